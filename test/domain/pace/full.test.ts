import { expect, test } from '@jest/globals'
import { judge } from '../../../src/domain/courses/judged.ts'
import { neededTogether } from '../../../src/domain/pace/full.ts'
import type { Context, Decision, Finding, Requirement } from '../../../src/domain/words/decision.ts'
import type { Effect } from '../../../src/domain/words/effect.ts'
import type { Attention } from '../../../src/domain/words/manifest.ts'
import { manifest, member, planned, seen, started, train } from '../builders.ts'

const hour = 3_600_000
const names = Array.from({ length: 30 }, (_, index) => `acme/r${index}`)
const wide = train({ repositories: names.map((name) => member(name, { promotion: 'pull-request' })) })
const open = manifest({ repositories: names.map((name) => planned(name)) })
const land = (repository: string): Effect => ({
  type: 'land',
  repository,
  number: 1,
  head: 'a'.repeat(40),
  method: 'merge',
  title: '',
  message: '',
})
const tag: Effect = {
  type: 'move',
  repository: 'acme/r0',
  moves: [{ ref: 'refs/tags/v1', from: null, to: 'a'.repeat(40) }],
}
const pivot = { add: 'pivot', at: started } as const
const deciding = (entries: Decision['entries'], effects: readonly Effect[]) => ({ entries, effects }) as Decision
const told = (since: number): Attention => ({ code: 'promoted', is: 'waiting', reason: '', since, until: since + hour })

test.each<readonly [string, Decision, readonly Attention[], number]>([
  ['that begins to ship: all its merges and releases', deciding([pivot], [land('acme/r0')]), [], 60],
  ['that begins by moving refs alone: the same', deciding([pivot], [tag]), [], 60],
  [
    'that has waited for that since less than an hour: the same',
    deciding([pivot], [tag]),
    [told(started - hour + 1)],
    60,
  ],
  ['that has waited for an hour: what it creates now', deciding([pivot], [land('acme/r0')]), [told(started - hour)], 1],
  ['that has begun: as much as is worth going on for', deciding([], names.map(land)), [], 20],
  ['that has little left: that', deciding([], [land('acme/r0'), land('acme/r1')]), [], 2],
])('there must be room for a release %s', (_, decision, attention, count) => {
  expect(neededTogether(wide, { ...open, attention }, decision, started)).toBe(count)
})

const until = started + hour
const full: Context = { train: wide, manifest: open, seen: seen({ fullUntil: until }) }
const due = (entries: Decision['entries'], effects: readonly Effect[]): Requirement => ({
  code: 'promoted',
  title: '',
  step: 'promote',
  judge: (): Finding => ({ is: 'due', entries, effects }),
})

test('where the App may create no more, a requirement waits with all of it, and says until when', () => {
  expect(judge(full, due([], [land('acme/r0'), tag]))).toMatchObject({
    is: 'waiting',
    wait: 'room-to-create',
    until,
    reason:
      'GitHub lets an App create 80 pieces of content a minute and 500 an hour, and all releases of acme/release-control share that: this one waits for it with 1 of its pull requests, merges, releases or issues, until 2026-11-02 10:00 UTC',
  })
  expect(judge(full, due([pivot], [tag]))).toMatchObject({
    is: 'waiting',
    reason: expect.stringContaining('begins to ship once there is room for its 60 merges and releases together'),
  })
})

test('what creates nothing goes on', () => {
  expect(judge(full, due([], [tag]))).toMatchObject({ is: 'due', effects: [tag] })
  expect(judge({ ...full, seen: seen() }, due([], [land('acme/r0')]))).toMatchObject({ is: 'due' })
})
