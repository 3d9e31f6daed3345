import { branchRef } from '../hops/candidate.ts'
import { answerTo } from '../questions/kinds.ts'
import type { QueueRule, RulesetSeen } from '../questions/rights.ts'
import { ways } from '../ways/table.ts'
import { gateContext } from './gate-context.ts'
import type { Participant, Proposal } from './proposal.ts'
import { covers } from './ref-patterns.ts'

/** A repository whose production branch takes the release by a pull request. */
export interface Proposing extends Participant {
  readonly production: string
  /** The active rulesets about that branch; to another token than the App's it is open whom they bind. */
  readonly rules: readonly RulesetSeen[]
}

/** Those of a plan. */
export function proposing({ participants, seen }: Proposal): readonly Proposing[] {
  const isApp = Boolean(answerTo(seen, { about: 'rights' })?.app)
  return participants.flatMap((each) => {
    const { production } = each.branches
    if (production === null || !ways[each.member.promotion].proposes) return []
    const rules = each.history.rulesets
      .filter(
        (ruleset) => ruleset.target === 'branch' && covers(ruleset, branchRef(production), each.facts.defaultBranch),
      )
      .map((ruleset) => (isApp ? ruleset : { ...ruleset, bypass: 'unknown' as const }))
    return [{ ...each, production, rules }]
  })
}

/** The merge queue of production by its rulesets, whoever may pass those; that of classic protection is not shown. */
export function queueOf({ rules }: Pick<Proposing, 'rules'>): QueueRule | undefined {
  return rules.flatMap((ruleset) => ruleset.rules).find(({ queue }) => queue !== undefined)?.queue
}

/** The checks that production requires of whoever merges; Convoy sets its own gate itself. */
export function demandedChecks({ history, production, rules }: Proposing): readonly string[] {
  const ruled = rules
    .filter(({ bypass }) => bypass !== 'always')
    .flatMap((ruleset) => ruleset.rules)
    .flatMap(({ checks = [], foreign = [] }) => checks.filter((context) => !foreign.includes(context)))
  return [...new Set([...ruled, ...(history.protections[production]?.checks ?? [])])].filter(
    (context) => context !== gateContext,
  )
}
