import { branchRef } from '../hops/candidate.ts'
import { hurdlesOf } from '../plan/rulesets.ts'
import { whyNotReported } from '../plan/required-checks.ts'
import type { Proposal } from '../plan/proposal.ts'
import { demandedChecks, proposing, queueOf, type Proposing } from '../plan/proposing.ts'
import { covers } from '../plan/ref-patterns.ts'
import { mergeMethods, type MergeMethod } from '../questions/pulls.ts'
import type { RulesetSeen } from '../questions/rights.ts'
import { answerTo } from '../questions/kinds.ts'
import { oneLine } from '../text/one-line.ts'
import { proposalBranch } from '../ways/proposals.ts'
import { ways } from '../ways/table.ts'
import { demand, demandToKnow, type Validator } from './validator.ts'

/** True if GitHub itself sees to it that nothing gets in between the candidate and its merge. */
function excludesRace({ rules, bypass }: Pick<RulesetSeen, 'rules' | 'bypass'>): boolean | 'unknown' {
  const isStrict = rules.some(({ strict, checks = [] }) => strict === true && checks.length > 0)
  const isExclusive = rules.some(({ type }) => type === 'update')
  if (bypass === 'unknown') return isStrict || isExclusive ? 'unknown' : false
  return bypass === 'never' ? isStrict : isExclusive
}

/** The repositories where the race is excluded as little as this says. */
function racing(proposal: Proposal, is: false | 'unknown'): readonly [string, string][] {
  return proposing(proposal)
    .filter((each) => queueOf(each) === undefined && each.member.promotion !== 'merge-queue')
    .filter(({ member, rules }) => {
      const answers = rules.map(excludesRace)
      const known = answers.includes(true) ? true : answers.includes('unknown') ? 'unknown' : false
      return member.acceptRace === undefined && known === is
    })
    .map(({ name, production }) => [name, production])
}

/** The methods that settings and rules leave; `undefined` where the settings were not seen. */
function methodsOf({ history, production, rules }: Proposing): readonly MergeMethod[] | undefined {
  const all = rules.filter(({ bypass }) => bypass !== 'always').flatMap((ruleset) => ruleset.rules)
  const isLinear =
    history.protections[production]?.linearHistory === true ||
    all.some(({ type }) => type === 'required_linear_history')
  return history.methods?.filter(
    (method) =>
      !(isLinear && method === 'merge') &&
      all.every(({ methods = mergeMethods as readonly MergeMethod[] }) => methods.includes(method)),
  )
}

/**
 * The rulesets that keep a fast-forward to a candidate with merges from production, with such a merge of source; none
 * is named where it is Convoy that would have to make one.
 */
function unlinear({ participants, seen }: Proposal): readonly [string, string, string, string][] {
  const isApp = Boolean(answerTo(seen, { about: 'rights' })?.app)
  return participants.flatMap(({ name, branches: { production }, member, history, facts }) => {
    if (!isApp || production === null || ways[member.promotion].changes.production?.includes('advance') !== true)
      return []
    const merge = history.commits.find(({ parents = [] }) => parents.length > 1)?.sha
    if (merge === undefined && history.sourceIs !== 'diverged') return []
    return history.rulesets
      .filter(
        ({ target, rules, bypass, ...ruleset }) =>
          target === 'branch' &&
          bypass !== 'always' &&
          bypass !== 'unknown' &&
          rules.some(({ type }) => type === 'required_linear_history') &&
          covers(ruleset, branchRef(production), facts.defaultBranch),
      )
      .map((ruleset): [string, string, string, string] => [name, production, oneLine(ruleset.name), merge ?? ''])
  })
}

/** The demands on production that takes pull requests, and on merges that reach it. */
export const merging: readonly Validator[] = [
  demand(
    'LINEAR_HISTORY_BROKEN',
    'Where production demands a linear history and is moved by fast-forward, what is released holds no merge commit.',
    unlinear,
  ),
  demand(
    'RACE_NOT_EXCLUDED',
    'Where production takes pull requests, GitHub keeps others from moving it in the moment of the merge, or the train says why that is accepted.',
    (proposal) => racing(proposal, false),
  ),
  demandToKnow(
    'RACE_UNKNOWN',
    'Whether GitHub keeps others from moving production in the moment of a merge can be seen.',
    (proposal) => racing(proposal, 'unknown'),
  ),
  demand(
    'MERGE_METHOD_MISSING',
    'Where production takes pull requests, they can be merged by a merge commit or a squash.',
    (proposal) =>
      proposing(proposal).flatMap((each): readonly [string, string, readonly string[]][] => {
        const methods = methodsOf(each)
        return queueOf(each) !== undefined || methods === undefined || methods.some((method) => method !== 'rebase')
          ? []
          : [[each.name, each.production, methods]]
      }),
  ),
  demand(
    'REQUIRED_CHECK_NEVER_COMES',
    'Every check that production requires is made by a workflow that a pull request into it starts, or by another App.',
    (proposal) =>
      proposing(proposal).flatMap((each) => {
        const { automation } = each.history
        if (automation === undefined) return []
        const pushed = [each.branches.candidate, proposalBranch(proposal.release, { number: 1 })].map(branchRef)
        return demandedChecks(each).flatMap((check): readonly [string, string, string, string][] => {
          const says = whyNotReported(check, branchRef(each.production), pushed, automation)
          return says === null ? [] : [[each.name, each.production, oneLine(check), says]]
        })
      }),
  ),
  demand(
    'PROPOSAL_BRANCH_IN_THE_WAY',
    'Where Convoy opens pull requests, no branch keeps it from making theirs.',
    (proposal) =>
      proposing(proposal).flatMap(({ name, facts }): readonly [string, string][] =>
        ['convoy', `convoy/${proposal.release}`]
          .filter((branch) => facts.refs[branchRef(branch)])
          .map((branch) => [name, branch]),
      ),
  ),
  demand(
    'PROPOSAL_RULE_IN_THE_WAY',
    'No ruleset keeps the release App from making and deleting the branches of its pull requests.',
    (proposal) =>
      hurdlesOf(proposal)
        .filter(({ role, bypass, refuses }) => role === 'proposal' && bypass !== 'unknown' && refuses.length > 0)
        .map(({ name, ref, ruleset, refuses }) => [name, ref, ruleset, refuses]),
  ),
]
