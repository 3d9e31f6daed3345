import { digestText } from '../domain/text/canonical.ts'
import { UserError } from 'github-foundations/problem'
import { mostOfAll } from '../domain/record/room.ts'
import { join, mostInOneFile, rowsNamed, store, type RowsNamed } from '../domain/record/stored.ts'
import type { Manifest } from '../domain/words/manifest.ts'
import { documentProblem } from './catalogue.ts'
import { readJson } from './json.ts'
import { printPrinted, type Printed } from './printed.ts'
import { checkShape } from './problems.ts'
import { onceForTheSame } from './read-again.ts'
import { refuseFaulty } from './source.ts'
import { checkReleaseManifest } from './generated/release-manifest.ts'

const name = 'release-manifest.json'
/** At most 480 kB, which GitHub shows whole. */
const manifest: Printed = {
  name,
  validator: checkReleaseManifest,
  limit: mostInOneFile,
  tooLarge: 'MANIFEST_TOO_LARGE',
}

/** Texts of the files of rows beside a release-manifest.json, by path. */
export type Rows = Readonly<Record<string, string>>

const readSound = onceForTheSame((text, file) => {
  const source = readJson(text, file, manifest.limit)
  refuseFaulty(source, checkShape(checkReleaseManifest, source.value))
  return source
})

/** The manifest that a text says, with the rows that it names. Throws UserError with every problem. */
export function readManifest(text: string, rows: Rows = {}): Manifest {
  const source = readSound(text, name)
  const named = rowsNamed(source.value)
  if (named.length === 0) return source.value as Manifest
  const wrong = named.filter(
    ({ path, digest }) => !Object.hasOwn(rows, path) || digestText(rows[path] ?? '') !== digest,
  )
  if (wrong.length > 0)
    throw new UserError(
      wrong.map(({ path }) => ({
        ...documentProblem('MANIFEST_ROWS_WRONG', Object.hasOwn(rows, path) ? 'another text' : 'no such file'),
        file: path,
      })),
    )
  const value = join(source.value as Readonly<Record<string, unknown>>, readRows(named, rows))
  refuseFaulty(source, checkShape(checkReleaseManifest, value))
  return value as Manifest
}

/** The text of a manifest as one file: canonical JSON on one line. Throws UserError MANIFEST_TOO_LARGE above 480 kB. */
export function printManifest(value: Manifest): string {
  return printPrinted(manifest, value)
}

/**
 * The files of a manifest on the release branch, by path: release-manifest.json, and where that would be too large,
 * files of its rows. Throws UserError MANIFEST_TOO_LARGE above what a release may record in all.
 */
export function manifestFiles(value: Manifest): Readonly<Record<string, string>> {
  const stored = store(value)
  const isWhole = Object.keys(stored.rows).length === 0
  const text = isWhole ? printManifest(value) : printPrinted(manifest, JSON.parse(stored.text))
  // The whole manifest is checked at once, however many files it has.
  if (!isWhole) printPrinted({ ...manifest, limit: mostOfAll }, value)
  return { ...stored.rows, [name]: text }
}

function readRows(named: readonly RowsNamed[], rows: Rows): Parameters<typeof join>[1] {
  let left = mostOfAll
  return named.map(({ list, path }) => {
    const source = readJson(rows[path] ?? '', path, left)
    left -= (rows[path] ?? '').length
    refuseFaulty(source, [])
    return { list, rows: Array.isArray(source.value) ? source.value : [] }
  })
}
