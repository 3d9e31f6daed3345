import { directiveOf } from '../../domain/train/directives.ts'
import { ownerOf } from '../../domain/people/owners.ts'
import { evidenceKey, standingOf } from '../../domain/proof/standing.ts'
import { placeOf, proofsOf, requiredTiers, type Proof } from '../../domain/proof/tiers.ts'
import type { Candidate } from '../../domain/words/candidate.ts'
import type { Conclusion, Evidence, Request } from '../../domain/words/evidence.ts'
import type { Manifest } from '../../domain/words/manifest.ts'
import type { Instant, Name } from '../../domain/words/names.ts'
import type { Train } from '../../domain/words/train.ts'

/**
 * The result of the attempts: a pass after a failed attempt is flaky, never plainly passed; `open`: not requested yet.
 */
export const outcomes = ['failed', 'errored', 'flaky', 'running', 'open', 'passed'] as const
export type Outcome = (typeof outcomes)[number]

/** One tier in one place, judged for the current candidate. */
export interface TierRow {
  readonly tier: string
  /** The repository of a repository tier; `null` for a tier on the whole candidate. */
  readonly repository: Name | null
  /** The repository where it runs, and its owner; `null` if the train names nobody. */
  readonly place: Name
  readonly owner: string | null
  readonly required: boolean
  readonly outcome: Outcome
  readonly attempts: readonly Conclusion[]
  /**
   * The earlier candidate whose evidence still counts, because nothing that the tier depends on has changed; `null`:
   * judged for this one.
   */
  readonly carriedFrom: number | null
  /** The time of the request whose answer is awaited. */
  readonly since: Instant | null
}

/**
 * Every tier that the directive requires or that was asked anyway, in the train's order. Empty before a candidate is
 * frozen.
 */
export function tierRows(train: Train, manifest: Manifest): readonly TierRow[] {
  const { candidate } = manifest
  if (candidate === undefined) return []
  const required = new Set(requiredTiers(train, directiveOf(manifest)).map(({ name }) => name))
  return train.tiers
    .flatMap((tier) => proofsOf(train, tier))
    .map((proof) => tierRow(train, manifest, proof, candidate, required.has(proof.tier.name)))
    .filter((row) => row.required || row.outcome !== 'open')
}

/** The result of the attempts at one tier in one place on a candidate, and the request whose answer is awaited. */
export function outcomeOf(
  train: Train,
  manifest: Manifest,
  proof: Proof,
  candidate: Candidate,
): { readonly outcome: Outcome; readonly attempts: readonly Evidence[]; readonly request: Request | null } {
  const key = evidenceKey(train, proof, candidate)
  const request = manifest.requests.find((each) => each.key === key) ?? null
  const { standing, attempts } = standingOf(train, manifest, proof, candidate)
  return { outcome: request === null ? standing : 'running', attempts, request }
}

function tierRow(train: Train, manifest: Manifest, proof: Proof, candidate: Candidate, required: boolean): TierRow {
  const { outcome, attempts, request } = outcomeOf(train, manifest, proof, candidate)
  const last = attempts.at(-1)
  const place = placeOf(train, proof)
  return {
    tier: proof.tier.name,
    repository: proof.repository ?? null,
    place,
    owner: ownerNamed(train, manifest, place),
    required,
    outcome,
    attempts: attempts.map(({ conclusion }) => conclusion),
    carriedFrom: last === undefined || last.candidate >= candidate.number ? null : last.candidate,
    since: request?.sentAt ?? null,
  }
}

/** The owner of a repository by the train or by its CODEOWNERS; `null` if there is none. */
export function ownerNamed(train: Train, manifest: Manifest, name: Name): string | null {
  const owner = ownerOf(train, manifest, name)
  return owner === name ? null : owner
}

/** The rows of one tier. */
export interface TierGroup {
  readonly tier: string
  readonly onEach: boolean
  readonly required: boolean
  readonly rows: readonly TierRow[]
}

export function tierGroups(rows: readonly TierRow[]): readonly TierGroup[] {
  return [...Map.groupBy(rows, ({ tier }) => tier)].map(([tier, group]) => ({
    tier,
    onEach: group.some(({ repository }) => repository !== null),
    required: group.some(({ required }) => required),
    rows: group,
  }))
}

const said: Readonly<Record<Outcome, string>> = {
  failed: 'failed',
  errored: 'errored',
  flaky: 'flaky',
  running: 'running',
  open: 'not asked yet',
  passed: 'passed',
}

/** `1 failed, 37 passed; 36 carried from rc.1`: what needs eyes first. */
export function countOutcomes(rows: readonly TierRow[]): string {
  const counts = outcomes.flatMap((outcome) => {
    const number = rows.filter((row) => row.outcome === outcome).length
    return number === 0 ? [] : [`${number} ${said[outcome]}`]
  })
  const carried = [
    ...Map.groupBy(
      rows.filter(({ carriedFrom }) => carriedFrom !== null),
      ({ carriedFrom }) => carriedFrom,
    ),
  ].map(([from, group]) => `${group.length} carried from rc.${from}`)
  return [counts.join(', '), ...carried].join('; ')
}

/** More places than this are counted, and only those that differ are told one by one. */
const few = 8

/**
 * The rows that are told one by one: all where they are few, else those that are neither plainly passed nor not asked
 * yet.
 */
export function worthTelling(rows: readonly TierRow[]): readonly TierRow[] {
  return rows.length <= few ? rows : rows.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'open')
}
