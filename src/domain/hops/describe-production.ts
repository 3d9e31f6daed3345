import { hasEnded } from '../ended.ts'
import { isByHand } from '../ways/table.ts'
import type { Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'
import { candidateName } from './candidate.ts'
import { isCandidate, isUntouched, tellTakenBack, type ProductionState, type Stand } from './production.ts'

/** Of more repositories than this, only the number is given. */
const few = 5
/** Of more tags than this, only the number is given. */
const fewTags = 5

/**
 * One or two sentences about production as a look saw it; `stands` is `null` if nobody looked. They call production
 * untouched, or the candidate, only if the look saw that of every branch and every tag.
 */
export function describeProduction(train: Train, manifest: Manifest, stands: readonly Stand[] | null): string {
  const rc = manifest.candidate === undefined ? 'the candidate' : candidateName(manifest.candidate)
  const byHand = manifest.repositories.filter(({ name }) => isByHand(train, name))
  switch (manifest.status) {
    case 'shipped':
      return describeShipped(manifest, rc, byHand, stands)
    case 'active':
    case 'blocked':
    case 'held':
    case 'partial':
    case 'aborted':
      return describeUnshipped(
        manifest,
        rc,
        byHand,
        stands?.filter(({ repository }) => !isByHand(train, repository)) ?? null,
      )
  }
}

/** `own`: production of the repositories that Convoy moves. */
function describeUnshipped(
  manifest: Manifest,
  rc: string,
  byHand: readonly PlannedRepository[],
  own: readonly Stand[] | null,
): string {
  if (manifest.repositories.length === 0) return 'Nothing is planned yet, so nothing has moved.'
  if (byHand.length === manifest.repositories.length) return 'People move staging, production and tags.'
  const left =
    byHand.length === 0
      ? ''
      : `, except for ${byHand.length === 1 ? '1 repository' : `${byHand.length} repositories`} that people move`
  if (own === null)
    return manifest.pivot === undefined
      ? 'This release has moved no production; Convoy did not look at where production is now.'
      : 'Production has begun to move; Convoy did not look at where production is now.'
  if (manifest.pivot !== undefined) return `Production has begun to move: ${describeStands(own, rc)}${left}.`
  if (isUntouched(own)) return `Production is untouched${left}.`
  if (
    own.every(
      ({ is, tag, asPlanned }) => (is === 'unknown' || asPlanned) && ['unknown', 'free', 'none'].includes(tag.is),
    )
  )
    return `This release has moved no production: ${describeStands(own, rc)}${left}.`
  return `This release has moved no production, but others have since its plan: ${describeStands(own, rc)}${left}.`
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
    ? `People moved production to ${rc} and created the tags: ${nameTags(byHand.filter(({ unchanged }) => unchanged === undefined))}.`
    : `Production is ${rc}.`
}

/**
 * Describes production branches that strayed, each by name: `acme/api holds rc.1 with others' commits on top
 * (0123456789); acme/web is rc.1`.
 */
export function describeStands(stands: readonly Stand[], rc: string): string {
  const isAsIs = ({ is, tag }: Stand): boolean => tag.is === 'none' && (is === 'candidate' || is === 'planned')
  // Repositories that the release leaves as they are count only if there are no others.
  const told = stands.every(isAsIs) ? stands : stands.filter((stand) => !isAsIs(stand))
  const of = (state: ProductionState): readonly Stand[] => told.filter(({ is }) => is === state)
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
    ...(of('taken-back').length > few
      ? [`production of ${of('taken-back').length - few} more was rolled back, too`]
      : []),
    ...say(of('ahead'), `holds ${rc} with others' commits on top`, `hold ${rc} with others' commits on top`, at),
    ...say(foreign, `was moved to a commit that is not ${rc}`, `were moved to commits that are not ${rc}`, at),
    ...say(contained, `was moved to a commit that ${rc} contains`, `were moved to commits that ${rc} contains`, at),
    ...of('gone')
      .map(({ repository, branch }) => `${repository} no longer has ${branch ?? ''}`)
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
    ...say(of('unknown'), 'could not be read', 'could not be read'),
    ...sum(of('candidate'), `is ${rc}`, `are ${rc}`),
    ...say(late, 'is not there', 'are not there', ({ repository, tag }) => `tag ${tag.name} of ${repository}`),
    ...sum(of('planned'), 'is where the plan found it', 'are where the plan found them'),
  ].join('; ')
}

/** Tags that other releases had already planned when this one was planned; shown until this one begins to ship. */
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
          `${tag} of ${name} is also planned by ${nameAll(alsoPlanned)}: the release that begins to ship first gets it, and the other then needs another version`,
        ],
  )
}

/** The tags that a look found: `v0.1.0 of acme/api, v1.2.0 of acme/web`. */
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
