import { branchRef } from '../hops/candidate.ts'
import { gateContext } from '../plan/gate-context.ts'
import type { Participant, Proposal } from '../plan/proposal.ts'
import { covers } from '../plan/ref-patterns.ts'
import { answerTo } from '../questions/kinds.ts'

/**
 * The demand of a production branch for the status `convoy/gate`. `apps`: the numbers of the Apps that have to report
 * it; `null`: whoever may report statuses. What classic protection says of that nobody but an administrator sees, so
 * that it names none.
 */
export interface GateRule {
  readonly branch: string
  readonly apps: readonly (number | null)[]
}

/**
 * What production of a repository demands of that status by its active rulesets and its protection, whoever may pass
 * them; `null`: nothing, or no branch moves.
 */
export function gateRuleOf({
  branches: { production },
  history,
  facts,
}: Pick<Participant, 'branches' | 'history' | 'facts'>): GateRule | null {
  if (production === null) return null
  const rules = history.rulesets
    .filter((ruleset) => ruleset.target === 'branch' && covers(ruleset, branchRef(production), facts.defaultBranch))
    .flatMap((ruleset) => ruleset.rules)
    .filter(({ checks = [] }) => checks.includes(gateContext))
  const isProtected = history.protections[production]?.checks.includes(gateContext) === true
  if (rules.length === 0 && !isProtected) return null
  const named = rules.flatMap(({ gate }) => gate ?? [null])
  return {
    branch: production,
    apps: [...new Set([...named, ...(isProtected ? [null] : [])])],
  }
}

/**
 * Who opens such a gate: Convoy's App alone, anybody who may report statuses, an App that is not Convoy's; `unknown`
 * where the token is no App's.
 */
export function whoOpens(
  { seen }: Pick<Proposal, 'seen'>,
  { apps }: GateRule,
): 'convoy' | 'anybody' | 'another' | 'unknown' {
  const own = answerTo(seen, { about: 'rights' })?.app?.id
  if (own === undefined) return 'unknown'
  if (apps.some((app) => app !== null && app !== own)) return 'another'
  return apps.includes(own) ? 'convoy' : 'anybody'
}
