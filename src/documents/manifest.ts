import { UserError } from '../domain/problem.ts'
import { mostOfAll } from '../domain/room.ts'
import { digestText } from '../domain/canonical.ts'
import { join, mostInOneFile, rowsNamed, store } from '../domain/stored.ts'
import type { Manifest } from '../domain/words.ts'
import { wordProblem } from './catalogue.ts'
import { readJson } from './json.ts'
import { printPrinted, type Printed } from './printed.ts'
import { checkShape } from './problems.ts'
import { refuseFaulty } from './source.ts'
import { checkReleaseManifest } from './validators/release-manifest.ts'

const name = 'release-manifest.json'
const manifest: Printed = { name, validator: checkReleaseManifest, limit: mostOfAll, tooLarge: 'MANIFEST_TOO_LARGE' }

/** Texts of the files of rows beside a release-manifest.json, by path. */
export type Rows = Readonly<Record<string, string>>

/** The manifest that a text says, with the rows that it names. Throws UserError with every problem. */
export function readManifest(text: string, rows: Rows = {}): Manifest {
  const source = readJson(text, name, manifest.limit)
  refuseFaulty(source, checkShape(checkReleaseManifest, source.value))
  const named = rowsNamed(source.value)
  if (named.length === 0) return source.value as Manifest
  const wrong = named.filter(({ path, digest }) => !Object.hasOwn(rows, path) || digestText(rows[path] ?? '') !== digest)
  if (wrong.length > 0) throw new UserError(wrong.map(({ path }) => ({ code: 'MANIFEST_ROWS_WRONG', ...wordProblem('MANIFEST_ROWS_WRONG', Object.hasOwn(rows, path) ? 'another text' : 'no such file'), file: path })))
  const read = named.map(({ list, path }) => ({ list, rows: readRows(rows[path] ?? '', path) }))
  const value = join(source.value as Readonly<Record<string, unknown>>, read)
  refuseFaulty(source, checkShape(checkReleaseManifest, value))
  return value as Manifest
}

/** The text of a whole manifest: canonical JSON on one line. Throws UserError MANIFEST_TOO_LARGE above what a release may record. */
export function printManifest(value: Manifest): string {
  return printPrinted(manifest, value)
}

/** The files of a manifest on the release branch, by path: release-manifest.json, and files of rows where it is large. Throws as `printManifest` does. */
export function manifestFiles(value: Manifest): Readonly<Record<string, string>> {
  const text = printManifest(value)
  const stored = store(value)
  // A reader sees no more of one file: what would be cut must never be recorded.
  if (stored.text !== text) printPrinted({ ...manifest, limit: mostInOneFile }, JSON.parse(stored.text))
  return { ...stored.rows, [name]: stored.text }
}

function readRows(text: string, path: string): readonly unknown[] {
  const source = readJson(text, path, manifest.limit)
  refuseFaulty(source, [])
  return Array.isArray(source.value) ? source.value : []
}
