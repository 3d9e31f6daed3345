import type { Context, Decision } from '../words/decision.ts'
import { climb } from './climb.ts'
import type { Course } from './definition.ts'
import { giveUp } from './give-up.ts'
import { followScope } from './grow-scope.ts'
import { hold } from './hold.ts'
import { pinTrain } from './pin-train.ts'
import { recordAsks } from './record-asks.ts'
import { stopEarly } from './stop-early.ts'
import { stayEnded } from './stay-ended.ts'

/**
 * The courses that can keep a release from climbing, the most pressing first; docs/architecture.md says why in this
 * order.
 */
const interruptions: readonly Course[] = [recordAsks, stayEnded, pinTrain, followScope, stopEarly, giveUp, hold]

/** The one list of what a release may be doing, in the order in which it is looked at. */
export const courses: readonly Course[] = [...interruptions, climb]

/** The decision of the first course that the release is on; without one it climbs. */
export function takeCourse(context: Context): Decision {
  for (const { take } of interruptions) {
    const decision = take(context)
    if (decision !== null) return decision
  }
  return climb.take(context)
}
