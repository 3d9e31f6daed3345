import { waiverOf } from '../asks.ts'
import { askCommand } from '../commands.ts'
import { candidateName } from '../candidate.ts'
import { ownerOf } from '../owners.ts'
import { placeOf, standingOf } from '../tiers.ts'
import type { Proof } from '../tiers.ts'
import type { Requirement } from '../words.ts'

/** A tier that passed only after a failed attempt is flaky, never plainly passed: under careful somebody says by name and reason that it counts. */
export function steady(proof: Proof): Requirement {
  const code = `flaky:${proof.tier.name}${proof.repository === undefined ? '' : `:${proof.repository}`}`
  return {
    code,
    title: `${proof.tier.name} is not flaky, or was waived`,
    step: 'record-signal',
    judge: ({ train, manifest }) => {
      const { candidate } = manifest
      if (candidate === undefined) return { is: 'met' }
      const { standing, attempts } = standingOf(train, manifest, proof, candidate)
      const isWaived = [code, `flaky:${proof.tier.name}`].some((each) => waiverOf(train, manifest, each) !== undefined)
      if (standing !== 'flaky' || isWaived) return { is: 'met' }
      const place = placeOf(train, proof)
      return {
        is: 'waiting', on: ownerOf(train, manifest, place),
        reason: `${proof.tier.name} is flaky on ${candidateName(candidate)} in ${place}: it passed at attempt ${attempts.length}, after it had failed; waive it, saying why, or push what makes it steady`,
        command: askCommand(train, manifest, 'release.waive', { code, candidate: candidateName(candidate), why: '…' }),
      }
    },
  }
}
