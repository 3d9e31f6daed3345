import { describe, expect, test } from '@jest/globals'
import type { BypassActor } from '../../../src/github/rules/definitions.ts'
import { addRuleset } from '../../../src/github/world/seed.ts'
import type { World } from '../../../src/github/world/world.ts'
import { api, ask, eventsOf, graphql, refsOf } from '../acme.ts'
import { repo, story, tracker } from '../tracker.ts'

const { world, head, topic } = tracker()
const deleting = story(world, 'zoe', ['PATCH ', { delete_branch_on_merge: true }]).world
const pulling = (title: string, from: string, base: string): readonly [string, object] => [
  'POST /pulls',
  { title, head: from, base },
]
const opened = story(deleting, 'zoe', pulling('Topic', 'topic', 'main')).world
const merge = (from: World, as = 'app', number = 1): ReturnType<typeof ask> =>
  ask(from, as, `PUT ${repo}/pulls/${number}/merge`, {})
const hasTopic = (from: World): boolean => refsOf(from)['refs/heads/topic'] !== undefined
const pull = (from: World, number: number): ReturnType<typeof ask>['body'] =>
  ask(from, 'zoe', `GET ${repo}/pulls/${number}`).body

/** A branch on top of another with a file of its own. */
function branch(from: World, name: string, start: string): World {
  return story(
    from,
    'zoe',
    ['POST /git/refs', { ref: `refs/heads/${name}`, sha: start }],
    [`PUT /contents/${name}.md`, { branch: name, message: name, content: Buffer.from(name).toString('base64') }],
  ).world
}

function keeping(from: World, bypassActors: readonly BypassActor[]): World {
  return addRuleset(from, api, {
    name: 'keep',
    target: 'branch',
    enforcement: 'active',
    bypassActors,
    include: ['refs/heads/topic'],
    exclude: [],
    rules: [{ type: 'deletion' }],
  })
}

describe('The head of a merged pull request', () => {
  test('stays where the repository does not say otherwise', () => {
    const plain = story(world, 'zoe', pulling('Topic', 'topic', 'main')).world
    expect(ask(plain, 'zoe', `GET ${repo}`).body.delete_branch_on_merge).toBe(false)
    expect(hasTopic(merge(plain).world)).toBe(true)
  })

  test('is deleted by whatever method it was merged, and told as deleted', () => {
    expect(ask(opened, 'zoe', `GET ${repo}`).body.delete_branch_on_merge).toBe(true)
    expect(
      graphql(opened, 'zoe', '{ repository(owner: "acme", name: "api") { deleteBranchOnMerge } }').body.data.repository,
    ).toEqual({ deleteBranchOnMerge: true })
    for (const merge_method of ['merge', 'squash', 'rebase']) {
      const told = ask(opened, 'zoe', `PUT ${repo}/pulls/1/merge`, { merge_method })
      expect([told.status, hasTopic(told.world), pull(told.world, 1).merged]).toEqual([200, false, true])
      expect(eventsOf(told)).toContain('delete')
      expect(refsOf(told.world)['refs/pull/1/head']).toBe(topic)
    }
  })

  test('is deleted when a push to the base merges it, too', () => {
    const told = ask(opened, 'zoe', `PATCH ${repo}/git/refs/heads/main`, { sha: topic })
    expect([pull(told.world, 1).merged, hasTopic(told.world)]).toEqual([true, false])
  })

  test('is kept by a rule against deletion, unless who merges may bypass it', () => {
    expect(hasTopic(merge(keeping(opened, [])).world)).toBe(true)
    const admins = keeping(opened, [{ type: 'RepositoryRole', id: 5, mode: 'always' }])
    expect([hasTopic(merge(admins, 'zoe').world), hasTopic(merge(admins, 'app').world)]).toEqual([false, true])
  })

  test('is kept by classic protection', () => {
    const kept = story(opened, 'zoe', [
      'PUT /branches/topic/protection',
      { required_status_checks: null, enforce_admins: false, required_pull_request_reviews: null, restrictions: null },
    ]).world
    expect(hasTopic(merge(kept, 'zoe').world)).toBe(true)
  })

  test('stays while another open pull request brings it elsewhere, and goes with the last', () => {
    const twice = story(opened, 'zoe', pulling('Again', 'topic', 'rc/1')).world
    const once = merge(twice).world
    expect([hasTopic(once), hasTopic(merge(once, 'app', 2).world)]).toEqual([true, false])
  })

  test('stays where it is the default branch', () => {
    const ahead = story(
      deleting,
      'zoe',
      [`PUT /contents/new.md`, { branch: 'main', message: 'New', content: Buffer.from('new').toString('base64') }],
      pulling('Back', 'main', 'rc/1'),
    ).world
    const told = merge(ahead)
    expect([told.status, refsOf(told.world)['refs/heads/main']]).toEqual([200, refsOf(ahead)['refs/heads/main']])
  })
})

describe('A pull request into the head of another', () => {
  const stacked = story(branch(opened, 'next', topic), 'zoe', pulling('Next', 'next', 'topic')).world

  test('goes where that one went when its head is deleted with its merge', () => {
    const told = merge(stacked, 'zoe')
    expect(pull(told.world, 2)).toMatchObject({ state: 'open', base: { ref: 'main' }, mergeable: true, commits: 1 })
    expect(eventsOf(told)).toContain('pull_request edited')
  })

  test('is closed when that branch is deleted by itself', () => {
    const kept = story(stacked, 'zoe', ['PATCH ', { delete_branch_on_merge: false }]).world
    const merged = merge(kept).world
    const gone = ask(merged, 'zoe', `DELETE ${repo}/git/refs/heads/topic`)
    expect([gone.status, pull(gone.world, 2).state, pull(gone.world, 2).base.ref]).toEqual([204, 'closed', 'topic'])
  })

  test('is closed where it has a twin there', () => {
    const twin = story(stacked, 'zoe', pulling('Twin', 'next', 'main')).world
    const merged = merge(twin).world
    expect([pull(merged, 2).state, pull(merged, 3)]).toMatchObject(['closed', { state: 'open', base: { ref: 'main' } }])
  })

  test('stays as it is where a rule keeps that head', () => {
    expect(pull(merge(keeping(stacked, [])).world, 2)).toMatchObject({ state: 'open', base: { ref: 'topic' } })
  })
})

test('Nothing else goes: the other branches are as they were', () => {
  const before = refsOf(opened)
  const after = refsOf(merge(opened).world)
  const others = Object.keys(before).filter(
    (ref) => ref.startsWith('refs/heads/') && !['refs/heads/main', 'refs/heads/topic'].includes(ref),
  )
  expect(others.map((ref) => after[ref])).toEqual(others.map((ref) => before[ref]))
  expect(after['refs/heads/main']).not.toBe(head)
})
