import { branchRef } from '../hops/candidate.ts'
import type { Requirement } from '../words/decision.ts'
import type { Question } from '../words/look.ts'
import { askSettlings, hop, seenAt } from './hop.ts'

/**
 * Staging is the candidate everywhere and has settled. It belongs to Convoy: set by compare-and-swap, whatever it was,
 * in dependency order.
 */
export const staged: Requirement = {
  code: 'staged',
  title: 'Staging is the candidate everywhere, in dependency order, and has settled',
  step: 'promote-staging',
  questions: (train, manifest) => [
    ...manifest.repositories.flatMap(({ name, branches }): readonly Question[] =>
      branches.staging === null ? [] : [{ about: 'repository', name, refs: [branchRef(branches.staging)], tags: [] }],
    ),
    ...askSettlings(train, manifest, 'staging'),
  ],
  judge: (context) =>
    hop(context, {
      to: 'staging',
      movesOf: ({ name, branches }, head) => {
        if (branches.staging === null) return []
        const ref = branchRef(branches.staging)
        const at = seenAt(context, name, ref)
        return at === head ? [] : [{ ref, from: at, to: head, force: true }]
      },
    }),
}
