import type { Digest, Directive, Instant, Phase } from '../domain/words.ts'
import { checkCharacters, isForbiddenKey } from './characters.ts'
import { countBytes } from './code-points.ts'
import { nearest } from './nearest.ts'
import { checkShape } from './problems.ts'
import { fault, quote, refuseFaulty, type Fault, type Path, type Source } from './source.ts'
import type { Validator } from './validator.ts'
import {
  checkReleaseApprove, checkReleaseFreeze, checkReleaseHold, checkReleasePlan, checkReleaseRcAdvanced, checkReleaseResume,
  checkReleaseRetry, checkReleaseStatusRequested, checkReleaseSweep, checkReleaseTierFinished, checkReleaseUpdate,
} from './validators/events.ts'

/** What every event says; `at` is when it was sent, as its sender claims; without `candidate` the current one is meant. */
interface Envelope { readonly id: string; readonly release: string; readonly at: Instant; readonly candidate?: { readonly number: number; readonly digest?: Digest } }
type Nothing = Readonly<Record<string, never>>

/** An event as read. Asks carry their sender's rights and no more; the last three are wakes and carry none. */
export type ReleaseEvent = Envelope & (
  | { readonly type: 'release.plan'; readonly body: { readonly directive: Directive; readonly title?: string } }
  | { readonly type: 'release.update'; readonly body: { readonly directive: Directive } }
  | { readonly type: 'release.approve'; readonly body: { readonly gate: Phase; readonly policy?: Digest } }
  | { readonly type: 'release.freeze'; readonly body: Nothing }
  | { readonly type: 'release.hold'; readonly body: { readonly why: string } }
  | { readonly type: 'release.resume'; readonly body: { readonly hold: string } }
  | { readonly type: 'release.retry'; readonly body: { readonly tier: string } }
  | { readonly type: 'release.status-requested'; readonly body: Nothing }
  | { readonly type: 'release.tier-finished'; readonly body: { readonly request: string } }
  | { readonly type: 'release.sweep'; readonly body: Nothing }
  | { readonly type: 'release.rc-advanced'; readonly body: { readonly repository: string } })

const validators: Readonly<Record<ReleaseEvent['type'], Validator>> = {
  'release.plan': checkReleasePlan,
  'release.update': checkReleaseUpdate,
  'release.approve': checkReleaseApprove,
  'release.freeze': checkReleaseFreeze,
  'release.hold': checkReleaseHold,
  'release.resume': checkReleaseResume,
  'release.retry': checkReleaseRetry,
  'release.status-requested': checkReleaseStatusRequested,
  'release.tier-finished': checkReleaseTierFinished,
  'release.sweep': checkReleaseSweep,
  'release.rc-advanced': checkReleaseRcAdvanced,
}

/** The types of events that this version carries out. */
export const eventTypes = Object.keys(validators) as readonly ReleaseEvent['type'][]

/** Types that are promised and not carried out yet. */
const laterTypes = [
  'release.reject', 'release.waive', 'release.promote', 'release.finish', 'release.compensate', 'release.rollback', 'release.abort',
  'release.list-requested', 'release.pull-request-merged', 'release.task-updated',
]

/** Below the 65,535 characters that GitHub takes (https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#repository_dispatch). */
const PAYLOAD_LIMIT = 64_000
/** An event has four levels; far more is an attack on whoever recurses. */
const DEEPEST = 8

/** The event that an `event_type` and its `client_payload` say, texts in NFC. Throws UserError with every problem at once. */
export function readEvent(type: string, payload: unknown): ReleaseEvent {
  const source: Source = { value: payload, faults: [], unread: [], locate: () => undefined }
  const validator = Object.hasOwn(validators, type) ? validators[type as ReleaseEvent['type']] : undefined
  if (validator === undefined) refuseFaulty(source, [explainType(type)])
  const outside = checkOutside(payload)
  if (outside !== null) refuseFaulty(source, [outside])
  const texts = checkTexts(payload, [])
  refuseFaulty(source, [...texts, ...(validator === undefined ? [] : checkShape(validator, payload))])
  return toEvent(type, payload as EventText)
}

function explainType(type: string): Fault {
  const known = eventTypes.map((each) => `"${each}"`).join(', ')
  return laterTypes.includes(type)
    ? fault('EVENT_NOT_YET_SUPPORTED', [], 'value', quote(type), known)
    : fault('EVENT_TYPE_UNKNOWN', [], 'value', quote(type), known, nearest(type, eventTypes))
}

/** Depth, then size: measuring the size recurses. */
function checkOutside(payload: unknown): Fault | null {
  const open = [{ value: payload, depth: 0 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next
    if (depth > DEEPEST) return fault('TEXT_TOO_DEEP', [], 'value', String(DEEPEST))
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) open.push({ value: inner, depth: depth + 1 })
  }
  const size = countBytes(JSON.stringify(payload) ?? '')
  return size > PAYLOAD_LIMIT ? fault('EVENT_TOO_LARGE', [], 'value', String(size), String(PAYLOAD_LIMIT)) : null
}

function checkTexts(value: unknown, path: Path): readonly Fault[] {
  if (typeof value === 'string') return [checkCharacters(value, path, 'value')].filter((found) => found !== null)
  if (Array.isArray(value)) return value.flatMap((item, index) => checkTexts(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(isForbiddenKey(key) ? [fault('KEY_FORBIDDEN', path, 'value', quote(key))] : []),
    ...checkTexts(inner, [...path, key]),
  ])
}

/** A payload once its schema has accepted it. */
interface EventText {
  readonly id: string
  readonly release: string
  readonly at: string
  readonly candidate?: Envelope['candidate']
  readonly body: Readonly<Record<string, unknown>>
}

/** A plan without a directive is `auto`. The schema of the type has checked the body. */
function toEvent(type: string, { id, release, at, candidate, body }: EventText): ReleaseEvent {
  const texts = Object.fromEntries(Object.entries(body).map(([key, value]) => [key, typeof value === 'string' ? value.normalize('NFC') : value]))
  const filled = type === 'release.plan' ? { directive: 'auto', ...texts } : texts
  return { type, id, release, at: Date.parse(at), ...(candidate === undefined ? {} : { candidate }), body: filled } as ReleaseEvent
}
