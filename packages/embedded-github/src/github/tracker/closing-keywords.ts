import { findIssue } from './issues.ts'
import { editIssue } from './issue-edits.ts'
import type { News } from './issue-events.ts'
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

/** Closes the open issues that texts merged into the default branch say they close. */
export function closeNamedIssues(
  world: World,
  repository: Name,
  texts: readonly string[],
  by: string,
): readonly [World, readonly News[]] {
  let now = world
  const news: News[] = []
  for (const number of texts.flatMap((text) => closingNumbers(text, repository))) {
    const issue = findIssue(now, repository, number)
    if (issue === null || issue.pull !== undefined || issue.state === 'closed') continue
    const [next, told] = editIssue(now, issue, { state: 'closed' }, by)
    now = next
    news.push(...told)
  }
  return [now, news]
}
