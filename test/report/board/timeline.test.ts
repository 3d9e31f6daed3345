import { expect, test } from '@jest/globals'
import { policyDigest } from '../../../src/domain/asks/subjects.ts'
import { renderBoard } from '../../../src/report/board/board.ts'
import { describeStatus } from '../../../src/report/status/lines.ts'
import { releaseStatus } from '../../../src/report/status/status.ts'
import { summarize } from '../../../src/report/summary/summary.ts'
import { momentsOf, timeline } from '../../../src/report/board/timeline.ts'
import type { Ask } from '../../../src/domain/words/ask.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import { fleetRelease } from '../fleet.ts'
import { boardOf, decision, digest, judged, monday, release, sha, shipped, single } from '../manifests.ts'

const brought = (before: Manifest, manifest: Manifest) =>
  momentsOf({ at: monday, train: single, manifest }, before).map(({ text }) => text)

test('the timeline tells each thing once, in the revision that brought it', () => {
  const { candidate: _, ...uncut } = release({ phase: 'planning', candidates: [], revision: 1 })
  const asks = [
    { id: 'plan-1', at: monday, by: { login: 'zoe', kind: 'human' }, type: 'plan', directive: 'auto' },
  ] as const
  const cut = release({ phase: 'development', asks })
  const proven = release({
    phase: 'development',
    asks,
    evidence: [judged('tier1', 'passed', { repository: 'acme/app' })],
  })
  const told = timeline(
    [{ ...uncut, asks }, cut, proven, { ...shipped, asks }].map((manifest, index) => ({
      at: monday + index * 1000,
      train: single,
      manifest,
    })),
  )
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
  expect(brought(before, manifest)).toEqual([
    'planned 40 repositories',
    'tier1 on 40 repositories passed',
    'tier2a asked of acme/e2e',
  ])
})

test('the way in which refs move is told in each revision that needs it for a further repository, and in summary and status', () => {
  const before = release({ phase: 'development' })
  const byRest = { since: monday, why: 'Resource not accessible by integration', repositories: ['acme/app'] }
  const said =
    'Convoy moves the refs of acme/app by REST, one after the other, because GitHub refused updateRefs there (Resource not accessible by integration)'
  expect(brought(before, { ...before, byRest })).toEqual([said])
  expect(brought({ ...before, byRest }, { ...before, byRest })).toEqual([])
  expect(summarize(single, { ...before, byRest }, decision({ ...before, byRest }))).toContain(
    'by REST, one after the other',
  )
  expect(
    describeStatus(releaseStatus({ at: monday, train: single, manifest: { ...before, byRest }, refs: {} })),
  ).toContain(`  ${said}`)
})

test('branches that move are named while they are few', () => {
  const hopsOf = (...names: readonly string[]) =>
    names.map((repository) => ({ to: 'production' as const, repository, candidate: 1, at: monday, moved: true }))
  const before = release()
  expect(brought(before, { ...before, hops: hopsOf('acme/api', 'acme/web') })).toEqual([
    'production moves in acme/api, acme/web',
  ])
  expect(brought(before, { ...before, hops: hopsOf('acme/a', 'acme/b', 'acme/c', 'acme/d') })).toEqual([
    'production moves in 4 repositories',
  ])
})

test('a branch that stood on the candidate already is not said to move', () => {
  const before = release()
  const hops = [true, false].map((moved, index) => ({
    to: 'staging' as const,
    repository: `acme/${index}`,
    candidate: 1,
    at: monday,
    moved,
  }))
  expect(brought(before, { ...before, hops })).toEqual(['staging moves in acme/0', 'staging stands on rc.1 in acme/1'])
})

test('pull requests are told as they open and become ready, and what landed by the commit that stands there', () => {
  const before = release()
  const opened = { repository: 'acme/app', number: 7, url: 'https://github.com/acme/app/pull/7' }
  const ready = { ...opened, ready: true as const }
  const hop = { to: 'production' as const, repository: 'acme/app', candidate: 1, at: monday, moved: true }
  const told = [
    { ...before, proposals: [opened] },
    { ...before, proposals: [ready] },
    { ...before, proposals: [ready], hops: [hop] },
    { ...before, proposals: [ready], hops: [{ ...hop, landed: sha('f') }] },
  ].map((manifest, index, all) => brought(all[index - 1] ?? before, manifest))
  expect(told).toEqual([
    ['pull requests into production opened: acme/app #7'],
    ['pull requests ready for review: acme/app #7'],
    ['production moves in acme/app'],
    [`landed in acme/app as ${sha('f').slice(0, 10)}`],
  ])
})

test('whom a release waits for is told once, and what blocks it when it does', () => {
  const before = release()
  const wait = { code: 'landable', is: 'waiting' as const, reason: '#7 needs a review', on: '@ann', since: monday }
  const machine = { code: 'settled', is: 'waiting' as const, reason: 'a run', since: monday }
  const waiting = { ...before, attention: [wait, machine] }
  expect(brought(before, waiting)).toEqual(['waits for @ann: #7 needs a review'])
  expect(brought(waiting, { ...waiting, attention: [{ ...wait, reason: '#7 needs two reviews' }] })).toEqual([])
  const lost = { code: 'landable', is: 'lost' as const, reason: 'ann closed #7', on: 'ann', since: monday }
  expect(brought(waiting, { ...waiting, status: 'blocked', attention: [lost] })).toEqual(['blocked: ann closed #7'])
  const many = ['a', 'b', 'c', 'd'].map((code) => ({ ...wait, code }))
  expect(brought(before, { ...before, attention: many })).toEqual(['waits for people in 4 matters'])
})

test('what does not count is told as what was asked for, with the reason', () => {
  const by = (login: string): Pick<Ask, 'at' | 'by'> => ({ at: monday, by: { login, kind: 'human' } })
  const policy = policyDigest(single, release())
  const asks: readonly Ask[] = [
    { id: 'a', ...by('zoe'), type: 'approve', gate: 'ship', digest: digest('c'), policy },
    { id: 'b', ...by('ann'), type: 'approve', gate: 'ship', digest: digest('c'), policy },
    { id: 'c', ...by('bob'), type: 'reject', gate: 'staging', digest: digest('d'), why: 'no' },
    { id: 'd', ...by('bob'), type: 'resume', hold: 'x' },
  ]
  expect(brought(release(), release({ asks }))).toEqual([
    'asked to approve ship, does not count: zoe asked for the release, and somebody else has to approve it',
    'approved ship',
    'asked to reject staging: no, does not count: it names another candidate than rc.1',
    'asked to lift a hold or a rejection, does not count: x is neither a hold nor a rejection',
  ])
})

test('what counted when it was asked is not taken back when a later candidate takes its place', () => {
  const ask: Ask = {
    id: 'f',
    at: monday,
    by: { login: 'ann', kind: 'human' },
    type: 'approve',
    gate: 'ship',
    digest: digest('c'),
    policy: policyDigest(single, release()),
  }
  const next = { number: 2, digest: digest('d'), heads: {}, tierHeads: {} }
  const revisions = [release(), release({ asks: [ask] }), release({ asks: [ask], candidate: next })]
  expect(
    timeline(revisions.map((manifest, index) => ({ at: monday + index, train: single, manifest }))).map(
      ({ text }) => text,
    ),
  ).toEqual([expect.stringContaining('planned'), 'rc.1 frozen', 'approved ship', 'rc.2 frozen'])
})

test('how much tasks require is told where it changed: in the story, the status, the summary and on the board', () => {
  const rise = { at: monday, from: 'auto', to: 'careful', tasks: ['acme/app#7', 'T-1'] } as const
  const fall = { at: monday + 1000, from: 'careful', to: 'auto', tasks: ['acme/app#7'] } as const
  const [before, after] = [release({ directiveChanges: [rise] }), release({ directiveChanges: [rise, fall] })]
  expect(brought(release(), before)).toEqual(['auto → careful: acme/app#7, T-1 ask for careful'])
  expect(brought(before, after)).toEqual(['careful → auto: acme/app#7 no longer asks for careful'])
  const status = releaseStatus({ at: monday, train: single, manifest: after, refs: {} })
  expect(status.directiveChanges).toEqual([rise, fall])
  expect(describeStatus(status)).toEqual(
    expect.arrayContaining([
      'How much is required, changed by tasks',
      '  2 Nov 09:00:01  careful → auto: acme/app#7 no longer asks for careful',
    ]),
  )
  expect(summarize(single, after, decision(after))).toContain(
    'Required since 2 Nov 09:00:01: `careful → auto: acme/app#7 no longer asks for careful`.',
  )
  expect(renderBoard(boardOf(after))).toContain(
    '<p>Since 2 Nov 09:00:01 careful → auto: acme/app#7 no longer asks for careful.</p>',
  )
})

test('a release that shipped with others’ commits on top says where', () => {
  const before = release({ phase: 'ship', pivot: monday })
  const told = momentsOf(
    {
      at: monday,
      train: single,
      manifest: { ...before, status: 'shipped', beyond: [{ repository: 'acme/app', head: sha('f') }] },
    },
    before,
  )
  expect(told.map(({ text }) => text)).toEqual(["shipped, with others' commits on top in acme/app"])
})
