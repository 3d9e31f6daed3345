import { askCommand } from '../plan/commands.ts'
import { candidateName } from '../hops/candidate.ts'
import { ownerOf } from '../people/owners.ts'
import { standingOf } from '../proof/standing.ts'
import { placeOf } from '../proof/tiers.ts'
import type { Proof } from '../proof/tiers.ts'
import { flakyCodes } from '../asks/waivers.ts'
import type { Requirement } from '../words/decision.ts'
import { askWaivers, isWaived, whyNotWaived } from './waived.ts'

/**
 * A tier that passed only after a failed attempt is flaky, never plainly passed: under careful somebody says by name
 * and reason that it counts.
 */
export function steady(proof: Proof): Requirement {
  const code = `flaky:${proof.tier.name}${proof.repository === undefined ? '' : `:${proof.repository}`}`
  return {
    code,
    title: `${proof.tier.name} is not flaky, or was waived`,
    step: 'record-signal',
    questions: (train, manifest) => askWaivers(train, manifest, proof, flakyCodes(proof)),
    judge: (context) => {
      const { train, manifest } = context
      const { candidate } = manifest
      if (candidate === undefined) return { is: 'met' }
      const { standing, attempts } = standingOf(train, manifest, proof, candidate)
      if (standing !== 'flaky' || isWaived(context, proof, flakyCodes(proof))) return { is: 'met' }
      const place = placeOf(train, proof)
      return {
        is: 'waiting',
        wait: 'waived',
        on: ownerOf(train, manifest, place),
        reason: [
          `${proof.tier.name} is flaky on ${candidateName(candidate)} in ${place}: it passed at attempt ${attempts.length} after it had failed; waive it with a reason, or push a fix that makes it stable`,
          ...whyNotWaived(context, proof, flakyCodes(proof)),
        ].join('; '),
        command: askCommand(train, manifest, 'release.waive', { code, candidate: candidateName(candidate), why: '…' }),
      }
    },
  }
}
