import { digest } from '../text/canonical.ts'
import { commandWorkflows } from '../plan/command-workflows.ts'
import { closure, member } from '../train/graph.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Preparation } from '../words/effect.ts'
import type { Evidence } from '../words/evidence.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Digest, Directive, Heads, Name, Sha } from '../words/names.ts'
import type { By, Tier, Train } from '../words/train.ts'

/**
 * One place where a tier is judged: a repository tier once in every repository, a release tier once on the whole
 * candidate.
 */
export interface Proof {
  readonly tier: Tier
  readonly repository?: Name
  /** What its command is told, where it prepares a version. */
  readonly prepare?: Preparation
}

/** The repository where a release tier runs; with one repository in the train it may be that one. */
export function releaseTierRepository(train: Train, tier: Tier): Name {
  const name = tier.repository ?? train.repositories[0]?.name
  if (name === undefined) throw new Error(`tier ${tier.name} has no repository`)
  return name
}

/** The repository where this proof runs. */
export function placeOf(train: Train, proof: Proof): Name {
  return proof.repository ?? releaseTierRepository(train, proof.tier)
}

/** How this proof is judged, the repository's own override first. */
export function byOf(train: Train, { tier, repository }: Proof): By {
  return (repository === undefined ? undefined : member(train, repository).tiers[tier.name]?.by) ?? tier.by
}

/**
 * The workflow file that runs for this proof; `null` for checks. `by: command` runs through one of Convoy's starters.
 */
export function workflowOf(train: Train, proof: Proof): string | null {
  const by = byOf(train, proof)
  switch (by.kind) {
    case 'workflow':
      return by.file
    case 'command':
      return commandWorkflows[proof.prepare === undefined ? 'tier' : 'prepare'].starter
    case 'checks':
      return null
  }
}

/** Where a workflow file is in its repository. */
export function workflowPath(file: string): string {
  return `.github/workflows/${file}`
}

/**
 * The tiers that a directive requires: quick the floor (first repository tier, first release tier), auto every required
 * one, careful all; always with what they need.
 */
export function requiredTiers(train: Train, directive: Directive): readonly Tier[] {
  const floor = (['repository', 'release'] as const).flatMap(
    (scope) => train.tiers.find((tier) => tier.scope === scope)?.name ?? [],
  )
  const wanted = train.tiers.filter(
    (tier) => floor.includes(tier.name) || (directive !== 'quick' && tier.required) || directive === 'careful',
  )
  const reached = new Set<string>()
  const walk = (name: string): void => {
    if (reached.has(name)) return
    reached.add(name)
    train.tiers.find((tier) => tier.name === name)?.needs.forEach(walk)
  }
  wanted.forEach((tier) => walk(tier.name))
  return train.tiers.filter((tier) => reached.has(tier.name))
}

/**
 * Whether a requirement may be waived by this code: a tier that no directive below careful requires, as `tier:tier2c`
 * or `tier2c`, and that any tier is flaky, as `flaky:tier1:acme/api` or `flaky:tier1`.
 */
export function isWaivable(train: Train, code: string): boolean {
  if (code.startsWith('flaky:'))
    return train.tiers.some(({ name }) => name === code.slice('flaky:'.length).split(':', 1)[0])
  const name = code.startsWith('tier:') ? code.slice('tier:'.length) : code
  return (
    train.tiers.some((tier) => tier.name === name) && !requiredTiers(train, 'auto').some((tier) => tier.name === name)
  )
}

/** Where a tier has to be proven. */
export function proofsOf(train: Train, tier: Tier): readonly Proof[] {
  return tier.scope === 'release' ? [{ tier }] : train.repositories.map(({ name }) => ({ tier, repository: name }))
}

/**
 * What a proof depends on: the named inputs, else the whole candidate for a release tier, the dependency closure for a
 * repository tier.
 */
export function inputsOf(train: Train, { tier, repository }: Proof, candidate: Candidate): Heads {
  const names =
    tier.inputs ?? (repository === undefined ? train.repositories.map(({ name }) => name) : closure(train, repository))
  return Object.fromEntries(names.map((name) => [name, headOf(candidate, name)]))
}

/** The commit on which a proof runs. */
export function tierHeadOf(train: Train, proof: Proof, candidate: Candidate): Sha {
  return headOf(candidate, placeOf(train, proof))
}

/**
 * Evidence is keyed by everything that it depends on, never by the candidate's number: what a fix did not touch is
 * found again.
 */
export function evidenceKey(train: Train, proof: Proof, candidate: Candidate): Digest {
  const known = keysOf(train, proof.tier, candidate)
  const place = proof.repository ?? ''
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
  // A commit of the kit that is trusted no more takes with it what it judged.
  const kit = by.kind === 'command' && train.kit.length > 0 ? { kit: train.kit } : {}
  return digest({
    tier: { name, scope, by, ...kit },
    repository: proof.repository ?? null,
    place: placeOf(train, proof),
    tierHead: tierHeadOf(train, proof, candidate),
    inputs: inputsOf(train, proof, candidate),
  })
}

export type Standing = 'passed' | 'flaky' | 'failed' | 'errored' | 'open'

/**
 * What the attempts so far come to: a pass after a failed attempt is flaky, never plainly passed; what was lost once
 * stays lost where no further attempt could be judged; `open` while another attempt is allowed.
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
  const { failed, errored } = budgetOf(train, proof)
  if (count('failed') > failed + asked) return { standing: 'failed', attempts }
  if (count('errored') > errored + asked) return { standing: count('failed') > 0 ? 'failed' : 'errored', attempts }
  return { standing: 'open', attempts }
}

/**
 * Whether one more attempt of checks that judged nothing counts when somebody has run them again: as often as anything
 * else that could not be judged.
 */
export function mayJudgeAgain(train: Train, manifest: Manifest, proof: Proof, candidate: Candidate): boolean {
  const errored = standingOf(train, manifest, proof, candidate).attempts.filter(
    ({ conclusion }) => conclusion === 'errored',
  ).length
  return errored <= train.retries.errored + countRetries(manifest, proof, candidate)
}

function countRetries({ asks }: Manifest, { tier }: Proof, candidate: Candidate): number {
  return asks.filter((ask) => ask.type === 'retry' && ask.tier === tier.name && ask.digest === candidate.digest).length
}

/**
 * How many further attempts Convoy makes by itself: none where the checks are the repository's own, which only people
 * can run again.
 */
function budgetOf(train: Train, proof: Proof): Train['retries'] {
  return byOf(train, proof).kind === 'checks' ? { failed: 0, errored: 0 } : train.retries
}

function headOf(candidate: Candidate, name: Name): Sha {
  const head = candidate.heads[name] ?? candidate.tierHeads[name]
  if (head === undefined) throw new Error(`candidate ${candidate.number} has no commit of ${name}`)
  return head
}
