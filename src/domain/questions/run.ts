import type { Request, RunSeen } from '../words/evidence.ts'
import type { Sha } from '../words/names.ts'
import type { Kind } from './kind.ts'

/**
 * The run that answers a request: by its id where known, else by the request's id in the run's name. `head` is the
 * commit it was asked to run on.
 */
export interface RunQuestion {
  readonly about: 'run'
  readonly request: Request
  readonly head: Sha
}

/** `run`: `null` where it was looked for and not found; `unread`: why GitHub did not say, or not everything. */
export interface RunFound {
  readonly run: RunSeen | null | undefined
  readonly unread: string | undefined
}

export interface RunKept {
  /** Runs by request id; `null`: looked for and not found. */
  readonly runs: Readonly<Record<string, RunSeen | null>>
  /**
   * Request id → why GitHub did not say whether there is a run, or what its jobs came to; absent: it said everything.
   */
  readonly unread?: Readonly<Record<string, string>>
}

export const run: Kind<Pick<RunQuestion, 'request'>, RunKept, RunFound> = {
  key: ({ request }) => request.id,
  answer: ({ runs, unread }, key) => ({ run: runs[key], unread: unread?.[key] }),
}
