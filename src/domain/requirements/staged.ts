import type { Requirement } from '../words/decision.ts'
import { wayOf } from '../ways/table.ts'
import { askSettlings, hop } from './hop.ts'

/**
 * Staging is the candidate everywhere and has settled. It belongs to Convoy: set by compare-and-swap, whatever it was,
 * in dependency order.
 */
export const staged: Requirement = {
  code: 'staged',
  title: 'Staging is at the candidate everywhere, set in dependency order, and has settled',
  step: 'promote-staging',
  questions: (train, manifest) => [
    ...manifest.repositories.flatMap((each) => wayOf(train, each.name).askMove(train, manifest, 'staging', each)),
    ...askSettlings(train, manifest, 'staging'),
  ],
  judge: (context) => hop(context, 'staging'),
}
