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

/** The record that a hop began, unless it is recorded already; `moves` is empty where no ref has to move. */
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
 * The record that production of a repository begins to take the candidate in by another commit, unless it is recorded
 * already: which one is known once it stands there (entry `landed`).
 */
export function beginLanding({ manifest, seen }: Context, repository: Name, from: Sha | null): readonly Entry[] {
  if (findHop(manifest, 'production', repository) !== undefined) return []
  const before = from === null ? {} : { from }
  const candidate = manifest.candidate?.number ?? 0
  return [{ add: 'hop', hop: { to: 'production', repository, candidate, at: seen.at, moved: true, ...before } }]
}

/** A tag alone starts nothing where there is a branch to move: what followed on an unchanged commit earlier counts. */
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
