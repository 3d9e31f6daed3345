import { bindFreeze } from '../requirements/frozen.ts'
import { bindUpdate } from '../train/directives.ts'
import type { Context, Entry } from '../words/decision.ts'
import type { Course } from './definition.ts'
import { isPlanned, unchanged } from './unchanged.ts'

/** Records asks before anything else is decided; an ask for a plan is recorded with the plan. */
export const recordAsks: Course = {
  name: 'record asks',
  take(context) {
    const entries = isPlanned(context) ? newAsks(context) : []
    return entries.length === 0 ? null : { ...unchanged(context), step: 'record-signal', entries }
  },
}

/** Asks that arrived and are not recorded yet; nobody plans a release twice. */
export function newAsks(context: Context): readonly Entry[] {
  const { manifest, seen } = context
  return seen.asks
    .filter(
      (each) => !manifest.asks.some((known) => known.id === each.id) && !(isPlanned(context) && each.type === 'plan'),
    )
    .map((each): Entry => ({ add: 'ask', ask: bindUpdate(manifest, bindFreeze(context, each)) }))
}
