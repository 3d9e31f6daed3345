import { hasEnded } from '../ended.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Instant } from '../words/names.ts'

/**
 * The workflow files by which control is started. `asks` hears asks and wakes; the two others only sweep, and nothing
 * but them is ever switched.
 */
export const controlFiles = {
  asks: '.github/workflows/release.yml',
  hourly: '.github/workflows/sweep.yml',
  often: '.github/workflows/sweep-often.yml',
} as const

/** GitHub's state of control's workflow files. */
export interface ControlSeen {
  readonly at: Instant
  /**
   * GitHub's word for the state of each file that is there (`active`, `disabled_manually`, …), by path; `null`: this
   * token may not see it.
   */
  readonly states: Readonly<Record<string, string>> | null
  /** The time when the hourly sweep was last enabled or changed; `null`: unknown. */
  readonly refreshedAt: Instant | null
  /**
   * True if the file of the asks has a schedule, as older starters have; `null`: it is not there, or cannot be read.
   */
  readonly asksScheduled: boolean | null
  /**
   * The time when the newest sweep that had a machine began; `null`: there was none; absent: nobody looked, or it
   * cannot be seen.
   */
  readonly lastSweep?: Instant | null
}

/** An open release as a run left it; `manifest` is `null` where it could not be looked at. */
export interface OpenRelease {
  readonly manifest: Manifest | null
  /** Something is to be done at once. */
  readonly isDue: boolean
}

/**
 * The open releases in control: none; calm releases alone (`isCalm`), and the same where others may be open; or one in
 * which more may happen.
 */
export type Openness = 'none' | 'calm' | 'calm-here' | 'moving'

/** One workflow file to be enabled or disabled. */
export interface Switch {
  readonly path: string
  readonly to: 'enabled' | 'disabled'
}

/**
 * So long a release waits for people alone before it is swept once an hour instead of four times: with it a month of 31
 * days costs 780 minutes (docs/decisions/0040).
 */
export const calmMs = 12 * 3_600_000

/** Sweeps come every hour, and GitHub brings them late; with three of them missing something is wrong. */
const lateMs = 3 * 3_600_000

/**
 * The open releases at an instant, from those that are known; `isAll`: there are no others. What could not be looked at
 * may do anything.
 */
export function opennessAt(at: Instant, open: readonly OpenRelease[], isAll: boolean): Openness {
  if (open.some(({ manifest, isDue }) => isDue || manifest === null || !isCalm(manifest, at))) return 'moving'
  if (!isAll) return 'calm-here'
  return open.length === 0 ? 'none' : 'calm'
}

/** The time when the oldest open release began; `null` if none is known. */
export function openSince(open: readonly OpenRelease[]): Instant | null {
  const began = open.flatMap(({ manifest }) => (manifest === null ? [] : [manifest.release.createdAt]))
  return began.length === 0 ? null : Math.min(...began)
}

/**
 * This long before a time that a release waits for it is swept every quarter of an hour again, so that it does not go
 * on an hour late.
 */
export const nearMs = 2 * 3_600_000

/**
 * True if a release has waited for half a day for people alone, or for a time that is far off: then an hour more is
 * nothing. One of which machines are asked something, or that has ended and owes somebody a word, may go on at any
 * moment.
 */
export function isCalm(manifest: Pick<Manifest, 'status' | 'attention' | 'requests'>, at: Instant): boolean {
  const { attention, requests } = manifest
  if (hasEnded(manifest) || requests.length > 0 || attention.length === 0) return false
  return attention.every(
    ({ since, answerBy, until }) =>
      at >= since + calmMs && (until === undefined ? answerBy !== undefined : at < until - nearMs),
  )
}

/**
 * A sweep is enabled anew after so long, enabled though it is: in a public repository GitHub disables one after 60
 * quiet days, counted from then (https://github.com/gautamkrishnar/keepalive-workflow/issues/56).
 */
export const refreshMs = 30 * 86_400_000

/**
 * The sweeps to switch, the most important first. A file that is not there, or whose state nobody can see, is left
 * alone.
 */
export function switchSweeps(
  openness: Openness,
  { at, states, refreshedAt }: Pick<ControlSeen, 'at' | 'states' | 'refreshedAt'>,
): readonly Switch[] {
  if (states === null) return []
  const wanted: readonly Switch[] = [
    { path: controlFiles.hourly, to: openness === 'none' ? 'disabled' : 'enabled' },
    ...(openness === 'calm-here'
      ? []
      : [{ path: controlFiles.often, to: openness === 'moving' ? ('enabled' as const) : ('disabled' as const) }]),
  ]
  const isFading = refreshedAt !== null && at >= refreshedAt + refreshMs
  return wanted.filter(({ path, to }) => {
    const isOther = states[path] !== undefined && (states[path] === 'active') !== (to === 'enabled')
    return isOther || (path === controlFiles.hourly && to === 'enabled' && states[path] === 'active' && isFading)
  })
}

/**
 * Since when no sweep has come that should have; `null` where one came in time, none was to be expected yet, or nobody
 * can see it. `since`: when the oldest open release began.
 */
export function lateSince({ at, lastSweep }: ControlSeen, since: Instant): Instant | null {
  if (lastSweep === undefined) return null
  const expected = Math.max(lastSweep ?? 0, since)
  return at >= expected + lateMs ? expected : null
}
