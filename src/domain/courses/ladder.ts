import { gates } from '../gates.ts'
import { directiveOf } from '../train/directives.ts'
import type { Gate } from '../words/decision.ts'
import type { Manifest } from '../words/manifest.ts'
import type { Phase } from '../words/names.ts'
import type { Train } from '../words/train.ts'

/** Every rung of the gates that the release climbs, from the first. */
export function ladder(
  train: Train,
  manifest: Manifest,
): readonly { readonly phase: Phase; readonly rung: Gate['rungs'][number] }[] {
  return gates(train, directiveOf(manifest)).flatMap(({ phase, rungs }) => rungs.map((rung) => ({ phase, rung })))
}
