import { keyOf } from '../../../domain/questions/kinds.ts'
import type { Parted, ReversalSeen, ReversalsQuestion, ReversalsSeen } from '../../../domain/questions/reversals.ts'
import type { Sha } from '../../../domain/words/names.ts'
import { askAtOnce } from '../../line/at-once.ts'
import type { Connection } from '../../line/connection.ts'
import { isWithin } from './is-within.ts'
import { compare, compareTrees, most, pathsOf, readPaths, subjectOf } from './compared.ts'
import type { CommitFields, Comparison } from './compared.ts'
import { isSame, judgeFile } from './judge-files.ts'
import { judgeStretches, type PutBack } from './judge-stretches.ts'
import { findLanding } from './landings.ts'
import { readRef } from '../repository.ts'
import { readVersions, type Places } from './read-versions.ts'
import { findSuspects, type Suspect } from './suspects.ts'
import type { Look, Reader } from '../definition.ts'
import type { Selection } from '../selection.ts'

/** The maximum number of changed files that are looked into if a comparison does not show them all. */
const mostChanged = 600
/** The maximum number of commits that are looked into because they say or show that they revert something. */
const mostSuspects = 20
/** The maximum number of production's own commits to ask what each changed; beyond it, the other side is asked. */
const mostAsked = 30
/** The maximum number of named files, and of named commits that were reverted. */
const mostNamed = 20

/** Asks which of the commits to release were reverted on production. */
export const reversals: Look<'reversals'> = {
  batched: { nodes: () => 0, ask: askReversals },
  complete: async (connection, _questions, { looked, halves }) => {
    looked.reversals = await lookAtReversals(connection, halves.parted)
  },
}

/** Asks whether production holds what a branch does not: only then can it take something back. */
function askReversals(selection: Selection, { name, branch, production, landings }: ReversalsQuestion): Reader {
  const refs = [`refs/heads/${branch}`, `refs/heads/${production}`] as const
  const [own, there] = [selection.ref(refs[0], '...Head'), selection.ref(refs[1], '...Head')]
  const standing = selection.comparison(refs[1], branch)
  return (answer) => {
    const [head, at] = [readRef(answer[own])?.commit, readRef(answer[there])?.commit]
    const isHeld = ['AHEAD', 'IDENTICAL'].includes(answer[standing]?.compare?.status ?? '')
    return head === undefined || at === undefined || isHeld
      ? {}
      : { halves: { parted: [{ name, head, production: at, ...(landings === undefined ? {} : { landings }) }] } }
  }
}

async function lookAtReversals(
  connection: Connection,
  parted: readonly Parted[],
): Promise<Readonly<Record<string, ReversalsSeen>>> {
  const distinct = new Map(parted.map((each) => [keyOf({ about: 'reversals', ...each }), each]))
  return Object.fromEntries(
    await askAtOnce([...distinct], async ([key, each]) => [key, await recallReversals(connection, each)] as const),
  )
}

/** What stands between commits does not change: a run asks once for what it was told whole, whatever was asked. */
async function recallReversals(connection: Connection, parted: Parted): Promise<ReversalsSeen> {
  const key = JSON.stringify(parted)
  const seen = connection.reversals.get(key) ?? (await findReversals(connection, parted))
  if (seen.whole && (parted.isPlanned !== true || seen.within === true)) connection.reversals.set(key, seen)
  return seen
}

/**
 * Finds what production reverted since both parted. If something landed there as another commit, it judges what that
 * commit holds, and then what production did since.
 */
async function findReversals(connection: Connection, parted: Parted): Promise<ReversalsSeen> {
  const { name, head, production } = parted
  const compared = await compare(connection, name, head, production)
  // Without a common commit neither came from the other; GitHub refuses the merge and says so.
  if ('refused' in compared) return { found: [], whole: compared.refused === 404 }
  const isPlanned = parted.isPlanned === true
  let held: ReturnType<typeof compare> | undefined
  const askHeld = (): ReturnType<typeof compare> => (held ??= compare(connection, name, production, head))
  const landing = await findLanding(connection, parted, compared, askHeld)
  if (landing === undefined) {
    // A squash at which both parted has no history of its own: its candidate's history made what it holds.
    const parting = compared.merge_base_commit.sha
    const joined = parted.landings?.find((each) => each.commit === parting)
    const since = joined === undefined ? { base: parting } : { base: joined.of, landed: joined.commit }
    return judgeSince(connection, { name, head, production, ...since }, compared, isPlanned ? askHeld : null)
  }
  const { commit, of, isHeld } = landing
  const parts: ReversalsSeen[] = isHeld ? [] : [await findReversals(connection, { name, head, production: of })]
  const asked = commit === production ? null : await compare(connection, name, commit, production)
  const since = asked === null || 'refused' in asked ? null : asked
  if (since !== null)
    parts.push(await judgeSince(connection, { name, base: of, head, production, landed: commit }, since, null))
  else if (asked !== null) parts.push({ found: [], whole: false })
  return {
    found: parts.flatMap(({ found }) => found),
    whole: parts.every(({ whole }) => whole),
    landing,
    ...(isPlanned && (await isHeldSince(connection, { name, head, production }, landing, since, compared, askHeld))
      ? { within: true }
      : {}),
  }
}

/**
 * True if production holds every change of the commit to release since what landed last: what that takes back of it
 * since is a change as well, although production had it so before. `since` is what production did after it.
 */
async function isHeldSince(
  connection: Connection,
  parted: Parted,
  { of, isHeld }: NonNullable<ReversalsSeen['landing']>,
  since: Comparison | null,
  compared: Comparison,
  askHeld: () => ReturnType<typeof compare>,
): Promise<boolean> {
  if (!isHeld) return isHeldThere(connection, parted, compared, askHeld)
  const held = await askHeld()
  const landed = 'refused' in held ? undefined : held.commits.find(({ sha }) => sha === of)
  if (parted.head === of || landed?.commit.tree.sha === compared.base_commit.commit.tree.sha) return true
  if (since === null) return false
  const places = { ...parted, base: of }
  return isHeldThere(connection, places, { ...since, base_commit: compared.base_commit }, () =>
    compare(connection, parted.name, of, parted.head),
  )
}

/** True if production holds every change of the commit to release since both parted, whatever commits brought it. */
async function isHeldThere(
  connection: Connection,
  parted: Parted & { readonly base?: Sha },
  compared: Comparison,
  askHeld: () => ReturnType<typeof compare>,
): Promise<boolean> {
  const { base_commit: held, merge_base_commit: base, files = [], total_commits: total } = compared
  if (held.commit.tree.sha === base.commit.tree.sha) return true
  const places = { base: base.sha, ...parted }
  const changed =
    files.length < most.files ? [...new Set(files.flatMap(pathsOf))] : await compareTrees(connection, places)
  if (changed === null || changed.length > mostChanged || total > most.commits) return false
  return isWithin(connection, parted, await readVersions(connection, places, changed), askHeld)
}

/**
 * Finds reverts by content: production restored a file to its content from before some commit, while the commit to
 * release still holds another content, or the other way round. It looks into the files that production changed since
 * both parted, and into what its own commits changed: no comparison shows what production both brought and reverted.
 */
async function judgeSince(
  connection: Connection,
  places: Places,
  compared: Comparison,
  askHeld: (() => ReturnType<typeof compare>) | null,
): Promise<ReversalsSeen> {
  const { name, head, production } = places
  const { base_commit: held, merge_base_commit: base, commits, files: named = [], total_commits: total } = compared
  const changed =
    named.length < most.files ? [...new Set(named.flatMap(pathsOf))] : await compareTrees(connection, places)
  const suspects = findSuspects(base, commits)
  const own = await readOwn(connection, places, commits)
  const judged = await askAtOnce(suspects.slice(-mostSuspects), (suspect) => judgeSuspect(connection, places, suspect))
  const paths = [...new Set([...(changed ?? []), ...(own ?? [])])]
  const versions = await readVersions(connection, places, paths.slice(0, mostChanged))
  const files = versions.map((version) => ({ version, putBack: judgeFile(version) }))
  const stretches = await judgeStretches(
    connection,
    name,
    files.flatMap(({ version, putBack }) => (putBack.length > 0 ? [] : [version])),
  )
  const whole =
    stretches !== null &&
    judged.every((each) => each !== null) &&
    changed !== null &&
    own !== null &&
    paths.length <= mostChanged &&
    total <= most.commits &&
    suspects.length <= mostSuspects
  const within =
    askHeld !== null &&
    (held.commit.tree.sha === base.commit.tree.sha ||
      (whole && (await isWithin(connection, { name, head, production }, versions, askHeld))))
  return {
    found: collect([
      ...files.flatMap(({ putBack }) => putBack),
      ...(stretches ?? []),
      ...judged.flatMap((each) => each ?? []),
    ]),
    whole,
    ...(within ? { within } : {}),
  }
}

/**
 * The files that production may have brought and reverted since: those that its own commits changed, or, if these are
 * many, those that the commit to release changed; `null` if GitHub does not say.
 */
async function readOwn(
  connection: Connection,
  places: Places,
  commits: readonly CommitFields[],
): Promise<readonly string[] | null> {
  const { name, head, production } = places
  const own = commits.filter(({ parents }) => parents.length === 1)
  // A single commit either brings or reverts, and a comparison shows which.
  if (own.length < 2) return []
  if (own.length > mostAsked) return compareTrees(connection, { ...places, head: production, production: head })
  const read = await askAtOnce(own, ({ sha }) => readPaths(connection, name, sha))
  const paths = read.flatMap((each) => each ?? [])
  // A file that only one commit changed shows in a comparison as well.
  return read.includes(null) ? null : paths.filter((path, index) => paths.indexOf(path) !== index)
}

/**
 * Files that production still has as this commit left them, and that differ in the commit to release; `null` if GitHub
 * does not say.
 */
async function judgeSuspect(
  connection: Connection,
  { name, head, production }: Places,
  { commit, takesBack }: Suspect,
): Promise<readonly PutBack[] | null> {
  const paths = await readPaths(connection, name, commit.sha)
  if (paths === null) return null
  const versions = await readVersions(connection, { name, base: commit.sha, head, production }, paths)
  const by = { commit: commit.sha, subject: subjectOf(commit) }
  return versions
    .filter(({ held, there, former: [left] }) => isSame(there, left?.file ?? null) && !isSame(held, there))
    .map(({ path }) => ({ by, path, takesBack }))
}

/** One entry for each commit that puts back, in the order in which they were found. */
function collect(files: readonly PutBack[]): readonly ReversalSeen[] {
  return [...Map.groupBy(files, ({ by }) => by.commit)].flatMap(([, all]): readonly ReversalSeen[] => {
    const [first] = all
    if (first === undefined) return []
    const paths = [...new Set(all.map(({ path }) => path))].sort()
    const named = [...new Map(all.flatMap((each) => each.takesBack).map((each) => [each.commit, each])).values()]
    // What a title alone told is often found by content as well.
    const takesBack = named.filter(
      ({ commit, subject }) =>
        commit !== '' || !named.some((other) => other.commit !== '' && other.subject === subject),
    )
    return [
      {
        ...first.by,
        takesBack: takesBack.slice(0, mostNamed),
        files: paths.slice(0, mostNamed),
        more: Math.max(0, paths.length - mostNamed),
        ...(first.own === undefined ? {} : { own: first.own }),
      },
    ]
  })
}
