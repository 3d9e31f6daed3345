import type { RehearsalReport } from '../../documents/rehearsal-report.ts'
import type { World } from 'embedded-github/github/world/world'
import type { Name } from 'embedded-github/github/world/names'
import type { Run } from 'embedded-github/github/world/runs'
import { linesOfLast, type TranscriptLine } from './transcript.ts'

/**
 * The requests of the whole rehearsal to the API, by everybody; calls of git and of the artifact service are not
 * limited by it and not counted. A firing that was left out counts as the one that it would have repeated.
 */
export function countRequests(lines: readonly TranscriptLine[], repositories: number): RehearsalReport['requests'] {
  const calls = [...lines, ...repeatedLines(lines)]
    .filter((line) => line.is === 'call')
    .filter(({ kind }) => kind === 'rest' || kind === 'graphql')
  const rest = calls.filter(({ kind }) => kind === 'rest').length
  return {
    total: calls.length,
    rest,
    graphql: calls.length - rest,
    contentCreating: calls.filter(({ contentCreating }) => contentCreating).length,
    perRepository: Math.round((calls.length / Math.max(1, repositories)) * 10) / 10,
  }
}

/**
 * The lines that the omitted firings would have printed: those between the first and the last about the runs that did.
 * Nothing else happened then, or they would not be idle.
 */
function repeatedLines(lines: readonly TranscriptLine[]): readonly TranscriptLine[] {
  const stretches = new Map<string, readonly TranscriptLine[]>()
  return lines.flatMap((line) => {
    if (line.is !== 'left-out') return []
    const key = line.like.join(' ')
    const isOfThese = (other: TranscriptLine): boolean => other.is === 'run' && line.like.includes(other.run)
    const stretch =
      stretches.get(key) ?? lines.slice(Math.max(0, lines.findIndex(isOfThese)), lines.findLastIndex(isOfThese) + 1)
    stretches.set(key, stretch)
    return stretch
  })
}

/**
 * Every job rounded up to a minute, as GitHub bills private repositories
 * (docs.github.com/billing/concepts/product-billing/github-actions). Skipped jobs never had a machine. A firing that
 * was left out costs what the one did that it would have repeated. Runs of rehearsals before, on this GitHub, are not
 * of this one.
 */
export function billMinutes(
  world: World,
  control: Name,
  lines: readonly TranscriptLine[],
): RehearsalReport['billedMinutes'] {
  const own = linesOfLast(lines)
  const before = lines.slice(0, lines.length - own.length)
  const others = new Set(before.flatMap((line) => (line.is === 'run' ? [line.run] : [])))
  const repeated = new Map<number, number>()
  for (const run of own.flatMap((line) => (line.is === 'left-out' ? line.like : [])))
    repeated.set(run, (repeated.get(run) ?? 0) + 1)
  const minutes = { control: 0, participants: 0, sweeps: 0 }
  for (const run of Object.values(world.runs).filter(({ id }) => !others.has(id))) {
    const payer = run.repository !== control ? 'participants' : run.event === 'schedule' ? 'sweeps' : 'control'
    minutes[payer] += minutesOf(run) * (1 + (repeated.get(run.id) ?? 0))
  }
  return minutes
}

function minutesOf({ jobs }: Run): number {
  return jobs.reduce((sum, { startedAt, completedAt, conclusion }) => {
    const isBilled = startedAt !== null && completedAt !== null && conclusion !== 'skipped'
    return isBilled ? sum + Math.max(1, Math.ceil((completedAt - startedAt) / 60_000)) : sum
  }, 0)
}
