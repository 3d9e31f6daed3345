import { attemptOf, attemptsOf } from '../github/world/attempts.ts'
import { resolveCalls, type FileNode } from './calls.ts'
import { runOf, withRun } from './triggering/changes.ts'
import { runHappening } from './triggering/triggers.ts'
import type { Happening, Job, Run, World } from './words.ts'

/** The jobs to run again: everything, what did not succeed, or one job; with what needs it. */
export type Again = 'all' | 'failed' | { readonly job: number }

/** Limits of re-runs. https://docs.github.com/en/actions/how-tos/manage-workflow-runs/re-run-workflows-and-jobs */
const mostReruns = 50
const longestMs = 30 * 24 * 3600 * 1000

/** The reason why a run cannot be run again; `null` if it can. All of these are 403 on GitHub. */
export function findRerunProblem(world: World, run: Run, again: Again): string | null {
  if (run.status !== 'completed') return 'This workflow is already running'
  if (world.at > run.createdAt + longestMs)
    return 'Unable to retry this workflow run because it was created over a month ago'
  if (run.attempt > mostReruns) return `This workflow run has reached the maximum of ${mostReruns} re-runs`
  if (run.conclusion === 'startup_failure') return 'This workflow run cannot be rerun'
  if (again === 'failed' && !run.jobs.some(hasFailed)) return 'This workflow run has no failed jobs'
  if (
    typeof again === 'object' &&
    attemptOf(run, again.job) !== run.attempt &&
    !run.jobs.some(({ id }) => id === again.job)
  )
    return 'Only jobs from the current attempt can be re-run'
  return null
}

/**
 * Begins the next attempt of a completed run: the same event, commit and rights, with what was not run again kept as it
 * ended.
 */
export function rerun(world: World, runId: number, again: Again, by: string): readonly [World, readonly Happening[]] {
  const { earlier: _, ...ended } = runOf(world, runId)
  const kept = again === 'all' ? [] : listKept(world, ended, again)
  const next: Run = {
    ...ended,
    attempt: ended.attempt + 1,
    triggeringActor: by,
    startedAt: world.at,
    updatedAt: world.at,
    status: 'queued',
    conclusion: null,
    problems: [],
    // A full re-run looks called workflows up anew; a partial one stays at the commits of before
    // (docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations#re-running-workflows-and-jobs-with-reusable-workflows).
    referenced: again === 'all' ? [] : ended.referenced,
    concurrency: null,
    jobs: kept,
    earlier: [...attemptsOf(runOf(world, runId)).slice(0, -1), ended],
  }
  const changed = withRun(world, next)
  return [changed, [runHappening(changed, next)]]
}

function hasFailed({ conclusion }: Job): boolean {
  return conclusion !== 'success' && conclusion !== 'skipped'
}

function listKept(world: World, run: Run, again: 'failed' | { readonly job: number }): readonly Job[] {
  const { root } = resolveCalls(world, run)
  const chosen = run.jobs.filter((job) => (again === 'failed' ? hasFailed(job) : job.id === again.job))
  const stale = root === null ? [] : chosen.flatMap(({ key }) => listDependents(root, key))
  return run.jobs.filter((job) => !chosen.includes(job) && !stale.some((key) => isUnder(job.key, key)))
}

/** Keys of what needs a job, at its own level and at those of the jobs that called it. */
function listDependents(root: FileNode, key: string): readonly string[] {
  const parts = key.split('/')
  let file: FileNode | undefined = root
  return parts.flatMap((part, depth) => {
    const [id = ''] = part.split('#')
    const above = parts
      .slice(0, depth)
      .map((one) => `${one}/`)
      .join('')
    const dependents = file === undefined ? [] : [...dependentsOf(file, id)]
    file = file?.calls[id]
    return dependents.map((dependent) => above + dependent)
  })
}

function dependentsOf(file: FileNode, id: string, found = new Set<string>()): ReadonlySet<string> {
  for (const job of Object.values(file.workflow.jobs)) {
    if (!job.needs.includes(id) || found.has(job.id)) continue
    found.add(job.id)
    dependentsOf(file, job.id, found)
  }
  return found
}

function isUnder(key: string, ancestor: string): boolean {
  return key === ancestor || key.startsWith(`${ancestor}/`) || key.startsWith(`${ancestor}#`)
}
