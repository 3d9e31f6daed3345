import { bringsBack, changedStretches, meets, takesOut, type Stretch } from 'github-foundations/changed-stretches'
import type { ReversalSeen } from '../../../domain/questions/reversals.ts'
import type { Name, Sha } from '../../../domain/words/names.ts'
import type { Connection } from '../../line/connection.ts'
import { readTextsOf, type BlobSized } from './read-former.ts'
import type { CommitNamed, FileSeen, VersionsSeen } from './read-versions.ts'

/** One file that a commit of production put back, in part or as a whole; `own`: a commit of what is to be released. */
export interface PutBack {
  readonly by: Pick<ReversalSeen, 'commit' | 'subject'>
  readonly path: string
  readonly takesBack: ReversalSeen['takesBack']
  readonly own?: true
}

/**
 * Larger files are judged as a whole. Of the former versions of one file only the newest are read. Beyond these limits
 * nothing is known.
 */
const most = { fileBytes: 500_000, formerBytes: 4_000_000, blobs: 2_000, bytes: 40_000_000 }

/**
 * Stretches of files that one side restored to their content from before some commit, while the other side holds
 * another content; `null`: there is more than is read.
 */
export async function judgeStretches(
  connection: Connection,
  name: Name,
  files: readonly VersionsSeen[],
): Promise<readonly PutBack[] | null> {
  const judged = files.filter(isText).map((file) => ({ ...file, former: newest(file.former) }))
  const blobs = [
    ...new Map(
      judged
        .flatMap(({ held, there, since, ours, former }) => [
          held,
          there,
          ...since.map(({ file }) => file),
          ...ours.map(({ file }) => file),
          ...former.map(({ file }) => file),
        ])
        .flatMap((file): readonly (readonly [Sha, BlobSized])[] =>
          file === null || file.size > most.fileBytes ? [] : [[file.oid, file]],
        ),
    ).values(),
  ]
  if (blobs.length > most.blobs || blobs.reduce((sum, { size }) => sum + size, 0) > most.bytes) return null
  const texts = await readTextsOf(connection, name, blobs)
  return judged.flatMap((file) => judgeFile(file, texts))
}

/** True if both sides have a file with different texts, and one of them may have restored some of it. */
function isText({ held, there, since, ours, former: [base] }: VersionsSeen): boolean {
  const isShort = (file: FileSeen): boolean => file.size <= most.fileBytes && isRegular(file)
  const before = base?.file ?? null
  return (
    held !== null &&
    there !== null &&
    [held, there, ...(before === null ? [] : [before])].every(isShort) &&
    there.oid !== held.oid &&
    (there.oid !== before?.oid || since.length > 1 || ours.length > 1)
  )
}

function isRegular({ mode }: FileSeen): boolean {
  return [0o100644, 0o100755].includes(mode)
}

function newest(former: VersionsSeen['former']): VersionsSeen['former'] {
  let bytes = 0
  return former.filter(({ file }) => (bytes += file?.size ?? 0) <= most.formerBytes)
}

/**
 * Judged from what both had last, and from what either made of it since: a squash brings what the other has, too, and
 * what was brought and put back shows in no comparison.
 */
function judgeFile(file: VersionsSeen, texts: ReadonlyMap<Sha, string>): readonly PutBack[] {
  const { held, there, since, ours, former } = file
  const last = judgeFrom({ ...file, from: former }, texts, () => true)
  const judgeOwn = (side: Pick<VersionsSeen, 'held' | 'there' | 'by' | 'since'>): readonly PutBack[] =>
    side.since.slice(1).flatMap((_, index, brought) =>
      judgeFrom(
        { ...side, path: file.path, from: [...brought.slice(index), ...former] },
        texts,
        // The other side still has what was brought.
        (change, others) => !meets(change, others),
      ),
    )
  const byProduction = [...judgeOwn({ held, there, by: file.by, since }), ...last]
  const bySource = judgeOwn({ held: there, there: held, by: ours[0]?.commit ?? null, since: ours })
  return [...byProduction, ...bySource.map((each) => ({ ...each, own: true as const }))]
}

/** What `there` puts back of a file as it was when `from` begins, the newest first; `held` has it otherwise. */
function judgeFrom(
  {
    path,
    held,
    there,
    by,
    since,
    from: [start, ...older],
  }: Pick<VersionsSeen, 'path' | 'held' | 'there' | 'by' | 'since'> & { readonly from: VersionsSeen['former'] },
  texts: ReadonlyMap<Sha, string>,
  counts: (change: Stretch, others: readonly Stretch[]) => boolean,
): readonly PutBack[] {
  const textOf = (file: FileSeen | null): string | undefined =>
    file !== null && isRegular(file) ? texts.get(file.oid) : undefined
  const begun = textOf(start?.file ?? null)
  const changes = (from: string | undefined, to: string | undefined): readonly Stretch[] =>
    from === undefined || to === undefined ? [] : (changedStretches(from, to) ?? [])
  const changesTo = (file: FileSeen | null): readonly Stretch[] => changes(begun, textOf(file))
  const source = changesTo(held)
  const open = new Set(changesTo(there).filter((change) => !bringsBack(change, source) && counts(change, source)))
  const found: PutBack[] = []
  for (const [index, { file }] of older.entries()) {
    if (open.size === 0 || by === null) break
    const { commit: takenBack, file: made = null } = (index === 0 ? start : older[index - 1]) ?? {}
    const [were, then] = [changesTo(file), changes(textOf(file), textOf(made))]
    for (const change of [...open].filter((each) => bringsBack(each, were) || takesOut(each, then))) {
      open.delete(change)
      found.push({
        by: findMaker(by, since, (version) => bringsBack(change, changesTo(version))),
        path,
        takesBack: takenBack === undefined ? [] : [takenBack],
      })
    }
  }
  return found
}

/** The commit since which production has it so. */
function findMaker(
  last: CommitNamed,
  since: VersionsSeen['since'],
  has: (file: FileSeen | null) => boolean,
): CommitNamed {
  const end = since.findIndex(({ file }) => !has(file))
  return since.slice(0, end === -1 ? undefined : end).at(-1)?.commit ?? last
}
