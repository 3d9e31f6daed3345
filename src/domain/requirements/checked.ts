import { candidateName } from '../candidate.ts'
import { judgeChecks, namedChecks } from '../checks.ts'
import { placeOf, standingOf, tierHeadOf } from '../tiers.ts'
import type { Proof } from '../tiers.ts'
import { awaitsChecks } from '../words.ts'
import type { By, Candidate, Context, Evidence, Finding, Manifest, Question, Train } from '../words.ts'
import { conclude, newRequest, openRequest } from './evidence-request.ts'

/** Look at the commit's checks until they have passed: a check that was lost may be run again by whoever owns it. */
export function askChecks(train: Train, manifest: Manifest, proof: Proof, candidate: Candidate): readonly Question[] {
  const { standing } = standingOf(train, manifest, proof, candidate)
  if (standing === 'passed' || standing === 'flaky') return []
  return [{ about: 'checks', name: placeOf(train, proof), commit: tierHeadOf(train, proof, candidate) }]
}

/** Waits for the named checks and judges them. `lost` is what there is to say while a lost check has not been run again. */
export function awaitChecks(context: Context, proof: Proof, by: By & { kind: 'checks' }, candidate: Candidate, attempts: readonly Evidence[], lost: Finding | null): Finding {
  const { train, manifest, seen } = context
  const place = placeOf(train, proof)
  const checks = namedChecks(by, seen.checks[`${place} ${tierHeadOf(train, proof, candidate)}`] ?? [])
  const judged = judgeChecks(by, checks)
  const request = openRequest(train, manifest, proof, candidate)
  if (lost !== null && judged?.conclusion !== 'passed') return lost
  const asked = request ?? newRequest(context, proof, candidate, attempts.length + 1, awaitsChecks)
  if (judged !== null) return conclude(context, proof, candidate, asked, { ...judged, run: null, checks })
  if (request === undefined) return { is: 'due', effects: [], entries: [{ add: 'request', request: asked }] }
  if (seen.at >= request.dueAt) return conclude(context, proof, candidate, request, { conclusion: 'errored', rule: 'check-missing', run: null, checks })
  return { is: 'waiting', wait: 'checks-ended', on: place, reason: `the checks of ${proof.tier.name} run on ${candidateName(candidate)}`, until: request.dueAt, quiet: true }
}

/** The named checks that have not succeeded, for a person to look at. Each name is the train's own. */
export function unmetChecks({ train, seen }: Context, proof: Proof, by: By & { kind: 'checks' }, candidate: Candidate): readonly string[] {
  const checks = namedChecks(by, seen.checks[`${placeOf(train, proof)} ${tierHeadOf(train, proof, candidate)}`] ?? [])
  return by.names.map(({ name }) => name).filter((name) => !checks.some((check) => check.name === name && check.conclusion === 'success'))
}
