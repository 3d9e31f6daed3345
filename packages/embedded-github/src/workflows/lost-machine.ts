import { findFault, strike } from '../github/world/faults.ts'
import { patternsOf } from './reading/job-patterns.ts'
import type { Happening, Job, JobMessage, Machine, Run, Site, World } from './words.ts'
import type { JobResult } from '../github/world/runs.ts'

/**
 * The message of GitHub on the run, where it also names the machine
 * (https://github.com/actions/runner-images/issues/9823).
 */
const lostCommunication =
  'The hosted runner lost communication with the server. Anything in your workflow that terminates the runner process, starves it for CPU/Memory, or blocks its network access can cause this error.'

const mostLines = 10_000

/** The end of a job whose machine no longer reports. */
export function lostJob(message = lostCommunication, log: readonly string[] = []): JobResult {
  return {
    conclusion: 'failure',
    outputs: {},
    steps: [],
    annotations: [{ level: 'error', message }],
    summary: '',
    log: [...log, message],
  }
}

/** The World in which the machine of a job is to die, if a fault says so; else the World itself. */
export function killMachine(world: World, run: Run, job: Job): readonly [World, readonly Happening[]] {
  const fault = findFault(world, ['kill'], (mishap) => patternsOf(run, job).includes(mishap.job))
  if (fault === null) return [world, []]
  const [struck, fell] = strike(
    world,
    fault,
    `${job.name} of ${run.workflow.path.split('/').at(-1) ?? run.workflow.path} in ${run.repository}`,
  )
  return [struck, [fell]]
}

/**
 * Executes a job on a machine that dies as soon as a step's own process has printed something; a job that prints
 * nothing dies with its last step.
 */
export async function executeUntilDeath(machine: Machine, message: JobMessage, site: Site): Promise<JobResult> {
  const death = new AbortController()
  const log: string[] = []
  const onLine = (line: string): void => {
    log.push(line)
    // A machine that says nothing but groups lives on.
    if (log.length > mostLines * 2) log.splice(0, log.length - mostLines)
    site.onLine?.(line)
    if (!line.startsWith('##[')) death.abort()
  }
  const signal = AbortSignal.any([site.signal, death.signal])
  await machine(message, { ...site, signal, onLine }).catch((error: unknown) => {
    if (!signal.aborted) throw error
  })
  return lostJob(lostCommunication, log)
}
