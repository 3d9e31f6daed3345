import { digestText, documentText } from '../text/canonical.ts'
import type { CheckSeen, RunSeen, Conclusion, Evidence, EvidenceFile, Request } from '../words/evidence.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Context, Finding } from '../words/decision.ts'
import type { Name } from '../words/names.ts'
import { describeFailure } from './failures.ts'
import { inputsOf, tierHeadOf, type Proof } from './tiers.ts'

/** The answers on which an attempt was judged. */
export interface Judged {
  readonly conclusion: Conclusion
  readonly rule: string
  readonly run: RunSeen | null
  readonly said?: string
  readonly checks?: readonly CheckSeen[]
}

/** Evidence is due to be recorded, with the answers that it was judged on, and its request is closed. */
export function conclude(
  { train, manifest, seen }: Context,
  proof: Proof,
  candidate: Candidate,
  request: Request,
  judged: Judged,
): Finding {
  const { conclusion, rule, run, checks } = judged
  const said = judged.said === undefined ? {} : { said: judged.said }
  const file: EvidenceFile = {
    key: request.key,
    tier: proof.tier.name,
    ...repositoryOf(proof),
    release: manifest.release.id,
    candidate: { number: candidate.number, digest: candidate.digest },
    inputs: inputsOf(train, proof, candidate),
    tierHead: tierHeadOf(train, proof, candidate),
    attempt: request.attempt,
    conclusion,
    rule,
    ...said,
    request,
    run,
    ...(checks === undefined ? {} : { checks }),
  }
  const soak =
    conclusion === 'passed' && proof.tier.soakMs !== undefined ? { soakedAt: seen.at + proof.tier.soakMs } : {}
  const evidence: Evidence = {
    key: file.key,
    tier: file.tier,
    ...repositoryOf(proof),
    candidate: candidate.number,
    attempt: file.attempt,
    conclusion,
    rule,
    at: seen.at,
    ...said,
    ...soak,
    ...(conclusion === 'failed' ? { failure: describeFailure(train, proof, judged) } : {}),
    digest: digestText(documentText(file)),
  }
  return { is: 'due', effects: [], entries: [{ add: 'evidence', evidence, answers: request.id, file }] }
}

/** The repository of a repository tier, as documents name it. */
export function repositoryOf({ repository }: Proof): { readonly repository?: Name } {
  return repository === undefined ? {} : { repository }
}
