import { readDependencies } from './depends-on.ts'
import type { Name } from '../words/names.ts'

/** The longest description that GitHub takes. */
const longestBody = 65_536
const mostClosed = 50

/** https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue */
const closing = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?[ \t]{1,4}#(\d{1,9})(?![\w-])/giu

/**
 * Numbers of the issues of its own repository that a description says it closes. Read from the text, because GitHub
 * itself links an issue only from pull requests into the default branch.
 */
export function readCloses(body: string): readonly number[] {
  const numbers = [...visible(body).matchAll(closing)]
    .map(([, number]) => Number(number))
    .filter((number) => number > 0)
  return [...new Set(numbers)].slice(0, mostClosed)
}

/** Ids of the tasks that the `Depends-On` lines of a description in `repository` name, as `owner/name#12`. */
export function readNeeds(body: string, repository: Name): readonly string[] {
  return readDependencies(body, repository).needs
}

/**
 * The visible part of a description: templates explain themselves in HTML comments, which GitHub does not read either.
 */
function visible(body: string): string {
  const text = body.slice(0, longestBody)
  const parts: string[] = []
  for (let at = 0; at < text.length;) {
    const begin = text.indexOf('<!--', at)
    parts.push(text.slice(at, begin === -1 ? text.length : begin))
    const end = begin === -1 ? -1 : text.indexOf('-->', begin)
    at = end === -1 ? text.length : end + '-->'.length
  }
  return parts.join(' ')
}
