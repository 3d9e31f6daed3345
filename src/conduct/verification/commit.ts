import { folderMode, nameObject, nameTree, type TreeEntry } from '../../github/record/git-objects.ts'
import type { RevisionFile, RevisionRead } from '../../github/record/history.ts'
import { isAppAddress } from '../../github/record/read-release.ts'
import { refuse, type Spot } from './breach.ts'

/**
 * A commit is a revision by form: signed by GitHub, by the bot that wrote the one before, with that one as its only
 * parent, and made of exactly these bytes.
 */
export function verifyCommit(revision: RevisionRead, before: RevisionRead | null, spot: Spot): void {
  const { author, parents, signature } = revision
  if (signature === 'none') refuse('REVISION_UNSIGNED', spot, { expected: "GitHub's signature", found: 'none' })
  if (signature === 'foreign')
    refuse('REVISION_SIGNATURE', spot, { expected: "GitHub's signature", found: 'another or a broken one' })
  const found = author === null ? 'nobody' : `${author.name} <${author.email}>`
  if (!isAppAddress(author?.email ?? ''))
    refuse('REVISION_AUTHOR', spot, { expected: 'the bot of a GitHub App other than Actions', found })
  if (before !== null && before.author?.email !== author?.email)
    refuse('REVISION_AUTHOR', spot, { expected: `<${before.author?.email ?? ''}>`, found })
  const expected = before === null ? [] : [before.commit]
  if (parents.length !== expected.length || parents[0] !== expected[0])
    refuse('REVISION_PARENTS', spot, { expected: say(expected), found: say(parents) })
  verifyBytes(revision, before, spot)
}

function say(parents: readonly string[]): string {
  return parents.length === 0 ? 'no parent' : parents.join(', ')
}

/**
 * Checks that a commit names exactly these files: git's names are digests, so no byte below them can change unnoticed.
 */
function verifyBytes({ files, tree }: RevisionRead, before: RevisionRead | null, spot: Spot): void {
  const known = new Map(before?.files.map((file) => [file.path, file]))
  for (const file of files) {
    if (isFile(file) && !isSame(known.get(file.path), file)) verifyBlob(file, { ...spot, file: file.path })
  }
  const made = nameTree(entriesOf(files))
  if (made !== tree) refuse('TREE_MISMATCH', spot, { expected: made, found: tree })
}

function verifyBlob({ blob, content }: RevisionFile, spot: Spot): void {
  if (content === null) return refuse('FILE_UNREADABLE', spot, { expected: blob })
  const found = nameObject('blob', content)
  if (found !== blob) refuse('FILE_DAMAGED', spot, { expected: blob, found })
}

/** Anything else than a plain file is refused by name where files are judged. */
export function isFile({ mode }: RevisionFile): boolean {
  return mode === '100644'
}

/** The same object, read once. */
function isSame(known: RevisionFile | undefined, { blob, content }: RevisionFile): boolean {
  return known?.blob === blob && known.content === content
}

/** The entries of the root tree: its files, and its folders by the names that their files make. */
function entriesOf(files: readonly RevisionFile[]): readonly TreeEntry[] {
  const entries = files.map(({ path, mode, blob }) => ({
    folder: path.slice(0, Math.max(0, path.indexOf('/'))),
    mode,
    name: path.slice(path.indexOf('/') + 1),
    sha: blob,
  }))
  const folders = Map.groupBy(entries, ({ folder }) => folder)
  return [...folders].flatMap(([folder, within]): readonly TreeEntry[] =>
    folder === '' ? within : [{ mode: folderMode, name: folder, sha: nameTree(within) }],
  )
}
