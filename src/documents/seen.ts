import { readVersion, seenVersions } from '../domain/record/versions.ts'
import { documentText } from '../domain/text/canonical.ts'
import type { Seen } from '../domain/words/look.ts'
import { at } from './loose.ts'

/** The content of a seen.json. It has no schema: whoever decides again finds out if it is what was seen. */
export interface SeenRead {
  readonly seen: Seen
  /** The text in which Convoy writes it. */
  readonly printed: string
}

interface Versioned {
  readonly schemaVersion?: number
}

/**
 * The text of seen.json: its version, first so that it can be read if GitHub cuts the rest, and the look, as canonical
 * JSON.
 */
export function printSeen(seen: Seen): string {
  return withVersion(seenVersions.newest, seen)
}

/** The content of a seen.json of a version that this kit decides again. Throws SyntaxError if it is not JSON. */
export function readSeen(text: string): SeenRead {
  const value: unknown = JSON.parse(text)
  if (versionIn(value) === undefined) return { seen: value as Seen, printed: documentText(value) }
  const { schemaVersion, ...seen } = value as Seen & Required<Versioned>
  return { seen, printed: withVersion(schemaVersion, seen) }
}

/**
 * The version of a seen.json, whose beginning is enough: 1 if it names none, as all did when there was no other
 * version; `null` if it names something that is not a version.
 */
export function seenVersion(text: string): number | null {
  const first = /^\{"schemaVersion":(\d{1,9})[,}]/u.exec(text)?.[1]
  if (first !== undefined) return readVersion(Number(first))
  const found = versionIn(parse(text))
  return found === undefined ? 1 : readVersion(found)
}

function versionIn(value: unknown): unknown {
  return at(value, 'schemaVersion')
}

function withVersion(version: number, seen: Seen & Versioned): string {
  const { schemaVersion: _version, ...rest } = seen
  return `{"schemaVersion":${version},${documentText(rest).slice(1)}`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // Cut, or no JSON: whoever writes a version writes it first.
  }
}
