import type { Instant } from '../world/names.ts'

/**
 * Classic protection of one branch
 * (docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches).
 */
export interface BranchProtection {
  /** Also for administrators, who are let through otherwise. */
  readonly enforceAdmins: boolean
  readonly allowForcePushes: boolean
  readonly allowDeletions: boolean
  readonly requiredLinearHistory: boolean
  readonly reviews: PullRequestParameters | null
  readonly checks: StatusCheckParameters | null
  /** The only ones who may push, by login and slug; absent: everybody who may write. */
  readonly restrictions?: {
    readonly users: readonly string[]
    readonly teams: readonly string[]
    readonly apps: readonly string[]
  }
}

/**
 * A repository's rules for branches or tags
 * (docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets).
 */
export interface Ruleset {
  readonly id: number
  readonly name: string
  readonly target: 'branch' | 'tag'
  /** Only `active` rules refuse anything. */
  readonly enforcement: 'active' | 'disabled' | 'evaluate'
  readonly bypassActors: readonly BypassActor[]
  /** Patterns of full ref names, `~ALL` or `~DEFAULT_BRANCH`; none: no ref at all. */
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly rules: readonly Rule[]
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

/**
 * An actor that may bypass; `id` is an App's, a role's, a team's or an account's, `null` where the kind says it all.
 */
export interface BypassActor {
  readonly type: 'Integration' | 'OrganizationAdmin' | 'RepositoryRole' | 'Team' | 'User' | 'DeployKey'
  readonly id: number | null
  readonly mode: 'always' | 'pull_request' | 'exempt'
}

/** One rule of a kind that is enforced here. */
export type Rule =
  | {
      readonly type: 'creation' | 'deletion' | 'non_fast_forward' | 'required_linear_history' | 'required_signatures'
    }
  /** `allowsFetchAndMerge` lets forks take their upstream in; there are no forks. */
  | { readonly type: 'update'; readonly allowsFetchAndMerge?: boolean }
  | { readonly type: 'pull_request'; readonly parameters: PullRequestParameters }
  | { readonly type: 'required_status_checks'; readonly parameters: StatusCheckParameters }
  | { readonly type: 'merge_queue'; readonly parameters: MergeQueueParameters }

export interface PullRequestParameters {
  readonly allowedMergeMethods: readonly MergeMethod[]
  readonly dismissStaleReviewsOnPush: boolean
  /** Absent: no. */
  readonly requireCodeOwnerReview?: boolean
  readonly requireLastPushApproval: boolean
  readonly requiredApprovingReviewCount: number
  /** There are no review threads, so none is ever unresolved. */
  readonly requiredReviewThreadResolution: boolean
}

export type MergeMethod = 'merge' | 'squash' | 'rebase'

export interface StatusCheckParameters {
  readonly doNotEnforceOnCreate: boolean
  readonly requiredStatusChecks: readonly RequiredCheck[]
  /** The head of a pull request must hold the base's newest commit. */
  readonly strictRequiredStatusChecksPolicy: boolean
}

/** How pull requests wait for their merge (docs.github.com/rest/repos/rules#create-a-repository-ruleset). */
export interface MergeQueueParameters {
  /** A check that has not been reported after so many minutes counts as failed. */
  readonly checkResponseTimeoutMinutes: number
  /** The commits whose checks must succeed: of every pull request that is merged, or only of the last. */
  readonly groupingStrategy: 'ALLGREEN' | 'HEADGREEN'
  /** So many wait for checks at the same time. */
  readonly maxEntriesToBuild: number
  /** So many are merged at once, at most and at least; fewer once the first has waited so many minutes. */
  readonly maxEntriesToMerge: number
  readonly minEntriesToMerge: number
  readonly minEntriesToMergeWaitMinutes: number
  readonly mergeMethod: MergeMethod
}

/** A check run or commit status by its name; with `integrationId` only where that App reported it. */
export interface RequiredCheck {
  readonly context: string
  readonly integrationId: number | null
}
