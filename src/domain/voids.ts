import { whyNotCounting } from './asks.ts'
import { canonical } from './canonical.ts'
import { byOf, evidenceKey, proofsOf, standingOf, type Proof } from './tiers.ts'
import type { Ask, Candidate, Manifest, Train, Voided } from './words.ts'

interface Side {
  readonly train: Train
  readonly manifest: Manifest
}

/**
 * What stops holding when a release goes from one train to another: words of people that count no more, and tiers that
 * had passed and are judged again or not asked for any more.
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

/** What lets a release through and did not count before does not begin to: nobody meant it for this train. */
function isVoided(from: Side, to: Side, ask: Ask): boolean {
  const [counted, counts] = [from, to].map(({ train, manifest }) => whyNotCounting(train, manifest, ask) === null)
  switch (ask.type) {
    case 'reject':
      return counted === true && counts === false
    case 'approve':
    case 'break-glass':
      return counted !== counts
    case 'waive':
      return counted !== counts || (counts === true && toldOf(from.train, ask.code) !== toldOf(to.train, ask.code))
    case 'plan':
    case 'update':
    case 'retrain':
    case 'task':
    case 'defer':
    case 'readmit':
    case 'freeze':
    case 'hold':
    case 'resume':
    case 'retry':
    case 'abort':
      return false
  }
}

/** The tier that a waiver excepts, as a train has it everywhere. */
function toldOf(train: Train, code: string): string {
  const names = code.split(':')
  const tier = train.tiers.find(({ name }) => names.includes(name))
  return canonical(tier === undefined ? null : [tier, proofsOf(train, tier).map((proof) => byOf(train, proof))])
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
