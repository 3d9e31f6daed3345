import { beforeAll, describe, expect, test } from '@jest/globals'
import { readTrain } from '../../../src/documents/train/train.ts'
import { decide } from '../../../src/domain/decide.ts'
import { evidenceKey } from '../../../src/domain/proof/standing.ts'
import type { Evidence } from '../../../src/domain/words/evidence.ts'
import type { Seen } from '../../../src/domain/words/look.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import type { Tier, Train } from '../../../src/domain/words/train.ts'
import { write } from '../../../src/domain/write.ts'
import { seedCommit, seedRef } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { momentsOf, quietUntil } from '../../../src/rehearsal/scenario/quiet-until.ts'
import { simulate } from '../../../src/simulation/exchange.ts'
import { play } from '../../../src/simulation/play.ts'
import { releaseWorld } from '../../../src/simulation/release-world.ts'
import { candidate, manifest, member, run, seen, sha, started, tier1, tier2a, train } from '../../domain/builders.ts'
import { control, newWorld, performanceOf, refOf, release, singleTrain, start } from '../../simulation/worlds.ts'

const minute = 60_000
const hour = 60 * minute

const passed = (tier: Tier, parts: Partial<Evidence> = {}): Evidence => ({
  key: evidenceKey(train(), tier.scope === 'repository' ? { tier, repository: 'acme/app' } : { tier }, candidate()),
  tier: tier.name,
  ...(tier.scope === 'repository' ? { repository: 'acme/app' } : {}),
  candidate: 1,
  attempt: 1,
  conclusion: 'passed',
  rule: 'run-succeeded',
  digest: 'd',
  ...parts,
})
const frozen = (evidence: readonly Evidence[], parts: Partial<Manifest> = {}): Manifest =>
  manifest({ candidate: candidate(), candidates: [{ number: 1, digest: candidate().digest }], evidence, ...parts })
const looked = (parts: Partial<Seen> = {}): Seen => {
  const { repositories, ...rest } = seen()
  const app = repositories['acme/app']
  if (!app) throw new Error('the builder looks at acme/app')
  const staging = { commit: sha('a'), tree: sha('7') }
  return {
    ...rest,
    repositories: { ...repositories, 'acme/app': { ...app, refs: { ...app.refs, 'refs/heads/staging': staging } } },
    ancestry: { [`acme/app refs/heads/master ${sha('a')}`]: true },
    ...parts,
  }
}
const asked = write(frozen([]), decide(train(), frozen([]), seen()))
const [request] = asked.requests
if (request === undefined) throw new Error('tier1 was not asked for')
const settling = train({
  repositories: [
    member('acme/app', {
      settledWhen: { staging: { kind: 'workflow', file: 'deploy.yml' }, production: { kind: 'refs' } },
    }),
  ],
})
const soaking = train({ tiers: [tier1, { ...tier2a, soakMs: 3 * hour }] })
const freezing = train({
  tiers: [tier1, tier2a],
  freeze: [{ from: started + hour, to: started + 5 * hour, reason: 'year end', except: [] }],
})

/**
 * What a release waits for: its train, its manifest, what is seen at every instant, and the minutes at which time makes
 * a difference.
 */
const waits: readonly (readonly [string, Train, Manifest, Seen, readonly number[]])[] = [
  ['for a run to show', train(), asked, seen(), [5, 360]],
  [
    'for a run to end',
    train(),
    { ...asked, requests: [{ ...request, run: 7 }] },
    seen({ runs: { [request.id]: run({ status: 'in_progress', conclusion: null, jobs: [] }) } }),
    [360],
  ],
  ['for a soak', soaking, frozen([passed(tier1), passed(tier2a, { soakedAt: started + 3 * hour })]), looked(), [180]],
  [
    'for a hop to settle',
    settling,
    frozen([passed(tier1)], {
      hops: [{ to: 'staging', repository: 'acme/app', candidate: 1, at: started, moved: true }],
    }),
    looked(),
    [360],
  ],
  [
    'for a freeze window to end',
    freezing,
    frozen([passed(tier1), passed(tier2a)], { phase: 'ship' }),
    looked(),
    [60, 300],
  ],
]

describe.each(waits)('a release that waits %s', (_, of, waiting, look, expected) => {
  test('is decided the same from one of its moments to the next', () => {
    const verdictAt = (at: number): string => {
      const { findings, effects, step } = decide(of, waiting, { ...look, at })
      return JSON.stringify([step, findings.map(({ is, code }) => [is, code]), effects.map(({ type }) => type)])
    }
    const changes = Array.from({ length: 8 * 60 }, (__, index) => index + 1).filter(
      (offset) => verdictAt(started + offset * minute) !== verdictAt(started + (offset - 1) * minute),
    )
    expect(changes).toEqual(expected)
    expect(momentsOf(of, waiting)).toEqual(expect.arrayContaining(changes.map((offset) => started + offset * minute)))
  })
})

test('a release that has ended waits for nothing', () => {
  expect(momentsOf(freezing, { ...asked, status: 'shipped' })).toEqual([])
})

describe('control', () => {
  const text = `${singleTrain.replace('command: "npm run e2e" }', 'command: "npm run e2e" }, soak: 3h')}freeze:\n  - { from: 2027-01-01, to: 2027-01-02, reason: new year }\n`
  let soaking: World
  let soakedAt: number

  beforeAll(async () => {
    const simulated = simulate(releaseWorld(readTrain(text, 'train.yml'), text, start))
    await play({ ...performanceOf(simulated) })
    soaking = simulated.world
    // Two hours before its end it is swept every quarter of an hour again.
    soakedAt = quietUntil({ ...soaking, at: start + 2 * hour }, control) ?? 0
  })

  test('is quiet until a soak ends, and after it until the next freeze window of the pinned train', () => {
    expect(soakedAt).toBeGreaterThan(start + 3 * hour)
    expect(quietUntil({ ...soaking, at: soakedAt - 1000 }, control)).toBe(soakedAt)
  })

  test('is not quiet beyond the end of a limit on creating content, which nothing records, where GitHub holds to it', () => {
    const at = soakedAt - hour
    const creations = { 'convoy-release[bot] acme': [at - 10_000, at - 61_000] }
    expect(quietUntil({ ...soaking, at, creations }, control)).toBe(soakedAt)
    const limited = { ...soaking, at, creations, deviations: { contentCreation: 'limited' } } as const
    expect(quietUntil(limited, control)).toBe(at + 50_000)
    expect(quietUntil({ ...limited, at: at + 50_000 }, control)).toBe(at + hour - 61_000)
  })

  test('is quiet without end where no release is open', () => {
    expect(quietUntil(newWorld(), control)).toBeNull()
  })

  test('is never quiet while the head of a release branch is not Convoy’s', () => {
    const [tampered] = seedCommit(soaking, {
      repository: control,
      branch: `release/${release}`,
      message: 'x',
      files: { 'release-manifest.json': '{}' },
      by: 'zoe',
    })
    expect(quietUntil(tampered, control)).toBe(tampered.at)
    const elsewhere = seedRef(
      soaking,
      control,
      'refs/heads/release/other',
      refOf(soaking, control, 'refs/heads/main') ?? '',
    )
    expect(quietUntil(elsewhere, control)).toBe(elsewhere.at)
  })
})
