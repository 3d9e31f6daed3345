import { instantText } from '../text/instants.ts'
import type { Context, Decision, Entry, Finding } from '../words/decision.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Instant } from '../words/names.ts'
import type { Train } from '../words/train.ts'
import { leastClaimed, waitedMs } from './claims.ts'
import { countContent, countCreations } from './content.ts'
import { limitsSaid } from './describe-pace.ts'

type Due = Extract<Finding, { readonly is: 'due' }>

/** True if a release begins to ship with this. */
export function begins(entries: readonly Entry[]): boolean {
  return entries.some(({ add }) => add === 'pivot')
}

/**
 * What would create content, or begin to ship, waits where the App may create none: all of a requirement, so that
 * nothing is half done.
 */
export function tellFull({ train, manifest, seen }: Context, { entries, effects }: Due): Finding | null {
  const count = countCreations(effects)
  if (seen.fullUntil === undefined || (count === 0 && !begins(entries))) return null
  const until = instantText(seen.fullUntil)
  const shared = `${limitsSaid}, and all releases of ${train.control} share that`
  return {
    is: 'waiting',
    wait: 'room-to-create',
    on: 'GitHub',
    until: seen.fullUntil,
    reason: begins(entries)
      ? `${shared}: this one begins to ship once there is room for its ${countContent(train, manifest).after} merges and releases together, until ${until}`
      : `${shared}: this one waits for it with ${count} of its pull requests, merges, releases or issues, until ${until}`,
  }
}

/**
 * The content for which there must be room before any of this is created. A release that is about to begin to ship
 * wants room for all that follows: it would not end sooner if it began before, and production would stand half moved
 * for longer. Where others leave none for an hour, it begins all the same.
 */
export function neededTogether(train: Train, manifest: Manifest, { entries, effects }: Decision, at: Instant): number {
  const told = manifest.attention.find(
    ({ code, is, until }) => code === 'promoted' && is === 'waiting' && until !== undefined,
  )
  const isPatient = told === undefined || at < told.since + waitedMs
  return isPatient && begins(entries)
    ? countContent(train, manifest).after
    : Math.min(countCreations(effects), leastClaimed)
}
