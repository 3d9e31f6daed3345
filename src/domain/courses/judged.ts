import { reroute, tellByRest } from '../messages/reroute.ts'
import { ownerOf } from '../people/owners.ts'
import { tellWorkflows } from '../plan/other-workflows.ts'
import { oneLine } from '../text/one-line.ts'
import type { Context, Finding, NamedFinding, Requirement } from '../words/decision.ts'
import { tellFull } from '../pace/full.ts'
import { isRefused } from './refusals.ts'

/** The finding of a requirement today, under the requirement's code. */
export function judge(context: Context, requirement: Requirement): NamedFinding {
  return {
    ...heed(context, requirement),
    code: requirement.code,
    step: requirement.step,
    ...(requirement.signal === true ? { signal: true } : {}),
  }
}

/**
 * A due effect that GitHub has just refused becomes an obstacle: to ask again at once would change nothing. A refused
 * signal is no obstacle.
 */
function heed(context: Context, requirement: Requirement): Finding {
  const judged = requirement.judge(context)
  if (judged.is !== 'due') return judged
  const { train, manifest, seen } = context
  const full = tellFull(context, judged)
  if (full !== null) return full
  const finding = reroute(context, judged)
  const refusals = seen.refused.filter((refusal) => finding.effects.some((effect) => isRefused(refusal, effect)))
  if (refusals.length === 0) return finding
  if (requirement.signal === true) return { is: 'met' }
  const reason = refusals
    .map((refusal) => {
      const { effect, repository, message } = refusal
      const more =
        effect === 'compose'
          ? '; merge it by hand and push the RC branch'
          : effect === 'mark'
            ? '; the release App needs statuses: write there, and its tokens ask for it where control.yml is called with app-statuses: write'
            : tellByRest(context, refusal, finding.effects)
      return `GitHub refused to ${effect} in ${repository}: ${oneLine(message)}${more}${tellWorkflows(`${message} ${more}`)}`
    })
    .join('; ')
  return {
    is: 'lost',
    reason,
    on: [...new Set(refusals.map(({ repository }) => ownerOf(train, manifest, repository)))].join(', '),
  }
}
