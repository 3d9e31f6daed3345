import type { Parted, ReversalsSeen } from '../../../domain/questions/reversals.ts'
import type { Landing } from '../../../domain/words/manifest.ts'
import type { Sha } from '../../../domain/words/names.ts'
import type { Connection } from '../../line/connection.ts'
import { compare, type CommitFields, type Comparison } from './compared.ts'

/**
 * `parting`: where what is to be released parted from what landed, and the tree that stood there. `isSure: false`: what
 * is to be released returns to what had landed before, and trees tell no order of both.
 */
export interface LandingFound {
  readonly landing: NonNullable<ReversalsSeen['landing']>
  readonly parting: { readonly commit: Sha; readonly tree: Sha }
  readonly isSure: boolean
}

/** A landing, its tree, and the later commits to release that have it as well. */
interface Alike extends Landing {
  readonly tree: Sha
  readonly again: readonly Sha[]
}

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
): Promise<LandingFound | undefined> {
  const line = firstParents(compared.commits, production)
  const placeOf = ({ commit }: Landing): number => line.findIndex(({ sha }) => sha === commit)
  const recorded = newest(
    landings.filter((landing) => placeOf(landing) !== -1),
    placeOf,
  )
  const isLast = recorded !== undefined && placeOf(recorded) === 0
  const alike = isLast || line.length === 0 ? undefined : await readAlike()
  if (alike !== undefined && (recorded === undefined || placeOf(alike.landing) <= placeOf(recorded))) return alike
  if (recorded === undefined) return undefined
  const brought = await compare(connection, name, recorded.of, head)
  // A candidate of which GitHub has nothing left cannot be merged.
  return 'refused' in brought
    ? undefined
    : {
        landing: {
          commit: recorded.commit,
          of: recorded.of,
          isHeld: ['ahead', 'identical'].includes(brought.status),
        },
        parting: { commit: brought.merge_base_commit.sha, tree: brought.merge_base_commit.commit.tree.sha },
        isSure: true,
      }

  async function readAlike(): Promise<LandingFound | undefined> {
    const held = await askHeld()
    return 'refused' in held ? undefined : chooseAlike(line, compared.merge_base_commit, held.commits)
  }
}

/** The newest landing that trees tell, and whether what is to be released may have landed once more before it. */
function chooseAlike(
  line: readonly CommitFields[],
  base: Comparison['merge_base_commit'],
  held: readonly CommitFields[],
): LandingFound | undefined {
  const found = findAlike(line, base, held)
  const last = found.at(-1)
  if (last === undefined) return undefined
  const { commit, of, tree } = last
  const again = found.flatMap((each) => (each === last ? [] : each.again))
  return {
    landing: { commit, of, isHeld: true },
    parting: { commit: of, tree },
    isSure: !again.some((sha) => ancestorsOf(held, sha).has(of)),
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
 * Commits of production with the tree of one that only `held` has, the oldest first. What returns to a tree that
 * production had before, to a commit that lacks what both have, or to an older one than landed before, takes back and
 * brings nothing. Of several with one tree the first landed: a later one returns to it.
 */
function findAlike(
  line: readonly CommitFields[],
  base: Comparison['merge_base_commit'],
  held: readonly CommitFields[],
): readonly Alike[] {
  const known = new Set([base.commit.tree.sha])
  const passed = new Set<Sha>()
  const found: Alike[] = []
  for (const { sha, parents, commit } of line.toReversed()) {
    const tree = commit.tree.sha
    const alike =
      known.has(tree) || parents.length !== 1
        ? []
        : held.filter((other) => other.commit.tree.sha === tree && !passed.has(other.sha))
    const [of, ...again] = alike.map((other) => other.sha).filter((each) => ancestorsOf(held, each).has(base.sha))
    if (of !== undefined) {
      found.push({ commit: sha, of, tree, again })
      for (const ancestor of ancestorsOf(held, of)) passed.add(ancestor)
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
