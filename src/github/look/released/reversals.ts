import { keyOf } from '../../../domain/questions/kinds.ts'
import type { Parted, ReversalSeen, ReversalsQuestion, ReversalsSeen } from '../../../domain/questions/reversals.ts'
import type { Name, Sha } from '../../../domain/words/names.ts'
import { askAtOnce } from '../../line/at-once.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'
import type { Octokit } from '../../line/line.ts'
import { isWithin } from './is-within.ts'
import { judgeStretches, type PutBack } from './judge-stretches.ts'
import { readRef } from '../repository.ts'
import { readVersions, type FileSeen, type VersionsSeen } from './read-versions.ts'
import type { Look, Reader } from '../definition.ts'
import type { Selection } from '../selection.ts'

type Comparison = Awaited<ReturnType<Octokit['rest']['repos']['compareCommitsWithBasehead']>>['data']
type CommitFields = Comparison['commits'][number]

/**
 * The maximum numbers of files and commits in GitHub's answer to a comparison.
 * https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
const most = { files: 300, commits: 250 }
/** The maximum number of changed files that are looked into if a comparison does not show them all. */
const mostChanged = 600
/** The maximum number of commits that are looked into because they say or show that they revert something. */
const mostSuspects = 20
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
function askReversals(selection: Selection, { name, branch, production }: ReversalsQuestion): Reader {
  const refs = [`refs/heads/${branch}`, `refs/heads/${production}`] as const
  const [own, there] = [selection.ref(refs[0], '...Head'), selection.ref(refs[1], '...Head')]
  const standing = selection.comparison(refs[1], branch)
  return (answer) => {
    const [head, at] = [readRef(answer[own])?.commit, readRef(answer[there])?.commit]
    const isHeld = ['AHEAD', 'IDENTICAL'].includes(answer[standing]?.compare?.status ?? '')
    return head === undefined || at === undefined || isHeld
      ? {}
      : { halves: { parted: [{ name, head, production: at }] } }
  }
}

async function lookAtReversals(
  connection: Connection,
  parted: readonly Parted[],
): Promise<Readonly<Record<string, ReversalsSeen>>> {
  const distinct = new Map(parted.map((each) => [keyOf({ about: 'reversals', ...each }), each]))
  return Object.fromEntries(
    await askAtOnce([...distinct], async ([key, each]) => [key, await findReversals(connection, each)] as const),
  )
}

/**
 * Finds reverts by content: production restored a file to its content from before some commit, while the commit to
 * release still holds another content. It looks into the files that production changed since both parted, and into each
 * of production's own commits that says that it reverts another or whose tree is an earlier one: no comparison shows
 * what production both brought and reverted since.
 */
async function findReversals(
  connection: Connection,
  { name, head, production, isPlanned }: Parted,
): Promise<ReversalsSeen> {
  const outcome = await connection.read(`what ${production} changes in ${name}`, (octokit) =>
    octokit.rest.repos.compareCommitsWithBasehead({ ...splitName(name), basehead: `${head}...${production}` }),
  )
  // Without a common commit neither came from the other; GitHub refuses the merge and says so.
  if (outcome.is !== 'done') return { found: [], whole: outcome.status === 404 }
  const {
    base_commit: held,
    merge_base_commit: base,
    commits,
    files: compared = [],
    total_commits: total,
  } = outcome.data
  const changed =
    compared.length < most.files
      ? compared.flatMap(pathsOf)
      : await compareTrees(connection, { name, base: base.sha, head, production })
  const suspects = findSuspects(base, commits)
  const judged = await askAtOnce(suspects.slice(-mostSuspects), (suspect) =>
    judgeSuspect(connection, { name, head, production }, suspect),
  )
  const versions = await readVersions(
    connection,
    { name, base: base.sha, head, production },
    (changed ?? []).slice(0, mostChanged),
  )
  const files = versions.map((version) => ({ version, putBack: judgeFile(version) }))
  const stretches = await judgeStretches(
    connection,
    name,
    files.flatMap(({ version, putBack }) => (putBack.length > 0 ? [] : [version])),
  )
  const judgedAll = stretches !== null && judged.every((each) => each !== null)
  const whole =
    judgedAll &&
    changed !== null &&
    changed.length <= mostChanged &&
    total <= most.commits &&
    suspects.length <= mostSuspects
  const within =
    isPlanned === true &&
    (held.commit.tree.sha === base.commit.tree.sha ||
      (whole && (await isWithin(connection, { name, head, production }, versions))))
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

function pathsOf({
  filename,
  previous_filename: before,
  status,
}: NonNullable<Comparison['files']>[number]): readonly string[] {
  return status === 'renamed' && before !== undefined ? [filename, before] : [filename]
}

/**
 * Files that production changed since both parted and that differ in the commit to release, if a comparison names only
 * the first of them; `null` if GitHub does not list them all.
 */
async function compareTrees(
  connection: Connection,
  { name, base, head, production }: Parted & { readonly base: Sha },
): Promise<readonly string[] | null> {
  const [before, held, there] = await Promise.all(
    [base, head, production].map((commit) => listTree(connection, name, commit)),
  )
  if (
    before === undefined ||
    held === undefined ||
    there === undefined ||
    before === null ||
    held === null ||
    there === null
  )
    return null
  return [...new Set([...before.keys(), ...there.keys()])].filter(
    (path) => there.get(path) !== before.get(path) && there.get(path) !== held.get(path),
  )
}

/**
 * Every file of a commit by its path: mode and blob. GitHub lists 100,000 entries or 7 MB.
 * https://docs.github.com/en/rest/git/trees#get-a-tree
 */
async function listTree(connection: Connection, name: Name, commit: Sha): Promise<ReadonlyMap<string, string> | null> {
  const outcome = await connection.read(`the files of ${commit} in ${name}`, (octokit) =>
    octokit.rest.git.getTree({ ...splitName(name), tree_sha: commit, recursive: '1' }),
  )
  if (outcome.is !== 'done' || outcome.data.truncated) return null
  return new Map(
    outcome.data.tree.flatMap(({ path, type, mode, sha }) =>
      type === 'tree' ? [] : [[path, `${mode} ${sha}`] as const],
    ),
  )
}

/** A file that production restored to an earlier content or mode, while the commit to release holds another. */
function judgeFile({ path, held, there, by, former }: VersionsSeen): readonly PutBack[] {
  if (isSame(held, there) || by === null) return []
  const at = former.findIndex(({ file }, index) => index > 0 && isSame(file, there))
  if (at !== -1) return [{ by, path, takesBack: former.slice(0, at).flatMap(({ commit }) => commit ?? []) }]
  const [mode, base] = [there?.mode, former[0]?.file?.mode]
  if (mode === undefined || base === undefined || held === null || mode === base || mode === held.mode) return []
  const before = former.findIndex(({ file }) => file?.mode === mode)
  return before < 1 ? [] : [{ by, path, takesBack: [former[before - 1]?.commit ?? []].flat() }]
}

function isSame(one: FileSeen | null, other: FileSeen | null): boolean {
  return one?.oid === other?.oid && one?.mode === other?.mode
}

interface Suspect {
  readonly commit: CommitFields
  readonly takesBack: ReversalSeen['takesBack']
}

/**
 * Commits of production's own that say that they take another back, or whose tree is an earlier one than their
 * parent's. What is meant is named by its subject alone where GitHub's button made the revert.
 */
function findSuspects(base: Comparison['merge_base_commit'], commits: readonly CommitFields[]): readonly Suspect[] {
  const line = [base, ...commits]
  return commits.flatMap((commit, index): readonly Suspect[] => {
    if (commit.parents.length !== 1) return []
    const told = /^This reverts commit ([0-9a-f]{7,40})\b/mu.exec(commit.commit.message)?.[1]
    const titled = /^Revert "(.+)"/u.exec(commit.commit.message)?.[1]
    if (told !== undefined || titled !== undefined) {
      const meant = line.find((other) =>
        told === undefined ? subjectOf(other) === titled : other.sha.startsWith(told),
      )
      return [
        {
          commit,
          takesBack: [
            {
              commit: meant?.sha ?? told ?? '',
              subject: meant === undefined ? (titled ?? '').slice(0, 200) : subjectOf(meant),
            },
          ],
        },
      ]
    }
    const parent = line.findIndex(({ sha }) => sha === commit.parents[0]?.sha)
    const earlier = line
      .slice(0, Math.max(0, parent))
      .findLastIndex((other) => other.commit.tree.sha === commit.commit.tree.sha)
    if (earlier === -1 || line[parent]?.commit.tree.sha === commit.commit.tree.sha || parent > index) return []
    return [
      {
        commit,
        takesBack: line
          .slice(earlier + 1, parent + 1)
          .filter(({ parents }) => parents.length === 1)
          .map((each) => ({ commit: each.sha, subject: subjectOf(each) })),
      },
    ]
  })
}

/**
 * Files that production still has as this commit left them, and that differ in the commit to release; `null` if GitHub
 * does not say.
 */
async function judgeSuspect(
  connection: Connection,
  { name, head, production }: Parted,
  { commit, takesBack }: Suspect,
): Promise<readonly PutBack[] | null> {
  const outcome = await connection.read(`the commit ${commit.sha} of ${name}`, (octokit) =>
    octokit.rest.repos.getCommit({ ...splitName(name), ref: commit.sha }),
  )
  if (outcome.is !== 'done') return null
  const files = outcome.data.files ?? []
  const paths = [...new Set(files.flatMap(pathsOf))].slice(0, most.files)
  const versions = await readVersions(connection, { name, base: commit.sha, head, production }, paths)
  const by = { commit: commit.sha, subject: subjectOf(commit) }
  return versions
    .filter(({ held, there, former: [left] }) => isSame(there, left?.file ?? null) && !isSame(held, there))
    .map(({ path }) => ({ by, path, takesBack }))
}

function subjectOf({ commit }: { readonly commit: { readonly message: string } }): string {
  return (commit.message.split('\n')[0] ?? '').slice(0, 200)
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
      },
    ]
  })
}
