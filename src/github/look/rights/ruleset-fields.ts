export interface RulesetFields {
  readonly databaseId: number | null
  readonly name: string
  readonly target: string | null
  readonly enforcement: string
  readonly conditions: {
    readonly refName: { readonly include: readonly string[]; readonly exclude: readonly string[] } | null
  }
  readonly rules: { readonly nodes: readonly (RuleFields | null)[] } | null
}
export type RequiredChecks = readonly { readonly context: string; readonly integrationId?: number | null }[]
/**
 * `parameters` have the first two fields only for REQUIRED_STATUS_CHECKS, the others for PULL_REQUEST or MERGE_QUEUE.
 */
interface RuleFields {
  readonly type: string
  readonly parameters:
    | ({
        readonly requiredStatusChecks?: RequiredChecks
        readonly strictRequiredStatusChecksPolicy?: boolean
        readonly allowedMergeMethods?: readonly string[] | null
      } & Partial<ReviewParameters & QueueParameters>)
    | null
}
export interface ReviewParameters {
  readonly requiredApprovingReviewCount: number
  readonly dismissStaleReviewsOnPush: boolean
  readonly requireLastPushApproval: boolean
  readonly requireCodeOwnerReview: boolean
}
export interface QueueParameters {
  readonly checkResponseTimeoutMinutes: number
  readonly mergeMethod: string
  readonly minEntriesToMerge: number
  readonly minEntriesToMergeWaitMinutes: number
}

/** https://docs.github.com/en/graphql/reference/objects#repositoryruleset */
export const rulesetFragment = `on RepositoryRuleset {
  databaseId name target enforcement conditions { refName { include exclude } }
  rules(first: 30) { nodes { type parameters { ... on RequiredStatusChecksParameters { requiredStatusChecks { context integrationId } strictRequiredStatusChecksPolicy } ... on PullRequestParameters { allowedMergeMethods requiredApprovingReviewCount dismissStaleReviewsOnPush requireLastPushApproval requireCodeOwnerReview } ... on MergeQueueParameters { checkResponseTimeoutMinutes mergeMethod minEntriesToMerge minEntriesToMergeWaitMinutes } } } }
}`

export const rulesetsField = 'rulesets(first: 50, includeParents: true) { nodes { ...Ruleset } }'
export const nodesOfRulesets = 50 * 31
