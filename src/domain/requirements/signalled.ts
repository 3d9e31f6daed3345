import type { Proof } from '../proof/tiers.ts'
import type { Requirement } from '../words/decision.ts'
import { proven } from './proven.ts'

/** A signal of quality: the tier is run and judged like any other, and whatever comes of it stops nothing. */
export function signalled(proof: Proof): Requirement {
  const requirement = proven(proof)
  return {
    ...requirement,
    signal: true,
    title: `${proof.tier.name} runs as a signal of quality`,
    judge: (context) => {
      const finding = requirement.judge(context)
      return finding.is === 'due' ? finding : { is: 'met' }
    },
  }
}
