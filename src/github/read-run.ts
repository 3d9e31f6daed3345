import type { JobSeen, RunSeen } from '../domain/seen.ts'
import { workflowPath } from '../domain/tiers.ts'
import type { Name } from '../domain/words.ts'
import { askAtOnce } from './at-once.ts'
import { splitName } from './connection.ts'
import type { Connection, Octokit } from './connection.ts'
import { lookAtTests } from './look-tests.ts'
import { keepAnswers } from './run-answers.ts'

export type RunFields = Awaited<ReturnType<Octokit['rest']['actions']['getWorkflowRun']>>['data']
type JobFields = Awaited<ReturnType<Octokit['rest']['actions']['listJobsForWorkflowRunAttempt']>>['data']['jobs'][number]

/** A run by its id; `null`: it is gone. */
export async function readRun(connection: Connection, repository: Name, id: number): Promise<RunSeen | null> {
  const outcome = await connection.read(`run ${id} of ${repository}`, (octokit) => octokit.rest.actions.getWorkflowRun({ ...splitName(repository), run_id: id }))
  return outcome.is === 'done' ? seeRun(connection, repository, outcome.data) : null
}

/** A run that was listed, with the jobs of its attempt; with the answers themselves once it can be judged. */
export async function seeRun(connection: Connection, repository: Name, run: RunFields): Promise<RunSeen> {
  const attempt = run.run_attempt ?? 1
  const jobs = await listJobs(connection, repository, run.id, attempt)
  const judging = listJudging(run, jobs)
  const tests = new Map(await askAtOnce(judging, async ({ id }) => [id, await lookAtTests(connection, repository, id)] as const))
  const raw = run.status === 'completed' || judging.length > 0 ? keepAnswers(run, jobs) : undefined
  return {
    id: run.id,
    // GitHub tells names apart without regard to case, and we by the train's spelling.
    repository: run.repository.full_name.toLowerCase() === repository.toLowerCase() ? repository : run.repository.full_name,
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
    jobs: jobs.map((job): JobSeen => {
      const counts = tests.get(job.id)
      return { name: job.name, status: job.status, conclusion: job.conclusion, ...describeEnd(job), ...(counts === undefined ? {} : { tests: counts }) }
    }),
    ...(raw === undefined ? {} : { raw }),
  }
}

/** What its log is asked for by, where it lost what it tested; of a lost machine only that. */
function describeEnd(job: JobFields): Pick<JobSeen, 'lost' | 'id'> {
  if (isLost(job)) return { lost: true }
  return job.conclusion === 'failure' ? { id: job.id } : {}
}

/** A job whose machine went away ends in failure like one that judged; only its steps tell, of which none failed and one never ended (measured in https://github.com/NVIDIA/NemoClaw/issues/7146). */
function isLost({ conclusion, steps = [] }: JobFields): boolean {
  return conclusion === 'failure' && !steps.some((step) => step.conclusion === 'failure')
}

/** The starters that call participant.yml and the workflow that prepares a version. */
const commandWorkflows: ReadonlySet<string> = new Set(['convoy.yml', 'convoy-prepare.yml'].map(workflowPath))

/** Of so many jobs of a workflow of the user's own the counts are read, each with a request. */
const mostJobs = 20

/** The jobs that may say what tests came to: the one by which a command is judged, once its verdict is there, for the run's last job may go on; of a workflow of the user's own, all that ran, once it has ended. */
function listJudging({ path, status }: RunFields, jobs: readonly JobFields[]): readonly JobFields[] {
  const ran = jobs.filter(({ conclusion }) => conclusion === 'success' || conclusion === 'failure')
  if (commandWorkflows.has(withoutRef(path))) return ran.filter(({ name }) => name.endsWith(' / run')).slice(0, 1)
  return status === 'completed' ? ran.slice(0, mostJobs) : []
}

async function listJobs(connection: Connection, repository: Name, run: number, attempt: number): Promise<readonly JobFields[]> {
  const jobs: JobFields[] = []
  for (let page = 1; ; page += 1) {
    const outcome = await connection.read(`jobs of run ${run} of ${repository}`, (octokit) =>
      octokit.rest.actions.listJobsForWorkflowRunAttempt({ ...splitName(repository), run_id: run, attempt_number: attempt, per_page: 100, page }))
    if (outcome.is === 'refused') return jobs
    jobs.push(...outcome.data.jobs)
    if (outcome.data.jobs.length < 100) return jobs
  }
}

function withoutRef(path: string): string {
  return path.split('@', 1)[0] ?? path
}
