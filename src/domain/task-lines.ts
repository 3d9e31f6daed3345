import type { Name } from './words.ts'

/** The longest description that GitHub takes. */
const longestBody = 65_536
const mostClosed = 50
const mostNeeds = 20

/** https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue */
const closing = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?[ \t]{1,4}#(\d{1,9})(?![\w-])/giu

/**
 * Numbers of the issues of its own repository that a description says it closes. Read from the text, because GitHub itself links an issue
 * only from pull requests into the default branch.
 */
export function readCloses(body: string): readonly number[] {
  const numbers = [...visible(body).matchAll(closing)].map(([, number]) => Number(number)).filter((number) => number > 0)
  return [...new Set(numbers)].slice(0, mostClosed)
}

const own = /^#([1-9]\d{0,8})$/u
const full = /^([\w-]{1,39}\/[\w.-]{1,100})#([1-9]\d{0,8})$/u
const address = /^https:\/\/[\w.-]{1,190}\/([\w-]{1,39}\/[\w.-]{1,100})\/(?:pull|issues)\/([1-9]\d{0,8})$/u

/** As documents take it: GitHub has no repository of another name. */
const repositoryName = /^[A-Za-z0-9][A-Za-z0-9_-]{0,38}\/(?!\.{1,2}$)(?!.*\.git$)[A-Za-z0-9._-]{1,100}$/u

/** Ids of the tasks that the `Depends-On:` lines of a description in `repository` name, as `owner/name#12`. */
export function readNeeds(body: string, repository: Name): readonly string[] {
  const lines = visible(body).split('\n').map((line) => line.trim()).filter((line) => /^depends-on:/iu.test(line))
  const ids = lines.flatMap((line) => line.slice('depends-on:'.length).split(/[\s,]/u)).map((word) => readTaskId(word, repository))
  return [...new Set(ids.filter((id) => id !== null))].slice(0, mostNeeds)
}

function readTaskId(word: string, repository: Name): string | null {
  const number = own.exec(word)?.[1]
  if (number !== undefined) return `${repository}#${number}`
  const [, name, there] = full.exec(word) ?? address.exec(word) ?? []
  return name === undefined || there === undefined || !repositoryName.test(name) ? null : `${name}#${there}`
}

/** What a reader sees of a description: templates explain themselves in HTML comments, which GitHub does not read either. */
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
