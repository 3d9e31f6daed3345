import { nodeId, ownerOf, repositoryNamed, roleOf } from '../world/access.ts'
import { isPull, issueWithId, labelsOn, listComments } from '../tracker/issues.ts'
import type { Issue, IssueComment } from '../world/discussion.ts'
import type { World } from '../world/world.ts'
import type { Name } from '../world/names.ts'
import { simpleUser } from './accounts.ts'
import { appJson } from './apps.ts'
import type { Described } from './described.ts'
import { labelJson, milestoneJson } from './labels.ts'
import { isoTime, maybeTime } from './times.ts'

/** What both descriptions have; an issue and a pull request are counted, numbered and shown each in its own way. */
type Common = Pick<
  Described<'pull-request'>,
  Exclude<
    keyof Described<'issue'> & keyof Described<'pull-request'>,
    'comments' | 'draft' | 'html_url' | 'id' | 'node_id'
  >
>

/** GitHub's `issue`; a pull request is one with `pull_request`. */
export function issueJson(world: World, issue: Issue): Described<'issue'> {
  const { repository, number } = issue
  const html = `${world.url}/${repository}/${isPull(issue) ? 'pull' : 'issues'}/${number}`
  return {
    ...commonJson(world, issue),
    id: issue.id,
    node_id: nodeId(isPull(issue) ? 'PullRequest' : 'Issue', issue.id),
    html_url: html,
    labels_url: `${issueUrl(world, issue)}/labels{/name}`,
    events_url: `${issueUrl(world, issue)}/events`,
    timeline_url: `${issueUrl(world, issue)}/timeline`,
    repository_url: `${world.url}/repos/${repository}`,
    state_reason: issue.stateReason,
    comments: listComments(world, issue).length,
    closed_by: issue.closedBy === null ? null : simpleUser(world, issue.closedBy),
    reactions: reactionsJson(issueUrl(world, issue)),
    performed_via_github_app: viaApp(world, issue.author),
    ...(isPull(issue)
      ? {
          draft: issue.pull.draft,
          pull_request: {
            url: `${world.url}/repos/${repository}/pulls/${number}`,
            html_url: html,
            diff_url: `${html}.diff`,
            patch_url: `${html}.patch`,
            merged_at: maybeTime(issue.pull.merged?.at ?? null),
          },
        }
      : {}),
  }
}

/** The common fields of an issue and of a pull request. */
export function commonJson(world: World, issue: Issue): Common {
  const { repository, number, title, body, state, author, assignees, createdAt, updatedAt, closedAt } = issue
  const milestone = issue.milestone === null ? undefined : world.milestones[issue.milestone]
  const assigned = assignees.map((login) => simpleUser(world, login))
  return {
    url: issueUrl(world, issue),
    comments_url: `${issueUrl(world, issue)}/comments`,
    number,
    title,
    body,
    state,
    user: simpleUser(world, author),
    labels: labelsOn(world, issue).map((label) => labelJson(world, label)),
    assignee: assigned[0] ?? null,
    assignees: assigned,
    milestone: milestone === undefined ? null : milestoneJson(world, milestone),
    locked: false,
    active_lock_reason: null,
    author_association: association(world, repository, author),
    created_at: isoTime(createdAt),
    updated_at: isoTime(updatedAt),
    closed_at: maybeTime(closedAt),
  }
}

/** GitHub's `issue-comment`. */
export function commentJson(
  world: World,
  { id, repository, issue: issueId, body, author, createdAt, updatedAt }: IssueComment,
): Described<'issue-comment'> {
  const issue = issueWithId(world, issueId)
  const url = `${world.url}/repos/${repository}/issues/comments/${id}`
  return {
    id,
    node_id: nodeId('IssueComment', id),
    url,
    html_url: `${world.url}/${repository}/${isPull(issue) ? 'pull' : 'issues'}/${issue.number}#issuecomment-${id}`,
    issue_url: issueUrl(world, issue),
    body,
    user: simpleUser(world, author),
    author_association: association(world, repository, author),
    created_at: isoTime(createdAt),
    updated_at: isoTime(updatedAt),
    reactions: reactionsJson(url),
    performed_via_github_app: viaApp(world, author),
  }
}

function issueUrl(world: World, { repository, number }: Issue): string {
  return `${world.url}/repos/${repository}/issues/${number}`
}

/** The association of a person with a repository; earlier contributions are not looked at. */
export function association(world: World, repository: Name, login: string): 'OWNER' | 'COLLABORATOR' | 'NONE' {
  return login === ownerOf(repository)
    ? 'OWNER'
    : roleOf(world, repositoryNamed(world, repository), login) === null
      ? 'NONE'
      : 'COLLABORATOR'
}

function viaApp(world: World, login: string): Described<'nullable-integration'> {
  return world.accounts[login]?.type === 'Bot' ? appJson(world, login.replace(/\[bot\]$/, '')) : null
}

function reactionsJson(url: string): Described<'reaction-rollup'> {
  return {
    url: `${url}/reactions`,
    total_count: 0,
    '+1': 0,
    '-1': 0,
    laugh: 0,
    confused: 0,
    heart: 0,
    hooray: 0,
    eyes: 0,
    rocket: 0,
  }
}
