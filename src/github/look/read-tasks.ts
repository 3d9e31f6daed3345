import type { Page } from './commit-fields.ts'
import type { Connection } from '../line/connection.ts'
import { must } from '../line/pages.ts'
import { newestFirst, taskFragments } from './task-fields.ts'
import type { IssueFields, MilestoneFields, PullRequestFields } from './task-fields.ts'

interface Place {
  readonly owner: string
  readonly repo: string
}

const inRepository = (
  name: string,
  variables: string,
  fields: string,
): string => `query ${name}($owner: String!, $repo: String!, $after: String, ${variables}) {
  repository(owner: $owner, name: $repo, followRenames: false) { ${fields} }
}`

const pullsQuery = `${inRepository('ReadOnPulls', '$branch: String!', `pullRequests(first: 100, after: $after, baseRefName: $branch, ${newestFirst}) { ...PullPage }`)}
fragment PullPage ${taskFragments.PullPage}`

/** More pull requests into a branch, newest first. */
export async function readPulls(
  connection: Connection,
  place: Place,
  branch: string,
  after: string,
): Promise<Page<PullRequestFields>> {
  const what = `more pull requests into ${branch} of ${place.owner}/${place.repo}`
  const { data } = await connection.query<{
    readonly repository: { readonly pullRequests: Page<PullRequestFields> } | null
  }>(what, pullsQuery, { ...place, branch, after })
  return must(what, data?.repository?.pullRequests)
}

const milestonesQuery = inRepository(
  'ReadOnMilestones',
  '$title: String!',
  `milestones(first: 100, after: $after, query: $title, ${newestFirst}) { pageInfo { hasNextPage endCursor } nodes { number title } }`,
)

/** More milestones whose titles hold the words, without their issues. */
export async function readMilestones(
  connection: Connection,
  place: Place,
  title: string,
  after: string,
): Promise<Page<MilestoneFields>> {
  const what = `more milestones of ${place.owner}/${place.repo}`
  const { data } = await connection.query<{
    readonly repository: { readonly milestones: Page<MilestoneFields> | null } | null
  }>(what, milestonesQuery, { ...place, title, after })
  return must(what, data?.repository?.milestones)
}

const issuesQuery = `${inRepository('ReadOnIssues', '$number: Int!', `milestone(number: $number) { issues(first: 100, after: $after, ${newestFirst}) { ...IssuePage } }`)}
fragment IssuePage ${taskFragments.IssuePage}`

/** Issues of a milestone, newest first; `after: null` from the start. */
export async function readIssues(
  connection: Connection,
  place: Place,
  number: number,
  after: string | null,
): Promise<Page<IssueFields>> {
  const what = `issues of milestone ${number} of ${place.owner}/${place.repo}`
  const { data } = await connection.query<{
    readonly repository: { readonly milestone: { readonly issues: Page<IssueFields> } | null } | null
  }>(what, issuesQuery, { ...place, number, after })
  return must(what, data?.repository?.milestone?.issues)
}
