/**
 * The versions of a file of the release branch that this kit reads to continue and to decide again; it writes the
 * newest. Raise `newest` with a change by which an older kit would misread the file; raise `oldest` with a change by
 * which an older version would be decided differently, or be recorded in other words.
 */
export interface Versions {
  readonly oldest: number
  readonly newest: number
}

/** The versions of release-manifest.json, in its `schemaVersion`. */
export const manifestVersions = { oldest: 1, newest: 1 } as const satisfies Versions
/**
 * The versions of seen.json, in its `schemaVersion`; a file without it is of version 1. An older one is never needed to
 * continue. Version 2: the reasons and problems in a manifest have other words (docs/decisions/0082).
 */
export const seenVersions = { oldest: 2, newest: 2 } as const satisfies Versions

export function isWithin({ oldest, newest }: Versions, version: number): boolean {
  return version >= oldest && version <= newest
}

/** `version 1`, `version 1 to 3` */
export function describeVersions({ oldest, newest }: Versions): string {
  return oldest === newest ? `version ${newest}` : `version ${oldest} to ${newest}`
}

/** The value as a version; `null` if it is not one. */
export function readVersion(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null
}
