import { abortion } from '../asks/asks.ts'
import { findUnrestored, restored } from '../requirements/restored.ts'
import type { Course } from './definition.ts'
import { judge } from './judged.ts'
import { stand } from './rung.ts'
import { unchanged } from './unchanged.ts'

/** If somebody gave the release up, Convoy puts staging back first; then the release has ended. */
export const giveUp: Course = {
  name: 'give up',
  take(context) {
    const { train, manifest } = context
    if (abortion(train, manifest) === undefined) return null
    const finding = judge(context, restored)
    if (finding.is !== 'met') return stand(context, manifest.phase, [finding], [])
    return {
      ...unchanged(context),
      status: 'aborted',
      attention: [],
      step: restored.step,
      entries: [{ add: 'aborted', unrestored: findUnrestored(context) }],
    }
  },
}
