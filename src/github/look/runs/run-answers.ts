import { canonical } from '../../../domain/text/canonical.ts'
import type { RunSeen } from '../../../domain/words/evidence.ts'

/**
 * The maximum size in bytes of a run and its jobs in the files that keep them: forty runs may end at once, and each is
 * kept twice.
 */
const mostBytes = 100_000

/**
 * The answers about a run and its jobs as they came, but for the whole repository, which each run repeats twice; of
 * very many jobs as many as fit, and nothing of a run that does not.
 */
export function keepAnswers(run: Readonly<Record<string, unknown>>, jobs: readonly unknown[]): RunSeen['raw'] {
  const kept = Object.fromEntries(
    Object.entries(run).map(([key, value]) => [key, repositories.has(key) ? nameRepository(value) : value]),
  )
  let left = mostBytes - countBytes(kept)
  if (left < 0) return undefined
  const fitting: unknown[] = []
  for (const job of jobs) {
    left -= countBytes(job)
    if (left < 0) break
    fitting.push(job)
  }
  return { run: kept, jobs: fitting }
}

function countBytes(value: unknown): number {
  return Buffer.byteLength(canonical(value), 'utf8')
}

const repositories: ReadonlySet<string> = new Set(['repository', 'head_repository'])

function nameRepository(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value && 'full_name' in value
    ? { id: value.id, full_name: value.full_name }
    : value
}
