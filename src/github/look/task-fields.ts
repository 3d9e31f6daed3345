import type { Page } from './commit-fields.ts'

interface LabelFields {
  readonly nodes: readonly ({ readonly name: string } | null)[]
}

export interface PullRequestFields {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly state: 'OPEN' | 'MERGED' | 'CLOSED'
  readonly headRefName: string
  readonly mergeCommit: { readonly oid: string } | null
  readonly labels: LabelFields | null
}

export interface IssueFields {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly state: 'OPEN' | 'CLOSED'
  readonly stateReason: 'COMPLETED' | 'NOT_PLANNED' | 'DUPLICATE' | 'REOPENED' | null
  readonly labels: LabelFields | null
}

/** `issues` only where they were asked for. */
export interface MilestoneFields {
  readonly number: number
  readonly title: string
  readonly issues?: Page<IssueFields>
}

/** An issue with our label; a Bot's login comes without the `[bot]` that REST and `viewer` append. */
export interface LabelledFields {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly state: 'OPEN' | 'CLOSED'
  readonly url: string
  readonly author: { readonly kind: string; readonly login: string } | null
}

const pageInfo = 'pageInfo { hasNextPage endCursor }'
const labels = 'labels(first: 20) { nodes { name } }'
/**
 * Fragments by name, as they stand after `fragment <name>`.
 * https://docs.github.com/en/graphql/reference/objects#repository
 */
export const taskFragments = {
  PullPage: `on PullRequestConnection { ${pageInfo} nodes { number title body state headRefName mergeCommit { oid } ${labels} } }`,
  IssuePage: `on IssueConnection { ${pageInfo} nodes { number title body state stateReason(enableDuplicate: true) ${labels} } }`,
  LabelledPage: `on IssueConnection { ${pageInfo} nodes { number title body state url author { kind: __typename login } } }`,
}

export const newestFirst = 'orderBy: {field: CREATED_AT, direction: DESC}'
/**
 * The number of pull requests, and of issues of a milestone, in the first request: more than most repositories have in
 * one release. GitHub takes a hundredth of a point for each that could come, because the labels of each are a list of
 * its own: fifty each of five hundred repositories would be a tenth of an hour's points.
 */
export const firstTasks = 10
/**
 * The nodes that GitHub counts for one repository: pull requests and the issues of three milestones, each with its
 * labels.
 */
export const nodesOfTasks = firstTasks * 21 + 3 * (1 + firstTasks * 21)
