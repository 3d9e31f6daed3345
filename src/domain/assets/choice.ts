import { matchesRef } from '../plan/ref-patterns.ts'
import { workflowPath } from '../proof/tiers.ts'
import type { ArtifactSeen, AssetRun } from '../questions/assets.ts'
import type { Sha } from '../words/names.ts'
import type { AssetSource } from '../words/train.ts'

/**
 * Events whose runs build the commit on which they are shown. A run for a pull request builds a merge of it, or of a
 * fork; one for another workflow, or for a comment, is shown on the default branch and may build anything.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export const building: ReadonlySet<string> = new Set([
  'push',
  'create',
  'workflow_dispatch',
  'repository_dispatch',
  'schedule',
  'merge_group',
])

/**
 * The run whose artifacts a source takes: `there`, with those of its name, none expired; else the reason why there is
 * none, `pending` first, for then one may come by itself.
 */
export type Choice =
  | { readonly is: 'there'; readonly run: AssetRun; readonly artifacts: readonly ArtifactSeen[] }
  | { readonly is: 'expired'; readonly run: AssetRun; readonly artifacts: readonly ArtifactSeen[] }
  | { readonly is: 'pending' | 'without' | 'failed' | 'other'; readonly run: AssetRun }
  | { readonly is: 'none' }

/** The subjects of a choice. `kept`: ids of artifacts that were chosen before. */
export interface Among {
  readonly runs: readonly AssetRun[]
  readonly commits: readonly Sha[]
  readonly kept: readonly number[]
}

/**
 * Chooses the newest run that succeeded on one of the commits and left artifacts of that name. One that was chosen
 * before stays chosen as long as its artifacts are there, whatever runs later.
 */
export function choose(source: AssetSource, { runs, commits, kept }: Among): Choice {
  const own = runs
    .filter(({ workflow }) => workflow === workflowPath(source.workflow))
    .toSorted((one, other) => other.at - one.at || other.id - one.id)
  const counted = own.filter((run) => run.isOwn && building.has(run.event) && commits.includes(run.commit))
  const good = counted.filter(({ conclusion }) => conclusion === 'success')
  const found = good
    .map((run) => ({ run, artifacts: matching(run, source.artifact) }))
    .filter(({ artifacts }) => artifacts.length > 0)
  const fresh = found.filter(({ artifacts }) => artifacts.every(({ expired }) => !expired))
  const chosen = fresh.find(({ artifacts }) => artifacts.some(({ id }) => kept.includes(id))) ?? fresh[0]
  if (chosen !== undefined) return { is: 'there', ...chosen }
  const pending = counted.find(({ conclusion }) => conclusion === 'pending')
  if (pending !== undefined) return { is: 'pending', run: pending }
  if (found[0] !== undefined) return { is: 'expired', ...found[0] }
  if (good[0] !== undefined) return { is: 'without', run: good[0] }
  if (counted[0] !== undefined) return { is: 'failed', run: counted[0] }
  return own[0] === undefined ? { is: 'none' } : { is: 'other', run: own[0] }
}

/**
 * The artifacts whose names match, the newest of each name: a part of a run that ran again may have left an older one.
 */
function matching({ artifacts }: AssetRun, pattern: string): readonly ArtifactSeen[] {
  const named = artifacts.filter(({ name }) => matchesRef(pattern, name)).toSorted((one, other) => one.id - other.id)
  return [...new Map(named.map((each) => [each.name, each])).values()]
}
