import type { EventType, ReleaseEvent } from './events.ts'
import type { Ask, AskType } from '../words/ask.ts'
import { abort } from './abort.ts'
import { approve } from './approve.ts'
import { breakGlass } from './break-glass.ts'
import { defer } from './defer.ts'
import type { AskDefinition, Right } from './definition.ts'
import { freeze } from './freeze.ts'
import { hold } from './hold.ts'
import { include } from './include.ts'
import { plan } from './plan.ts'
import { readmit } from './readmit.ts'
import { reject } from './reject.ts'
import { resume } from './resume.ts'
import { retrain } from './retrain.ts'
import { retry } from './retry.ts'
import { task } from './task.ts'
import { update } from './update.ts'
import { waive } from './waive.ts'

/** The one list of asks: rights, forms, reports and what counts come from it. In the order of docs/rights.md. */
const definitions = {
  plan,
  update,
  retrain,
  task,
  defer,
  readmit,
  include,
  freeze,
  approve,
  reject,
  waive,
  'break-glass': breakGlass,
  hold,
  resume,
  retry,
  abort,
} as const satisfies {
  readonly [Type in AskType]: { readonly [Event in EventType]: AskDefinition<Type, Event> }[EventType]
}

export const askTypes = Object.keys(definitions) as readonly AskType[]

/** One whose type nobody knows before: the compiler cannot see that what it is given is its own. */
export type AnyDefinition = AskDefinition<AskType>

/** The definition of this kind of ask. */
export function definitionOf(type: AskType): AnyDefinition {
  return definitions[type] as unknown as AnyDefinition
}

/** The kind of ask that an event makes; `null` if it asks for nothing. */
export function heardAs(event: ReleaseEvent): AskType | null {
  return askTypes.find((type) => hears(definitionOf(type).hears, event)) ?? null
}

function hears({ event, key }: AnyDefinition['hears'], said: ReleaseEvent): boolean {
  return event === said.type && (key === undefined || key in said.body)
}

/** The rights matrix: role × ask × directive. */
export const rights = Object.fromEntries(askTypes.map((type) => [type, definitionOf(type).right])) as Readonly<
  Record<AskType, Right>
>

/** The request in words that follow the sender's name. */
export function describeAsk(ask: Ask): string {
  return definitionOf(ask.type).said(ask)
}

/** The request in words that follow the sender's name, if it had no effect: `asked to approve ship`. */
export function describeWish(ask: Ask): string {
  const { wish, said } = definitionOf(ask.type)
  return (wish ?? said)(ask)
}
