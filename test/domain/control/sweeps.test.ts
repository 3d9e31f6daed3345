import { describe, expect, test } from '@jest/globals'
import { calmMs, controlFiles, isCalm, opennessAt, switchSweeps } from '../../../src/domain/control/sweeps.ts'
import type { Attention, Manifest } from '../../../src/domain/words/manifest.ts'

const hour = 3_600_000
const { hourly, often, asks } = controlFiles
const since = 1_000 * hour
const person: Attention = { code: 'approval:ship', is: 'waiting', reason: 'x', since, answerBy: since + 72 * hour }
const release = (attention: readonly Attention[], more: Partial<Manifest> = {}): Manifest =>
  ({ status: 'active', attention, requests: [], repositories: [], ...more }) as unknown as Manifest
const gated = { name: 'acme/app', gate: true } as unknown as Manifest['repositories'][number]
const request = { key: 'k' } as unknown as Manifest['requests'][number]

describe('a release is calm', () => {
  test.each([
    ['once it has waited half a day for a person', release([person]), 12, true],
    ['not a minute before', release([person]), 12 - 1 / 60, false],
    ['though nobody has answered in time', release([{ ...person, overdue: true }]), 100, true],
    [
      'while it is held or blocked by what a person puts right',
      release([{ ...person, is: 'lost' }], { status: 'blocked' }),
      12,
      true,
    ],
    [
      'only half a day after the last one who is waited for',
      release([person, { ...person, since: since + 6 * hour }]),
      12,
      false,
    ],
    ['while it waits for a time that is far off', release([{ ...person, until: since + 100 * hour }]), 20, true],
    ['not close to that time', release([{ ...person, until: since + 21 * hour }]), 20, false],
    ['not once that time has come', release([{ ...person, until: since + 21 * hour }]), 30, false],
    ['not while machines are asked something', release([person], { requests: [request] }), 100, false],
    [
      'not where something else than a person is waited for',
      release([person, { code: 'x', is: 'waiting', reason: 'x', since }]),
      100,
      false,
    ],
    [
      'not where it ships behind a gate, for which a queue does not wait long',
      release([{ ...person, is: 'lost' }], { status: 'blocked', pivot: since, repositories: [gated] }),
      100,
      false,
    ],
    ['behind a gate before it ships', release([person], { repositories: [gated] }), 100, true],
    ['where it ships without a gate', release([person], { pivot: since }), 100, true],
    ['not where it waits for nothing that is told', release([]), 100, false],
    ['not where it has ended and owes somebody a word', release([person], { status: 'shipped' }), 100, false],
  ])('%s', (_, manifest, hours, calm) => {
    expect(isCalm(manifest, since + hours * hour)).toBe(calm)
  })
})

describe('what stands open', () => {
  const [calm, moving, unread] = [
    { manifest: release([person]), isDue: false },
    { manifest: release([]), isDue: false },
    { manifest: null, isDue: false },
  ]
  test.each([
    ['nothing', [], true, 'none'],
    ['calm releases alone', [calm, calm], true, 'calm'],
    ['a calm one, and perhaps others', [calm], false, 'calm-here'],
    ['one that moves', [calm, moving], true, 'moving'],
    ['one that could not be looked at, which may do anything', [calm, unread], true, 'moving'],
    ['one with something due', [{ ...calm, isDue: true }], true, 'moving'],
  ] as const)('%s', (_, open, isAll, openness) => {
    expect(opennessAt(since + calmMs, open, isAll)).toBe(openness)
  })
})

test('a sweep that is needed for longer than a month is enabled anew, before GitHub finds the repository quiet', () => {
  const enabled = (openness: Parameters<typeof switchSweeps>[0], days: number): number =>
    switchSweeps(openness, { at: since + days * 24 * hour, states: { [hourly]: 'active' }, refreshedAt: since }).filter(
      ({ to }) => to === 'enabled',
    ).length
  expect([
    enabled('calm', 29),
    enabled('calm', 30),
    enabled('calm-here', 60),
    enabled('moving', 59),
    enabled('none', 60),
  ]).toEqual([0, 1, 1, 1, 0])
})

describe('the sweeps are switched', () => {
  const on = (path: string) => ({ path, to: 'enabled' })
  const off = (path: string) => ({ path, to: 'disabled' })
  const [active, inactive, manual] = ['active', 'disabled_inactivity', 'disabled_manually']
  test.each([
    ['moving', { [hourly]: manual, [often]: inactive }, [on(hourly), on(often)]],
    ['moving', { [hourly]: active, [often]: active }, []],
    ['calm', { [hourly]: active, [often]: active }, [off(often)]],
    ['calm', { [hourly]: manual, [often]: manual }, [on(hourly)]],
    ['calm-here', { [hourly]: manual, [often]: active }, [on(hourly)]],
    ['calm-here', { [hourly]: active, [often]: manual }, []],
    ['none', { [hourly]: active, [often]: active }, [off(hourly), off(often)]],
    ['none', { [hourly]: inactive, [often]: manual }, []],
    ['moving', { [asks]: manual }, []],
    ['none', { [asks]: active }, []],
    ['moving', null, []],
  ] as const)('%s, %j', (openness, states, switches) => {
    expect(switchSweeps(openness, { at: since, states, refreshedAt: since })).toEqual(switches)
  })
})
