import type { Instant } from '../words/names.ts'

/** So much content somebody was going to create from an instant on. */
export interface Claim {
  readonly at: Instant
  readonly count: number
}

const hourMs = 3_600_000

/**
 * The content that releases may claim within so many milliseconds. GitHub lets an App create 80 pieces a minute and 500
 * an hour; what is left of them is for releases that create so little that they claim nothing.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
export const claimable = { minute: { within: 60_000, most: 50 }, hour: { within: hourMs, most: 440 } } as const
type Window = (typeof claimable)[keyof typeof claimable]
const windows: readonly Window[] = Object.values(claimable)

/** A release that creates no more than this with a candidate claims nothing. */
export const unclaimed = 50

/** The least that is claimed at once, and worth going on for: a run uses it up in several passes. */
export const leastClaimed = 20

/** The time that a release waits for room for all that follows, in milliseconds. */
export const waitedMs = hourMs

/** What may be created now, and when there is room for more; `until` is `null` if all of it may. */
export interface Grant {
  readonly count: number
  readonly until: Instant | null
}

/** The claims that still count at an instant; one from the future is nobody's. */
export function listCounting(claims: readonly Claim[], at: Instant): readonly Claim[] {
  return claims.filter((claim) => claim.at > at - hourMs && claim.at <= at)
}

/**
 * The part of `wanted` that may be created now. `together`: nothing of it may, unless there is room for so much, or for
 * as much as ever fits.
 */
export function grant(claims: readonly Claim[], at: Instant, wanted: number, together: number): Grant {
  const begin = whenFree(claims, at, together)
  if (begin > at) return { count: 0, until: begin }
  const rooms = windows.map((window) => roomIn(claims, at, window))
  const count = Math.min(Math.max(wanted, leastClaimed), ...rooms)
  if (count >= wanted) return { count, until: null }
  return { count, until: whenFree([...claims, { at, count }], at, Math.min(wanted - count, leastClaimed)) }
}

/** The instant from which all windows have room for so much, or for as much as they ever have. */
function whenFree(claims: readonly Claim[], at: Instant, wanted: number): Instant {
  return Math.max(...windows.map((window) => freeAt(claims, at, window, Math.min(wanted, window.most))))
}

function roomIn(claims: readonly Claim[], at: Instant, { within, most }: Window): number {
  const taken = claims.filter((claim) => claim.at > at - within).reduce((sum, { count }) => sum + count, 0)
  return Math.max(0, most - taken)
}

/** The instant from which a window has room for so much. */
function freeAt(claims: readonly Claim[], at: Instant, window: Window, wanted: number): Instant {
  const ends = claims.map((claim) => claim.at + window.within).filter((end) => end > at)
  return [at, ...ends.toSorted((one, other) => one - other)].find((end) => roomIn(claims, end, window) >= wanted) ?? at
}

/** The least time, in minutes, in which so much content can be created by these claims. */
export function leastMinutes(count: number): number {
  const hours = Math.max(0, Math.ceil(count / claimable.hour.most) - 1)
  const rest = count - hours * claimable.hour.most
  return hours * 60 + Math.max(0, Math.ceil(rest / claimable.minute.most) - 1)
}
