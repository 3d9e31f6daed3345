import { shorten } from '../../../domain/versions/commit-messages.ts'
import type { LastReleaseSeen, LineSeen, PlanSeen } from '../../../domain/questions/plan.ts'
import { lastRelease, releasedVersions } from '../../../domain/versions/versions.ts'
import type { Name, Sha } from '../../../domain/words/names.ts'
import { refusal } from '../../catalogue.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'
import type { Earlier, ReleasedAsked, Shipped } from '../definition.ts'
import { readRange, type Range } from './range.ts'
import { Selection } from '../selection.ts'
import type { Alias, ComparisonFields, RangeFields, RepositoryFields } from '../selection.ts'

/** A repository whose last release is looked for. */
interface Search extends ReleasedAsked {
  readonly name: Name
  /** Tags of versions that nobody looked at yet, highest first. */
  readonly left: string[]
  readonly lines: Record<string, LineSeen>
  /** The facts of the tag that was looked at in full. */
  full: {
    readonly tag: string
    readonly range: Range
    readonly candidate: Sha | null
    readonly last: LastReleaseSeen | null
  } | null
}

const repositoriesPerRequest = 25
/** If the highest version is on another line, usually many below it are too. */
const [tagsAtOnce, tagsPerRequest] = [20, 40]

/**
 * Plans with what was released: on which line the versions are, and the commits since the last one; two requests for
 * each twenty-five repositories, seldom more.
 */
export async function lookAtUnreleased(
  connection: Connection,
  plans: Readonly<Record<Name, PlanSeen>>,
  asked: Readonly<Record<Name, ReleasedAsked>>,
  find: Earlier['find'] = () => Promise.resolve(null),
): Promise<Readonly<Record<Name, PlanSeen>>> {
  const searches = Object.entries(asked).map(([name, each]): Search => ({
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
      find,
    )
  let open = searches.filter(isOpen)
  while (open.length > 0) {
    const next = open.flatMap((search) => search.left.splice(0, tagsAtOnce).map((tag) => [search, tag] as const))
    for (const some of inChunks(next, tagsPerRequest)) await lookAtLines(connection, some, find)
    open = open.filter(isOpen)
  }
  const others = searches.flatMap((search) => {
    const last = lastRelease(search.pattern, [...search.tags.keys()], search.lines)
    return last === null || last.tag === search.full?.tag ? [] : [[search, last.tag] as const]
  })
  for (const some of inChunks(others, repositoriesPerRequest)) await lookInFull(connection, some, find)
  return { ...plans, ...Object.fromEntries(searches.flatMap((search) => describe(search, plans[search.name]))) }
}

/** True if a lower version may be the last release. */
function isOpen({ left, lines }: Search): boolean {
  return left.length > 0 && !Object.values(lines).some(({ is }) => is === 'ours')
}

function describe(
  { name, pattern, tags, lines, full }: Search,
  plan: PlanSeen | undefined,
): readonly (readonly [Name, PlanSeen])[] {
  if (plan === undefined) return []
  if (full === null) return [[name, { ...plan, released: null }]]
  if (lastRelease(pattern, [...tags.keys()], lines) === null) return [[name, { ...plan, lines, released: null }]]
  const { range, last, candidate } = full
  const { commits, whole } = range
  const unread = [...(plan.unread ?? []), ...(whole ? [] : ['commits' as const])]
  return [
    [
      name,
      {
        ...plan,
        lines,
        released: candidate,
        ...(last === null ? {} : { last }),
        commits: commits.map(({ sha, message, parents, empty }) => ({
          sha,
          message: shorten(message),
          parents,
          ...(empty === undefined ? {} : { empty }),
        })),
        ...(unread.length === 0 ? {} : { unread }),
      },
    ],
  ]
}

/** Looks at one tag of each: its line, and every commit since. */
async function lookInFull(
  connection: Connection,
  tags: readonly (readonly [Search, string])[],
  find: Earlier['find'],
): Promise<void> {
  const answers = await ask(connection, tags, (selection, search, tag) => {
    const [standing, history] = [
      askStanding(selection, search, tag, 'commits(first: 100) { ...Range }'),
      selection.commit(search.tags.get(tag) ?? '', ['history(first: 100) { ...Landed }'], []),
    ]
    return (answer: RepositoryFields) => ({ ...standing(answer), tag, history: answer[history]?.history?.nodes ?? [] })
  })
  for (const [index, [search, tag]] of tags.entries()) {
    const answer = answers[index]
    if (answer === undefined) continue
    const shipped = await findShipped(search, tag, answer, find)
    const range = await readRange(connection, search, tag, answer, shipped)
    search.lines[tag] = judgeLine(answer, shipped !== null || range.landed)
    search.full = {
      tag,
      range,
      candidate: shipped?.candidate ?? null,
      last: search.production === null ? findLast(search, answer) : null,
    }
  }
}

/**
 * The last release where nothing moves but the tag; `null` if its content is certainly another: source holds it and
 * more, or both went on and source is at no tree that the release ever had.
 */
function findLast(
  { head, tags }: Search,
  { tag, comparison, history }: Standing & { readonly tag: string; readonly history: readonly RangeFields[] },
): LastReleaseSeen | null {
  const own = history.at(0)
  const sourceIs = standings.get(comparison?.status ?? '')
  if (own === undefined || own.oid !== tags.get(tag) || sourceIs === undefined) return null
  const tree = [...(comparison?.commits?.nodes ?? []), ...history].find((commit) => commit?.oid === head)?.tree.oid
  const held = sourceIs === 'ahead' ? [own] : history
  return held.some((commit) => commit.tree.oid === tree) ? { commit: own.oid, tree: own.tree.oid, sourceIs } : null
}

const standings: ReadonlyMap<string, LastReleaseSeen['sourceIs']> = new Map([
  ['AHEAD', 'ahead'],
  ['BEHIND', 'behind'],
  ['IDENTICAL', 'identical'],
  ['DIVERGED', 'diverged'],
])

/** Looks at the lines of tags. */
async function lookAtLines(
  connection: Connection,
  tags: readonly (readonly [Search, string])[],
  find: Earlier['find'],
): Promise<void> {
  const answers = await ask(connection, tags, askStanding)
  for (const [index, [search, tag]] of tags.entries()) {
    const answer = answers[index]
    if (answer === undefined) continue
    const shipped = await findShipped(search, tag, answer, find)
    search.lines[tag] = judgeLine(answer, shipped !== null)
  }
}

/** The relation of a tag to the commit to release, and whether production contains it. */
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
  const what = `how ${tags.length} tag(s) relate to the commit to release`
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

/** `comparison` compares the tag with the commit to release, which is ahead of every tag that it holds. */
function judgeLine(standing: Standing, isKnown: boolean): LineSeen {
  if (standing.comparison === null) return { is: 'unrelated', ahead: 0 }
  return { is: isKnown || isOurs(standing) ? 'ours' : 'beside', ahead: standing.comparison.aheadBy ?? 0 }
}

/** Searches older releases only for the tags that ancestry does not explain. */
async function findShipped(
  { identity }: Search,
  tag: string,
  { comparison }: Standing,
  find: Earlier['find'],
): Promise<Shipped | null> {
  return comparison?.status === 'DIVERGED'
    ? find(identity, tag, 'everywhere')
    : comparison?.status === 'AHEAD'
      ? find(identity, tag, 'newest')
      : null
}

function inChunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size))
}
