import { describe, expect, test } from '@jest/globals'
import { acme, api, ask } from '../acme.ts'

const { world, first, head } = acme()
const sideways = ask(ask(world, 'zoe', `POST /repos/${api}/git/refs`, { ref: 'refs/heads/side', sha: first }).world, 'zoe', `PUT /repos/${api}/contents/side.txt`, { branch: 'side', message: 'Aside', content: '' })
const side: string = sideways.body.commit.sha

describe('Two commits compare as', () => {
  test.each([
    ['identical', 'main...main', 0, 0, []],
    ['ahead', `${first}...main`, 1, 0, [head]],
    ['behind', `main...${first}`, 0, 1, []],
    ['diverged', 'main...side', 1, 1, [side]],
  ])('%s', (status, basehead, ahead, behind, commits) => {
    const { body } = ask(sideways.world, null, `GET /repos/${api}/compare/${basehead}`)
    expect(body).toMatchObject({ status, ahead_by: ahead, behind_by: behind, total_commits: ahead })
    expect(body.commits.map(({ sha }: { readonly sha: string }) => sha)).toEqual(commits)
  })

  test('with the files that changed since they parted', () => {
    const { body } = ask(sideways.world, null, `GET /repos/${api}/compare/main...side`)
    expect(body.merge_base_commit.sha).toBe(first)
    expect(body.files).toMatchObject([{ filename: 'side.txt', status: 'added' }])
  })

  test('not at all where one does not exist', () => {
    expect(ask(world, null, `GET /repos/${api}/compare/main...gone`).status).toBe(404)
  })
})

describe('Commits', () => {
  const listed = (query: string): readonly string[] => ask(sideways.world, null, `GET /repos/${api}/commits${query}`).body.map(({ sha }: { readonly sha: string }) => sha)

  test('are listed newest first, from a ref, since a moment, of a path', () => {
    expect(listed('')).toEqual([head, first])
    expect(listed('?sha=side')).toEqual([side, first])
    expect(listed('?since=2026-11-02T09:00:02Z')).toEqual([head])
    expect(listed('?path=src')).toEqual([head])
  })

  test('come in pages with links to the others', () => {
    const page = ask(world, null, `GET /repos/${api}/commits?per_page=1`)
    expect(page.headers['link']).toBe(`<${world.url}/repos/${api}/commits?per_page=1&page=2>; rel="next", <${world.url}/repos/${api}/commits?per_page=1&page=2>; rel="last"`)
    expect(ask(world, null, `GET /repos/${api}/commits?per_page=1&page=2`)).toMatchObject({ body: [{ sha: first }], headers: { link: expect.stringContaining('rel="prev"') } })
  })

  test('are found by branch, tag and sha, with the account behind the name', () => {
    expect(ask(world, null, `GET /repos/${api}/commits/main`).body).toMatchObject({ sha: head, author: { login: 'zoe' }, files: [{}, {}, { filename: 'src/api.txt' }] })
    expect(ask(world, null, `GET /repos/${api}/commits/heads/main`, undefined, { accept: 'application/vnd.github.sha' }).body).toBe(head)
    expect(ask(world, null, `GET /repos/${api}/commits/gone`)).toMatchObject({ status: 422, body: { message: 'No commit found for SHA: gone' } })
  })
})

test('branches are listed and read, slashes included', () => {
  const made = ask(world, 'zoe', `POST /repos/${api}/git/refs`, { ref: 'refs/heads/rc/1', sha: first }).world
  expect(ask(made, null, `GET /repos/${api}/branches`).body).toMatchObject([{ name: 'main', protected: false }, { name: 'rc/1', commit: { sha: first } }])
  for (const path of ['rc/1', 'rc%2F1']) expect(ask(made, null, `GET /repos/${api}/branches/${path}`).body).toMatchObject({ name: 'rc/1', commit: { sha: first } })
  expect(ask(made, null, `GET /repos/${api}/branches/gone`)).toMatchObject({ status: 404, body: { message: 'Branch not found' } })
  expect(ask(made, null, `GET /repos/${api}/branches/main/protection/required_signatures`)).toMatchObject({ status: 501, body: { message: expect.stringContaining('repos/get-commit-signature-protection') } })
})
