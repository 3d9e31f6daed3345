import { describe, expect, test } from '@jest/globals'
import { decide } from '../../src/domain/decide.ts'
import { newRequest } from '../../src/domain/requirements/evidence-request.ts'
import type { Conclusion, Evidence, Request } from '../../src/domain/words/evidence.ts'
import type { Seen } from '../../src/domain/words/look.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import type { Directive } from '../../src/domain/words/names.ts'
import type { Tier } from '../../src/domain/words/train.ts'
import { run, seen, started, tier1, tier2a, tier2b, train } from './builders.ts'
import { attempts, carefulRelease, people, rc1, readyRelease, worldAt } from './ready-release.ts'

/* docs/decisions/0019-signals-are-run-and-stop-nothing.md: tier2b is what the train leaves optional. */

const required = [...attempts(train(), tier1, 'passed'), ...attempts(train(), tier2a, 'passed')]
/** A release under auto of which all that is required has passed, whatever has come of the signal. */
const proven = (signal: readonly Evidence[], parts: Partial<Manifest> = {}, line = train()): Manifest =>
  readyRelease({ evidence: [...required, ...signal], ...parts }, line)
const attempted = (...conclusions: readonly Conclusion[]): readonly Evidence[] =>
  attempts(train(), tier2b, ...conclusions)
const open: Request = {
  ...newRequest({ train: train(), manifest: proven([]), seen: seen() }, { tier: tier2b }, rc1, 1, 'load.yml'),
  run: 7,
}
const { run: _, ...unseen } = open
const load = (status: string, conclusion: string | null): Pick<Seen, 'runs'> => ({
  runs: {
    [open.id]: run({
      workflow: '.github/workflows/load.yml',
      referenced: [],
      status,
      conclusion,
      jobs: [{ name: 'load', status, conclusion }],
    }),
  },
})
const refused: Pick<Seen, 'refused'> = {
  refused: [{ effect: 'send', repository: 'acme/app', key: open.key, message: 'Workflow is disabled' }],
}
const asked = (release: Manifest, world: Seen, line = train()): readonly string[] =>
  decide(line, release, world).effects.flatMap((effect) =>
    effect.type === 'send' && effect.what === 'request' ? [effect.request.tier] : [],
  )
/** What is next where nothing is in the way: production begins to move. */
const goesOn = {
  phase: 'ship',
  status: 'active',
  attention: [],
  step: 'promote',
  entries: [{ add: 'pivot' }, { add: 'hop' }],
  effects: [{ type: 'move' }],
}

/** A train whose signal needs no more than the first release tier does, so that both stand side by side. */
const beside = train({ tiers: [tier1, tier2a, { ...tier2b, needs: ['tier1'] }] })
const waiting: Request = {
  ...newRequest({ train: beside, manifest: proven([]), seen: seen() }, { tier: tier2a }, rc1, 1, 'convoy.yml'),
  run: 8,
}
const underWay = { phase: 'validation', status: 'active', attention: [] }

describe('a tier that the train leaves optional', () => {
  const validating = (directive: Directive): Manifest =>
    readyRelease({ evidence: attempts(beside, tier1, 'passed') }, beside, directive)

  test('is asked for beside the required ones under auto, in the same pass, and not at all under quick', () => {
    expect(asked(validating('auto'), worldAt(), beside)).toEqual(['tier2a', 'tier2b'])
    expect(asked(validating('quick'), worldAt(), beside)).toEqual(['tier2a'])
  })

  test('stops a careful release where it is lost, and an auto one never', () => {
    const lost = { evidence: [...required, ...attempted('failed', 'failed')] }
    expect(decide(train(), carefulRelease(lost), worldAt({}, { people }))).toMatchObject({
      phase: 'validation',
      status: 'blocked',
      effects: [],
      attention: [{ code: 'tier:tier2b', is: 'lost' }],
    })
    expect(decide(train(), readyRelease(lost), worldAt())).toMatchObject(goesOn)
  })
})

describe('under auto a signal', () => {
  test('is asked for before production moves', () => {
    expect(asked(proven([]), worldAt())).toEqual(['tier2b'])
  })

  const soaking = { ...tier2b, soakMs: 86_400_000 }
  const far = attempts(train({ tiers: [tier1, tier2a, soaking] }), soaking, 'passed').map((each) => ({
    ...each,
    soakedAt: started + 86_400_000,
  }))
  test.each<readonly [string, Manifest, Partial<Seen>, readonly Tier[]]>([
    ['has been asked for and shows no run yet', proven([], { requests: [unseen] }), {}, []],
    ['is queued', proven([], { requests: [open] }), load('queued', null), []],
    ['is still running', proven([], { requests: [open] }), load('in_progress', null), []],
    ['has passed', proven(attempted('passed')), {}, []],
    ['is flaky', proven(attempted('failed', 'passed')), {}, []],
    ['has passed and soaks', proven(far), {}, [soaking]],
    ['has failed as often as it may', proven(attempted('failed', 'failed')), {}, []],
    ['could not be judged', proven(attempted('errored', 'errored', 'errored')), {}, []],
  ])('that %s stops nothing', (_title, release, world, tiers) => {
    const line = train(tiers.length === 0 ? {} : { tiers: [tier1, tier2a, ...tiers] })
    expect(decide(line, release, worldAt({}, world))).toMatchObject(goesOn)
  })

  test('that needs a lost signal is not run, and stops nothing', () => {
    const line = train({ tiers: [tier1, tier2a, tier2b, { ...tier2b, name: 'tier2c', needs: ['tier2b'] }] })
    expect(decide(line, proven(attempted('failed', 'failed')), worldAt())).toMatchObject(goesOn)
  })

  test('that is lost blocks nothing while a required tier is still to run', () => {
    const release = readyRelease(
      { evidence: [...attempts(beside, tier1, 'passed'), ...attempted('failed', 'failed')] },
      beside,
    )
    expect(decide(beside, release, worldAt())).toMatchObject({
      ...underWay,
      effects: [{ type: 'send', request: { tier: 'tier2a' } }],
    })
  })
})

describe('a signal that GitHub has just refused to start', () => {
  const validating = (parts: Partial<Manifest>, ...more: readonly Evidence[]): Manifest =>
    readyRelease(
      { ...parts, evidence: [...attempts(beside, tier1, 'passed'), ...attempted('errored'), ...more] },
      beside,
    )

  test('stops nothing, and is tried again another time', () => {
    expect(decide(train(), proven(attempted('errored')), worldAt({}, refused))).toMatchObject(goesOn)
    expect(asked(proven(attempted('errored')), worldAt())).toEqual(['tier2b'])
  })

  test('blocks nothing while a required tier of its repository runs, which was not refused', () => {
    expect(decide(beside, validating({ requests: [waiting] }), worldAt({}, refused))).toMatchObject({
      ...underWay,
      entries: [],
      effects: [],
    })
    const { run: _, ...named } = waiting
    expect(
      decide(beside, validating({ requests: [named] }), worldAt({}, { ...refused, started: { [named.id]: 8 } }))
        .entries,
    ).toMatchObject([{ add: 'request', request: { run: 8 } }])
  })

  test('is in the way of no required tier of its repository that is to be asked for', () => {
    const retried = validating({}, ...attempts(beside, tier2a, 'failed'))
    expect(decide(beside, retried, worldAt({}, refused))).toMatchObject({
      ...underWay,
      effects: [{ type: 'send', request: { tier: 'tier2a', attempt: 2 } }],
    })
  })
})

describe('what comes of a signal', () => {
  test.each([
    ['success', 'passed'],
    ['failure', 'failed'],
    ['cancelled', 'errored'],
  ])('is recorded with its answers while the release waits before production: %s is %s', (conclusion, judged) => {
    const held = readyRelease({ evidence: required, requests: [open], phase: 'ship', status: 'active' }, train())
    const { phase, status, entries, effects } = decide(train(), held, worldAt({}, load('completed', conclusion)))
    expect({ phase, status, effects }).toEqual({ phase: 'ship', status: 'active', effects: [] })
    expect(entries).toMatchObject([
      { add: 'evidence', evidence: { tier: 'tier2b', conclusion: judged }, file: { run: { id: 7, conclusion } } },
    ])
  })

  test('is asked for again within the retries, like any other tier', () => {
    expect(asked(proven(attempted('failed')), worldAt())).toEqual(['tier2b'])
    expect(asked(proven(attempted('errored', 'errored')), worldAt())).toEqual(['tier2b'])
  })

  test('asks no agent for a fix: what is optional is nobody’s to mend on the way', () => {
    const line = train({ fix: { agent: 'acme/agent-core', attempts: 2, releaseAttempts: 3, denyPaths: [] } })
    expect(decide(line, proven(attempted('failed', 'failed'), {}, line), worldAt())).toMatchObject(goesOn)
  })
})
