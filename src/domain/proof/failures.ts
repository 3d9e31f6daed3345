import { utf8ToBytes } from '@noble/hashes/utils.js'
import { digest } from '../text/canonical.ts'
import { brief } from '../text/plain-text.ts'
import { placeOf } from './tiers.ts'
import type { Proof } from './tiers.ts'
import type { CheckSeen, RunSeen, Failure } from '../words/evidence.ts'
import type { Train } from '../words/train.ts'

/** The maximum number of names of failures, and of suspects, to keep and send. */
export const mostNames = 20
const longestName = 300
/** And of how many bytes as JSON: the manifest of a train of forty holds them of every tier. */
const mostBytes = 1_500

/**
 * The names of what failed in a lost attempt: its tests if it counted them, else its jobs or checks. Names are
 * untrusted text, one line each.
 */
export function describeFailure(
  train: Train,
  proof: Proof,
  { run, checks = [] }: { readonly run: RunSeen | null; readonly checks?: readonly CheckSeen[] },
): Failure {
  const tests = readable(run?.jobs.flatMap((job) => job.tests?.failing ?? []) ?? [])
  const judges = [...(run?.jobs ?? []), ...checks.filter(({ lost }) => lost !== true)].filter(
    ({ conclusion }) => conclusion === 'failure',
  )
  const names = tests.length > 0 ? tests : readable(judges.map(({ name }) => name))
  const failing = [...new Set(names)].sort().slice(0, mostNames)
  const signature = digest({
    tier: proof.tier.name,
    place: placeOf(train, proof),
    repository: proof.repository ?? null,
    failing,
  })
  return {
    signature,
    failing: limitNames(failing),
    ...(run === null ? {} : { run: { id: run.id, url: run.url, ...jobOf(run) } }),
  }
}

/** Names as they may travel, in any script; a name without a visible character names nothing. */
function readable(names: readonly string[]): readonly string[] {
  return names.map((name) => brief(name, longestName)).filter((name) => name !== '')
}

function limitNames(names: readonly string[]): readonly string[] {
  const kept: string[] = []
  let left = mostBytes
  for (const name of names) {
    left -= utf8ToBytes(JSON.stringify(name)).length
    if (left < 0) break
    kept.push(name)
  }
  return kept
}

/** The job whose log tells most: the one that ran the command, else the first that failed. */
function jobOf({ jobs }: RunSeen): { readonly job?: number } {
  const failed = jobs.filter((job) => job.conclusion === 'failure' && job.lost !== true)
  const { id } = failed.find(({ name }) => name.endsWith(' / run')) ?? failed[0] ?? {}
  return id === undefined ? {} : { job: id }
}
