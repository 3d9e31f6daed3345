import { spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { points } from '../../scripts/live-check/points.ts'
import { addApp, addToken } from 'embedded-github/github/world/seed'
import { openHub } from 'embedded-github/server/hub'
import { outsideTokens, withOutsideTokens } from '../../src/rehearsal/scenario/outside-tokens.ts'
import { releaseApp } from '../../src/rehearsal/seed/apps.ts'
import { seedPlayground } from '../../src/rehearsal/seed/playground.ts'
import { startsAt } from '../../src/rehearsal/seed/seed-story.ts'
import { root, scratch, type Ended } from '../cli/convoy.ts'

jest.setTimeout(60_000) // Every case starts a process.

const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
})
let hub: Awaited<ReturnType<typeof openHub>>
let folder: Awaited<ReturnType<typeof scratch>>
let app: string
let admin: string
let selected: string

beforeAll(async () => {
  folder = await scratch()
  const world = addApp(withOutsideTokens(seedPlayground(startsAt)), {
    ...releaseApp,
    publicKey,
    owner: 'acme',
    repositories: 'all',
  })
  const both = addApp(world, {
    ...releaseApp,
    slug: 'on-one',
    publicKey,
    owner: 'acme',
    repositories: ['acme/playground'],
  })
  selected = String(both.apps['on-one']?.id)
  admin = outsideTokens(world).admin
  app = String(world.apps[releaseApp.slug]?.id)
  const people = { kind: 'user', login: 'ann', repositories: 'all', expiresAt: null } as const
  const fewer = addToken(both, 'ghp_writes', { ...people, permissions: { metadata: 'read', contents: 'write' } })
  hub = await openHub({ world: fewer, repositories: `${folder.path}/github`, state: `${folder.path}/state` })
})
afterAll(async () => {
  await hub.close()
  await folder[Symbol.asyncDispose]()
})

interface Run {
  readonly ended: Promise<Ended>
  readonly stop: () => void
  readonly hear: (words: string) => Promise<void>
}

/** The script as a person starts it. */
function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Run {
  const none = {
    GITHUB_TOKEN: '',
    GH_TOKEN: '',
    GITHUB_API_URL: '',
    LIVE_CHECK_APP_ID: '',
    LIVE_CHECK_APP_KEY: '',
    LIVE_CHECK_APP_KEY_FILE: '',
  }
  const child = spawn(process.execPath, [join(root, 'scripts/live-check.ts'), ...args], {
    cwd: root,
    env: { ...process.env, ...none, NO_COLOR: '1', LIVE_CHECK_TOKEN: admin, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text
    })
  return {
    ended: new Promise((resolve, reject) => {
      child.once('error', reject).once('close', (code) => {
        resolve({ code, ...said })
      })
    }),
    stop: () => {
      child.kill('SIGINT')
    },
    hear: (words) =>
      new Promise((resolve) => {
        child.stderr.on('data', () => {
          if (said.stderr.includes(words)) resolve()
        })
      }),
  }
}

const at = (apiUrl: string, ...more: readonly string[]): readonly string[] => [
  '--org',
  'acme',
  '--api-url',
  apiUrl,
  '--pace',
  '0',
  '--patience',
  '0',
  '--yes',
  ...more,
]
const withApp = (): Readonly<Record<string, string>> => ({ LIVE_CHECK_APP_ID: app, LIVE_CHECK_APP_KEY: privateKey })
/** What the checks made and did not delete. */
const left = (): readonly string[] =>
  Object.keys(hub.world().repositories).filter((name) => name.includes('live-check'))
const removeAll = async (): Promise<void> => {
  for (const name of left())
    await fetch(`${hub.apiUrl}/repos/${name}`, { method: 'DELETE', headers: { authorization: `Bearer ${admin}` } })
}

interface Told {
  readonly repository: string
  readonly points: readonly {
    readonly id: string
    readonly verdict: string
    readonly did: string
    readonly dependsOn: readonly string[]
  }[]
}
const read = (stdout: string): Told => JSON.parse(stdout) as Told
const verdicts = ({ stdout }: Ended): Readonly<Record<string, string>> =>
  Object.fromEntries(read(stdout).points.map(({ id, verdict }) => [id, verdict]))

interface Said {
  readonly status: number
  readonly body: string
}
/** GitHub as it might be: what the embedded one answers, with some answers others. */
async function openOther(
  change: (call: string, answer: Said) => Said,
): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        const body = Buffer.concat(chunks)
        void (async () => {
          const answer = await fetch(`${hub.apiUrl}${request.url}`, {
            method: request.method ?? 'GET',
            headers: { authorization: request.headers.authorization ?? '', 'content-type': 'application/json' },
            ...(body.length === 0 ? {} : { body }),
          })
          const said = change(`${request.method} ${request.url} ${body.toString('utf8')}`, {
            status: answer.status,
            body: await answer.text(),
          })
          response
            .writeHead(said.status, { 'content-type': 'application/json', date: answer.headers.get('date') ?? '' })
            .end(said.body)
        })()
      })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

afterEach(removeAll)

describe('A live check at the embedded GitHub', () => {
  test('finds out every point that needs no run, says of the others why not, and leaves nothing behind', async () => {
    const ended = await start(at(hub.apiUrl, '--json', '--mention', 'ann'), withApp()).ended
    const open = {
      'queue-on-calling-jobs': 'not settled',
      'environment-without-deployment': 'not settled',
      'environment-of-called-workflow': 'not settled',
      'self-repository': 'not settled',
      'token-wakes': 'not settled',
      'mention-on-edit': 'not settled',
      'schedule-after-enabling': 'not asked',
    }
    expect(verdicts(ended)).toEqual({ ...Object.fromEntries(points.map(({ id }) => [id, 'same'])), ...open })
    expect(read(ended.stdout).points.find(({ id }) => id === 'mention-on-edit')?.did).toMatch(
      /^501 to GET .*issues\/list-events/u,
    )
    expect([ended.code, left()]).toEqual([1, []])
    expect(`${ended.stdout}${ended.stderr}`).not.toContain(admin)
    expect(`${ended.stdout}${ended.stderr}`).not.toMatch(/PRIVATE KEY|ghs_/u)
  })

  test('asks nothing of an App that is not there, and says what it needs', async () => {
    const ended = await start(at(hub.apiUrl, '--points', 'app-updates-refs,unknown-node')).ended
    expect(ended.stdout).toMatch(
      /– +app-updates-refs .*needs an App \(LIVE_CHECK_APP_ID and LIVE_CHECK_APP_KEY\).* not asked\n/u,
    )
    expect(ended.stdout).toMatch(/✔ +unknown-node .* same\n/u)
    expect(ended.stdout).toContain('2 points: 1 same, 0 differ, 0 not settled, 1 not asked.')
    expect(ended.code).toBe(0)
  })

  test('says of an App that is not let in that its points are not settled, and asks the others', async () => {
    const stranger = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    }).privateKey
    const ended = await start(at(hub.apiUrl, '--json', '--points', 'app-sees-bypass,unknown-organization'), {
      LIVE_CHECK_APP_ID: app,
      LIVE_CHECK_APP_KEY: stranger,
    }).ended
    expect(verdicts(ended)).toEqual({ 'app-sees-bypass': 'not settled', 'unknown-organization': 'same' })
    expect(ended.code).toBe(1)
  })

  test('adds its repository to an App that is installed on selected ones, and leaves nothing of it there', async () => {
    const ended = await start(at(hub.apiUrl, '--json', '--points', 'app-sees-bypass,app-signs-parentless'), {
      LIVE_CHECK_APP_ID: selected,
      LIVE_CHECK_APP_KEY: privateKey,
    }).ended
    expect(verdicts(ended)).toEqual({ 'app-sees-bypass': 'same', 'app-signs-parentless': 'same' })
    expect(hub.world().apps['on-one']?.installations[0]?.repositories).toEqual(['acme/playground'])
  })

  test('says before it begins what it makes and how much it asks at most', async () => {
    const { stderr } = await start(at(hub.apiUrl, '--points', 'unknown-node', '--public')).ended
    expect(stderr).toMatch(
      /^Makes one public repository, acme\/convoy-live-check-[\da-f]{12}, and asks 1 point there\.\nAt most \d+ requests, \d+ of them writes, and \d+ minutes; at most 0 jobs of Actions/u,
    )
  })

  test('deletes its repository after Ctrl-C, tells what it knows by then, and ends with 130', async () => {
    const run = start(at(hub.apiUrl, '--pace', '50'))
    await run.hear('updaterefs-is-atomic')
    run.stop()
    const { code, stdout } = await run.ended
    expect([code, left()]).toEqual([130, []])
    expect(stdout).toMatch(/✔ +updaterefs-is-atomic/u)
  })

  test('leaves the repository where it is asked to, and says how to delete it', async () => {
    const { stderr } = await start(at(hub.apiUrl, '--points', 'unknown-node', '--keep')).ended
    expect(stderr).toContain(`${left()[0]} stays. To delete it: gh repo delete ${left()[0]} --yes`)
  })
})

describe('A live check at a GitHub that is otherwise', () => {
  test('says what differs, on which files that falls, and ends with 1', async () => {
    await using other = await openOther((call, said) =>
      /^POST .*disabled\.yml\/dispatches/u.test(call) ? { status: 204, body: '' } : said,
    )
    const { code, stdout } = await start(at(other.url, '--points', 'disabled-dispatch,unknown-node')).ended
    expect(stdout).toMatch(/✖ +disabled-dispatch +403 +204 +differs\n/u)
    expect(stdout).toContain('depends on it  src/github/act/send.ts, src/domain/validators/workflows.ts')
    expect([code, left()]).toEqual([1, []])
  })

  describe('which runs workflows', () => {
    const running =
      'queue-on-calling-jobs,environment-without-deployment,environment-of-called-workflow,self-repository,token-wakes'
    /** The embedded GitHub starts runs and executes none: here they have ended, as `conclude` says. */
    const openRunning = (conclude: (branch: string, index: number) => string) =>
      openOther((call, said) => {
        if (!/^GET .*\/actions\/workflows\/[\w.-]+\/runs/u.test(call)) return said
        const { workflow_runs: runs } = JSON.parse(said.body) as {
          readonly workflow_runs: readonly { readonly head_branch: string }[]
        }
        const woken = call.includes('woken.yml') ? [{ head_branch: 'main' }] : []
        return {
          ...said,
          body: JSON.stringify({
            workflow_runs: [...runs, ...woken].map((run, index) => ({
              ...run,
              status: 'completed',
              conclusion: conclude(run.head_branch, index),
            })),
          }),
        }
      })

    test('finds the points that need a run as Convoy assumes', async () => {
      await using other = await openRunning((branch) => (branch === 'point/may-not-deploy' ? 'failure' : 'success'))
      const ended = await start(at(other.url, '--json', '--points', running)).ended
      expect(verdicts(ended)).toEqual(Object.fromEntries(running.split(',').map((id) => [id, 'same'])))
      expect(ended.code).toBe(0)
    })

    test('or finds that a run was cancelled in the queue, a branch was let in, a secret did not come', async () => {
      await using other = await openRunning((_, index) => (index === 1 ? 'cancelled' : 'failure'))
      const ended = await start(at(other.url, '--json', '--points', running)).ended
      expect(new Set(Object.values(verdicts(ended)))).toEqual(new Set(['differs']))
      expect(read(ended.stdout).points[0]?.did).toBe('failure, cancelled, failure')
    })
  })

  test('takes a failure, a limit and an answer that it cannot read for no answer', async () => {
    await using other = await openOther((call, said) => {
      if (/^POST .*\/rulesets/u.test(call)) return { status: 502, body: '<html>' }
      if (call.includes('no-such-branch')) return { status: 429, body: '{"message":"slow down"}' }
      return call.includes('/git/trees') ? { status: 201, body: '[]' } : said
    })
    const ended = await start(
      at(other.url, '--json', '--points', 'ruleset-names-differ,compare-unknown-head,updaterefs-is-atomic'),
    ).ended
    expect(new Set(Object.values(verdicts(ended)))).toEqual(new Set(['not settled']))
    expect([ended.code, left()]).toEqual([1, []])
  })

  test('shows what GitHub says without what would paint a terminal', async () => {
    await using other = await openOther((call, said) =>
      call.startsWith('POST /orgs')
        ? { status: 403, body: JSON.stringify({ message: '\u001b[31mno\u001b]0;title\u0007\u202e' }) }
        : said,
    )
    const { code, stderr } = await start(at(other.url)).ended
    expect(stderr).toContain('LIVE_CHECK_NO_REPOSITORY')
    // eslint-disable-next-line no-control-regex -- the control characters are the point
    expect(stderr).not.toMatch(/[\u001b\u0007\u202e]/u)
    expect(code).toBe(2)
  })

  test('says how to delete by hand what GitHub does not let it delete', async () => {
    await using other = await openOther((call, said) =>
      call.startsWith('DELETE') ? { status: 403, body: '{"message":"Must have admin rights to Repository."}' } : said,
    )
    const { code, stderr } = await start(at(other.url, '--points', 'unknown-node')).ended
    expect(stderr).toMatch(
      /could not be deleted: HTTP 403: .*Must have admin rights.* To delete it: gh repo delete acme\/convoy-live-check-[\da-f]{12} --yes/u,
    )
    expect(code).toBe(1)
  })

  test('says so where nobody answers, and that something may be there', async () => {
    const { code, stderr } = await start(at('http://127.0.0.1:9')).ended
    expect(stderr).toMatch(/no answer to POST \/orgs\/acme\/repos: .*delete it by hand/u)
    expect(code).toBe(2)
  })

  test('makes nothing where the token may not, and says what it must be allowed', async () => {
    const { code, stderr } = await start(at(hub.apiUrl), { LIVE_CHECK_TOKEN: 'ghp_writes' }).ended
    expect(stderr).toMatch(/403 to POST \/orgs\/acme\/repos.*\n.*delete_repo/u)
    expect([code, left()]).toEqual([2, []])
  })
})

describe('A point that takes an hour', () => {
  const later = async (): Promise<string> => {
    const { code, stderr } = await start(at(hub.apiUrl, '--points', 'schedule-after-enabling', '--later')).ended
    const name = left()[0]?.slice('acme/'.length) ?? ''
    expect([code, stderr.includes(`npm run live-check -- --org acme --resume ${name}`)]).toEqual([0, true])
    return name
  }

  test('is not settled while its schedule may still come, and the repository waits', async () => {
    const name = await later()
    const ended = await start(at(hub.apiUrl, '--json', '--resume', name)).ended
    expect(verdicts(ended)).toEqual({ 'schedule-after-enabling': 'not settled' })
    expect([ended.code, left()]).toEqual([1, [`acme/${name}`]])
  })

  test('is settled by the first scheduled run, and the repository goes', async () => {
    const name = await later()
    await using other = await openOther((call, said) =>
      call.includes('scheduled.yml/runs')
        ? {
            status: 200,
            body: JSON.stringify({
              workflow_runs: [{ event: 'schedule', created_at: new Date(hub.world().at + 20 * 60_000).toISOString() }],
            }),
          }
        : said,
    )
    const ended = await start(at(other.url, '--json', '--resume', name)).ended
    expect(read(ended.stdout).points[0]?.did).toBe('it came 20 minutes after it was enabled')
    expect([ended.code, left()]).toEqual([0, []])
  })

  test('is never looked for in a repository that no check has made', async () => {
    const headers = { authorization: `Bearer ${admin}` }
    await fetch(`${hub.apiUrl}/orgs/acme/repos`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ name: 'convoy-live-check-mine' }),
    })
    const { code, stderr } = await start(at(hub.apiUrl, '--resume', 'convoy-live-check-mine')).ended
    expect(stderr).toContain('LIVE_CHECK_NOT_OURS')
    expect([code, left()]).toEqual([2, ['acme/convoy-live-check-mine']])
    expect((await start(at(hub.apiUrl, '--resume', 'playground')).ended).code).toBe(2)
  })
})

describe('A live check without what it needs', () => {
  test('says everything at once, ends with 2 and shows no key', async () => {
    const { code, stderr } = await start(['--api-url', 'nowhere'], {
      LIVE_CHECK_TOKEN: '',
      LIVE_CHECK_APP_ID: '7',
      LIVE_CHECK_APP_KEY: 'not a key at all',
    }).ended
    for (const problem of [
      'LIVE_CHECK_ORG_MISSING',
      'LIVE_CHECK_TOKEN_MISSING',
      'API_URL_FORM',
      'LIVE_CHECK_APP_INCOMPLETE',
    ])
      expect(stderr).toContain(problem)
    expect(stderr).not.toContain('not a key at all')
    expect(code).toBe(2)
  })

  test('begins nothing where nobody says yes', async () => {
    const { code, stderr } = await start(at(hub.apiUrl).filter((word) => word !== '--yes')).ended
    expect([code, stderr.includes('Add --yes.'), left()]).toEqual([2, true, []])
  })

  test('knows no point of another name', async () => {
    expect((await start(['--points', 'no-such-point', '--list']).ended).code).toBe(2)
  })

  test('lists every point with the code that depends on it, and asks nothing', async () => {
    const { code, stdout } = await start(['--list'], { LIVE_CHECK_TOKEN: '' }).ended
    for (const { id, dependsOn } of points)
      expect(stdout).toMatch(
        new RegExp(`^${id}\\n(?:    .*\\n)*    depends on it:  .*${dependsOn[0].replaceAll('.', '\\.')}`, 'mu'),
      )
    expect(code).toBe(0)
  })
})
