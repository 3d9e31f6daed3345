import { hasEnded } from '../../domain/ended.ts'
import type { FixRequest, Manifest } from '../../domain/words/manifest.ts'
import type { Instant, Name } from '../../domain/words/names.ts'
import type { Train } from '../../domain/words/train.ts'
import { moment } from '../times.ts'

/** A fix that was asked for and is still waited for. */
export interface FixRow {
  readonly id: string
  readonly tier: string
  /** The repository of a repository tier; `null` for a tier on the whole candidate. */
  readonly repository: Name | null
  readonly place: Name
  /** The agent that was asked. */
  readonly agent: Name
  /** The number of the request for this tier and place, from 1, and the maximum. */
  readonly attempt: number
  readonly of: number
  readonly since: Instant
  readonly until: Instant
}

/**
 * The fixes that are waited for: asked for on the current candidate, for a tier that has not passed since and that
 * nobody else was called to.
 */
export function fixRows(train: Train, manifest: Manifest): readonly FixRow[] {
  const { fix: fixing } = train
  if (fixing === undefined || hasEnded(manifest)) return []
  return manifest.fixes
    .filter((fix) => isOpen(manifest, fix))
    .map(({ id, tier, repository, place, at, dueAt }) => ({
      id,
      tier,
      repository: repository ?? null,
      place,
      agent: fixing.agent,
      attempt: attemptOf(manifest, id),
      of: fixing.attempts,
      since: at,
      until: dueAt,
    }))
}

function isOpen(
  { candidate, evidence, attention }: Manifest,
  { tier, repository, key, candidate: number }: FixRequest,
): boolean {
  const code = `tier:${tier}${repository === undefined ? '' : `:${repository}`}`
  return (
    number === candidate?.number &&
    !evidence.some((each) => each.key === key && each.conclusion === 'passed') &&
    !attention.some((item) => item.is === 'lost' && item.code === code)
  )
}

function attemptOf({ fixes }: Manifest, id: string): number {
  const index = fixes.findIndex((fix) => fix.id === id)
  const { tier, repository } = fixes[index] ?? {}
  return fixes.slice(0, index + 1).filter((fix) => fix.tier === tier && fix.repository === repository).length
}

/** `acme/agent-core was asked to fix tier2b in acme/e2e, attempt 1 of 2` */
export function describeFix({ agent, tier, place, attempt, of }: FixRow): string {
  return `${agent} was asked to fix ${tier} in ${place}, attempt ${attempt} of ${of}`
}

/** `since 2 Nov 09:04:20, until 3 Nov 09:04:20` */
export function timesOfFix({ since, until }: FixRow): string {
  return `since ${moment(since)}, until ${moment(until)}`
}
