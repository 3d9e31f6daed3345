import { gateRuleOf, whoOpens, type GateRule } from '../gate/rule.ts'
import type { Participant, Proposal } from '../plan/proposal.ts'
import { answerTo } from '../questions/kinds.ts'
import type { RightsSeen } from '../questions/rights.ts'
import { demand, type Validator } from './validator.ts'

/** Repositories that are released and whose production requires the status, with the App that would report it. */
function gatedIn({ participants, seen }: Proposal): readonly {
  readonly each: Participant
  readonly rule: GateRule
  readonly app: NonNullable<RightsSeen['app']>
}[] {
  const app = answerTo(seen, { about: 'rights' })?.app ?? null
  if (app === null) return []
  return participants.flatMap((each) => {
    const rule = each.unchanged === undefined ? gateRuleOf(each) : null
    return rule === null ? [] : [{ each, rule, app }]
  })
}

/** The demands on production that requires the status `convoy/gate`. */
export const gates: readonly Validator[] = [
  demand(
    'GATE_BOUND_ELSEWHERE',
    'Where production requires `convoy/gate` from one App, that is the release App.',
    (proposal) =>
      gatedIn(proposal).flatMap(({ each, rule, app }): readonly [string, string, readonly number[], string][] => {
        const others = rule.apps.filter((id) => id !== null).filter((id) => id !== app.id)
        return whoOpens(proposal, rule) === 'another' ? [[each.name, rule.branch, others, app.slug]] : []
      }),
  ),
  demand(
    'STATUSES_PERMISSION_MISSING',
    'Where production requires `convoy/gate`, the release App may report it.',
    (proposal) =>
      gatedIn(proposal).flatMap(({ each, rule, app }): readonly [string, string, string, string][] => {
        const held = app.permissions['statuses'] ?? 'none'
        return held === 'write' ? [] : [[each.name, rule.branch, app.slug, held]]
      }),
  ),
]
