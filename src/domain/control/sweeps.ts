import { hasEnded } from '../ended.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Instant } from '../words/names.ts'

/**
 * The workflow files that start control. `asks` receives asks and wakes; the other two only sweep, and Convoy enables
 * and disables only those.
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
   * GitHub's word for the state of each existing file (`active`, `disabled_manually`, …), by path; `null`: this token
   * may not read it.
   */
  readonly states: Readonly<Record<string, string>> | null
  /** The time when the hourly sweep was last enabled or changed; `null`: unknown. */
  readonly refreshedAt: Instant | null
  /**
   * True if the file for asks has a schedule, as in older starters; `null`: the file is missing or unreadable.
   */
  readonly asksScheduled: boolean | null
  /**
   * The time when the newest sweep that got a machine began; `null`: there was none; absent: nobody looked, or GitHub
   * does not show it.
   */
  readonly lastSweep?: Instant | null
}

/** An open release as a run left it; `manifest` is `null` if the run could not read it. */
export interface OpenRelease {
  readonly manifest: Manifest | null
  /** True if Convoy has something to do at once. */
  readonly isDue: boolean
}

/**
 * The open releases in control: none; only calm ones (`isCalm`); calm ones here, while others may be open; or at least
 * one in which more may happen.
 */
export type Openness = 'none' | 'calm' | 'calm-here' | 'moving'

/** A workflow file to enable or disable. */
export interface Switch {
  readonly path: string
  readonly to: 'enabled' | 'disabled'
}

/**
 * The time for which a release waits only for people before Convoy sweeps it once an hour instead of four times: a
 * month of 31 days then costs 780 minutes (docs/decisions/0040).
 */
export const calmMs = 12 * 3_600_000

/** Sweeps are due every hour, and GitHub starts them late; if three are missing, something is wrong. */
const lateMs = 3 * 3_600_000

/**
 * The open releases at an instant, from the known ones; `isAll`: there are no others. A release that could not be read
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
 * The time before an awaited instant at which Convoy sweeps the release every quarter of an hour again, so that it does
 * not continue an hour late.
 */
export const nearMs = 2 * 3_600_000

/**
 * True if a release has waited for half a day only for people, or for an instant that is far off: another hour then
 * does not matter. A release that waits for machines, or that has ended and still has messages to send, may continue at
 * any moment, and so may one that ships behind a gate: a merge queue waits for its report no longer than an hour or so.
 */
export function isCalm(
  manifest: Pick<Manifest, 'status' | 'attention' | 'requests' | 'pivot' | 'repositories'>,
  at: Instant,
): boolean {
  const { attention, requests, pivot, repositories } = manifest
  if (hasEnded(manifest) || requests.length > 0 || attention.length === 0) return false
  if (pivot !== undefined && repositories.some(({ gate }) => gate === true)) return false
  return attention.every(
    ({ since, answerBy, until }) =>
      at >= since + calmMs && (until === undefined ? answerBy !== undefined : at < until - nearMs),
  )
}

/**
 * The time after which Convoy enables an enabled sweep again: in a public repository GitHub disables it after 60 quiet
 * days, counted from the last time it was enabled (https://github.com/gautamkrishnar/keepalive-workflow/issues/56).
 */
export const refreshMs = 30 * 86_400_000

/**
 * The sweeps to enable or disable, the most important first. It leaves out a file that is missing or whose state is
 * unknown.
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
 * The time since which a due sweep is missing; `null` if one came in time, none was due yet, or it is unknown. `since`:
 * when the oldest open release began.
 */
export function lateSince({ at, lastSweep }: ControlSeen, since: Instant): Instant | null {
  if (lastSweep === undefined) return null
  const expected = Math.max(lastSweep ?? 0, since)
  return at >= expected + lateMs ? expected : null
}
