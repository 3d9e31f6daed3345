import { describe, expect, test } from '@jest/globals'
import { commitsAfterFreeze } from '../../../src/domain/hops/after-freeze.ts'
import { candidateOf } from '../../../src/domain/hops/candidate.ts'
import type { ProductionSeen } from '../../../src/domain/hops/production.ts'
import { keyOf } from '../../../src/domain/questions/kinds.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import { attempts } from '../ready-release.ts'
import { ask, manifest, member, planned, sha, started, tier1, train } from '../builders.ts'

const rcRef = 'refs/heads/rc/2026.11'
const names = ['acme/app', 'acme/web'] as const
const shop = train({ repositories: names.map((name) => member(name)) })
const heads = { 'acme/app': sha('a'), 'acme/web': sha('b') }
const rc1 = candidateOf('2026.11', 1, heads, { 'acme/app': sha('a') })
const frozen = (parts: Partial<Manifest> = {}): Manifest =>
  manifest({
    repositories: names.map((name) => planned(name)),
    candidate: rc1,
    candidates: [{ number: 1, digest: rc1.digest }],
    phase: 'validation',
    ...parts,
  })

interface Rc {
  readonly head?: string
  readonly contains?: boolean
  readonly ahead?: number
  /** Whether rc.1 contains production. */
  readonly reaches?: boolean
}

/** The RC branches as they were seen; a repository that is left out stands on rc.1. */
function see(branches: Partial<Record<(typeof names)[number], Rc>> = {}): ProductionSeen {
  const repositories: Record<string, ProductionSeen['repositories'][string]> = {}
  const [ancestry, contains, ahead]: [Record<string, boolean>, Record<string, boolean>, Record<string, number>] = [
    {},
    {},
    {},
  ]
  for (const name of names) {
    const rc: Rc = branches[name] ?? { head: heads[name], contains: true, ahead: 0 }
    const production = 'refs/heads/master'
    repositories[name] = {
      identity: `R_${name}`,
      archived: false,
      defaultBranch: 'main',
      releases: {},
      refs: {
        ...(rc.head === undefined ? {} : { [rcRef]: { commit: rc.head, tree: '' } }),
        [production]: { commit: sha('0'), tree: '' },
      },
    }
    const key = keyOf({ about: 'ancestry', name, ancestor: rcRef, of: heads[name] })
    if (rc.contains !== undefined) contains[key] = rc.contains
    if (rc.ahead !== undefined) ahead[key] = rc.ahead
    ancestry[keyOf({ about: 'ancestry', name, ancestor: production, of: heads[name] })] = rc.reaches ?? true
  }
  return { repositories, ancestry, contains, ahead }
}

const fix: Rc = { head: sha('d'), contains: true, ahead: 2 }
const told = { repository: 'acme/app', branch: 'rc/2026.11', head: sha('d'), commits: 2 }

describe('a fix on an RC branch after a healthy freeze', () => {
  test('is told with the number of its commits, for the repository that has it', () => {
    expect(commitsAfterFreeze(shop, frozen(), see({ 'acme/app': fix }))).toEqual([told])
  })

  test('is told of each repository, and without a number where nobody counted', () => {
    const seen = see({ 'acme/app': fix, 'acme/web': { head: sha('e'), contains: true } })
    expect(commitsAfterFreeze(shop, frozen({ status: 'held' }), seen)).toEqual([
      told,
      { repository: 'acme/web', branch: 'rc/2026.11', head: sha('e'), commits: null },
    ])
  })

  test('is told in a release that something else blocks, for nothing is wrong with the candidate', () => {
    const lost = { code: 'permitted', is: 'lost', reason: 'a right is missing', since: started } as const
    const blocked = frozen({ status: 'blocked', attention: [lost] })
    expect(commitsAfterFreeze(shop, blocked, see({ 'acme/app': fix }))).toEqual([told])
  })
})

describe('nothing is told', () => {
  const failed = attempts(shop, tier1, 'failed', 'failed').map((one) => ({ ...one, candidate: 1 }))
  test.each<readonly [string, Manifest, ProductionSeen]>([
    ['where the branches stand on the candidate', frozen(), see()],
    ['before there is a candidate', manifest({ repositories: [planned()] }), see({ 'acme/app': fix })],
    ['after the pivot', frozen({ phase: 'ship', pivot: started }), see({ 'acme/app': fix })],
    ['once it has shipped', frozen({ status: 'shipped' }), see({ 'acme/app': fix })],
    ['once it was given up', frozen({ status: 'aborted' }), see({ 'acme/app': fix })],
    [
      'of a candidate that is void',
      frozen({ candidates: [{ number: 1, digest: rc1.digest, void: 'somebody force-pushed' }] }),
      see({ 'acme/app': fix }),
    ],
    ['where a tier did not pass: the fix forms rc.2', frozen({ evidence: failed }), see({ 'acme/app': fix })],
    [
      'where something can never start: the fix forms rc.2',
      frozen({
        status: 'blocked',
        attention: [{ code: 'startable', is: 'lost', reason: 'no such workflow', since: started }],
      }),
      see({ 'acme/app': fix }),
    ],
    [
      'where somebody has asked for a freeze already',
      frozen({ asks: [ask('plan-1', { type: 'plan', directive: 'auto' }), ask('f-1', { type: 'freeze', after: 1 })] }),
      see({ 'acme/app': fix }),
    ],
    [
      'where production moved: Convoy merges it in, and rc.2 forms',
      frozen(),
      see({ 'acme/app': { ...fix, reaches: false } }),
    ],
    [
      'where a repository was included since, and its version prepared: rc.2 forms',
      frozen({ repositories: [planned('acme/app'), { ...planned('acme/web'), included: 1 }] }),
      see({ 'acme/app': fix }),
    ],
    [
      'where somebody force-pushed one of the branches: rc.1 will be void',
      frozen(),
      see({ 'acme/app': fix, 'acme/web': { head: sha('e'), contains: false } }),
    ],
    ['of a branch that nobody looked at', frozen(), see({ 'acme/app': { contains: true, ahead: 2 } })],
    ['where nobody asked how the branch relates to the candidate', frozen(), see({ 'acme/app': { head: sha('d') } })],
  ])('%s', (_, state, seen) => {
    expect(commitsAfterFreeze(shop, state, seen)).toEqual([])
  })
})
