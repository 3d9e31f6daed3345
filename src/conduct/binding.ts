import { policyDigest, subjectOf } from '../domain/asks.ts'
import { isSameName } from '../domain/logins.ts'
import { tierName } from '../domain/preparation.ts'
import type { Problem } from '../domain/problem.ts'
import type { AskBody, Candidate, Digest, Manifest, Phase, ToldTask, Train } from '../domain/words.ts'
import type { ReleaseEvent } from '../documents/event.ts'
import { conductProblem } from './catalogue.ts'

/** What an event asks for, bound to what stands now; refused where it is about something that does not exist. */
export type Bound = { readonly body: AskBody } | { readonly refused: Problem }
type Event<Type extends ReleaseEvent['type']> = Extract<ReleaseEvent, { type: Type }>

/** The wish of a `release.plan`. */
export function planAsked({ body: { directive, title, heads } }: Event<'release.plan'>): AskBody {
  return {
    type: 'plan',
    directive,
    ...(title === undefined ? {} : { title }),
    ...(heads === undefined ? {} : { heads }),
  }
}

/**
 * What an event asks of a release that exists. Candidate and policy are written out by digest: an approval of rc.1
 * never becomes one of rc.2.
 */
export function bindAsk(
  event: Exclude<ReleaseEvent, { type: 'release.plan' }>,
  train: Train,
  manifest: Manifest,
): Bound {
  return refuseCandidate(event, manifest) ?? bind(event, train, manifest)
}

/**
 * Whoever names a candidate that the release does not have saw another release than this one, whatever they ask. Only
 * an approval at development is of one that is yet to be formed.
 */
function refuseCandidate(event: ReleaseEvent, manifest: Manifest): Bound | null {
  const isToBeFormed = event.type === 'release.approve' && event.body.gate === 'development'
  return !isToBeFormed && event.candidate !== undefined && candidateOf(event, manifest) === undefined
    ? unknownCandidate(event, manifest)
    : null
}

function unknownCandidate({ candidate: { number, digest } = {} }: ReleaseEvent, { release }: Manifest): Bound {
  return {
    refused: conductProblem('CANDIDATE_UNKNOWN', number === undefined ? (digest ?? 'yet') : `rc.${number}`, release.id),
  }
}

function bind(event: Exclude<ReleaseEvent, { type: 'release.plan' }>, train: Train, manifest: Manifest): Bound {
  switch (event.type) {
    case 'release.update':
      return { body: updateAsked(event) }
    case 'release.task-updated':
      return { body: { type: 'task', task: spellTask(event.body.task, manifest) } }
    case 'release.hold':
      return { body: { type: 'hold', why: event.body.why } }
    case 'release.resume':
      return bindResume(event, manifest)
    case 'release.freeze':
      return bindFreeze(event, manifest)
    case 'release.abort':
      return { body: { type: 'abort', why: event.body.why } }
    case 'release.approve': {
      const { gate, policy = policyDigest(train, manifest) } = event.body
      const ask = (digest: Digest): AskBody => ({ type: 'approve', gate, digest, policy })
      return gate === 'development' ? bindToNext(event, train, manifest, ask) : bindTo(gate, event, manifest, ask)
    }
    case 'release.reject': {
      const { gate, why } = event.body
      return bindTo(gate, event, manifest, (digest) => ({ type: 'reject', gate, digest, why }))
    }
    case 'release.break-glass':
      return bindTo('ship', event, manifest, (digest) => ({
        type: 'break-glass',
        digest,
        policy: policyDigest(train, manifest),
        why: event.body.why,
      }))
    case 'release.waive':
      return bindTo('validation', event, manifest, (digest) => ({
        type: 'waive',
        code: event.body.code,
        digest,
        why: event.body.why,
      }))
    // A version is prepared before there is a candidate: its retry is about the plan.
    case 'release.retry':
      return bindTo(event.body.tier === tierName ? 'planning' : 'validation', event, manifest, (digest) => ({
        type: 'retry',
        tier: event.body.tier,
        digest,
      }))
    case 'release.status-requested':
    case 'release.tier-finished':
    case 'release.rc-advanced':
    case 'release.sweep':
      throw new Error(`${event.type} asks for nothing`)
  }
}

/** A told task with repositories as the release spells them. */
function spellTask(task: ToldTask, { repositories }: Manifest): ToldTask {
  const spell = (name: string): string => repositories.find((each) => isSameName(each.name, name))?.name ?? name
  const spellId = (id: string): string => id.replace(/^[\w-]+\/[\w.-]+(?=#\d+$)/u, spell)
  return {
    ...task,
    id: spellId(task.id),
    repository: spell(task.repository),
    ...(task.needs === undefined ? {} : { needs: task.needs.map(spellId) }),
  }
}

/** What an event asks for in its sender's words alone, whatever stands now. */
export function wordsOf(event: ReleaseEvent): object {
  if (event.type === 'release.plan') return planAsked(event)
  if (event.type === 'release.update') return updateAsked(event)
  if (event.type === 'release.task-updated') return { type: 'task', ...event.body }
  return { type: event.type.slice('release.'.length), ...event.body }
}

function updateAsked({ body }: Event<'release.update'>): AskBody {
  if ('defer' in body) return { type: 'defer', what: body.defer }
  if ('train' in body) return { type: 'retrain', commit: body.train }
  return 'readmit' in body ? { type: 'readmit', what: body.readmit } : { type: 'update', directive: body.directive }
}

function bindResume({ body: { hold } }: Event<'release.resume'>, { asks, release }: Manifest): Bound {
  const isKnown = asks.some(({ id, type }) => id === hold && (type === 'hold' || type === 'reject'))
  return isKnown ? { body: { type: 'resume', hold } } : { refused: conductProblem('HOLD_UNKNOWN', hold, release.id) }
}

/** A freeze is of what comes after a candidate that exists: nobody asks beforehand for one that nobody can know. */
function bindFreeze(event: ReleaseEvent, manifest: Manifest): Bound {
  return { body: { type: 'freeze', after: candidateOf(event, manifest)?.number ?? 0 } }
}

/** At planning an ask is about the plan, later about a candidate. */
function bindTo(gate: Phase, event: ReleaseEvent, manifest: Manifest, ask: (digest: Digest) => AskBody): Bound {
  const digest = gate === 'planning' ? subjectOf(manifest, gate) : (candidateOf(event, manifest)?.digest ?? null)
  return digest === null ? unknownCandidate(event, manifest) : { body: ask(digest) }
}

/**
 * An approval at development is of a candidate that is yet to be formed: nobody knows it but by the digest that its
 * approver saw.
 */
function bindToNext(
  { candidate }: ReleaseEvent,
  { name, fix }: Train,
  { release }: Manifest,
  ask: (digest: Digest) => AskBody,
): Bound {
  if (candidate?.digest !== undefined) return { body: ask(candidate.digest) }
  return {
    refused:
      fix === undefined
        ? conductProblem('FIX_UNSET', name, release.id)
        : conductProblem('CANDIDATE_DIGEST_MISSING', release.id),
  }
}

/** The candidate that the event names, by number, digest or both; the current one where it names none. */
function candidateOf(
  { candidate: named }: ReleaseEvent,
  { candidate, candidates }: Manifest,
): Pick<Candidate, 'number' | 'digest'> | undefined {
  if (named === undefined) return candidate
  const { number, digest } = named
  return candidates.findLast(
    (each) => (number === undefined || each.number === number) && (digest === undefined || each.digest === digest),
  )
}
