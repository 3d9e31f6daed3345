import { branchRef, tagRef } from '../hops/candidate.ts'
import { oneLine } from '../text/one-line.ts'
import { gateContext } from './gate-context.ts'
import { noteTag } from './note.ts'
import { covers } from './ref-patterns.ts'
import type { Participant, Place, Proposal } from './proposal.ts'
import type { RulesetSeen } from '../questions/rights.ts'
import { answerTo } from '../questions/kinds.ts'
import type { RefChange, ShippingRef } from '../ways/definition.ts'
import { proposalBranch } from '../ways/proposals.ts'
import { ways } from '../ways/table.ts'
import type { Name, Ref } from '../words/names.ts'

type Rule = RulesetSeen['rules'][number]

/**
 * The role of a branch or tag in the release; `release`: the release branch in control; `proposal`: the branch of a
 * pull request into production.
 */
export type RefRole = 'release' | 'candidate' | 'proposal' | 'staging' | 'production' | 'tag'

/**
 * A ruleset about a ref that the release moves. `refuses`: types of rules that keep it from moving, with the checks
 * that they require; `depends`: those that only the move itself can decide.
 */
export interface Hurdle {
  readonly name: Name
  readonly role: RefRole
  readonly ref: Ref
  readonly ruleset: string
  readonly refuses: readonly string[]
  readonly depends: readonly string[]
  /** True if the release App may bypass the ruleset; the answer to another token says nothing about the App. */
  readonly bypass: RulesetSeen['bypass']
}

/**
 * The changes that the release makes to its own branches; the way of promoting says what it does to those that ship.
 */
const ownBranch: readonly RefChange[] = ['create', 'advance']

/**
 * The changes that a type of rule refuses whatever the commit is; a type that is not here depends on the commit
 * (https://docs.github.com/en/rest/repos/rules).
 */
const refusals: Readonly<Record<string, readonly RefChange[]>> = {
  creation: ['create'],
  update: ['advance', 'reset', 'merge'],
  deletion: ['delete'],
  non_fast_forward: ['reset'],
  pull_request: ['advance', 'reset'],
  // Pull requests go through it.
  merge_queue: ['advance', 'reset'],
  required_status_checks: ['advance', 'reset'],
  required_deployments: ['advance', 'reset'],
  copilot_code_review: [],
}

/** Types of rules that GitHub judges on the pull request itself, or that the method of merging keeps. */
const judgedOnPulls = ['required_linear_history', 'code_scanning', 'code_quality', 'workflows']
/** Types of rules that say nothing about making a branch or tag. */
const onlyLater = ['update', 'non_fast_forward', 'deletion', 'copilot_code_review']
/** Revisions are one commit on another and signed by GitHub. */
const keptByRevisions = ['required_signatures', 'required_linear_history']

/**
 * The rulesets about every ref that the release moves, those that let everything pass left out. What
 * people move by hand is theirs.
 */
export function hurdlesOf(proposal: Proposal): readonly Hurdle[] {
  const { participants, testers } = proposal
  return [
    ...controlHurdles(proposal),
    ...participants.flatMap((each) => [
      ...(each.unchanged === undefined
        ? around(proposal, each, 'candidate', branchRef(each.branches.candidate), ownBranch)
        : []),
      ...proposalHurdles(proposal, each),
      ...shippingHurdles(proposal, each),
    ]),
    ...testers.flatMap((each) => around(proposal, each, 'candidate', branchRef(each.branches.candidate), ['create'])),
  ]
}

/**
 * The active rulesets of control that are about the release branch; `null` where they could not be seen, none where
 * GitHub enforces none there.
 */
export function releaseRulesets({ train, release, seen }: Proposal): readonly RulesetSeen[] | null {
  if (answerTo(seen, { about: 'rights' })?.noRulesets !== undefined) return []
  const defaultBranch = answerTo(seen, { about: 'repository', name: train.control })?.defaultBranch ?? null
  const about = (ruleset: RulesetSeen): boolean =>
    ruleset.target === 'branch' && covers(ruleset, branchRef(`release/${release}`), defaultBranch)
  return answerTo(seen, { about: 'rights' })?.control?.filter(about) ?? null
}

function controlHurdles(proposal: Proposal): readonly Hurdle[] {
  const { train, release } = proposal
  const name = train.control
  const ref = branchRef(`release/${release}`)
  return [
    ...(releaseRulesets(proposal) ?? []).flatMap((ruleset) =>
      hurdle(proposal, ruleset, { name, role: 'release', ref }, ownBranch),
    ),
    ...noteHurdles(proposal),
  ]
}

/** The tag of the release in control is made once; what could not be seen there is demanded of the release branch. */
function noteHurdles(proposal: Proposal): readonly Hurdle[] {
  const { train, release, seen } = proposal
  const name = train.control
  const tag = noteTag(train, release)
  const defaultBranch = answerTo(seen, { about: 'repository', name })?.defaultBranch ?? null
  const rights = answerTo(seen, { about: 'rights' })
  if (tag === null || rights?.noRulesets !== undefined) return []
  return (rights?.control ?? [])
    .filter((ruleset) => ruleset.target === 'tag' && covers(ruleset, tagRef(tag), defaultBranch))
    .flatMap((ruleset) => hurdle(proposal, ruleset, { name, role: 'tag', ref: tagRef(tag) }, ['create']))
}

/** The branch from which the candidate is proposed is made at once and deleted in the end. */
function proposalHurdles(proposal: Proposal, each: Participant): readonly Hurdle[] {
  if (each.branches.production === null || !ways[each.member.promotion].proposes) return []
  const ref = branchRef(proposalBranch(proposal.release, { number: 1 }))
  return around(proposal, each, 'proposal', ref, ['create', 'delete'])
}

function shippingHurdles(proposal: Proposal, each: Participant): readonly Hurdle[] {
  const { changes } = ways[each.member.promotion]
  const { staging, production } = each.branches
  const refs: Readonly<Record<ShippingRef, Ref | null>> = {
    staging: staging === null ? null : branchRef(staging),
    production: production === null ? null : branchRef(production),
    tag: tagRef(each.tag),
  }
  // Of a repository that did not change only staging is set.
  const roles = each.unchanged === undefined ? (['staging', 'production', 'tag'] as const) : (['staging'] as const)
  return roles.flatMap((role) => {
    const ref = refs[role]
    return ref === null || changes[role] === undefined ? [] : around(proposal, each, role, ref, changes[role])
  })
}

function around(
  proposal: Proposal,
  { name, facts, history }: Place,
  role: RefRole,
  ref: Ref,
  changes: readonly RefChange[],
): readonly Hurdle[] {
  return history.rulesets
    .filter(
      (ruleset) => ruleset.target === (role === 'tag' ? 'tag' : 'branch') && covers(ruleset, ref, facts.defaultBranch),
    )
    .flatMap((ruleset) => hurdle(proposal, ruleset, { name, role, ref }, changes))
}

function hurdle(
  { seen }: Proposal,
  ruleset: RulesetSeen,
  at: Pick<Hurdle, 'name' | 'role' | 'ref'>,
  changes: readonly RefChange[],
): readonly Hurdle[] {
  const rules = ruleset.rules.filter((rule) => !isKept(rule, at.role))
  const refuses = rules.filter(({ type }) => changes.some((change) => refusals[type]?.includes(change)))
  const depends = rules
    .filter((rule) => !refuses.includes(rule) && dependsOnCommit(rule.type, changes))
    .map(describeRule)
  const bypass = answerTo(seen, { about: 'rights' })?.app ? ruleset.bypass : 'unknown'
  // Whoever may bypass by pull request may merge one.
  const isLetThrough = bypass === 'always' || (bypass === 'pull-requests' && changes.includes('merge'))
  if (isLetThrough || refuses.length + depends.length === 0) return []
  return [{ ...at, ruleset: oneLine(ruleset.name), refuses: refuses.map(describeRule), depends, bypass }]
}

/** The type of a rule, and which checks it requires. */
function describeRule({ type, checks = [] }: Rule): string {
  return checks.length === 0 ? type : `${type}: ${checks.join(', ')}`
}

/** Rules that Convoy's own way of working keeps. */
function isKept({ type, checks }: Rule, role: RefRole): boolean {
  if (role === 'release') return keptByRevisions.includes(type)
  return (
    role === 'production' &&
    type === 'required_status_checks' &&
    checks !== undefined &&
    checks.every((context) => context === gateContext)
  )
}

function dependsOnCommit(type: string, changes: readonly RefChange[]): boolean {
  if (changes.includes('merge') && judgedOnPulls.includes(type)) return false
  return (
    refusals[type] === undefined || (changes.includes('create') && type !== 'creation' && !onlyLater.includes(type))
  )
}
