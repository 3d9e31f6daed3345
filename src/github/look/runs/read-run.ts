import { commandWorkflows } from '../../../domain/plan/command-workflows.ts'
import { hasLostMachine } from '../../../domain/proof/lost-machines.ts'
import type { JobSeen, RunSeen } from '../../../domain/words/evidence.ts'
import { workflowPath } from '../../../domain/proof/tiers.ts'
import type { Instant, Name } from '../../../domain/words/names.ts'
import { askAtOnce } from '../../line/at-once.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'
import type { Octokit } from '../../line/line.ts'
import { listJobs } from './list-jobs.ts'
import type { JobFields } from './list-jobs.ts'
import { readAnnotations } from './tests.ts'
import type { Annotations } from './tests.ts'
import { keepAnswers } from './run-answers.ts'

export type RunFields = Awaited<ReturnType<Octokit['rest']['actions']['getWorkflowRun']>>['data']

/** The reason why GitHub did not say what there is to know; that differs from nothing. */
export interface Unread {
  readonly unread: string
}

/** A run by its id; `null`: it is gone. */
export async function readRun(connection: Connection, repository: Name, id: number): Promise<RunSeen | Unread | null> {
  const what = `run ${id} of ${repository}`
  const outcome = await connection.read(what, (octokit) =>
    octokit.rest.actions.getWorkflowRun({ ...splitName(repository), run_id: id }),
  )
  if (outcome.is === 'done')
    return isRun(outcome.data)
      ? seeRun(connection, repository, outcome.data)
      : { unread: `${what}: GitHub's answer is no run` }
  return outcome.status === 404 ? null : { unread: `${what}: ${outcome.why}` }
}

function isRun(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'id' in data && 'repository' in data
}

/** A run that was listed, with the jobs of its attempt; with the answers themselves once it can be judged. */
export async function seeRun(connection: Connection, repository: Name, run: RunFields): Promise<RunSeen | Unread> {
  const attempt = run.run_attempt ?? 1
  const listed = await listJobs(connection, repository, run.id, attempt)
  if ('unread' in listed) return listed
  const { jobs } = listed
  if (isStale(run, jobs, connection.at()))
    return { unread: `jobs of run ${run.id} of ${repository}: it has ended, and GitHub lists none yet` }
  const judging = listJudging(run, jobs)
  const said = new Map(
    await askAtOnce(judging, async ({ id }) => [id, await readAnnotations(connection, repository, id)] as const),
  )
  for (const each of said.values()) if ('unread' in each) return each
  const raw = run.status === 'completed' || judging.length > 0 ? keepAnswers(run, jobs) : undefined
  return {
    id: run.id,
    // GitHub tells names apart without regard to case, and we by the train's spelling.
    repository:
      run.repository.full_name.toLowerCase() === repository.toLowerCase() ? repository : run.repository.full_name,
    workflow: withoutRef(run.path),
    event: run.event,
    headSha: run.head_sha,
    headBranch: run.head_branch,
    attempt,
    status: run.status ?? '',
    conclusion: run.conclusion,
    actor: run.actor?.login ?? '',
    createdAt: Date.parse(run.created_at),
    url: run.html_url,
    referenced: (run.referenced_workflows ?? []).map(({ path, sha }) => ({ path: withoutRef(path), sha })),
    jobs: jobs.map((job) => seeJob(job, said.get(job.id))),
    ...(raw === undefined ? {} : { raw }),
  }
}

/**
 * GitHub may list the jobs of a run later than it says that the run has ended; one that has none has none a while
 * after, too.
 */
const slowestListMs = 5 * 60_000

function isStale({ status, conclusion, updated_at }: RunFields, jobs: readonly JobFields[], at: Instant): boolean {
  return (
    status === 'completed' &&
    (conclusion === 'success' || conclusion === 'failure') &&
    jobs.length === 0 &&
    at < Date.parse(updated_at) + slowestListMs
  )
}

/** A job, and what its log is asked for by, where it lost what it tested; of a lost machine only that. */
function seeJob(job: JobFields, said: Annotations = { errors: [] }): JobSeen {
  const { name, status, conclusion, steps = [] } = job
  const { errors, tests } = 'unread' in said ? { errors: [], tests: undefined } : said
  const end = hasLostMachine({ conclusion, steps, errors })
    ? { lost: true as const }
    : conclusion === 'failure'
      ? { id: job.id }
      : {}
  return { name, status, conclusion, ...end, ...(tests === undefined ? {} : { tests }) }
}

/** The starters that call participant.yml and the workflow that prepares a version. */
const starterPaths: ReadonlySet<string> = new Set(
  Object.values(commandWorkflows).map(({ starter }) => workflowPath(starter)),
)

/** The number of jobs of a user's own workflow whose annotations are read, one request each; failed ones first. */
const mostJobs = 20

/**
 * The jobs that may say what tests came to: the one by which a command is judged, once its verdict is there, for the
 * run's last job may go on; of a workflow of the user's own, all that ran, once it has ended.
 */
function listJudging({ path, status }: RunFields, jobs: readonly JobFields[]): readonly JobFields[] {
  const ran = jobs.filter(({ conclusion }) => conclusion === 'success' || conclusion === 'failure')
  if (starterPaths.has(withoutRef(path))) return ran.filter(({ name }) => name.endsWith(' / run')).slice(0, 1)
  const failed = ran.filter(({ conclusion }) => conclusion === 'failure')
  return status === 'completed'
    ? [...failed, ...ran.filter(({ conclusion }) => conclusion === 'success')].slice(0, mostJobs)
    : []
}

function withoutRef(path: string): string {
  return path.split('@', 1)[0] ?? path
}
