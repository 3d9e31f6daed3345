import type { Conclusion, Manifest, Name } from '../domain/words.ts'

/** One tier in one place, as far as the manifest knows: every judged attempt, and whether an answer is awaited. */
export interface TierRow {
  readonly tier: string
  /** The repository of a repository tier. */
  readonly repository: Name | null
  /** The candidate that the last attempt was judged or requested for. */
  readonly candidate: number
  readonly attempts: readonly Conclusion[]
  readonly running: boolean
}

/** The last word on every tier, by tier, then repository. A tier that was never requested has no row. */
export function tierRows(manifest: Manifest): readonly TierRow[] {
  const rows = new Map<string, TierRow>()
  for (const { tier, repository, candidate, conclusion } of manifest.evidence) {
    const place = `${tier} ${repository ?? ''}`
    const before = rows.get(place)
    // Attempts are counted per candidate: a new commit starts anew.
    const attempts = before?.candidate === candidate ? [...before.attempts, conclusion] : [conclusion]
    rows.set(place, { tier, repository: repository ?? null, candidate, attempts, running: false })
  }
  for (const { tier, repository, candidate } of manifest.requests) {
    const place = `${tier} ${repository ?? ''}`
    const before = rows.get(place)
    const attempts = before?.candidate === candidate ? before.attempts : []
    rows.set(place, { tier, repository: repository ?? null, candidate, attempts, running: true })
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

/** What the attempts amount to: a pass after a failed attempt is flaky, never plainly passed. */
export function outcome(row: TierRow): Conclusion | 'flaky' | 'running' {
  if (row.running) return 'running'
  const last = row.attempts.at(-1) ?? 'errored'
  return last === 'passed' && row.attempts.includes('failed') ? 'flaky' : last
}
