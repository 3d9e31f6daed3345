import { describe, expect, test } from '@jest/globals'
import { checkHookMessage } from '../../src/documents/generated/hook-message.ts'
import { decide } from '../../src/domain/decide.ts'
import { write } from '../../src/domain/write.ts'
import type { Seen } from '../../src/domain/words/look.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import { ask, train } from './builders.ts'
import { readyRelease, worldAt } from './ready-release.ts'

/* docs/decisions/0014-hooks-are-told-at-least-once.md */
const on = train({
  hooks: [
    { on: 'leave', phase: 'validation', repository: 'acme/chatops', event: 'release.validated' },
    { on: 'enter', phase: 'ship', repository: 'acme/chatops', event: 'release.ships' },
    { on: 'leave', phase: 'ship', repository: 'acme/pager', event: 'release.over' },
  ],
})
/** A release that enters ship with the next decision. */
const before = (): Manifest => readyRelease({ phase: 'validation' }, on)
const entered = (): Manifest => write(before(), decide(on, before(), worldAt()))
const sent = (at: Manifest, seen: Seen) => decide(on, at, seen).effects.filter((effect) => effect.type === 'send')

describe('entering and leaving a phase', () => {
  test('is written down for everybody who is to be told, in the revision that does it, and nothing is sent before', () => {
    expect(entered().messages).toMatchObject([
      {
        id: '2026.11-2-1-leave-validation',
        to: 'acme/chatops',
        event: 'release.validated',
        phase: 'validation',
        candidate: 1,
      },
      { id: '2026.11-2-2-enter-ship', to: 'acme/chatops', event: 'release.ships', phase: 'ship', candidate: 1 },
    ])
    expect(sent(before(), worldAt())).toEqual([])
  })

  test('is told with the id that makes a second telling known', () => {
    expect(sent(entered(), worldAt())).toMatchObject([
      {
        what: 'event',
        repository: 'acme/chatops',
        event: 'release.validated',
        payload: {
          protocol: 1,
          id: '2026.11-2-1-leave-validation',
          release: '2026.11',
          train: 'single',
          hook: 'leave-validation',
          phase: 'validation',
          candidate: 1,
        },
      },
      {
        what: 'event',
        repository: 'acme/chatops',
        event: 'release.ships',
        payload: { id: '2026.11-2-2-enter-ship', hook: 'enter-ship' },
      },
    ])
  })

  test('is told in words that their schema lets pass', () => {
    const payloads = sent(entered(), worldAt()).map((effect) => (effect.what === 'event' ? effect.payload : null))
    expect(payloads).toHaveLength(2)
    for (const payload of payloads) expect(checkHookMessage(payload)).toBe(true)
  })

  test('is not told again where the phase stays', () => {
    expect(decide(on, readyRelease({}, on), worldAt()).entries.filter(({ add }) => add === 'message')).toEqual([])
  })
})

describe('a message', () => {
  test('is told until GitHub took it, then struck out', () => {
    expect(sent(entered(), worldAt())).toEqual(sent(entered(), worldAt()))
    const told = worldAt({}, { told: ['2026.11-2-1-leave-validation'] })
    expect(sent(entered(), told)).toMatchObject([{ id: '2026.11-2-2-enter-ship' }])
    expect(write(entered(), decide(on, entered(), told)).messages).toMatchObject([{ id: '2026.11-2-2-enter-ship' }])
  })

  test('that GitHub refuses waits for the next run and holds nothing up', () => {
    const refused = worldAt({}, { refused: [{ repository: 'acme/chatops', effect: 'send', message: 'Not Found' }] })
    expect(decide(on, entered(), refused)).toMatchObject({
      status: 'active',
      effects: [{ type: 'move', repository: 'acme/app' }],
    })
    expect(sent(entered(), refused)).toEqual([])
  })
})

test('the end is a phase left: shipped or given up', () => {
  const over = (at: Manifest, seen: Seen) =>
    decide(on, at, seen).entries.flatMap((entry) => (entry.add === 'message' ? [entry.message.hook] : []))
  expect(over(readyRelease({}, on), worldAt({ master: 'a', tag: 'a', published: true }))).toEqual(['leave-ship'])
  expect(
    over(readyRelease({ asks: [ask('stop', { type: 'abort', why: 'no' })] }, on), worldAt({ staging: '0' })),
  ).toEqual(['leave-ship'])
})

test('whoever is still to be told when the release has ended is told', () => {
  const ended: Manifest = { ...entered(), status: 'shipped' }
  expect(sent(ended, worldAt())).toHaveLength(2)
})
