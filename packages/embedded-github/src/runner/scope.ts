import type { Scope } from '../workflows/reading/expressions.ts'
import type { Json } from '../workflows/words.ts'
import { hashFiles } from './hash-files.ts'
import type { Frame, Job, JobStatus, Task } from './job.ts'
import { recordOf } from './json.ts'

/**
 * The values and functions that an expression of a step may use at this moment.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#context-availability
 */
export function stepScope(
  job: Job,
  frame: Frame,
  stage: Task['stage'],
  github: Readonly<Record<string, Json>>,
  env: Readonly<Record<string, string>>,
): Scope {
  return {
    contexts: {
      ...frame.contexts,
      github,
      runner: job.runner,
      job: jobContext(job),
      env,
      steps: Object.fromEntries(frame.steps),
    },
    functions: {
      // pre and post look at the job as a whole, steps of a composite action at that action
      ...statusFunctions(
        job.status === 'cancelled' || stage !== 'main' ? job.status : frame.status(),
        job.status === 'cancelled',
      ),
      hashFiles: hashFilesOf(job),
    },
  }
}

/** The contexts with which env of workflow and job and the job's outputs are evaluated. */
export function jobScope(job: Job, frame: Frame): Scope {
  return {
    contexts: {
      ...frame.contexts,
      github: job.github,
      runner: job.runner,
      job: jobContext(job),
      env: Object.fromEntries(job.env),
      steps: Object.fromEntries(frame.steps),
    },
    functions: { hashFiles: hashFilesOf(job) },
  }
}

function hashFilesOf(job: Job) {
  return (...patterns: readonly Json[]): string => hashFiles(job.folders.workspace, patterns.map(String))
}

function jobContext(job: Job): Json {
  return { ...recordOf(job.message.contexts.job), status: job.status }
}

function statusFunctions(status: JobStatus, cancelled: boolean): NonNullable<Scope['functions']> {
  return {
    always: () => true,
    success: () => status === 'success',
    failure: () => status === 'failure',
    cancelled: () => cancelled,
  }
}
