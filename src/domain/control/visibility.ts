import type { PlanSeen } from '../questions/plan.ts'

type Visibility = PlanSeen['visibility']

/** Each may be read by fewer people than the one before. */
const order: readonly Visibility[] = ['public', 'internal', 'private']

/** True if more people may read a repository of the one visibility than one of the other. */
export function isMoreOpen(one: Visibility, other: Visibility): boolean {
  return order.indexOf(one) < order.indexOf(other)
}
