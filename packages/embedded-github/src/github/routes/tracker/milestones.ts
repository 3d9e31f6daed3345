import { announceAbout } from '../../tracker/issue-events.ts'
import { findMilestone, listIssues, listMilestones, takeNumber } from '../../tracker/issues.ts'
import { milestoneJson } from '../../representations/labels.ts'
import { after, refuse, refuseField, say, sayNothing, type Reply } from '../../answers/replies.ts'
import type { World } from '../../world/world.ts'
import type { Instant } from '../../world/names.ts'
import type { Milestone } from '../../world/discussion.ts'
import { readChoice, readText, Refused, refuseRequest, requireText } from '../fields.ts'
import { sayPage } from '../paging.ts'
import type { Fields, RepositoryVisit, Row, WriteVisit } from '../row.ts'

const milestones = '/repos/{owner}/{repo}/milestones'
const either = { permission: 'issues', or: 'pull_requests' } as const

/** https://docs.github.com/rest/issues/milestones */
export const milestoneRows: readonly Row[] = [
  { method: 'GET', path: milestones, operation: 'issues/list-milestones', scope: 'reads', ...either, handle: list },
  {
    method: 'POST',
    path: milestones,
    operation: 'issues/create-milestone',
    scope: 'writes',
    ...either,
    handle: create,
  },
  {
    method: 'GET',
    path: `${milestones}/{milestone_number}`,
    operation: 'issues/get-milestone',
    scope: 'reads',
    ...either,
    handle: (visit) => say(200, milestoneJson(visit.world, requireMilestone(visit))),
  },
  {
    method: 'PATCH',
    path: `${milestones}/{milestone_number}`,
    operation: 'issues/update-milestone',
    scope: 'writes',
    ...either,
    handle: update,
  },
  {
    method: 'DELETE',
    path: `${milestones}/{milestone_number}`,
    operation: 'issues/delete-milestone',
    scope: 'writes',
    ...either,
    handle: remove,
  },
]

/** The soonest due first, those without a date before them, unless asked otherwise. */
function list(visit: RepositoryVisit): Reply {
  const { world, repository, query } = visit
  const [state, sort, direction] = [
    query.get('state') ?? 'open',
    query.get('sort') ?? 'due_on',
    query.get('direction') ?? 'asc',
  ]
  const keyOf = (milestone: Milestone): number =>
    sort === 'due_on' ? (milestone.dueOn ?? 0) : completeness(world, milestone)
  const wanted = listMilestones(world, repository.name).filter(
    (milestone) => state === 'all' || milestone.state === state,
  )
  const sign = direction === 'desc' ? -1 : 1
  return sayPage(
    visit,
    wanted.toSorted((one, other) => sign * (keyOf(one) - keyOf(other) || one.number - other.number)),
    (milestone) => milestoneJson(world, milestone),
  )
}

function completeness(world: World, { id, repository }: Milestone): number {
  const issues = listIssues(world, repository).filter((issue) => issue.milestone === id)
  return issues.length === 0 ? 0 : issues.filter(({ state }) => state === 'closed').length / issues.length
}

function create(visit: WriteVisit): Reply {
  const { repository, token, body } = visit
  const [world, number] = takeNumber(visit.world, repository.name, 'milestone')
  const id = world.serial + 1
  const milestone = amend(visit, {
    id,
    repository: repository.name,
    number,
    title: requireText(body, 'title'),
    description: null,
    state: 'open',
    creator: token.login,
    createdAt: world.at,
    updatedAt: world.at,
    closedAt: null,
    dueOn: null,
  })
  return save(visit, { ...world, serial: id }, milestone, ['created'], 201)
}

function update(visit: WriteVisit): Reply {
  const old = requireMilestone(visit)
  const milestone = amend(visit, old)
  const actions = [
    ...(old.title !== milestone.title || old.description !== milestone.description || old.dueOn !== milestone.dueOn
      ? ['edited']
      : []),
    ...(old.state === milestone.state ? [] : [milestone.state === 'closed' ? 'closed' : 'opened']),
  ]
  return save(visit, visit.world, milestone, actions, 200)
}

/** Its issues stay, without a milestone. */
function remove(visit: WriteVisit): Reply {
  const { world, repository, token } = visit
  const milestone = requireMilestone(visit)
  const { [milestone.id]: _, ...rest } = world.milestones
  const issues = Object.fromEntries(
    Object.entries(world.issues).map(([id, issue]) => [
      id,
      issue.milestone === milestone.id ? { ...issue, milestone: null } : issue,
    ]),
  )
  const [told, happenings] = announceAbout(
    [{ ...world, issues, milestones: rest }, []],
    repository.name,
    { event: 'milestone', action: 'deleted', more: { milestone: milestoneJson(world, milestone) } },
    token,
  )
  return after(told, happenings, sayNothing(204))
}

function amend({ world, body }: WriteVisit, old: Milestone): Milestone {
  const title = readText(body, 'title') ?? old.title
  if (title.trim() === '') throw new Refused(refuseField('Milestone', 'title', 'missing_field'))
  if (listMilestones(world, old.repository).some((other) => other.id !== old.id && other.title === title))
    throw new Refused(refuseField('Milestone', 'title', 'already_exists'))
  const state = readChoice(body, 'state', ['open', 'closed']) ?? old.state
  const description = body['description'] === null ? null : (readText(body, 'description') ?? old.description)
  return {
    ...old,
    title,
    description,
    state,
    dueOn: readDue(body, old.dueOn),
    updatedAt: world.at,
    closedAt: state === 'open' ? null : (old.closedAt ?? world.at),
  }
}

function readDue(body: Fields, otherwise: Instant | null): Instant | null {
  if (body['due_on'] === null) return null
  const text = readText(body, 'due_on')
  if (text === undefined) return otherwise
  const due = Date.parse(text)
  if (Number.isNaN(due))
    throw refuseRequest(`For 'properties/due_on', ${JSON.stringify(text)} is not a valid date-time.`)
  return due
}

function save(
  { repository, token }: WriteVisit,
  world: World,
  milestone: Milestone,
  actions: readonly string[],
  status: number,
): Reply {
  const stored: World = { ...world, milestones: { ...world.milestones, [milestone.id]: milestone } }
  const json = milestoneJson(stored, milestone)
  const [told, happenings] = actions.reduce<ReturnType<typeof announceAbout>>(
    (now, action) =>
      announceAbout(now, repository.name, { event: 'milestone', action, more: { milestone: json } }, token),
    [stored, []],
  )
  return after(
    told,
    happenings,
    say(
      status,
      json,
      status === 201 ? { location: `${world.url}/repos/${repository.name}/milestones/${milestone.number}` } : {},
    ),
  )
}

function requireMilestone({ world, repository, parameters }: RepositoryVisit): Milestone {
  const milestone = findMilestone(world, repository.name, Number(parameters['milestone_number']))
  if (milestone === null) throw new Refused(refuse(404, 'Not Found'))
  return milestone
}
