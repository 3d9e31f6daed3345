import { preparationOf, unfrozen } from '../../src/domain/versions/preparation.ts'
import { newRequest, pursue } from '../../src/domain/requirements/evidence-request.ts'
import { triedOf } from '../../src/domain/proof/standing.ts'
import { workflowOf } from '../../src/domain/proof/table.ts'
import { byOf, tierHeadOf, type Proof } from '../../src/domain/proof/tiers.ts'
import type { Conclusion, JobSeen, RunSeen, TestCounts } from '../../src/domain/words/evidence.ts'
import type { Candidate } from '../../src/domain/words/candidate.ts'
import type { Context } from '../../src/domain/words/decision.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import type { Train } from '../../src/domain/words/train.ts'
import { called, candidate, manifest, member, run, seen, sha, started, tier1, tier2a, train } from './builders.ts'

/** How many tests ran, and that all of them passed. */
const counts: TestCounts = { passed: 3, failed: 0, errored: 0, skipped: 1, failing: [] }

/** A request that is answered by a run, and the run that answers it. */
export interface Answered {
  readonly train: Train
  readonly proof: Proof
  readonly candidate: Candidate
  readonly manifest: Manifest
  readonly valid: RunSeen
}

const job = (name: string, conclusion: string, more: Partial<JobSeen> = {}): JobSeen => ({
  name,
  status: 'completed',
  conclusion,
  ...more,
})
const ours = (...more: readonly JobSeen[]): readonly JobSeen[] => [
  job('convoy / fetch', 'success'),
  job('convoy / run', 'success', { tests: counts }),
  job('convoy / errored', 'skipped'),
  ...more,
  job('convoy / report', 'success'),
]

/** The request of a proof on a candidate as it is recorded once GitHub has named its run. */
export function answered(
  line: Train,
  proof: Proof,
  on: Candidate,
  before: Manifest,
  { id = 7, attempt = 1 } = {},
): Answered {
  const request = {
    ...newRequest({ train: line, manifest: before, seen: seen() }, proof, on, attempt, workflowOf(line, proof) ?? ''),
    run: id,
  }
  const { kind } = byOf(line, proof)
  const valid = run({
    id,
    repository: request.to,
    headBranch: request.branch,
    workflow: `.github/workflows/${request.workflow}`,
    headSha: tierHeadOf(line, proof, on),
    url: `https://github.com/${request.to}/actions/runs/${id}`,
    ...(kind === 'command'
      ? {
          referenced: called(proof.prepare === undefined ? 'participant.yml' : 'prepare.yml'),
          jobs: ours(...(proof.prepare === undefined ? [] : [job('convoy / prepare-commit', 'success')])),
        }
      : {
          referenced: [{ path: 'acme/tools/.github/workflows/browser.yml', sha: sha('d') }],
          jobs: [job('build', 'success'), job('e2e', 'success', { tests: counts })],
        }),
  })
  return { train: line, proof, candidate: on, manifest: { ...before, requests: [request] }, valid }
}

const prepares = train({
  repositories: [member('acme/app', { version: { strategy: 'conventional', prepare: 'npm run release:prepare' } })],
})
const byWorkflow = { ...tier2a, by: { kind: 'workflow', file: 'e2e.yml' } } as const

/** One request of every kind that a run answers. */
export const kinds: Readonly<Record<'by command' | 'by workflow' | 'that prepares a version', Answered>> = {
  'by command': answered(
    train(),
    { tier: tier1, repository: 'acme/app' },
    candidate(),
    manifest({ candidate: candidate() }),
  ),
  'by workflow': answered(
    train({ tiers: [tier1, byWorkflow] }),
    { tier: byWorkflow },
    candidate(),
    manifest({ candidate: candidate() }),
  ),
  'that prepares a version': answered(
    prepares,
    preparationOf(prepares, manifest(), 'acme/app'),
    unfrozen(manifest(), { 'acme/app': sha('a') }),
    manifest(),
  ),
}

/** What is recorded of a request if this is what was fetched as its run; `null` where nothing is. */
export function concludeOn(
  { train: line, manifest: release, proof, candidate: on }: Answered,
  fetched: RunSeen,
): Conclusion | null {
  const [request] = release.requests
  const context: Context = {
    train: line,
    manifest: release,
    seen: seen({ at: started + 60_000, runs: { [request?.id ?? '']: fetched } }),
  }
  const finding = pursue(context, triedOf(line, release, proof, on))
  const entry = finding.is === 'due' ? finding.entries.find(({ add }) => add === 'evidence') : undefined
  return entry?.add === 'evidence' ? entry.evidence.conclusion : null
}
