import type { AncestryKept } from '../questions/ancestry.ts'
import { answerTo } from '../questions/kinds.ts'
import type { RefSeen, RepositoryKept } from '../questions/repository.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Unchanged } from '../words/unchanged.ts'
import type { Name, Sha } from '../words/names.ts'
import { branchRef, tagRef } from './candidate.ts'
import { findLanded } from './landed.ts'

/** The part of a look that shows production: refs, and which commit contains which. */
export type ProductionSeen = RepositoryKept & AncestryKept

/**
 * The state in which production of a repository was seen. `candidate`: its tree is the candidate's; `planned`: it is
 * the commit that the plan found; `ahead`: it holds the candidate with others' commits on top, and another tree;
 * `taken-back`: the same, with the tree from before the candidate; `elsewhere`: it is something else; `gone`: the
 * branch no longer exists; `unknown`: nobody looked at it, or it cannot be read.
 */
const productionStates = ['candidate', 'planned', 'ahead', 'taken-back', 'elsewhere', 'gone', 'unknown'] as const
export type ProductionState = (typeof productionStates)[number]

/** Production of one repository against the candidate and against the plan. */
export interface Stand {
  readonly repository: Name
  /** `null`: only the tag moves, so production is where the tag is. */
  readonly branch: string | null
  readonly is: ProductionState
  readonly commit: Sha | null
  /** True if it is the commit that the plan found; the candidate may be the same one. */
  readonly asPlanned: boolean
  /** True if the candidate contains the commit that is elsewhere; absent if nobody asked. */
  readonly within?: boolean
  /** The author of the commit that is ahead, taken back or elsewhere; absent if nobody asked. */
  readonly by?: string
  readonly tag: {
    readonly name: string
    /** `none`: the release makes no tag there, because nothing changed. */
    readonly is: 'free' | 'candidate' | 'elsewhere' | 'unknown' | 'none'
    readonly commit: Sha | null
  }
}

/** The state of production of every repository of a release, from the commits and trees that a look saw. */
export function productionStands(manifest: Manifest, seen: ProductionSeen): readonly Stand[] {
  return manifest.repositories.map((repository) => standOf(manifest, repository, seen))
}

/** The earlier positions of a repository's production: where the plan found it, and where the release took it up. */
function commitsBefore(
  { hops, candidate }: Pick<Manifest, 'hops' | 'candidate'>,
  { name, base }: PlannedRepository,
): readonly Sha[] {
  const taken = hops.flatMap(({ to, repository, candidate: number, from }) =>
    to === 'production' && repository === name && number === candidate?.number && from !== undefined ? [from] : [],
  )
  return [...new Set([...(base.production === null ? [] : [base.production]), ...taken])]
}

/**
 * The commits whose trees show if production was rolled back: those before the candidate, and the one that brought the
 * candidate there.
 */
export function commitsCompared(
  manifest: Pick<Manifest, 'hops' | 'candidate'>,
  repository: PlannedRepository,
): readonly Sha[] {
  const landed = findLanded(manifest, 'production', repository.name)
  return landed === undefined || repository.branches.production === null
    ? []
    : [...new Set([landed, ...commitsBefore(manifest, repository)])]
}

/** The state of production of one repository. */
export function standOf(manifest: Manifest, repository: PlannedRepository, seen: ProductionSeen): Stand {
  const { name, branches, base, tag } = repository
  const facts = answerTo(seen, { about: 'repository', name }) ?? null
  const landed = findLanded(manifest, 'production', name) ?? null
  const tagged = facts?.refs[tagRef(tag)]
  const tagIs =
    repository.unchanged !== undefined
      ? 'none'
      : tagged === undefined
        ? 'unknown'
        : tagged === null
          ? 'free'
          : tagged.commit === landed
            ? 'candidate'
            : 'elsewhere'
  const common = {
    repository: name,
    branch: branches.production,
    tag: { name: tag, is: tagIs, commit: tagged?.commit ?? null },
  } as const
  if (branches.production === null && repository.unchanged !== undefined)
    return { ...common, ...standOfTag(repository.unchanged, tagged, landed) }
  if (branches.production === null) {
    return {
      ...common,
      is: tagIs === 'free' || tagIs === 'none' ? 'planned' : tagIs,
      commit: tagged?.commit ?? null,
      asPlanned: tagIs === 'free',
    }
  }
  const ref = branchRef(branches.production)
  const now = facts?.refs[ref]
  if (now === undefined) return { ...common, is: 'unknown', commit: null, asPlanned: false }
  if (now === null)
    return {
      ...common,
      is: base.production === null ? 'planned' : 'gone',
      commit: null,
      asPlanned: base.production === null,
    }
  // A look knows the tree of a commit from any ref on it, or because a question asked for it.
  const tree =
    Object.values(facts?.refs ?? {}).find((each) => landed !== null && each?.commit === landed)?.tree ??
    facts?.trees?.[landed ?? '']
  const [commit, asPlanned] = [now.commit, now.commit === base.production]
  if (commit === landed || (!asPlanned && tree !== undefined && tree !== '' && now.tree === tree))
    return { ...common, is: 'candidate', commit, asPlanned }
  if (asPlanned) return { ...common, is: 'planned', commit, asPlanned }
  const against = answerTo(seen, { about: 'ancestry', name, ancestor: ref, of: landed ?? '' })
  const by = facts?.made?.[ref]?.by
  // A login that GitHub does not know comes from an address in the commit, which anybody may write.
  const whose = by !== undefined && /^[A-Za-z0-9-]{1,100}(?:\[bot\])?$/u.test(by) ? { by } : {}
  if (landed !== null && against.contains === true) {
    const isTakenBack =
      now.tree !== '' &&
      commitsBefore(manifest, repository).some((before) => before !== landed && facts?.trees?.[before] === now.tree)
    return { ...common, is: isTakenBack ? 'taken-back' : 'ahead', commit, asPlanned, ...whose }
  }
  return {
    ...common,
    is: 'elsewhere',
    commit,
    asPlanned,
    ...(landed === null || against.reaches === undefined ? {} : { within: against.reaches }),
    ...whose,
  }
}

/** If only the tag moves and nothing changed, production is the tag of the last release. */
function standOfTag(
  { commit }: Unchanged,
  tagged: RefSeen | null | undefined,
  landed: Sha | null,
): Pick<Stand, 'is' | 'commit' | 'asPlanned'> {
  if (tagged === undefined) return { is: 'unknown', commit: null, asPlanned: false }
  if (tagged === null) return { is: 'gone', commit: null, asPlanned: false }
  const asPlanned = tagged.commit === commit
  return {
    is: tagged.commit === landed ? 'candidate' : asPlanned ? 'planned' : 'elsewhere',
    commit: tagged.commit,
    asPlanned,
  }
}

/** True if the look saw every production branch where the plan found it, and no tag of the release. */
export function isUntouched(stands: readonly Stand[]): boolean {
  return stands.every(({ asPlanned, tag }) => asPlanned && ['free', 'none'].includes(tag.is))
}

/** True if the look saw the candidate's tree on every production branch, and every tag on it. */
export function isCandidate(stands: readonly Stand[]): boolean {
  return stands.every(({ is, tag }) => is === 'candidate' && ['candidate', 'none'].includes(tag.is))
}

/** `production of acme/api was put back to what it was before rc.1, by zoe (0123456789)`. */
export function tellTakenBack({ repository, commit, by }: Stand, rc: string): string {
  return `production of ${repository} was rolled back to its content before ${rc}${by === undefined ? '' : `, by ${by}`} (${commit?.slice(0, 10) ?? ''})`
}
