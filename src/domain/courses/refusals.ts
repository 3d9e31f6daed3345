import type { Effect } from '../words/effect.ts'
import type { Refused } from '../words/look.ts'

/** The repository in which something is done. */
function repositoryOf(effect: Effect): string {
  return effect.type === 'send' && effect.what === 'request' ? effect.request.to : effect.repository
}

/**
 * Names what was refused: a request by its evidence key, for one repository may have several tiers; a gate by its
 * commit; refs by the way in which they were to move; all else by its kind and repository.
 */
export function refuse(effect: Effect, message: string): Refused {
  const key = effect.type === 'send' && effect.what === 'request' ? { key: effect.request.key } : {}
  const commit = effect.type === 'mark' ? { commit: effect.commit } : {}
  const by = effect.type === 'move' && effect.by !== undefined ? { by: effect.by } : {}
  return { effect: effect.type, repository: repositoryOf(effect), ...key, ...commit, message, ...by }
}

/** True if doing this would be trying again what was refused. */
export function isRefused(refusal: Refused, effect: Effect): boolean {
  const again = refuse(effect, refusal.message)
  return (
    again.effect === refusal.effect &&
    again.repository === refusal.repository &&
    again.key === refusal.key &&
    again.commit === refusal.commit &&
    again.by === refusal.by
  )
}
