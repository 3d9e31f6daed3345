import { condition, evaluate, interpolate, type Scope } from '../workflows/reading/expressions.ts'
import type { Json, RunConclusion } from '../workflows/words.ts'
import { createClock } from './clock.ts'
import { createCommandFiles, readPairsOf, readPaths, readSummary, type CommandFiles } from './file-commands.ts'
import type { Frame, Job, Task, Turn } from './job.ts'
import { textOf } from './json.ts'
import { stepScope } from './scope.ts'
import { explain, StepFailure, Stopped } from './step-failure.ts'

/** The result of a step: `outcome` before, `conclusion` after `continue-on-error`. */
export interface StepEnd {
  readonly title: string
  readonly outcome: RunConclusion
  readonly conclusion: RunConclusion
}

type Text = Readonly<Record<string, string>>

/**
 * Executes one task from its `if` to its place in the `steps` context. Rejects when the machine is killed or has a
 * defect, never for what the step did.
 */
export async function runStep(job: Job, frame: Frame, task: Task): Promise<StepEnd> {
  job.site.signal.throwIfAborted()
  job.log.openStep()
  const files = await createCommandFiles(job.folders.temp)
  const github: Readonly<Record<string, Json>> = {
    ...job.github,
    action_repository: '',
    action_ref: '',
    ...frame.github,
    action: task.name,
    ...files,
  }
  const outputs = new Map<string, string>()
  let title = task.title

  const end = (outcome: RunConclusion, conclusion: RunConclusion = outcome): StepEnd => {
    if (task.stage === 'main' && task.step.id !== undefined)
      frame.steps.set(task.step.id, { outputs: Object.fromEntries(outputs), outcome, conclusion })
    if (conclusion === 'failure' || conclusion === 'cancelled') frame.fail()
    return { title: job.masks.apply(title), outcome, conclusion }
  }

  const outer = stepScope(job, frame, task.stage, github, { ...Object.fromEntries(job.env), ...frame.env })
  let scope = outer
  let ownEnv: Text = frame.env
  try {
    ownEnv = { ...frame.env, ...mapValues(task.step.env ?? {}, (text) => interpolate(text, outer)) }
    scope = stepScope(job, frame, task.stage, github, { ...Object.fromEntries(job.env), ...ownEnv })
    title = titleOf(task, scope)
    if (!condition(task.condition, scope)) return end('skipped')
  } catch (error) {
    job.log.annotate('error', explain(error) ?? rethrow(error))
    return end('failure')
  }

  const timeout = evaluated(job, () => Number(evaluate(String(task.step['timeout-minutes'] ?? 0), scope)), 0)
  const clock = createClock(timeout)
  let failed = false
  let outcome: RunConclusion = 'success'
  const turn: Turn = {
    job,
    frame,
    task,
    ownEnv,
    github,
    outputs,
    env: { ...Object.fromEntries(job.env), ...ownEnv },
    // what runs after the job's time is up (`always()`, clean-up) is not stopped by it again
    signal: AbortSignal.any([job.site.signal, clock.signal, ...(frame.signal.aborted ? [] : [frame.signal])]),
    fail: () => {
      failed = true
    },
  }
  clock.start()
  try {
    await task.run(turn)
  } catch (error) {
    outcome = explainStop(turn, error, title, timeout)
  } finally {
    clock.stop()
    await processFiles(turn, files)
  }
  if (outcome === 'success' && failed) outcome = 'failure'
  if (outcome !== 'failure') return end(outcome)
  const written = String(task.step['continue-on-error'] ?? false)
  const goesOn = evaluated(job, () => textOf(evaluate(written, scope)) === 'true', false)
  return end('failure', goesOn ? 'success' : 'failure')
}

/** The result of a task that threw, written to the log; throws if that ends more than this step. */
function explainStop({ job, frame }: Turn, error: unknown, title: string, timeout: number): 'cancelled' | 'failure' {
  if (!(error instanceof Stopped)) {
    job.log.annotate('error', explain(error) ?? rethrow(error))
    return 'failure'
  }
  job.site.signal.throwIfAborted()
  if (frame.place === 'composite' && frame.signal.aborted) throw error
  const isCancelled = job.cancelled.aborted
  job.log.annotate(
    'error',
    isCancelled ? error.message : `The action '${title}' has timed out after ${timeout} minutes.`,
  )
  return isCancelled ? 'cancelled' : 'failure'
}

/** An expression beside the step's work: where it cannot be evaluated, that is said and the default counts. */
function evaluated<T>(job: Job, compute: () => T, otherwise: T): T {
  try {
    return compute()
  } catch (error) {
    job.log.annotate('error', explain(error) ?? rethrow(error))
    return otherwise
  }
}

/** Takes in what the step wrote to its files; each is processed even where another is malformed. */
async function processFiles(turn: Turn, files: CommandFiles): Promise<void> {
  const { job } = turn
  const work: Readonly<Record<keyof CommandFiles, () => Promise<void>>> = {
    output: async () => {
      for (const [name, value] of await readPairsOf(files.output)) turn.outputs.set(name, value)
    },
    state: async () => {
      for (const [name, value] of await readPairsOf(files.state)) turn.task.state.set(name, value)
    },
    env: async () => {
      for (const [name, value] of await readPairsOf(files.env)) {
        if (name.toUpperCase() === 'NODE_OPTIONS')
          job.log.annotate('error', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.")
        else job.env.set(name, value)
      }
    },
    path: async () => {
      for (const path of await readPaths(files.path)) addPath(job, path)
    },
    step_summary: async () => {
      const summary = await readSummary(files.step_summary)
      if ('refused' in summary) job.log.annotate('error', summary.refused)
      else if (summary.text !== '') job.summaries.push(maskLines(job, summary.text))
    },
  }
  for (const [kind, process] of Object.entries(work)) {
    try {
      await process()
    } catch (error) {
      if (!(error instanceof StepFailure)) throw error
      job.log.annotate('error', `Unable to process file command '${kind}' successfully.`)
      job.log.annotate('error', error.message)
      turn.fail()
    }
  }
}

/** The newest entry comes first on PATH; one that is named again moves. */
export function addPath(job: Job, path: string): void {
  const old = job.path.indexOf(path)
  if (old >= 0) job.path.splice(old, 1)
  job.path.unshift(path)
}

function maskLines(job: Job, text: string): string {
  const lines = text.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line) => `${job.masks.apply(line)}\n`).join('')
}

/** The name of a step is a courtesy: where it cannot be evaluated, it is shown as written. */
function titleOf(task: Task, scope: Scope): string {
  const firstLine = (text: string): string => text.split(/[\r\n]/, 1)[0] ?? ''
  try {
    return firstLine(interpolate(task.title, scope))
  } catch (error) {
    if (explain(error) === null) throw error
    return firstLine(task.title)
  }
}

function mapValues(record: Text, map: (value: string) => string): Text {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))
}

function rethrow(error: unknown): never {
  throw error
}
