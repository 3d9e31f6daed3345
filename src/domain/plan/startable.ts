import { branchRef, tagRef } from '../hops/candidate.ts'
import { describePaths, describeTriggers, makesCheck, whatStarts, type Occasion, type Start } from './automation.ts'
import { workflowPath } from '../proof/tiers.ts'
import { isPreRelease } from '../versions/versions.ts'
import type { AutomationSeen } from '../questions/automation.ts'
import type { PlannedRepository } from '../words/manifest.ts'
import type { Ref } from '../words/names.ts'
import type { NamedCheck } from '../words/train.ts'

/** The known facts of a repository that moves. */
export type Moving = Pick<PlannedRepository, 'name' | 'branches' | 'tag'> & {
  readonly version: { readonly to: string }
}

/**
 * The reason why a workflow that must succeed after a hop never will: the hop does nothing that starts it, or the
 * message of the commit skips it.
 */
export interface Unfollowed {
  readonly because: Exclude<Start, 'yes' | 'unknown'>
  readonly branch: string
  /** `publish.yml:3 runs on push (branches main)` */
  readonly says: string
  /** `publish.yml:3 (paths src/**)`, where its paths alone are why the push starts nothing. */
  readonly filter: string | null
}

/** The changes of a hop in a repository that may start workflows. */
function occasionsOf(
  to: 'staging' | 'production',
  { branches, tag, version }: Moving,
  { changes = {} }: AutomationSeen,
): readonly Occasion[] {
  const branch = branches[to]
  const changed = branch === null ? undefined : changes[branch]
  const pushed: readonly Occasion[] =
    branch === null ? [] : [{ event: 'push', ref: branchRef(branch), ...(changed === undefined ? {} : { changed }) }]
  if (to === 'staging') return pushed
  return [
    ...pushed,
    { event: 'push', ref: tagRef(tag) },
    { event: 'create', ref: tagRef(tag) },
    { event: 'release', types: ['created', 'published', isPreRelease(version.to) ? 'prereleased' : 'released'] },
  ]
}

/**
 * Whether a workflow file starts when production and tag move to the commit; what starts only with the release comes
 * too late for its files.
 */
export function startsWithMove(file: string, moving: Moving, automation: AutomationSeen): Start {
  const found = automation.files[workflowPath(file)]
  if (found === undefined) return 'no'
  const occasions = occasionsOf('production', moving, automation).filter(({ event }) => event !== 'release')
  return whatStarts(found, occasions, automation.skips)
}

/** The reason why a workflow file can never succeed after this hop to the commit; `null` if it may. */
export function whyUnfollowed(
  to: 'staging' | 'production',
  file: string,
  moving: Moving,
  automation: AutomationSeen,
): Unfollowed | null {
  const found = automation.files[workflowPath(file)]
  const branch = moving.branches[to] ?? moving.tag
  if (found === undefined)
    return { because: 'no', branch, says: `${workflowPath(file)} is not in that commit`, filter: null }
  const start = whatStarts(found, occasionsOf(to, moving, automation), automation.skips)
  if (start === 'yes' || start === 'unknown' || found === null) return null
  const line = `${workflowPath(file)}:${found.line}`
  const isByPaths =
    start === 'no' &&
    whatStarts(found, occasionsOf(to, moving, { ...automation, changes: {} }), automation.skips) !== 'no'
  return {
    because: start,
    branch,
    says: `${line} runs on ${describeTriggers(found)}`,
    filter: isByPaths ? `${line} (${describePaths(found)})` : null,
  }
}

/**
 * The reason why a check will never appear: no workflow makes one of this name, nothing starts any that does, or the
 * message of the commit skips it.
 */
export interface Unchecked {
  readonly check: string
  readonly because: 'unnamed' | 'unstarted' | 'skipped'
  /** The files that name it, with what starts them. */
  readonly says: string
}

const actions = 'github-actions'

/**
 * The checks of a tier that will never be on a commit; what another App or a status says is not known beforehand, and
 * what is there already has come.
 */
export function whyUnchecked(
  names: readonly NamedCheck[],
  pushed: readonly Ref[],
  automation: AutomationSeen,
): readonly Unchecked[] {
  const paths = Object.keys(automation.files)
  if (Object.values(automation.files).includes(null)) return []
  return names.flatMap(({ name, app }): readonly Unchecked[] => {
    if (automation.checks?.includes(name) === true || (app !== undefined && app !== actions)) return []
    const naming = paths.filter((path) => makesCheck(automation, path, name))
    // Without an App it may be another one's, which only what is there already tells.
    if (naming.length === 0)
      return app === undefined && automation.checks === undefined ? [] : [{ check: name, because: 'unnamed', says: '' }]
    const occasions: readonly Occasion[] = [
      ...pushed.map((ref): Occasion => ({ event: 'push', ref })),
      { event: 'create' },
      { event: 'pull_request' },
      { event: 'pull_request_target' },
    ]
    const starts = naming.map((path) => whatStarts(automation.files[path] ?? null, occasions, automation.skips))
    if (starts.some((start) => start === 'yes' || start === 'unknown')) return []
    const says = naming
      .map(
        (path) =>
          `${path}:${automation.files[path]?.line ?? 1} runs on ${describeTriggers(automation.files[path] ?? { on: {} })}`,
      )
      .slice(0, 3)
      .join('; ')
    return [{ check: name, because: starts.includes('skipped') ? 'skipped' : 'unstarted', says }]
  })
}
