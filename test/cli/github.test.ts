import { execFile, spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { getOctokit } from '@actions/github'
import { App } from '@octokit/app'
import { Octokit } from '@octokit/core'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { findPinnedGh } from '../../scripts/pinned-gh.ts'
import { root, scratch, startConvoy } from './convoy.ts'

jest.setTimeout(30_000) // Every case starts processes.

const run = promisify(execFile)
const control = { owner: 'acme', repo: 'release-control' }
const app = { owner: 'acme', repo: 'app' }

interface Served {
  readonly url: string
  readonly graphqlUrl: string
  readonly tokens: { readonly admin: string; readonly read: string; readonly expired: string }
  readonly clock: string
  readonly apps: readonly {
    readonly slug: string
    readonly id: number
    readonly clientId: string
    readonly installationId: number
    readonly privateKey: string
  }[]
  readonly gh: Readonly<Record<string, string>>
}

let served: Served
let stop: () => Promise<number | null>

beforeAll(async () => {
  const { child, ended } = startConvoy(['github', '--seed', 'examples/single'])
  const line = new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (text: string) => {
      resolve(text)
    })
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
function octokit(token: string, url = served.url): ReturnType<typeof getOctokit> {
  return getOctokit(token, { baseUrl: url })
}

/** Sends these bytes and is gone. */
async function leaveAfter(url: string, text: string): Promise<void> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.write(text, () => {
    socket.resetAndDestroy()
  })
  await once(socket, 'close')
}

describe('convoy github, to a client that knows nothing of Convoy', () => {
  test('answers a stale createCommitOnBranch with STALE_DATA and changes nothing', async () => {
    const client = octokit(served.tokens.admin)
    const before = (await client.rest.git.getRef({ ...app, ref: 'heads/main' })).data.object.sha
    const commit = client.graphql(
      `mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }`,
      {
        input: {
          branch: { repositoryNameWithOwner: 'acme/app', branchName: 'main' },
          expectedHeadOid: '0'.repeat(39) + '1',
          message: { headline: 'stale' },
          fileChanges: { additions: [{ path: 'a.txt', contents: 'YQ==' }] },
        },
      },
    )
    await expect(commit).rejects.toMatchObject({ errors: [{ type: 'STALE_DATA' }] })
    expect((await client.rest.git.getRef({ ...app, ref: 'heads/main' })).data.object.sha).toBe(before)
  })

  test('refuses to move a branch backwards', async () => {
    const client = octokit(served.tokens.admin)
    const old = (await client.rest.git.getRef({ ...app, ref: 'heads/master' })).data.object.sha
    await expect(client.rest.git.updateRef({ ...app, ref: 'heads/main', sha: old })).rejects.toMatchObject({
      status: 422,
    })
  })

  test('refuses a payload with eleven keys', async () => {
    const payload = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`key${index}`, index]))
    await expect(
      octokit(served.tokens.admin).rest.repos.createDispatchEvent({
        ...control,
        event_type: 'release.sweep',
        client_payload: payload,
      }),
    ).rejects.toMatchObject({ status: 422 })
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
    await expect(octokit(served.tokens.admin).rest.repos.listForks(app)).rejects.toMatchObject({
      status: 501,
      message: expect.stringContaining('forks'),
    })
  })

  test('serves git: clone and push work, and a token that may only read is refused', async () => {
    await using folder = await scratch()
    const git = (cwd: string, ...args: readonly string[]): ReturnType<typeof run> =>
      run('git', ['-C', cwd, ...args], { env: { ...process.env, GIT_TERMINAL_PROMPT: '0' } })
    const urlFor = (token: string): string => `${served.url.replace('://', `://x-access-token:${token}@`)}/acme/app.git`
    await run('git', ['clone', '--quiet', urlFor(served.tokens.read), join(folder.path, 'app')])
    const clone = join(folder.path, 'app')
    await writeFile(join(clone, 'NEWS.md'), 'news\n')
    await git(clone, 'add', 'NEWS.md')
    await git(
      clone,
      '-c',
      'user.name=zoe',
      '-c',
      'user.email=zoe@example.org',
      'commit',
      '--quiet',
      '--message',
      'docs: news',
    )
    await expect(git(clone, 'push', 'origin', 'HEAD:refs/heads/topic')).rejects.toMatchObject({
      stderr: expect.stringMatching(/403|denied/i),
    })
    await git(clone, 'push', '--quiet', urlFor(served.tokens.admin), 'HEAD:refs/heads/topic')
    const { stdout } = await git(clone, 'rev-parse', 'HEAD')
    const pushed = await octokit(served.tokens.admin).rest.git.getRef({ ...app, ref: 'heads/topic' })
    expect(pushed.data.object.sha).toBe(String(stdout).trim())
  })
})

describe('convoy github, to an App that knows its id and key', () => {
  const release = (): Served['apps'][number] => {
    const found = served.apps.find(({ slug }) => slug === 'convoy-release')
    if (found === undefined) throw new Error('The release App was not printed.')
    return found
  }
  /** As anybody would make one, with the machine's own clock. */
  const asApp = ({ id, privateKey }: Pick<Served['apps'][number], 'id' | 'privateKey'>): App =>
    new App({ appId: id, privateKey, Octokit: Octokit.defaults({ baseUrl: served.url }) })

  test('signs it in, tells where it is installed, and lets it work there', async () => {
    const client = asApp(release())
    expect((await client.octokit.request('GET /app')).data).toMatchObject({
      slug: 'convoy-release',
      client_id: release().clientId,
    })
    const installed: string[] = []
    await client.eachRepository(({ repository }) => {
      installed.push(repository.full_name)
    })
    expect(installed.sort()).toEqual(['acme/app', 'acme/release-control'])
    const installation = await client.getInstallationOctokit(release().installationId)
    const main = await installation.request('GET /repos/{owner}/{repo}/git/ref/{ref}', { ...app, ref: 'heads/main' })
    expect(
      (
        await installation.request('POST /repos/{owner}/{repo}/git/refs', {
          ...app,
          ref: 'refs/heads/of-an-app',
          sha: main.data.object.sha,
        })
      ).status,
    ).toBe(201)
  })

  test('believes no other key, and a claim by the clock that it shows', async () => {
    const { privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    })
    await expect(asApp({ ...release(), privateKey }).octokit.request('GET /app')).rejects.toMatchObject({ status: 401 })
    const { headers } = await octokit(served.tokens.read).request('GET /rate_limit')
    expect(Date.parse(String(headers.date)) - Date.parse(served.clock)).toBeGreaterThanOrEqual(0)
    expect(Math.abs(Date.parse(String(headers.date)) - Date.now())).toBeLessThan(60_000)
  })
})

/**
 * The pinned one, or whichever is here. CI has the pinned one, and fails without any: what is skipped there is never
 * tried.
 */
const ghProgram = findPinnedGh(root) ?? 'gh'
const isTried = process.env['CI'] !== undefined || spawnSync(ghProgram, ['--version']).status === 0

;(isTried ? describe : describe.skip)(
  'convoy github, to gh in the environment that it prints (without gh: `npm run fetch-gh`)',
  () => {
    let place: Awaited<ReturnType<typeof scratch>>
    const gh = async (...args: readonly string[]): Promise<string> => {
      const env = {
        PATH: process.env['PATH'],
        HOME: place.path,
        GH_CONFIG_DIR: join(place.path, 'gh'),
        GH_PROMPT_DISABLED: '1',
        GH_NO_UPDATE_NOTIFIER: '1',
        NO_COLOR: '1',
        GIT_AUTHOR_NAME: 'zoe',
        GIT_AUTHOR_EMAIL: 'zoe@example.org',
        GIT_COMMITTER_NAME: 'zoe',
        GIT_COMMITTER_EMAIL: 'zoe@example.org',
        ...served.gh,
      }
      const { stdout } = await run(args[0] === 'git' ? 'git' : ghProgram, args[0] === 'git' ? args.slice(1) : args, {
        env,
        cwd: place.path,
      })
      return stdout.trim()
    }
    beforeAll(async () => {
      place = await scratch()
    })
    afterAll(async () => {
      await place[Symbol.asyncDispose]()
    })

    test('issues are made, found, read, talked about and closed', async () => {
      expect(await gh('issue', 'create', '-R', 'acme/app', '--title', 'Tea', '--body', 'Too dear.')).toMatch(
        /\/acme\/app\/issues\/1$/,
      )
      await gh('label', 'create', 'price', '-R', 'acme/app')
      await gh('issue', 'edit', '1', '-R', 'acme/app', '--add-label', 'price', '--add-assignee', 'ann')
      await gh('issue', 'comment', '1', '-R', 'acme/app', '--body', 'Indeed.')
      expect(
        JSON.parse(await gh('issue', 'view', '1', '-R', 'acme/app', '--json', 'title,state,labels,assignees,comments')),
      ).toMatchObject({
        title: 'Tea',
        state: 'OPEN',
        labels: [{ name: 'price' }],
        assignees: [{ login: 'ann' }],
        comments: [{ body: 'Indeed.' }],
      })
      expect(await gh('issue', 'list', '-R', 'acme/app', '--label', 'price', '--assignee', 'ann')).toMatch(
        /^1\tOPEN\tTea/,
      )
      await gh('issue', 'close', '1', '-R', 'acme/app')
      expect(await gh('issue', 'list', '-R', 'acme/app')).toBe('')
    })

    test('a repository is cloned and pushed to, and a pull request goes its whole way', async () => {
      expect(await gh('repo', 'view', 'acme/app')).toContain('# basket')
      expect(await gh('repo', 'list', 'acme')).toContain('acme/release-control')
      await gh('repo', 'clone', 'acme/app', 'clone')
      const clone = join(place.path, 'clone')
      await writeFile(join(clone, 'GREETING.md'), 'Hello\n')
      for (const args of [
        ['switch', '-qc', 'greet'],
        ['add', '.'],
        ['commit', '-qm', 'docs: greet'],
        ['push', '-q', 'origin', 'greet'],
      ])
        await gh('git', '-C', clone, ...args)
      const url = await gh(
        'pr',
        'create',
        '-R',
        'acme/app',
        '--title',
        'Greet',
        '--body',
        'Hello.',
        '--head',
        'greet',
        '--base',
        'main',
      )
      const number = url.slice(url.lastIndexOf('/') + 1)
      await gh(
        'pr',
        'edit',
        number,
        '-R',
        'acme/app',
        '--title',
        'Greet all',
        '--add-assignee',
        'ann',
        '--add-reviewer',
        'bob',
      )
      expect(
        JSON.parse(await gh('pr', 'view', number, '-R', 'acme/app', '--json', 'title,assignees,reviewRequests')),
      ).toMatchObject({ title: 'Greet all', assignees: [{ login: 'ann' }], reviewRequests: [{ login: 'bob' }] })
      await gh('pr', 'ready', number, '-R', 'acme/app', '--undo')
      await gh('pr', 'ready', number, '-R', 'acme/app')
      expect(await gh('pr', 'list', '-R', 'acme/app')).toContain('Greet')
      await gh('pr', 'comment', number, '-R', 'acme/app', '--body', 'Good.')
      expect(await gh('pr', 'view', number, '-R', 'acme/app', '--comments')).toContain('Good.')
      expect(
        JSON.parse(
          await gh('pr', 'view', number, '-R', 'acme/app', '--json', 'additions,deletions,files,mergeStateStatus'),
        ),
      ).toMatchObject({
        additions: 1,
        deletions: 0,
        files: [{ path: 'GREETING.md', additions: 1 }],
        mergeStateStatus: 'CLEAN',
      })
      await gh('pr', 'merge', number, '-R', 'acme/app', '--merge', '--delete-branch')
      expect(JSON.parse(await gh('pr', 'view', number, '-R', 'acme/app', '--json', 'state,mergedBy'))).toMatchObject({
        state: 'MERGED',
        mergedBy: { login: 'zoe' },
      })
    })

    test('a workflow is started without naming a branch, and its run is looked at', async () => {
      expect(await gh('workflow', 'list', '-R', 'acme/release-control')).toContain('release')
      await gh(
        'workflow',
        'run',
        'release.yml',
        '-R',
        'acme/release-control',
        '-f',
        'ask=release.plan',
        '-f',
        'release=2026.11',
      )
      const [{ databaseId }] = JSON.parse(
        await gh('run', 'list', '-R', 'acme/release-control', '--json', 'databaseId,status,headBranch'),
      ) as readonly [{ readonly databaseId: number }]
      expect(await gh('run', 'view', String(databaseId), '-R', 'acme/release-control')).toContain('workflow_dispatch')
      await gh('release', 'create', 'v9.0.0', '-R', 'acme/app', '--notes', 'Nine.')
      expect(await gh('release', 'list', '-R', 'acme/app')).toContain('v9.0.0')
      await gh('release', 'delete', 'v9.0.0', '-R', 'acme/app', '--yes')
    })
  },
)

test('once is enough: the line of JSON is all that convoy github prints, whatever clients leave in the middle of what they say', async () => {
  const { child, ended } = startConvoy(['github'])
  const [line] = (await once(child.stdout ?? child, 'data')) as readonly string[]
  const { url, tokens } = JSON.parse(line ?? '') as Served
  for (const head of [
    'POST /graphql',
    'POST /acme/playground.git/git-upload-pack',
    'GET /acme/playground.git/info/refs?service=git-upload-pack',
    'CONNECT localhost:1',
  ])
    await leaveAfter(
      url,
      `${head} HTTP/1.1\r\nHost: localhost\r\nAuthorization: token ${tokens.admin}\r\nContent-Length: 900\r\n\r\nabc`,
    )
  expect((await octokit(tokens.admin, url).request('GET /user')).status).toBe(200)
  child.kill('SIGTERM')
  const { code, stdout, stderr } = await ended
  expect({ code, stderr, lines: stdout.trimEnd().split('\n').length }).toEqual({ code: 0, stderr: '', lines: 1 })
  expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['url', 'graphqlUrl', 'tokens', 'clock', 'apps', 'gh'])
})
