import type { EventTexts } from '../words/generated/events.ts'
import type { Digest, Directive, Instant } from '../words/names.ts'

/** Types that Convoy sends and nobody sends to it; their schemas are for whoever hears them. */
export const sentTypes = ['release.fix-requested'] as const

/** Types that say "look at this release" and ask for nothing. */
export const wakes = [
  'release.status-requested',
  'release.tier-finished',
  'release.sweep',
  'release.rc-advanced',
] as const

export type EventType = Exclude<keyof EventTexts, (typeof sentTypes)[number]>

/**
 * The fields of every event. `at` is when it was sent, as its sender claims; without `candidate` the current one is
 * meant, and only an approval may name one by its digest alone.
 */
interface Envelope {
  readonly id: string
  readonly release: string
  readonly at: Instant
  readonly candidate?: { readonly number?: number; readonly digest?: Digest }
}

type BodyOf<Type extends EventType> = EventTexts[Type]['body']

/** Bodies to which reading adds something: a plan without a directive is `auto`. */
interface ReadBodies {
  readonly 'release.plan': BodyOf<'release.plan'> & { readonly directive: Directive }
}

export type EventOf<Type extends EventType> = Envelope & {
  readonly type: Type
  readonly body: Type extends keyof ReadBodies ? ReadBodies[Type] : BodyOf<Type>
}

/** An event as read. Asks carry their sender's rights and no more. */
export type ReleaseEvent = { [Type in EventType]: EventOf<Type> }[EventType]
