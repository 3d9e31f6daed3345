import { interpolate } from '../workflows/reading/expressions.ts'
import type { JobMessage, Machine, Site } from '../workflows/words.ts'
import type { JobResult, StepResult } from '../github/world/runs.ts'
import { createClock } from './clock.ts'
import { findAction } from './action-reference.ts'
import { githubContext, runnerContext } from './environment.ts'
import { createFolders } from './folders.ts'
import type { Frame, Job, Task } from './job.ts'
import { recordOf } from './json.ts'
import { createLog } from './log.ts'
import { createMasks } from './masks.ts'
import { createProcesses } from './processes.ts'
import { jobScope } from './scope.ts'
import { runStep } from './step.ts'
import { explain, StepFailure } from './step-failure.ts'
import { checkDepth, preOf, taskOf } from './tasks.ts'

/**
 * Executes one job in a folder of this computer as GitHub's runner would (docs/rehearsal-fidelity.md says how far).
 * Nothing it started is left running. Rejects with `machine killed` when the site's signal fires.
 */
export const machine: Machine = async (message, site) => {
  const clock = createClock(message.timeoutMinutes)
  const job = await createJob(message, site, clock.signal)
  clock.signal.addEventListener('abort', () => {
    job.status = 'cancelled'
  })
  clock.start()
  const killed = (): void => job.processes.killAll()
  site.signal.addEventListener('abort', killed)
  try {
    const result = await execute(job)
    site.signal.throwIfAborted()
    return result
  } catch (error) {
    throw site.signal.aborted ? new Error('machine killed', { cause: error }) : error
  } finally {
    clock.stop()
    site.signal.removeEventListener('abort', killed)
    job.processes.killAll()
  }
}

async function execute(job: Job): Promise<JobResult> {
  const frame = jobFrame(job)
  const steps: StepResult[] = []
  const record = async (work: () => Promise<Omit<StepResult, 'number' | 'durationMs'>>): Promise<void> => {
    const started = performance.now()
    const { name, outcome, conclusion } = await work()
    steps.push({
      number: steps.length + 1,
      name,
      outcome,
      conclusion,
      durationMs: Math.round(performance.now() - started),
    })
  }
  const run = async (task: Task): Promise<void> =>
    record(async () => {
      const { title, ...end } = await runStep(job, frame, task)
      return { name: title, ...end }
    })

  const queue: Task[] = []
  await record(async () => {
    const outcome = await setUp(job, frame, queue)
    return { name: 'Set up job', outcome, conclusion: outcome }
  })
  if (job.status === 'success') for (const task of queue) await run(task)
  for (let post = frame.posts.pop(); post !== undefined; post = frame.posts.pop()) await run(post)
  let outputs: JobResult['outputs'] = {}
  let environmentUrl: string | null = null
  await record(async () => {
    outputs = readOutputs(job, frame)
    environmentUrl = readEnvironmentUrl(job, frame)
    return { name: 'Complete job', outcome: 'success', conclusion: 'success' }
  })
  if (job.cancelled.aborted)
    job.log.annotate(
      'error',
      `The job has exceeded the maximum execution time of ${job.message.timeoutMinutes} minutes.`,
    )
  return {
    conclusion: job.status,
    outputs,
    ...(environmentUrl === null ? {} : { environmentUrl }),
    steps,
    annotations: job.log.annotations(),
    summary: job.summaries.join(''),
    log: job.log.lines(),
  }
}

/**
 * Evaluates env and finds every action that is not of the workspace, as the runner does before the first step: one that
 * cannot be had fails the job here.
 */
async function setUp(job: Job, frame: Frame, queue: Task[]): Promise<'success' | 'failure'> {
  try {
    for (const env of job.message.env) {
      const scope = jobScope(job, frame)
      for (const [name, value] of Object.entries(env).map(([name, text]) => [name, interpolate(text, scope)] as const))
        job.env.set(name, value)
    }
    const tasks = job.message.steps.map((step) => taskOf(frame, step))
    for (const task of tasks) {
      const pre = await prepare(job, frame, task)
      if (pre !== null) queue.push(pre)
    }
    queue.push(...tasks)
    return 'success'
  } catch (error) {
    const reason = explain(error)
    if (reason === null) throw error
    job.log.annotate('error', reason)
    job.status = 'failure'
    return 'failure'
  }
}

async function prepare(job: Job, frame: Frame, task: Task): Promise<Task | null> {
  const { uses } = task.step
  if (uses === undefined || uses.startsWith('./')) return null
  const found = await findAction(job, frame, uses)
  const { runs } = found.action
  if (runs.using === 'composite') {
    checkDepth(frame)
    const inner: Frame = { ...frame, self: found.source ?? frame.self, depth: frame.depth + 1, names: new Map() }
    for (const step of runs.steps) {
      if ((await prepare(job, inner, taskOf(inner, step))) !== null)
        throw new StepFailure(
          `'${uses}' uses '${step.uses}', which has a 'pre' script: that is not imitated inside composite actions.`,
        )
    }
  }
  return preOf(task, found)
}

/**
 * Job outputs; an empty one is left out, and one that holds something masked is dropped.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs
 */
function readOutputs(job: Job, frame: Frame): JobResult['outputs'] {
  const outputs: Record<string, string> = {}
  for (const [name, text] of Object.entries(job.message.outputs)) {
    const value = evaluateAtEnd(job, frame, text)
    if (value !== '' && job.masks.cover(value))
      job.log.annotate('warning', `Skip output '${name}' since it may contain secret.`)
    else if (value !== '') outputs[name] = value
  }
  return outputs
}

/** The address to which the job says that it deployed; `null` if it names none, or a masked one. */
function readEnvironmentUrl(job: Job, frame: Frame): string | null {
  const url = job.message.environmentUrl === undefined ? '' : evaluateAtEnd(job, frame, job.message.environmentUrl)
  if (url === '' || !job.masks.cover(url)) return url === '' ? null : url
  job.log.annotate('warning', "Skip setting environment url as environment 'url' may contain secret.")
  return null
}

/** An expression that cannot be evaluated fails the job and counts as nothing. */
function evaluateAtEnd(job: Job, frame: Frame, text: string): string {
  try {
    return interpolate(text, jobScope(job, frame))
  } catch (error) {
    const reason = explain(error)
    if (reason === null) throw error
    job.log.annotate('error', reason)
    job.status = 'failure'
    return ''
  }
}

async function createJob(message: JobMessage, site: Site, cancelled: AbortSignal): Promise<Job> {
  const masks = createMasks()
  const { secrets, vars } = message.contexts
  for (const secret of [message.token, ...Object.values(recordOf(secrets))])
    if (typeof secret === 'string') masks.add(secret)
  const folders = await createFolders(site.folder, message, site.hub.serverUrl)
  const debug = [recordOf(secrets), recordOf(vars)].some((values) => values['ACTIONS_STEP_DEBUG'] === 'true')
  return {
    message,
    site,
    folders,
    masks,
    cancelled,
    log: createLog(masks, site.onLine ?? (() => undefined)),
    processes: createProcesses(),
    github: githubContext(message, site, folders),
    runner: runnerContext(folders, debug),
    env: new Map(),
    path: [],
    summaries: [],
    actions: new Map(),
    status: 'success',
  }
}

function jobFrame(job: Job): Frame {
  const { contexts, token, repository, run } = job.message
  const { needs, strategy, matrix, inputs, vars, secrets } = contexts
  const { workflow_repository: workflow, workflow_sha: sha } = recordOf(contexts.job)
  return {
    place: 'job',
    contexts: { needs, strategy, matrix, inputs, vars, secrets: { ...recordOf(secrets), GITHUB_TOKEN: token } },
    github: {},
    env: {},
    steps: new Map(),
    self: {
      repository: typeof workflow === 'string' ? workflow : repository,
      ref: typeof sha === 'string' ? sha : run.workflowSha,
    },
    depth: 0,
    posts: [],
    signal: job.cancelled,
    names: new Map(),
    status: () => job.status,
    fail: () => {
      if (job.status !== 'cancelled') job.status = 'failure'
    },
  }
}
