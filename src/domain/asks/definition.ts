import type { EventOf, EventType } from './events.ts'
import type { Ask, AskBody, AskType } from '../words/ask.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Train } from '../words/train.ts'

export type AskOf<Type extends AskType> = Ask & { readonly type: Type }
export type BodyOf<Type extends AskType> = Extract<AskBody, { readonly type: Type }>

/**
 * The kind of sender that may ask, beyond the role. `someone`: people and agents; `people`: nobody else; a team: people
 * of it, where the train names it.
 */
export type Who = 'someone' | 'people' | 'approvals team' | 'break-glass team'

/** One row of the rights matrix. `careful` only where it differs from the other directives. */
export interface Right {
  readonly quick: Who
  readonly auto: Who
  readonly careful: Who
  readonly also?: string
}

/** A release as it stands under a train. */
export interface Side {
  readonly train: Train
  readonly manifest: Manifest
}

/** An ask under two trains, one after the other, and whether it counts under each. */
interface Retrained<Type extends AskType> {
  readonly ask: AskOf<Type>
  readonly from: Side
  readonly to: Side
  readonly counted: boolean
  readonly counts: boolean
}

/** An ask bound to what stands now, or why it is about something that does not exist. */
export type Bound<Type extends AskType = AskType> =
  | { readonly body: BodyOf<Type> }
  | { readonly refused: BindingRefusal }
export interface BindingRefusal {
  readonly code: 'CANDIDATE_UNKNOWN' | 'CANDIDATE_DIGEST_MISSING' | 'FIX_UNSET' | 'HOLD_UNKNOWN'
  readonly words: readonly string[]
}

/** The event by which an ask comes; where several asks share one, each by a key of its body. */
interface Hears<Event extends EventType> {
  readonly event: Event
  readonly key?: string
}

/**
 * A choice of the form that people fill in, and the fields that say something about it. `says`: the choice is an event
 * whose body has one key, and this field is its value.
 */
export interface FormChoice {
  readonly choice: string
  readonly fields: readonly string[]
  /** Those of them that say several things, with blanks between. */
  readonly lists?: readonly string[]
  readonly says?: { readonly key: string; readonly field: string }
}

/** Everything that Convoy has to know of one kind of ask: whoever adds one writes this. */
export interface AskDefinition<Type extends AskType, Event extends EventType = EventType> {
  readonly right: Right
  readonly hears: Hears<Event>
  /** `null` for what agents alone say. */
  readonly form: FormChoice | null
  /** The request that would say the same to a REST API, for whoever writes a client. */
  readonly crud: `${'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`
  /** What comes of it, as an answer to its sender; plan/release-strategy.md is written from it. */
  readonly outcome: string
  /** Codes that refuse it beside those that follow from its right and those that may refuse any ask. */
  readonly refusals?: readonly string[]
  /** Binds what was said to what stands now: an approval of rc.1 never becomes one of rc.2. */
  readonly bind: (event: EventOf<Event>, train: Train, manifest: Manifest) => Bound<Type>
  /** The ask in its sender's words alone, if that is more than the event's body. */
  readonly words?: (event: EventOf<Event>) => object
  /** The ask's own reason not to count once it is recorded, whatever trains voided; `null` if it counts. */
  readonly whyNot: (train: Train, manifest: Manifest, ask: AskOf<Type>) => string | null
  /** True if another train takes it away; absent: none does. */
  readonly isVoided?: (retrained: Retrained<Type>) => boolean
  /** The request in words that follow the sender's name. */
  readonly said: (ask: AskOf<Type>) => string
  /** The same, where nothing came of it; absent: as it was said. */
  readonly wish?: (ask: AskOf<Type>) => string
  /** True if the sender expects an effect and is told if there is none. */
  readonly isWondered: boolean
  /** True if the ask itself names a candidate that is not formed yet. */
  readonly isOfNext?: (event: EventOf<Event>) => boolean
}

type KeyOf<Body> = Body extends unknown ? Extract<keyof Body, string> : never

/** The value that tells this ask from others in an event that they share, under the key that holds it. */
export function saidAs<Body extends object, Key extends KeyOf<Body>>(
  body: Body,
  key: Key,
): Extract<Body, Readonly<Record<Key, unknown>>>[Key] {
  if (!(key in body)) throw new Error(`An ask that is heard by ${key} was given a body without it.`)
  return (body as Extract<Body, Readonly<Record<Key, unknown>>>)[key]
}

export function sameRight(who: Who, also?: string): Right {
  return { quick: who, auto: who, careful: who, ...(also === undefined ? {} : { also }) }
}
