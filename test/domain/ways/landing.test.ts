import { describe, expect, test } from '@jest/globals'
import { gateContext } from '../../../src/domain/plan/gate-context.ts'
import { decide } from '../../../src/domain/decide.ts'
import { landingOf, whyNotLanding } from '../../../src/domain/ways/landing.ts'
import { findProposed } from '../../../src/domain/ways/proposals.ts'
import { pullRequest } from '../../../src/domain/ways/pull-request.ts'
import { waits } from '../../../src/domain/waits.ts'
import type { MergeMethod, PullSeen } from '../../../src/domain/questions/pulls.ts'
import type { Context } from '../../../src/domain/words/decision.ts'
import type { Seen } from '../../../src/domain/words/look.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import { member, planned, self, sha, started, train } from '../builders.ts'
import { readyRelease, worldAt } from '../ready-release.ts'

/* What is said of the pull request of rc.1, by what was seen of it; all the rest of the release is proven. */

const on = train({
  repositories: [member('acme/app', { promotion: 'pull-request', owner: '@bob', acceptRace: 'nobody pushes' })],
})
const app = planned()
const pull = (parts: Partial<PullSeen> = {}): PullSeen => ({
  number: 7,
  url: 'https://github.com/acme/app/pull/7',
  state: 'open',
  draft: false,
  base: 'master',
  head: sha('a'),
  by: self,
  isOwn: true,
  merging: 'clean',
  mayBypass: false,
  review: null,
  reviewers: [],
  left: [],
  ...parts,
})
const context = (
  pulls: readonly PullSeen[],
  parts: Partial<Manifest> = {},
  seen: Partial<Seen> = {},
  methods: readonly MergeMethod[] = ['merge', 'squash'],
): Context => ({
  train: on,
  manifest: readyRelease(parts, on),
  seen: worldAt({}, { pulls: { 'acme/app convoy/2026.11/rc.1': { pulls, methods } }, ...seen }),
})
const say = (parts: Partial<PullSeen>) => {
  const seen = context([pull(parts)])
  return whyNotLanding(seen, app, findProposed(seen, app))
}

describe('a pull request lacks only the merge', () => {
  test.each(['clean', 'has_hooks', 'unstable'])('where GitHub says %s', (merging) => {
    expect(say({ merging })).toBeNull()
  })

  test('where what it lacks is Convoy’s own gate, which opens when the release ships', () => {
    expect(say({ merging: 'blocked', left: [{ name: gateContext, is: 'pending' }] })).toBeNull()
  })

  test('where the rest is a rule about who merges, which the release App may bypass', () => {
    expect(say({ merging: 'blocked', mayBypass: true })).toBeNull()
  })
})

describe('what a pull request lacks is said, with who is waited for', () => {
  test.each<[string, Partial<PullSeen>, string, string, string]>([
    [
      'a review',
      { merging: 'blocked', review: 'required', reviewers: ['ann'] },
      'pull-reviewed',
      'ann',
      'needs the reviews',
    ],
    [
      'a review of nobody in particular',
      { merging: 'blocked', review: 'required' },
      'pull-reviewed',
      '@bob',
      'needs the reviews',
    ],
    [
      'changes',
      { merging: 'blocked', review: 'changes-requested', reviewers: [] },
      'pull-reviewed',
      '@bob',
      'requests changes',
    ],
    ['a check', { merging: 'blocked', left: [{ name: 'test', is: 'pending' }] }, 'rules-met', '@bob', '"test"'],
    [
      'a check that never came',
      { merging: 'blocked', left: [{ name: 'e2e', is: 'absent' }] },
      'rules-met',
      '@bob',
      '"e2e"',
    ],
    ['something else', { merging: 'blocked' }, 'rules-met', '@bob', 'its page says which'],
    ['an answer', { merging: 'unknown' }, 'merge-judged', '@bob', 'does not say yet'],
    ['a word that GitHub does not have today', { merging: 'paused' }, 'merge-judged', '@bob', 'does not say yet'],
    ['production as it is', { merging: 'behind' }, 'rules-met', '@bob', 'behind'],
    ['peace with production', { merging: 'dirty' }, 'rules-met', '@bob', 'conflicts'],
  ])('%s', (_, parts, wait, who, words) => {
    expect(say(parts)).toMatchObject({ is: 'waiting', wait, on: who, reason: expect.stringContaining(words) })
    expect(waits).toHaveProperty([wait, 'deadline'])
  })

  test('a review is waited for even where the App may bypass it', () => {
    expect(say({ merging: 'blocked', mayBypass: true, review: 'required' })).toMatchObject({ wait: 'pull-reviewed' })
    expect(say({ merging: 'blocked', mayBypass: true, left: [{ name: 'test', is: 'pending' }] })).toMatchObject({
      wait: 'rules-met',
    })
  })

  test('a required check that failed blocks, with where it ran', () => {
    const left = [{ name: 'test', is: 'failed' as const, url: 'https://ci.example/1' }]
    expect(say({ merging: 'blocked', left, review: 'required' })).toMatchObject({
      is: 'lost',
      on: '@bob',
      reason: expect.stringContaining('"test" (https://ci.example/1)'),
    })
  })

  test('a head that is not the candidate blocks, however clean it is', () => {
    expect(say({ head: sha('e') })).toMatchObject({ is: 'lost', reason: expect.stringContaining('not merged') })
  })
})

describe('which pull request it is', () => {
  const is = (...pulls: readonly PullSeen[]) => findProposed(context(pulls), app).is

  test('goes by base and author, never by its words', () => {
    expect(is()).toBe('none')
    expect(is(pull({ base: 'staging', isOwn: false }))).toBe('none')
    expect(is(pull({ isOwn: false, by: 'zoe' }))).toBe('open')
    expect(is(pull({ isOwn: false, by: 'zoe', state: 'closed' }))).toBe('none')
    expect(is(pull({ state: 'closed' }))).toBe('closed')
    expect(is(pull({ base: 'staging' }))).toBe('elsewhere')
    expect(is(pull({ number: 8, isOwn: false, by: 'zoe' }), pull({ state: 'closed' }))).toBe('open')
    expect(is(pull({ number: 8 }), pull({ state: 'merged' }))).toBe('merged')
  })

  test('is unknown where nobody looked, and unknown is never merged', () => {
    const unseen = { ...context([]), seen: worldAt() }
    expect(findProposed(unseen, app)).toEqual({ is: 'unknown' })
    expect(whyNotLanding(unseen, app, { is: 'unknown' })).toMatchObject({ is: 'waiting', wait: 'merge-judged' })
    expect(decide(on, unseen.manifest, unseen.seen).effects).toEqual([])
  })
})

describe('the merge', () => {
  const method = (...methods: readonly MergeMethod[]) => landingOf(context([pull()], {}, {}, methods), app, pull())

  test('is by a merge commit where that is allowed, else by a squash, and never by a rebase', () => {
    expect(method('merge', 'squash')).toMatchObject({ type: 'land', method: 'merge', head: sha('a'), number: 7 })
    expect(method('squash', 'rebase')).toMatchObject({ method: 'squash' })
    expect(method('rebase')).toBeNull()
  })

  test('is not made onto what the candidate does not contain', () => {
    const moved = context([pull()], {}, { ancestry: { [`acme/app refs/heads/master ${sha('a')}`]: false } })
    expect(pullRequest.move(moved, 'production', app)).toMatchObject({
      is: 'lost',
      on: '@bob',
      reason: expect.stringContaining('what nobody proved'),
    })
    const unseen = context([pull()], {}, { ancestry: {} })
    expect(pullRequest.move(unseen, 'production', app)).toMatchObject({ is: 'waiting', wait: 'merge-judged' })
  })

  test('comes after the pivot, which is recorded with it', () => {
    const proposals = [{ repository: 'acme/app', number: 7, url: pull().url, ready: true as const }]
    const { manifest, seen } = context([pull()], { proposals })
    const { entries, effects } = decide(on, manifest, seen)
    expect(entries.map(({ add }) => add)).toEqual(['pivot', 'hop'])
    expect(effects).toMatchObject([{ type: 'land', head: sha('a') }])
  })

  const merged = (tree: string) =>
    pull({ state: 'merged', merged: { commit: sha('d'), tree, parents: [sha('e'), sha('a')], by: self } })
  const shipping: Partial<Manifest> = {
    pivot: started,
    hops: [{ to: 'production', repository: 'acme/app', candidate: 1, at: started, moved: true, from: sha('0') }],
  }

  test('has landed where it made the candidate’s tree, and the commit that it made is recorded', () => {
    expect(pullRequest.move(context([merged(sha('7'))], shipping), 'production', app)).toEqual({
      is: 'due',
      entries: [{ add: 'landed', to: 'production', repository: 'acme/app', commit: sha('d') }],
      effects: [],
    })
  })

  test('is told where it made another tree, with what got in, and nothing is done', () => {
    expect(pullRequest.move(context([merged(sha('8'))], shipping), 'production', app)).toMatchObject({
      is: 'lost',
      on: '@bob',
      reason: expect.stringMatching(/merged as dddddddddd onto eeeeeeeeee, which rc\.1 does not hold .*git restore/u),
    })
  })
})
