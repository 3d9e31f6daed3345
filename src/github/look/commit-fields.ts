import type { MarkFields } from './gate-fields.ts'

/** One page of a GraphQL connection; a node that the token may not see is `null`. */
export interface Page<T> {
  readonly nodes: readonly (T | null)[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** A check run: a job of Actions, or what another App says about the commit. `databaseId` grows with its creation. */
export interface CheckRunFields {
  readonly databaseId: number | null
  readonly name: string
  /** COMPLETED or anything on the way there. */
  readonly status: string
  readonly conclusion: string | null
  readonly url: string
}
/** The check runs of one App for one commit; with Actions, of one workflow run. */
export interface CheckSuiteFields {
  readonly id: string
  readonly status: string
  readonly conclusion: string | null
  readonly app: { readonly slug: string } | null
  /** `null` of a tag, and of a branch that is gone. */
  readonly branch?: { readonly name: string } | null
  readonly workflowRun: {
    readonly databaseId: number | null
    readonly event: string
    readonly url: string
    readonly createdAt: string
    readonly file: { readonly path: string } | null
  } | null
  /** Only where they were asked for. */
  readonly checkRuns?: Page<CheckRunFields> | null
}
/** A commit status, the newest of its context. */
export interface StatusFields {
  readonly context: string
  readonly state: string
  readonly targetUrl: string | null
}
export interface DeploymentFields {
  readonly createdAt: string
  readonly latestStatus: {
    readonly state: string
    readonly logUrl: string | null
    readonly environmentUrl: string | null
  } | null
}

/** The fields that may be asked of a commit; the questions decide which of them it has. */
export interface CommitFields {
  readonly url?: string
  readonly checkSuites?: Page<CheckSuiteFields> | null
  /** All contexts, or the one that was asked for. */
  readonly status?: { readonly contexts?: readonly StatusFields[]; readonly context?: MarkFields | null } | null
  readonly [deployments: `d${number}`]: { readonly nodes: readonly (DeploymentFields | null)[] } | null | undefined
}

const pageInfo = 'pageInfo { hasNextPage endCursor }'
/** Fragments by name, as they stand after `fragment <name>`. */
export const commitFragments = {
  SuitePage: `on CheckSuiteConnection { ${pageInfo} nodes { id status conclusion app { slug } branch { name } workflowRun { databaseId event url createdAt file { path } } } }`,
  RunPage: `on CheckRunConnection { ${pageInfo} nodes { databaseId name status conclusion url } }`,
  Statuses: 'on Commit { status { contexts { context state targetUrl } } }',
  Newest: 'on DeploymentConnection { nodes { createdAt latestStatus { state logUrl environmentUrl } } }',
}

/** A page holds most suites whole: one check run per job. */
export const runsPerSuite = 50
/**
 * The usual number of suites of others on a candidate commit: one per App and per workflow, for source and again for
 * the RC branch. Further pages are read.
 */
const suitesOfOthers = 12
const largestPage = 100

/**
 * The number of suites of a commit in the first request: those of others and one for each run that Convoy started
 * there. It is small, because GitHub counts what could come: each suite is 51 of the 500,000 nodes that a request may
 * have, and a hundredth of a point of the 5,000 an hour.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
export function suitesPerCommit(runs: number): number {
  return Math.min(largestPage, suitesOfOthers + runs)
}

/** The share of those nodes that Convoy lets a request take. */
export const nodesPerRequest = 400_000

/** Who wrote a commit: an account, else the name that it gives. */
export interface AuthorFields {
  readonly name: string | null
  readonly user: { readonly login: string } | null
}
