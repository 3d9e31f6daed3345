import { UserError } from 'github-foundations/problem'
import {
  describeVersions,
  isWithin,
  manifestVersions,
  readVersion,
  seenVersions,
  type Versions,
} from '../domain/record/versions.ts'
import { isWord } from '../domain/words/grammar.ts'
import type { Manifest } from '../domain/words/manifest.ts'
import type { Train } from '../domain/words/train.ts'
import { documentProblem } from './catalogue.ts'
import { at } from './loose.ts'
import { readManifest, type Rows } from './manifest.ts'
import { seenVersion } from './seen.ts'
import { readTrain } from './train/train.ts'

/** Texts of a revision as it stands on the release branch. */
export interface RecordTexts {
  readonly manifestText: string
  readonly rows?: Rows
  readonly trainText: string
}

/**
 * The newest revision of a release; `branch` is its place, `release/2026.11 of acme/release-control`. Throws UserError
 * with every problem, and the kit that can read it.
 */
export function readRecord(
  branch: string,
  { manifestText, rows, trainText }: RecordTexts,
): { readonly manifest: Manifest; readonly train: Train } {
  try {
    return { manifest: readManifest(manifestText, rows), train: readTrain(trainText, 'train.yml') }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const value = parse(manifestText)
    const code = 'RECORD_UNREADABLE'
    throw new UserError([documentProblem(code, describe(branch, value), kitOf(value)), ...error.problems])
  }
}

/**
 * Refuses to go on with a revision that is written in other versions than this kit knows, whatever else stands in it.
 * `seenText` may be cut; `null` where it was not read. Throws UserError RECORD_VERSION_OTHER.
 */
export function refuseOtherVersions(branch: string, manifestText: string, seenText: string | null): void {
  const value = parse(manifestText)
  const refuse = (file: string, found: number | null, known: Versions): never => {
    const code = 'RECORD_VERSION_OTHER'
    const version = `${found === null ? 'no version' : `version ${found}`} of ${file} (${describe(branch, value)})`
    const kit = `${kitOf(value)}${found !== null && found < known.oldest ? '' : ', or a newer one'}`
    throw new UserError([{ ...documentProblem(code, `${describeVersions(known)} of ${file}`, version, kit), file }])
  }
  const version = readVersion(at(value, 'schemaVersion'))
  // If there is none, the schema says so.
  if (version !== null && !isWithin(manifestVersions, version))
    refuse('release-manifest.json', version, manifestVersions)
  // To continue, Convoy needs nothing from an older seen.json.
  const seen = seenText === null ? seenVersions.newest : seenVersion(seenText)
  if (seen === null || seen > seenVersions.newest) refuse('seen.json', seen, seenVersions)
}

/** `release/2026.11 of acme/release-control, revision 12, staging, active` */
function describe(branch: string, value: unknown): string {
  const revision = readVersion(at(value, 'revision'))
  const words = [at(value, 'phase'), at(value, 'status')].filter(isPlainWord)
  return [branch, ...(revision === null ? [] : [`revision ${revision}`]), ...words].join(', ')
}

/** The kit that can surely continue: that of the commit which a manifest of any version names. */
function kitOf(value: unknown): string {
  const kit = at(value, 'kit')
  return typeof kit === 'string' && isWord('sha', kit) ? `kit ${kit}, which wrote it` : 'the kit that wrote it'
}

function isPlainWord(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z-]{0,30}$/u.test(value)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // Whoever reads it further says what it is.
  }
}
