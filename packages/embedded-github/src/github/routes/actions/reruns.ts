import { findRerunProblem, rerun, type Again } from '../../../workflows/reruns.ts'
import { runOfJob } from '../../checks/checks.ts'
import { after, refuse, say, type Reply } from '../../answers/replies.ts'
import type { Run } from '../../world/runs.ts'
import { readFlag } from '../fields.ts'
import type { Row, WriteVisit } from '../row.ts'

/**
 * https://docs.github.com/rest/actions/workflow-runs#re-run-a-workflow and its neighbours. Also a GITHUB_TOKEN may: a
 * re-run is no new event.
 */
export const rerunRows: readonly Row[] = [
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/actions/runs/{run_id}/rerun',
    operation: 'actions/re-run-workflow',
    scope: 'writes',
    permission: 'actions',
    handle: (visit) => runAgain(visit, namedRun(visit), 'all'),
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs',
    operation: 'actions/re-run-workflow-failed-jobs',
    scope: 'writes',
    permission: 'actions',
    handle: (visit) => runAgain(visit, namedRun(visit), 'failed'),
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/actions/jobs/{job_id}/rerun',
    operation: 'actions/re-run-job-for-workflow-run',
    scope: 'writes',
    permission: 'actions',
    handle: runJobAgain,
  },
]

function namedRun({ world, parameters }: WriteVisit): Run | null {
  return world.runs[parameters['run_id'] ?? ''] ?? null
}

function runJobAgain(visit: WriteVisit): Reply {
  const job = Number(visit.parameters['job_id'])
  return runAgain(visit, runOfJob(visit.world, job), { job })
}

function runAgain({ world, repository, token, body }: WriteVisit, run: Run | null, again: Again): Reply {
  if (run?.repository !== repository.name) return refuse(404, 'Not Found')
  if (readFlag(body, 'enable_debug_logging') === true)
    return refuse(501, 'The embedded GitHub does not do enable_debug_logging of a re-run.')
  const problem = findRerunProblem(world, run, again)
  if (problem !== null) return refuse(403, problem)
  const [next, happenings] = rerun(world, run.id, again, token.login)
  return after(next, happenings, say(201, {}))
}
