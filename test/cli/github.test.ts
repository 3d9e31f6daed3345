import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { getOctokit } from '@actions/github'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { scratch, startConvoy } from './convoy.ts'

jest.setTimeout(30_000) // Every case starts processes.

const run = promisify(execFile)
const control = { owner: 'acme', repo: 'release-control' }
const app = { owner: 'acme', repo: 'app' }

interface Served { readonly url: string; readonly graphqlUrl: string; readonly tokens: { readonly admin: string; readonly read: string; readonly expired: string } }

let served: Served
let stop: () => Promise<number | null>

beforeAll(async () => {
  const { child, ended } = startConvoy(['github', '--seed', 'examples/single'])
  const line = new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (text: string) => { resolve(text) })
    ended.then(({ stderr }) => reject(new Error(stderr)), reject)
  })
  served = JSON.parse(await line) as Served
  stop = async () => {
    child.kill('SIGINT')
    return (await ended).code
  }
})

afterAll(async () => {
  await stop()
})

/** An outside client, as anybody would make one. */
function octokit(token: string): ReturnType<typeof getOctokit> {
  return getOctokit(token, { baseUrl: served.url })
}

describe('convoy github, to a client that knows nothing of Convoy', () => {
  test('answers a stale createCommitOnBranch with STALE_DATA and changes nothing', async () => {
    const client = octokit(served.tokens.admin)
    const before = (await client.rest.git.getRef({ ...app, ref: 'heads/main' })).data.object.sha
    const commit = client.graphql(`mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }`, {
      input: {
        branch: { repositoryNameWithOwner: 'acme/app', branchName: 'main' }, expectedHeadOid: '0'.repeat(39) + '1', message: { headline: 'stale' },
        fileChanges: { additions: [{ path: 'a.txt', contents: 'YQ==' }] },
      },
    })
    await expect(commit).rejects.toMatchObject({ errors: [{ type: 'STALE_DATA' }] })
    expect((await client.rest.git.getRef({ ...app, ref: 'heads/main' })).data.object.sha).toBe(before)
  })

  test('refuses to move a branch backwards', async () => {
    const client = octokit(served.tokens.admin)
    const old = (await client.rest.git.getRef({ ...app, ref: 'heads/master' })).data.object.sha
    await expect(client.rest.git.updateRef({ ...app, ref: 'heads/main', sha: old })).rejects.toMatchObject({ status: 422 })
  })

  test('refuses a payload with eleven keys', async () => {
    const payload = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`key${index}`, index]))
    await expect(octokit(served.tokens.admin).rest.repos.createDispatchEvent({ ...control, event_type: 'release.sweep', client_payload: payload })).rejects.toMatchObject({ status: 422 })
  })

  test('accepts a dispatch that nobody listens to, and starts nothing', async () => {
    const client = octokit(served.tokens.admin)
    const answer = await client.rest.repos.createDispatchEvent({ ...control, event_type: 'nobody.listens' })
    expect(answer.status).toBe(204)
    expect((await client.rest.actions.listWorkflowRunsForRepo(control)).data.total_count).toBe(0)
  })

  test('does not know an expired token', async () => {
    await expect(octokit(served.tokens.expired).rest.repos.get(app)).rejects.toMatchObject({ status: 401 })
  })

  test('names the route that it does not implement', async () => {
    await expect(octokit(served.tokens.admin).rest.repos.listForks(app)).rejects.toMatchObject({ status: 501, message: expect.stringContaining('forks') })
  })

  test('serves git: clone and push work, and a token that may only read is refused', async () => {
    await using folder = await scratch()
    const git = (cwd: string, ...args: readonly string[]): ReturnType<typeof run> => run('git', ['-C', cwd, ...args], { env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } })
    const urlFor = (token: string): string => `${served.url.replace('://', `://x-access-token:${token}@`)}/acme/app.git`
    await run('git', ['clone', '--quiet', urlFor(served.tokens.read), join(folder.path, 'app')])
    const clone = join(folder.path, 'app')
    await writeFile(join(clone, 'NEWS.md'), 'news\n')
    await git(clone, 'add', 'NEWS.md')
    await git(clone, '-c', 'user.name=zoe', '-c', 'user.email=zoe@example.org', 'commit', '--quiet', '--message', 'docs: news')
    await expect(git(clone, 'push', 'origin', 'HEAD:refs/heads/topic')).rejects.toMatchObject({ stderr: expect.stringMatching(/403|denied/i) })
    await git(clone, 'push', '--quiet', urlFor(served.tokens.admin), 'HEAD:refs/heads/topic')
    const { stdout } = await git(clone, 'rev-parse', 'HEAD')
    const pushed = await octokit(served.tokens.admin).rest.git.getRef({ ...app, ref: 'heads/topic' })
    expect(pushed.data.object.sha).toBe(String(stdout).trim())
  })
})

test('once is enough: the line of JSON is all that convoy github prints', async () => {
  const { child, ended } = startConvoy(['github'])
  await once(child.stdout ?? child, 'data')
  child.kill('SIGTERM')
  const { code, stdout, stderr } = await ended
  expect({ code, stderr, lines: stdout.trimEnd().split('\n').length }).toEqual({ code: 0, stderr: '', lines: 1 })
  expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['url', 'graphqlUrl', 'tokens'])
})
