import { whyNotCounting } from './asks.ts'
import type { Side } from './definition.ts'
import { definitionOf } from './table.ts'
import { evidenceKey, standingOf } from '../proof/standing.ts'
import { proofsOf, type Proof } from '../proof/tiers.ts'
import type { Ask } from '../words/ask.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Manifest, Voided } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'

/**
 * The approvals and tiers that a change of train makes void: words of people that no longer count, and passed tiers
 * that are judged again or no longer required.
 */
export function findVoided(from: Side, to: Side): Voided {
  const asks = from.manifest.asks.filter((ask) => isVoided(from, to, ask))
  return {
    asks: asks.map(({ id }) => id),
    evidence:
      from.manifest.candidate === undefined
        ? []
        : findVoidedEvidence(from.train, to.train, from.manifest, from.manifest.candidate),
  }
}

/**
 * An approval or waiver that did not count before does not start to count with a new train: nobody meant it for this
 * train.
 */
function isVoided(from: Side, to: Side, ask: Ask): boolean {
  const counted = whyNotCounting(from.train, from.manifest, ask) === null
  const counts = whyNotCounting(to.train, to.manifest, ask) === null
  return definitionOf(ask.type).isVoided?.({ ask, from, to, counted, counts }) === true
}

function findVoidedEvidence(from: Train, to: Train, manifest: Manifest, candidate: Candidate): Voided['evidence'] {
  const kept = new Set(proofs(to).map((proof) => evidenceKey(to, proof, candidate)))
  return proofs(from)
    .filter(
      (proof) =>
        ['passed', 'flaky'].includes(standingOf(from, manifest, proof, candidate).standing) &&
        !kept.has(evidenceKey(from, proof, candidate)),
    )
    .map(({ tier: { name }, repository }) => ({ tier: name, ...(repository === undefined ? {} : { repository }) }))
}

function proofs(train: Train): readonly Proof[] {
  return train.tiers.flatMap((tier) => proofsOf(train, tier))
}
