import { askCommand } from '../plan/commands.ts'
import { ownerOf } from '../people/owners.ts'
import { inScope } from '../scope/scope.ts'
import type { Requirement } from '../words/decision.ts'
import { causeOfFreeze, isFreezeAsked } from './frozen.ts'
import { isMissing, unmetNeeds } from './scoped.ts'

/**
 * Checks that the next candidate would hold all that its tasks need. Late tasks count too, because they come with the
 * branch anyway.
 */
export const satisfied: Requirement = {
  code: 'dependencies',
  title: 'The candidate holds everything that its changes need',
  step: 'cut-rc',
  judge: (context) => {
    const { train, manifest, seen } = context
    if (manifest.pivot !== undefined || (causeOfFreeze(context) === null && !isFreezeAsked(manifest)))
      return { is: 'met' }
    const holding = inScope(manifest).filter((task) => task.state === 'merged' && !isMissing(manifest, seen, task))
    const unmet = holding.flatMap((task) => unmetNeeds(manifest, task).map((reason) => ({ task, reason })))
    const [first] = unmet
    if (first === undefined) return { is: 'met' }
    return {
      is: 'lost',
      on: [...new Set(unmet.map(({ task }) => ownerOf(train, manifest, task.repository)))].join(', '),
      reason: `${unmet
        .slice(0, 10)
        .map(({ reason }) => reason)
        .join('; ')}; merge what is missing, or revert the change on the RC branch and defer it`,
      command: askCommand(train, manifest, 'release.defer', { task: first.task.id }),
    }
  },
}
