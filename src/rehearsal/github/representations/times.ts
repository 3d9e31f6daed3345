import type { Instant } from '../world.ts'

/** `2026-11-02T09:00:00Z`, as all of GitHub's JSON writes an instant. */
export function isoTime(at: Instant): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
}

/** `Mon, 02 Nov 2026 09:00:00 GMT`, as HTTP headers write an instant. */
export function httpTime(at: Instant): string {
  return new Date(at).toUTCString()
}

/** The same of an instant that may not have come. */
export function maybeTime(at: Instant | null): string | null {
  return at === null ? null : isoTime(at)
}
