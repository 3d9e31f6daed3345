import { progressQueues } from '../github/queue/progress.ts'
import { resolveCalls } from './calls.ts'
import { nextId, repositoryOf, runOf, withJob, withRun } from './triggering/changes.ts'
import { completeRun } from './completion.ts'
import { arrive, cancelJob, grantNext, jobHappening, readConcurrency } from './concurrency.ts'
import { githubContext, type Addresses } from './reading/contexts.ts'
import { passEnvironments } from './environments.ts'
import { ExpressionProblem } from './reading/expressions.ts'
import { survey } from './survey.ts'
import type { FreshJob, Leaf } from './standing.ts'
import { runHappening } from './triggering/triggers.ts'
import type { Happening, Job, Run, World } from './words.ts'

type Told = readonly [World, readonly Happening[]]

/**
 * Everything that follows at once from the World as it is: runs start, jobs become ready or are skipped, groups are
 * given on, runs end, merge queues go on.
 */
export function progress(world: World, addresses: Addresses): Told {
  let now: Told = [world, []]
  for (;;) {
    const before = now[0]
    for (const { id } of Object.values(before.runs)) {
      const { status } = runOf(now[0], id)
      if (status === 'queued') now = joined(now, startRun(now[0], id, addresses))
      if (status === 'in_progress') now = joined(now, continueRun(now[0], id, addresses))
      if (runOf(now[0], id).jobs.some(({ environment }) => environment !== undefined))
        now = joined(now, passEnvironments(now[0], id))
    }
    for (const name of new Set(
      Object.values(before.runs)
        .filter(({ status }) => status !== 'completed')
        .map(({ repository }) => repository),
    )) {
      now = joined(now, grantNext(now[0], name))
    }
    now = joined(now, progressQueues(now[0]))
    if (now[0] === before) return now
  }
}

/** The definition behind a job of a run, with the contexts that have been decided. */
export function leafOf(world: World, runId: number, job: Job, addresses: Addresses): Leaf | null {
  const run = runOf(world, runId)
  const { root } = resolveCalls(world, run)
  return root === null ? null : (survey(world, run, root, addresses).leaves.get(job.key) ?? null)
}

function startRun(world: World, id: number, addresses: Addresses): Told {
  const run = runOf(world, id)
  const { root, referenced, problems } = resolveCalls(world, run)
  if (root === null || problems.length > 0) return refuse(world, { ...run, referenced }, problems)
  try {
    const contexts = {
      github: githubContext(world, run, addresses),
      inputs: run.inputs,
      vars: repositoryOf(world, run.repository).variables,
    }
    const concurrency = readConcurrency(root.workflow.concurrency, { contexts })
    const started: Run = {
      ...run,
      referenced,
      concurrency,
      status: concurrency === null ? 'in_progress' : 'pending',
      startedAt: world.at,
      updatedAt: world.at,
    }
    const changed = withRun(world, started)
    return concurrency === null
      ? [changed, [runHappening(changed, started)]]
      : joined([changed, [runHappening(changed, started)]], arrive(changed, id, null))
  } catch (error) {
    if (error instanceof ExpressionProblem) return refuse(world, run, [`${run.workflow.path}: ${error.message}`])
    throw error
  }
}

function refuse(world: World, run: Run, problems: readonly string[]): Told {
  return completeRun(withRun(world, { ...run, problems: [...run.problems, ...problems] }), run.id, 'startup_failure')
}

function continueRun(world: World, id: number, addresses: Addresses): Told {
  const run = runOf(world, id)
  const { root } = resolveCalls(world, run)
  if (root === null) return refuse(world, run, [`${run.workflow.path} is gone`])
  const { fresh, doomed, released, problems, outcome } = survey(world, run, root, addresses)
  let now: Told = [
    problems.length === 0 ? world : withRun(world, { ...run, problems: [...run.problems, ...problems] }),
    [],
  ]
  for (const job of fresh) now = joined(now, addJob(now[0], id, job))
  for (const job of run.jobs.filter((held) => doomed.includes(held.id))) now = joined(now, cancelJob(now[0], id, job))
  if (released.length > 0) {
    const current = runOf(now[0], id)
    now = [withRun(now[0], { ...current, jobs: current.jobs.filter((job) => !released.includes(job.id)) }), now[1]]
  }
  return outcome === null || fresh.length > 0 ? now : joined(now, completeRun(now[0], id, outcome.result))
}

function addJob(
  world: World,
  runId: number,
  { key, name, conclusion, concurrency, environment, labels }: FreshJob,
): Told {
  const [counted, id] = nextId(world)
  const status = conclusion !== null ? 'completed' : concurrency === null ? 'queued' : 'pending'
  const job: Job = {
    id,
    key,
    name,
    status,
    conclusion,
    startedAt: conclusion === null ? null : world.at,
    completedAt: conclusion === null ? null : world.at,
    outputs: {},
    steps: [],
    concurrency: conclusion === null ? concurrency : null,
    ...(environment === undefined ? {} : { environment }),
    ...(labels === undefined ? {} : { labels }),
  }
  const added = withJob(counted, runId, job)
  const told: Told = [added, [jobHappening(added, runOf(added, runId), job)]]
  return status === 'pending' ? joined(told, arrive(added, runId, id)) : told
}

function joined([, told]: Told, [world, more]: Told): Told {
  return [world, [...told, ...more]]
}
