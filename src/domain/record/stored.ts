import { utf8ToBytes } from '@noble/hashes/utils.js'
import { canonical, digestText, documentText } from '../text/canonical.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Digest } from '../words/names.ts'

/** The lists of a manifest: what grows with repositories, candidates and asks. */
const lists = [
  'asks',
  'assets',
  'attention',
  'beyond',
  'candidates',
  'directiveChanges',
  'evidence',
  'fixes',
  'hops',
  'messages',
  'prepared',
  'proposals',
  'replaced',
  'repositories',
  'requests',
  'skipped',
  'tasks',
  'tierRepositories',
  'trains',
  'unrestored',
] as const satisfies readonly (keyof Manifest)[]
export type List = (typeof lists)[number]

/** A manifest of so many bytes is one file, as it always was; GitHub shows the first 512,000 bytes of a file. */
export const mostInOneFile = 480_000
/**
 * In a larger manifest a list of up to this many bytes stays in release-manifest.json, so that the file still says how
 * the release stands.
 */
const mostInPlace = 8_000
/**
 * So many rows are one file: what is added or changed rewrites no more than these. Rows with people's words are longer,
 * and fewer.
 */
const rowsPerFile: Readonly<Partial<Record<List, number>>> = {
  asks: 25,
  attention: 50,
  messages: 5,
  tasks: 50,
  trains: 1,
}
const mostRows = 200

/**
 * A manifest as the release branch holds it (docs/decisions/0044): the text of release-manifest.json, and texts of the
 * files of its rows by path.
 */
export interface Stored {
  readonly text: string
  readonly rows: Readonly<Record<string, string>>
}

/** A file of rows that a release-manifest.json names: its list, its path, the SHA-256 of its text. */
export interface RowsNamed {
  readonly list: List
  readonly path: string
  readonly digest: Digest
}

const known = new WeakMap<Manifest, Stored>()

/**
 * The files of a manifest: one, or where that would be larger than a reader takes, what is decided at large and its
 * lists in files of their own, which it names by their digests. Each pass asks it of the same manifest several times.
 */
export function store(manifest: Manifest): Stored {
  const before = known.get(manifest)
  if (before !== undefined) return before
  const stored = write(manifest)
  known.set(manifest, stored)
  return stored
}

function write(manifest: Manifest): Stored {
  const whole = documentText(manifest)
  if (bytesOf(whole) <= mostInOneFile) return { text: whole, rows: {} }
  const moved = lists.flatMap((list) => {
    const rows = (manifest[list] ?? []).map((row) => canonical(row))
    return bytesOf(rows.join(',')) <= mostInPlace ? [] : [{ list, texts: split(rows, rowsPerFile[list] ?? mostRows) }]
  })
  const rows = Object.fromEntries(
    moved.flatMap(({ list, texts }) => texts.map((text, index) => [rowsPath(list, index), text] as const)),
  )
  const names = Object.fromEntries(moved.map(({ list, texts }) => [list, texts.map(digestText)]))
  return {
    text: documentText({ ...manifest, ...Object.fromEntries(moved.map(({ list }) => [list, []])), rows: names }),
    rows,
  }
}

/** The files of rows that the value of a release-manifest.json names; none where it is whole. */
export function rowsNamed(value: unknown): readonly RowsNamed[] {
  const named = typeof value === 'object' && value !== null && 'rows' in value ? value.rows : null
  if (typeof named !== 'object' || named === null) return []
  const digests = named as Readonly<Record<string, unknown>>
  return lists.flatMap((list) => {
    const of = Object.hasOwn(digests, list) ? digests[list] : []
    return Array.isArray(of)
      ? of.map((digest: unknown, index) => ({ list, path: rowsPath(list, index), digest: String(digest) }))
      : []
  })
}

/** The whole value of a manifest out of the value of its release-manifest.json and the rows that its files hold. */
export function join(
  value: Readonly<Record<string, unknown>>,
  read: readonly { readonly list: List; readonly rows: readonly unknown[] }[],
): unknown {
  const { rows: _named, ...rest } = value
  const joined = [...Map.groupBy(read, ({ list }) => list)].map(
    ([list, files]) => [list, files.flatMap(({ rows }) => rows)] as const,
  )
  return { ...rest, ...Object.fromEntries(joined) }
}

/** The size of a manifest, in bytes of all its rows together. */
export function sizeOf(manifest: Manifest): number {
  return bytesOf(JSON.stringify(manifest)) + '\n'.length // no order of keys changes it
}

/** The length of a text in UTF-8 bytes. */
export function bytesOf(text: string): number {
  // Nearly every document is ASCII, where a character is a byte.
  return /[^\0-\x7f]/.test(text) ? utf8ToBytes(text).length : text.length
}

function rowsPath(list: List, index: number): string {
  return `manifest/${list}.${index + 1}.json`
}

/** Texts of so many rows each, one a line. */
function split(rows: readonly string[], most: number): readonly string[] {
  return Array.from(
    { length: Math.ceil(rows.length / most) },
    (_, index) => `[\n${rows.slice(index * most, (index + 1) * most).join(',\n')}\n]\n`,
  )
}
