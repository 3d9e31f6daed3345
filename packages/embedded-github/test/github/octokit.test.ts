import { getOctokit } from '@actions/github'
import { expect, test } from '@jest/globals'
import { answer } from '../../src/github/answers/answer.ts'
import { acme, api } from './acme.ts'

/** An Octokit whose every request is answered by one World, which goes on from request to request. */
function octokitAs(token: string): ReturnType<typeof getOctokit> {
  let { world } = acme()
  const fetch = async (
    url: string,
    options: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body?: string },
  ): Promise<Response> => {
    const { method, headers, body } = options
    const [next, said] = answer(world, { method, url, headers, ...(body === undefined ? {} : { body }) })
    world = next
    return new Response(said.status === 204 || said.body === '' ? null : Buffer.from(said.body).toString('utf8'), {
      status: said.status,
      headers: said.headers,
    })
  }
  return getOctokit(token, { baseUrl: world.url, request: { fetch } })
}

test('Octokit cuts, tags and publishes a release', async () => {
  const [owner = '', repo = ''] = api.split('/')
  const { rest, paginate } = octokitAs('app')
  const { data: main } = await rest.repos.getBranch({ owner, repo, branch: 'main' })
  await rest.git.createRef({ owner, repo, ref: 'refs/heads/rc/2026.11', sha: main.commit.sha })
  await rest.repos.createRelease({ owner, repo, tag_name: 'v1.0.0', target_commitish: 'rc/2026.11' })
  const { data: release } = await rest.repos.getReleaseByTag({ owner, repo, tag: 'v1.0.0' })
  expect(release).toMatchObject({ tag_name: 'v1.0.0', draft: false })
  const commits = await paginate(rest.repos.listCommits, { owner, repo, per_page: 1 })
  expect(commits.map(({ commit }) => commit.message)).toEqual(['feat: grow', 'Begin'])
})

test('Octokit says what GitHub refused', async () => {
  await expect(octokitAs('old').rest.repos.get({ owner: 'acme', repo: 'api' })).rejects.toMatchObject({
    status: 401,
    message: 'Bad credentials - https://docs.github.com/rest',
  })
  await expect(octokitAs('zoe').rest.repos.createFork({ owner: 'acme', repo: 'api' })).rejects.toMatchObject({
    status: 501,
    message: expect.stringContaining('repos/create-fork'),
  })
})
