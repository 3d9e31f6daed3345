import { commandWorkflows, type CommandUse } from '../plan/command-workflows.ts'
import { isSameLogin, isSameName } from '../people/logins.ts'
import { workflowPath } from './tiers.ts'
import type { JobSeen, RunSeen, Conclusion, Request } from '../words/evidence.ts'
import type { Instant, Sha } from '../words/names.ts'
import type { By } from '../words/train.ts'

/** What a run is worth as evidence, and the rule that decided; `null` while it is still running. */
export type Judgement = { readonly conclusion: Conclusion; readonly rule: string } | null

/** What a run must be to answer a request at all. */
export interface Expected {
  readonly by: By
  readonly head: Sha
  readonly self: string
  readonly kit: readonly Sha[]
  /** Whether it is to leave a commit behind. */
  readonly commits: boolean
  /** When it was first asked for; a request that was sent again has a newer `sentAt`. */
  readonly askedAt: Instant
}

/** How far apart two of GitHub's clocks may be: the one that dates its answers and the one that dates runs. */
export const clockSkewMs = 5_000

/**
 * Judges the run that answers a request. What is not exactly the run that was asked for is errored: it says nothing
 * about the candidate.
 */
export function judgeRun(request: Request, run: RunSeen, expected: Expected): Judgement {
  const foreign = findForeign(request, run, expected)
  if (foreign !== null) return { conclusion: 'errored', rule: foreign }
  // Jobs of a run that does not show yet what it calls say nothing: their names are anybody's.
  if (expected.by.kind === 'command' && !callsKit(run, expected.commits ? 'prepare' : 'tier', expected.kit)) return null
  // What GitHub is still writing down is looked at again.
  if (contradictsItself(run)) return null
  return noTests(run, expected.by.kind === 'command' ? judgeJobs(run, expected.commits) : judgeConclusion(run))
}

/** What passed without a single test proved nothing. */
function noTests(run: RunSeen, judged: Judgement): Judgement {
  const counts = run.jobs.flatMap(({ tests }) => tests ?? [])
  const ran = counts.reduce((sum, { passed, failed, errored }) => sum + passed + failed + errored, 0)
  return judged?.conclusion === 'passed' && counts.length > 0 && ran === 0
    ? { conclusion: 'errored', rule: 'no-tests' }
    : judged
}

/** The first thing in which the run is not the one that was asked for. */
function findForeign(
  request: Request,
  run: RunSeen,
  { by, head, self, kit, commits, askedAt }: Expected,
): string | null {
  if (request.run !== undefined && run.id !== request.run) return 'other-run'
  if (!isSameName(run.repository, request.to)) return 'other-repository'
  if (run.workflow !== workflowPath(request.workflow)) return 'other-workflow'
  if (run.event !== 'workflow_dispatch') return 'other-event'
  if (run.headSha !== head) return 'other-commit'
  if (run.headBranch !== request.branch) return 'other-branch'
  if (run.attempt !== 1) return 'other-attempt'
  if (!isSameLogin(run.actor, self)) return 'other-actor'
  if (!(run.createdAt >= askedAt - clockSkewMs)) return 'other-time'
  if (by.kind === 'command' && run.status === 'completed' && !callsKit(run, commits ? 'prepare' : 'tier', kit))
    return 'other-kit'
  return null
}

/** A run or job has a conclusion exactly when it is completed, and a run that is completed has completed jobs. */
function contradictsItself(run: RunSeen): boolean {
  return [run, ...run.jobs].some(
    ({ status, conclusion }) =>
      (status === 'completed') !== (conclusion !== null) || (run.status === 'completed' && status !== 'completed'),
  )
}

/** `by: command` counts only where the kit's own workflow for this use ran, at a trusted commit. */
function callsKit(run: RunSeen, use: CommandUse, kit: readonly Sha[]): boolean {
  return run.referenced.some(
    ({ path, sha }) => path.endsWith(`/${workflowPath(commandWorkflows[use].calls)}`) && kit.includes(sha),
  )
}

function judgeConclusion(run: RunSeen): Judgement {
  if (run.status !== 'completed') return null
  if (run.conclusion === 'success') {
    const ran = run.jobs.some((job) => endOf(job) === 'success')
    return ran ? { conclusion: 'passed', rule: 'run-succeeded' } : { conclusion: 'errored', rule: 'nothing-ran' }
  }
  if (run.conclusion === 'failure' && run.jobs.some((job) => job.conclusion === 'failure' && job.lost !== true))
    return { conclusion: 'failed', rule: 'run-failed' }
  if (run.conclusion === 'failure' && run.jobs.some(({ lost }) => lost === true))
    return { conclusion: 'errored', rule: 'machine-lost' }
  return { conclusion: 'errored', rule: `run-${run.conclusion ?? 'unknown'}` }
}

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

/** How a job ended; `null` while it has not, and where there is none. */
function endOf(job: JobSeen | undefined): string | null {
  return job?.status === 'completed' ? job.conclusion : null
}
