import { beforeAll, describe, expect, test } from '@jest/globals'
import { admitAsk, type Admission } from '../../src/conduct/admission.ts'
import { conduct } from '../../src/conduct/conduct.ts'
import { readEvent } from '../../src/documents/event.ts'
import { printManifest, readManifest } from '../../src/documents/manifest.ts'
import { policyDigest, subjectOf } from '../../src/domain/asks/subjects.ts'
import type { TeamSeen } from '../../src/domain/questions/team.ts'
import { mostOfAll } from '../../src/domain/record/room.ts'
import { sizeOf, store } from '../../src/domain/record/stored.ts'
import type { Ask } from '../../src/domain/words/ask.ts'
import type { Evidence } from '../../src/domain/words/evidence.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import type { GitHub } from '../../src/github/github.ts'
import { control, openControl, trainText } from '../actions/control.ts'

const release = '2026.11'
const at = Date.parse('2026-11-20T09:30:00Z')
const teamed = trainText.replace(
  'repositories:',
  'approvals: { team: acme/managers, break-glass: { team: acme/on-call } }\nrepositories:',
)
const named = `${trainText}agents: [agent-core]\n`
const fixing = `${trainText}fix: { agent: acme/agent-core }\n`
const members: Readonly<Record<string, TeamSeen>> = {
  'acme/managers': { is: 'seen', members: ['Ann'] },
  'acme/on-call': { is: 'seen', members: ['bob'] },
}

/** The release as it was planned and cut, up to its first candidate. */
let planned: Manifest
let github: GitHub
beforeAll(async () => {
  const { workplace } = openControl()
  const submission = {
    github: workplace.github,
    control,
    event: eventOf('release.plan', {}, 'plan-1'),
    sender: { login: 'zoe' },
    at,
    plan: { trainPath: 'train.yml' },
  }
  const ask = admitted(await admitAsk(submission))
  await conduct({
    github: workplace.github,
    control,
    release,
    steps: ['plan-release', 'cut-rc'],
    asks: [ask],
    kit: workplace.kit,
    plan: { trainPath: 'train.yml' },
  })
  planned = readManifest((await workplace.github.readRelease(control, release))?.manifestText ?? '')
  github = workplace.github
})

function eventOf(type: string, body: unknown, id = 'event-1', candidate?: unknown): ReturnType<typeof readEvent> {
  return readEvent(type, {
    protocol: 1,
    id,
    release,
    at: '2026-11-20T09:29:00Z',
    actor: { login: 'somebody' },
    body,
    ...(candidate === undefined ? {} : { candidate }),
  })
}

function admitted(admission: Admission): Ask {
  if ('refused' in admission) throw new Error(`refused: ${admission.refused.code}`)
  return admission.ask
}

/** Sends an event about a release that stands like this. */
async function submit(
  event: ReturnType<typeof readEvent>,
  login: string,
  stand: { readonly manifest?: Manifest; readonly train?: string; readonly teams?: GitHub['teamMembers'] } = {},
): Promise<Admission> {
  const { manifest = planned, train = trainText, teams = async (team) => members[team] ?? { is: 'absent' } } = stand
  const readRelease: GitHub['readRelease'] = async () => ({
    head: 'a'.repeat(40),
    manifestText: printManifest(manifest),
    trainText: train,
  })
  return admitAsk({ github: { ...github, readRelease, teamMembers: teams }, control, event, sender: { login }, at })
}

/** The release, once so much was asked of it. */
function filled(asks: number): Manifest {
  const [first] = planned.asks
  return {
    ...planned,
    asks: Array.from({ length: asks }, (_, index) =>
      index === 0
        ? first!
        : { id: `hold-${index}`, at, by: { login: 'ann', kind: 'human' as const }, type: 'hold' as const, why: 'x' },
    ),
  }
}

async function codeOf(admission: Promise<Admission>): Promise<string> {
  const outcome = await admission
  return 'refused' in outcome ? outcome.refused.code : 'admitted'
}

test('what a record has no room for is refused before it is written, and a release can always be given up', async () => {
  const words = Array.from({ length: 20 }, () => 'w'.repeat(300))
  const row: Evidence = {
    key: 'e'.repeat(64),
    tier: 'tier1',
    candidate: 1,
    attempt: 1,
    conclusion: 'failed',
    rule: 'command-failed',
    failure: { signature: 'e'.repeat(64), failing: words },
    digest: 'e'.repeat(64),
  }
  const full: Manifest = {
    ...planned,
    evidence: Array.from(
      {
        length: Math.floor(
          (mostOfAll - 600_000 - sizeOf(planned)) / (sizeOf({ ...planned, evidence: [row] }) - sizeOf(planned)),
        ),
      },
      () => row,
    ),
  }
  const { text, rows } = store(full)
  const readRelease: GitHub['readRelease'] = async () => ({ head: 'a'.repeat(40), manifestText: text, rows, trainText })
  const ask = (type: string, body: unknown): Promise<Admission> =>
    admitAsk({ github: { ...github, readRelease }, control, event: eventOf(type, body), sender: { login: 'ann' }, at })
  expect(await ask('release.hold', { why: 'incident' })).toMatchObject({
    refused: {
      code: 'RECORD_FULL',
      message: expect.stringContaining('no room for hold'),
      remedy: expect.stringContaining('release.abort'),
    },
  })
  expect(await codeOf(ask('release.abort', { why: 'full' }))).toBe('admitted')
}, 300_000)

test('people may still ask where an agent may no more', async () => {
  expect(await codeOf(submit(eventOf('release.abort', { why: 'late' }), 'ann', { manifest: filled(900) }))).toBe(
    'admitted',
  )
})

describe('an admitted ask', () => {
  const task = { id: 'T-1', repository: 'acme/shop', state: 'open' }

  test.each([
    ['release.update', { directive: 'careful' }, { type: 'update', directive: 'careful' }],
    ['release.update', { defer: 'acme/shop#3' }, { type: 'defer', what: 'acme/shop#3' }],
    ['release.update', { train: 'a'.repeat(40) }, { type: 'retrain', commit: 'a'.repeat(40) }],
    ['release.update', { readmit: 'acme/shop' }, { type: 'readmit', what: 'acme/shop' }],
    ['release.task-updated', { task }, { type: 'task', task }],
    ['release.hold', { why: 'incident' }, { type: 'hold', why: 'incident' }],
    ['release.abort', { why: 'cancelled' }, { type: 'abort', why: 'cancelled' }],
  ])('%s %j says who asked what, and when GitHub heard it', async (type, body, asked) => {
    expect(await submit(eventOf(type, body), 'ann')).toEqual({
      ask: {
        id: 'event-1',
        at,
        by: { login: 'ann', kind: 'human', id: expect.any(Number) },
        said: expect.stringMatching(/^[0-9a-f]{64}$/),
        ...asked,
      },
    })
  })

  test.each([
    ['release.approve', { gate: 'ship' }, { type: 'approve', gate: 'ship' }, true],
    ['release.reject', { gate: 'staging', why: 'slow' }, { type: 'reject', gate: 'staging', why: 'slow' }, false],
    ['release.waive', { code: 'tier2c', why: 'known' }, { type: 'waive', code: 'tier2c', why: 'known' }, false],
    ['release.retry', { tier: 'tier2a' }, { type: 'retry', tier: 'tier2a' }, false],
  ])(
    '%s is bound to the candidate by its digest, whether it names the number or nothing',
    async (type, body, asked, isBoundToPolicy) => {
      const bound = {
        ...asked,
        digest: planned.candidate?.digest,
        ...(isBoundToPolicy ? { policy: policyDigest(readTrain(trainText, 'train.yml'), planned) } : {}),
      }
      for (const candidate of [undefined, { number: 1 }])
        expect(admitted(await submit(eventOf(type, body, 'event-1', candidate), 'ann'))).toMatchObject(bound)
    },
  )

  test('at planning is bound to the plan', async () => {
    expect(admitted(await submit(eventOf('release.reject', { gate: 'planning', why: 'late' }), 'ann'))).toMatchObject({
      digest: subjectOf(planned, 'planning'),
    })
  })

  test('at development is bound to the candidate that would be formed, by the digest that its approver saw', async () => {
    const next = 'd'.repeat(64)
    for (const candidate of [{ digest: next }, { number: 2, digest: next }]) {
      expect(
        admitted(await submit(eventOf('release.approve', { gate: 'development' }, 'event-1', candidate), 'ann')),
      ).toMatchObject({ type: 'approve', gate: 'development', digest: next })
    }
  })

  test('is bound to a candidate by its digest alone', async () => {
    const { digest = '' } = planned.candidate ?? {}
    expect(
      admitted(await submit(eventOf('release.approve', { gate: 'ship' }, 'event-1', { digest }), 'ann')),
    ).toMatchObject({ gate: 'ship', digest })
  })

  test('to freeze is after the candidate that it names, where two are of one digest too; after the current one where it names none', async () => {
    const [first] = planned.candidates
    const back = {
      ...planned,
      candidates: [first!, { number: 2, digest: 'e'.repeat(64) }, { ...first!, number: 3 }],
      candidate: { ...planned.candidate!, number: 3 },
    }
    const after = async (candidate?: unknown) =>
      admitted(await submit(eventOf('release.freeze', {}, 'event-1', candidate), 'ann', { manifest: back }))
    expect([
      await after({ number: 1, digest: first!.digest }),
      await after({ number: 3 }),
      await after(),
    ]).toMatchObject([{ after: 1 }, { after: 3 }, { after: 3 }])
  })

  test('about the release as a whole may name a candidate that it has, past ones too', async () => {
    expect(
      await codeOf(
        submit(
          eventOf('release.hold', { why: 'red' }, 'event-1', { number: 1, digest: planned.candidate?.digest }),
          'ann',
        ),
      ),
    ).toBe('admitted')
    expect(
      await codeOf(submit(eventOf('release.approve', { gate: 'planning' }, 'event-1', { number: 1 }), 'ann')),
    ).toBe('admitted')
  })

  test('stays the same ask when it is delivered again, even after the release has ended', async () => {
    const ask = admitted(await submit(eventOf('release.hold', { why: 'incident' }), 'ann'))
    expect(
      await submit(eventOf('release.hold', { why: 'incident' }), 'ann', {
        manifest: { ...planned, asks: [...planned.asks, ask], status: 'shipped' },
      }),
    ).toEqual({ ask })
    expect(await submit(eventOf('release.plan', {}, 'plan-1'), 'zoe')).toEqual({ ask: planned.asks[0] })
  })

  test('lifts a rejection as it lifts a hold', async () => {
    const rejected = admitted(await submit(eventOf('release.reject', { gate: 'ship', why: 'slow' }, 'no-1'), 'ann'))
    expect(
      admitted(
        await submit(eventOf('release.resume', { hold: 'no-1' }), 'bob', {
          manifest: { ...planned, asks: [...planned.asks, rejected] },
        }),
      ),
    ).toMatchObject({ type: 'resume', hold: 'no-1' })
  })

  test('is of the break-glass team, which is looked up alone', async () => {
    const asked: string[] = []
    const teams: GitHub['teamMembers'] = async (team) => {
      asked.push(team)
      return members[team] ?? { is: 'absent' }
    }
    const ask = admitted(
      await submit(eventOf('release.break-glass', { why: 'outage' }), 'bob', { train: teamed, teams }),
    )
    expect([ask, asked]).toEqual([
      expect.objectContaining({ type: 'break-glass', why: 'outage', digest: planned.candidate?.digest }),
      ['acme/on-call'],
    ])
  })

  test('is an App’s that the train names, which need not be a collaborator', async () => {
    const ask = admitted(await submit(eventOf('release.hold', { why: 'red' }), 'agent-core[bot]', { train: named }))
    expect(ask).toMatchObject({ type: 'hold', by: { login: 'agent-core[bot]', kind: 'agent' } })
  })

  test('is of the approvals team, however its login is written', async () => {
    expect(await codeOf(submit(eventOf('release.approve', { gate: 'ship' }), 'ann', { train: teamed }))).toBe(
      'admitted',
    )
  })
})

describe('an ask is refused', () => {
  const approval = eventOf('release.approve', { gate: 'ship' })

  test.each([
    ['somebody without a role', () => submit(approval, 'stranger'), 'SENDER_UNKNOWN'],
    ['somebody outside the team', () => submit(approval, 'bob', { train: teamed }), 'ASK_NEEDS_TEAM'],
    [
      'an App that the train does not name',
      () => submit(eventOf('release.hold', { why: 'red' }), 'night-watch[bot]', { train: named }),
      'SENDER_UNKNOWN',
    ],
    ['an approval by an App', () => submit(approval, 'agent-core[bot]', { train: named }), 'ASK_NEEDS_HUMAN'],
    [
      'whatever a run of Actions asks',
      () => submit(eventOf('release.hold', { why: 'red' }), 'github-actions[bot]', { train: named }),
      'ASK_NEEDS_HUMAN',
    ],
    [
      'a team that nobody may look into',
      () => submit(approval, 'ann', { train: teamed, teams: async () => ({ is: 'denied', why: 'Members: read' }) }),
      'TEAM_UNREADABLE',
    ],
    [
      'a team that is gone',
      () => submit(approval, 'ann', { train: teamed, teams: async () => ({ is: 'absent' }) }),
      'TEAM_UNREADABLE',
    ],
    [
      'breaking a glass that is not there',
      () => submit(eventOf('release.break-glass', { why: 'outage' }), 'ann'),
      'BREAK_GLASS_UNSET',
    ],
    [
      'a candidate that is not there',
      () => submit(eventOf('release.approve', { gate: 'ship' }, 'event-1', { number: 7 }), 'ann'),
      'CANDIDATE_UNKNOWN',
    ],
    [
      'a candidate of another digest',
      () =>
        submit(
          eventOf('release.waive', { code: 'tier2c', why: 'known' }, 'event-1', { number: 1, digest: 'f'.repeat(64) }),
          'ann',
        ),
      'CANDIDATE_UNKNOWN',
    ],
    [
      'a digest of no candidate',
      () => submit(eventOf('release.approve', { gate: 'ship' }, 'event-1', { digest: 'f'.repeat(64) }), 'ann'),
      'CANDIDATE_UNKNOWN',
    ],
    [
      'a candidate that is to be formed and has no digest',
      () =>
        submit(eventOf('release.approve', { gate: 'development' }, 'event-1', { number: 2 }), 'ann', { train: fixing }),
      'CANDIDATE_DIGEST_MISSING',
    ],
    [
      'development, of a train without a fix agent, by no digest that anybody could name',
      () => submit(eventOf('release.approve', { gate: 'development' }), 'ann'),
      'FIX_UNSET',
    ],
    [
      'a freeze after a candidate that is not there yet',
      () => submit(eventOf('release.freeze', {}, 'event-1', { number: 2 }), 'ann'),
      'CANDIDATE_UNKNOWN',
    ],
    [
      'an invented candidate, whatever is asked',
      () => submit(eventOf('release.hold', { why: 'red' }, 'event-1', { number: 1, digest: 'e'.repeat(64) }), 'ann'),
      'CANDIDATE_UNKNOWN',
    ],
    [
      'a stricter release than one of another candidate',
      () => submit(eventOf('release.update', { directive: 'careful' }, 'event-1', { number: 9 }), 'ann'),
      'CANDIDATE_UNKNOWN',
    ],
    [
      'the end of a release with another candidate',
      () => submit(eventOf('release.abort', { why: 'late' }, 'event-1', { number: 1, digest: 'e'.repeat(64) }), 'ann'),
      'CANDIDATE_UNKNOWN',
    ],
    [
      'a task of a release with another candidate',
      () =>
        submit(
          eventOf('release.task-updated', { task: { id: 'T-1', repository: 'acme/shop', state: 'open' } }, 'event-1', {
            number: 9,
          }),
          'ann',
        ),
      'CANDIDATE_UNKNOWN',
    ],
    [
      'a plan of a release with another candidate',
      () => submit(eventOf('release.approve', { gate: 'planning' }, 'event-1', { number: 42 }), 'ann'),
      'CANDIDATE_UNKNOWN',
    ],
    [
      'the resumption of a release with another candidate',
      () => submit(eventOf('release.resume', { hold: 'plan-1' }, 'event-1', { number: 42 }), 'ann'),
      'CANDIDATE_UNKNOWN',
    ],
    [
      'another attempt at a preparation, of another candidate',
      () => submit(eventOf('release.retry', { tier: 'prepare' }, 'event-1', { number: 42 }), 'ann'),
      'CANDIDATE_UNKNOWN',
    ],
    ['a hold that is not there', () => submit(eventOf('release.resume', { hold: 'plan-1' }), 'ann'), 'HOLD_UNKNOWN'],
    [
      'an id that stands for another ask',
      () => submit(eventOf('release.hold', { why: 'incident' }, 'plan-1'), 'zoe'),
      'ASK_ID_TAKEN',
    ],
    ['an id of somebody else', () => submit(eventOf('release.plan', {}, 'plan-1'), 'ann'), 'ASK_ID_TAKEN'],
    ['a plan of a release that is there', () => submit(eventOf('release.plan', {}, 'plan-2'), 'ann'), 'RELEASE_EXISTS'],
    [
      'a release that has shipped',
      () => submit(eventOf('release.abort', { why: 'late' }), 'ann', { manifest: { ...planned, status: 'shipped' } }),
      'RELEASE_ENDED',
    ],
    [
      'a release whose record is full',
      () => submit(eventOf('release.abort', { why: 'late' }), 'ann', { manifest: filled(1_000) }),
      'ASKS_TOO_MANY',
    ],
    [
      'an agent, of a release whose record is nearly full',
      () =>
        submit(eventOf('release.hold', { why: 'late' }), 'agent-core[bot]', { manifest: filled(900), train: named }),
      'ASKS_TOO_MANY',
    ],
    [
      'a release that was aborted',
      () => submit(eventOf('release.freeze', {}), 'ann', { manifest: { ...planned, status: 'aborted' } }),
      'RELEASE_ENDED',
    ],
  ])('for %s', async (_, ask, code) => {
    expect(await codeOf(ask())).toBe(code)
  })

  test('for a release that is not there', async () => {
    const { workplace } = openControl()
    expect(
      await codeOf(admitAsk({ github: workplace.github, control, event: approval, sender: { login: 'ann' }, at })),
    ).toBe('RELEASE_NOT_FOUND')
  })

  test('to an App with the slug that the train would have to name', async () => {
    expect(await submit(eventOf('release.hold', { why: 'red' }), 'night-watch[bot]')).toMatchObject({
      refused: { remedy: expect.stringContaining('agents: [night-watch]') },
    })
  })

  test('and says what to do', async () => {
    const outcome = await submit(approval, 'bob', { train: teamed })
    expect(outcome).toMatchObject({
      refused: {
        message: expect.stringContaining('bob is not a member of acme/managers'),
        remedy: expect.stringMatching(/\w/),
      },
    })
  })
})

test('a plan may name its commits and its title', async () => {
  const { workplace } = openControl()
  const body = { heads: { 'acme/shop': 'a'.repeat(40) }, title: 'Autumn', directive: 'quick' }
  const ask = admitted(
    await admitAsk({
      github: workplace.github,
      control,
      event: eventOf('release.plan', body),
      sender: { login: 'zoe' },
      at,
      plan: { trainPath: 'train.yml' },
    }),
  )
  expect(ask).toMatchObject({ type: 'plan', ...body })
})

describe('an id that was used', () => {
  const task = (more: object = {}): unknown => ({
    task: { id: 'T-1', repository: 'acme/shop', state: 'open', ...more },
  })
  const one = { number: 1 }
  /** Two different things that can be said by each type of ask, and which candidate they name. */
  const sayings: readonly (readonly [type: string, said: unknown, candidate?: unknown])[] = [
    ['release.update', { directive: 'quick' }],
    ['release.update', { directive: 'careful' }],
    ['release.update', { defer: 'acme/shop' }],
    ['release.update', { defer: 'acme/shop#3' }],
    ['release.update', { readmit: 'acme/shop' }],
    ['release.update', { readmit: 'T-1' }],
    ['release.update', { train: 'a'.repeat(40) }],
    ['release.update', { train: 'b'.repeat(40) }],
    ['release.task-updated', task()],
    ['release.task-updated', task({ state: 'merged' })],
    ['release.task-updated', task({ directive: 'careful' })],
    ['release.approve', { gate: 'planning' }],
    ['release.approve', { gate: 'staging' }],
    ['release.approve', { gate: 'ship' }],
    ['release.approve', { gate: 'ship' }, one],
    ['release.approve', { gate: 'ship', policy: 'd'.repeat(64) }],
    ['release.reject', { gate: 'ship', why: 'slow' }],
    ['release.reject', { gate: 'ship', why: 'wrong' }],
    ['release.reject', { gate: 'staging', why: 'slow' }],
    ['release.reject', { gate: 'ship', why: 'slow' }, one],
    ['release.waive', { code: 'tier2c', why: 'known' }],
    ['release.waive', { code: 'tier2b', why: 'known' }],
    ['release.waive', { code: 'tier2c', why: 'fixed' }],
    ['release.waive', { code: 'tier2c', why: 'known' }, one],
    ['release.break-glass', { why: 'outage' }],
    ['release.break-glass', { why: 'leak' }],
    ['release.break-glass', { why: 'leak' }, one],
    ['release.freeze', {}],
    ['release.freeze', {}, one],
    ['release.hold', { why: 'incident' }],
    ['release.hold', { why: 'lunch' }],
    ['release.hold', { why: 'lunch' }, one],
    ['release.resume', { hold: 'hold-0' }],
    ['release.resume', { hold: 'hold-1' }],
    ['release.retry', { tier: 'tier1' }],
    ['release.retry', { tier: 'tier2a' }],
    ['release.retry', { tier: 'tier1' }, one],
    ['release.abort', { why: 'late' }],
    ['release.abort', { why: 'cancelled' }],
    ['release.plan', {}],
    ['release.plan', { directive: 'careful' }],
    ['release.plan', { title: 'Autumn' }],
    ['release.plan', { heads: { 'acme/shop': 'a'.repeat(40) } }],
  ]
  const teams: GitHub['teamMembers'] = async () => ({ is: 'seen', members: ['ann', 'zoe'] })
  const holds = [0, 1].map((number): Ask => ({
    id: `hold-${number}`,
    at,
    by: { login: 'ann', kind: 'human' },
    type: 'hold',
    why: 'x',
  }))
  const held = (): Manifest => ({ ...planned, asks: [...planned.asks, ...holds] })
  const later = (manifest: Manifest): Manifest => {
    const digest = 'e'.repeat(64)
    return {
      ...manifest,
      candidate: { ...manifest.candidate!, number: 2, digest },
      candidates: [...manifest.candidates, { number: 2, digest }],
    }
  }

  /** The release once this was recorded under the id, by ann, whatever had been said of it by then. */
  async function recorded([type, body, candidate]: (typeof sayings)[number]): Promise<Manifest> {
    if (type === 'release.plan') {
      const [asked, { workplace }] = [eventOf(type, body, 'twice'), openControl()]
      const ask = admitted(
        await admitAsk({
          github: { ...workplace.github, readRelease: async () => null },
          control,
          event: asked,
          sender: { login: 'ann' },
          at,
          plan: { trainPath: 'train.yml' },
        }),
      )
      return { ...held(), asks: [ask, ...holds] }
    }
    const ask = admitted(
      await submit(eventOf(type, body, 'twice', candidate), 'ann', { manifest: held(), train: teamed, teams }),
    )
    return { ...held(), asks: [...held().asks, ask] }
  }

  test.each(sayings.map((said, index) => [index, ...said] as const))(
    'is refused by name for anything but what was said then: %i %s %j',
    async (index) => {
      const manifest = await recorded(sayings[index]!)
      for (const [other, [type, body, candidate]] of sayings.entries()) {
        const outcome = await submit(eventOf(type, body, 'twice', candidate), 'ann', { manifest, train: teamed, teams })
        if (other === index) expect(outcome).toEqual({ ask: manifest.asks.find(({ id }) => id === 'twice') })
        else
          expect(outcome).toMatchObject({
            refused: {
              code: 'ASK_ID_TAKEN',
              message: expect.stringMatching(
                /already has another ask with the id twice: [a-z-]+ by ann, recorded 2026-11-20 09:30 UTC/,
              ),
            },
          })
      }
    },
  )

  test.each(sayings.map((said, index) => [index, ...said] as const))(
    'stands for the same when a new candidate was frozen, or the release has ended: %i %s %j',
    async (index) => {
      const [type, body, candidate] = sayings[index]!
      const manifest = await recorded(sayings[index]!)
      for (const stand of [later(manifest), { ...manifest, status: 'shipped' as const }]) {
        expect(
          await submit(eventOf(type, body, 'twice', candidate), 'Ann', { manifest: stand, train: teamed, teams }),
        ).toEqual({ ask: manifest.asks.find(({ id }) => id === 'twice') })
      }
    },
  )

  test.each(sayings.map((said, index) => [index, ...said] as const))(
    'is refused to everybody but who used it: %i %s %j',
    async (index) => {
      const [type, body, candidate] = sayings[index]!
      for (const login of ['zoe', 'bob', 'stranger', 'agent-core[bot]']) {
        expect(
          await codeOf(
            submit(eventOf(type, body, 'twice', candidate), login, {
              manifest: await recorded(sayings[index]!),
              train: teamed,
              teams,
            }),
          ),
        ).toBe('ASK_ID_TAKEN')
      }
    },
  )

  test('by an earlier kit is known by the words that it recorded', async () => {
    const { said: _said, ...ask } = admitted(
      await submit(eventOf('release.reject', { gate: 'ship', why: 'slow' }, 'twice'), 'ann', { train: teamed, teams }),
    )
    const manifest = later({ ...planned, asks: [...planned.asks, ask as Ask] })
    expect(
      await submit(eventOf('release.reject', { gate: 'ship', why: 'slow' }, 'twice'), 'ann', {
        manifest,
        train: teamed,
        teams,
      }),
    ).toEqual({ ask })
    for (const body of [
      { gate: 'staging', why: 'slow' },
      { gate: 'ship', why: 'wrong' },
    ])
      expect(
        await codeOf(submit(eventOf('release.reject', body, 'twice'), 'ann', { manifest, train: teamed, teams })),
      ).toBe('ASK_ID_TAKEN')
  })

  test('by another run, while this one was about to record, is refused and nothing is written', async () => {
    const { workplace } = openControl()
    const plan = { trainPath: 'train.yml' }
    const common = { github: workplace.github, control, release, kit: workplace.kit }
    const first = admitted(
      await admitAsk({
        github: workplace.github,
        control,
        event: eventOf('release.plan', {}, 'plan-1'),
        sender: { login: 'zoe' },
        at,
        plan,
      }),
    )
    await conduct({ ...common, steps: ['plan-release'], asks: [first], plan })
    const [ship, staging] = await Promise.all(
      ['late', 'cancelled'].map(async (why) =>
        admitted(
          await admitAsk({
            github: workplace.github,
            control,
            event: eventOf('release.hold', { why }, 'twice'),
            sender: { login: 'ann' },
            at,
          }),
        ),
      ),
    )
    const before = await conduct({ ...common, steps: ['record-signal'], asks: [ship!] })
    await expect(conduct({ ...common, steps: ['record-signal'], asks: [staging!] })).rejects.toMatchObject({
      problems: [{ code: 'ASK_ID_TAKEN' }],
    })
    expect(readManifest((await workplace.github.readRelease(control, release))?.manifestText ?? '').revision).toBe(
      before.manifest?.revision,
    )
  })
})
