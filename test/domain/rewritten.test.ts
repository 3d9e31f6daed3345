import { describe, expect, test } from '@jest/globals'
import { decide } from '../../src/domain/decide.ts'
import { freezeAsked } from '../../src/domain/requirements/freeze-asked.ts'
import { write } from '../../src/domain/write.ts'
import { sha, started, train } from './builders.ts'
import { readyRelease, worldAt } from './ready-release.ts'

const rewritten = (contains: boolean) =>
  worldAt({ rc: 'b' }, { contains: { [`acme/app refs/heads/rc/2026.11 ${sha('a')}`]: contains } })

describe('an RC branch that was force-pushed after the freeze', () => {
  test('makes the candidate void, saying which branch, and the next one of what it holds now', () => {
    const decision = decide(train(), readyRelease(), rewritten(false))
    expect(decision).toMatchObject({
      phase: 'development',
      entries: [{ add: 'candidate', candidate: { number: 2, heads: { 'acme/app': sha('b') } } }],
    })
    const next = write(readyRelease(), decision)
    expect(next.candidates).toMatchObject([
      { number: 1, void: 'somebody force-pushed rc/2026.11 of acme/app after the freeze' },
      { number: 2 },
    ])
    expect(next.candidates[1]).not.toHaveProperty('void')
  })

  test('ships nothing of before: what was proven on rc.1 is asked for anew', () => {
    const next = write(readyRelease(), decide(train(), readyRelease(), rewritten(false)))
    expect(decide(train(), next, worldAt({ rc: 'b' }))).toMatchObject({
      phase: 'development',
      step: 'run-tier-gate',
      effects: [{ type: 'send', candidate: { number: 2 } }],
    })
  })

  test('waits under careful for a person, and says why', () => {
    expect(
      freezeAsked.judge({ train: train(), manifest: readyRelease({}, train(), 'careful'), seen: rewritten(false) }),
    ).toMatchObject({
      is: 'waiting',
      on: 'a human',
      reason: expect.stringContaining('rc.1 is void: somebody force-pushed rc/2026.11 of acme/app after the freeze'),
    })
  })
})

test('a merge on top rewrites nothing: the candidate ships as it was proven', () => {
  expect(decide(train(), readyRelease(), rewritten(true)).effects).toMatchObject([
    { type: 'move', moves: [{ ref: 'refs/heads/master', to: sha('a') }, { to: sha('a') }] },
  ])
})

test('once production has begun to move, the branch no longer matters', () => {
  expect(decide(train(), readyRelease({ pivot: started }), rewritten(false))).toMatchObject({
    phase: 'ship',
    step: 'promote',
  })
})
