import { commandWorkflows, type CommandUse } from '../plan/command-workflows.ts'
import { isSameLogin, isSameName } from '../people/logins.ts'
import { workflowPath } from './tiers.ts'
import type { JobSeen, RunSeen, Conclusion, Request } from '../words/evidence.ts'
import type { Instant, Sha } from '../words/names.ts'

/** The verdict on a run as evidence, and the rule that decided; `null` while it is still running. */
export type Judgement = { readonly conclusion: Conclusion; readonly rule: string } | null

/** The part of a judgement that differs between kinds of tier. */
export interface RunJudge {
  /** True if they count only where the kit's own workflow ran. */
  readonly callsKit: boolean
  /** The verdict on the runs; `commits`: whether a commit was to be left behind. */
  readonly judge: (run: RunSeen, commits: boolean) => Judgement
}

/** The properties that a run must have to answer a request at all. */
export interface Expected {
  readonly by: RunJudge
  readonly head: Sha
  readonly self: string
  readonly kit: readonly Sha[]
  /** True if the run must leave a commit behind. */
  readonly commits: boolean
  /** The time of the first request; a request that was sent again has a newer `sentAt`. */
  readonly askedAt: Instant
}

/**
 * The maximum difference between two of GitHub's clocks: the one that dates its answers and the one that dates runs.
 */
export const clockSkewMs = 5_000

/**
 * Judges the run that answers a request. What is not exactly the run that was asked for is errored: it says nothing
 * about the candidate.
 */
export function judgeRun(request: Request, run: RunSeen, expected: Expected): Judgement {
  const foreign = findForeign(request, run, expected)
  if (foreign !== null) return { conclusion: 'errored', rule: foreign }
  // Jobs of a run that does not show yet what it calls say nothing: their names are anybody's.
  if (!isByKit(run, expected)) return null
  // Convoy looks again at a run that GitHub is still recording.
  if (contradictsItself(run)) return null
  return noTests(run, expected.by.judge(run, expected.commits))
}

/** A run that passed without a single test proved nothing. */
function noTests(run: RunSeen, judged: Judgement): Judgement {
  const counts = run.jobs.flatMap(({ tests }) => tests ?? [])
  const ran = counts.reduce((sum, { passed, failed, errored }) => sum + passed + failed + errored, 0)
  return judged?.conclusion === 'passed' && counts.length > 0 && ran === 0
    ? { conclusion: 'errored', rule: 'no-tests' }
    : judged
}

/** The first thing in which the run is not the one that was asked for. */
function findForeign(request: Request, run: RunSeen, expected: Expected): string | null {
  const { head, self, askedAt } = expected
  if (request.run !== undefined && run.id !== request.run) return 'other-run'
  if (!isSameName(run.repository, request.to)) return 'other-repository'
  if (run.workflow !== workflowPath(request.workflow)) return 'other-workflow'
  if (run.event !== 'workflow_dispatch') return 'other-event'
  if (run.headSha !== head) return 'other-commit'
  if (run.headBranch !== request.branch) return 'other-branch'
  if (run.attempt !== 1) return 'other-attempt'
  if (!isSameLogin(run.actor, self)) return 'other-actor'
  if (!(run.createdAt >= askedAt - clockSkewMs)) return 'other-time'
  if (run.status === 'completed' && !isByKit(run, expected)) return 'other-kit'
  return null
}

/** A run or job has a conclusion exactly when it is completed, and a run that is completed has completed jobs. */
function contradictsItself(run: RunSeen): boolean {
  return [run, ...run.jobs].some(
    ({ status, conclusion }) =>
      (status === 'completed') !== (conclusion !== null) || (run.status === 'completed' && status !== 'completed'),
  )
}

/**
 * A run that counts only through the kit's own workflow for this use counts if it ran that workflow at a trusted
 * commit.
 */
function isByKit(run: RunSeen, { by, commits, kit }: Expected): boolean {
  const use: CommandUse = commits ? 'prepare' : 'tier'
  return (
    !by.callsKit ||
    run.referenced.some(
      ({ path, sha }) => path.endsWith(`/${workflowPath(commandWorkflows[use].calls)}`) && kit.includes(sha),
    )
  )
}

/** The conclusion of a job; `null` while it runs, and if there is none. */
export function endOf(job: JobSeen | undefined): string | null {
  return job?.status === 'completed' ? job.conclusion : null
}
