import type { Name } from '../words/names.ts'
import type { Kind } from './kind.ts'

/** The end of a job's log; `told`: the repositories in which it will be told. */
export interface LogQuestion {
  readonly about: 'log'
  readonly name: Name
  readonly job: number
  readonly told: readonly Name[]
}

/**
 * The end of a job's log, as `lastLines` leaves it; `missing`: why there is none; `withheld`: more people may read a
 * repository in which it would be told.
 */
export interface LogSeen {
  readonly lines: readonly string[]
  readonly missing?: 'gone' | 'denied' | 'unreachable' | 'withheld'
}

export interface LogKept {
  /** `<name> <job>` → the end of its log; absent where none was asked for. */
  readonly logs?: Readonly<Record<string, LogSeen>>
}

export const log: Kind<Pick<LogQuestion, 'name' | 'job'>, LogKept, LogSeen | undefined> = {
  key: ({ name, job }) => `${name} ${job}`,
  answer: ({ logs }, key) => logs?.[key],
}
