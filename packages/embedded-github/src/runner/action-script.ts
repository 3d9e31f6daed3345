import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { NodeRuns, StandInRuns } from './action.ts'
import type { FoundAction } from './found-action.ts'
import { processEnvironment } from './environment.ts'
import { inputVariables, readInputs } from './inputs.ts'
import type { Turn } from './job.ts'
import { textOf } from './json.ts'
import { hear, runProcess } from './run-process.ts'
import type { StandInCall } from './stand-in.ts'
import { StepFailure, Stopped } from './step-failure.ts'

/** Executes the script of an action for this stage: a file on Node 24, or the stand-in. */
export async function runActionScript(turn: Turn, found: FoundAction): Promise<void> {
  const { job, task } = turn
  const { runs } = found.action
  const inputs = readInputs(turn, found.action)
  if (task.stage === 'post') job.log.write('Post job cleanup.')
  else {
    const shown = Object.entries(inputs)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `  ${name}: ${value}`)
    job.log.write(
      [`##[group]Run ${task.step.uses ?? ''}`, ...(shown.length > 0 ? ['with:', ...shown] : []), '##[endgroup]'].join(
        '\n',
      ),
    )
  }
  if (runs.using === 'node') return runNode(turn, found, runs, inputs)
  if (runs.using === 'stand-in') return runStandIn(turn, runs, inputs)
}

async function runNode(
  turn: Turn,
  found: FoundAction,
  runs: NodeRuns,
  inputs: Readonly<Record<string, string>>,
): Promise<void> {
  const { job, task } = turn
  const file = join(found.folder, runs[task.stage] ?? '')
  if (!existsSync(file)) throw new StepFailure(`File not found: '${file}'`)
  const env = processEnvironment(turn, actionVariables(turn, inputs))
  // What a failing action has to say it says with ::error::; the exit code alone gets no annotation.
  if ((await runProcess(turn, { file: job.site.node, args: [file], cwd: job.folders.workspace, env })) !== 0)
    turn.fail()
}

/** The environment that actions get and `run` steps do not: inputs, state, and the way to the artifact service. */
function actionVariables(turn: Turn, inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { site, message } = turn.job
  return {
    ...Object.fromEntries([...turn.task.state].map(([name, value]) => [`STATE_${name}`, value])),
    ...inputVariables(inputs),
    ACTIONS_RUNTIME_TOKEN: message.runtimeToken,
    ACTIONS_RESULTS_URL: `${site.hub.apiUrl}/`,
    ...(site.compiled === undefined ? {} : { NODE_COMPILE_CACHE: site.compiled }), // https://nodejs.org/api/module.html#module-compile-cache
  }
}

/** So many characters of what a program prints are handed to the stand-in that asked. */
const mostPrinted = 10_000_000

async function runStandIn(turn: Turn, runs: StandInRuns, inputs: Readonly<Record<string, string>>): Promise<void> {
  const { job, task, github } = turn
  const say = hear(turn)
  const env = processEnvironment(turn, {})
  const call: StandInCall = {
    hub: job.site.hub,
    github: (name) => textOf(github[name]),
    inputs,
    workspace: job.folders.workspace,
    temp: job.folders.temp,
    node: job.site.node,
    runtimeToken: job.message.runtimeToken,
    signal: turn.signal,
    state: new Map(task.state),
    input: (name) => (inputs[name] ?? '').trim(),
    say,
    mask: (value) => job.masks.add(value),
    output: (name, value) => {
      turn.outputs.set(name, value)
    },
    saveState: (name, value) => {
      task.state.set(name, value)
    },
    async execute(file, args, folder) {
      const printed: string[] = []
      let room = mostPrinted
      say(`[command]${file} ${args.join(' ')}`)
      const code = await job.processes.run(
        {
          file,
          args,
          cwd: folder,
          env: { ...env, GIT_TERMINAL_PROMPT: '0' },
          onLine: (line, from) => {
            if (from === 'stdout' && (room -= line.length + 1) > 0) printed.push(line)
            say(line)
          },
        },
        turn.signal,
      )
      if (code !== 0) throw new StepFailure(`The process '${file}' failed with exit code ${code}`)
      return printed.join('\n')
    },
    async fetch(url, init) {
      try {
        return await fetch(url, { ...init, signal: turn.signal })
      } catch (error) {
        if (turn.signal.aborted) throw new Stopped()
        throw new StepFailure(`${init.method ?? 'GET'} ${url}: ${describeFailure(error)}`)
      }
    },
  }
  return task.stage === 'post' ? runs.standIn.post?.(call) : runs.standIn.main(call)
}

/** fetch hides what happened in the cause. */
function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
