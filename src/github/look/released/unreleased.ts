import { ancestorsIn, shorten } from '../../../domain/versions/commit-messages.ts'
import { mostCommits, type LineSeen, type PlanSeen } from '../../../domain/seen.ts'
import { lastRelease, releasedVersions } from '../../../domain/versions/versions.ts'
import type { Name, Ref, Sha } from '../../../domain/words/names.ts'
import { refusal } from '../../catalogue.ts'
import type { Page } from '../commit-fields.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'
import type { FindPlanned } from '../releases.ts'
import { must, readAll } from '../../line/pages.ts'
import { rangeFields, rangeFragment, Selection } from '../selection.ts'
import type { Alias, ComparisonFields, RangeFields, RepositoryFields } from '../selection.ts'

/** What the released versions of a repository are looked up by. */
export interface ReleasedAsked {
  readonly identity: string
  /** `v{version}` */
  readonly pattern: string
  /** What is to be released. */
  readonly head: Sha
  /** Where production is a branch of its own. */
  readonly production: Ref | null
  /** The commits of tags, under any tag objects. */
  readonly tags: ReadonlyMap<string, Sha>
}

/** A repository whose last release is looked for. */
interface Search extends ReleasedAsked {
  readonly name: Name
  /** Tags of versions that nobody looked at yet, highest first. */
  readonly left: string[]
  readonly lines: Record<string, LineSeen>
  /** What was read of the tag that was looked at in full. */
  full: { readonly tag: string; readonly range: Range } | null
}

/**
 * Commits that a tag does not hold, newest first, without those that it has under other names; `landed`: there are
 * such.
 */
interface Range {
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
}

const repositoriesPerRequest = 25
/** Where the highest version is on another line, so are many below it, mostly. */
const [tagsAtOnce, tagsPerRequest] = [20, 40]

/**
 * Plans with what was released: on which line the versions are, and the commits since the last one; two requests for
 * each twenty-five repositories, seldom more.
 */
export async function lookAtUnreleased(
  connection: Connection,
  plans: Readonly<Record<Name, PlanSeen>>,
  asked: ReadonlyMap<Name, ReleasedAsked>,
  findPlanned: FindPlanned = () => Promise.resolve(null),
): Promise<Readonly<Record<Name, PlanSeen>>> {
  const searches = [...asked].map(([name, each]): Search => ({
    ...each,
    name,
    left: releasedVersions(each.pattern, [...each.tags.keys()]).map(({ tag }) => tag),
    lines: {},
    full: null,
  }))
  for (const some of inChunks(
    searches.filter(({ left }) => left.length > 0),
    repositoriesPerRequest,
  ))
    await lookInFull(
      connection,
      some.map((search) => [search, search.left.shift() ?? ''] as const),
      findPlanned,
    )
  let open = searches.filter(isOpen)
  while (open.length > 0) {
    const next = open.flatMap((search) => search.left.splice(0, tagsAtOnce).map((tag) => [search, tag] as const))
    for (const some of inChunks(next, tagsPerRequest)) await lookAtLines(connection, some, findPlanned)
    open = open.filter(isOpen)
  }
  const others = searches.flatMap((search) => {
    const last = lastRelease(search.pattern, [...search.tags.keys()], search.lines)
    return last === null || last.tag === search.full?.tag ? [] : [[search, last.tag] as const]
  })
  for (const some of inChunks(others, repositoriesPerRequest)) await lookInFull(connection, some, findPlanned)
  return { ...plans, ...Object.fromEntries(searches.flatMap((search) => describe(search, plans[search.name]))) }
}

/** Whether a lower version may be the last release. */
function isOpen({ left, lines }: Search): boolean {
  return left.length > 0 && !Object.values(lines).some(({ is }) => is === 'ours')
}

function describe(
  { name, pattern, tags, lines, full }: Search,
  plan: PlanSeen | undefined,
): readonly (readonly [Name, PlanSeen])[] {
  if (plan === undefined || full === null) return []
  if (lastRelease(pattern, [...tags.keys()], lines) === null) return [[name, { ...plan, lines }]]
  const { commits, whole } = full.range
  const unread = [...(plan.unread ?? []), ...(whole ? [] : ['commits' as const])]
  return [
    [
      name,
      {
        ...plan,
        lines,
        commits: commits.map(({ sha, message, parents }) => ({ sha, message: shorten(message), parents })),
        ...(unread.length === 0 ? {} : { unread }),
      },
    ],
  ]
}

/** Looks at one tag of each: its line, and every commit since. */
async function lookInFull(
  connection: Connection,
  tags: readonly (readonly [Search, string])[],
  findPlanned: FindPlanned,
): Promise<void> {
  const answers = await ask(connection, tags, (selection, search, tag) => {
    const [standing, history] = [
      askStanding(selection, search, tag, 'commits(first: 100) { ...Range }'),
      selection.commit(search.tags.get(tag) ?? '', ['history(first: 100) { ...Landed }'], []),
    ]
    return (answer: RepositoryFields) => ({ ...standing(answer), history: answer[history]?.history?.nodes ?? [] })
  })
  for (const [index, [search, tag]] of tags.entries()) {
    const answer = answers[index]
    if (answer === undefined) continue
    const planned = await findPlannedOf(search, tag, answer, findPlanned)
    const range = await readRange(connection, search, tag, answer, planned)
    search.lines[tag] = judgeLine(answer, planned !== null || range.landed)
    search.full = { tag, range }
  }
}

/** Looks at the lines of tags. */
async function lookAtLines(
  connection: Connection,
  tags: readonly (readonly [Search, string])[],
  findPlanned: FindPlanned,
): Promise<void> {
  const answers = await ask(connection, tags, askStanding)
  for (const [index, [search, tag]] of tags.entries()) {
    const answer = answers[index]
    if (answer === undefined) continue
    const planned = await findPlannedOf(search, tag, answer, findPlanned)
    search.lines[tag] = judgeLine(answer, planned !== null)
  }
}

/** How a tag stands to what is to be released, and whether production holds it. */
interface Standing {
  readonly comparison: ComparisonFields | null
  readonly onProduction: boolean
}

function askStanding(
  selection: Selection,
  { name, head, production, tags }: Search,
  tag: string,
  more = '',
): (answer: RepositoryFields) => Standing {
  const commit = tags.get(tag) ?? ''
  const own = selection.ref(`refs/tags/${tag}`, `compare(headRef: ${selection.value(head)}) { status aheadBy ${more} }`)
  const theirs: Alias | null =
    production === null ? null : selection.ref(production, `compare(headRef: ${selection.value(commit)}) { status }`)
  return (answer) => {
    if ((answer[own] ?? null) === null)
      throw refusal('GITHUB_UNAVAILABLE', `the tag ${tag} of ${name}`, 'it had just shown it')
    const status = theirs === null ? undefined : answer[theirs]?.compare?.status
    return { comparison: answer[own]?.compare ?? null, onProduction: status === 'BEHIND' || status === 'IDENTICAL' }
  }
}

/**
 * Asks something of each of these tags in one request; the answers in their order. What was there a moment ago is
 * there, or GitHub stumbled.
 */
async function ask<T>(
  connection: Connection,
  tags: readonly (readonly [Search, string])[],
  askOne: (selection: Selection, search: Search, tag: string) => (answer: RepositoryFields) => T,
): Promise<readonly T[]> {
  const selection = new Selection()
  const places: (readonly [number, (answer: RepositoryFields) => T])[] = []
  for (const [place, [search, some]] of [...Map.groupBy(tags, ([search]) => search)].entries()) {
    const { owner, repo } = splitName(search.name)
    selection.repository(owner, repo)
    places.push(...some.map(([, tag]) => [place, askOne(selection, search, tag)] as const))
  }
  const what = `how ${tags.length} tag(s) stand to what is to be released`
  const { data } = await connection.query<Readonly<Record<`r${number}`, RepositoryFields | null>>>(
    what,
    selection.text(),
    selection.variables,
  )
  return places.map(([place, read]) => {
    const answer = data?.[`r${place}`] ?? null
    if (answer === null)
      throw refusal('GITHUB_UNAVAILABLE', what, 'it did not answer for a repository that it had just shown')
    return read(answer)
  })
}

function isOurs({ comparison, onProduction }: Standing): boolean {
  return onProduction || comparison?.status === 'AHEAD' || comparison?.status === 'IDENTICAL'
}

/** `comparison` is of the tag with what is to be released: ahead of a tag that it holds. */
function judgeLine(standing: Standing, isKnown: boolean): LineSeen {
  if (standing.comparison === null) return { is: 'unrelated', ahead: 0 }
  return { is: isKnown || isOurs(standing) ? 'ours' : 'beside', ahead: standing.comparison.aheadBy ?? 0 }
}

/** Only what ancestry does not explain is looked for among older releases. */
async function findPlannedOf(
  { identity }: Search,
  tag: string,
  { comparison }: Standing,
  findPlanned: FindPlanned,
): Promise<Sha | null> {
  return comparison?.status === 'DIVERGED'
    ? findPlanned(identity, tag, 'everywhere')
    : comparison?.status === 'AHEAD'
      ? findPlanned(identity, tag, 'newest')
      : null
}

async function readRange(
  connection: Connection,
  search: Search,
  tag: string,
  { comparison, history }: Standing & { readonly history: readonly RangeFields[] },
  planned: Sha | null,
): Promise<Range> {
  const brought = history.map((commit): Brought => ({
    ...readCommit(commit),
    parentTrees: commit.parents.nodes.map(({ tree }) => tree?.oid ?? ''),
  }))
  if ((comparison?.aheadBy ?? 0) > mostCommits) return readBack(connection, search, brought, planned)
  const read = await readAll(
    comparison?.commits,
    (after) => readOn(connection, search, tag, after),
    ({ length }) => length > mostCommits,
  )
  return { ...leaveOut(read.map(readCommit), brought, planned), whole: read.length <= mostCommits }
}

/** Leaves out what the release has under other names, and what is below that. */
function leaveOut(
  read: readonly Commit[],
  brought: readonly Brought[],
  planned: Sha | null,
): Pick<Range, 'commits' | 'landed'> {
  const commits = newestFirst(read)
  const same = findSame(commits, brought)
  const held = new Set(ancestorsIn(commits, (sha) => sha === planned || same.has(sha)))
  return { commits: commits.filter((commit) => !held.has(commit)), landed: same.size > 0 }
}

/**
 * Where a tag lacks more commits than can be read, as after years of squashes, most were released under other names:
 * reads back from what is to be released until nothing is below what was read but what was released.
 */
async function readBack(
  connection: Connection,
  { name, head }: Search,
  brought: readonly Brought[],
  planned: Sha | null,
): Promise<Range> {
  const released = new Set(brought.map(({ sha }) => sha))
  const leave = (nodes: readonly RangeFields[]): Pick<Range, 'commits' | 'landed'> => {
    const commits = nodes.map(readCommit)
    const held = new Set(ancestorsIn(commits, (sha) => released.has(sha)))
    return leaveOut(
      commits.filter((commit) => !held.has(commit)),
      brought,
      planned,
    )
  }
  const isClosed = (nodes: readonly RangeFields[]): boolean => {
    const known = new Set([...released, ...nodes.map(({ oid }) => oid)])
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

/** What is on top of a commit stands before it, whatever their clocks say; else the younger one. */
function newestFirst(commits: readonly Commit[]): readonly Commit[] {
  const byName = new Map(commits.map((commit) => [commit.sha, commit]))
  const onTop = new Map(commits.map(({ sha }) => [sha, 0]))
  for (const parent of commits.flatMap(({ parents }) => parents))
    if (onTop.has(parent)) onTop.set(parent, (onTop.get(parent) ?? 0) + 1)
  const ready = commits.filter(({ sha }) => onTop.get(sha) === 0)
  const ordered: Commit[] = []
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
  { name, head }: Search,
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

function inChunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size))
}
