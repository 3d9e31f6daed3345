import { describe, expect, test } from '@jest/globals'
import type { FollowingRun } from '../../../src/domain/questions/settling.ts'
import { whatFollowed, type Awaited } from '../../../src/domain/proof/settlings.ts'

const moved: Awaited = { since: 100, branch: 'master' }
const run = (conclusion: string, more: Partial<FollowingRun> = {}): FollowingRun => ({
  event: 'push',
  branch: 'master',
  conclusion,
  url: `https://x/${conclusion}`,
  at: 100,
  ...more,
})
/** As it was looked at: the newest of each event and branch, the newest of all last. */
const followed = (runs: readonly FollowingRun[], awaited = moved) => {
  const newest = runs.at(-1)!
  return (
    whatFollowed({ conclusion: newest.conclusion, url: newest.url, at: newest.at, runs }, awaited)?.conclusion ?? null
  )
}

describe('what followed on a branch that was moved', () => {
  test.each<[string, readonly FollowingRun[], string | null]>([
    ['is its run', [run('success')], 'success'],
    ['is not what was there before', [run('success', { at: 99 })], null],
    ['is not what another branch started at the same commit', [run('success', { branch: 'main' })], null],
    [
      'is not hidden by what another branch started later',
      [run('failure'), run('success', { branch: 'main', at: 200 })],
      'failure',
    ],
    ['is not spoilt by it', [run('success'), run('failure', { branch: 'main', at: 200 })], 'success'],
    ['may be what its tag or its release started', [run('success', { event: 'release', branch: null })], 'success'],
    ['has to succeed by every event', [run('failure'), run('success', { event: 'pull_request', at: 200 })], 'failure'],
    [
      'goes on while one of them does',
      [run('failure'), run('pending', { event: 'release', branch: null, at: 200 })],
      'pending',
    ],
    [
      'says nothing where another event’s run succeeded and this one was skipped',
      [run('success'), run('skipped', { event: 'pull_request', at: 200 })],
      'success',
    ],
    ['is no success where all was skipped', [run('skipped')], 'skipped'],
    [
      'is what somebody started by hand after a failure',
      [run('failure'), run('success', { event: 'workflow_dispatch', at: 200 })],
      'success',
    ],
    [
      'is not what somebody started by hand on another branch',
      [run('failure'), run('success', { event: 'workflow_dispatch', branch: 'main', at: 200 })],
      'failure',
    ],
    [
      'is what failed after somebody had started it by hand',
      [run('success', { event: 'workflow_dispatch' }), run('failure', { at: 200 })],
      'failure',
    ],
  ])('%s', (_, runs, conclusion) => {
    expect(followed(runs)).toBe(conclusion)
  })

  test('counts from any branch where only a tag moved, and from any time where nothing did', () => {
    expect(followed([run('success', { branch: 'main' })], { since: 100, branch: null })).toBe('success')
    expect(followed([run('success', { at: 1 })], { since: null, branch: 'master' })).toBe('success')
  })

  test('is the newest of all where an earlier kit looked, and so is a deployment', () => {
    const seen = { conclusion: 'success', url: 'https://x', at: 100 }
    expect(whatFollowed(seen, moved)).toEqual(seen)
    expect(whatFollowed({ ...seen, at: 99 }, moved)).toBeNull()
  })
})
