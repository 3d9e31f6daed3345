import { nodeId, repositoryNamed } from '../world/access.ts'
import { isPull, labelsOn, listComments, listIssues } from '../tracker/issues.ts'
import { association } from '../representations/issues.ts'
import { isoTime, maybeTime } from '../representations/times.ts'
import type { Issue, IssueComment, Label, Milestone } from '../world/discussion.ts'
import { actorOf } from './accounts.ts'
import { capitals } from './checks.ts'
import { mentions } from './mentions.ts'
import { page, type PageArguments } from './pages.ts'
import { notImplemented } from './refusal.ts'
import { pagePeople, type PeopleArguments } from './repository-settings.ts'
import type { Fields, Session } from './session.ts'

export interface IssueOrder {
  readonly orderBy?: {
    readonly field: 'CREATED_AT' | 'UPDATED_AT' | 'COMMENTS'
    readonly direction: 'ASC' | 'DESC'
  } | null
}
export interface IssuesArguments extends PageArguments, IssueOrder {
  readonly states?: readonly string[] | null
  readonly labels?: readonly string[] | null
  readonly filterBy?:
    | (Readonly<Record<string, unknown>> & {
        readonly createdBy?: string | null
        readonly labels?: readonly string[] | null
        readonly states?: readonly string[] | null
        readonly since?: string | null
        readonly assignee?: string | null
        readonly mentioned?: string | null
        readonly milestone?: string | null
        readonly milestoneNumber?: string | null
      })
    | null
}

/** `issues` of a repository or a milestone: no pull requests, oldest first unless asked otherwise. */
export function pageIssues(session: Session, among: readonly Issue[], args: IssuesArguments): Fields {
  const unknown = Object.entries(args.filterBy ?? {}).find(
    ([name, value]) => !knownFilters.has(name) && value !== false,
  )
  if (unknown !== undefined) throw notImplemented(`IssueFilters.${unknown[0]}`)
  const wanted = among.filter((issue) => !isPull(issue) && isWanted(session, issue, args))
  return page('issues', inOrder(session, wanted, args), args, (issue) => issueFields(session, issue))
}

const knownFilters = new Set([
  'createdBy',
  'labels',
  'states',
  'since',
  'assignee',
  'mentioned',
  'milestone',
  'milestoneNumber',
])

/** The argument `labels` wants one of them, the filter of that name all. */
function isWanted({ world }: Session, issue: Issue, { states, labels, filterBy }: IssuesArguments): boolean {
  const names = labelsOn(world, issue).map(({ name }) => name.toLowerCase())
  const has = (name: string): boolean => names.includes(name.toLowerCase())
  const { assignee, mentioned } = filterBy ?? {}
  return (
    (states?.includes(capitals(issue.state)) ?? true) &&
    (filterBy?.states?.includes(capitals(issue.state)) ?? true) &&
    (labels?.some(has) ?? true) &&
    (filterBy?.labels?.every(has) ?? true) &&
    isInMilestone(world, issue, filterBy?.milestoneNumber ?? filterBy?.milestone) &&
    (mentioned === undefined || mentioned === null || mentions(world, issue, mentioned)) &&
    issue.author === actorName(world, filterBy?.createdBy ?? issue.author) &&
    !(issue.updatedAt < Date.parse(filterBy?.since ?? '')) &&
    (assignee === undefined ||
      (assignee === null
        ? issue.assignees.length === 0
        : assignee === '*'
          ? issue.assignees.length > 0
          : issue.assignees.includes(assignee)))
  )
}

/** `*` is any milestone, `null` none, otherwise its number. */
function isInMilestone(
  { milestones }: Session['world'],
  { milestone }: Issue,
  wanted: string | null | undefined,
): boolean {
  if (wanted === undefined) return true
  if (wanted === null || milestone === null) return wanted === milestone
  return wanted === '*' || String(milestones[milestone]?.number) === wanted
}

/** An App's bot is `slug` here and `slug[bot]` in REST; either finds it. */
function actorName(world: Session['world'], login: string): string {
  return Object.hasOwn(world.accounts, login) || !Object.hasOwn(world.accounts, `${login}[bot]`)
    ? login
    : `${login}[bot]`
}

/** Issues or pull requests in the order asked for, by number where nothing else decides. */
export function inOrder<T extends Issue>(
  { world }: Session,
  issues: readonly T[],
  { orderBy }: IssueOrder,
): readonly T[] {
  const keyOf = (issue: Issue): number =>
    orderBy?.field === 'UPDATED_AT'
      ? issue.updatedAt
      : orderBy?.field === 'COMMENTS'
        ? listComments(world, issue).length
        : issue.createdAt
  const sign = orderBy?.direction === 'DESC' ? -1 : 1
  return issues.toSorted((one, other) => sign * (keyOf(one) - keyOf(other) || one.number - other.number))
}

export function issueFields(session: Session, issue: Issue): Fields {
  return {
    ...commonFields(session, issue),
    __typename: 'Issue',
    url: `${session.world.url}/${issue.repository}/issues/${issue.number}`,
    state: capitals(issue.state),
    stateReason: capitals(issue.stateReason),
    isPinned: false,
    timelineItems: (args: ClosingArguments) => closings(session, issue, args),
  }
}

interface ClosingArguments extends PageArguments {
  readonly itemTypes?: readonly string[] | null
  readonly since?: string | null
  readonly skip?: number | null
}

/** Of a timeline only how a closed issue was last closed. */
function closings(session: Session, issue: Issue, args: ClosingArguments): Fields {
  const { itemTypes, since, skip, first, last } = args
  const kinds = (itemTypes ?? ['every']).join(', ')
  const isKept = kinds === 'CLOSED_EVENT' && issue.state === 'closed' && last === 1 && typeof first !== 'number'
  if (!isKept || typeof since === 'string' || typeof skip === 'number')
    throw notImplemented(`timelineItems of an issue but how it was last closed (types ${kinds})`)
  return page('timelineItems', [issue], args, ({ closer }) => ({
    __typename: 'ClosedEvent',
    id: () => nodeId('ClosedEvent', issue.id),
    createdAt: maybeTime(issue.closedAt),
    actor: () => (issue.closedBy === null ? null : actorOf(session, issue.closedBy)),
    closable: () => issueFields(session, issue),
    closer: () => closerFields(session, issue, closer),
    stateReason: capitals(issue.stateReason),
    resourcePath: `/${issue.repository}/issues/${issue.number}`,
    url: `${session.world.url}/${issue.repository}/issues/${issue.number}`,
  }))
}

function closerFields(session: Session, { repository }: Issue, closer: Issue['closer']): Fields | null {
  if (closer === undefined || closer === null) return null
  if ('commit' in closer) return session.object(repositoryNamed(session.world, repository), closer.commit)
  const request = session.world.issues[closer.pull]
  return request !== undefined && isPull(request) ? session.pull(request) : null
}

/** The common fields of an issue and a pull request. */
export function commonFields(session: Session, issue: Issue): Fields {
  const { world } = session
  const milestone = issue.milestone === null ? undefined : world.milestones[issue.milestone]
  return {
    id: () => nodeId(isPull(issue) ? 'PullRequest' : 'Issue', issue.id),
    databaseId: issue.pull?.id ?? issue.id,
    number: issue.number,
    title: issue.title,
    body: issue.body ?? '',
    closed: issue.state === 'closed',
    locked: false,
    activeLockReason: null,
    reactionGroups: [],
    projectCards: { totalCount: 0, nodes: [] },
    projectItems: {
      totalCount: 0,
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    },
    resourcePath: `/${issue.repository}/${isPull(issue) ? 'pull' : 'issues'}/${issue.number}`,
    createdAt: () => isoTime(issue.createdAt),
    updatedAt: () => isoTime(issue.updatedAt),
    closedAt: maybeTime(issue.closedAt),
    author: () => actorOf(session, issue.author),
    authorAssociation: () => association(world, issue.repository, issue.author),
    assignees: (args: PageArguments) => page('assignees', issue.assignees, args, (login) => actorOf(session, login)),
    assignedActors: (args: PageArguments) =>
      page('assignedActors', issue.assignees, args, (login) => actorOf(session, login)),
    suggestedActors: (args: PeopleArguments) =>
      pagePeople(session, repositoryNamed(world, issue.repository), 'suggestedActors', args),
    labels: (args: PageArguments) =>
      page('labels', labelsOn(world, issue), args, (label) => labelFields(session, label)),
    milestone: () => (milestone === undefined ? null : milestoneFields(session, milestone)),
    comments: (args: PageArguments & IssueOrder) =>
      page('comments', listComments(world, issue), args, (comment) => commentFields(session, issue, comment)),
    repository: () => session.repository(issue.repository),
  }
}

export function commentFields(session: Session, issue: Issue, comment: IssueComment): Fields {
  return {
    __typename: 'IssueComment',
    id: () => nodeId('IssueComment', comment.id),
    databaseId: comment.id,
    body: comment.body,
    url: `${session.world.url}/${issue.repository}/${isPull(issue) ? 'pull' : 'issues'}/${issue.number}#issuecomment-${comment.id}`,
    author: () => actorOf(session, comment.author),
    authorAssociation: () => association(session.world, comment.repository, comment.author),
    createdAt: () => isoTime(comment.createdAt),
    includesCreatedEdit: comment.updatedAt !== comment.createdAt,
    isMinimized: false,
    minimizedReason: null,
    reactionGroups: [],
    viewerDidAuthor: comment.author === session.token.login,
    updatedAt: () => isoTime(comment.updatedAt),
    repository: () => session.repository(comment.repository),
  }
}

export function labelFields(session: Session, label: Label): Fields {
  return {
    __typename: 'Label',
    id: () => nodeId('Label', label.id),
    name: label.name,
    color: label.color,
    description: label.description,
    isDefault: false,
    url: `${session.world.url}/${label.repository}/labels/${encodeURIComponent(label.name)}`,
    repository: () => session.repository(label.repository),
  }
}

export function milestoneFields(session: Session, milestone: Milestone): Fields {
  const issues = (): readonly Issue[] =>
    listIssues(session.world, milestone.repository).filter((issue) => issue.milestone === milestone.id)
  return {
    __typename: 'Milestone',
    id: () => nodeId('Milestone', milestone.id),
    number: milestone.number,
    title: milestone.title,
    description: milestone.description,
    state: capitals(milestone.state),
    closed: milestone.state === 'closed',
    dueOn: maybeTime(milestone.dueOn),
    createdAt: () => isoTime(milestone.createdAt),
    updatedAt: () => isoTime(milestone.updatedAt),
    closedAt: maybeTime(milestone.closedAt),
    url: `${session.world.url}/${milestone.repository}/milestone/${milestone.number}`,
    creator: () => actorOf(session, milestone.creator),
    issues: (args: IssuesArguments) => pageIssues(session, issues(), args),
    repository: () => session.repository(milestone.repository),
  }
}
