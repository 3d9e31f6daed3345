import { triages } from '../../world/access.ts'
import { announceNews } from '../../tracker/issue-events.ts'
import { editIssue } from '../../tracker/issue-edits.ts'
import {
  findMilestone,
  issueWithId,
  isPull,
  labelsOn,
  listComments,
  listIssues,
  requireLabels,
  saveIssue,
  takeNumber,
} from '../../tracker/issues.ts'
import { issueJson } from '../../representations/issues.ts'
import { after, refuse, refuseField, say, type Reply } from '../../answers/replies.ts'
import type { Issue } from '../../world/discussion.ts'
import { readMarkdown, readSorting, readState, readTitle, requireIssue } from './issue-requests.ts'
import { sayPage } from '../paging.ts'
import { reopeningFault, takeBranches } from './pull-states.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'

const issues = '/repos/{owner}/{repo}/issues'

/** https://docs.github.com/rest/issues/issues */
export const issueRows: readonly Row[] = [
  {
    method: 'GET',
    path: issues,
    operation: 'issues/list-for-repo',
    scope: 'reads',
    permission: 'issues',
    or: 'pull_requests',
    handle: list,
  },
  {
    method: 'POST',
    path: issues,
    operation: 'issues/create',
    scope: 'writes',
    permission: 'issues',
    readersToo: true,
    contentCreating: true,
    handle: create,
  },
  {
    method: 'GET',
    path: `${issues}/{issue_number}`,
    operation: 'issues/get',
    scope: 'reads',
    permission: 'issues',
    or: 'pull_requests',
    handle: (visit) => say(200, issueJson(visit.world, requireIssue(visit))),
  },
  {
    method: 'PATCH',
    path: `${issues}/{issue_number}`,
    operation: 'issues/update',
    scope: 'writes',
    permission: 'issues',
    or: 'pull_requests',
    readersToo: true,
    handle: update,
  },
]

function list(visit: RepositoryVisit): Reply {
  const { world, repository, query } = visit
  for (const filter of ['mentioned', 'type'])
    if (visit.query.has(filter)) return refuse(501, `The embedded GitHub does not filter issues by ${filter}.`)
  const milestone = visit.query.get('milestone')
  if (
    milestone !== null &&
    milestone !== '*' &&
    milestone !== 'none' &&
    findMilestone(world, repository.name, Number(milestone)) === null
  )
    return refuseField('Issue', 'milestone', 'invalid')
  const state = query.get('state') ?? 'open'
  const wanted = listIssues(world, repository.name).filter(
    (issue) => (state === 'all' || issue.state === state) && isWanted(visit, issue),
  )
  const sort = query.get('sort') ?? 'created'
  const keyOf = (issue: Issue): number =>
    sort === 'created' ? issue.createdAt : sort === 'updated' ? issue.updatedAt : listComments(world, issue).length
  const sign = query.get('direction') === 'asc' ? 1 : -1
  return sayPage(
    visit,
    wanted.toSorted((one, other) => sign * (keyOf(one) - keyOf(other) || one.number - other.number)),
    (issue) => issueJson(world, issue),
  )
}

function isWanted({ world, query }: RepositoryVisit, issue: Issue): boolean {
  const names = labelsOn(world, issue).map(({ name }) => name.toLowerCase())
  const labels = (query.get('labels') ?? '')
    .toLowerCase()
    .split(',')
    .filter((name) => name !== '')
  const [creator, assignee, since, milestone] = [
    query.get('creator'),
    query.get('assignee'),
    Date.parse(query.get('since') ?? ''),
    query.get('milestone'),
  ]
  const number = issue.milestone === null ? null : (world.milestones[issue.milestone]?.number ?? null)
  return (
    labels.every((name) => names.includes(name)) &&
    (creator === null || issue.author === creator) &&
    (assignee === null ||
      (assignee === '*'
        ? issue.assignees.length > 0
        : assignee === 'none'
          ? issue.assignees.length === 0
          : issue.assignees.includes(assignee))) &&
    (milestone === null ||
      (milestone === '*' ? number !== null : milestone === 'none' ? number === null : String(number) === milestone)) &&
    !(issue.updatedAt < since)
  )
}

function create(visit: WriteVisit): Reply {
  const { repository, token, body } = visit
  const title = readTitle(body, 'Issue')
  if (title === undefined) return refuseField('Issue', 'title', 'missing_field')
  const { labels = [], assignees = [], milestone = null } = readSorting(visit)
  const [labelled, labelIds] = requireLabels(visit.world, repository.name, labels)
  const [world, number] = takeNumber(labelled, repository.name, 'issue')
  const id = world.serial + 1
  const issue: Issue = {
    id,
    repository: repository.name,
    number,
    title,
    body: readMarkdown(body, 'Issue') ?? null,
    state: 'open',
    stateReason: null,
    author: token.login,
    assignees,
    labels: labelIds,
    milestone,
    createdAt: world.at,
    updatedAt: world.at,
    closedAt: null,
    closedBy: null,
  }
  const [told, happenings] = announceNews(
    saveIssue({ ...world, serial: id }, issue),
    [{ issue: id, action: 'opened' }],
    token,
  )
  const json = issueJson(told, issue)
  return after(told, happenings, say(201, json, { location: `${world.url}/repos/${repository.name}/issues/${number}` }))
}

function update(visit: WriteVisit): Reply {
  const { world, repository, token, body } = visit
  const issue = requireIssue(visit, 'write')
  if (!triages(world, repository, token) && issue.author !== token.login)
    return refuse(403, 'Must have admin rights to Repository.')
  const [title, text] = [readTitle(body, 'Issue'), readMarkdown(body, 'Issue')]
  const edit = {
    ...(title === undefined ? {} : { title }),
    ...(text === undefined ? {} : { body: text }),
    ...readState(body),
    ...readSorting(visit),
  }
  const fault = edit.state === 'open' ? reopeningFault(world, issue) : null
  if (fault !== null) return fault
  const [edited, news] = editIssue(world, issue, edit, token.login)
  const now = issueWithId(edited, issue.id)
  const [taken] =
    isPull(now) && now.state !== issue.state && now.state === 'open' ? takeBranches(edited, now) : [edited]
  const [told, happenings] = announceNews(taken, news, token)
  return after(told, happenings, say(200, issueJson(told, issueWithId(told, issue.id))))
}
