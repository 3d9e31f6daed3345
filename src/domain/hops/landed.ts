import type { Hop, Manifest } from '../words/manifest.ts'
import type { Name, Sha } from '../words/names.ts'
import { findHop } from './hops.ts'

/**
 * The commit by which the candidate stands on staging or in production of a repository: the one that landed there, if
 * that is another commit with the candidate's tree, otherwise the candidate's own, whether or not it is there yet.
 * `undefined` if there is no candidate.
 */
export function findLanded(
  manifest: Pick<Manifest, 'hops' | 'candidate'>,
  to: Hop['to'],
  repository: Name,
): Sha | undefined {
  return findHop(manifest, to, repository)?.landed ?? manifest.candidate?.heads[repository]
}

/** The same for a release that has a candidate; throws if it has none. */
export function landedOf(manifest: Pick<Manifest, 'hops' | 'candidate'>, to: Hop['to'], repository: Name): Sha {
  const landed = findLanded(manifest, to, repository)
  if (landed === undefined) throw new Error(`no candidate commit of ${repository}`)
  return landed
}
