import { commandWorkflows } from '../plan/command-workflows.ts'
import type { RunSeen } from '../words/evidence.ts'
import { byRun } from './by-run.ts'
import { endOf, type Judgement, type RunJudge } from './judgement.ts'

/** Runs of the kit's workflow: the job that runs the command decides. */
export const commandRuns: RunJudge = { callsKit: true, judge: judgeJobs }

/** A tier that one command proves, run through a workflow of the kit. */
export const byCommand = byRun<'command'>({
  starts: ({ command }, use) => ({ workflow: commandWorkflows[use].starter, command }),
  // A commit of the kit that is trusted no more takes with it what it judged.
  keyed: ({ kit }) => (kit.length > 0 ? { kit } : {}),
  runs: commandRuns,
})

/**
 * participant.yml has the jobs fetch, run, errored and report. `run` judges the candidate unless `errored` says that it
 * could not, which is skipped where it could; in prepare.yml it has passed once one more, `prepare-commit`, has
 * committed what it wrote. All are final before the report job that wakes us has ended. Where jobs of these names have
 * two callers, nobody can tell which are ours.
 */
function judgeJobs(run: RunSeen, commits: boolean): Judgement {
  const ends = ['fetch', 'run', 'errored', ...(commits ? ['prepare-commit'] : [])].map((name) => ` / ${name}`)
  const named = ends.map((end) => run.jobs.filter((job) => job.name.endsWith(end)))
  const callers = new Set(
    named.flatMap((jobs, index) => jobs.map(({ name }) => name.slice(0, -(ends[index]?.length ?? 0)))),
  )
  if (callers.size > 1 || named.some(({ length }) => length > 1))
    return { conclusion: 'errored', rule: 'ambiguous-jobs' }
  const [fetch = null, command = null, errored = null, commit = null] = named.map(([job]) => endOf(job))
  if (errored !== null && errored !== 'skipped') return { conclusion: 'errored', rule: 'not-judged' }
  if (command === 'success' && errored === null)
    return run.status === 'completed' ? { conclusion: 'errored', rule: 'not-judged' } : null
  if (command === 'success' && fetch !== 'success') return { conclusion: 'errored', rule: 'fetch-failed' }
  const committed = commits ? commit : 'success'
  if (command === 'success' && committed === null && run.status !== 'completed') return null
  if (command === 'success' && committed !== 'success')
    return { conclusion: 'errored', rule: `commit-${committed ?? 'never-made'}` }
  if (command === 'success') return endsUnexplained(run) ? null : { conclusion: 'passed', rule: 'command-succeeded' }
  if (command === 'failure' && isLost(run, ' / run') && (errored === 'skipped' || run.status === 'completed'))
    return { conclusion: 'errored', rule: 'machine-lost' }
  if (command === 'failure' && (errored === 'skipped' || run.status === 'completed'))
    return { conclusion: 'failed', rule: 'command-failed' }
  if (run.status !== 'completed') return null
  if (fetch === 'failure') return { conclusion: 'errored', rule: 'fetch-failed' }
  return { conclusion: 'errored', rule: `command-${command ?? 'never-ran'}` }
}

function isLost({ jobs }: RunSeen, end: string): boolean {
  return jobs.some(({ name, lost }) => name.endsWith(end) && lost === true)
}

/** A run that has ended worse than each of its jobs: one that is not shown decided. */
function endsUnexplained({ status, conclusion, jobs }: RunSeen): boolean {
  return (
    status === 'completed' &&
    conclusion !== 'success' &&
    jobs.every((job) => job.conclusion === 'success' || job.conclusion === 'skipped')
  )
}
