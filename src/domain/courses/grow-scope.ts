import { growScope } from '../scope/scope.ts'
import type { Course } from './definition.ts'
import { isPlanned, unchanged } from './unchanged.ts'

/** Tasks that came, went or changed are written down until production begins to move. */
export const followScope: Course = {
  name: 'grow scope',
  take(context) {
    const { train, manifest, seen } = context
    const entries = isPlanned(context) && manifest.pivot === undefined ? growScope(train, manifest, seen) : []
    return entries.length === 0 ? null : { ...unchanged(context), step: 'plan-release', entries }
  },
}
