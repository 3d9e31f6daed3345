import { unheld } from '../requirements/unheld.ts'
import { attend } from './attention.ts'
import type { Course } from './definition.ts'
import { judge } from './judged.ts'
import { unchanged } from './unchanged.ts'

/** A release that somebody holds goes no further. */
export const hold: Course = {
  name: 'hold',
  take(context) {
    const { manifest, seen } = context
    const held = judge(context, unheld)
    return held.is === 'met'
      ? null
      : { ...unchanged(context), status: 'held', findings: [held], attention: attend(manifest, seen, held) }
  },
}
