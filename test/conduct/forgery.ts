import { filesOf } from '../../src/conduct/files.ts'
import { documentText } from '../../src/domain/text/canonical.ts'
import { decide } from '../../src/domain/decide.ts'
import { blank, write } from '../../src/domain/write.ts'
import type { Seen } from '../../src/domain/words/look.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import { folderMode, nameObject, nameTree } from '../../src/github/record/git-objects.ts'
import type { HistoryRead, RevisionFile, RevisionRead } from '../../src/github/record/history.ts'

/* What somebody with git and time could make of a release branch. */

export const textOf = (revision: RevisionRead, path: string): string =>
  Buffer.from(revision.files.find((file) => file.path === path)?.content ?? []).toString('utf8')
export const fileOf = (path: string, content: Uint8Array | string): RevisionFile => ({
  path,
  mode: '100644',
  blob: nameObject('blob', Buffer.from(content)),
  content: Buffer.from(content),
})

/** The content with one bit of one byte turned over. */
export function flip(content: Uint8Array, offset: number): Uint8Array {
  const flipped = Uint8Array.from(content)
  flipped[offset] = (flipped[offset] ?? 0) ^ 1
  return flipped
}

/** A revision whose file holds other bytes under the old names, as a damaged disk or a lying server would have it. */
export function damage(revision: RevisionRead, path: string, offset: number): RevisionRead {
  return {
    ...revision,
    files: revision.files.map((file) =>
      file.path === path && file.content !== null ? { ...file, content: flip(file.content, offset) } : file,
    ),
  }
}

/** The same with git's names made anew, which everybody can; without GitHub's signature nobody could commit it. */
export function replace(
  revision: RevisionRead,
  files: readonly RevisionFile[],
  gone: readonly string[] = [],
): RevisionRead {
  const kept = revision.files.filter(({ path }) => !gone.includes(path) && !files.some((file) => file.path === path))
  const all = [...kept, ...files]
  return { ...revision, files: all, tree: treeOf(all) }
}

function treeOf(files: readonly RevisionFile[]): string {
  const entry = ({ path, mode, blob }: RevisionFile) => ({ mode, name: path.slice(path.indexOf('/') + 1), sha: blob })
  const root = files.filter(({ path }) => !path.includes('/')).map(entry)
  const folders = Map.groupBy(
    files.filter(({ path }) => path.includes('/')),
    ({ path }) => path.slice(0, path.indexOf('/')),
  )
  return nameTree([
    ...root,
    ...[...folders].map(([name, within]) => ({ mode: folderMode, name, sha: nameTree(within.map(entry)) })),
  ])
}

/**
 * Another history of the release that is consistent from end to end: everything was decided by Convoy's own rules, from
 * what was never seen.
 */
export function rewrite(
  { revisions }: HistoryRead,
  release: string,
  alter: (seen: Seen) => Seen,
  commit: (revision: RevisionRead, before: RevisionRead | null) => RevisionRead,
): HistoryRead {
  const written: RevisionRead[] = []
  let manifest = blank(release)
  for (const revision of revisions) {
    const trainText = textOf(revision, 'train.yml')
    const train = readTrain(trainText, 'train.yml')
    const seen = alter(JSON.parse(textOf(revision, 'seen.json')) as Seen)
    const decision = decide(train, manifest, seen)
    manifest = write(manifest, decision)
    const before = written.at(-1) ?? null
    const files = Object.entries(filesOf(manifest, decision, seen, trainText)).map(([path, text]) => fileOf(path, text))
    const forged = replace(
      { ...revision, files: before?.files ?? [], parents: before === null ? [] : [before.commit] },
      files,
    )
    written.push(
      commit(
        { ...forged, commit: nameObject('commit', Buffer.from(documentText([forged.tree, forged.parents]))) },
        before,
      ),
    )
  }
  return { revisions: written, broken: null }
}
