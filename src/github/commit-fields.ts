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
  readonly workflowRun: { readonly databaseId: number | null; readonly url: string; readonly createdAt: string; readonly file: { readonly path: string } | null } | null
  /** Only where they were asked for. */
  readonly checkRuns?: Page<CheckRunFields> | null
}
/** A commit status, the newest of its context. */
export interface StatusFields { readonly context: string; readonly state: string; readonly targetUrl: string | null }
export interface DeploymentFields {
  readonly createdAt: string
  readonly latestStatus: { readonly state: string; readonly logUrl: string | null; readonly environmentUrl: string | null } | null
}

/** What may be asked of a commit; which of these fields it has depends on the questions. */
export interface CommitFields {
  readonly url?: string
  readonly checkSuites?: Page<CheckSuiteFields> | null
  readonly status?: { readonly contexts: readonly StatusFields[] } | null
  readonly [deployments: `d${number}`]: { readonly nodes: readonly (DeploymentFields | null)[] } | null | undefined
}

const pageInfo = 'pageInfo { hasNextPage endCursor }'
export const checkSuitePage = `${pageInfo} nodes { id status conclusion app { slug } workflowRun { databaseId url createdAt file { path } } }`
export const checkRunPage = `${pageInfo} nodes { databaseId name status conclusion url }`

/**
 * Page sizes. A candidate commit usually has one suite per workflow and App for source and again for the RC branch, and a suite one check
 * run per job: 25 and 50 hold nearly all of them, and what they do not hold is read on. GitHub counts what could come: 25 + 25 × 50 nodes
 * and 26 connections for a commit, of the 500,000 nodes that a request may have and at a hundredth of a point for each connection.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
const [suites, runs] = [25, 50]
/** 250 × 1,275 nodes leave room for what plans ask: three hundred nodes for each of fifty repositories. */
export const commitsPerRequest = 250

/** Fragments by name, as they stand after `fragment <name>`. `CheckRuns` asks for check suites with their check runs. */
export const commitFragments = {
  CheckSuites: `on Commit { checkSuites(first: ${suites}) { ${checkSuitePage} } }`,
  CheckRuns: `on Commit { checkSuites(first: ${suites}) { ${checkSuitePage} nodes { checkRuns(first: ${runs}) { ${checkRunPage} } } } }`,
  Statuses: 'on Commit { status { contexts { context state targetUrl } } }',
  Newest: 'on DeploymentConnection { nodes { createdAt latestStatus { state logUrl environmentUrl } } }',
}
