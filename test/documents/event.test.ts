import { describe, expect, test } from '@jest/globals'
import { sentTypes } from '../../src/domain/asks/events.ts'
import { eventTypes, readEvent } from '../../src/documents/event.ts'
import { askTypes, definitionOf } from '../../src/domain/asks/table.ts'
import { everyAsk } from '../domain/asks/every-ask.ts'
import { problemsOf } from './expect-problems.ts'

const digest = 'd'.repeat(64)
const policy = 'e'.repeat(64)

/** The smallest body of every ask and every wake, and what is read from it. */
const bodies: readonly (readonly [string, object, object])[] = [
  ...askTypes.map((type) => {
    const { says, reads = says } = everyAsk[type]
    return [definitionOf(type).hears.event, says, reads] as const
  }),
  ['release.status-requested', {}, {}],
  ['release.tier-finished', { request: 'tier2b.rc.1.1' }, { request: 'tier2b.rc.1.1' }],
  ['release.sweep', {}, {}],
  ['release.rc-advanced', { repository: 'acme/api' }, { repository: 'acme/api' }],
]

const envelope = { protocol: 1, id: 'e1', release: '2026.11', at: '2026-11-20T09:30:00Z', actor: { login: 'zoe' } }

describe('an event', () => {
  test('of every type is read here', () => {
    expect(new Set(bodies.map(([type]) => type))).toEqual(new Set(eventTypes))
  })

  test.each(bodies)('%s that says %j is read by its own schema', (type, body, read) => {
    expect(readEvent(type, { ...envelope, body })).toEqual({
      type,
      id: 'e1',
      release: '2026.11',
      at: Date.UTC(2026, 10, 20, 9, 30),
      body: read,
    })
  })

  test('names the candidate that is meant by its number, and surer by its digest too', () => {
    expect(readEvent('release.freeze', { ...envelope, candidate: { number: 2 }, body: {} }).candidate).toEqual({
      number: 2,
    })
    const approval = readEvent('release.approve', {
      ...envelope,
      candidate: { number: 2, digest },
      body: { gate: 'ship', policy },
    })
    expect(approval).toMatchObject({ candidate: { number: 2, digest }, body: { gate: 'ship', policy } })
  })

  test('that approves may name the candidate by its digest alone', () => {
    expect(
      readEvent('release.approve', { ...envelope, candidate: { digest }, body: { gate: 'development' } }).candidate,
    ).toEqual({ digest })
  })

  test('loses what its sender says to be: the sender is looked up', () => {
    expect(readEvent('release.sweep', { ...envelope, body: {} })).not.toHaveProperty('actor')
  })

  test('carries its text in NFC', () => {
    expect(readEvent('release.hold', { ...envelope, body: { why: 'cafe\u0301' } }).body).toEqual({ why: 'caf\u00e9' })
    const task = { id: 'T-1', repository: 'acme/api', state: 'open', title: 'cafe\u0301', needs: ['T-2'] }
    expect(readEvent('release.task-updated', { ...envelope, body: { task } }).body).toEqual({
      task: { ...task, title: 'caf\u00e9' },
    })
  })

  test('may plan commits of its own choice', () => {
    const heads = { 'acme/api': 'a'.repeat(40) }
    expect(readEvent('release.plan', { ...envelope, body: { heads } }).body).toEqual({ directive: 'auto', heads })
  })

  test.each([{ directive: 'quick' }, { train: 'a'.repeat(40) }, { defer: 'acme/api#12' }, { readmit: 'acme/api' }])(
    'updates one thing: %j',
    (body) => {
      expect(readEvent('release.update', { ...envelope, body }).body).toEqual(body)
    },
  )
})

describe('an event is refused', () => {
  const codesOf = (type: string, payload: unknown): readonly string[] =>
    problemsOf(() => readEvent(type, payload)).map(({ code }) => code)

  test('with all its problems at once', () => {
    expect(
      codesOf('release.approve', {
        protocol: 2,
        id: '',
        release: '2026.11',
        at: 'now',
        candidate: { number: 1, digest: 'x' },
        body: { gate: 'lunch', policy, more: 1 },
      }),
    ).toEqual(['KEY_MISSING', 'VALUE_CHOICE', 'VALUE_FORM', 'VALUE_FORM', 'VALUE_FORM', 'KEY_UNKNOWN', 'VALUE_CHOICE'])
  })

  test.each(['2026-13-01T00:00:00Z', '2026-11-20T24:30:00Z', '2026-11-20 09:30:00', '1763631000'])(
    'when it was sent at %s, which is no instant',
    (at) => {
      expect(codesOf('release.sweep', { ...envelope, at, body: {} })).toEqual(['VALUE_FORM'])
    },
  )

  test.each([
    [{}, ['VALUE_COUNT']],
    [{ directive: 'auto', defer: 'acme/api#12' }, ['VALUE_COUNT']],
    [{ defer: '; rm -rf /' }, ['VALUE_FORM']],
    [{ train: 'main' }, ['VALUE_FORM']],
  ] as const)('when it updates %j', (body, codes) => {
    expect(codesOf('release.update', { ...envelope, body })).toEqual(codes)
  })

  test('when it tells of a task what nobody may tell', () => {
    const task = {
      id: 'a b',
      repository: 'api',
      state: 'done',
      commit: 'a'.repeat(40),
      branch: '$(id)',
      title: 'x'.repeat(201),
    }
    expect(codesOf('release.task-updated', { ...envelope, body: { task } })).toEqual([
      'KEY_UNKNOWN',
      'VALUE_FORM',
      'VALUE_FORM',
      'VALUE_CHOICE',
      'VALUE_FORM',
      'VALUE_FORM',
    ])
  })

  test('when a task has the number of an issue in another repository', () => {
    const task = { id: 'acme/web#12', repository: 'acme/api', state: 'open' }
    expect(codesOf('release.task-updated', { ...envelope, body: { task } })).toEqual(['EVENT_TASK_ELSEWHERE'])
    expect(
      codesOf('release.task-updated', { ...envelope, body: { task: { ...task, repository: 'Acme/Web' } } }),
    ).toEqual([])
  })

  test('when nobody knows its type, with the type that was meant', () => {
    expect(problemsOf(() => readEvent('release.aprove', { ...envelope, body: {} }))).toMatchObject([
      { code: 'EVENT_TYPE_UNKNOWN', remedy: 'Did you mean "release.approve"?' },
    ])
    expect(codesOf('toString', {})).toEqual(['EVENT_TYPE_UNKNOWN'])
  })

  test.each([
    [{}, ['VALUE_COUNT']],
    [{ digest: 'd'.repeat(63) }, ['VALUE_FORM']],
  ])('when it approves the candidate %j', (candidate, codes) => {
    expect(codesOf('release.approve', { ...envelope, candidate, body: { gate: 'development' } })).toEqual(codes)
  })

  test.each(sentTypes)('%s, which Convoy itself sends', (type) => {
    expect(codesOf(type, { ...envelope, body: {} })).toEqual(['EVENT_SENT_BY_CONVOY'])
  })

  test('when this version does not carry it out yet', () => {
    expect(codesOf('release.rollback', { ...envelope, body: {} })).toEqual(['EVENT_NOT_YET_SUPPORTED'])
  })
})
