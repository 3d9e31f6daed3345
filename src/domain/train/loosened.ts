import { canonical } from '../text/canonical.ts'
import { member } from './graph.ts'
import { requiredTiers } from '../proof/tiers.ts'
import type { Directive } from '../words/names.ts'
import type { Approvals, Fixing, FreezeWindow, Member, Tier, Train } from '../words/train.ts'

/**
 * Keys by which a train requires less of a release than the one before it, or something that cannot be compared, such
 * as another workflow for a tier. Both have the same repositories.
 */
export function findLoosened(train: Train, next: Train): readonly string[] {
  const lost = (directive: Directive): ReadonlySet<string> =>
    without(requiredTiers(train, directive), requiredTiers(next, directive))
  const falls = { floor: lost('quick'), required: lost('auto') }
  return [
    ...compareApprovals(train.approvals, next.approvals).map((key) => `approvals.${key}`),
    ...train.tiers.flatMap((tier) =>
      compareTiers(
        tier,
        next.tiers.find(({ name }) => name === tier.name),
        falls,
      ).map((key) => `tiers.${tier.name}${key}`),
    ),
    ...(train.freeze.every((window) => next.freeze.some((later) => covers(later, window))) ? [] : ['freeze']),
    ...(['errored', 'failed'] as const)
      .filter((key) => next.retries[key] > train.retries[key])
      .map((key) => `retries.${key}`),
    ...(next.kit.every((sha) => train.kit.includes(sha)) && (next.kit.length > 0 || train.kit.length === 0)
      ? []
      : ['kit']),
    ...(next.agents.every((slug) => train.agents.includes(slug)) ? [] : ['agents']),
    ...(isAsNarrow(next.fix, train.fix) ? [] : ['fix']),
    ...(next.withoutRulesets !== undefined && train.withoutRulesets === undefined ? ['without-rulesets'] : []),
    ...next.repositories.flatMap((later) =>
      compareMembers(member(train, later.name), later).map((key) => `repositories.${later.name}.${key}`),
    ),
  ]
}

function compareApprovals(before: Approvals, { quorum, auto, team, breakGlass }: Approvals): readonly string[] {
  return [
    ...(quorum < before.quorum ? ['quorum'] : []),
    ...(auto < before.auto ? ['auto'] : []),
    ...(before.team !== undefined && team !== before.team ? ['team'] : []),
    ...(breakGlass !== undefined &&
    (breakGlass.team !== before.breakGlass?.team || breakGlass.reviewWithinMs > before.breakGlass.reviewWithinMs)
      ? ['break-glass']
      : []),
  ]
}

/** Names of the tiers that a directive required and does not any more. */
function without(tiers: readonly Tier[], still: readonly Tier[]): ReadonlySet<string> {
  return new Set(tiers.map(({ name }) => name)).difference(new Set(still.map(({ name }) => name)))
}

/**
 * A tier that is there no more is named by itself. The order of tiers and what others need decide as well whether one
 * is in the floor, or required at all.
 */
function compareTiers(
  before: Tier,
  tier: Tier | undefined,
  { floor, required }: Readonly<Record<'floor' | 'required', ReadonlySet<string>>>,
): readonly string[] {
  if (tier === undefined) return ['']
  return [
    ...(floor.has(before.name) ? ['.floor'] : []),
    ...((before.required && !tier.required) || required.has(before.name) ? ['.required'] : []),
    ...(has(tier.needs, before.needs) ? [] : ['.needs']),
    ...((tier.soakMs ?? 0) < (before.soakMs ?? 0) ? ['.soak'] : []),
    ...(['scope', 'repository', 'by', 'inputs'] as const)
      .filter((key) => differ(before[key], tier[key]))
      .map((key) => `.${key}`),
  ]
}

function compareMembers(
  before: Member,
  { dependsOn, settledWhen, promotion, acceptRace, reviews, tiers }: Member,
): readonly string[] {
  return [
    ...(has(dependsOn.map(canonical), before.dependsOn.map(canonical)) ? [] : ['depends-on']),
    ...((['staging', 'production'] as const).every(
      (hop) => before.settledWhen[hop].kind === 'refs' || !differ(before.settledWhen[hop], settledWhen[hop]),
    )
      ? []
      : ['settled-when']),
    ...(promotion === before.promotion && (acceptRace === undefined || before.acceptRace !== undefined)
      ? []
      : ['promotion']),
    ...((reviews ?? 0) < (before.reviews ?? 0) ? ['reviews'] : []),
    ...(differ(before.tiers, tiers) ? ['tiers'] : []),
  ]
}

/** Naming no fix agent takes away what keeps fixes from tests and denied paths; naming one lets it write. */
function isAsNarrow(next: Fixing | undefined, before: Fixing | undefined): boolean {
  if (next === undefined || before === undefined) return next === before
  const { agent, attempts, releaseAttempts, denyPaths } = before
  return (
    next.agent === agent &&
    next.attempts <= attempts &&
    next.releaseAttempts <= releaseAttempts &&
    has(next.denyPaths, denyPaths)
  )
}

function covers(later: FreezeWindow, { from, to, except }: FreezeWindow): boolean {
  return later.from <= from && later.to >= to && has(except, later.except)
}

function has<Item>(all: readonly Item[], some: readonly Item[]): boolean {
  return some.every((each) => all.includes(each))
}

function differ(one: unknown, other: unknown): boolean {
  return canonical([one]) !== canonical([other])
}
