import { mergeText } from 'github-foundations/merged-text'
import type { Effect } from '../../domain/words/effect.ts'
import type { Name, Sha } from '../../domain/words/names.ts'
import { leaveToTheNextLook } from '../line/ambiguous.ts'
import { splitName } from '../line/connection.ts'
import type { Connection } from '../line/connection.ts'
import { join } from './join.ts'
import { readTexts, type TextSeen } from '../record/read-texts.ts'

export type Compose = Extract<Effect, { readonly type: 'compose' }>

/**
 * GitHub names at most so many files of a comparison.
 * https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
const filesPerComparison = 300
const namedFiles = 20
/** The maximum number of files, changed differently on both sides, that are merged by line to see if they conflict. */
const mostLooked = 60

/** Merges a commit into a branch, which GitHub does not where the branch contains it (204); says why it would not. */
export async function compose(connection: Connection, effect: Compose): Promise<string | null> {
  const { repository, branch, merge, message, keeps } = effect
  if (keeps !== undefined) return join(connection, effect, keeps)
  const outcome = await connection.write<unknown>((octokit) =>
    octokit.rest.repos.merge({ ...splitName(repository), base: branch, head: merge, commit_message: message }),
  )
  switch (outcome.is) {
    case 'done':
      return null
    case 'refused':
      return outcome.status === 409 ? describeConflict(connection, effect, outcome.why) : outcome.why
    case 'lost': {
      leaveToTheNextLook(outcome)
      return null
    }
  }
}

/**
 * GitHub does not say where a merge conflicts. It conflicts where git would: in files that both sides changed since
 * they parted, and not alike, and whose lines do not go together.
 */
async function describeConflict(
  connection: Connection,
  { repository, branch, merge }: Compose,
  why: string,
): Promise<string> {
  const incoming = await changedFiles(connection, repository, branch, merge)
  const own = await changedFiles(connection, repository, merge, branch)
  const subject = `${merge} cannot be merged into ${branch} of ${repository}`
  if (incoming === null || own === null) return `${subject}: ${why}`
  const conflicts = await findConflicts(connection, repository, own, incoming)
  if (conflicts.length === 0) return `${subject}: ${why}`
  const whole = incoming.files.size < filesPerComparison && own.files.size < filesPerComparison
  const more = conflicts.length > namedFiles ? ` and ${conflicts.length - namedFiles} more` : ''
  return `${subject}: both sides changed ${conflicts.slice(0, namedFiles).join(', ')}${more}${whole ? '' : ' (of the first 300 files of each side)'}`
}

/**
 * The changes of one side since both parted at `base`: blobs by path, `null` for a removed file, and the new places of
 * moved files.
 */
interface Side {
  readonly base: Sha
  readonly head: Sha
  readonly files: ReadonlyMap<string, Sha | null>
  readonly moved: ReadonlyMap<string, string>
}

async function findConflicts(
  connection: Connection,
  repository: Name,
  own: Side,
  incoming: Side,
): Promise<readonly string[]> {
  const differing = [...own.files]
    .filter(([path, blob]) => incoming.files.has(path) && incoming.files.get(path) !== blob)
    .map(([path]) => path)
    .sort()
  // So many are looked into: of those after them it is known that both sides changed them, and differently.
  const looked = differing.slice(0, mostLooked)
  // What one side moved is merged with what the other made of it where it was.
  const places = looked.map((path) => [
    formerPath(path, own, incoming),
    own.moved.get(path) ?? path,
    incoming.moved.get(path) ?? path,
  ])
  const paths = [...new Set(places.flat())]
  const texts = await readTexts(connection, repository, [own.base, own.head, incoming.head], paths)
  const conflicting = looked.filter((_path, index) =>
    isConflict((places[index] ?? []).flatMap((path, side) => texts[paths.indexOf(path)]?.[side] ?? [])),
  )
  const below = (side: Side, other: Side): readonly string[] =>
    [...side.files]
      .filter(
        ([path, blob]) =>
          blob !== null && [...other.files].some(([under, is]) => is !== null && under.startsWith(`${path}/`)),
      )
      .map(([path]) => path)
  return [
    ...new Set([...conflicting, ...differing.slice(mostLooked), ...below(own, incoming), ...below(incoming, own)]),
  ].sort()
}

/** The earlier place of a file that both sides moved to the same place. */
function formerPath(path: string, own: Side, incoming: Side): string {
  return [...own.moved].find(([from, to]) => to === path && incoming.moved.get(from) === path)?.[0] ?? path
}

/** True if git would leave a file to people; one that both sides have alike it would not. */
function isConflict([base, own, incoming]: readonly TextSeen[]): boolean {
  if (base === undefined || own === undefined || incoming === undefined) return true
  if (own.blob === incoming.blob || own.blob === base.blob || incoming.blob === base.blob) return false
  return (
    base.text === null ||
    own.text === null ||
    incoming.text === null ||
    mergeText(base.text, own.text, incoming.text) === null
  )
}

/** Files that `head` changed since it parted from `base`, by all names they had; `null` where GitHub does not say. */
async function changedFiles(
  connection: Connection,
  repository: Name,
  base: string,
  head: string,
): Promise<Side | null> {
  const outcome = await connection.read(`what ${head} changed in ${repository}`, (octokit) =>
    octokit.rest.repos.compareCommitsWithBasehead({ ...splitName(repository), basehead: `${base}...${head}` }),
  )
  if (outcome.is !== 'done') return null
  const { files = [], commits, merge_base_commit: parted } = outcome.data
  const changed = files.flatMap(
    ({ filename, previous_filename: before, status, sha }): readonly (readonly [string, Sha | null])[] => [
      [filename, status === 'removed' ? null : sha],
      ...(status === 'renamed' && before !== undefined ? [[before, null] as const] : []),
    ],
  )
  const moved = files.flatMap(({ filename, previous_filename: before, status }) =>
    status === 'renamed' && before !== undefined ? [[before, filename] as const] : [],
  )
  return { base: parted.sha, head: commits.at(-1)?.sha ?? parted.sha, files: new Map(changed), moved: new Map(moved) }
}
