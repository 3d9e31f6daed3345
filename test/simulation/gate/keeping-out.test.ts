import { describe, expect, test } from '@jest/globals'
import { seedCommit, seedRef } from 'embedded-github/github/world/seed'
import type { Simulated } from '../../../src/simulation/exchange.ts'
import { play, runAction } from '../../../src/simulation/play.ts'
import {
  act,
  chainTrain,
  headOf,
  manifestOf,
  proposal,
  proposingWorld,
  push,
  treeOf,
} from '../pull-request/proposing.ts'
import { planAsk } from '../worlds.ts'
import { askOf, forwardWorld, gateOf, gatesOf, guard, lifeOf, pullWorld, stateOf } from './guarded.ts'

/* What production with a gate keeps out (docs/decisions/0090-the-gate-is-decided-from-the-record.md). */

const [r0, r1] = ['acme/r0', 'acme/r1']
const beforeShip = ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging'] as const
const candidateOf = ({ world }: Simulated, name = r0): string => manifestOf(world).candidate?.heads[name] ?? ''

/** Bob opens a pull request of a branch of his own into production; says its number and its head. */
function openStranger(simulated: Simulated, branch = 'hurry'): { readonly number: number; readonly head: string } {
  simulated.world = seedRef(simulated.world, r0, `refs/heads/${branch}`, headOf(simulated.world, r0, 'master') ?? '')
  const head = String(push(simulated, r0, branch, `${branch}.txt`))
  expect(act(simulated, 'bob', 'POST', `/repos/${r0}/pulls`, { title: 'Hurry', head: branch, base: 'master' })).toBe(
    201,
  )
  const number = Math.max(...Object.values(simulated.world.issues).map((issue) => issue.number))
  return { number, head }
}

describe('a pull request that no release has proven', () => {
  test.each([
    ['before anything is frozen', ['record-signal', 'plan-release'] as const],
    ['while the candidate is proven', beforeShip],
  ])('%s: fails within one sweep with the way out, and cannot be merged', async (_when, steps) => {
    const performance = proposal(forwardWorld(1))
    await play(performance, steps, 1)
    const { simulated } = performance
    const { number, head } = openStranger(simulated)
    await runAction(performance, steps)
    expect(gateOf(simulated.world, r0, head)).toMatchObject({
      state: 'failure',
      description: 'Releases alone change master: merge this into main, and the next release takes it along',
    })
    expect(act(simulated, 'bob', 'PUT', `/repos/${r0}/pulls/${number}/merge`)).toBe(405)
    await runAction(performance, steps)
    expect(lifeOf(simulated.world, r0, head)).toEqual(['failure'])
    const more = String(push(simulated, r0, 'hurry', 'more.txt'))
    await runAction(performance, steps)
    expect(stateOf(simulated.world, r0, more)).toBe('failure')
  })

  test('is not let in by somebody who reports success by hand', async () => {
    const performance = proposal(forwardWorld(1))
    await play(performance, beforeShip, 1)
    const { simulated } = performance
    const { number, head } = openStranger(simulated)
    const forged = { state: 'success', context: 'convoy/gate' }
    expect(act(simulated, 'bob', 'POST', `/repos/${r0}/statuses/${head}`, forged)).toBe(201)
    expect(act(simulated, 'bob', 'PUT', `/repos/${r0}/pulls/${number}/merge`)).toBe(405)
    await runAction(performance, beforeShip)
    expect(stateOf(simulated.world, r0, head)).toBe('failure')
  })

  test('are all told, however many there are', async () => {
    const performance = proposal(forwardWorld(1))
    await play(performance, beforeShip, 1)
    const { simulated } = performance
    const heads = Array.from({ length: 45 }, (_, index) => openStranger(simulated, `hurry-${index}`).head)
    await runAction(performance, beforeShip)
    expect(heads.map((head) => lifeOf(simulated.world, r0, head))).toEqual(heads.map(() => ['failure']))
  })

  test('whose head is the candidate itself has its gate', async () => {
    const performance = proposal(forwardWorld(1))
    await play(performance, beforeShip)
    const { simulated } = performance
    const candidate = candidateOf(simulated)
    expect(act(simulated, 'bob', 'POST', `/repos/${r0}/pulls`, { title: 'It', head: 'main', base: 'master' })).toBe(201)
    await runAction(performance, beforeShip)
    expect(lifeOf(simulated.world, r0, candidate)).toEqual(['pending'])
  })
})

describe('nothing is reported and no status is asked for', () => {
  test('where production requires no gate', async () => {
    const performance = proposal(proposingWorld(chainTrain(2, { promotion: 'mode: fast-forward' }), []))
    const asked: string[] = []
    const { exchange } = performance.simulated
    Object.assign(performance.simulated, {
      exchange: (call: { readonly body?: string }) => {
        asked.push(call.body ?? '')
        return exchange(call as never)
      },
    })
    const bob = openStranger(performance.simulated)
    await play(performance)
    expect(manifestOf(performance.simulated.world).status).toBe('shipped')
    expect(performance.simulated.world.statuses).toEqual({})
    expect(asked.filter((body) => body.includes('convoy/gate'))).toEqual([])
    expect(bob.head).not.toBe('')
  })
})

describe('the gate of a candidate that must not ship', () => {
  test.each([
    ['held', { type: 'hold', why: 'wait for me' }, 'held'],
    ['given up', { type: 'abort', why: 'enough' }, 'given up'],
  ])('%s: it is shut', async (_cause, ask, says) => {
    const performance = proposal(forwardWorld(2))
    await play(performance, beforeShip)
    const { simulated } = performance
    const heads = [candidateOf(simulated), candidateOf(simulated, r1)]
    await play({ ...performance, asks: [askOf('stop-1', ask)] })
    expect(gatesOf(simulated.world)).toEqual({ [r0]: 'failure', [r1]: 'failure' })
    expect(gateOf(simulated.world, r0, heads[0])?.description).toContain(says)
    expect(lifeOf(simulated.world, r1, heads[1])).toEqual(['pending', 'failure'])
    expect(manifestOf(simulated.world).status).not.toBe('shipped')
  })

  test('rejected: it is shut', async () => {
    const performance = proposal(forwardWorld(1))
    await play(performance, beforeShip)
    const { simulated } = performance
    const { digest } = manifestOf(simulated.world).candidate ?? {}
    const no = { type: 'reject', gate: 'ship', digest, why: 'no' }
    await play({ ...performance, asks: [askOf('stop-1', no)] })
    expect(lifeOf(simulated.world, r0, candidateOf(simulated))).toEqual(['pending', 'failure'])
    expect(manifestOf(simulated.world).status).toBe('blocked')
  })

  test('once a hold is resumed it waits again, and then the release ships', async () => {
    const performance = proposal(forwardWorld(1))
    await play(performance, beforeShip)
    await play({ ...performance, asks: [askOf('stop-1', { type: 'hold', why: 'wait for me' })] })
    await play({ ...performance, asks: [askOf('go-1', { type: 'resume', hold: 'stop-1' })] })
    const { world } = performance.simulated
    expect(manifestOf(world).status).toBe('shipped')
    const life = lifeOf(world, r0, candidateOf(performance.simulated))
    expect([life.slice(0, 2), life.at(-1)]).toEqual([['pending', 'failure'], 'success'])
  })

  test('by pull request, a shut gate that opens again is no failed check', async () => {
    const performance = proposal(pullWorld(1))
    await play(performance, beforeShip)
    await play({ ...performance, asks: [askOf('stop-1', { type: 'hold', why: 'wait for me' })] })
    await play({ ...performance, asks: [askOf('go-1', { type: 'resume', hold: 'stop-1' })] })
    expect(manifestOf(performance.simulated.world).status).toBe('shipped')
  })

  test('whose place another one took is shut; a commit that both hold waits on', async () => {
    const performance = proposal(forwardWorld(2))
    await play(performance, beforeShip)
    const { simulated } = performance
    const [before, same] = [candidateOf(simulated), candidateOf(simulated, r1)]
    push(simulated, r0, 'rc/2026.11', 'fix.txt')
    await play({ ...performance, asks: [askOf('freeze-1', { type: 'freeze', after: 1 })] }, beforeShip)
    expect(manifestOf(simulated.world).candidate?.number).toBe(2)
    expect(gateOf(simulated.world, r0, before)).toMatchObject({
      state: 'failure',
      description: 'Another candidate of release 2026.11 has taken the place of this one',
    })
    expect(lifeOf(simulated.world, r1, same)).toEqual(['pending'])
    expect(gatesOf(simulated.world)).toEqual({ [r0]: 'pending', [r1]: 'pending' })
    await play(performance)
    expect(manifestOf(simulated.world).status).toBe('shipped')
    expect(lifeOf(simulated.world, r0, before)).toEqual(['pending', 'failure'])
  })
})

describe('a group of a merge queue', () => {
  /** The queue merged something onto the branch on a branch of its own. */
  const group = (simulated: Simulated, from: string, files: Readonly<Record<string, string>>): string => {
    const branch = `gh-readonly-queue/master/pr-${Object.keys(files).length + 7}-${from}`
    const [world, head] = seedCommit(seedRef(simulated.world, r0, `refs/heads/${branch}`, from), {
      repository: r0,
      branch,
      message: 'Merge pull request',
      by: 'zoe',
      files,
    })
    simulated.world = world
    return head
  }

  test('passes with the very tree of a candidate that ships, and with no other', async () => {
    const performance = proposal(forwardWorld(2))
    await play(performance, beforeShip)
    const { simulated } = performance
    const candidate = candidateOf(simulated)
    const early = group(simulated, candidate, {})
    await runAction(performance, beforeShip)
    expect(gateOf(simulated.world, r0, early)).toMatchObject({
      state: 'failure',
      description: 'It is not the turn of release 2026.11 here yet: Convoy queues it when it is',
    })
    const waiting = { ...performance, verdict: () => 'success' as const }
    let isBegun = false
    const { exchange } = simulated
    const heads: string[] = []
    Object.assign(simulated, {
      exchange: (call: { readonly body?: string }) => {
        if (
          !isBegun &&
          call.body?.includes('mutation MoveRefs') === true &&
          manifestOf(simulated.world).pivot !== undefined
        ) {
          isBegun = true
          heads.push(group(simulated, candidate, {}), group(simulated, candidate, { 'stranger.txt': 'x\n' }))
        }
        return exchange(call as never)
      },
    })
    await play(waiting)
    expect(heads.map((head) => stateOf(simulated.world, r0, head))).toEqual(['success', 'failure'])
    expect(treeOf(simulated.world, heads[0])).toBe(treeOf(simulated.world, candidate))
  })
})

describe('two releases on one commit', () => {
  const other = '2026.12'

  test('the stricter one counts: neither ships before the other lets go, and what is said is not said again', async () => {
    const first = proposal(forwardWorld(1))
    await play(first, beforeShip)
    const { simulated } = first
    const second = { ...first, release: other, asks: [planAsk()] }
    await play(second, beforeShip)
    const commit = candidateOf(simulated)
    await play({ ...second, asks: [{ ...askOf('hold-2', { type: 'hold', why: 'wait' }), id: 'hold-2' }] })
    expect(stateOf(simulated.world, r0, commit)).toBe('failure')
    await play(first)
    expect(headOf(simulated.world, r0, 'master')).not.toBe(commit)
    expect(manifestOf(simulated.world).attention).toMatchObject([
      { code: 'gated', reason: expect.stringContaining('release 2026.12 has the same commit of acme/r0') },
    ])
    const life = lifeOf(simulated.world, r0, commit)
    await runAction(second)
    await runAction(first)
    expect(lifeOf(simulated.world, r0, commit)).toEqual(life)
    await play({ ...second, asks: [{ ...askOf('abort-2', { type: 'abort', why: 'the other one' }), id: 'abort-2' }] })
    await play(first)
    expect(headOf(simulated.world, r0, 'master')).toBe(commit)
    expect(stateOf(simulated.world, r0, commit)).toBe('success')
  })
})

test('a rule that comes after the plan is taken up before anything ships', async () => {
  const performance = proposal(proposingWorld(chainTrain(1, { promotion: 'mode: fast-forward' }), []))
  await play(performance, beforeShip)
  const { simulated } = performance
  const candidate = candidateOf(simulated)
  expect(stateOf(simulated.world, r0, candidate)).toBeNull()
  simulated.world = guard(simulated.world, [r0])
  await play(performance)
  expect(manifestOf(simulated.world).status).toBe('shipped')
  expect(lifeOf(simulated.world, r0, candidate)).toEqual(['pending', 'success'])
})
