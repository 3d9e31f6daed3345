import { abortion } from '../asks/asks.ts'
import { givenBack } from '../requirements/proposed.ts'
import { findUnrestored, restored } from '../requirements/restored.ts'
import type { Course } from './definition.ts'
import { judge } from './judged.ts'
import { stand } from './rung.ts'
import { unchanged } from './unchanged.ts'

/** If somebody gave the release up, Convoy puts staging back and closes its pull requests; then it has ended. */
export const giveUp: Course = {
  name: 'give up',
  take(context) {
    const { train, manifest } = context
    if (abortion(train, manifest) === undefined) return null
    const left = [restored, givenBack]
      .map((requirement) => judge(context, requirement))
      .filter((finding) => finding.is !== 'met')
    if (left.length > 0) return stand(context, manifest.phase, left, [])
    return {
      ...unchanged(context),
      status: 'aborted',
      attention: [],
      step: restored.step,
      entries: [{ add: 'aborted', unrestored: findUnrestored(context) }],
    }
  },
}
