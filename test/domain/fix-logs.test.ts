import { describe, expect, test } from '@jest/globals'
import { readManifest, printManifest } from '../../src/documents/manifest.ts'
import { checkReleaseFixRequested } from '../../src/documents/generated/events.ts'
import { candidateOf } from '../../src/domain/hops/candidate.ts'
import { documentText } from '../../src/domain/text/canonical.ts'
import { decide, questions } from '../../src/domain/decide.ts'
import { describeFailure } from '../../src/domain/proof/fixes.ts'
import { lastLines, linesToKeep } from '../../src/domain/text/log-lines.ts'
import type { JobSeen, Evidence } from '../../src/domain/words/evidence.ts'
import type { LogSeen } from '../../src/domain/questions/log.ts'
import type { Question, Seen } from '../../src/domain/words/look.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import type { Fixing, Tier, Train } from '../../src/domain/words/train.ts'
import { write } from '../../src/domain/write.ts'
import { hostile } from '../report/hostile.ts'
import { run, sha, tier1, tier2a, train } from './builders.ts'
import { attempts as briefAttempts, readyRelease, worldAt } from './ready-release.ts'

/* What the job that lost a tier said last reaches the agent, and the people who are called, as data. */

const fixing: Fixing = { agent: 'acme/agent-core', attempts: 2, releaseAttempts: 30, denyPaths: [] }
const base = train({ tiers: [tier1, tier2a], retries: { errored: 0, failed: 0 } })
const withAgent: Train = { ...base, fix: fixing }
const failure = {
  signature: 'f'.repeat(64),
  failing: ['basket'],
  run: { id: 9, url: 'https://github.com/acme/app/actions/runs/9', job: 92 },
}
const attempts = (...of: Parameters<typeof briefAttempts>): readonly Evidence[] =>
  briefAttempts(...of).map((each) => ({ ...each, digest: 'd'.repeat(64) }))
const lost = (on: Train, of: Evidence['failure'] = failure): Manifest =>
  readyRelease(
    {
      phase: 'validation',
      evidence: [
        ...attempts(on, tier1, 'passed'),
        ...attempts(on, tier2a, 'failed').map((each) => ({ ...each, failure: of })),
      ],
    },
    on,
  )
const look = (log?: LogSeen, parts: Partial<Seen> = {}): Seen =>
  worldAt({}, { ...(log === undefined ? {} : { logs: { 'acme/app 92': log } }), ...parts })
const logs = (on: Train, at: Manifest): readonly Question[] => questions(on, at).filter(({ about }) => about === 'log')
const asked = [{ about: 'log', name: 'acme/app', job: 92, told: [withAgent.control, 'acme/agent-core'] }]

/** The payload that the agent gets, once its request was recorded with what was seen. */
function packetOf(at: Manifest, seen: Seen): unknown {
  const next = write(at, decide(withAgent, at, seen))
  const [sent] = decide(withAgent, next, look()).effects
  return sent?.type === 'send' && sent.what === 'event' ? sent.payload : null
}

/** Passes until nothing changes any more, each with what was asked for. */
function settle(on: Train, at: Manifest, log: LogSeen): Manifest {
  const seen = logs(on, at).length > 0 ? look(log) : look()
  const next = write(at, decide(on, at, seen))
  return documentText({ ...next, revision: 0, previous: '' }) === documentText({ ...at, revision: 0, previous: '' })
    ? at
    : settle(on, next, log)
}

describe('the log of a tier that was lost', () => {
  test('is looked at once, before the agent is asked, and stands in the request', () => {
    const at = lost(withAgent)
    expect(logs(withAgent, at)).toEqual(asked)
    expect(packetOf(at, look({ lines: ['expected 1250', 'found 12.5'] }))).toMatchObject({
      body: { run: failure.run, logs: { untrusted: true, lines: ['expected 1250', 'found 12.5'] } },
    })
    expect(logs(withAgent, write(at, decide(withAgent, at, look({ lines: ['x'] }))))).toEqual([])
  })

  test.each<NonNullable<LogSeen['missing']>>(['gone', 'denied', 'unreachable', 'withheld'])(
    'that is %s is said to be missing, and the agent is asked all the same',
    (missing) => {
      const at = lost(withAgent)
      const packet = packetOf(at, look({ lines: [], missing }))
      expect(packet).toMatchObject({ body: { logs: { untrusted: true, lines: [], missing } } })
      expect(checkReleaseFixRequested(packet)).toBe(true)
      expect(logs(withAgent, write(at, decide(withAgent, at, look({ lines: [], missing }))))).toEqual([])
    },
  )

  test('that nobody looked at leaves the request as it was', () => {
    expect(packetOf(lost(withAgent), look())).toMatchObject({ body: { logs: { untrusted: true, lines: [] } } })
  })

  test.each<[string, Manifest]>([
    ['that passed', readyRelease({}, withAgent)],
    ['of which no job is known', lost(withAgent, { ...failure, run: { id: 9, url: 'u' } })],
    ['by checks', lost(withAgent, { signature: failure.signature, failing: [] })],
    [
      'that is tried once more',
      {
        ...lost(withAgent),
        asks: [
          ...lost(withAgent).asks,
          {
            id: 'r',
            at: 0,
            by: { login: 'zoe', kind: 'human' },
            type: 'retry',
            tier: 'tier2a',
            digest: lost(withAgent).candidate?.digest ?? '',
          },
        ],
      },
    ],
  ])('is not looked at for a tier %s', (_, at) => {
    expect(logs(withAgent, at)).toEqual([])
  })

  test('is that of the job that ran the command, else of the first that failed and did not lose its machine', () => {
    const job = (name: string, id: number, parts: Partial<JobSeen> = {}): JobSeen => ({
      name,
      status: 'completed',
      conclusion: 'failure',
      id,
      ...parts,
    })
    const jobOf = (...jobs: readonly JobSeen[]) =>
      describeFailure(base, { tier: tier2a }, { run: run({ jobs }) }).run?.job
    expect(jobOf(job('lint', 1), job('convoy / run', 2))).toBe(2)
    expect(
      jobOf({ name: 'lost', status: 'completed', conclusion: 'failure', lost: true }, job('b', 4), job('c', 5)),
    ).toBe(4)
    expect(jobOf({ name: 'a', status: 'completed', conclusion: 'success' })).toBeUndefined()
  })

  test('is looked at no more than ten times for a candidate, so that the manifest holds them', () => {
    const tiers = Array.from({ length: 30 }, (_, index): Tier => ({ ...tier2a, name: `t${index}`, needs: [] }))
    const on: Train = { ...withAgent, tiers: [tier1, ...tiers] }
    const evidence = [
      ...attempts(on, tier1, 'passed'),
      ...tiers.flatMap((tier, index) =>
        attempts(on, tier, 'failed').map((each) => ({
          ...each,
          failure: { ...failure, run: { ...failure.run, job: 100 + index } },
        })),
      ),
    ]
    const at = readyRelease({ phase: 'validation', evidence }, on)
    const many = logs(on, at).filter((question) => question.about === 'log')
    expect(many).toHaveLength(10)
    const long: LogSeen = { lines: lastLines(Array.from({ length: 100 }, () => '\\"'.repeat(300)).join('\n')) }
    const next = write(
      at,
      decide(
        on,
        at,
        look(undefined, { logs: Object.fromEntries(many.map(({ name, job }) => [`${name} ${job}`, long])) }),
      ),
    )
    expect(logs(on, next)).toEqual([])
    expect(printManifest(next).length).toBeLessThan(260_000)
  })

  test('counts where it was carried from an earlier candidate, too', () => {
    const tiers = Array.from({ length: 30 }, (_, index): Tier => ({ ...tier2a, name: `t${index}`, needs: [] }))
    const on: Train = { ...base, tiers: [tier1, ...tiers] }
    const carried = (lines?: readonly string[]): readonly Evidence[] =>
      tiers.flatMap((tier, index) =>
        attempts(on, tier, 'failed').map((each) => ({
          ...each,
          candidate: 0,
          failure: {
            ...failure,
            run: { ...failure.run, job: 100 + index },
            ...(lines === undefined || index >= 10 ? {} : { lines }),
          },
        })),
      )
    const at = (lines?: readonly string[]): Manifest =>
      readyRelease({ phase: 'validation', evidence: [...attempts(on, tier1, 'passed'), ...carried(lines)] }, on)
    expect(logs(on, at())).toHaveLength(10)
    expect(logs(on, at(['x']))).toEqual([])
  })

  test('makes room when the next candidate is formed', () => {
    const told = settle(withAgent, lost(withAgent), { lines: ['x'] })
    const entry = {
      add: 'candidate',
      candidate: candidateOf('2026.11', 2, { 'acme/app': sha('b') }, { 'acme/app': sha('b') }),
      overtaken: [],
      holds: [],
    } as const
    const next = write(told, { ...decide(withAgent, told, look()), entries: [entry] })
    expect(told.evidence.map((each) => each.failure?.lines)).toEqual([undefined, ['x']])
    expect(next.evidence.map((each) => each.failure?.lines)).toEqual([undefined, []])
  })
})

describe('the people who are called', () => {
  const body = (log: LogSeen): string => {
    const at = settle(base, lost(base), log)
    const raise = decide(base, at, look()).effects.find((effect) => effect.type === 'raise')
    expect(at).toMatchObject({ status: 'blocked', attention: [{ is: 'lost', code: 'tier:tier2a' }] })
    return raise?.type === 'raise' ? raise.body : ''
  }

  test('read what the log ended with, with no agent to ask', () => {
    expect(body({ lines: ['expected 1250', 'found 12.5'] })).toContain(
      'The log of `tier2a` ended with:\n\n```text\nexpected 1250\nfound 12.5\n```\n',
    )
  })

  test('read nothing of a log that is not there', () => {
    expect(body({ lines: [], missing: 'gone' })).not.toContain('ended with')
  })

  test.each(hostile.filter((text) => lastLines(text).length > 0))('find %j inside a fence and nowhere else', (text) => {
    const lines = lastLines(text)
    const told = body({ lines })
    const [, marks = '', inside = ''] = /\n(`{3,})text\n([\s\S]*?)\n\1\n/u.exec(told) ?? []
    expect(inside.split('\n')).toEqual(linesToKeep(lines))
    expect(inside.split('\n').some((line) => line.includes(marks))).toBe(false)
    expect(told.replace(`${marks}text\n${inside}\n${marks}\n`, () => '```text\nx\n```\n')).toBe(body({ lines: ['x'] }))
  })
})

describe('a request with lines', () => {
  test.each(hostile)('of %j has the form that agents read, and comes back from the manifest as it went in', (text) => {
    const at = lost(withAgent)
    const lines = lastLines(text)
    expect(checkReleaseFixRequested(packetOf(at, look({ lines })))).toBe(true)
    const next = write(at, decide(withAgent, at, look({ lines })))
    expect(readManifest(printManifest(next)).messages).toEqual(next.messages)
  })
})

describe('the last lines', () => {
  const stamp = '2026-11-02T09:00:00.1234567Z'

  test('are without byte order mark, times, colours, carriage returns and empty lines', () => {
    expect(
      lastLines(
        `\uFEFF${stamp} ##[group]Run npm test\r\n${stamp} \u001B[31mred\u001B[0m \n${stamp}\n${stamp} 10%\r20%\n${stamp} 2026-11-02T09:00:00Z said by the program\n`,
      ),
    ).toEqual(['##[group]Run npm test', 'red', '10% 20%', '2026-11-02T09:00:00Z said by the program'])
  })

  test('end with the last error: what comes after is the machine clearing up', () => {
    expect(
      lastLines(
        'a\n##[error]first\nb\n##[error]Process completed with exit code 1.\nPost job cleanup.\nCleaning up orphan processes',
      ),
    ).toEqual(['a', '##[error]first', 'b', '##[error]Process completed with exit code 1.'])
  })

  test('keep markers and commands as text', () => {
    const said = ['::stop-commands::deadbeef', '::set-output name=x::y', '##[endgroup]', '::endgroup::']
    expect(lastLines(said.join('\n'))).toEqual(said)
  })

  test('are forty of three hundred characters at most, and twelve kilobytes as JSON', () => {
    const numbered = Array.from({ length: 100 }, (_, index) => `line ${index}`)
    expect(lastLines(numbered.join('\n'))).toEqual(numbered.slice(60))
    expect(lastLines('x'.repeat(301))).toEqual([`${'x'.repeat(299)}…`])
    expect(lastLines(`${'x'.repeat(298)}${'🚀'.repeat(3)}`)).toEqual([`${'x'.repeat(298)}…`])
    const wide = lastLines(Array.from({ length: 40 }, (_, index) => `${index} ${'日'.repeat(290)}`).join('\n'))
    expect(wide.at(-1)).toMatch(/^39 /u)
    expect(new TextEncoder().encode(JSON.stringify(wide)).length).toBeLessThan(12_100)
    expect(wide.length).toBeLessThan(40)
  })
})
