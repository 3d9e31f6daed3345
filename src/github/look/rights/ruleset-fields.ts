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
/** `parameters` have these fields only for REQUIRED_STATUS_CHECKS, and the last for PULL_REQUEST. */
interface RuleFields {
  readonly type: string
  readonly parameters: {
    readonly requiredStatusChecks?: RequiredChecks
    readonly strictRequiredStatusChecksPolicy?: boolean
    readonly allowedMergeMethods?: readonly string[] | null
  } | null
}

/** https://docs.github.com/en/graphql/reference/objects#repositoryruleset */
export const rulesetFragment = `on RepositoryRuleset {
  databaseId name target enforcement conditions { refName { include exclude } }
  rules(first: 30) { nodes { type parameters { ... on RequiredStatusChecksParameters { requiredStatusChecks { context integrationId } strictRequiredStatusChecksPolicy } ... on PullRequestParameters { allowedMergeMethods } } } }
}`

export const rulesetsField = 'rulesets(first: 50, includeParents: true) { nodes { ...Ruleset } }'
export const nodesOfRulesets = 50 * 31
