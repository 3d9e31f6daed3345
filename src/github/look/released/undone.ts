import { mergeText } from 'github-foundations/merged-text'
import { branchRef } from '../../../domain/hops/candidate.ts'
import type { AncestryKept } from '../../../domain/questions/ancestry.ts'
import { answerTo, keyOf } from '../../../domain/questions/kinds.ts'
import type { UndoneQuestion } from '../../../domain/questions/undone.ts'
import type { Name, Sha } from '../../../domain/words/names.ts'
import { askAtOnce } from '../../line/at-once.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'
import { readRef } from '../repository.ts'
import { readTexts } from '../../record/read-texts.ts'
import type { Look, Reader, Undoing } from '../definition.ts'
import type { Selection } from '../selection.ts'

/** The maximum number of commits of a branch, and of files of a commit, to look into; GitHub names 300 a page. */
const most = { commits: 50, files: 300 }

/** Asks which commits are fully undone on a branch. */
export const undone: Look<'undone'> = {
  batched: { nodes: () => 100, ask: askUndone },
  complete: async (connection, _questions, { looked, halves }) => {
    looked.undone = await lookAtUndone(connection, halves.undoing, looked)
  },
}

/**
 * Asks for the branch's head and for the commits that its newest hundred commits claim to revert. Only those are looked
 * into, and those that are `certain` to be asked about.
 */
function askUndone(selection: Selection, { name, branch, commits, certain }: UndoneQuestion): Reader {
  const alias = selection.ref(`refs/heads/${branch}`, '...Head ...Messages')
  return (answer) => {
    const head = readRef(answer[alias])?.commit
    const messages = (answer[alias]?.target?.history?.nodes ?? []).map(({ message }) => message ?? '')
    const told = messages.flatMap((message) =>
      [...message.matchAll(/\bThis reverts commit ([0-9a-f]{7,40})\b/gu)].map(([, sha = '']) => sha),
    )
    const byTitle = messages.some((message) => message.startsWith('Revert "'))
    const asked = commits.filter(
      (commit) => certain.includes(commit) || byTitle || told.some((sha) => commit.startsWith(sha)),
    )
    return head === undefined || asked.length === 0
      ? {}
      : { halves: { undoing: [{ name, branch, head, commits: asked.slice(0, most.commits) }] } }
  }
}

/**
 * The commits that are fully undone there, each by its key: another revert of them would change nothing.
 */
async function lookAtUndone(
  connection: Connection,
  undoing: readonly Undoing[],
  looked: AncestryKept,
): Promise<Readonly<Record<string, true>>> {
  const each = undoing
    .flatMap(({ name, branch, head, commits }) => commits.map((commit) => ({ name, branch, head, commit })))
    .filter(({ name, branch, commit }) => isThere(looked, name, branch, commit))
  const found = await askAtOnce(each, async ({ name, branch, head, commit }) =>
    (await recallUndone(connection, name, head, commit))
      ? [[keyOf({ about: 'undone', name, branch, commit }), true] as const]
      : [],
  )
  return Object.fromEntries(found.flat())
}

/** True if a branch may contain a commit: what was not asked is not known to be away. */
function isThere(looked: AncestryKept, name: Name, branch: string, of: Sha): boolean {
  return answerTo(looked, { about: 'ancestry', name, ancestor: branchRef(branch), of }).contains !== false
}

/** Neither commit changes: a run asks once. */
async function recallUndone(connection: Connection, name: Name, head: Sha, commit: Sha): Promise<boolean> {
  const key = `${name} ${head} ${commit}`
  const found = connection.undone.get(key) ?? (await isUndone(connection, name, head, commit))
  connection.undone.set(key, found)
  return found
}

/**
 * True if no file of the head has the changes of a commit against its first parent any more. A commit that cannot be
 * seen whole still counts as there.
 */
async function isUndone(connection: Connection, name: Name, head: Sha, commit: Sha): Promise<boolean> {
  const parent = await connection.read(`the commit ${commit} of ${name}`, (octokit) =>
    octokit.rest.git.getCommit({ ...splitName(name), commit_sha: commit }),
  )
  const before = parent.is === 'done' ? parent.data.parents[0]?.sha : undefined
  if (before === undefined) return false
  const compared = await connection.read(`what ${commit} changed in ${name}`, (octokit) =>
    octokit.rest.repos.compareCommitsWithBasehead({
      ...splitName(name),
      basehead: `${before}...${commit}`,
      per_page: 1,
      page: 1,
    }),
  )
  const files = compared.is === 'done' ? (compared.data.files ?? []) : []
  if (files.length === 0 || files.length >= most.files) return false
  const paths = [
    ...new Set(
      files.flatMap(({ filename, previous_filename: old }) => (old === undefined ? [filename] : [filename, old])),
    ),
  ]
  const texts = await readTexts(connection, name, [before, commit, head], paths)
  return texts.every(([old, made, now]) => {
    if (old === undefined || made === undefined || now === undefined) return false
    if (old.blob === now.blob || old.blob === made.blob) return true
    if (made.blob === now.blob || old.text === null || made.text === null || now.text === null) return false
    return mergeText(made.text, now.text, old.text) === now.text
  })
}
