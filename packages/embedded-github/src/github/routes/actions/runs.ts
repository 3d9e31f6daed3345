import { cancelRun } from '../../../workflows/concurrency.ts'
import { attemptsOf } from '../../world/attempts.ts'
import { runOfJob } from '../../checks/checks.ts'
import { logAddress } from '../../checks/job-logs.ts'
import { jobJson, runJson } from '../../representations/runs.ts'
import { after, refuse, say, sayNothing, type Reply } from '../../answers/replies.ts'
import { shownStatus } from '../../world/run-status.ts'
import type { Instant } from '../../world/names.ts'
import type { Job, Run } from '../../world/runs.ts'
import { sayPage } from '../paging.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'
import { findWorkflow } from './workflows.ts'

const runs = '/repos/{owner}/{repo}/actions/runs'

/** https://docs.github.com/rest/actions/workflow-runs and https://docs.github.com/rest/actions/workflow-jobs */
export const runRows: readonly Row[] = [
  {
    method: 'GET',
    path: runs,
    operation: 'actions/list-workflow-runs-for-repo',
    scope: 'reads',
    permission: 'actions',
    handle: (visit) => listRuns(visit, () => true),
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
    operation: 'actions/list-workflow-runs',
    scope: 'reads',
    permission: 'actions',
    handle: listOfWorkflow,
  },
  {
    method: 'GET',
    path: `${runs}/{run_id}`,
    operation: 'actions/get-workflow-run',
    scope: 'reads',
    permission: 'actions',
    handle: (visit) => withRun(visit, (run) => say(200, runJson(visit.world, run))),
  },
  {
    method: 'GET',
    path: `${runs}/{run_id}/attempts/{attempt_number}`,
    operation: 'actions/get-workflow-run-attempt',
    scope: 'reads',
    permission: 'actions',
    handle: (visit) => withAttempt(visit, (run) => say(200, runJson(visit.world, run))),
  },
  {
    method: 'GET',
    path: `${runs}/{run_id}/jobs`,
    operation: 'actions/list-jobs-for-workflow-run',
    scope: 'reads',
    permission: 'actions',
    handle: (visit) =>
      withRun(visit, (run) => listJobs(visit, run, visit.query.get('filter') === 'all' ? jobsOfAll(run) : run.jobs)),
  },
  {
    method: 'GET',
    path: `${runs}/{run_id}/attempts/{attempt_number}/jobs`,
    operation: 'actions/list-jobs-for-workflow-run-attempt',
    scope: 'reads',
    permission: 'actions',
    handle: (visit) => withAttempt(visit, ({ jobs }, run) => listJobs(visit, run, jobs)),
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/actions/jobs/{job_id}',
    operation: 'actions/get-job-for-workflow-run',
    scope: 'reads',
    permission: 'actions',
    handle: getJob,
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/actions/jobs/{job_id}/logs',
    operation: 'actions/download-job-logs-for-workflow-run',
    scope: 'reads',
    permission: 'actions',
    handle: getLog,
  },
  {
    method: 'POST',
    path: `${runs}/{run_id}/cancel`,
    operation: 'actions/cancel-workflow-run',
    scope: 'writes',
    permission: 'actions',
    handle: cancel,
  },
]

function runsOf({ world, repository }: RepositoryVisit): readonly Run[] {
  return Object.values(world.runs)
    .filter((run) => run.repository === repository.name)
    .sort((one, other) => other.id - one.id)
}

function listOfWorkflow(visit: RepositoryVisit): Reply {
  const workflow = findWorkflow(visit)
  return workflow === null ? refuse(404, 'Not Found') : listRuns(visit, (run) => run.workflow.path === workflow.path)
}

function listRuns(visit: RepositoryVisit, belongs: (run: Run) => boolean): Reply {
  const { world, query } = visit
  const unset = (key: string, matches: (value: string) => boolean): boolean => {
    const value = query.get(key)
    return value === null || matches(value)
  }
  const wanted = runsOf(visit).filter(
    (run) =>
      belongs(run) &&
      unset('event', (event) => run.event === event) &&
      unset('branch', (branch) => run.headBranch === branch) &&
      unset('actor', (actor) => run.actor === actor) &&
      unset('head_sha', (sha) => run.headSha === sha) &&
      unset('check_suite_id', (suite) => String(run.id) === suite) &&
      // One filter for both, as in GitHub's own description.
      unset('status', (status) => shownStatus(run) === status || run.conclusion === status) &&
      unset('created', (range) => isWithin(run.createdAt, range)),
  )
  return sayPage(
    visit,
    wanted,
    (run) => runJson(world, run),
    (page, total) => ({ total_count: total, workflow_runs: page }),
  )
}

/**
 * A range in GitHub's search syntax: `2026-11-02`, `>=x`, `<x`, `a..b`, `*..b`
 * (docs.github.com/search-github/getting-started-with-searching-on-github/understanding-the-search-syntax).
 */
export function isWithin(at: Instant, range: string): boolean {
  const [from, to] = range.split('..')
  if (from !== undefined && to !== undefined)
    return (from === '*' || at >= Date.parse(from)) && (to === '*' || at <= endOf(to))
  const [, sign = '', text = ''] = /^([<>]=?)?(.*)$/.exec(range) ?? []
  switch (sign) {
    case '>':
      return at > endOf(text)
    case '>=':
      return at >= Date.parse(text)
    case '<':
      return at < Date.parse(text)
    case '<=':
      return at <= endOf(text)
    default:
      return at >= Date.parse(text) && at <= endOf(text)
  }
}

/** The last millisecond of a day or of a second. */
function endOf(text: string): Instant {
  return Date.parse(text) + (text.includes('T') ? 999 : 24 * 3600 * 1000 - 1)
}

/** The run that the path names, or 404. */
export function withRun(visit: RepositoryVisit, then: (run: Run) => Reply): Reply {
  const run = visit.world.runs[visit.parameters['run_id'] ?? '']
  return run === undefined || run.repository !== visit.repository.name ? refuse(404, 'Not Found') : then(run)
}

function withAttempt(visit: RepositoryVisit, then: (attempt: Run, run: Run) => Reply): Reply {
  return withRun(visit, (run) => {
    const attempt = attemptsOf(run).find((one) => String(one.attempt) === visit.parameters['attempt_number'])
    return attempt === undefined ? refuse(404, 'Not Found') : then(attempt, run)
  })
}

/** Every job of every attempt, what was kept once only. */
function jobsOfAll(run: Run): readonly Job[] {
  return [...new Map(attemptsOf(run).flatMap(({ jobs }) => jobs.map((job) => [job.id, job] as const))).values()]
}

function listJobs(visit: RepositoryVisit, run: Run, jobs: readonly Job[]): Reply {
  return sayPage(
    visit,
    jobs,
    (job) => jobJson(visit.world, run, job),
    (page, total) => ({ total_count: total, jobs: page }),
  )
}

function getJob(visit: RepositoryVisit): Reply {
  return withAnyJob(visit, (job, run) => say(200, jobJson(visit.world, run, job)))
}

function getLog(visit: RepositoryVisit): Reply {
  // Who may read a public repository still needs a token for this one
  // (docs.github.com/rest/actions/workflow-jobs#download-job-logs-for-a-workflow-run).
  if (visit.bearer === 'anonymous') return refuse(401, 'Requires authentication')
  return withAnyJob(visit, (job) => {
    if (job.status !== 'completed') return refuse(404, 'Not Found')
    const location = logAddress(visit.world, job.id)
    return location === null ? refuse(410, 'Server Error') : sayNothing(302, { location })
  })
}

/** A job of any attempt. */
function withAnyJob(visit: RepositoryVisit, reply: (job: Job, run: Run) => Reply): Reply {
  const id = Number(visit.parameters['job_id'])
  const run = runOfJob(visit.world, id)
  const job = run === null ? undefined : jobsOfAll(run).find((one) => one.id === id)
  return run?.repository === visit.repository.name && job !== undefined ? reply(job, run) : refuse(404, 'Not Found')
}

function cancel(visit: WriteVisit): Reply {
  const { world, token } = visit
  return withRun(visit, (run) => {
    if (run.status === 'completed') return refuse(409, 'Cannot cancel a workflow run that is completed.')
    const [cancelled, happenings] = cancelRun(world, run.id, `The run was canceled by @${token.login}.`)
    return after(cancelled, happenings, say(202, {}))
  })
}
