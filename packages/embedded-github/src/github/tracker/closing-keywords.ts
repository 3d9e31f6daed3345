import { findIssue } from './issues.ts'
import { editIssue } from './issue-edits.ts'
import type { News } from './issue-events.ts'
import type { Issue } from '../world/discussion.ts'
import type { World } from '../world/world.ts'
import type { Name } from '../world/names.ts'

/**
 * `Closes #1`, `fixed: acme/api#1`, in whatever case
 * (docs.github.com/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue).
 */
const keyword = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+([\w.-]+\/[\w.-]+)?#(\d{1,9})\b/gi

/** Numbers of the issues of a repository that a text says it closes. */
export function closingNumbers(text: string, repository: Name): readonly number[] {
  const named = [...text.matchAll(keyword)].filter(
    ([, name]) => name === undefined || name.toLowerCase() === repository.toLowerCase(),
  )
  return [...new Set(named.map(([, , number]) => Number(number)))]
}

/** A text that came to the default branch, and the pull request or commit whose it is. */
export interface Closing {
  readonly text: string
  readonly closer: NonNullable<Issue['closer']>
}

/** Closes the open issues that texts merged into the default branch say they close. */
export function closeNamedIssues(
  world: World,
  repository: Name,
  closings: readonly Closing[],
  by: string,
): readonly [World, readonly News[]] {
  let now = world
  const news: News[] = []
  const named = closings.flatMap(({ text, closer }) =>
    closingNumbers(text, repository).map((number) => ({ number, closer })),
  )
  for (const { number, closer } of named) {
    const issue = findIssue(now, repository, number)
    if (issue === null || issue.pull !== undefined || issue.state === 'closed') continue
    const [next, told] = editIssue(now, issue, { state: 'closed', closer }, by)
    now = next
    news.push(...told)
  }
  return [now, news]
}
