import { isFollowed } from '../hops/arrival.ts'
import { findHop } from '../hops/hops.ts'
import type { Question } from '../words/look.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'
import { commitsBuilt, recordedOf, sourcesOf } from './built.ts'

/**
 * Asks for the files of a release: from its ship phase on, until others follow the repository; once its hop has begun,
 * also what is published.
 */
export function askFiles(train: Train, manifest: Manifest, repository: PlannedRepository): readonly Question[] {
  const { name, tag } = repository
  const sources = sourcesOf(train, name)
  if (sources.length === 0 || manifest.candidate === undefined || manifest.phase !== 'ship') return []
  const hasBegun = findHop(manifest, 'production', name) !== undefined
  if (hasBegun ? isFollowed({ train, manifest }, repository) : manifest.pivot !== undefined) return []
  return [
    {
      about: 'assets',
      name,
      commits: commitsBuilt(manifest, name),
      sources,
      known: recordedOf(manifest, name).map(({ source, artifact }) => ({ source, artifact })),
      ...(hasBegun ? { tag } : {}),
    },
  ]
}
