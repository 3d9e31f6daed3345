import type { Instant } from '../world/names.ts'

const written = new Map<Instant, string>()
const mostWritten = 10_000

/** `2026-11-02T09:00:00Z`, as all of GitHub's JSON writes an instant. Most instants are written many times. */
export function isoTime(at: Instant): string {
  const known = written.get(at)
  if (known !== undefined) return known
  const text = `${new Date(at).toISOString().slice(0, -5)}Z`
  if (written.size >= mostWritten) written.clear()
  written.set(at, text)
  return text
}

/** `Mon, 02 Nov 2026 09:00:00 GMT`, as HTTP headers write an instant. */
export function httpTime(at: Instant): string {
  return new Date(at).toUTCString()
}

/** The same of an instant that may not have come. */
export function maybeTime(at: Instant | null): string | null {
  return at === null ? null : isoTime(at)
}
