import type { Job, Run } from '../github/world.ts'

const usualMs = 20_000

/** How long a job takes on GitHub's clock: the most exact of the scenario's `<repository or *>/<file or *>/<job or *>`, else 20 seconds. */
export function durationOf(durations: Readonly<Record<string, number>>): (run: Run, job: Job) => number {
  return ({ repository, workflow }, { key }) => {
    const file = workflow.path.split('/').at(-1) ?? workflow.path
    const id = key.split('/').at(-1) ?? key
    const patterns = [repository, '*'].flatMap((where) => [file, '*'].flatMap((what) => [id, '*'].map((which) => `${where}/${what}/${which}`)))
    const found = patterns.find((pattern) => durations[pattern] !== undefined)
    return found === undefined ? usualMs : (durations[found] ?? usualMs)
  }
}
