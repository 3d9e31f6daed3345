import { nodeId, repositoryNamed } from '../world/access.ts'
import { attemptOf } from '../world/attempts.ts'
import { shownStatus } from '../world/run-status.ts'
import type { Job, Run } from '../world/runs.ts'
import type { World } from '../world/world.ts'
import { simpleUser } from './accounts.ts'
import { simpleCommit } from './commits.ts'
import type { Described, DescribedBut } from './described.ts'
import { pullReferences } from './pull-references.ts'
import { minimalRepository } from './repositories.ts'
import { isoTime } from './times.ts'

/** GitHub's `workflow-run`. */
export function runJson(world: World, run: Run): Described<'workflow-run'> {
  const repository = repositoryNamed(world, run.repository)
  const url = `${world.url}/repos/${run.repository}/actions/runs/${run.id}`
  return {
    id: run.id,
    name: run.workflow.name,
    node_id: nodeId('WorkflowRun', run.id),
    check_suite_id: run.id,
    check_suite_node_id: nodeId('CheckSuite', run.id),
    head_branch: run.headBranch,
    head_sha: run.headSha,
    path: run.workflow.path,
    run_number: run.number,
    run_attempt: run.attempt,
    referenced_workflows: run.referenced.map(({ path, sha, ref }) => ({
      path,
      sha,
      ...(ref === undefined ? {} : { ref }),
    })),
    event: run.event,
    status: shownStatus(run),
    conclusion: run.conclusion,
    workflow_id: run.workflow.id,
    display_title: run.displayTitle,
    url,
    html_url: `${world.url}/${run.repository}/actions/runs/${run.id}`,
    pull_requests: pullReferences(world, run.repository, run.headSha),
    created_at: isoTime(run.createdAt),
    updated_at: isoTime(run.updatedAt),
    run_started_at: isoTime(run.startedAt),
    actor: simpleUser(world, run.actor),
    triggering_actor: simpleUser(world, run.triggeringActor ?? run.actor),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${world.url}/repos/${run.repository}/check-suites/${run.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: run.attempt === 1 ? null : `${url}/attempts/${run.attempt - 1}`,
    workflow_url: `${world.url}/repos/${run.repository}/actions/workflows/${run.workflow.id}`,
    head_commit: simpleCommit(world, run.headSha),
    repository: minimalRepository(world, repository),
    head_repository: minimalRepository(world, repository),
  }
}

/** The World has one list of conclusions for jobs and runs; no job comes to `startup_failure`. */
type JobJson = DescribedBut<'job', Pick<Job, 'conclusion'>>

/** GitHub's `job`. What a partial re-run kept says the attempt in which it ran. */
export function jobJson(world: World, run: Run, job: Job): JobJson {
  const api = `${world.url}/repos/${run.repository}`
  const started = isoTime(job.startedAt ?? run.startedAt)
  const completed = job.completedAt === null ? null : isoTime(job.completedAt)
  return {
    id: job.id,
    run_id: run.id,
    workflow_name: run.workflow.name,
    head_branch: run.headBranch,
    run_url: `${api}/actions/runs/${run.id}`,
    run_attempt: attemptOf(run, job.id),
    node_id: nodeId('CheckRun', job.id),
    head_sha: run.headSha,
    url: `${api}/actions/jobs/${job.id}`,
    html_url: `${world.url}/${run.repository}/actions/runs/${run.id}/job/${job.id}`,
    status: job.status,
    conclusion: job.conclusion,
    created_at: isoTime(run.createdAt),
    started_at: started,
    completed_at: completed,
    name: job.name,
    steps: job.steps.map(({ number, name, status, conclusion }) => ({
      name,
      status,
      conclusion,
      number,
      started_at: started,
      completed_at: completed,
    })),
    check_run_url: `${api}/check-runs/${job.id}`,
    labels: job.labels ?? ['ubuntu-latest'],
    runner_id: null,
    runner_name: null,
    runner_group_id: null,
    runner_group_name: null,
  }
}
