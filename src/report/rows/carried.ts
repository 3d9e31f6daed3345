import { evidenceKey } from '../../domain/proof/standing.ts'
import { proofsOf, type Proof } from '../../domain/proof/tiers.ts'
import type { Candidate } from '../../domain/words/candidate.ts'
import type { Evidence } from '../../domain/words/evidence.ts'
import type { Manifest } from '../../domain/words/manifest.ts'
import type { Name } from '../../domain/words/names.ts'
import type { Train } from '../../domain/words/train.ts'
import { outcomeOf, type Outcome } from './tier-rows.ts'
import { count } from '../status/verdict.ts'

/**
 * The fate of a tier that had passed on an earlier candidate. `carried`: nothing that it depends on has changed, and
 * the evidence counts for this candidate too; `voided`: something has changed, and it is judged again.
 */
export interface CarriedRow {
  readonly tier: string
  /** The repository of a repository tier; `null` for a tier on the whole candidate. */
  readonly repository: Name | null
  readonly is: 'carried' | 'voided'
  /** The number of the candidate on which it passed; the newest one, where there are several. */
  readonly from: number
  /** The result on this candidate today. */
  readonly outcome: Outcome
}

/**
 * Everything that had passed before the current candidate, in the train's order: known from evidence keys alone, and
 * the same before and after it is judged again.
 */
export function carriedRows(train: Train, manifest: Manifest): readonly CarriedRow[] {
  const { candidate } = manifest
  if (candidate === undefined) return []
  return train.tiers
    .flatMap((tier) => proofsOf(train, tier))
    .flatMap((proof) => carriedRow(train, manifest, proof, candidate))
}

function carriedRow(train: Train, manifest: Manifest, proof: Proof, candidate: Candidate): readonly CarriedRow[] {
  const key = evidenceKey(train, proof, candidate)
  const isEarlier = (each: Evidence): boolean =>
    each.tier === proof.tier.name && each.repository === proof.repository && each.candidate < candidate.number
  const earlier = manifest.evidence.filter(isEarlier)
  const passed = earlier.filter(({ conclusion }) => conclusion === 'passed')
  const kept = passed.findLast((each) => each.key === key)
  // Judged on these very commits before, and lost: nothing was voided.
  const last = kept ?? (earlier.some((each) => each.key === key) ? undefined : passed.at(-1))
  if (last === undefined) return []
  const is = kept === undefined ? 'voided' : 'carried'
  return [
    {
      tier: proof.tier.name,
      repository: proof.repository ?? null,
      is,
      from: last.candidate,
      outcome: outcomeOf(train, manifest, proof, candidate).outcome,
    },
  ]
}

/** More places than this are counted. */
const few = 3

/**
 * Rows of one tier that came to the same: `tier1 on acme/schema, acme/web` and `passed on rc.1`, or `passed on rc.1,
 * now running`.
 */
export interface CarriedGroup {
  readonly is: CarriedRow['is']
  readonly what: string
  readonly told: string
}

export function carriedGroups(rows: readonly CarriedRow[]): readonly CarriedGroup[] {
  const groups = Map.groupBy(rows, ({ is, tier, from, outcome }) => [is, tier, from, outcome].join(' '))
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ is, tier, from, outcome }) => {
      const names = group.flatMap(({ repository }) => repository ?? [])
      const where = names.length > few ? count(names.length, 'repository', 'repositories') : names.join(', ')
      return {
        is,
        what: `${tier}${where === '' ? '' : ` on ${where}`}`,
        told: is === 'carried' ? `${outcome} on rc.${from}` : `passed on rc.${from}, ${now[outcome]}`,
      }
    }),
  )
}

const now: Readonly<Record<Outcome, string>> = {
  open: 'to be judged again',
  running: 'running again',
  passed: 'passed again',
  flaky: 'flaky now',
  failed: 'failed now',
  errored: 'errored now',
}
