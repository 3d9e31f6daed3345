import { gateContext } from '../../domain/plan/gate-context.ts'

/** A status, with whoever reported it. */
export interface MarkFields {
  /** ERROR, EXPECTED, FAILURE, PENDING or SUCCESS. */
  readonly state: string
  readonly description: string | null
  readonly creator: { readonly kind: string; readonly login: string } | null
}

/** A commit with the newest status of Convoy's own context. */
export interface MarkedFields {
  readonly oid?: string
  readonly status?: { readonly context?: MarkFields | null } | null
}

/** An open pull request with its last commit. */
export interface AtGateFields {
  readonly number: number
  readonly headRefOid: string
  readonly commits: { readonly nodes: readonly ({ readonly commit: MarkedFields } | null)[] }
}

/** A branch of a merge queue. */
export interface GroupFields {
  readonly name: string
  readonly prefix: string
  readonly target: (MarkedFields & { readonly oid: string; readonly tree?: { readonly oid: string } }) | null
}

/** One page of pull requests, and the number of groups that a queue can have: GitHub builds at most so many at once. */
export const mostAtGate = 100

/** https://docs.github.com/en/graphql/reference/objects#status */
export const markedFields = `oid status { context(name: "${gateContext}") { state description creator { kind: __typename login } } }`

/** Fragments by name, as they stand after `fragment <name>`. */
export const gateFragments = {
  PullsAtGate: `on PullRequestConnection { pageInfo { hasNextPage endCursor } nodes { number headRefOid commits(last: 1) { nodes { commit { ${markedFields} } } } } }`,
  Groups: `on RefConnection { nodes { name prefix target { ... on Commit { tree { oid } ${markedFields} } } } }`,
}
