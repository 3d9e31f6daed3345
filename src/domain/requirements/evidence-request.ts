import { branchOf } from '../hops/candidate.ts'
import { repositoryOf } from '../proof/conclusion.ts'
import type { Pursuit, Tried } from '../proof/definition.ts'
import { evidenceKey } from '../proof/standing.ts'
import { kindOf, workflowOf } from '../proof/table.ts'
import { placeOf, tierHeadOf, type Proof } from '../proof/tiers.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Context, Finding } from '../words/decision.ts'
import { awaitsChecks, type Request } from '../words/evidence.ts'

/** Pursues a proof as its kind does: asked for, awaited, judged. */
export function pursue(
  context: Context,
  tried: Tried,
  { lost = null, unfit = null }: Partial<Pick<Pursuit, 'lost' | 'unfit'>> = {},
): Finding {
  const { proof, by, candidate, attempts } = tried
  const next = (): Request =>
    newRequest(context, proof, candidate, attempts.length + 1, workflowOf(context.train, proof) ?? awaitsChecks)
  return kindOf(by).pursue(context, tried, { lost, unfit, next })
}

/** A first request for an attempt; `workflow` is the file that runs. */
export function newRequest(
  { train, manifest, seen }: Context,
  proof: Proof,
  candidate: Candidate,
  attempt: number,
  workflow: string,
): Request {
  const to = placeOf(train, proof)
  const key = evidenceKey(train, proof, candidate)
  return {
    id: `${manifest.release.id}-${proof.tier.name}-${key.slice(0, 12)}-${attempt}`,
    key,
    tier: proof.tier.name,
    ...repositoryOf(proof),
    to,
    branch: branchOf(manifest, to),
    workflow,
    candidate: candidate.number,
    attempt,
    sentAt: seen.at,
    dueAt: seen.at + proof.tier.deadlineMs,
    sends: 1,
    head: tierHeadOf(train, proof, candidate),
  }
}
