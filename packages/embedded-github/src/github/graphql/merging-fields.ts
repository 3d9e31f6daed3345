import {
  OverlappingFieldsCanBeMergedRule,
  specifiedRules,
  type GraphQLError,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'

/**
 * Fields under one name must be the same field with the same arguments. That they return the same type, too, the
 * specification wants and GitHub does not (github.com/rmosolgo/graphql-ruby/issues/4403): gh asks for `...on Issue {
 * state } ...on PullRequest { state }` (github.com/cli/cli, pkg/cmd/issue/shared/lookup.go).
 */
const mergingFieldsRule: ValidationRule = (context) => {
  const reportError = (error: GraphQLError): void => {
    if (otherConflict.test(error.message)) context.reportError(error)
  }
  return OverlappingFieldsCanBeMergedRule(
    Object.create(context, { reportError: { value: reportError } }) as ValidationContext,
  )
}

// A conflict names every reason below it; where types alone are in conflict none of them is one of these.
const otherConflict = /are different fields|they have differing arguments/

/** Checks a query as GitHub does before it runs. */
export const gitHubRules: readonly ValidationRule[] = specifiedRules.map((rule) =>
  rule === OverlappingFieldsCanBeMergedRule ? mergingFieldsRule : rule,
)
