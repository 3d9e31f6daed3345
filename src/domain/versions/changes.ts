import type { Name, Sha } from '../words/names.ts'
import { pickedFrom, readChange, readSubject, withoutReverted, type CommitSaid } from './commit-messages.ts'

/** A commit of a release as GitHub shows it: who wrote it and when, and by which pull request it came. */
export interface CommitMade extends CommitSaid {
  readonly sha: Sha
  readonly parents: readonly Sha[]
  /** A login, else the name that the commit gives. */
  readonly by: string
  /** Who else wrote it, as its `Co-authored-by` trailers say: a squash names so whose commits it holds. */
  readonly others?: readonly string[]
  /** When it was written, as GitHub says it: a cherry-pick keeps that. */
  readonly authoredAt: string
  readonly pull?: PullMerged
}

/** A merged pull request; `by`: who opened it. */
interface PullMerged {
  readonly number: number
  readonly title: string
  readonly by: string | null
}

/** Where a change stands: its pull request, else its newest commit. */
export interface Origin {
  readonly repository: Name
  readonly pull: number | null
  readonly commit: Sha
}

/** One change of a release, however many commits, pull requests and repositories it took. */
export interface Change {
  readonly group: Group
  readonly scope: string | null
  readonly text: string
  readonly by: readonly string[]
  readonly origins: readonly Origin[]
}

/** The headings under which changes are listed, in their order, and the conventional types below each. */
export const groups = {
  breaking: { title: 'Breaking changes', types: [] },
  features: { title: 'Features', types: ['feat', 'feature'] },
  fixes: { title: 'Fixes', types: ['fix', 'bugfix', 'hotfix', 'security'] },
  performance: { title: 'Performance', types: ['perf'] },
  reverts: { title: 'Taken back', types: ['revert'] },
  documentation: { title: 'Documentation', types: ['docs', 'doc'] },
  upkeep: { title: 'Upkeep', types: ['build', 'chore', 'ci', 'deps', 'refactor', 'style', 'test', 'tests'] },
  other: { title: 'Other changes', types: [] },
} as const
export type Group = keyof typeof groups

const order = Object.keys(groups) as readonly Group[]

/**
 * The changes that commits of one repository make, newest first as given, in the order of their groups. A pull request
 * is one change, and so is what was picked from one branch to another; what was taken back within is none, and merges
 * are none. `left`: commits that are nobody's change, because Convoy made them.
 */
export function listChanges(
  repository: Name,
  commits: readonly CommitMade[],
  left: readonly Sha[] = [],
): readonly Change[] {
  const counted = withoutReverted(commits).filter(({ sha, parents }) => parents.length < 2 && !left.includes(sha))
  return inOrder(joinAll(counted, keysOf).map((same) => describe(repository, same)))
}

/** Changes of several repositories: one that says the same in several is listed once, with all its places. */
export function joinChanges(lists: readonly (readonly Change[])[]): readonly Change[] {
  const joined = joinAll(lists.flat(), ({ group, scope, text }) => [`${group} ${scope ?? ''}: ${text.toLowerCase()}`])
  return inOrder(
    joined.flatMap((same) => {
      const [first] = same
      return first === undefined
        ? []
        : [
            {
              ...first,
              by: [...new Set(same.flatMap(({ by }) => by))],
              origins: same.flatMap(({ origins }) => origins),
            },
          ]
    }),
  )
}

function inOrder(changes: readonly Change[]): readonly Change[] {
  return changes.toSorted((one, other) => order.indexOf(one.group) - order.indexOf(other.group))
}

/**
 * What tells that two commits are one change: a pull request, a pick, or the same words at the same time by the same.
 */
function keysOf({ sha, message, by, authoredAt, pull }: CommitMade): readonly string[] {
  const { type, scope, text } = readSubject(message)
  return [
    `commit ${sha}`,
    ...pickedFrom(message).map((from) => `commit ${from}`),
    `written ${authoredAt} ${JSON.stringify([by, type, scope, text])}`,
    ...(pull === undefined ? [] : [`pull ${pull.number}`]),
  ]
}

/** Items that share a key, directly or by others, in one list each; in the order of their first. */
function joinAll<Item>(items: readonly Item[], keys: (item: Item) => readonly string[]): readonly (readonly Item[])[] {
  const places = new Map<string, number>()
  const lists = items.map((_, index) => new Set([index]))
  for (const [index, item] of items.entries()) {
    for (const key of keys(item)) {
      const [own, other] = [lists[index], lists[places.get(key) ?? index]]
      if (own !== undefined && other !== undefined && other !== own)
        for (const each of own) lists[each] = other.add(each)
      places.set(key, index)
    }
  }
  return [...new Set(lists)]
    .map((list) => [...list].sort((one, other) => one - other))
    .sort(([one = 0], [other = 0]) => one - other)
    .map((list) => list.flatMap((index) => items[index] ?? []))
}

/**
 * One change in words: those of the pull request where several commits came by it, else those of the commit; of both,
 * those that say what kind of change it is.
 */
function describe(repository: Name, commits: readonly CommitMade[]): Change {
  const [newest] = commits
  if (newest === undefined) throw new Error('a change without a commit')
  const pulls = [...new Map(commits.flatMap(({ pull }) => (pull === undefined ? [] : [[pull.number, pull]]))).values()]
  const subjects = commits.map(({ message }) => readSubject(message))
  const [titled] = pulls.map(({ title }) => readSubject(title))
  const [strongest] = subjects.toSorted((one, other) => rankOf(one.type) - rankOf(other.type))
  const isOne = new Set(subjects.map(({ text }) => text)).size === 1
  const candidates = (isOne ? [strongest, titled] : [titled, strongest]).filter((each) => each !== undefined)
  const said = candidates.find(({ type }) => type !== null) ?? candidates[0] ?? { type: null, scope: null, text: '' }
  const isBreaking = commits.some(({ message }) => readChange(message) === 'breaking')
  return {
    group: isBreaking ? 'breaking' : groupOf(said.type ?? strongest?.type ?? null),
    scope: said.scope,
    text: said.text,
    by: [
      ...new Set([
        ...pulls.flatMap(({ by }) => by ?? []),
        ...commits.flatMap(({ by, others = [] }) => [by, ...others]),
      ]),
    ],
    origins:
      pulls.length > 0
        ? pulls.map(({ number }) => ({ repository, pull: number, commit: newest.sha }))
        : [{ repository, pull: null, commit: newest.sha }],
  }
}

function groupOf(type: string | null): Group {
  return order.find((group) => groups[group].types.some((each) => each === type)) ?? 'other'
}

function rankOf(type: string | null): number {
  return order.indexOf(groupOf(type))
}
