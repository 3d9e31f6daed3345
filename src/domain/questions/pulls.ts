import type { Instant, Name, Sha } from '../words/names.ts'
import type { Kind } from './kind.ts'

/**
 * The pull requests from a branch of the repository's own; `into`: also what the rules of that branch demand of a merge
 * into it.
 */
export interface PullsQuestion {
  readonly about: 'pulls'
  readonly name: Name
  /** Without `refs/heads/`. */
  readonly head: string
  readonly into?: string
  /** Also who closed the newest one, if it was closed. */
  readonly closer?: true
}

/** The methods by which GitHub merges a pull request. */
export const mergeMethods = ['merge', 'squash', 'rebase'] as const
export type MergeMethod = (typeof mergeMethods)[number]

/** A check that a branch requires and that has not succeeded on the head of a pull request; `absent`: none came. */
export interface CheckLeft {
  readonly name: string
  readonly is: 'absent' | 'pending' | 'failed'
  readonly url?: string
}

/** The commit by which a pull request came into its base. */
interface MergeSeen {
  readonly commit: Sha
  readonly tree: Sha
  readonly parents: readonly Sha[]
  /** The login of whoever merged it; empty where GitHub does not say. */
  readonly by: string
}

/** What happened to a pull request in the queue, and whether whoever looks did it. */
export interface QueueEventSeen {
  readonly is: 'added' | 'removed'
  readonly by: string
  readonly isOwn: boolean
  /** GitHub's word for why it was removed: `failed_checks`, `checks_timed_out`, `merge_conflict`, `manual` … */
  readonly reason?: string
  /** The tree of the group with which it was removed; absent where it had none. */
  readonly tree?: Sha
}

/** The merge queue by which a pull request comes into its base. */
export interface QueueSeen {
  /** GitHub's own name of the pull request, by which it is put there. */
  readonly node: string
  /** Absent: it does not wait. `is`: GitHub's word in lower case; `at`: since when it waits, where GitHub says so. */
  readonly entry?: { readonly is: string; readonly position: number; readonly at?: Instant }
  /** The last ten, oldest first. */
  readonly events: readonly QueueEventSeen[]
}

/** One pull request, as it was seen. */
export interface PullSeen {
  readonly number: number
  readonly url: string
  readonly state: 'open' | 'closed' | 'merged'
  readonly draft: boolean
  /** The base, without `refs/heads/`. */
  readonly base: string
  readonly head: Sha
  readonly by: string
  /** True if whoever looks opened it. */
  readonly isOwn: boolean
  /** GitHub's word for what keeps it from being merged, in lower case: `clean`, `blocked`, `behind`, `unknown` … */
  readonly merging: string
  /** True if only rules keep it from being merged, and whoever looks may bypass them. */
  readonly mayBypass: boolean
  readonly review: 'approved' | 'changes-requested' | 'required' | null
  /** The logins and teams whose review was asked for and has not come. */
  readonly reviewers: readonly string[]
  /** Of the base's required checks those that have not succeeded; only where `into` was asked. */
  readonly left: readonly CheckLeft[]
  /** Only where `into` was asked; absent: its base has none. */
  readonly queue?: QueueSeen
  readonly merged?: MergeSeen
  /** The login of whoever closed it without a merge; absent where GitHub does not say. */
  readonly closedBy?: string
}

/** The pull requests from a branch, newest first, at most five. */
export interface PullsSeen {
  readonly pulls: readonly PullSeen[]
  /** The methods that the repository's settings, and with `into` the rules of that branch, allow. */
  readonly methods: readonly MergeMethod[]
}

export interface PullsKept {
  /** `<name> <head>` → its pull requests. */
  readonly pulls?: Readonly<Record<string, PullsSeen>>
}

export const pulls: Kind<Pick<PullsQuestion, 'name' | 'head'>, PullsKept, PullsSeen | undefined> = {
  key: ({ name, head }) => `${name} ${head}`,
  answer: ({ pulls: kept }, key) => kept?.[key],
}
