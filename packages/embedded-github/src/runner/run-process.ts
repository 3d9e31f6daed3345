import type { Turn } from './job.ts'
import type { Command } from './processes.ts'
import { addPath } from './step.ts'
import { createStepOutput } from './step-output.ts'

/** Runs a child of a step: what it says is obeyed or logged. Says its exit code. */
export async function runProcess(turn: Turn, command: Omit<Command, 'onLine'>): Promise<number> {
  return turn.job.processes.run({ ...command, onLine: hear(turn) }, turn.signal)
}

/** The receiver of the lines that a step's process, or a stand-in for one, prints. */
export function hear(turn: Turn): (line: string) => void {
  const { job } = turn
  return createStepOutput({
    log: job.log,
    masks: job.masks,
    debug: job.runner['debug'] === '1',
    insecure: turn.env['ACTIONS_ALLOW_UNSECURE_COMMANDS']?.toLowerCase() === 'true',
    setOutput: (name, value) => {
      turn.outputs.set(name, value)
    },
    saveState: (name, value) => {
      turn.task.state.set(name, value)
    },
    setEnv: (name, value) => {
      job.env.set(name, value)
    },
    addPath: (path) => addPath(job, path),
    fail: () => turn.fail(),
  })
}
