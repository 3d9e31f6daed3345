import { mostCommits } from '../../../domain/questions/plan.ts'
import { ancestorsIn } from '../../../domain/versions/commit-messages.ts'
import type { Name, Sha } from '../../../domain/words/names.ts'
import type { Page } from '../commit-fields.ts'
import type { Shipped } from '../definition.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'
import { must, readAll } from '../../line/pages.ts'
import { rangeFields, rangeFragment } from '../selection.ts'
import type { ComparisonFields, RangeFields } from '../selection.ts'

/**
 * Commits that a tag does not hold, newest first, without those that it has under other names; `landed`: there are
 * such.
 */
export interface Range {
  readonly commits: readonly Commit[]
  readonly whole: boolean
  readonly landed: boolean
}
/** A commit that a release holds, with what it was made on. */
interface Brought extends Commit {
  readonly parentTrees: readonly Sha[]
}
interface Commit {
  readonly sha: Sha
  readonly message: string
  readonly tree: Sha
  readonly parents: readonly Sha[]
  readonly at: number
  /** It changes no file. */
  readonly empty?: true
}

/** A repository and its commit to release. */
interface Place {
  readonly name: Name
  readonly head: Sha
}

/** The commits to release that a tag lacks, and what the release that made it held of source and as its candidate. */
export async function readRange(
  connection: Connection,
  place: Place,
  tag: string,
  { comparison, history }: { readonly comparison: ComparisonFields | null; readonly history: readonly RangeFields[] },
  shipped: Shipped | null,
): Promise<Range> {
  const released = new Set(shipped === null ? [] : [shipped.source, shipped.candidate ?? shipped.source])
  const brought = history.map((commit): Brought => ({
    ...readCommit(commit),
    parentTrees: commit.parents.nodes.map(({ tree }) => tree?.oid ?? ''),
  }))
  if ((comparison?.aheadBy ?? 0) > mostCommits) return readBack(connection, place, brought, released)
  const read = await readAll(
    comparison?.commits,
    (after) => readOn(connection, place, tag, after),
    ({ length }) => length > mostCommits,
  )
  return { ...leaveOut(read.map(readCommit), brought, released), whole: read.length <= mostCommits }
}

/** Leaves out what the release has under other names, and what is below that. */
function leaveOut(
  read: readonly Commit[],
  brought: readonly Brought[],
  released: ReadonlySet<Sha>,
): Pick<Range, 'commits' | 'landed'> {
  const commits = newestFirst(read)
  const same = findSame(commits, brought)
  const held = new Set(ancestorsIn(commits, (sha) => released.has(sha) || same.has(sha)))
  const trees = new Map([...brought, ...commits].map(({ sha, tree }) => [sha, tree]))
  const isEmpty = ({ parents, tree }: Commit): boolean => parents.length === 1 && trees.get(parents[0] ?? '') === tree
  return {
    commits: commits
      .filter((commit) => !held.has(commit))
      .map((commit) => (isEmpty(commit) ? { ...commit, empty: true } : commit)),
    landed: same.size > 0,
  }
}

/**
 * Used if a tag lacks more commits than can be read, as after years of squashes, when most were released under other
 * names: reads back from the commit to release until only released commits lie below what was read.
 */
async function readBack(
  connection: Connection,
  { name, head }: Place,
  brought: readonly Brought[],
  released: ReadonlySet<Sha>,
): Promise<Range> {
  const tagged = new Set(brought.map(({ sha }) => sha))
  const leave = (nodes: readonly RangeFields[]): Pick<Range, 'commits' | 'landed'> => {
    const commits = nodes.map(readCommit)
    const held = new Set(ancestorsIn(commits, (sha) => tagged.has(sha)))
    return leaveOut(
      commits.filter((commit) => !held.has(commit)),
      brought,
      released,
    )
  }
  const isClosed = (nodes: readonly RangeFields[]): boolean => {
    const known = new Set([...tagged, ...nodes.map(({ oid }) => oid)])
    return leave(nodes).commits.every(({ parents }) => parents.every((parent) => known.has(parent)))
  }
  const what = `the history of ${head} in ${name}`
  const readNext = async (after: string | null): Promise<Page<RangeFields>> => {
    const { data } = await connection.query<ReadBackFields>(what, readBackQuery, { ...splitName(name), head, after })
    return must(what, data?.repository?.object?.history)
  }
  const nodes = await readAll(await readNext(null), readNext, (read) => read.length > mostCommits || isClosed(read))
  return { ...leave(nodes), whole: isClosed(nodes) }
}

function readCommit({ oid, message = '', tree, parents, committedDate }: RangeFields): Commit {
  return {
    sha: oid,
    message,
    tree: tree.oid,
    parents: parents.nodes.map((parent) => parent.oid),
    at: Date.parse(committedDate),
  }
}

/** Orders descendants before their ancestors, whatever their clocks say; else the younger first. */
export function newestFirst<Dated extends Pick<Commit, 'sha' | 'parents' | 'at'>>(
  commits: readonly Dated[],
): readonly Dated[] {
  const byName = new Map(commits.map((commit) => [commit.sha, commit]))
  const onTop = new Map(commits.map(({ sha }) => [sha, 0]))
  for (const parent of commits.flatMap(({ parents }) => parents))
    if (onTop.has(parent)) onTop.set(parent, (onTop.get(parent) ?? 0) + 1)
  const ready = commits.filter(({ sha }) => onTop.get(sha) === 0)
  const ordered: Dated[] = []
  while (ready.length > 0) {
    const youngest = ready.reduce((found, commit, index) => (commit.at > (ready[found]?.at ?? 0) ? index : found), 0)
    for (const commit of ready.splice(youngest, 1)) {
      ordered.push(commit)
      for (const parent of commit.parents) {
        onTop.set(parent, (onTop.get(parent) ?? 0) - 1)
        const below = byName.get(parent)
        if (below !== undefined && onTop.get(parent) === 0) ready.push(below)
      }
    }
  }
  return ordered
}

/**
 * Commits of source with the content that a release brought under another name, as a squash does: the tree of a commit
 * that the tag holds and that made this tree, and not made on top of that commit. Where several have it, those that are
 * no younger.
 */
function findSame(commits: readonly Commit[], history: readonly Brought[]): ReadonlySet<Sha> {
  return new Set(
    history
      .filter(({ tree, parentTrees }) => !parentTrees.includes(tree))
      .flatMap((brought) => {
        const onTop = descendantsOf(brought.sha, [...commits, ...history])
        const same = commits.filter(({ sha, tree }) => tree === brought.tree && !onTop.has(sha))
        const older = same.filter(({ at }) => at <= brought.at)
        return (older.length > 0 ? older : same).map(({ sha }) => sha)
      }),
  )
}

/** A commit and those that were made on top of it. */
function descendantsOf(root: Sha, commits: readonly Commit[]): ReadonlySet<Sha> {
  const children = Map.groupBy(
    commits.flatMap(({ sha, parents }) => parents.map((parent) => ({ sha, parent }))),
    ({ parent }) => parent,
  )
  const found = new Set<Sha>()
  const open = [root]
  for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
    if (found.has(sha)) continue
    found.add(sha)
    open.push(...(children.get(sha) ?? []).map((child) => child.sha))
  }
  return found
}

const readOnQuery = `query ReadOnCommits($owner: String!, $repo: String!, $tag: String!, $head: String!, $after: String) { repository(owner: $owner, name: $repo, followRenames: false) {
  ref(qualifiedName: $tag) { compare(headRef: $head) { commits(first: 100, after: $after) { ...Range } } }
} }
fragment Range ${rangeFragment}`
interface ReadOnFields {
  readonly repository: {
    readonly ref: { readonly compare: { readonly commits: Page<RangeFields> } | null } | null
  } | null
}

async function readOn(
  connection: Connection,
  { name, head }: Place,
  tag: string,
  after: string,
): Promise<Page<RangeFields>> {
  const what = `more commits of ${name} since ${tag}`
  const { data } = await connection.query<ReadOnFields>(what, readOnQuery, {
    ...splitName(name),
    tag: `refs/tags/${tag}`,
    head,
    after,
  })
  return must(what, data?.repository?.ref?.compare?.commits)
}

const readBackQuery = `query ReadBack($owner: String!, $repo: String!, $head: GitObjectID!, $after: String) { repository(owner: $owner, name: $repo, followRenames: false) {
  object(oid: $head) { ... on Commit { history(first: 100, after: $after) { ${rangeFields} } } }
} }`
interface ReadBackFields {
  readonly repository: { readonly object: { readonly history?: Page<RangeFields> } | null } | null
}
