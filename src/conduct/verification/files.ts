import { UserError } from 'github-foundations/problem'
import { readEvidence } from '../../documents/evidence.ts'
import { readScope } from '../../documents/scope.ts'
import type { RevisionFile } from '../../github/record/history.ts'
import { refuse, type Spot } from './breach.ts'
import { isFile } from './commit.ts'
import { findDifference } from './difference.ts'

/** The files of a revision by path. */
export type Texts = ReadonlyMap<string, RevisionFile>

/** The text of a file that every revision has. */
export function readText(files: Texts, path: string, { revision, commit }: Spot): string {
  const spot: Spot = { revision, commit, file: path }
  const file = files.get(path)
  if (file === undefined || !isFile(file))
    return refuse('FILE_MISSING', spot, { expected: path, found: file === undefined ? 'nothing' : `mode ${file.mode}` })
  return decode(file, spot)
}

/**
 * Checks that the files which changed between two revisions are exactly those that the decision writes; the rest stays
 * the same, and no file disappears.
 */
export function verifyFiles(
  files: Texts,
  before: readonly RevisionFile[],
  written: Readonly<Record<string, string>>,
  spot: Spot,
): void {
  const known = verifyPresent(files, before, spot)
  for (const file of files.values()) verifyUnwritten(file, known.get(file.path), written, { ...spot, file: file.path })
  for (const [path, expected] of Object.entries(written)) {
    const text = readText(files, path, spot)
    const difference = findDifference(expected, text)
    if (difference !== null) refuse('FILE_NOT_DECIDED', { ...spot, file: path }, difference)
    verifyDocument(path, text, { ...spot, file: path })
  }
}

/** The same where nobody knows what was to be written: nothing goes, and what is written once stays as it was. */
export function verifyKept(files: Texts, before: readonly RevisionFile[], spot: Spot): void {
  const known = verifyPresent(files, before, spot)
  const written = Object.fromEntries([...files.keys()].map((path) => [path, '']))
  for (const file of files.values()) verifyUnwritten(file, known.get(file.path), written, { ...spot, file: file.path })
}

/** The files of the revision before, by path, all of which must still be there. */
function verifyPresent(files: Texts, before: readonly RevisionFile[], spot: Spot): ReadonlyMap<string, RevisionFile> {
  const known = new Map(before.map((file) => [file.path, file]))
  for (const path of known.keys()) if (!files.has(path)) refuse('FILE_DELETED', { ...spot, file: path }, {})
  return known
}

function verifyUnwritten(
  file: RevisionFile,
  known: RevisionFile | undefined,
  written: Readonly<Record<string, string>>,
  spot: Spot,
): void {
  const isWritten = Object.hasOwn(written, file.path)
  if (known?.blob === file.blob && known.mode === file.mode) return
  if (known !== undefined && (!isWritten || isWriteOnce(file.path)))
    refuse(
      'FILE_REWRITTEN',
      spot,
      known.mode === file.mode ? compare(known, file) : { expected: known.mode, found: file.mode },
    )
  if (!isWritten)
    refuse('FILE_UNEXPECTED', spot, { expected: 'no such file', found: isFile(file) ? 'a file' : `mode ${file.mode}` })
}

function isWriteOnce(path: string): boolean {
  return path.startsWith('evidence/') || path.startsWith('candidates/')
}

function compare(known: RevisionFile, file: RevisionFile): ReturnType<typeof findDifference> & object {
  const texts = [known, file].map(({ content }) => Buffer.from(content ?? new Uint8Array()).toString('utf8'))
  return (
    findDifference(texts[0] ?? '', texts[1] ?? '') ?? {
      line: 1,
      column: 1,
      offset: 0,
      expected: known.blob,
      found: file.blob,
    }
  )
}

/** Checks that a written document can be read by its reader. */
function verifyDocument(path: string, text: string, spot: Spot): void {
  try {
    if (path.startsWith('evidence/')) readEvidence(text)
    else if (path === 'scope.json') readScope(text)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const { message = '', line, column } = error.problems[0] ?? {}
    refuse(
      'DOCUMENT_INVALID',
      spot,
      { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) },
      message,
    )
  }
}

function decode({ content }: RevisionFile, spot: Spot): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content ?? new Uint8Array())
  } catch {
    return refuse('FILE_NOT_TEXT', spot, {})
  }
}
