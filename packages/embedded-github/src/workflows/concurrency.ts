import { runOf, withJob, withoutTokenOf, withRun } from './triggering/changes.ts'
import { completeRun } from './completion.ts'
import type { ConcurrencyDefinition } from './reading/definition.ts'
import { evaluate, ExpressionProblem, interpolate, type Scope } from './reading/expressions.ts'
import { runHappening } from './triggering/triggers.ts'
import type { Concurrency, Happening, Job, Name, Run, World } from './words.ts'

type Told = readonly [World, readonly Happening[]]

/** The holder of a group, or one that waits for it: a run, or one job of it. */
interface Member {
  readonly run: Run
  readonly job: Job | null
  readonly concurrency: Concurrency
  readonly state: 'holding' | 'pending'
}

/**
 * The number that may wait with `queue: max`.
 * https://docs.github.com/en/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency
 */
const longestQueue = 100

/** Evaluates `concurrency` as written. */
export function readConcurrency(written: ConcurrencyDefinition | null, scope: Scope): Concurrency | null {
  if (written === null) return null
  const cancel =
    typeof written.cancelInProgress === 'boolean'
      ? written.cancelInProgress
      : evaluate(written.cancelInProgress, scope) === true
  const queue = interpolate(written.queue, scope)
  if (queue === 'max' && cancel)
    throw new ExpressionProblem("concurrency: 'queue: max' does not go with cancel-in-progress")
  return {
    group: interpolate(written.group, scope),
    cancelInProgress: cancel,
    queue: queue === 'max' ? 'max' : 'single',
  }
}

/**
 * A run or job that has just become `pending` takes its place: it may cancel what holds the group or waits for it, or
 * be cancelled itself.
 */
export function arrive(world: World, runId: number, jobId: number | null): Told {
  const run = runOf(world, runId)
  const job = run.jobs.find(({ id }) => id === jobId) ?? null
  const concurrency = (job ?? run).concurrency
  if (concurrency === null) return [world, []]
  const others = members(world, run.repository, concurrency.group).filter(
    (other) => !(other.run.id === runId && other.job?.id === job?.id),
  )
  const [holding, pending] = [
    others.filter(({ state }) => state === 'holding'),
    others.filter(({ state }) => state === 'pending'),
  ]
  if (job !== null && holding.some((other) => other.run.id === runId && other.job === null)) {
    return cancel(
      world,
      { run, job, concurrency, state: 'pending' },
      `Canceling since a deadlock was detected for concurrency group '${concurrency.group}' between a top level workflow and '${job.name}'`,
    )
  }
  if (holding.length === 0 && pending.length === 0) return grant(world, { run, job, concurrency, state: 'pending' })
  if (concurrency.queue === 'max') {
    return pending.length < longestQueue
      ? [world, []]
      : cancel(
          world,
          { run, job, concurrency, state: 'pending' },
          `Canceling since ${longestQueue} others wait for '${concurrency.group}'`,
        )
  }
  const gone = concurrency.cancelInProgress ? others : pending
  return gone.reduce<Told>(
    ([now, told], other) =>
      joined(
        told,
        cancel(now, other, `Canceling since a higher priority waiting request for '${concurrency.group}' exists`),
      ),
    [world, []],
  )
}

/** Gives every free group of a repository to the one that has waited longest. */
export function grantNext(world: World, repository: Name): Told {
  const groups = new Set(
    unfinished(world, repository)
      .flatMap((run) => membersOf(run))
      .filter(({ state }) => state === 'pending')
      .map(({ concurrency }) => concurrency.group.toLowerCase()),
  )
  return [...groups].reduce<Told>(
    ([now, told], group) => {
      const all = members(now, repository, group)
      const first = all
        .filter(({ state }) => state === 'pending')
        .sort((a, b) => (a.job ?? a.run).id - (b.job ?? b.run).id)[0]
      return first === undefined || all.some(({ state }) => state === 'holding')
        ? [now, told]
        : joined(told, grant(now, first))
    },
    [world, []],
  )
}

/** Ends a run that somebody or a newer run cancelled, and every unfinished job of it. */
export function cancelRun(world: World, runId: number, reason: string): Told {
  const ended = runOf(world, runId)
    .jobs.filter(({ status }) => status !== 'completed')
    .reduce<Told>(([now, told], job) => joined(told, cancelJob(now, runId, job)), [world, []])
  const run: Run = { ...runOf(ended[0], runId), problems: [...runOf(world, runId).problems, reason] }
  return joined(ended[1], completeRun(withRun(ended[0], run), runId, 'cancelled'))
}

/** Ends one unfinished job as cancelled; what its steps already did stays done. */
export function cancelJob(world: World, runId: number, job: Job): Told {
  const cancelled: Job = { ...job, status: 'completed', conclusion: 'cancelled', completedAt: world.at }
  return [
    withJob(withoutTokenOf(world, job.id), runId, cancelled),
    [jobHappening(world, runOf(world, runId), cancelled)],
  ]
}

/** Ends an unfinished job as failed, for a reason that no step gave. */
export function failJob(world: World, runId: number, job: Job, ...problems: readonly string[]): Told {
  const failed: Job = { ...job, status: 'completed', conclusion: 'failure', completedAt: world.at }
  const now = withJob(withoutTokenOf(world, job.id), runId, failed)
  const run = runOf(now, runId)
  return [withRun(now, { ...run, problems: [...run.problems, ...problems] }), [jobHappening(now, run, failed)]]
}

/** The happening that tells others that a job was created or changed. */
export function jobHappening(world: World, run: Run, job: Job): Happening {
  return {
    is: 'job',
    at: world.at,
    repository: run.repository,
    run: run.id,
    job: job.id,
    name: job.name,
    status: job.status,
    conclusion: job.conclusion,
  }
}

function cancel(world: World, { run, job }: Member, reason: string): Told {
  if (job === null) return cancelRun(world, run.id, reason)
  const [changed, told] = cancelJob(world, run.id, job)
  const now = runOf(changed, run.id)
  return [withRun(changed, { ...now, problems: [...now.problems, reason] }), told]
}

function grant(world: World, { run, job }: Member): Told {
  if (job !== null) {
    const granted: Job = { ...job, status: 'queued' }
    return [withJob(world, run.id, granted), [jobHappening(world, run, granted)]]
  }
  const granted: Run = { ...run, status: 'in_progress', startedAt: world.at, updatedAt: world.at }
  return [withRun(world, granted), [runHappening(world, granted)]]
}

/** Groups are per repository and their names do not distinguish case. */
function members(world: World, repository: Name, group: string): readonly Member[] {
  return unfinished(world, repository)
    .flatMap(membersOf)
    .filter(({ concurrency }) => concurrency.group.toLowerCase() === group.toLowerCase())
}

function unfinished(world: World, repository: Name): readonly Run[] {
  return Object.values(world.runs).filter(
    (run) => run.repository === repository && run.status !== 'completed' && run.status !== 'queued',
  )
}

function membersOf(run: Run): readonly Member[] {
  const own: readonly Member[] =
    run.concurrency === null
      ? []
      : [{ run, job: null, concurrency: run.concurrency, state: run.status === 'pending' ? 'pending' : 'holding' }]
  const jobs = run.jobs.flatMap((job): readonly Member[] =>
    job.concurrency === null || job.status === 'completed'
      ? []
      : [{ run, job, concurrency: job.concurrency, state: job.status === 'pending' ? 'pending' : 'holding' }],
  )
  return [...own, ...jobs]
}

function joined(told: readonly Happening[], [world, more]: Told): Told {
  return [world, [...told, ...more]]
}
