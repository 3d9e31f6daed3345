import type { Name, Sha } from '../words/names.ts'
import type { Kind } from './kind.ts'

/**
 * What stands before production of a repository whose rules require `convoy/gate`: the status on these commits, on the
 * heads of open pull requests into the branch, and on the groups of its merge queue.
 */
export interface GateQuestion {
  readonly about: 'gate'
  readonly name: Name
  /** Production, without `refs/heads/`. */
  readonly branch: string
  readonly commits: readonly Sha[]
}

/** The states of a gate: `pending` and `failure` both keep it shut. */
export type GateState = 'success' | 'pending' | 'failure'

/** The newest status `convoy/gate` of a commit; `isOwn`: whoever looks reported it. */
export interface MarkSeen {
  readonly state: GateState
  readonly description: string
  readonly isOwn: boolean
}

/** A commit that wants to come into production; `mark` is `null` where nobody has reported the status. */
interface AtGate {
  readonly head: Sha
  readonly mark: MarkSeen | null
}

/** A commit by which a merge queue is about to merge, on a branch of the queue's own. */
export interface GroupSeen extends AtGate {
  /** Without `refs/heads/`. */
  readonly branch: string
  readonly tree: Sha
}

export interface GateSeen {
  /** The address of GitHub's pages, without a slash at its end. */
  readonly pages: string
  /** By commit; one that GitHub does not know is absent. */
  readonly commits: Readonly<Record<Sha, { readonly tree: Sha; readonly mark: MarkSeen | null }>>
  /**
   * Open pull requests on which whoever looks has not reported a failure, newest first, a few of them: the others come
   * once these have one.
   */
  readonly pulls: readonly (AtGate & { readonly number: number })[]
  readonly groups: readonly GroupSeen[]
}

export interface GateKept {
  /** By repository. */
  readonly gates?: Readonly<Record<Name, GateSeen>>
}

export const gate: Kind<Pick<GateQuestion, 'name'>, GateKept, GateSeen | undefined> = {
  key: ({ name }) => name,
  answer: ({ gates }, key) => gates?.[key],
}
