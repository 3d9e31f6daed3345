/**
 * Fields that GitHub's GraphQL has and its published schema leaves out: gh asks for them wherever people are assigned
 * or asked for reviews. Types and arguments as gh names them (github.com/cli/cli/pull/10960,
 * github.com/cli/cli/pull/10992, gh 2.102); `actorIds`: github.com/github/docs/pull/38786.
 */
export const schemaOfGh = `
type AssigneeConnection { edges: [AssigneeEdge] nodes: [Assignee] pageInfo: PageInfo! totalCount: Int! }
type AssigneeEdge { cursor: String! node: Assignee }

extend type Issue {
  assignedActors(after: String, before: String, first: Int, last: Int): AssigneeConnection!
  suggestedActors(after: String, before: String, first: Int, last: Int, query: String): AssigneeConnection!
}

extend type PullRequest {
  assignedActors(after: String, before: String, first: Int, last: Int): AssigneeConnection!
  suggestedActors(after: String, before: String, first: Int, last: Int, query: String): AssigneeConnection!
}

enum RepositorySuggestedActorFilter { CAN_BE_ASSIGNED CAN_BE_AUTHOR }

extend type Repository {
  suggestedActors(after: String, before: String, capabilities: [RepositorySuggestedActorFilter!]!, first: Int, last: Int, query: String): AssigneeConnection!
}

extend type Mutation {
  replaceActorsForAssignable(input: ReplaceActorsForAssignableInput!): ReplaceActorsForAssignablePayload
  requestReviewsByLogin(input: RequestReviewsByLoginInput!): RequestReviewsByLoginPayload
}

input ReplaceActorsForAssignableInput { actorIds: [ID!] actorLogins: [String!] assignableId: ID! clientMutationId: String }
type ReplaceActorsForAssignablePayload { assignable: Assignable clientMutationId: String }

input RequestReviewsByLoginInput { botLogins: [String!] clientMutationId: String pullRequestId: ID! teamSlugs: [String!] union: Boolean userLogins: [String!] }
type RequestReviewsByLoginPayload { actor: Actor clientMutationId: String pullRequest: PullRequest }
`
