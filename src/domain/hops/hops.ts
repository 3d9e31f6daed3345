import type { Context, Entry } from '../words/decision.ts'
import type { RefMove } from '../words/effect.ts'
import type { Hop, Manifest } from '../words/manifest.ts'
import type { Name, Sha } from '../words/names.ts'

/** The hop of a repository by which this release set a branch to its candidate. */
export function findHop(
  { hops, candidate }: Pick<Manifest, 'hops' | 'candidate'>,
  to: Hop['to'],
  repository: Name,
): Hop | undefined {
  return hops.find((each) => each.to === to && each.repository === repository && each.candidate === candidate?.number)
}

/** The entry that records the begin of a hop, unless the manifest has it; `moves` is empty if no ref has to move. */
export function beginHop(
  context: Context,
  to: Hop['to'],
  repository: Name,
  moves: readonly RefMove[],
): readonly Entry[] {
  return findHop(context.manifest, to, repository) === undefined
    ? [{ add: 'hop', hop: hopOf(context, to, repository, moves) }]
    : []
}

/**
 * The entry that records the begin of a hop by which production takes the candidate in by another commit, unless the
 * manifest has it. Entry `landed` names that commit once production is on it.
 */
export function beginLanding({ manifest, seen }: Context, repository: Name, from: Sha | null): readonly Entry[] {
  if (findHop(manifest, 'production', repository) !== undefined) return []
  const before = from === null ? {} : { from }
  const candidate = manifest.candidate?.number ?? 0
  return [{ add: 'hop', hop: { to: 'production', repository, candidate, at: seen.at, moved: true, ...before } }]
}

/** A tag alone starts nothing if there is a branch to move: a run on an unchanged commit from before counts. */
function hopOf({ manifest, seen }: Context, to: Hop['to'], name: Name, moves: readonly RefMove[]): Hop {
  const tagOnly =
    to === 'production' && manifest.repositories.find((each) => each.name === name)?.branches.production === null
  const moved = tagOnly || moves.some(({ ref }) => ref.startsWith('refs/heads/'))
  const branch = moves.find(({ ref }) => ref.startsWith('refs/heads/'))
  const isTagged = to === 'production' && !moves.some(({ ref }) => ref.startsWith('refs/tags/')) && moved
  const journey =
    branch === undefined ? {} : { head: branch.to, ...(branch.from === null ? {} : { from: branch.from }) }
  return {
    to,
    repository: name,
    candidate: manifest.candidate?.number ?? 0,
    at: seen.at,
    moved,
    ...journey,
    ...(isTagged ? { tagged: true as const } : {}),
  }
}
