import type { Parted, ReversalsSeen } from '../../../domain/questions/reversals.ts'
import type { Landing } from '../../../domain/words/manifest.ts'
import type { Sha } from '../../../domain/words/names.ts'
import type { Connection } from '../../line/connection.ts'
import { compare, type CommitFields, type Comparison } from './compared.ts'

/**
 * The newest commit of production that holds what another known commit holds, as a squash does: a candidate of which a
 * release recorded that it landed so, or a commit of what is to be released with the same tree
 * (docs/decisions/0086-a-squash-is-known-by-its-tree.md). `compared` is what production has and `head` lacks,
 * `askHeld` asks for the other way round.
 */
export async function findLanding(
  connection: Connection,
  { name, head, production, landings = [] }: Parted,
  compared: Comparison,
  askHeld: () => ReturnType<typeof compare>,
): Promise<ReversalsSeen['landing']> {
  const line = firstParents(compared.commits, production)
  const placeOf = ({ commit }: Landing): number => line.findIndex(({ sha }) => sha === commit)
  const recorded = newest(
    landings.filter((landing) => placeOf(landing) !== -1),
    placeOf,
  )
  const isLast = recorded !== undefined && placeOf(recorded) === 0
  const alike = isLast || line.length === 0 ? undefined : newest(await readAlike(), placeOf)
  if (alike !== undefined && (recorded === undefined || placeOf(alike) <= placeOf(recorded)))
    return { ...alike, isHeld: true }
  if (recorded === undefined) return undefined
  const brought = await compare(connection, name, recorded.of, head)
  // A candidate of which GitHub has nothing left cannot be merged.
  return 'refused' in brought
    ? undefined
    : { commit: recorded.commit, of: recorded.of, isHeld: ['ahead', 'identical'].includes(brought.status) }

  async function readAlike(): Promise<readonly Landing[]> {
    const held = await askHeld()
    return 'refused' in held ? [] : findAlike(line, compared.merge_base_commit, held.commits)
  }
}

function newest(landings: readonly Landing[], placeOf: (landing: Landing) => number): Landing | undefined {
  return landings.toSorted((one, other) => placeOf(one) - placeOf(other))[0]
}

/** The commits of production's own that are reached by first parents, the newest first. */
function firstParents(own: readonly CommitFields[], from: Sha): readonly CommitFields[] {
  const bySha = new Map(own.map((commit) => [commit.sha, commit]))
  const line: CommitFields[] = []
  for (let next = bySha.get(from); next !== undefined; next = bySha.get(next.parents[0]?.sha ?? '')) line.push(next)
  return line
}

/**
 * Commits of production with the tree of one that only `held` has: of several, which come oldest first, the first, for
 * a later one may have come back to that tree by taking back what production brought since. What returns to a tree that
 * production had before, to a commit that lacks what both have, or to an older one than landed before, takes back and
 * brings nothing.
 */
function findAlike(
  line: readonly CommitFields[],
  base: Comparison['merge_base_commit'],
  held: readonly CommitFields[],
): readonly Landing[] {
  const known = new Set([base.commit.tree.sha])
  const passed = new Set<Sha>()
  const found: Landing[] = []
  for (const { sha, parents, commit } of line.toReversed()) {
    const tree = commit.tree.sha
    const alike =
      known.has(tree) || parents.length !== 1
        ? []
        : held.filter((other) => other.commit.tree.sha === tree && !passed.has(other.sha))
    const same = alike.map((other) => ancestorsOf(held, other.sha)).find((all) => all.has(base.sha))
    const [of] = same ?? []
    if (same !== undefined && of !== undefined) {
      found.push({ commit: sha, of })
      for (const ancestor of same) passed.add(ancestor)
    }
    known.add(tree)
  }
  return found
}

/** A commit, and what is below it down to those that are not among these. */
function ancestorsOf(commits: readonly CommitFields[], of: Sha): ReadonlySet<Sha> {
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]))
  const found = new Set<Sha>()
  const open = [of]
  for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
    if (found.has(sha)) continue
    found.add(sha)
    open.push(...(bySha.get(sha)?.parents ?? []).map((parent) => parent.sha))
  }
  return found
}
