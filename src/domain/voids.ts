import { whyNotCounting } from './asks.ts'
import { evidenceKey, proofsOf, standingOf, type Proof } from './tiers.ts'
import type { Candidate, Manifest, Train, Voided } from './words.ts'

/** What stops holding when a release goes from one train to another: words of people that count no more, and tiers that had passed and are judged again or not asked for any more. */
export function findVoided(from: { readonly train: Train; readonly manifest: Manifest }, to: { readonly train: Train; readonly manifest: Manifest }): Voided {
  const bound = from.manifest.asks.filter(({ type }) => type === 'approve' || type === 'reject' || type === 'break-glass' || type === 'waive')
  const asks = bound.filter((ask) => whyNotCounting(from.train, from.manifest, ask) === null && whyNotCounting(to.train, to.manifest, ask) !== null)
  return { asks: asks.map(({ id }) => id), evidence: from.manifest.candidate === undefined ? [] : findVoidedEvidence(from.train, to.train, from.manifest, from.manifest.candidate) }
}

function findVoidedEvidence(from: Train, to: Train, manifest: Manifest, candidate: Candidate): Voided['evidence'] {
  const kept = new Set(proofs(to).map((proof) => evidenceKey(to, proof, candidate)))
  return proofs(from)
    .filter((proof) => ['passed', 'flaky'].includes(standingOf(from, manifest, proof, candidate).standing) && !kept.has(evidenceKey(from, proof, candidate)))
    .map(({ tier: { name }, repository }) => ({ tier: name, ...(repository === undefined ? {} : { repository }) }))
}

function proofs(train: Train): readonly Proof[] {
  return train.tiers.flatMap((tier) => proofsOf(train, tier))
}
