import { readDependencies } from '../../domain/scope/depends-on.ts'
import { oneLine } from '../../domain/text/one-line.ts'
import { brief } from '../../domain/text/plain-text.ts'
import type { PullRequestSeen, TasksSeen } from '../../domain/questions/tasks.ts'
import { readCloses } from '../../domain/scope/task-lines.ts'
import type { Question } from '../../domain/words/look.ts'
import type { Name } from '../../domain/words/names.ts'
import { splitName } from '../line/connection.ts'
import { readAll } from '../line/pages.ts'
import type { Reader } from './readers.ts'
import { readIssues, readMilestones, readPulls } from './read-tasks.ts'
import type { Selection } from './selection.ts'
import { firstTasks, newestFirst } from './task-fields.ts'
import type { IssueFields, MilestoneFields, PullRequestFields } from './task-fields.ts'

type TasksQuestion = Extract<Question, { readonly about: 'tasks' }>

const mostTasks = 500
const areEnough = (read: readonly unknown[]): boolean => read.length >= mostTasks

/**
 * Asks pull requests into a branch, and the issues of the milestones whose titles hold the words; a title is only
 * searched for.
 */
export function askTasks(selection: Selection, question: TasksQuestion): Reader {
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
      tasks: {
        pullRequests: pulls.slice(0, mostTasks).map((pull) => seePull(name, pull)),
        issues: issues.slice(0, mostTasks).map((issue) => seeIssue(name, issue)),
      },
    }
  }
}

/** As long as scope.json takes them. */
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
