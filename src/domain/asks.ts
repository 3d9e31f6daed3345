import { canonical, digest } from './canonical.ts'
import { candidateName, planDigest } from './candidate.ts'
import { meantBy } from './deferral.ts'
import { directiveOf, lastUpdate } from './directives.ts'
import { findLastWord } from './heard-tasks.ts'
import { isSameActor, isSameLogin } from './logins.ts'
import { preparing, tierName } from './preparation.ts'
import { isWaivable, proofsOf, standingOf } from './tiers.ts'
import { begunToShip, whyNoTrain, whyVoided } from './trains.ts'
import { whyTooEarly } from './waivers.ts'
import type { Actor, Ask, Digest, Manifest, Phase, Train } from './words.ts'

/** The asks with one more: grow-only, commutative, idempotent by id. */
export function admit(asks: readonly Ask[], ask: Ask): readonly Ask[] {
  if (asks.some((known) => known.id === ask.id)) return asks
  return [...asks, ask].sort(byTime)
}

/** An ask as its sender said it: `words` are its body, bound or not. */
export interface SaidAsk {
  readonly by: Actor
  readonly said?: Digest | undefined
  readonly words: object
}

/**
 * Whether what comes under an id that is known is that ask said again: by the same account, in the same words. What it
 * is bound to may be another by now.
 */
export function isSaidAgain(known: Ask, { by, said, words }: SaidAsk): boolean {
  if (!isSameActor(known.by, by)) return false
  return known.said === undefined || said === undefined ? unbound(known) === unbound(words) : known.said === said
}

/** What of an ask was not said by its sender, but bound to what stood then, or looked up. */
const bound: ReadonlySet<string> = new Set(['id', 'at', 'by', 'said', 'digest', 'policy', 'after', 'of'])

function unbound(words: object): string {
  return canonical(Object.fromEntries(Object.entries(words).filter(([key]) => !bound.has(key))))
}

/** Holds that nobody has resumed. */
export function holds(asks: readonly Ask[]): readonly (Ask & { type: 'hold' })[] {
  const lifted = liftedBy(asks)
  return asks.filter((ask) => ask.type === 'hold').filter((ask) => !lifted.has(ask.id))
}

/** What an approval of a gate is about: the plan before there is a candidate, the candidate after. */
export function subjectOf(manifest: Manifest, gate: Phase): Digest | null {
  return gate === 'planning' ? planDigest(manifest) : (manifest.candidate?.digest ?? null)
}

/**
 * Covers what a release must pass and what it becomes: the directive, everything that the train demands, repository by
 * repository, versions and tags. An approval binds it; owners, hooks and agents it does not bind.
 */
export function policyDigest(
  { tiers, retries, approvals, freeze, kit, fix, repositories }: Train,
  manifest: Pick<Manifest, 'asks' | 'tasks' | 'pivot' | 'repositories'>,
): Digest {
  const demanded = repositories.map(({ name, tiers: judgedHere, dependsOn, settledWhen, promotion }) => ({
    name,
    tiers: judgedHere,
    dependsOn,
    settledWhen,
    promotion,
  }))
  const made = manifest.repositories.map(({ name, version, tag }) => ({ name, version: version.to, tag }))
  return digest({
    tiers,
    retries,
    approvals,
    freeze,
    kit,
    fix,
    repositories: demanded,
    made,
    directive: directiveOf(manifest),
  })
}

/** Gates at which people approve or reject. */
export const approvedGates: readonly Phase[] = ['planning', 'staging', 'ship']

/**
 * Approvals of this gate that count by what the release says, the newest of each person. Whether the person may still
 * approve is for the look to say.
 */
export function approvals(train: Train, manifest: Manifest, gate: Phase): readonly (Ask & { type: 'approve' })[] {
  const counting = manifest.asks
    .filter((ask) => ask.type === 'approve')
    .filter((ask) => ask.gate === gate && whyNotCounting(train, manifest, ask) === null)
  return counting.filter((ask, index) => !counting.slice(index + 1).some((later) => isSameActor(later.by, ask.by)))
}

/** Approvals of what came onto the RC branches: each names by digest the candidate that would be formed. */
export function fixApprovals(train: Train, manifest: Manifest): readonly (Ask & { type: 'approve' })[] {
  return manifest.asks
    .filter((ask) => ask.type === 'approve')
    .filter((ask) => ask.gate === 'development' && whyNotCounting(train, manifest, ask) === null)
}

/** Rejections of this gate that stand. */
export function rejections(train: Train, manifest: Manifest, gate: Phase): readonly (Ask & { type: 'reject' })[] {
  return manifest.asks
    .filter((ask) => ask.type === 'reject')
    .filter((ask) => ask.gate === gate && whyNotCounting(train, manifest, ask) === null)
}

/** Who broke the glass for this candidate under this policy. */
export function glassBreakers(train: Train, manifest: Manifest): readonly (Ask & { type: 'break-glass' })[] {
  return manifest.asks
    .filter((ask) => ask.type === 'break-glass')
    .filter((ask) => whyNotCounting(train, manifest, ask) === null)
}

/** Waivers on the current candidate that count by what the release says. */
export function waivers(train: Train, manifest: Manifest): readonly (Ask & { type: 'waive' })[] {
  return manifest.asks
    .filter((ask) => ask.type === 'waive')
    .filter((ask) => whyNotCounting(train, manifest, ask) === null)
}

/** The wish to give the release up, unless production has begun to move. */
export function abortion(train: Train, manifest: Manifest): (Ask & { type: 'abort' }) | undefined {
  return manifest.asks
    .filter((ask) => ask.type === 'abort')
    .find((ask) => whyNotCounting(train, manifest, ask) === null)
}

/**
 * Why a recorded ask does not count today; `null` where it does. Nothing is taken back: what does not count stays
 * recorded, and what a train voided stays void under the next one.
 */
export function whyNotCounting(train: Train, manifest: Manifest, ask: Ask): string | null {
  return whyNotByItself(train, manifest, ask) ?? whyVoided(manifest, ask)
}

function whyNotByItself(train: Train, manifest: Manifest, ask: Ask): string | null {
  switch (ask.type) {
    case 'plan':
    case 'hold':
      return null
    case 'update':
      return whyOtherDirective(manifest, ask)
    case 'retrain':
      return whyNoTrain(manifest, ask)
    case 'task':
      return findLastWord(manifest.asks, ask.task)?.id === ask.id ? null : 'a later word on this task took its place'
    case 'defer':
    case 'readmit':
      return meantBy(manifest.tasks, ask).size > 0
        ? null
        : `the release has no task ${ask.what} and no task in a repository of that name`
    case 'resume':
      return whyNoLift(manifest, ask)
    case 'freeze':
      return whyNoFreeze(manifest, ask)
    case 'approve':
      return ask.gate === 'development'
        ? whyNoFixApproval(train, manifest, ask)
        : (whyUnbound(train, manifest, ask.gate, ask) ?? (ask.gate === 'ship' ? whyRequester(manifest, ask) : null))
    case 'reject':
      return whyUnbound(train, manifest, ask.gate, ask) ?? whyTakenBack(manifest, ask)
    case 'break-glass':
      return train.approvals.breakGlass === undefined
        ? 'the train names no break-glass team'
        : whyUnbound(train, manifest, 'ship', ask)
    case 'waive':
      return (
        whyOtherCandidate(manifest, ask.digest) ??
        (isWaivable(train, ask.code)
          ? whyTooEarly(train, manifest, ask)
          : `${ask.code} is no tier that the train leaves optional, and nothing else can be waived`)
      )
    case 'retry':
      return ask.tier === tierName
        ? whyNoPreparation(train, manifest, ask.digest)
        : (whyOtherCandidate(manifest, ask.digest) ?? whyNoAttempt(train, manifest, ask))
    case 'abort':
      return manifest.pivot === undefined ? null : begunToShip
  }
}

function whyOtherDirective({ asks, pivot }: Manifest, { id, at }: Ask): string | null {
  if (pivot !== undefined && at > pivot) return begunToShip
  return lastUpdate(asks, pivot)?.id === id ? null : 'a later update took its place'
}

/**
 * Wishes for the candidate after the current one: each is for one candidate, and made once there was something to
 * freeze.
 */
export function freezes(manifest: Manifest): readonly (Ask & { type: 'freeze' })[] {
  return manifest.asks.filter((ask) => ask.type === 'freeze').filter((ask) => whyNoFreeze(manifest, ask) === null)
}

/**
 * Why a freeze froze nothing: it was asked for while the RC branches held nothing but the candidate; `null` where they
 * held more.
 */
export function whyIdle(
  { candidates }: Pick<Manifest, 'candidates'>,
  { after, of }: Ask & { type: 'freeze' },
): string | null {
  return candidates.some(({ number, digest: held }) => number === after && held === of)
    ? `${candidateName({ number: after })} already held everything that was merged by then`
    : null
}

function whyNoFreeze(manifest: Manifest, ask: Ask & { type: 'freeze' }): string | null {
  const { after } = ask
  const current = manifest.candidate?.number ?? 0
  const idle = whyIdle(manifest, ask)
  if (idle !== null) return idle
  // What an agent asked for while less was required is no human's freeze.
  if (after === current)
    return ask.by.kind !== 'human' && directiveOf(manifest) === 'careful' ? 'under careful a human freezes' : null
  return after < current
    ? `${candidateName({ number: after + 1 })} has been frozen since`
    : `there is no ${candidateName({ number: after })} yet`
}

const otherPolicy = 'what the release has to pass was changed since (directive, train or version)'

function whyUnbound(
  train: Train,
  manifest: Manifest,
  gate: Phase,
  { by, digest: bound, ...ask }: Ask & { readonly digest: Digest },
): string | null {
  if (by.kind !== 'human') return `${by.login} is not a person`
  if (!approvedGates.includes(gate)) return `nobody approves or rejects ${gate}`
  const subject = subjectOf(manifest, gate)
  if (bound !== subject)
    return gate === 'planning'
      ? 'the plan is another now'
      : manifest.candidate === undefined
        ? 'there is no candidate yet'
        : `it is about another candidate than ${candidateName(manifest.candidate)}`
  if ('policy' in ask && ask.policy !== policyDigest(train, manifest)) return otherPolicy
  return null
}

/** Which candidate will be formed is for the look to say; the policy and the person are known. */
function whyNoFixApproval(
  train: Train,
  manifest: Manifest,
  { by, policy, digest: bound }: Ask & { type: 'approve' },
): string | null {
  if (by.kind !== 'human') return `${by.login} is not a person`
  if (train.fix === undefined) return 'nobody approves development where the train names no fix agent'
  if (manifest.candidates.some((each) => each.digest === bound)) return 'that candidate has been formed'
  const asked = /-f digest=([0-9a-f]{64})/u.exec(
    manifest.attention.find(({ code }) => code === 'fix')?.command ?? '',
  )?.[1]
  if (asked !== undefined && asked !== bound) return 'it is about other commits than those on the RC branches now'
  return policy === policyDigest(train, manifest) ? null : otherPolicy
}

function whyRequester({ release }: Manifest, { by }: Ask): string | null {
  if (!isSameActor(by, release.createdBy)) return null
  const then = isSameLogin(by.login, release.createdBy.login) ? '' : ` as ${release.createdBy.login}`
  return `${by.login} asked for the release${then}, and somebody else has to approve it`
}

/** A rejection stands until its author approves the same gate, or somebody resumes it by its id. */
function whyTakenBack(manifest: Manifest, reject: Ask & { type: 'reject' }): string | null {
  const { asks } = manifest
  if (asks.some((ask) => ask.type === 'resume' && ask.hold === reject.id && whyNoLift(manifest, ask) === null))
    return 'it was lifted'
  const later = asks.slice(asks.findIndex(({ id }) => id === reject.id) + 1)
  return later.some(
    (ask) =>
      ask.type === 'approve' &&
      ask.gate === reject.gate &&
      ask.digest === reject.digest &&
      isSameActor(ask.by, reject.by),
  )
    ? `${reject.by.login} approved it since`
    : null
}

function whyOtherCandidate({ candidate }: Manifest, bound: Digest): string | null {
  if (candidate === undefined) return 'there is no candidate yet'
  return bound === candidate.digest ? null : `it is about another candidate than ${candidateName(candidate)}`
}

/** Who asked for the release does not lift what somebody else rejects. */
function whyNoLift({ asks, release }: Manifest, { hold, by }: Ask & { type: 'resume' }): string | null {
  const lifted = asks.find(({ id, type }) => id === hold && (type === 'hold' || type === 'reject'))
  if (lifted === undefined) return `${hold} is neither a hold nor a rejection`
  return lifted.type === 'reject' && isSameActor(by, release.createdBy) && !isSameActor(by, lifted.by)
    ? `${by.login} asked for the release, and somebody else has to lift a rejection`
    : null
}

function whyNoPreparation(train: Train, manifest: Manifest, bound: Digest): string | null {
  if (preparing(train).length === 0) return 'no repository of the train has a version to prepare'
  return bound === planDigest(manifest) ? null : 'the plan is another now'
}

function whyNoAttempt(train: Train, manifest: Manifest, { tier: name, at }: Ask & { type: 'retry' }): string | null {
  const tier = train.tiers.find((each) => each.name === name)
  const { candidate } = manifest
  if (tier === undefined) return `the train has no tier ${name}`
  if (candidate === undefined) return 'there is no candidate yet'
  const hadPassed = proofsOf(train, tier).every((proof) =>
    standingOf(train, manifest, proof, candidate).attempts.some(
      (attempt) => attempt.conclusion === 'passed' && attempt.at !== undefined && attempt.at < at,
    ),
  )
  return hadPassed ? `${name} had passed on ${candidateName(candidate)} by then` : null
}

function liftedBy(asks: readonly Ask[]): ReadonlySet<string> {
  return new Set(asks.flatMap((ask) => (ask.type === 'resume' ? [ask.hold] : [])))
}

function byTime(a: Ask, b: Ask): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1)
}
