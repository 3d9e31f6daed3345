import { describe, expect, test } from '@jest/globals'
import type { Answer, Call } from '../../../../src/exchange/exchange.ts'
import type { LogSeen } from '../../../../src/domain/questions/log.ts'
import { connect } from '../../../../src/github/connect.ts'
import { makeOctokit } from '../../../../src/github/octokit.ts'
import { withLog } from 'embedded-github/github/checks/job-logs'
import { hostile } from '../../../report/hostile.ts'
import { addRun, badGateway, hide, jobOf, openForge } from '../../forge.ts'
import type { Forge } from '../../forge.ts'

const control = 'acme/release-control'

/**
 * A forge with a run whose second job failed and said these lines; every call that was sent but the look at the
 * repositories.
 */
function forgeWith(lines: readonly string[] | null): { readonly forge: Forge; readonly sent: Call[] } {
  const forge = openForge('acme/e2e', 'acme/agent-core')
  addRun(forge, 'acme/e2e', {
    id: 600,
    status: 'completed',
    conclusion: 'failure',
    jobs: [jobOf(1, 'lint', 'success'), jobOf(2, 'test', 'failure')],
  })
  if (lines !== null) forge.world = withLog(forge.world, 2, lines)
  const sent: Call[] = []
  forge.fault = (call, next) => {
    if (!call.url.endsWith('/graphql')) sent.push(call)
    return next()
  }
  return { forge, sent }
}

async function logOf({ github }: Pick<Forge, 'github'>, job = 2): Promise<LogSeen | undefined> {
  return (await github.look([{ about: 'log', name: 'acme/e2e', job, told: [control] }])).logs?.[`acme/e2e ${job}`]
}

const long = Array.from({ length: 5000 }, (_, index) => `line ${index} ${'é'.repeat(20)}`)

describe("the end of a job's log", () => {
  test('is read with two requests, and the token goes to GitHub alone', async () => {
    const { forge, sent } = forgeWith([
      'expected 1250',
      'found 12.5',
      '##[error]Process completed with exit code 1.',
      'Cleaning up',
    ])
    expect(await logOf(forge)).toEqual({
      lines: ['expected 1250', 'found 12.5', '##[error]Process completed with exit code 1.'],
    })
    expect(sent.map(({ url, headers }) => [new URL(url).pathname, 'authorization' in headers])).toEqual([
      ['/repos/acme/e2e/actions/jobs/2/logs', true],
      ['/results/logs/2', false],
    ])
    expect(JSON.stringify(sent[1])).not.toContain('app-token')
  })

  test('of a long one are its last 64 kB, cut at a line', async () => {
    const { forge, sent } = forgeWith(long)
    expect((await logOf(forge))?.lines).toEqual(long.slice(-40))
    expect(sent.map(({ headers }) => headers['range'])).toEqual([
      undefined,
      'bytes=0-65535',
      expect.stringMatching(/^bytes=\d+-\d+$/),
    ])
  })

  test('may be half a line where the log has no other', async () => {
    const { forge } = forgeWith(['x'.repeat(200_000)])
    expect((await logOf(forge))?.lines).toEqual([`${'x'.repeat(299)}…`])
  })

  test('is taken from the whole where the parts are not known there', async () => {
    const { forge } = forgeWith(long)
    forge.fault = (call, next) => {
      if (!call.url.includes('/results/')) return next()
      const { range: _, ...headers } = call.headers
      return wholly(forge, { ...call, headers })
    }
    expect((await logOf(forge))?.lines).toEqual(long.slice(-40))
  })

  test('is empty where the job said nothing', async () => {
    expect(await logOf(forgeWith([]).forge)).toEqual({ lines: [] })
  })

  test.each(hostile)('is text and nothing more: %j', async (said) => {
    const lines = (await logOf(forgeWith(['before', ...said.split('\n'), 'after']).forge))?.lines ?? []
    expect([lines[0], lines.at(-1)]).toEqual(['before', 'after'])
    expect(
      lines.filter(
        (line) =>
          // eslint-disable-next-line no-control-regex -- they are the point
          /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/u.test(line) ||
          line.length > 300,
      ),
    ).toEqual([])
  })
})

describe('a log that cannot be had says why and stops nothing', () => {
  test('gone: GitHub has none', async () => {
    expect(await logOf(forgeWith(null).forge)).toEqual({ lines: [], missing: 'gone' })
    expect(await logOf(forgeWith(['x']).forge, 77)).toEqual({ lines: [], missing: 'gone' })
  })

  test('gone: it has expired', async () => {
    const { forge } = forgeWith(['x'])
    forge.world = { ...forge.world, at: forge.world.at + 91 * 24 * 3_600_000 }
    expect(await logOf(forge)).toEqual({ lines: [], missing: 'gone' })
  })

  test('denied: the token may not read it', async () => {
    const { forge } = forgeWith(['x'])
    for (const name of ['acme/e2e', control]) hide(forge, name)
    forge.world = {
      ...forge.world,
      tokens: {
        ...forge.world.tokens,
        'narrow-token': { ...forge.world.tokens['narrow-token']!, permissions: { contents: 'read', metadata: 'read' } },
      },
    }
    expect(await logOf({ github: forge.as('narrow-token') })).toEqual({ lines: [], missing: 'denied' })
  })

  test('withheld: more people may read control, or the repository of the agent, and it is not even fetched', async () => {
    const { forge, sent } = forgeWith(['the price of acme/secret'])
    hide(forge, 'acme/e2e')
    expect(await logOf(forge)).toEqual({ lines: [], missing: 'withheld' })
    expect(sent).toEqual([])
    hide(forge, control)
    expect(await logOf(forge)).toEqual({ lines: ['the price of acme/secret'] })
    expect(
      (await forge.github.look([{ about: 'log', name: 'acme/e2e', job: 2, told: [control, 'acme/agent-core'] }])).logs,
    ).toEqual({ 'acme/e2e 2': { lines: [], missing: 'withheld' } })
  })

  test('is asked for again where the first answer is lost', async () => {
    const { forge } = forgeWith(['x'])
    let lost = 0
    forge.fault = (call, next) => (call.url.includes('/results/') && (lost += 1) < 3 ? badGateway : next())
    expect(await logOf(forge)).toEqual({ lines: ['x'] })
  })

  test.each<[string, string]>([
    ['GitHub', '/logs'],
    ['where it is kept', '/results/'],
  ])('unreachable: %s answers with a server error', async (_, part) => {
    const { forge } = forgeWith(['x'])
    forge.fault = (call, next) => (call.url.includes(part) ? badGateway : next())
    expect(await logOf(forge)).toEqual({ lines: [], missing: 'unreachable' })
  })

  test('unreachable: nobody answers where it is kept', async () => {
    const { forge } = forgeWith(['x'])
    const exchange = (call: Call): Promise<Answer> =>
      call.url.includes('/results/') ? Promise.reject(new Error('ECONNRESET')) : forge.exchange(call)
    const github = connect({
      octokit: makeOctokit({ token: 'app-token', exchange, apiUrl: 'http://127.0.0.1:8080' }),
      exchange,
      graphqlUrl: 'http://127.0.0.1:8080/graphql',
    })
    expect(await logOf({ github })).toEqual({ lines: [], missing: 'unreachable' })
  })
})

test('nothing of a log is asked where no question is about one', async () => {
  const { forge, sent } = forgeWith(['x'])
  expect(await forge.github.look([])).not.toHaveProperty('logs')
  expect(sent.filter(({ url }) => url.includes('logs'))).toEqual([])
})

test("where logs are kept is nobody's clock", async () => {
  const { forge } = forgeWith(['x'])
  const late = 'Sat, 01 Jan 2050 00:00:00 GMT'
  forge.fault = (call, next) =>
    call.url.includes('/results/') ? { ...next(), headers: { ...next().headers, date: late } } : next()
  expect((await forge.github.look([{ about: 'log', name: 'acme/e2e', job: 2, told: [control] }])).at).toBe(
    forge.world.at,
  )
})

/** What the forge says to a call, past its fault. */
function wholly(forge: Forge, call: Call): Answer {
  const log = forge.world.logs?.[/logs\/(\d+)/.exec(call.url)?.[1] ?? '']
  return { status: 200, headers: {}, body: Buffer.from(log?.content ?? []).toString() }
}
