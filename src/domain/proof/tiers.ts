import { closure, member } from '../train/graph.ts'
import type { Candidate } from '../words/candidate.ts'
import type { Preparation } from '../words/effect.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Directive, Heads, Name, Sha } from '../words/names.ts'
import type { By, Tier, Train } from '../words/train.ts'

/**
 * One place where a tier is judged: a repository tier once in every repository, a release tier once on the whole
 * candidate.
 */
export interface Proof {
  readonly tier: Tier
  readonly repository?: Name
  /** The input of its command, if that prepares a version. */
  readonly prepare?: Preparation
  /** Repositories whose versions were changed after the plan, so that what was prepared before is not enough. */
  readonly included?: readonly Name[]
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

/** The way to judge this proof, the repository's own override first. */
export function byOf(train: Train, { tier, repository }: Proof): By {
  return (repository === undefined ? undefined : member(train, repository).tiers[tier.name]?.by) ?? tier.by
}

/** The path of a workflow file in its repository. */
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
 * True if a requirement may be waived by this code: a tier that no directive below careful requires, as `tier:tier2c`
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

/** The places where a tier has to be proven. */
export function proofsOf(train: Train, tier: Tier): readonly Proof[] {
  return tier.scope === 'release' ? [{ tier }] : train.repositories.map(({ name }) => ({ tier, repository: name }))
}

/**
 * The inputs of a proof: the named inputs, else the whole candidate for a release tier, the dependency closure for a
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

/** The number of requests for one more attempt on this candidate. */
export function countRetries({ asks }: Manifest, { tier }: Proof, candidate: Candidate): number {
  return asks.filter((ask) => ask.type === 'retry' && ask.tier === tier.name && ask.digest === candidate.digest).length
}

function headOf(candidate: Candidate, name: Name): Sha {
  const head = candidate.heads[name] ?? candidate.tierHeads[name]
  if (head === undefined) throw new Error(`candidate ${candidate.number} has no commit of ${name}`)
  return head
}
