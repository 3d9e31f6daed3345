import { expect, test } from '@jest/globals'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import type { PromotionMode } from '../../../src/domain/words/train.ts'
import { describePlan } from '../../../src/report/plan/lines.ts'
import { describeStatus } from '../../../src/report/status/lines.ts'
import { releaseStatus } from '../../../src/report/status/status.ts'
import { summarize } from '../../../src/report/summary/summary.ts'
import { describePace } from '../../../src/domain/pace/describe-pace.ts'
import { simulate } from '../../../src/simulation/exchange.ts'
import { planOn, shopWorld } from '../../cli/plan-world.ts'
import { member, planned, train } from '../../domain/builders.ts'
import { decision, monday, release } from '../manifests.ts'

/* How long a release must take because GitHub limits what an App creates, wherever people look. */

const names = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `acme/r${index}`)
const trainOf = (count: number, promotion: PromotionMode) =>
  train({ repositories: names(count).map((name) => member(name, { promotion })) })
/** A release that is planned, and not frozen yet. */
function releaseOf(count: number): Manifest {
  const { candidate: _, ...before } = release({ repositories: names(count).map((name) => planned(name)) })
  return { ...before, candidates: [] }
}

test.each<readonly [number, PromotionMode, string | null]>([
  [50, 'fast-forward', null],
  [51, 'fast-forward', 'the 51 pull requests, merges and releases of this one take at least 1 min.'],
  [16, 'pull-request', null],
  [17, 'pull-request', 'the 51 pull requests, merges and releases of this one take at least 1 min.'],
  [200, 'pull-request', 'the 600 pull requests, merges and releases of this one take at least 1 h 3 min.'],
  [500, 'observe', null],
])('%i repositories by %s', (count, promotion, said) => {
  const found = describePace(trainOf(count, promotion), releaseOf(count))
  if (said === null) expect(found).toBeNull()
  else expect(`${found}.`).toContain(said)
})

test('a repository that the release leaves as it is takes none of it', () => {
  const manifest = releaseOf(17)
  const [first, ...rest] = manifest.repositories
  const unchanged = { commit: 'a'.repeat(40), because: 'behind' } as const
  const left = { ...manifest, repositories: [{ ...first!, unchanged }, ...rest] }
  expect(describePace(trainOf(17, 'pull-request'), left)).toBeNull()
})

test('summary and status say it while the release is open, and no more once it has shipped', () => {
  const of = trainOf(200, 'pull-request')
  const said = 'take at least 1 h 3 min'
  const open = releaseOf(200)
  const ended = { ...open, status: 'shipped' } as const
  const status = (manifest: Manifest): string =>
    describeStatus(releaseStatus({ at: monday, train: of, manifest, refs: {} })).join('\n')
  expect(summarize(of, open, decision(open))).toContain(said)
  expect(status(open)).toContain(said)
  expect(summarize(of, ended, decision(ended))).not.toContain(said)
  expect(status(ended)).not.toContain(said)
})

test('the plan says it before anybody asks for the release', async () => {
  const preview = await planOn(simulate(await shopWorld()))
  expect(preview.pace).toBeNull()
  expect(describePlan(preview).join('\n')).not.toContain("GitHub's limits")
  const pace = describePace(trainOf(200, 'pull-request'), releaseOf(200))
  expect(describePlan({ ...preview, pace })).toEqual(
    expect.arrayContaining(["GitHub's limits", expect.stringContaining('take at least 1 h 3 min')]),
  )
})
