import { digest } from '../text/canonical.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Digest } from '../words/names.ts'

/** The digest of what a release asks of reviews; `undefined` where it asks for none. */
export function demandDigest({ repositories }: Pick<Manifest, 'repositories'>): Digest | undefined {
  const asked = repositories.flatMap(({ name, reviews }) => (reviews === undefined ? [] : [{ name, reviews }]))
  return asked.length === 0 ? undefined : digest(asked)
}

/** True if another train asks for other reviews than were asked when the current candidate was formed. */
export function isAskedAnew(manifest: Pick<Manifest, 'repositories' | 'candidate' | 'candidates'>): boolean {
  const { candidate, candidates } = manifest
  const asked = demandDigest(manifest)
  return (
    asked !== undefined &&
    candidate !== undefined &&
    candidates.find(({ number }) => number === candidate.number)?.reviewed !== asked
  )
}
