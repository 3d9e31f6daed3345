import { ownerOf } from '../people/owners.ts'
import type { Progress } from '../ways/definition.ts'
import type { Context } from '../words/decision.ts'
import type { PlannedRepository } from '../words/manifest.ts'
import { gatedIn, gateSeen, markCandidate, othersHolding, type GateStand } from './life.ts'

/**
 * The progress of a repository whose turn it is: its gate is opened before anything comes into production, and before
 * people who move it themselves are waited for. One that another release keeps shut is waited for.
 */
export function openGate(
  context: Context,
  repository: PlannedRepository,
  progress: Progress,
  isByHand: boolean,
): Progress {
  const moves = progress.is === 'due' ? progress.effects.length > 0 : progress.is === 'waiting' && isByHand
  if (!moves || !gatedIn(context.manifest).includes(repository)) return progress
  const shut = whyShut(context, repository)
  if (shut !== null) return shut
  const mark = markCandidate(context, repository, opened(context))
  if (mark === null) return progress
  const { entries, effects } = progress.is === 'due' ? progress : { entries: [], effects: [] }
  return { is: 'due', entries, effects: [mark, ...effects] }
}

function opened({ manifest }: Context): GateStand {
  return { state: 'success', says: `Release ${manifest.release.id} ships this commit` }
}

/**
 * Why the gate of a repository cannot be opened: another release under way is not as far with the same commit, or
 * nobody could look; `null` if it can.
 */
export function whyShut(
  context: Context,
  repository: PlannedRepository,
): Extract<Progress, { readonly is: 'waiting' }> | null {
  const { train, manifest } = context
  const { name } = repository
  const wait = { is: 'waiting', wait: 'gate-opened', on: ownerOf(train, manifest, name) } as const
  const commit = manifest.candidate?.heads[name]
  if (commit === undefined || gateSeen(context, repository) === undefined)
    return { ...wait, reason: `what stands at the gate of ${name} cannot be seen` }
  const other = othersHolding(context, repository, commit).find(({ gate }) => gate !== 'success')
  return other === undefined
    ? null
    : {
        ...wait,
        reason: `release ${other.release} has the same commit of ${name} as its candidate, and its gate there is ${other.gate ?? 'pending'}: of two releases on one commit the stricter counts. Give release ${other.release} up (release.abort) or let it take another commit, and this one goes on`,
      }
}
