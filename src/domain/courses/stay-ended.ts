import { hasEnded } from '../ended.ts'
import type { Course } from './definition.ts'
import { unchanged } from './unchanged.ts'

/** A release that shipped or was given up stays as it is. */
export const stayEnded: Course = {
  name: 'stay ended',
  take: (context) => (hasEnded(context.manifest) ? unchanged(context) : null),
}
