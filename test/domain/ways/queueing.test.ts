import { describe, expect, test } from '@jest/globals'
import { mergeQueue } from '../../../src/domain/ways/merge-queue.ts'
import { pullRequest } from '../../../src/domain/ways/pull-request.ts'
import type { Progress } from '../../../src/domain/ways/definition.ts'
import type { PullSeen, QueueEventSeen, QueueSeen } from '../../../src/domain/questions/pulls.ts'
import type { Context } from '../../../src/domain/words/decision.ts'
import type { Member } from '../../../src/domain/words/train.ts'
import { member, planned, self, sha, started, train } from '../builders.ts'
import { readyRelease, worldAt } from '../ready-release.ts'

/* What follows from the queue in which the pull request of rc.1 was seen after the pivot; the candidate's tree is 7. */

const app = { ...planned(), gate: true as const }
const [own, foreign] = [sha('7'), sha('8')]
const hour = 3_600_000
const added: QueueEventSeen = { is: 'added', by: self, isOwn: true }
const byAnn: QueueEventSeen = { is: 'added', by: 'ann', isOwn: false }
const removed = (reason: string, tree?: string, by = 'github-merge-queue[bot]'): QueueEventSeen => ({
  is: 'removed',
  by,
  isOwn: false,
  reason,
  ...(tree === undefined ? {} : { tree }),
})

function look(queue: Partial<QueueSeen> | null, at = started, parts: Partial<Member> = {}): Context {
  const on = train({ repositories: [member('acme/app', { promotion: 'merge-queue', owner: '@zoe', ...parts })] })
  const pull: PullSeen = {
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
    ...(queue === null ? {} : { queue: { node: 'PR_7', events: [], ...queue } }),
  }
  const hops = [
    { to: 'production', repository: 'acme/app', candidate: 1, at: started, moved: true, from: sha('0') },
  ] as const
  return {
    train: on,
    manifest: readyRelease({ pivot: started, hops }, on),
    seen: {
      ...worldAt({}, { pulls: { 'acme/app convoy/2026.11/rc.1': { pulls: [pull], methods: ['merge'] } } }),
      at,
    },
  }
}
const move = (context: Context, way = mergeQueue, on: typeof app | ReturnType<typeof planned> = app): Progress | null =>
  way.move(context, 'production', on)
const isPutIn = (progress: Progress | null): boolean =>
  progress?.is === 'due' && progress.effects.some((effect) => effect.type === 'land' && effect.method === 'queue')

describe('is put into the queue, with the head that was proven', () => {
  test('where nobody has put it there', () => {
    expect(move(look({}))).toMatchObject({
      effects: [{ type: 'land', method: 'queue', repository: 'acme/app', number: 7, head: sha('a'), node: 'PR_7' }],
    })
  })

  test.each<[string, readonly QueueEventSeen[]]>([
    ['people put it there and took it out before its turn', [byAnn, removed('manual', undefined, 'ann')]],
    ['the gate refused it before its turn', [byAnn, removed('failed_checks', own)]],
    ['a check failed with what others brought', [added, removed('failed_checks', foreign)]],
    ['a check of a group of others was late', [added, removed('checks_timed_out', foreign)]],
    ['it conflicts with those before it', [added, removed('merge_conflict')]],
  ])('where %s', (_, events) => {
    expect(isPutIn(move(look({ events })))).toBe(true)
  })

  test('in the way pull-request, too', () => {
    expect(isPutIn(move(look({}, started, { promotion: 'pull-request' }), pullRequest))).toBe(true)
  })
})

describe('is waited for while it is there', () => {
  test.each(['queued', 'awaiting_checks', 'mergeable', 'unmergeable', 'locked', 'a_new_word'])('as %s', (is) => {
    expect(move(look({ entry: { is, position: 2, at: started }, events: [added] }))).toMatchObject({
      is: 'waiting',
      wait: 'queued',
      until: started + 24 * hour,
      reason: expect.stringContaining('place 2'),
    })
  })

  test('whoever put it there', () => {
    const events = [added, removed('failed_checks', own), byAnn]
    expect(move(look({ entry: { is: 'queued', position: 1 }, events }))).toMatchObject({ is: 'waiting' })
  })

  test('in silence for an hour, and told for a day; then its owner is asked', () => {
    const entry = { is: 'awaiting_checks', position: 1, at: started + hour }
    expect(move(look({ entry }, started + 2 * hour - 1))).not.toHaveProperty('on')
    expect(move(look({ entry }, started + 2 * hour))).toMatchObject({ is: 'waiting', on: '@zoe' })
    expect(move(look({ entry }, started + 24 * hour))).toMatchObject({ is: 'waiting' })
    expect(move(look({ entry }, started + 25 * hour))).toMatchObject({
      is: 'lost',
      on: '@zoe',
      reason: expect.stringContaining('more than a day'),
    })
  })
})

describe('that left unmerged is told, and people put it back', () => {
  test.each<[string, readonly QueueEventSeen[], string, string]>([
    ['a check of its own', [added, removed('failed_checks', own)], '@zoe', 'a check that production requires failed'],
    ['a check of nobody knows what', [added, removed('failed_checks')], '@zoe', 'failed'],
    ['a check that was late', [added, removed('checks_timed_out', own)], '@zoe', 'did not report in time'],
    ['a person', [added, removed('manual', own, 'bob')], 'bob', 'bob took it out'],
    ['somebody whom GitHub does not name', [added, removed('manual', own, '')], '@zoe', 'somebody took it out'],
    ['a queue that was cleared', [added, removed('queue_cleared')], '@zoe', 'the queue was cleared'],
    ['a merge that cannot be made', [added, removed('invalid_merge_commit')], '@zoe', 'could not merge it'],
    ['a word that GitHub does not have today', [added, removed('eclipse')], '@zoe', 'GitHub says eclipse'],
    [
      'others, for the second time',
      [added, removed('failed_checks', foreign), added, removed('failed_checks', foreign)],
      '@zoe',
      'Merge when ready',
    ],
    [
      'a conflict, for the second time',
      [added, removed('merge_conflict'), added, removed('merge_conflict')],
      '@zoe',
      'it conflicts',
    ],
    [
      'a check, after somebody had put it back',
      [added, removed('manual', own, 'bob'), byAnn, removed('failed_checks', own)],
      '@zoe',
      'failed',
    ],
  ])('for %s', (_, events, on, words) => {
    expect(move(look({ events }))).toMatchObject({ is: 'lost', on, reason: expect.stringContaining(words) })
  })

  test('but one that left merged is waited for until the merge is seen', () => {
    expect(move(look({ events: [added, removed('merged', own)] }))).toMatchObject({
      is: 'waiting',
      wait: 'merge-judged',
    })
  })
})

describe('does not go into a queue', () => {
  test('that lets in what nobody proved', () => {
    expect(move(look({}), mergeQueue, planned())).toMatchObject({
      is: 'lost',
      reason: expect.stringContaining('convoy/gate'),
    })
    expect(isPutIn(move(look({}, started, { acceptRace: 'nobody else uses it' }), mergeQueue, planned()))).toBe(true)
  })

  test('that is not there, and by merge-queue into nothing else', () => {
    expect(move(look(null))).toMatchObject({
      is: 'lost',
      on: '@zoe',
      reason: expect.stringContaining('release.retrain'),
    })
    expect(move(look(null, started, { promotion: 'pull-request' }), pullRequest)).toMatchObject({
      effects: [{ type: 'land', method: 'merge' }],
    })
  })

  test('where production holds what the candidate does not', () => {
    const context = look({})
    const ancestry = { [`acme/app refs/heads/master ${sha('a')}`]: false }
    expect(move({ ...context, seen: { ...context.seen, ancestry } })).toMatchObject({ is: 'lost' })
  })
})
