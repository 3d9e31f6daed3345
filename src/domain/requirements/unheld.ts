import { holds } from '../asks/asks.ts'
import { askCommand } from '../plan/commands.ts'
import type { Requirement } from '../words/decision.ts'

/**
 * Nobody holds the release. A hold stops everything at once, in every phase, until somebody resumes it by its id; after
 * the pivot there is no stopping.
 */
export const unheld: Requirement = {
  code: 'hold',
  title: 'Nobody holds the release',
  step: 'record-signal',
  judge: ({ train, manifest }) => {
    const standing = manifest.pivot === undefined ? holds(manifest.asks) : []
    if (standing.length === 0) return { is: 'met' }
    return {
      is: 'waiting',
      wait: 'hold-resumed',
      on: standing.map(({ by }) => by.login).join(', '),
      reason: standing.map(({ by, why }) => `${by.login} holds it: ${why}`).join('; '),
      each: standing.map(({ id, by, why }) => ({
        reason: `${by.login} holds it: ${why}`,
        on: by.login,
        command: askCommand(train, manifest, 'release.resume', { hold: id }),
      })),
    }
  },
}
