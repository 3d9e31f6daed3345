import { allows, ownerOf, sees } from '../world/access.ts'
import { isPull, labelsOn, listComments } from '../tracker/issues.ts'
import type { Issue } from '../world/discussion.ts'
import type { World } from '../world/world.ts'
import { mentions } from './mentions.ts'
import { page, type PageArguments } from './pages.ts'
import { notImplemented } from './refusal.ts'
import type { Fields, Session } from './session.ts'
import { describeIssue } from './tracker.ts'

export interface SearchArguments extends PageArguments {
  readonly query: string
  readonly type: string
}

/**
 * `search` for issues and pull requests
 * (docs.github.com/search-github/searching-on-github/searching-issues-and-pull-requests): every word and every
 * qualifier counts; a qualifier that is not known here is refused by its name.
 */
export function searchFields(session: Session, { query, type, ...args }: SearchArguments): Fields {
  if (type !== 'ISSUE' && type !== 'ISSUE_ADVANCED') throw notImplemented(`search of ${type}`)
  const terms = readTerms(query, session.token.login)
  const sort = terms.findLast(({ key }) => key === 'sort')?.values[0] ?? 'created-desc'
  const found = Object.values(session.world.issues).filter(
    (issue) =>
      maySee(session, issue) &&
      terms.every((term) => term.key === 'sort' || meets(session.world, issue, term) !== term.isNegated),
  )
  return {
    ...page('search', inOrder(session.world, found, sort), args, (issue) => describeIssue(session, issue)),
    issueCount: found.length,
    repositoryCount: 0,
    userCount: 0,
    wikiCount: 0,
    codeCount: 0,
    discussionCount: 0,
  }
}

/** One word, with `key` `''`, or one qualifier: any of its values will do. */
interface Term {
  readonly key: string
  readonly values: readonly string[]
  readonly isNegated: boolean
}

function readTerms(query: string, self: string): readonly Term[] {
  return [...query.matchAll(/(-?)(?:([a-z][a-z-]*):)?((?:"[^"]*"|[^\s"])+)/gi)].map(
    ([, minus, key = '', text = '']) => {
      const parts = key === '' ? [text] : (text.match(/"[^"]*"|[^,"]+/g) ?? [''])
      return {
        key: key.toLowerCase(),
        values: parts
          .map((part) => part.replaceAll('"', '').toLowerCase())
          .map((value) => (value === '@me' ? self.toLowerCase() : value)),
        isNegated: minus === '-',
      }
    },
  )
}

function maySee({ world, token }: Session, issue: Issue): boolean {
  const repository = world.repositories[issue.repository]
  return (
    repository !== undefined &&
    sees(world, token, repository) &&
    allows(world, token, issue.repository, isPull(issue) ? 'pull_requests' : 'issues', 'read')
  )
}

function meets(world: World, issue: Issue, { key, values }: Term): boolean {
  const any = (has: (value: string) => boolean): boolean => values.some(has)
  const isOneOf = (...texts: readonly (string | undefined | null)[]): boolean =>
    texts.some((text) => typeof text === 'string' && values.includes(text.toLowerCase()))
  switch (key) {
    case '':
      return any((word) => wordsOf(world, issue).includes(word))
    case 'repo':
      return isOneOf(issue.repository)
    case 'user':
    case 'org':
      return isOneOf(ownerOf(issue.repository))
    case 'is':
    case 'state':
    case 'type':
      return any((word) => isSo(world, issue, word))
    case 'draft':
      return any((word) => isPull(issue) && String(issue.pull.draft) === word)
    case 'label':
      return isOneOf(...labelsOn(world, issue).map(({ name }) => name))
    case 'author':
      return isOneOf(issue.author, issue.author.replace(/^(.*)\[bot\]$/, 'app/$1'))
    case 'assignee':
      return isOneOf(...issue.assignees)
    case 'milestone':
      return isOneOf(issue.milestone === null ? null : world.milestones[issue.milestone]?.title)
    case 'mentions':
      return any((login) => mentions(world, issue, login))
    case 'head':
      return isOneOf(issue.pull?.head)
    case 'base':
      return isOneOf(issue.pull?.base)
    case 'review-requested':
      return isOneOf(...(issue.pull?.reviewers ?? []))
    case 'reviewed-by':
      return isOneOf(...(issue.pull?.reviews.map(({ author }) => author) ?? []))
    case 'no':
      return any((what) => isWithout(issue, what))
    default:
      throw notImplemented(`search by ${key}:`)
  }
}

function isSo(world: World, issue: Issue, word: string): boolean {
  switch (word) {
    case 'issue':
      return !isPull(issue)
    case 'pr':
    case 'pull-request':
      return isPull(issue)
    case 'open':
    case 'closed':
      return issue.state === word
    case 'merged':
      return isPull(issue) && issue.pull.merged !== null
    case 'unmerged':
      return isPull(issue) && issue.pull.merged === null
    case 'draft':
      return isPull(issue) && issue.pull.draft
    case 'public':
    case 'private':
      return world.repositories[issue.repository]?.private === (word === 'private')
    default:
      throw notImplemented(`search by is:${word}`)
  }
}

function isWithout({ assignees, labels, milestone }: Issue, what: string): boolean {
  switch (what) {
    case 'assignee':
      return assignees.length === 0
    case 'label':
      return labels.length === 0
    case 'milestone':
      return milestone === null
    default:
      throw notImplemented(`search by no:${what}`)
  }
}

function wordsOf(world: World, issue: Issue): string {
  return [issue.title, issue.body ?? '', ...listComments(world, issue).map(({ body }) => body)].join('\n').toLowerCase()
}

function inOrder(world: World, issues: readonly Issue[], sort: string): readonly Issue[] {
  const [, what = '', direction = 'desc'] = /^(created|updated|comments)(?:-(asc|desc))?$/.exec(sort) ?? []
  if (what === '') throw notImplemented(`search sorted by ${sort}`)
  const keyOf = (issue: Issue): number =>
    what === 'created' ? issue.createdAt : what === 'updated' ? issue.updatedAt : listComments(world, issue).length
  const sign = direction === 'asc' ? 1 : -1
  return issues.toSorted((one, other) => sign * (keyOf(one) - keyOf(other) || one.id - other.id))
}
