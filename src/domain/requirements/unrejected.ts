import { rejections } from '../asks/asks.ts'
import { askCommand } from '../plan/commands.ts'
import type { Requirement } from '../words/decision.ts'
import type { Phase } from '../words/names.ts'

/**
 * Nobody's rejection of this gate stands: it falls with its candidate, with its author's approval, or when somebody
 * resumes it.
 */
export function unrejected(gate: Phase): Requirement {
  return {
    code: `rejection:${gate}`,
    title: 'No rejection stands',
    step: 'record-signal',
    judge: ({ train, manifest }) => {
      const standing = manifest.pivot === undefined ? rejections(train, manifest, gate) : []
      if (standing.length === 0) return { is: 'met' }
      return {
        is: 'lost',
        on: standing.map(({ by }) => by.login).join(', '),
        reason: standing.map(({ by, why }) => `${by.login} rejects ${gate}: ${why}`).join('; '),
        each: standing.map(({ id, by, why }) => ({
          reason: `${by.login} rejects ${gate}: ${why}`,
          on: by.login,
          command: askCommand(train, manifest, 'release.resume', { hold: id }),
        })),
      }
    },
  }
}
