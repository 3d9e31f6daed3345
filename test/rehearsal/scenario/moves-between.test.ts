import { describe, expect, test } from '@jest/globals'
import { readFile } from 'embedded-github/github/git/trees'
import type { CommitBetween } from 'embedded-github/github/world/mishaps'
import { addRuleset } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { seedFaults, unstruckFaults } from '../../../src/rehearsal/scenario/story-faults.ts'
import { acme, api, ask, eventsOf, graphql, refsOf } from '../../../packages/embedded-github/test/github/acme.ts'

const { world: sound, head } = acme()
const commit: CommitBetween = {
  as: 'zoe',
  repository: api,
  branch: 'main',
  message: 'fix: at night\n\nNobody was awake.',
  files: { 'NIGHT.md': 'Mended.\n' },
}
const call = { method: 'PATCH', path: '/repos/*/*/git/refs/**' } as const
const troubled = (world = sound, change: Partial<CommitBetween> = {}): World =>
  seedFaults(world, [{ mishap: { is: 'move', ...call, commit: { ...commit, ...change } }, times: 1 }], api, '1')
const advance = `PATCH /repos/${api}/git/refs/heads/main`
const mainOf = (world: World): string => refsOf(world)['refs/heads/main'] ?? ''

describe('A branch that somebody moves between two calls', () => {
  test('is moved before the call is answered, which then meets what is there by now', () => {
    const refused = ask(troubled(), 'app', advance, { sha: head, force: false })
    expect(refused).toMatchObject({ status: 422, body: { message: 'Update is not a fast forward' } })
    const moved = mainOf(refused.world)
    expect(moved).not.toBe(head)
    expect(String(readFile(refused.world.objects, moved, 'NIGHT.md')?.content)).toBe('Mended.\n')
    expect(eventsOf(refused)).toEqual(['push'])
    expect(refused.happenings.slice(0, 2)).toMatchObject([
      { is: 'call', as: 'release-app[bot]', status: 422 },
      {
        is: 'fault',
        number: 1,
        mishap: 'move',
        what: `zoe commits to main of ${api} before PATCH /repos/${api}/git/refs/heads/main of release-app[bot]`,
      },
    ])
    expect(unstruckFaults(refused.world)).toEqual([])
  })

  test('stays where it is as long as nothing asks that fits, and while only people do', () => {
    const world = troubled()
    expect(mainOf(ask(world, 'app', `GET /repos/${api}`).world)).toBe(head)
    expect(mainOf(graphql(world, 'app', '{ viewer { login } }').world)).toBe(head)
    const people = ask(world, 'zoe', advance, { sha: head, force: false })
    expect([people.status, mainOf(people.world)]).toEqual([200, head])
    expect(unstruckFaults(people.world)).toHaveLength(1)
  })

  test('may be the branch of a release, and is moved once', () => {
    const cut = ask(sound, 'app', `POST /repos/${api}/git/refs`, { ref: 'refs/heads/rc/1', sha: head })
    const first = ask(troubled(cut.world, { branch: 'rc/{release}' }), 'app', advance, { sha: head, force: false })
    expect([first.status, mainOf(first.world)]).toEqual([200, head])
    const moved = refsOf(first.world)['refs/heads/rc/1']
    expect(moved).not.toBe(head)
    const again = ask(first.world, 'app', advance, { sha: head, force: false })
    expect(refsOf(again.world)['refs/heads/rc/1']).toBe(moved)
  })

  test('is told, with GitHub’s words, where rules keep that person from it', () => {
    const ruled = addRuleset(sound, api, {
      name: 'main',
      target: 'branch',
      enforcement: 'active',
      include: ['refs/heads/main'],
      exclude: [],
      bypassActors: [{ type: 'Integration', id: sound.apps['release-app']!.id, mode: 'always' }],
      rules: [{ type: 'update' }],
    })
    const told = ask(troubled(ruled), 'app', advance, { sha: head, force: false })
    expect([told.status, mainOf(told.world)]).toEqual([200, head])
    expect(told.happenings).toContainEqual(
      expect.objectContaining({ is: 'fault', what: expect.stringContaining('which is refused: ') }),
    )
  })
})
