import { readDependencies } from '../../domain/scope/depends-on.ts'
import { oneLine } from '../../domain/text/one-line.ts'
import { brief } from '../../domain/text/plain-text.ts'
import type { PullRequestSeen, TasksQuestion, TasksSeen } from '../../domain/questions/tasks.ts'
import { readCloses } from '../../domain/scope/task-lines.ts'
import type { Name } from '../../domain/words/names.ts'
import { splitName, type Connection } from '../line/connection.ts'
import { must, readAll } from '../line/pages.ts'
import type { Look, Reader } from './definition.ts'
import type { Page } from './commit-fields.ts'
import type { Selection } from './selection.ts'
import { withClosers } from './closers.ts'
import { firstTasks, newestFirst, nodesOfTasks, taskFragments } from './task-fields.ts'
import type { IssueFields, MilestoneFields, PullRequestFields } from './task-fields.ts'

const mostTasks = 500
const areEnough = (read: readonly unknown[]): boolean => read.length >= mostTasks

/** Asks which tasks belong to a repository's part of a release. */
export const tasks: Look<'tasks'> = { batched: { nodes: () => nodesOfTasks, ask: askTasks } }

/**
 * Asks pull requests into a branch, and the issues of the milestones whose titles hold the words; a title is only
 * searched for.
 */
function askTasks(selection: Selection, question: TasksQuestion): Reader {
  selection.fields(
    `pullRequests(first: ${firstTasks}, baseRefName: ${selection.value(question.branch)}, ${newestFirst}) { ...PullPage }`,
  )
  selection.fields(
    `milestones(first: 3, query: ${selection.value(question.milestone)}, ${newestFirst}) { pageInfo { hasNextPage endCursor } nodes { number title issues(first: ${firstTasks}, ${newestFirst}) { ...IssuePage } } }`,
  )
  return async ({ pullRequests, milestones }, _viewer, connection) => {
    const { name, branch, milestone } = question
    const repository = splitName(name)
    const pulls = await readAll(pullRequests, (after) => readPulls(connection, repository, branch, after), areEnough)
    const isNamed = ({ title }: MilestoneFields): boolean => title === milestone
    const named = (
      await readAll(
        milestones,
        (after) => readMilestones(connection, repository, milestone, after),
        (read) => read.some(isNamed),
      )
    ).find(isNamed)
    const issues =
      named === undefined
        ? []
        : await readAll(
            named.issues ?? (await readIssues(connection, repository, named.number, null)),
            (after) => readIssues(connection, repository, named.number, after),
            areEnough,
          )
    return {
      looked: {
        tasks: {
          [name]: {
            pullRequests: pulls.slice(0, mostTasks).map((pull) => seePull(name, pull)),
            issues: await withClosers(
              connection,
              name,
              issues.slice(0, mostTasks).map((issue) => seeIssue(name, issue)),
            ),
          },
        },
      },
    }
  }
}

/** The maximum length that scope.json accepts. */
const [longestTitle, longestBranch] = [200, 255]

/** Descriptions are long and anybody's words: nothing of them is kept but what they say of other tasks. */
function seePull(
  name: Name,
  { number, title, body, state, headRefName, mergeCommit, labels }: PullRequestFields,
): PullRequestSeen {
  return {
    number,
    title: brief(title, longestTitle),
    branch: brief(headRefName, longestBranch),
    state: pullStates[state],
    commit: mergeCommit?.oid ?? null,
    labels: labelsOf(labels),
    closes: readCloses(body),
    ...readDependencies(body, name),
  }
}

function seeIssue(
  name: Name,
  { number, title, body, state, stateReason, labels }: IssueFields,
): TasksSeen['issues'][number] {
  const ended = stateReason === 'NOT_PLANNED' || stateReason === 'DUPLICATE' ? 'dropped' : 'done'
  return {
    number,
    title: brief(title, longestTitle),
    state: state === 'OPEN' ? 'open' : ended,
    labels: labelsOf(labels),
    ...readDependencies(body, name),
  }
}

const pullStates = { OPEN: 'open', MERGED: 'merged', CLOSED: 'closed' } as const

function labelsOf(labels: IssueFields['labels']): readonly string[] {
  return (labels?.nodes ?? []).flatMap((label) => (label === null ? [] : [oneLine(label.name)]))
}

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
async function readPulls(
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
async function readMilestones(
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
async function readIssues(
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
