import { digestText, documentText } from '../../domain/text/canonical.ts'
import { decide } from '../../domain/decide.ts'
import { UserError } from 'github-foundations/problem'
import { rowsNamed, store } from '../../domain/record/stored.ts'
import { blank, write } from '../../domain/write.ts'
import type { Decision } from '../../domain/words/decision.ts'
import type { Seen } from '../../domain/words/look.ts'
import type { Manifest } from '../../domain/words/manifest.ts'
import type { Train } from '../../domain/words/train.ts'
import { at } from '../../documents/loose.ts'
import { readManifest } from '../../documents/manifest.ts'
import { readSeen, type SeenRead } from '../../documents/seen.ts'
import { readTrain } from '../../documents/train/train.ts'
import type { RevisionRead } from '../../github/record/history.ts'
import { parseJson } from '../../github/record/read-release.ts'
import { filesOf } from '../files.ts'
import { refuse, type Spot } from './breach.ts'
import { verifyCommit } from './commit.ts'
import { findDifference } from './difference.ts'
import { readText, verifyFiles, verifyKept, type Texts } from './files.ts'
import { whyUndecided, type Undecided } from './undecided.ts'

/** The expected subject of a branch: the release, and its control repository if known. */
export interface Subject {
  readonly release: string
  readonly control?: string
}
/** A revision that holds, and what the next one is judged by. */
export interface Verified {
  readonly read: RevisionRead
  readonly revision: number
  readonly manifestText: string
  /** `null` where this kit cannot read it, because it is of another version. */
  readonly manifest: Manifest | null
  readonly train: Train | null
  readonly undecided: Undecided | null
}

/**
 * Judges one revision by the one before: its commit by form, then its content by deciding again. With the train that
 * was pinned before it,
 * `write(before, decide(train, before, seen))` must be its manifest byte by byte, and what that decision writes must be
 * all that changed. Of one that this kit does not decide again, what every version keeps must hold. Throws Breached.
 */
export function verifyRevision(subject: Subject, before: Verified | null, read: RevisionRead): Verified {
  const spot: Spot = { revision: (before?.revision ?? 0) + 1, commit: read.commit }
  verifyCommit(read, before?.read ?? null, spot)
  const texts: Texts = new Map(read.files.map((file) => [file.path, file]))
  const [manifestText, trainText, seenText] = [
    readText(texts, 'release-manifest.json', spot),
    readText(texts, 'train.yml', spot),
    readText(texts, 'seen.json', spot),
  ]
  const undecided = whyUndecided(before, manifestText, seenText, spot)
  const manifest =
    undecided?.file === 'release-manifest.json'
      ? null
      : readDocument(() => readManifest(manifestText, readRows(texts, manifestText, spot)), {
          ...spot,
          file: 'release-manifest.json',
        })
  const common = { read, revision: spot.revision, manifestText, manifest, undecided }
  const written = (): Train => readDocument(() => readTrain(trainText, 'train.yml'), { ...spot, file: 'train.yml' })
  if (undecided !== null || manifest === null) {
    const train = readTrainOfAny(trainText)
    verifyLinks(subject, before, { manifestText, train }, spot)
    verifyKept(texts, before?.read.files ?? [], spot)
    return { ...common, train }
  }

  const train = before?.train ?? written()
  verifyLinks(subject, before, { manifestText, train }, spot)
  const seen = readWhatWasSeen(seenText, { ...spot, file: 'seen.json' })
  const last = before?.manifest ?? blank(subject.release)
  const { next, decision } = decideAgain(train, last, seen, { ...spot, file: 'seen.json' })
  const difference = findDifference(store(next).text, manifestText)
  if (difference !== null)
    refuse('MANIFEST_NOT_DECIDED', { ...spot, file: 'release-manifest.json' }, difference, manifest.kit)
  const files = filesOf(next, decision, seen, trainText, before?.manifest ?? undefined)
  verifyFiles(texts, before?.read.files ?? [], { ...files, 'seen.json': seenText }, spot)
  const pinned = decision.entries.some(({ add }) => add === 'train') ? written() : null
  if (pinned !== null) verifyTrain(seen, pinned, trainText, { ...spot, file: 'train.yml' })
  return { ...common, train: pinned ?? train }
}

/** The train of a revision that is not decided again; `null` where it is none that this kit reads. */
function readTrainOfAny(text: string): Train | null {
  try {
    return readTrain(text, 'train.yml')
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}

/** The files of rows that a manifest names; one that is missing is left to whoever reads the manifest. */
function readRows(texts: Texts, manifestText: string, spot: Spot): Readonly<Record<string, string>> {
  const value = parseJson(manifestText)
  return Object.fromEntries(
    rowsNamed(value).flatMap(({ path }) => (texts.has(path) ? [[path, readText(texts, path, spot)]] : [])),
  )
}

/**
 * A train that is pinned anew is the one that was decided about, word for word: its text has the digest that was seen,
 * and says what was seen.
 */
function verifyTrain({ train: asked }: Seen, pinned: Train, text: string, spot: Spot): void {
  const expected = asked !== undefined && 'train' in asked ? asked : null
  const found = { digest: digestText(text), train: pinned }
  const difference = findDifference(
    documentText({ digest: expected?.digest ?? null, train: expected?.train ?? null }),
    documentText(found),
  )
  if (difference !== null)
    refuse('TRAIN_NOT_SEEN', spot, { expected: expected?.digest ?? 'no train', found: found.digest })
}

/** The first problem of a document. */
function readDocument<Value>(read: () => Value, spot: Spot): Value {
  try {
    return read()
  } catch (error) {
    const problem = error instanceof UserError ? error.problems[0] : undefined
    if (problem === undefined) throw error
    const { message, line, column, file = spot.file } = problem
    return refuse(
      'DOCUMENT_INVALID',
      { ...spot, ...(file === undefined ? {} : { file }) },
      { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) },
      message,
    )
  }
}

/**
 * Checks the links of a revision to its branch and to the revision before, in every version. A manifest that replays
 * has these links too; a report of its own is easier to understand.
 */
function verifyLinks(
  { release, control }: Subject,
  before: Verified | null,
  { manifestText, train }: Pick<Verified, 'manifestText' | 'train'>,
  spot: Spot,
): void {
  const of = { ...spot, file: 'release-manifest.json' }
  const value = parseJson(manifestText)
  const [id, revision, named] = [at(value, 'release', 'id'), at(value, 'revision'), at(value, 'previous')].map(String)
  if (id !== release) refuse('RELEASE_OTHER', of, { expected: release, found: id ?? '' })
  if (control !== undefined && train !== null && train.control.toLowerCase() !== control.toLowerCase())
    refuse('RELEASE_OTHER', { ...spot, file: 'train.yml' }, { expected: control, found: train.control })
  if (revision !== String(spot.revision))
    refuse('REVISION_NUMBER', of, { expected: String(spot.revision), found: revision ?? '' })
  const previous = before === null ? '' : digestText(before.manifestText)
  if (named !== previous) refuse('REVISION_CHAIN', of, { expected: previous, found: named ?? '' })
}

/** The look of the decision. It has no schema: a different content makes a different decision, or none. */
function readWhatWasSeen(text: string, spot: Spot): Seen {
  let read: SeenRead
  try {
    read = readSeen(text)
  } catch (error) {
    return refuse('DOCUMENT_INVALID', spot, {}, error instanceof Error ? error.message : String(error))
  }
  const difference = findDifference(read.printed, text)
  return difference === null ? read.seen : refuse('FILE_NOT_DECIDED', spot, difference)
}

function decideAgain(
  train: Train,
  manifest: Manifest,
  seen: Seen,
  spot: Spot,
): { readonly next: Manifest; readonly decision: Decision } {
  try {
    const decision = decide(train, manifest, seen)
    return { next: write(manifest, decision), decision }
  } catch (error) {
    // Convoy writes no `seen` on which its own rules stumble; this one has a shape that it never has.
    return refuse('DECISION_IMPOSSIBLE', spot, {}, error instanceof Error ? error.message : String(error))
  }
}
