import { describe, expect, test } from '@jest/globals'
import type { Ask } from '../../../src/domain/words/ask.ts'
import { addRuleset } from 'embedded-github/github/world/seed'
import { play } from '../../../src/simulation/play.ts'
import type { Simulated } from '../../../src/simulation/exchange.ts'
import { releaseBot } from '../../../src/simulation/release-world.ts'
import {
  act,
  chainTrain,
  headOf,
  manifestOf,
  namesOf,
  ownBranches,
  proposal,
  proposingWorld,
  pullsOf,
  push,
  reviewed,
  setDraft,
  strict,
  tagOf,
  treeOf,
  untrue,
  withMerging,
  withRules,
} from './proposing.ts'
import { parentsOf, planAsk, start } from '../worlds.ts'

/* docs/decisions/0085-production-by-pull-request.md */

const [r0, r1] = ['acme/r0', 'acme/r1']
const allButPromote = ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging'] as const
const ask = (id: string, body: Omit<Ask, 'id' | 'at' | 'by'>, at: number): Ask =>
  ({ id, at, by: { login: 'zoe', kind: 'human' }, ...body }) as Ask
const own = ({ world }: Simulated, name = r0) => pullsOf(world, name).find(({ author }) => author === releaseBot)!
const path = (simulated: Simulated, name = r0): string => `/repos/${name}/pulls/${own(simulated, name).number}`

describe('a release into production that takes pull requests', () => {
  test('lands by a merge commit with the candidate’s tree, which is tagged and published, and leaves nothing open', async () => {
    const performance = proposal(proposingWorld(chainTrain(2)))
    await play(performance)
    const { world } = performance.simulated
    const manifest = manifestOf(world)
    expect(manifest).toMatchObject({ status: 'shipped', beyond: [] })
    for (const name of [r0, r1]) {
      const [head, landed] = [manifest.candidate?.heads[name], headOf(world, name, 'master')!]
      expect(landed).not.toBe(head)
      expect(parentsOf(world, landed)).toContain(head)
      expect(treeOf(world, landed)).toBe(treeOf(world, head))
      expect(tagOf(world, name)).toBe(landed)
      expect(manifest.hops).toContainEqual(expect.objectContaining({ to: 'production', repository: name, landed }))
      expect(world.repositories[name]!.releases).toMatchObject([{ tag: 'v0.1.0', draft: false }])
      expect(pullsOf(world, name).map(({ state }) => state)).toEqual(['closed'])
      expect(ownBranches(world, name)).toEqual([])
    }
  })

  test('lands by a squash where nothing else is allowed, and one train may promote in several ways', async () => {
    const text = chainTrain(3, { modes: { 1: 'fast-forward' } })
    const base = proposingWorld(text)
    const free = { ...base, repositories: { ...base.repositories, [r1]: { ...base.repositories[r1]!, rulesets: [] } } }
    const performance = proposal(withMerging(free, r0, ['squash'], true))
    await play(performance)
    const { world } = performance.simulated
    const { status, candidate } = manifestOf(world)
    expect(status).toBe('shipped')
    expect(parentsOf(world, headOf(world, r0, 'master')!)).toHaveLength(1)
    expect(headOf(world, r1, 'master')).toBe(candidate?.heads[r1])
    expect(pullsOf(world, r1)).toEqual([])
    expect(untrue(world, namesOf(3))).toEqual([])
    expect(namesOf(3).map((name) => treeOf(world, tagOf(world, name)))).not.toContain(null)
  })

  test('opens drafts as soon as the candidate is frozen, and merges none before every gate is passed', async () => {
    const performance = proposal(proposingWorld(chainTrain(2)))
    await play(performance, ['record-signal', 'plan-release', 'cut-rc'])
    const { simulated } = performance
    for (const name of [r0, r1]) {
      expect(own(simulated, name)).toMatchObject({ state: 'open', pull: { draft: true, base: 'master' } })
      expect(ownBranches(simulated.world, name)).toEqual(['refs/heads/convoy/2026.11/rc.1'])
    }
    expect(manifestOf(simulated.world).proposals).toMatchObject([{ repository: r0 }, { repository: r1 }])
    await play(performance, allButPromote)
    expect(own(simulated).pull).toMatchObject({ draft: false, merged: null })
  })

  test('waits for the reviews that production requires, in every repository, before anything moves', async () => {
    const performance = proposal(proposingWorld(chainTrain(2), [reviewed(1), strict]))
    const { simulated } = performance
    await play(performance)
    expect(manifestOf(simulated.world)).toMatchObject({
      status: 'active',
      attention: [
        { code: 'landable', is: 'waiting', answerBy: expect.any(Number), reason: expect.stringContaining('reviews') },
      ],
    })
    expect(act(simulated, 'ann', 'POST', `${path(simulated)}/reviews`, { event: 'APPROVE' })).toBe(200)
    await play(performance)
    expect(manifestOf(simulated.world).pivot).toBeUndefined()
    expect(own(simulated).pull.merged).toBeNull()
    act(simulated, 'ann', 'POST', `${path(simulated, r1)}/reviews`, { event: 'APPROVE' })
    await play(performance)
    expect(manifestOf(simulated.world).status).toBe('shipped')
  })

  test('merges where only the release App may update production, and waits for reviews there all the same', async () => {
    const base = proposingWorld(chainTrain(1), [])
    const exclusive = addRuleset(withRules(base, r0, [reviewed(1)]), r0, {
      name: 'the App alone',
      target: 'branch',
      enforcement: 'active',
      include: ['refs/heads/master'],
      exclude: [],
      bypassActors: [{ type: 'Integration', id: base.apps['convoy-release']!.id, mode: 'always' }],
      rules: [{ type: 'update' }],
    })
    const performance = proposal(exclusive)
    const { simulated } = performance
    await play(performance)
    expect(manifestOf(simulated.world)).toMatchObject({ status: 'active', attention: [{ code: 'landable' }] })
    act(simulated, 'ann', 'POST', `${path(simulated)}/reviews`, { event: 'APPROVE' })
    await play(performance)
    expect(manifestOf(simulated.world).status).toBe('shipped')
    expect(untrue(simulated.world, [r0])).toEqual([])
  })

  test('replaces the pull request of a candidate that failed, with a word', async () => {
    const performance = proposal(proposingWorld(chainTrain(1)))
    const { simulated } = performance
    await play({ ...performance, verdict: () => 'failure' })
    push(simulated, r0, 'rc/2026.11', 'mended.txt')
    await play(performance)
    expect(manifestOf(simulated.world)).toMatchObject({ status: 'shipped', candidate: { number: 2 } })
    const pulls = pullsOf(simulated.world, r0)
    expect(
      pulls.map(({ state, pull }) => `${pull.head} ${state} ${pull.merged === null ? 'unmerged' : 'merged'}`),
    ).toEqual(expect.arrayContaining(['convoy/2026.11/rc.1 closed unmerged', 'convoy/2026.11/rc.2 closed merged']))
    expect(pulls.find(({ pull }) => pull.merged === null)?.body).toContain('rc.2 has taken the place')
    expect(ownBranches(simulated.world, r0)).toEqual([])
  })

  test('is given up: its pull requests are closed, and its branches deleted', async () => {
    const performance = proposal(proposingWorld(chainTrain(2), [reviewed(1), strict]))
    const { simulated } = performance
    await play(performance)
    await play({
      ...performance,
      asks: [planAsk(), ask('stop', { type: 'abort', why: 'not now' } as never, start + 1)],
    })
    expect(manifestOf(simulated.world).status).toBe('aborted')
    for (const name of [r0, r1]) {
      expect(own(simulated, name)).toMatchObject({ state: 'closed', pull: { merged: null } })
      expect(own(simulated, name).body).toContain('was given up')
      expect(ownBranches(simulated.world, name)).toEqual([])
    }
  })
})

describe('what people do to a pull request before the release ships', () => {
  const opened = async () => {
    const performance = proposal(proposingWorld(chainTrain(2), [reviewed(1), strict]))
    await play(performance)
    const { simulated } = performance
    for (const name of [r0, r1]) act(simulated, 'ann', 'POST', `${path(simulated, name)}/reviews`, { event: 'APPROVE' })
    return performance
  }

  test('a merge by hand holds the release, and says so', async () => {
    const performance = await opened()
    const { simulated } = performance
    expect(act(simulated, 'bob', 'PUT', `${path(simulated)}/merge`)).toBe(200)
    await play(performance)
    const manifest = manifestOf(simulated.world)
    expect(manifest).toMatchObject({
      status: 'held',
      attention: [
        { code: 'hold', reason: expect.stringMatching(/bob merged .*pull\/\d+ before the release began to ship/u) },
      ],
    })
    expect(manifest.pivot).toBeUndefined()
    expect(tagOf(simulated.world, r0)).toBeUndefined()
    const hold = manifest.asks.find(({ type }) => type === 'hold')!
    await play({ ...performance, asks: [planAsk(), ask('go', { type: 'resume', hold: hold.id } as never, start + 1)] })
    expect(manifestOf(simulated.world)).toMatchObject({ candidate: { number: 2 } })
    expect(untrue(simulated.world, [r0, r1])).toEqual([])
  })

  test('closing it stops the release, with who and the way on, and no sweep opens it again', async () => {
    const performance = await opened()
    const { simulated } = performance
    act(simulated, 'bob', 'PATCH', path(simulated), { state: 'closed' })
    for (let sweeps = 0; sweeps < 3; sweeps += 1) await play(performance)
    expect(manifestOf(simulated.world)).toMatchObject({
      status: 'blocked',
      attention: [
        {
          code: 'proposed',
          on: 'bob',
          reason: expect.stringMatching(/bob closed .*gh pr reopen \d+ --repo acme\/r0/u),
        },
      ],
    })
    expect(pullsOf(simulated.world, r0)).toMatchObject([{ state: 'closed' }])
    act(simulated, 'bob', 'PATCH', path(simulated), { state: 'open' })
    await play(performance)
    expect(manifestOf(simulated.world).status).toBe('shipped')
  })

  test('a draft again waits for whoever made it one, and no sweep marks it ready', async () => {
    const performance = await opened()
    const { simulated } = performance
    setDraft(simulated, r0, true)
    for (let sweeps = 0; sweeps < 3; sweeps += 1) await play(performance)
    expect(own(simulated).pull.draft).toBe(true)
    expect(manifestOf(simulated.world)).toMatchObject({
      status: 'active',
      attention: [{ code: 'landable', reason: expect.stringContaining('gh pr ready') }],
    })
    setDraft(simulated, r0, false)
    await play(performance)
    expect(manifestOf(simulated.world).status).toBe('shipped')
  })

  test('one that was merged into another branch is named as such', async () => {
    const performance = await opened()
    const { simulated } = performance
    expect(act(simulated, 'bob', 'PATCH', path(simulated), { base: 'release-line' })).toBe(422)
    act(simulated, 'bob', 'POST', `/repos/${r0}/git/refs`, {
      ref: 'refs/heads/release-line',
      sha: headOf(simulated.world, r0, 'master'),
    })
    expect(act(simulated, 'bob', 'PATCH', path(simulated), { base: 'release-line' })).toBe(200)
    await play(performance)
    expect(manifestOf(simulated.world)).toMatchObject({
      status: 'blocked',
      attention: [{ reason: expect.stringContaining('--base master') }],
    })
    expect(act(simulated, 'bob', 'PUT', `${path(simulated)}/merge`)).toBe(200)
    await play(performance)
    expect(manifestOf(simulated.world)).toMatchObject({
      status: 'blocked',
      attention: [{ reason: expect.stringContaining('was merged into another branch') }],
    })
    expect(pullsOf(simulated.world, r0)).toHaveLength(1)
  })

  test('deleting its branch closes it, and that stops the release too', async () => {
    const performance = await opened()
    const { simulated } = performance
    expect(act(simulated, 'bob', 'DELETE', `/repos/${r0}/git/refs/heads/convoy/2026.11/rc.1`)).toBe(204)
    await play(performance)
    expect(manifestOf(simulated.world)).toMatchObject({ status: 'blocked', attention: [{ code: 'proposed' }] })
    expect(ownBranches(simulated.world, r0)).toEqual([])
  })

  test('a head that is not the candidate is never merged', async () => {
    const performance = await opened()
    const { simulated } = performance
    const foreign = push(simulated, r0, 'convoy/2026.11/rc.1', 'unproven.txt')
    act(simulated, 'ann', 'POST', `${path(simulated)}/reviews`, { event: 'APPROVE' })
    await play(performance)
    expect(manifestOf(simulated.world)).toMatchObject({
      status: 'blocked',
      attention: [{ code: 'proposed', reason: expect.stringContaining('what nobody proved is not merged') }],
    })
    expect(headOf(simulated.world, r0, 'convoy/2026.11/rc.1')).toBe(foreign)
    expect(own(simulated).pull.merged).toBeNull()
  })

  test('one that somebody opened from the same branch is taken for Convoy’s own', async () => {
    const performance = proposal(proposingWorld(chainTrain(1)))
    const { simulated } = performance
    await play(performance, ['record-signal', 'plan-release'])
    const head = headOf(simulated.world, r0, 'main')!
    act(simulated, 'bob', 'POST', `/repos/${r0}/git/refs`, { ref: 'refs/heads/convoy/2026.11/rc.1', sha: head })
    expect(
      act(simulated, 'bob', 'POST', `/repos/${r0}/pulls`, {
        title: 'Closes #1 @ann',
        head: 'convoy/2026.11/rc.1',
        base: 'master',
      }),
    ).toBe(201)
    await play(performance)
    expect(manifestOf(simulated.world).status).toBe('shipped')
    expect(pullsOf(simulated.world, r0)).toMatchObject([
      { author: 'bob', state: 'closed', pull: { merged: { by: releaseBot } } },
    ])
  })
})
