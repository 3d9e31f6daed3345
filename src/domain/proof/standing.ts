import { digest } from '../text/canonical.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Evidence } from '../words/evidence.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Digest } from '../words/names.ts'
import type { Tier, Train } from '../words/train.ts'
import type { Standing, Tried } from './definition.ts'
import { kindOf } from './table.ts'
import { byOf, countRetries, inputsOf, placeOf, tierHeadOf, type Proof } from './tiers.ts'

/**
 * Evidence is keyed by everything that it depends on, never by the candidate's number: what a fix did not touch is
 * found again.
 */
export function evidenceKey(train: Train, proof: Proof, candidate: Candidate): Digest {
  const known = keysOf(train, proof.tier, candidate)
  const place = [proof.repository ?? '', ...(proof.included ?? [])].join(' ')
  const key = known.get(place) ?? makeEvidenceKey(train, proof, candidate)
  known.set(place, key)
  return key
}

/**
 * A pass asks for the same keys again and again, of up to five hundred repositories in each tier: each is made once.
 */
const keys = new WeakMap<Train, WeakMap<Candidate, WeakMap<Tier, Map<string, Digest>>>>()

function keysOf(train: Train, tier: Tier, candidate: Candidate): Map<string, Digest> {
  const ofTrain = keys.get(train) ?? new WeakMap<Candidate, WeakMap<Tier, Map<string, Digest>>>()
  const ofCandidate = ofTrain.get(candidate) ?? new WeakMap<Tier, Map<string, Digest>>()
  const ofTier = ofCandidate.get(tier) ?? new Map<string, Digest>()
  keys.set(train, ofTrain.set(candidate, ofCandidate.set(tier, ofTier)))
  return ofTier
}

function makeEvidenceKey(train: Train, proof: Proof, candidate: Candidate): Digest {
  const { name, scope } = proof.tier
  const by = byOf(train, proof)
  return digest({
    tier: { name, scope, by, ...kindOf(by).keyed(train) },
    repository: proof.repository ?? null,
    place: placeOf(train, proof),
    tierHead: tierHeadOf(train, proof, candidate),
    inputs: inputsOf(train, proof, candidate),
    ...(proof.included === undefined ? {} : { included: proof.included }),
  })
}

/**
 * The result of all attempts so far: a pass after a failed attempt is flaky, never plainly passed; a loss stays a loss
 * if no further attempt could be judged; `open` while another attempt is allowed.
 */
export function standingOf(
  train: Train,
  manifest: Manifest,
  proof: Proof,
  candidate: Candidate,
): { readonly standing: Standing; readonly attempts: readonly Evidence[] } {
  const key = evidenceKey(train, proof, candidate)
  const attempts = manifest.evidence.filter((evidence) => evidence.key === key)
  const count = (conclusion: Evidence['conclusion']): number =>
    attempts.filter((evidence) => evidence.conclusion === conclusion).length
  const asked = countRetries(manifest, proof, candidate)
  if (count('passed') > 0) return { standing: count('failed') > 0 ? 'flaky' : 'passed', attempts }
  const { failed, errored } = kindOf(byOf(train, proof)).retries(train)
  if (count('failed') > failed + asked) return { standing: 'failed', attempts }
  if (count('errored') > errored + asked) return { standing: count('failed') > 0 ? 'failed' : 'errored', attempts }
  return { standing: 'open', attempts }
}

/** A proof on a candidate with everything that was tried of it, as its kind is asked about it. */
export function triedOf(train: Train, manifest: Manifest, proof: Proof, candidate: Candidate): Tried {
  const key = evidenceKey(train, proof, candidate)
  const request = manifest.requests.find((each) => each.key === key)
  return {
    proof,
    by: byOf(train, proof),
    candidate,
    ...standingOf(train, manifest, proof, candidate),
    ...(request === undefined ? {} : { request }),
  }
}
