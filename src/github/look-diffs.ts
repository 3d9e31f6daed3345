import type { DiffSeen } from '../domain/seen.ts'
import type { Question, Sha } from '../domain/words.ts'
import { askAtOnce } from './at-once.ts'
import { splitName } from './connection.ts'
import type { Connection, Octokit } from './connection.ts'
import { readRef } from './look-standing.ts'
import type { Reader } from './readers.ts'
import type { Selection } from './selection.ts'

type DiffQuestion = Extract<Question, { readonly about: 'diff' }>
type Comparison = Awaited<ReturnType<Octokit['rest']['repos']['compareCommitsWithBasehead']>>['data']
type FileFields = NonNullable<Comparison['files']>[number]
type Change = DiffSeen['files'][number]

/** A branch whose head is another commit than the one since which its changes are asked. */
export interface Advanced { readonly question: DiffQuestion; readonly head: Sha }

/** GitHub lists at most so many files of a comparison. https://docs.github.com/en/rest/commits/commits#compare-two-commits */
const mostFiles = 300
const longestPath = 1_000

/** Asks where the branch is: only one that moved has to be compared. */
export function askAdvance(selection: Selection, question: DiffQuestion): Reader {
  const alias = selection.ref(`refs/heads/${question.branch}`, '...Head')
  return (answer) => {
    const head = readRef(answer[alias])?.commit ?? question.base
    return head === question.base ? {} : { advanced: { question, head } }
  }
}

/**
 * What branches change, by `<name> <base> <branch>`; nothing of those that GitHub cannot compare. Asked about the heads that the same look
 * saw, because a branch may move meanwhile. Files come with the first page, so that it need not hold more than one commit.
 */
export async function lookAtDiffs(connection: Connection, advanced: readonly Advanced[]): Promise<Readonly<Record<string, DiffSeen>>> {
  const distinct = new Map(advanced.map((each) => [keyOf(each), each]))
  const diffs = await askAtOnce([...distinct], async ([key, { question: { name, base, branch }, head }]) => {
    const outcome = await connection.read(`what ${branch} changes in ${name}`, (octokit) =>
      octokit.rest.repos.compareCommitsWithBasehead({ ...splitName(name), basehead: `${base}...${head}`, per_page: 1, page: 1 }))
    return outcome.is === 'done' ? [[key, seeDiff(outcome.data)] as const] : []
  })
  return Object.fromEntries(diffs.flat())
}

function keyOf({ question: { name, base, branch } }: Advanced): string {
  return `${name} ${base} ${branch}`
}

/** The comparison begins where both have parted: of a branch without the base in it, it does not say what the base had and the branch has not. */
function seeDiff({ files = [], status }: Comparison): DiffSeen {
  const changes = files.flatMap(listChanges)
  const isCut = files.length >= mostFiles || changes.length > mostFiles || changes.some(({ path }) => path.length > longestPath)
  return { files: changes.slice(0, mostFiles).map(({ path, change }) => ({ path: path.slice(0, longestPath), change })), whole: status === 'ahead' && !isCut }
}

function listChanges({ status, filename, previous_filename: before }: FileFields): readonly Change[] {
  switch (status) {
    case 'unchanged': return []
    case 'added':
    case 'copied': return [{ path: filename, change: 'added' }]
    case 'removed': return [{ path: filename, change: 'removed' }]
    case 'renamed': return [...(before === undefined ? [] : [{ path: before, change: 'removed' } as const]), { path: filename, change: 'added' }]
    case 'changed':
    case 'modified': return [{ path: filename, change: 'changed' }]
  }
}
