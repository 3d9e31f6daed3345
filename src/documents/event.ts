import { sentTypes, wakes, type EventType, type ReleaseEvent } from '../domain/asks/events.ts'
import { askTypes, definitionOf } from '../domain/asks/table.ts'
import type { EventTexts } from '../domain/words/generated/events.ts'
import { checkCharacters, isForbiddenKey } from './characters.ts'
import { countBytes } from './code-points.ts'
import { at, textOf } from './loose.ts'
import { nearest } from './nearest.ts'
import { checkShape } from './problems.ts'
import { fault, quote, refuseFaulty, type Fault, type Path, type Source } from './source.ts'
import { eventValidators } from './generated/events.ts'

/** The types of events that this version carries out: asks, then wakes. */
export const eventTypes: readonly EventType[] = [
  ...new Set(askTypes.map((type) => definitionOf(type).hears.event)),
  ...wakes,
]

/** Types that are promised and not carried out yet. */
const laterTypes = [
  'release.promote',
  'release.finish',
  'release.compensate',
  'release.rollback',
  'release.list-requested',
  'release.pull-request-merged',
]

/**
 * Below the 65,535 characters that GitHub takes
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#repository_dispatch).
 */
const PAYLOAD_LIMIT = 64_000
/** An event has four levels; far more is an attack on whoever recurses. */
const DEEPEST = 8

/**
 * The event that an `event_type` and its `client_payload` say, texts in NFC; `names` are what its sender calls places
 * of it. Throws UserError with every problem at once.
 */
export function readEvent(
  type: string,
  payload: unknown,
  names: ReadonlyMap<string, string> = new Map(),
): ReleaseEvent {
  const source: Source = { value: payload, faults: [], unread: [], locate: () => undefined, names }
  const validator = eventTypes.some((each) => each === type) ? eventValidators[type] : undefined
  if (validator === undefined) refuseFaulty(source, [explainType(type)])
  const outside = checkOutside(payload)
  if (outside !== null) refuseFaulty(source, [outside])
  const texts = checkTexts(payload, [])
  refuseFaulty(source, [
    ...texts,
    ...(validator === undefined ? [] : checkShape(validator, payload)),
    ...checkTask(payload),
  ])
  return toEvent(type, payload as EventText)
}

function explainType(type: string): Fault {
  const known = eventTypes.map((each) => `"${each}"`).join(', ')
  if (sentTypes.some((each) => each === type)) return fault('EVENT_SENT_BY_CONVOY', [], 'value', quote(type), known)
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
    if (typeof value === 'object' && value !== null)
      for (const inner of Object.values(value)) open.push({ value: inner, depth: depth + 1 })
  }
  const size = countBytes(JSON.stringify(payload) ?? '')
  return size > PAYLOAD_LIMIT ? fault('EVENT_TOO_LARGE', [], 'value', String(size), String(PAYLOAD_LIMIT)) : null
}

function checkTexts(value: unknown, path: Path): readonly Fault[] {
  if (typeof value === 'string')
    return [checkCharacters(value, path, 'value') ?? checkBlank(value, path)].filter((found) => found !== null)
  if (Array.isArray(value)) return value.flatMap((item, index) => checkTexts(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(isForbiddenKey(key) ? [fault('KEY_FORBIDDEN', path, 'value', quote(key))] : []),
    ...checkTexts(inner, [...path, key]),
  ])
}

/** A reason of blanks is none. */
function checkBlank(value: string, path: Path): Fault | null {
  return value !== '' && value.trim() === '' ? fault('TEXT_INVISIBLE', path, 'value') : null
}

/**
 * The id of an issue or a pull request names where it is; a task of the same id elsewhere would take the place of
 * another.
 */
function checkTask(payload: unknown): readonly Fault[] {
  const id = textOf(at(payload, 'body', 'task', 'id'))
  const repository = textOf(at(payload, 'body', 'task', 'repository'))
  const named = /^([^/#]+\/[^/#]+)#[0-9]+$/.exec(id ?? '')?.[1]
  if (named === undefined || repository === undefined || named.toLowerCase() === repository.toLowerCase()) return []
  return [fault('EVENT_TASK_ELSEWHERE', ['body', 'task', 'id'], 'value', quote(id ?? ''), quote(repository))]
}

/** A payload once its schema has accepted it. */
type EventText = EventTexts[EventType]

/** A plan without a directive is `auto`. The schema of the type has checked the body. */
function toEvent(type: string, { id, release, at, candidate, body }: EventText): ReleaseEvent {
  const composed = compose(body)
  const filled = type === 'release.plan' ? { directive: 'auto', ...composed } : composed
  return {
    type,
    id,
    release,
    at: Date.parse(at),
    ...(candidate === undefined ? {} : { candidate }),
    body: filled,
  } as ReleaseEvent
}

/** The same values, texts in NFC: equal-looking texts are equal. */
function compose<T>(value: T): T
function compose(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value)) return value.map((item: unknown) => compose(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]: [string, unknown]) => [key, compose(inner)]))
}
