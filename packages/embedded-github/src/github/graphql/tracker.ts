import { allows } from '../world/access.ts'
import {
  findIssue,
  findLabel,
  findMilestone,
  isPull,
  listIssues,
  listLabels,
  listMilestones,
} from '../tracker/issues.ts'
import type { Issue, Milestone } from '../world/discussion.ts'
import type { Repository } from '../world/world.ts'
import { capitals } from './checks.ts'
import { issueFields, labelFields, milestoneFields, pageIssues, type IssuesArguments } from './issues.ts'
import { page, type PageArguments } from './pages.ts'
import { pagePulls, pullFields, type PullsArguments } from './pulls.ts'
import { notImplemented, Refusal, unreadable } from './refusal.ts'
import type { Fields, Session } from './session.ts'

interface MilestonesArguments extends PageArguments {
  readonly query?: string | null
  readonly states?: readonly string[] | null
  readonly orderBy?: {
    readonly field: 'CREATED_AT' | 'DUE_DATE' | 'NUMBER' | 'UPDATED_AT'
    readonly direction: 'ASC' | 'DESC'
  } | null
}
interface Numbered {
  readonly number: number
}

/** The fields of Repository that are about issues and pull requests. */
export function trackerFields(session: Session, repository: Repository): Fields {
  const { name } = repository
  return {
    issues: (args: IssuesArguments) => pageIssues(session, listIssues(readable(session, name).world, name), args),
    issueOrPullRequest: ({ number }: Numbered) => describeIssue(session, requiredEither(session, name, number)),
    issue: ({ number }: Numbered) => issueFields(session, required(readable(session, name), name, number, 'Issue')),
    pullRequests: (args: PullsArguments) => pagePulls(session, repository, args),
    pullRequest: ({ number }: Numbered) =>
      describeIssue(session, required(readable(session, name, 'pull_requests'), name, number, 'PullRequest')),
    milestones: (args: MilestonesArguments) =>
      page('milestones', wantedMilestones(readable(session, name), name, args), args, (milestone) =>
        milestoneFields(session, milestone),
      ),
    milestone: ({ number }: Numbered) => {
      const milestone = findMilestone(readable(session, name).world, name, number)
      return milestone === null ? null : milestoneFields(session, milestone)
    },
    labels: (args: PageArguments & { readonly query?: string | null }) =>
      page(
        'labels',
        listLabels(readable(session, name).world, name).filter((label) => label.name.includes(args.query ?? '')),
        args,
        (label) => labelFields(session, label),
      ),
    label: (args: { readonly name: string }) => {
      const label = findLabel(readable(session, name).world, name, args.name)
      return label === null ? null : labelFields(session, label)
    },
  }
}

/** An issue or pull request as what it is. */
export function describeIssue(session: Session, issue: Issue): Fields {
  return isPull(issue) ? pullFields(session, issue) : issueFields(session, issue)
}

function readable(session: Session, name: string, permission = 'issues'): Session {
  if (!allows(session.world, session.token, name, permission, 'read')) throw unreadable(session.token)
  return session
}

function required({ world }: Session, name: string, number: number, kind: 'Issue' | 'PullRequest'): Issue {
  const issue = findIssue(world, name, number)
  if (issue === null || isPull(issue) !== (kind === 'PullRequest'))
    throw new Refusal(
      'NOT_FOUND',
      `Could not resolve to ${kind === 'Issue' ? 'an Issue' : 'a PullRequest'} with the number of ${number}.`,
    )
  return issue
}

/** An issue or a pull request, with the right to read it. */
function requiredEither(session: Session, name: string, number: number): Issue {
  const issue = findIssue(session.world, name, number)
  if (issue === null)
    throw new Refusal('NOT_FOUND', `Could not resolve to an issue or pull request with the number of ${number}.`)
  readable(session, name, isPull(issue) ? 'pull_requests' : 'issues')
  return issue
}

function wantedMilestones(
  { world }: Session,
  name: string,
  { query, states, orderBy }: MilestonesArguments,
): readonly Milestone[] {
  if (orderBy?.field === 'DUE_DATE' || orderBy?.field === 'UPDATED_AT')
    throw notImplemented(`MilestoneOrderField.${orderBy.field}`)
  const wanted = listMilestones(world, name).filter(
    (milestone) =>
      milestone.title.toLowerCase().includes((query ?? '').toLowerCase()) &&
      (states?.includes(capitals(milestone.state)) ?? true),
  )
  return orderBy?.direction === 'DESC' ? wanted.toReversed() : wanted
}
