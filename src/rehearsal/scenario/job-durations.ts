import type { Job, Run } from 'embedded-github/github/world/runs'
import { patternsOf } from 'embedded-github/workflows/reading/job-patterns'

const usualMs = 20_000

/**
 * The duration of a job on GitHub's clock: the most exact of the scenario's `<repository or *>/<file or *>/<job or *>`,
 * else 20 seconds.
 */
export function durationOf(durations: Readonly<Record<string, number>>): (run: Run, job: Job) => number {
  return (run, job) => {
    const found = patternsOf(run, job).find((pattern) => durations[pattern] !== undefined)
    return found === undefined ? usualMs : (durations[found] ?? usualMs)
  }
}
