/**
 * In which versions of a file of the release branch this kit reads what it goes on with and decides again; it writes the
 * newest. Whoever changes what a file holds so that a kit of before would take it for something else raises its `newest`;
 * whoever no longer decides as an older version was decided raises its `oldest`.
 */
export interface Versions {
  readonly oldest: number
  readonly newest: number
}

/** Of release-manifest.json, in its `schemaVersion`. */
export const manifestVersions = { oldest: 1, newest: 1 } as const satisfies Versions
/** Of seen.json, in its `schemaVersion`; where none stands, it is of version 1. */
export const seenVersions = { oldest: 1, newest: 1 } as const satisfies Versions

export function isWithin({ oldest, newest }: Versions, version: number): boolean {
  return version >= oldest && version <= newest
}

/** `version 1`, `version 1 to 3` */
export function describeVersions({ oldest, newest }: Versions): string {
  return oldest === newest ? `version ${newest}` : `version ${oldest} to ${newest}`
}

/** The version that a value is; `null` where it is none. */
export function readVersion(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null
}
