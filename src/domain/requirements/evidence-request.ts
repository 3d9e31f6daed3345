import { digestText, documentText } from '../text/canonical.ts'
import { describeFailure } from '../proof/fixes.ts'
import { evidenceKey, inputsOf, placeOf, tierHeadOf } from '../proof/tiers.ts'
import type { Proof } from '../proof/tiers.ts'
import type { CheckSeen, RunSeen, Conclusion, Evidence, EvidenceFile, Request } from '../words/evidence.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Context, Finding } from '../words/decision.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Name } from '../words/names.ts'
import type { Train } from '../words/train.ts'

/** The RC branch of a repository of the release. */
export function branchOf(manifest: Manifest, name: Name): string {
  const branch =
    manifest.repositories.find((each) => each.name === name)?.branches.candidate ??
    manifest.tierRepositories.find((each) => each.name === name)?.branch
  if (branch === undefined) throw new Error(`${name} is not in release ${manifest.release.id}`)
  return branch
}

/** The request whose answer this proof awaits on this candidate. */
export function openRequest(train: Train, manifest: Manifest, proof: Proof, candidate: Candidate): Request | undefined {
  const key = evidenceKey(train, proof, candidate)
  return manifest.requests.find((request) => request.key === key)
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

/** What an attempt was judged on. */
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

function repositoryOf({ repository }: Proof): { readonly repository?: Name } {
  return repository === undefined ? {} : { repository }
}
