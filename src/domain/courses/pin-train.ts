import { abortion } from '../asks/asks.ts'
import { judgeTrain } from '../train/retraining.ts'
import type { Course } from './definition.ts'
import { unchanged } from './unchanged.ts'

/** A train that somebody asked for is pinned or refused, unless the release is given up anyway. */
export const pinTrain: Course = {
  name: 'pin train',
  take(context) {
    const retraining = judgeTrain(context)
    if (retraining.is === 'none' || abortion(context.train, context.manifest) !== undefined) return null
    return {
      ...unchanged(context),
      step: 'plan-release',
      entries: retraining.is === 'judged' ? [retraining.entry] : [],
    }
  },
}
