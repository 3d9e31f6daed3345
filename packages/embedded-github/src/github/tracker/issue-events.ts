import { repositoryNamed } from '../world/access.ts'
import { context, tell, type Event, type Told } from '../answers/events.ts'
import { issueWithId } from './issues.ts'
import { mergeRef } from './pulls.ts'
import { commentJson, issueJson } from '../representations/issues.ts'
import { pullJson } from '../representations/pulls.ts'
import type { Issue, IssueComment, Pull } from '../world/discussion.ts'
import type { Token, World } from '../world/world.ts'
import type { Json, Name } from '../world/names.ts'

type Fields = { readonly [key: string]: Json }

/** Something that happened to an issue or pull request, by its id; `more` is what its event carries besides. */
export interface News {
  readonly issue: number
  /** Absent: `issues` or `pull_request`. */
  readonly event?: 'pull_request_review'
  readonly action: string
  readonly more?: Fields
}

/**
 * Tells workflows what happened to issues (`issues`) and pull requests (`pull_request`); what a GITHUB_TOKEN did is
 * told to nobody.
 */
export function announceNews(world: World, news: readonly News[], token: Token): Told {
  return news.reduce<Told>(
    (told, { issue: id, event = 'pull_request', action, more = {} }) => {
      const [now] = told
      const issue = issueWithId(now, id)
      if (issue.pull !== undefined) return announcePull(told, { event, action, more }, issue, issue.pull, token)
      return announceAbout(
        told,
        issue.repository,
        { event: 'issues', action, more: { issue: issueJson(now, issue), ...more } },
        token,
      )
    },
    [world, []],
  )
}

/** Tells workflows of a comment on an issue or pull request. */
export function announceComment(world: World, comment: IssueComment, action: string, more: Fields, token: Token): Told {
  const issue = issueWithId(world, comment.issue)
  return announceAbout(
    [world, []],
    comment.repository,
    {
      event: 'issue_comment',
      action,
      more: { issue: issueJson(world, issue), comment: commentJson(world, comment), ...more },
    },
    token,
  )
}

interface Announced {
  readonly event: string
  readonly action: string
  readonly more: Fields
}

/** Tells workflows of the default branch of something that is not about a commit. */
export function announceAbout(
  [world, before]: Told,
  name: Name,
  { event, action, more }: Announced,
  token: Token,
): Told {
  const repository = repositoryNamed(world, name)
  const ref = `refs/heads/${repository.defaultBranch}`
  const sha = repository.refs[ref]
  if (sha === undefined || token.kind === 'actions') return [world, before]
  return tell([world, before], {
    repository: name,
    event,
    action,
    by: token.login,
    ref,
    sha,
    payload: { action, ...more, ...context(world, repository, token.login) },
  })
}

/**
 * Tells workflows of a pull request: they run at the merge of head and base, after it was merged at the branch it went
 * into (docs.github.com/actions/reference/workflows-and-actions/variables#default-environment-variables, GITHUB_REF);
 * where head and base conflict, nothing runs.
 */
export function announcePull(
  [world, before]: Told,
  { event, action, more }: Announced,
  issue: Issue,
  pull: Pull,
  token: Token,
): Told {
  const repository = repositoryNamed(world, issue.repository)
  const ref = pull.merged === null ? mergeRef(issue.number) : `refs/heads/${pull.base}`
  const sha = pull.merged === null ? repository.refs[ref] : pull.merged.commit
  if (sha === undefined || token.kind === 'actions') return [world, before]
  const told: Event = {
    repository: issue.repository,
    event,
    action,
    by: token.login,
    ref,
    sha,
    head: { sha: pull.headSha, branch: pull.head },
    payload: {
      action,
      number: issue.number,
      pull_request: pullJson(world, { ...issue, pull }),
      ...more,
      ...context(world, repository, token.login),
    },
  }
  return tell([world, before], told)
}
