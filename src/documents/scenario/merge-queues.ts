import type { RehearsalScenarioText } from '../generated/rehearsal-scenario-text.ts'
import { parseDuration } from '../duration.ts'

/** A branch into which pull requests come by a merge queue only. */
export interface QueuedBranch {
  readonly repository: string
  readonly branch: string
  /** Names of the checks that a pull request and its merge group need. */
  readonly checks: readonly string[]
  readonly method: 'merge' | 'squash' | 'rebase'
  readonly grouping: 'all-green' | 'head-green'
  readonly checkTimeoutMs: number
  readonly build: number
  readonly most: number
  readonly least: number
  readonly patienceMs: number
}

type QueueText = NonNullable<NonNullable<RehearsalScenarioText['github']>['merge-queues']>[number]

/** What is left out is as GitHub's form proposes it. */
export function toQueuedBranch({
  repository,
  branch,
  checks = [],
  method = 'merge',
  grouping = 'all-green',
  'check-timeout': timeout = '1h',
  build = 5,
  most = 5,
  least = 1,
  patience = '5m',
}: QueueText): QueuedBranch {
  return {
    repository,
    branch,
    checks,
    method,
    grouping,
    checkTimeoutMs: parseDuration(timeout),
    build,
    most,
    least,
    patienceMs: parseDuration(patience),
  }
}
