import { addDeploymentStatus, withDeployment } from '../github/checks/deployments.ts'
import { findEnvironment, findRefProblem, newEnvironment, withEnvironment } from '../github/world/environments.ts'
import type { Environment } from '../github/world/environment.ts'
import type { Deployment, DeploymentState } from '../github/world/reports-on-commits.ts'
import type { Instant } from '../github/world/names.ts'
import type { Review } from '../github/world/runs.ts'
import { repositoryOf, runOf, withJob, withRun } from './triggering/changes.ts'
import { failJob, jobHappening } from './concurrency.ts'
import type { EnvironmentDefinition } from './reading/definition.ts'
import { evaluate, interpolate, type Scope } from './reading/expressions.ts'
import type { Happening, Job, JobEnvironment, Run, World } from './words.ts'

type Told = readonly [World, readonly Happening[]]

/** GitHub's words for whatever an environment's rules turned down. */
const rejected = "The deployment was rejected or didn't satisfy other protection rules."
/**
 * Longer nobody waits for a reviewer
 * (docs.github.com/actions/how-tos/deploy/configure-and-manage-deployments/review-deployments).
 */
const longestMs = 30 * 24 * 3600 * 1000

/** The environment that a job is to come to, as far as it names one. */
export function readEnvironment(
  written: EnvironmentDefinition | null,
  scope: Scope,
): { readonly environment?: JobEnvironment } {
  const name = written === null ? '' : interpolate(written.name, scope)
  if (written === null || name === '') return {}
  const deploys =
    typeof written.deployment === 'boolean' ? written.deployment : evaluate(written.deployment, scope) !== false
  return { environment: { name, deploys, gate: 'ahead', since: null, approved: false, deployment: null, url: '' } }
}

/** Brings every job of a run that names an environment as far as its rules allow, and its deployment with it. */
export function passEnvironments(world: World, runId: number): Told {
  return runOf(world, runId).jobs.reduce<Told>(
    ([now, told], job) => {
      if (job.environment === undefined) return [now, told]
      const [next, more] = passJob(now, runId, job, job.environment)
      return [tellDeployment(next, runId, jobNow(next, runId, job)), [...told, ...more]]
    },
    [world, []],
  )
}

function jobNow(world: World, runId: number, { id }: Job): Job {
  const job = runOf(world, runId).jobs.find((held) => held.id === id)
  if (job === undefined) throw new Error(`There is no job ${id}.`)
  return job
}

function passJob(world: World, runId: number, job: Job, at: JobEnvironment): Told {
  if (job.status === 'queued' && at.gate === 'ahead') return arrive(world, runOf(world, runId), job, at)
  if (job.status !== 'waiting' || at.gate !== 'closed' || at.since === null) return [world, []]
  const environment = findEnvironment(repositoryOf(world, runOf(world, runId).repository), at.name)
  if (environment === null || world.at >= at.since + longestMs)
    return failJob(world, runId, job, `${job.key}: ${rejected}`)
  return opensAt(environment, at) <= world.at
    ? place(world, runId, { ...job, status: 'queued', environment: { ...at, gate: 'open' } })
    : [world, []]
}

/** At the gate: an environment that is not there yet is made without rules, a ref that may not deploy ends the job. */
function arrive(world: World, run: Run, job: Job, at: JobEnvironment): Told {
  const repository = repositoryOf(world, run.repository)
  const known = findEnvironment(repository, at.name)
  const [numbered, environment] = known === null ? newEnvironment(world, at.name) : [world, known]
  const made = known === null ? withEnvironment(numbered, repository, environment) : world
  const problem = findRefProblem(environment, run.ref, repository.protections)
  if (problem !== null) return failJob(made, run.id, job, `${job.key}: ${problem}`, `${job.key}: ${rejected}`)
  const [deploying, deployment] = at.deploys ? deploy(made, run, environment) : [made, null]
  const here: JobEnvironment = { ...at, name: environment.name, since: world.at, deployment }
  return opensAt(environment, here) <= world.at
    ? place(deploying, run.id, { ...job, environment: { ...here, gate: 'open' } })
    : place(deploying, run.id, { ...job, status: 'waiting', environment: { ...here, gate: 'closed' } })
}

function place(world: World, runId: number, job: Job): Told {
  const changed = withJob(world, runId, job)
  return [changed, [jobHappening(changed, runOf(changed, runId), job)]]
}

/** The time when the rules of an environment let a job go on, if nothing else happens. */
function opensAt({ reviewers, waitMinutes }: Environment, { since, approved }: JobEnvironment): Instant {
  return reviewers.length > 0 && !approved ? Infinity : (since ?? 0) + waitMinutes * 60_000
}

/** The next moment at which an environment lets a job go on or gives it up; `null`: no job waits. */
export function nextOpening(world: World): Instant | null {
  const times = waiting(world).map(({ run, at }) => {
    const environment = findEnvironment(repositoryOf(world, run.repository), at.name)
    return Math.min(environment === null ? world.at : opensAt(environment, at), (at.since ?? 0) + longestMs)
  })
  return times.length === 0 ? null : Math.min(...times)
}

function waiting(world: World): readonly { readonly run: Run; readonly job: Job; readonly at: JobEnvironment }[] {
  return Object.values(world.runs)
    .filter(({ status }) => status === 'in_progress')
    .flatMap((run) => waitingJobs(run))
}

/** Jobs of a run that wait at an environment's gate. */
export function waitingJobs(
  run: Run,
): readonly { readonly run: Run; readonly job: Job; readonly at: JobEnvironment }[] {
  return run.jobs.flatMap((job) =>
    job.status === 'waiting' && job.environment?.gate === 'closed' ? [{ run, job, at: job.environment }] : [],
  )
}

/**
 * Takes a reviewer's word on environments at which jobs of a run wait; a rejection ends those jobs, an approval opens
 * what no timer keeps closed.
 */
export function reviewEnvironments(world: World, run: Run, environments: readonly Environment[], review: Review): Told {
  const noted = withRun(world, { ...run, reviews: [...(run.reviews ?? []), review] })
  const judged = waitingJobs(run).filter(({ at }) => environments.some(({ name }) => name === at.name))
  return judged.reduce<Told>(
    ([now, told], { job, at }) => {
      const [next, more] =
        review.state === 'rejected'
          ? failJob(now, run.id, job, `${job.key}: ${rejected}`)
          : [withJob(now, run.id, { ...job, environment: { ...at, approved: true } }), []]
      return [tellDeployment(next, run.id, jobNow(next, run.id, job)), [...told, ...more]]
    },
    [noted, []],
  )
}

const actions = 'github-actions[bot]'

function deploy(world: World, run: Run, { name }: Environment): readonly [World, number] {
  const id = world.serial + 1
  const deployment: Deployment = {
    id,
    repository: run.repository,
    headSha: run.headSha,
    ref: run.ref.replace(/^refs\/(?:heads|tags)\//u, ''),
    task: 'deploy',
    environment: name,
    originalEnvironment: name,
    description: null,
    payload: {},
    transient: false,
    production: false,
    creator: actions,
    createdAt: world.at,
    updatedAt: world.at,
    statuses: [],
  }
  return [withDeployment({ ...world, serial: id }, deployment), id]
}

/** The World in which a job's deployment says what became of the job. What GitHub's own App does starts no workflow. */
export function tellDeployment(world: World, runId: number, job: Job): World {
  const deployment = world.deployments[job.environment?.deployment ?? 'none']
  const state = stateOf(job)
  // A success may since have been made inactive by the next one.
  if (deployment === undefined || deployment.statuses.some((status) => status.state === state)) return world
  const { repository } = runOf(world, runId)
  const url = state === 'success' ? (job.environment?.url ?? '') : ''
  return addDeploymentStatus(
    world,
    deployment,
    {
      state,
      environment: deployment.environment,
      description: '',
      environmentUrl: url,
      logUrl: `${world.url}/${repository}/actions/runs/${runId}/job/${job.id}`,
      creator: actions,
    },
    true,
  )[0]
}

function stateOf({ status, conclusion }: Job): DeploymentState {
  if (status === 'completed') return conclusion === 'success' ? 'success' : 'failure'
  return status === 'pending' ? 'queued' : status
}
