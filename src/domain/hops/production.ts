import { branchRef, candidateName, tagRef } from './candidate.ts'
import { hasEnded } from '../ended.ts'
import { member } from '../train/graph.ts'
import type { Seen } from '../words/look.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Name, Sha } from '../words/names.ts'
import type { Train } from '../words/train.ts'

/** What a look tells of production: where refs are, and what contains what. */
export type ProductionSeen = Pick<Seen, 'repositories' | 'ancestry' | 'contains'>

/**
 * Where production of a repository was seen. `candidate`: its tree is the candidate's; `planned`: it is where the plan
 * found it; `ahead`: it holds the candidate with others' commits on top, and another tree; `taken-back`: it does, and
 * its tree is the one of before the candidate;
 * `elsewhere`: it is something else; `gone`: there is no such branch any
 * more; `unknown`: it was not looked at or cannot be read.
 */
const productionStates = ['candidate', 'planned', 'ahead', 'taken-back', 'elsewhere', 'gone', 'unknown'] as const
export type ProductionState = (typeof productionStates)[number]

/** Production of one repository against the candidate and against the plan. */
export interface Stand {
  readonly repository: Name
  /** `null`: nothing moves but the tag, so it is where the tag is. */
  readonly branch: string | null
  readonly is: ProductionState
  readonly commit: Sha | null
  /** It is the very commit that the plan found; the candidate may be the same one. */
  readonly asPlanned: boolean
  /** Whether the candidate contains what is elsewhere; absent where nobody asked. */
  readonly within?: boolean
  /** Whose commit it is that is ahead, taken back or elsewhere, where that was asked for. */
  readonly by?: string
  readonly tag: {
    readonly name: string
    readonly is: 'free' | 'candidate' | 'elsewhere' | 'unknown'
    readonly commit: Sha | null
  }
}

/** Where production of every repository of a release stands, by what was seen of its commits and trees. */
export function productionStands(manifest: Manifest, seen: ProductionSeen): readonly Stand[] {
  return manifest.repositories.map((repository) => standOf(manifest, repository, seen))
}

/**
 * Where production of a repository stood before this candidate: where the plan found it, and where the release took it
 * up.
 */
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
 * Of which commits the tree tells whether production was taken back: those before the candidate, and the candidate's
 * own.
 */
export function commitsCompared(
  manifest: Pick<Manifest, 'hops' | 'candidate'>,
  repository: PlannedRepository,
): readonly Sha[] {
  const head = manifest.candidate?.heads[repository.name]
  return head === undefined || repository.branches.production === null
    ? []
    : [...new Set([head, ...commitsBefore(manifest, repository)])]
}

/** Where production of one repository stands. */
export function standOf(
  manifest: Manifest,
  repository: PlannedRepository,
  { repositories, ancestry, contains }: ProductionSeen,
): Stand {
  const { name, branches, base, tag } = repository
  const { candidate } = manifest
  const facts = repositories[name] ?? null
  const head = candidate?.heads[name] ?? null
  const tagged = facts?.refs[tagRef(tag)]
  const tagIs =
    tagged === undefined ? 'unknown' : tagged === null ? 'free' : tagged.commit === head ? 'candidate' : 'elsewhere'
  const common = {
    repository: name,
    branch: branches.production,
    tag: { name: tag, is: tagIs, commit: tagged?.commit ?? null },
  } as const
  if (branches.production === null) {
    return {
      ...common,
      is: tagIs === 'free' ? 'planned' : tagIs,
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
  // The tree of a commit is known from any ref that was seen on it, or was asked for.
  const tree =
    Object.values(facts?.refs ?? {}).find((each) => head !== null && each?.commit === head)?.tree ??
    facts?.trees?.[head ?? '']
  const [commit, asPlanned] = [now.commit, now.commit === base.production]
  if (commit === head || (!asPlanned && tree !== undefined && tree !== '' && now.tree === tree))
    return { ...common, is: 'candidate', commit, asPlanned }
  if (asPlanned) return { ...common, is: 'planned', commit, asPlanned }
  const key = `${name} ${ref} ${head ?? ''}`
  const by = facts?.made?.[ref]?.by
  // A login that GitHub does not know comes from an address in the commit, which anybody may write.
  const whose = by !== undefined && /^[A-Za-z0-9-]{1,100}(?:\[bot\])?$/u.test(by) ? { by } : {}
  if (head !== null && contains[key] === true) {
    const isTakenBack =
      now.tree !== '' &&
      commitsBefore(manifest, repository).some((before) => before !== head && facts?.trees?.[before] === now.tree)
    return { ...common, is: isTakenBack ? 'taken-back' : 'ahead', commit, asPlanned, ...whose }
  }
  return {
    ...common,
    is: 'elsewhere',
    commit,
    asPlanned,
    ...(head === null || ancestry[key] === undefined ? {} : { within: ancestry[key] }),
    ...whose,
  }
}

/** Whether every production branch was seen where the plan found it, and no tag of the release anywhere. */
export function isUntouched(stands: readonly Stand[]): boolean {
  return stands.every(({ asPlanned, tag }) => asPlanned && tag.is === 'free')
}

/** Whether the tree of every production branch was seen to be the candidate's, and every tag on it. */
export function isCandidate(stands: readonly Stand[]): boolean {
  return stands.every(({ is, tag }) => is === 'candidate' && tag.is === 'candidate')
}

/** More repositories than this are counted. */
const few = 5
/** More tags than this are counted. */
const fewTags = 5

/**
 * One or two sentences about production, as it was seen: `stands` is `null` where nobody looked. That it is untouched,
 * or the candidate, is said only where every branch and every tag was seen to be so.
 */
export function describeProduction(train: Train, manifest: Manifest, stands: readonly Stand[] | null): string {
  const rc = manifest.candidate === undefined ? 'the candidate' : candidateName(manifest.candidate)
  const byHand = manifest.repositories.filter(({ name }) => isByHand(train, name))
  const own = stands === null ? null : stands.filter(({ repository }) => !isByHand(train, repository))
  if (manifest.status === 'shipped') return describeShipped(manifest, rc, byHand, stands)
  if (manifest.repositories.length === 0) return 'Nothing is planned yet, so nothing has moved.'
  if (byHand.length === manifest.repositories.length) return 'Staging, production and tags are left to people.'
  const left =
    byHand.length === 0
      ? ''
      : `, but for ${byHand.length === 1 ? '1 repository' : `${byHand.length} repositories`} that people move`
  if (own === null)
    return manifest.pivot === undefined
      ? 'This release has moved no production; where it stands was not looked at.'
      : 'Production has begun to move; where it stands was not looked at.'
  if (manifest.pivot !== undefined) return `Production has begun to move: ${describeStands(own, rc)}${left}.`
  if (isUntouched(own)) return `Production is untouched${left}.`
  if (
    own.every(
      ({ is, tag, asPlanned }) => (is === 'unknown' || asPlanned) && (tag.is === 'unknown' || tag.is === 'free'),
    )
  )
    return `This release has moved no production: ${describeStands(own, rc)}${left}.`
  return `This release has moved no production, but since its plan others have: ${describeStands(own, rc)}${left}.`
}

function describeShipped(
  manifest: Manifest,
  rc: string,
  byHand: readonly PlannedRepository[],
  stands: readonly Stand[] | null,
): string {
  const { beyond, repositories } = manifest
  if (stands === null) {
    if (beyond === undefined) return `Production was set to ${rc}.`
    return beyond.length === 0
      ? `Production was ${rc} when it shipped.`
      : `When it shipped, production was not ${rc} everywhere: ${nameAll(beyond.map(({ repository, head }) => `${repository} (${head.slice(0, 10)})`))} held others' commits on top.`
  }
  if (!isCandidate(stands)) return `Production is not ${rc} everywhere: ${describeStands(stands, rc)}.`
  return byHand.length > 0 && byHand.length === repositories.length
    ? `People put production on ${rc}; seen there, made by hand: ${nameTags(byHand)}.`
    : `Production is ${rc}.`
}

/**
 * What strayed first, each by name: `acme/api holds rc.1 with others' commits on top (0123456789); acme/web is rc.1`.
 */
export function describeStands(stands: readonly Stand[], rc: string): string {
  const of = (state: ProductionState): readonly Stand[] => stands.filter(({ is }) => is === state)
  const names = (some: readonly Stand[], word: (stand: Stand) => string = ({ repository }) => repository): string =>
    nameAll(some.map(word))
  const at = ({ repository, commit, by }: Stand): string =>
    `${repository} (${commit?.slice(0, 10) ?? ''}${by === undefined ? '' : `, by ${by}`})`
  const say = (some: readonly Stand[], one: string, many: string, word?: (stand: Stand) => string): readonly string[] =>
    some.length === 0 ? [] : [`${names(some, word)} ${some.length === 1 ? one : many}`]
  const sum = (some: readonly Stand[], one: string, many: string): readonly string[] =>
    some.length > few ? [`${some.length} repositories ${many}`] : say(some, one, many)
  const [contained, foreign] = [
    of('elsewhere').filter(({ within, branch }) => within === true && branch !== null),
    of('elsewhere').filter(({ within, branch }) => within !== true && branch !== null),
  ]
  const astray = stands.filter(({ tag }) => tag.is === 'elsewhere')
  const early = stands.filter(
    ({ branch, is, tag }) =>
      branch !== null && tag.is === 'candidate' && !['candidate', 'ahead', 'taken-back'].includes(is),
  )
  const late = stands.filter(
    ({ branch, is, tag }) => branch !== null && tag.is === 'free' && (is === 'candidate' || is === 'ahead'),
  )
  return [
    ...of('taken-back')
      .slice(0, few)
      .map((stand) => tellTakenBack(stand, rc)),
    ...(of('taken-back').length > few ? [`production of ${of('taken-back').length - few} more was put back, too`] : []),
    ...say(of('ahead'), `holds ${rc} with others' commits on top`, `hold ${rc} with others' commits on top`, at),
    ...say(
      foreign,
      `is neither ${rc} nor where the plan found it`,
      `are neither ${rc} nor where the plan found them`,
      at,
    ),
    ...say(contained, `was moved to what ${rc} contains`, `were moved to what ${rc} contains`, at),
    ...of('gone')
      .map(({ repository, branch }) => `${repository} has no ${branch ?? ''} any more`)
      .slice(0, few),
    ...say(
      astray,
      'is on another commit',
      'are on other commits',
      ({ repository, tag }) => `tag ${tag.name} of ${repository} (${tag.commit?.slice(0, 10) ?? ''})`,
    ),
    ...say(
      early,
      `is on ${rc} already`,
      `are on ${rc} already`,
      ({ repository, tag }) => `tag ${tag.name} of ${repository}`,
    ),
    ...say(of('unknown'), 'cannot be seen', 'cannot be seen'),
    ...sum(of('candidate'), `is ${rc}`, `are ${rc}`),
    ...say(late, 'is not there', 'are not there', ({ repository, tag }) => `tag ${tag.name} of ${repository}`),
    ...sum(of('planned'), 'is where the plan found it', 'are where the plan found them'),
  ].join('; ')
}

/** `production of acme/api was put back to what it was before rc.1, by zoe (0123456789)`. */
export function tellTakenBack({ repository, commit, by }: Stand, rc: string): string {
  return `production of ${repository} was put back to what it was before ${rc}${by === undefined ? '' : `, by ${by}`} (${commit?.slice(0, 10) ?? ''})`
}

/** Tags that other releases had planned, too, when this one was: told until it begins to ship. */
export function describeShared({
  repositories,
  pivot,
  status,
}: Pick<Manifest, 'repositories' | 'pivot' | 'status'>): readonly string[] {
  if (pivot !== undefined || hasEnded({ status })) return []
  return repositories.flatMap(({ name, tag, alsoPlanned = [] }) =>
    alsoPlanned.length === 0
      ? []
      : [
          `${tag} of ${name} is planned by ${nameAll(alsoPlanned)}, too: whichever begins to ship first has it, and the other then needs another version`,
        ],
  )
}

/** The tags that were looked for and found: `v0.1.0 of acme/api, v1.2.0 of acme/web`. */
export function nameTags(repositories: readonly PlannedRepository[]): string {
  return repositories.length > fewTags
    ? `the tags of ${repositories.length} repositories`
    : repositories.map(({ name, tag }) => `${tag} of ${name}`).join(', ')
}

/** At most five by name, the rest as a number. */
function nameAll(names: readonly string[]): string {
  const more = names.length - few
  const told = more > 0 ? [...names.slice(0, few), `${more} more`] : names
  return told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} and ${told.at(-1) ?? ''}`
}

/** Whether people move production of a repository while Convoy looks on. */
function isByHand(train: Train, name: Name): boolean {
  return train.repositories.some((each) => each.name === name) && member(train, name).promotion === 'observe'
}
