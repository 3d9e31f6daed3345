import { at } from '../../documents/loose.ts'
import { seenVersion } from '../../documents/seen.ts'
import { isWithin, manifestVersions, readVersion, seenVersions } from '../../domain/record/versions.ts'
import { isWord } from '../../domain/words/grammar.ts'
import type { Sha } from '../../domain/words/names.ts'
import { parseJson } from '../../github/record/read-release.ts'
import { refuse, type Spot } from './breach.ts'

/**
 * The reason why a revision was not decided again, but judged only by its form, its bytes, its links and what it kept.
 */
export interface Undecided {
  readonly revision: number
  /** The file in a version that this kit does not decide again; `null` where it follows a revision that has one. */
  readonly file: 'release-manifest.json' | 'seen.json' | null
  readonly version: number | null
  /** The kit commit that wrote it, by its own word; `null` where it names none. */
  readonly kit: Sha | null
}
/** The reason why this kit does not decide a revision again from the one before; `null` if it does. */
export function whyUndecided(
  before: Readonly<Record<'manifest' | 'train', unknown>> | null,
  manifestText: string,
  seenText: string,
  spot: Spot,
): Undecided | null {
  const value = parseJson(manifestText)
  const kit = at(value, 'kit')
  const named = { revision: spot.revision, kit: typeof kit === 'string' && isWord('sha', kit) ? kit : null }
  const version = readVersion(at(value, 'schemaVersion'))
  // If there is none, the schema says so.
  if (version !== null && !isWithin(manifestVersions, version))
    return { ...named, file: 'release-manifest.json', version }
  // A text that is not JSON, or not an object, has no version: it is not an old record.
  if (!isObject(parseJson(seenText)))
    return refuse('DOCUMENT_INVALID', { ...spot, file: 'seen.json' }, {}, 'expected a JSON object.')
  const seen = seenVersion(seenText)
  if (seen === null)
    return refuse('DOCUMENT_INVALID', { ...spot, file: 'seen.json' }, {}, 'expected a version in schemaVersion.')
  if (!isWithin(seenVersions, seen)) return { ...named, file: 'seen.json', version: seen }
  const isKnown = before === null || (before.manifest !== null && before.train !== null)
  return isKnown ? null : { ...named, file: null, version: null }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
