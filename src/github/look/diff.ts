import type { DiffQuestion, DiffSeen } from '../../domain/questions/diff.ts'
import { keyOf } from '../../domain/questions/kinds.ts'
import type { Name, Sha } from '../../domain/words/names.ts'
import { askAtOnce } from '../line/at-once.ts'
import { splitName } from '../line/connection.ts'
import type { Connection } from '../line/connection.ts'
import type { Octokit } from '../line/line.ts'
import { readMade, readRef } from './repository.ts'
import type { Advanced, Look, Reader } from './definition.ts'
import type { RepositoryFields, Selection } from './selection.ts'

type Comparison = Awaited<ReturnType<Octokit['rest']['repos']['compareCommitsWithBasehead']>>['data']
type FileFields = NonNullable<Comparison['files']>[number]
interface FileChange {
  readonly path: string
  readonly change: DiffSeen['files'][number]['change']
  readonly blob: Sha | null
}
interface Compared {
  readonly files: readonly FileChange[]
  readonly status: Comparison['status']
  readonly isCut: boolean
}

/**
 * GitHub lists at most so many files of a comparison.
 * https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
const mostFiles = 300
const longestPath = 1_000

/** Asks what a branch changes since a commit. */
export const diff: Look<'diff'> = {
  batched: { nodes: () => 0, ask: askAdvance },
  complete: async (connection, _questions, { looked, halves }) => {
    looked.diffs = await lookAtDiffs(connection, halves.advanced)
  },
}

/** Asks where the branch is: only one that moved has to be compared. */
function askAdvance(selection: Selection, question: DiffQuestion): Reader {
  const ref = `refs/heads/${question.branch}`
  const alias = selection.ref(ref, '...Head')
  const made = question.production === undefined ? null : selection.ref(ref, '...Made')
  const production =
    question.production === undefined ? null : askBeyond(selection, `refs/heads/${question.production}`, question.base)
  return (answer) => {
    const head = readRef(answer[alias])?.commit ?? question.base
    if (head === question.base) return {}
    const how = made === null || answer[made]?.target?.oid !== head ? undefined : readMade(answer[made])
    return {
      halves: {
        advanced: [
          {
            question,
            head,
            ...(how === undefined ? {} : { made: how }),
            production: production?.(answer) ?? null,
          },
        ],
      },
    }
  }
}

/** The head of a branch if a commit does not contain it; `null` if it does. */
function askBeyond(selection: Selection, ref: string, commit: Sha): (answer: RepositoryFields) => Sha | null {
  const [alias, standing] = [selection.ref(ref, '...Head'), selection.comparison(ref, commit)]
  return (answer) =>
    ['AHEAD', 'IDENTICAL'].includes(answer[standing]?.compare?.status ?? '')
      ? null
      : (readRef(answer[alias])?.commit ?? null)
}

/**
 * The changes of branches, by `<name> <base> <branch>`; none for those that GitHub cannot compare. They are asked for
 * the heads that the same look saw, because a branch may move meanwhile.
 */
async function lookAtDiffs(
  connection: Connection,
  advanced: readonly Advanced[],
): Promise<Readonly<Record<string, DiffSeen>>> {
  const distinct = new Map(advanced.map((each) => [keyOf(each.question), each]))
  const diffs = await askAtOnce([...distinct], async ([key, each]) => {
    const {
      question: { name, base },
      head,
      made,
    } = each
    const compared = await compareWhole(connection, name, base, head)
    if (compared === null) return []
    const isProductions = compared.status === 'ahead' ? await findProductions(connection, each) : () => false
    const files = compared.files.map((file) => ({
      path: file.path.slice(0, longestPath),
      change: file.change,
      ...(isProductions(file) ? { production: true as const } : {}),
    }))
    return [
      [
        key,
        {
          files,
          whole: ['ahead', 'behind'].includes(compared.status) && !compared.isCut,
          ...(made === undefined ? {} : { made }),
        },
      ] as const,
    ]
  })
  return Object.fromEntries(diffs.flat())
}

/**
 * True if production made this change since both parted, and the commit since which changes are asked did not touch the
 * file, whose work would then be lost.
 */
async function findProductions(
  connection: Connection,
  { question: { name, base }, production }: Advanced,
): Promise<(file: FileChange) => boolean> {
  if (production === null) return () => false
  const [theirs, ours] = await Promise.all([
    compareCommits(connection, name, base, production),
    compareCommits(connection, name, production, base),
  ])
  if (theirs === null || ours === null || ours.isCut) return () => false
  const [brought, touched] = [new Set(theirs.files.map(keyOfChange)), new Set(ours.files.map(({ path }) => path))]
  return (file) => brought.has(keyOfChange(file)) && !touched.has(file.path)
}

/** A removed file has no content; any other is identified by its content. */
function keyOfChange({ path, change, blob }: FileChange): string {
  return JSON.stringify(change === 'removed' ? [path] : [path, blob])
}

/** The differences of `head` from `base`, reverts included: those are the changes of the commits since, in reverse. */
async function compareWhole(connection: Connection, name: Name, base: Sha, head: Sha): Promise<Compared | null> {
  const compared = await compareCommits(connection, name, base, head)
  if (compared?.status !== 'behind') return compared
  const lost = await compareCommits(connection, name, head, base)
  return lost === null
    ? null
    : { ...lost, files: lost.files.map((file) => ({ ...file, change: opposite[file.change] })), status: 'behind' }
}

const opposite = { added: 'removed', removed: 'added', changed: 'changed' } as const

/**
 * The changes of `head` since it parted from `base`; a head without the base in it has nothing of the base's changes.
 * Files come with the first page, so that it need not hold more than one commit.
 */
export async function compareCommits(
  connection: Connection,
  name: Name,
  base: string,
  head: Sha,
): Promise<Compared | null> {
  const outcome = await connection.read(`what ${head} changes in ${name}`, (octokit) =>
    octokit.rest.repos.compareCommitsWithBasehead({
      ...splitName(name),
      basehead: `${base}...${head}`,
      per_page: 1,
      page: 1,
    }),
  )
  if (outcome.is !== 'done') return null
  const { files = [], status } = outcome.data
  // By path, however GitHub told them: one file that was moved is two here.
  const changes = files.flatMap(listChanges).toSorted((one, other) => (one.path < other.path ? -1 : 1))
  const isCut =
    files.length >= mostFiles || changes.length > mostFiles || changes.some(({ path }) => path.length > longestPath)
  return { files: changes.slice(0, mostFiles), status, isCut }
}

function listChanges({ status, filename, previous_filename: before, sha }: FileFields): readonly FileChange[] {
  switch (status) {
    case 'unchanged':
      return []
    case 'added':
    case 'copied':
      return [{ path: filename, change: 'added', blob: sha }]
    case 'removed':
      return [{ path: filename, change: 'removed', blob: null }]
    case 'renamed':
      return [
        ...(before === undefined ? [] : [{ path: before, change: 'removed', blob: null } as const]),
        { path: filename, change: 'added', blob: sha },
      ]
    case 'changed':
    case 'modified':
      return [{ path: filename, change: 'changed', blob: sha }]
  }
}
