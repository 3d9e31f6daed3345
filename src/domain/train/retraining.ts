import { directiveOf } from './directives.ts'
import { findVoided } from '../asks/voids.ts'
import { findLanded } from '../hops/landed.ts'
import { unchangedIn } from '../hops/unchanged.ts'
import { cut } from '../text/plain-text.ts'
import { preparing, tierName } from '../versions/preparation.ts'
import type { Problem } from 'github-foundations/problem'
import { noteTag } from '../plan/note.ts'
import type { PlanAsk, UnderWay } from '../plan/proposal.ts'
import { planQuestions } from '../requirements/planned.ts'
import { findLoosened } from './loosened.ts'
import { hasRoom, megabytes, mostOfAll, sizeAtEnd } from '../record/room.ts'
import { evidenceKey } from '../proof/standing.ts'
import { proofsOf } from '../proof/tiers.ts'
import { changesVersion, refuseDifferences } from './differences.ts'
import { trainProblem } from '../catalogue/train.ts'
import { pendingTrain } from './trains.ts'
import { examinePlan, type Examination } from '../validators/examination.ts'
import { member } from './graph.ts'
import { growBy } from '../write.ts'
import type { Context, Entry } from '../words/decision.ts'
import type { Evidence, Request } from '../words/evidence.ts'
import type { Question } from '../words/look.ts'
import type { Manifest, PlannedRepository, TagChange } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'

/**
 * The problems that only an unplanned release can have: later its commits are chosen and its RC branches are its own.
 */
const ofPlanningAlone: ReadonlySet<string> = new Set([
  'COMMIT_REPOSITORY_UNKNOWN',
  'COMMIT_NOT_FOUND',
  'COMMIT_NOT_ON_SOURCE',
  'SOURCE_BEHIND_PRODUCTION',
  'PRODUCTION_TAKES_BACK',
  'SOURCE_TAKES_BACK',
  'REVERTS_UNKNOWN',
  'CANDIDATE_BRANCH_TAKEN',
  'CANDIDATE_BRANCH_IN_THE_WAY',
  'RELEASE_TOO_LARGE',
])

/**
 * More problems than this are not recorded, and no longer texts: the manifest has to hold every train that was refused.
 */
const most = 20
const longest = 500

/** Everything that must be looked at to examine a train for a release that is already planned. */
export function retrainingQuestions(next: Train, manifest: Manifest): readonly Question[] {
  return planQuestions(next, manifest.release.id, asPlanned(manifest))
}

/**
 * The train that somebody asked for, pinned or refused as it was read and examined; nothing where none was asked for.
 * A refused train leaves the release as it was, and reports all problems at once.
 */
export function judgeTrain({
  train,
  manifest,
  seen,
}: Context): { readonly is: 'none' | 'unread' } | { readonly is: 'judged'; readonly entry: Entry } {
  const ask = pendingTrain(manifest)
  if (ask === null) return { is: 'none' }
  if (seen.train === undefined) return { is: 'unread' }
  const { commit } = seen.train
  const common = { ask: ask.id, commit: ask.commit, at: seen.at }
  // Problems of a train that nobody asked for say nothing about the train that somebody asked for.
  if (commit !== null && commit !== ask.commit)
    return refuse(common, [trainProblem('TRAIN_STALE', train.control, commit, ask.commit)])
  if ('problems' in seen.train) return refuse(common, seen.train.problems)
  const { train: next, digest } = seen.train
  const found = examinePlan(
    next,
    manifest.release.id,
    { ...asPlanned(manifest), underWay: bringAlong(train, next, manifest) },
    seen,
  )
  const now = manifest.candidate?.number ?? 0
  const repositories = manifest.repositories.map((each) => replan(train, next, each, found, now))
  const problems = [
    ...refuseDifferences(train, next, manifest, found.repositories, repositories),
    ...[...found.problems, ...found.unknown].filter(({ code }) => !ofPlanningAlone.has(code)),
  ]
  if (problems.length > 0) return refuse(common, problems)
  const testing = new Set(found.tierRepositories.map(({ name }) => name))
  const tierRepositories = manifest.tierRepositories.filter(({ name }) => testing.has(name))
  const voids = findVoided(
    { train, manifest },
    { train: next, manifest: { ...manifest, repositories, tierRepositories } },
  )
  const tags = findTagged(manifest.repositories, repositories)
  const entry: Entry = {
    add: 'train',
    pinned: {
      ...common,
      is: 'pinned',
      digest,
      loosens: findLoosened(train, next),
      ...(tags.length === 0 ? {} : { tags }),
      voids,
    },
    ...(next.note === train.note ? {} : { tag: noteTag(next, manifest.release.id) }),
    repositories,
    tierRepositories,
    overtaken: findOvertaken(next, manifest),
    soaks: findSoaks(train, next, manifest.evidence, seen.at),
    deadlines: findDeadlines(train, next, manifest.requests),
  }
  const grown = growBy(manifest, entry)
  return hasRoom(next, grown)
    ? { is: 'judged', entry }
    : refuse(common, [
        trainProblem('TRAIN_OUTGROWS', manifest.release.id, megabytes(sizeAtEnd(next, grown)), megabytes(mostOfAll)),
      ])
}

function refuse(
  common: { readonly ask: string; readonly commit: string; readonly at: number },
  problems: readonly Problem[],
): ReturnType<typeof judgeTrain> {
  const told = problems.slice(0, most).map(({ code, message, remedy, line }) => ({
    code,
    message: cut(line === undefined ? message : `line ${line}: ${message}`, longest),
    remedy: cut(remedy, longest),
  }))
  return { is: 'judged', entry: { add: 'train-refused', refused: { ...common, is: 'refused', problems: told } } }
}

/** The release as it was asked for, at the commits that its plan fixed. */
function asPlanned(manifest: Manifest): PlanAsk {
  const { release, repositories, tierRepositories } = manifest
  const heads = [
    ...repositories.map(({ name, base }) => [name, base.source] as const),
    ...tierRepositories.map(({ name, head }) => [name, head] as const),
  ]
  return { by: release.createdBy, directive: directiveOf(manifest), heads: Object.fromEntries(heads) }
}

/** Versions that are made as before, and commits on which people may have put tags by hand. */
function bringAlong(train: Train, next: Train, manifest: Manifest): UnderWay {
  const { repositories } = manifest
  const stay = repositories.filter(
    ({ name }) =>
      [train, next].every((of) => of.repositories.some((each) => each.name === name)) &&
      !changesVersion(train, next, name),
  )
  return {
    planned: Object.fromEntries(stay.flatMap(keepVersion)),
    left: Object.fromEntries(unchangedIn(manifest).map((each) => [each.name, each])),
    candidate: Object.fromEntries(
      repositories.flatMap(({ name }) => {
        const landed = findLanded(manifest, 'production', name)
        return landed === undefined ? [] : [[name, landed]]
      }),
    ),
  }
}

/** The version that a repository gets by its plan, or would get if it was taken in; none, where it has none left. */
function keepVersion({
  name,
  version,
  tag,
  unchanged,
}: PlannedRepository): readonly (readonly [string, UnderWay['planned'][string]])[] {
  if (unchanged === undefined) return [[name, { version, tag }]]
  const { next } = unchanged
  return next === undefined ? [] : [[name, { version: { from: version.to, to: next.version }, tag: next.tag }]]
}

/** The plan stands, but for a version that is made in another way now, for who is asked, and for what reviews are. */
function replan(
  train: Train,
  next: Train,
  planned: PlannedRepository,
  { repositories }: Examination,
  candidate: number,
): PlannedRepository {
  const anew = repositories.find(({ name }) => name === planned.name)
  if (anew === undefined || !train.repositories.some(({ name }) => name === planned.name)) return planned
  const { owners: _owners, alsoPlanned: known, reviews: _reviews, unchanged: left, ...rest } = planned
  const owners = member(train, planned.name).owner === member(next, planned.name).owner ? planned.owners : anew.owners
  const others = anew.tag === planned.tag ? known : anew.alsoPlanned
  return {
    ...rest,
    version: anew.version,
    tag: anew.tag,
    ...(owners === undefined ? {} : { owners }),
    ...(others === undefined ? {} : { alsoPlanned: others }),
    ...(anew.reviews === undefined ? {} : { reviews: anew.reviews }),
    ...(planned.released === undefined || anew.released === undefined ? {} : { released: anew.released }),
    ...(anew.gate === undefined ? {} : { gate: anew.gate }),
    ...(anew.unchanged === undefined ? {} : { unchanged: anew.unchanged }),
    ...(anew.unchanged === undefined && left !== undefined ? { included: candidate } : {}),
  }
}

/** Repositories that get another tag than they were to get; it has the version in it. */
function findTagged(before: readonly PlannedRepository[], after: readonly PlannedRepository[]): readonly TagChange[] {
  return after.flatMap(({ name, tag }) =>
    before
      .filter((planned) => planned.name === name && planned.tag !== tag)
      .map((planned) => ({ repository: name, from: planned.tag, to: tag })),
  )
}

/** Requests whose answers nothing asks for any more. */
function findOvertaken(next: Train, manifest: Manifest): readonly string[] {
  const { candidate, requests } = manifest
  const needed =
    candidate === undefined
      ? new Set<string>()
      : new Set(next.tiers.flatMap((tier) => proofsOf(next, tier)).map((proof) => evidenceKey(next, proof, candidate)))
  return requests
    .filter(({ key, tier, repository }) =>
      tier === tierName ? !preparing(next).some((name) => name === repository) : !needed.has(key),
    )
    .map(({ id }) => id)
}

/** Soaks that end at another time now: one that was lengthened counts from the same pass, one that is new from now. */
function findSoaks(
  train: Train,
  next: Train,
  evidence: readonly Evidence[],
  now: number,
): Extract<Entry, { add: 'train' }>['soaks'] {
  const soakOf = ({ tiers }: Train, tier: string): number | undefined => tiers.find(({ name }) => name === tier)?.soakMs
  return evidence
    .filter(({ conclusion }) => conclusion === 'passed')
    .flatMap(({ key, attempt, tier, soakedAt }) => {
      const [before, after] = [soakOf(train, tier), soakOf(next, tier)]
      if (before === after) return []
      const passedAt = soakedAt === undefined || before === undefined ? now : soakedAt - before
      return [{ key, attempt, ...(after === undefined ? {} : { soakedAt: passedAt + after }) }]
    })
}

/** Requests that are awaited until another time now, counted from when they were first asked for. */
function findDeadlines(
  train: Train,
  next: Train,
  requests: readonly Request[],
): Extract<Entry, { add: 'train' }>['deadlines'] {
  const deadlineOf = ({ tiers }: Train, tier: string): number | undefined =>
    tiers.find(({ name }) => name === tier)?.deadlineMs
  return requests.flatMap(({ id, tier, dueAt }) => {
    const [before, after] = [deadlineOf(train, tier), deadlineOf(next, tier)]
    return before === undefined || after === undefined || before === after
      ? []
      : [{ id, dueAt: dueAt - before + after }]
  })
}
