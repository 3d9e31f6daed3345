import { expect, test } from '@jest/globals'
import { momentsOf, timeline } from '../../src/report/timeline.ts'
import { fleetRelease } from './fleet.ts'
import { judged, monday, release, shipped } from './manifests.ts'

test('the timeline tells each thing once, in the revision that brought it', () => {
  const { candidate: _, ...uncut } = release({ phase: 'planning', candidates: [], revision: 1 })
  const asks = [{ id: 'plan-1', at: monday, by: { login: 'zoe', kind: 'human' }, type: 'plan', directive: 'auto' }] as const
  const cut = release({ phase: 'development', asks })
  const proven = release({ phase: 'development', asks, evidence: [judged('tier1', 'passed', { repository: 'acme/app' })] })
  const told = timeline([{ ...uncut, asks }, cut, proven, { ...shipped, asks }].map((manifest, index) => ({ at: monday + index * 1000, manifest })))
  expect(told.map(({ at, text, by }) => [(at - monday) / 1000, text, by])).toEqual([
    [0, 'asked for the release, auto', 'zoe'],
    [0, 'planned: acme/app 0.1.0', undefined],
    [1, 'rc.1 frozen', undefined],
    [1, 'planning → development', undefined],
    [2, 'tier1 on acme/app passed', undefined],
    [3, 'tier2a passed', undefined],
    [3, 'development → ship', undefined],
    [3, 'pivot: production begins to move', undefined],
    [3, 'shipped', undefined],
  ])
})

test('what happened in many repositories at once is one line', () => {
  const { manifest } = fleetRelease(40)
  const before = { ...manifest, repositories: [], evidence: [], requests: [] }
  expect(momentsOf(monday, before, manifest).map(({ text }) => text)).toEqual(['planned 40 repositories', 'tier1 on 40 repositories passed', 'tier2a asked of acme/e2e'])
})

test('branches that move are named while they are few', () => {
  const hopsOf = (...names: readonly string[]) => names.map((repository) => ({ to: 'production' as const, repository, candidate: 1, at: monday, moved: true }))
  const before = release()
  expect(momentsOf(monday, before, { ...before, hops: hopsOf('acme/api', 'acme/web') }).map(({ text }) => text)).toEqual(['production moves in acme/api, acme/web'])
  expect(momentsOf(monday, before, { ...before, hops: hopsOf('acme/a', 'acme/b', 'acme/c', 'acme/d') }).map(({ text }) => text)).toEqual(['production moves in 4 repositories'])
})
