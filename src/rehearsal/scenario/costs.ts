import type { RehearsalReport } from '../../documents/rehearsal-report.ts'
import type { Name, Run, World } from '../github/world.ts'
import type { TranscriptLine } from './transcript.ts'

/** What the whole rehearsal asked of the API, whoever asked; git's and the artifact service's calls are not limited by it and not counted. */
export function countRequests(lines: readonly TranscriptLine[], repositories: number): RehearsalReport['requests'] {
  const calls = lines.filter((line) => line.is === 'call').filter(({ kind }) => kind === 'rest' || kind === 'graphql')
  const rest = calls.filter(({ kind }) => kind === 'rest').length
  return {
    total: calls.length, rest, graphql: calls.length - rest,
    contentCreating: calls.filter(({ contentCreating }) => contentCreating).length,
    perRepository: Math.round((calls.length / Math.max(1, repositories)) * 10) / 10,
  }
}

/**
 * Every job rounded up to a minute, as GitHub bills private repositories (docs.github.com/billing/concepts/product-billing/github-actions).
 * Skipped jobs never had a machine. A firing that was left out costs what the one did that it would have repeated.
 */
export function billMinutes(world: World, control: Name, lines: readonly TranscriptLine[]): RehearsalReport['billedMinutes'] {
  const repeated = new Map<number, number>()
  for (const run of lines.flatMap((line) => (line.is === 'left-out' ? line.like : []))) repeated.set(run, (repeated.get(run) ?? 0) + 1)
  const minutes = { control: 0, participants: 0, sweeps: 0 }
  for (const run of Object.values(world.runs)) {
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
