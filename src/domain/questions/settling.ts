import type { Instant, Name, Sha } from '../words/names.ts'
import type { Settling } from '../words/train.ts'
import type { Kind } from './kind.ts'

/** Asks what followed on a commit: the newest run of a workflow file or the newest deployment to an environment. */
export interface SettlingQuestion {
  readonly about: 'settling'
  readonly name: Name
  readonly commit: Sha
  readonly settling: Settling
}

/**
 * The newest run or deployment on a commit; `conclusion` as for a check, `at` is when the run or deployment was created
 * (a re-run keeps it).
 */
export interface SettlingSeen {
  readonly conclusion: string
  readonly url: string
  readonly at: Instant
  /**
   * For a workflow, the newest run of each event and branch, the newest of all last; absent where an earlier kit
   * looked.
   */
  readonly runs?: readonly FollowingRun[]
}

/** A run that followed on a commit; `branch`: `null` of a tag, and of a branch that is gone. */
export interface FollowingRun {
  readonly event: string
  readonly branch: string | null
  readonly conclusion: string
  readonly url: string
  readonly at: Instant
}

export interface SettlingKept {
  /** `<name> <commit> workflow:<file>` or `… deployment:<environment>` → what followed; `null`: nothing yet. */
  readonly settlings: Readonly<Record<string, SettlingSeen | null>>
}

/** If only refs are awaited, there is nothing to look at. */
export interface Following extends Pick<SettlingQuestion, 'name' | 'commit'> {
  readonly settling: Exclude<Settling, { readonly kind: 'refs' }>
}

export const settling: Kind<Following, SettlingKept, SettlingSeen | null | undefined> = {
  key: ({ name, commit, settling: by }) =>
    `${name} ${commit} ${by.kind}:${by.kind === 'workflow' ? by.file : by.environment}`,
  answer: ({ settlings }, key) => settlings[key],
}
