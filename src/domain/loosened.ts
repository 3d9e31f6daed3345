import { canonical } from './canonical.ts'
import { member } from './graph.ts'
import type { Approvals, Fixing, FreezeWindow, Member, Tier, Train } from './words.ts'

/** Keys by which a train requires less of a release than the one before it, or something that cannot be compared, such as another workflow for a tier. Both have the same repositories. */
export function findLoosened(train: Train, next: Train): readonly string[] {
  return [
    ...compareApprovals(train.approvals, next.approvals).map((key) => `approvals.${key}`),
    ...train.tiers.flatMap((tier) => compareTiers(tier, next.tiers.find(({ name }) => name === tier.name)).map((key) => `tiers.${tier.name}${key}`)),
    ...(train.freeze.every((window) => next.freeze.some((later) => covers(later, window))) ? [] : ['freeze']),
    ...(['errored', 'failed'] as const).filter((key) => next.retries[key] > train.retries[key]).map((key) => `retries.${key}`),
    ...(next.kit.every((sha) => train.kit.includes(sha)) && (next.kit.length > 0 || train.kit.length === 0) ? [] : ['kit']),
    ...(next.agents.every((slug) => train.agents.includes(slug)) ? [] : ['agents']),
    ...(next.fix === undefined || isAsNarrow(next.fix, train.fix) ? [] : ['fix']),
    ...next.repositories.flatMap((later) => compareMembers(member(train, later.name), later).map((key) => `repositories.${later.name}.${key}`)),
  ]
}

function compareApprovals(before: Approvals, { quorum, auto, team, breakGlass }: Approvals): readonly string[] {
  return [
    ...(quorum < before.quorum ? ['quorum'] : []),
    ...(auto < before.auto ? ['auto'] : []),
    ...(before.team !== undefined && team !== before.team ? ['team'] : []),
    ...(breakGlass !== undefined && (breakGlass.team !== before.breakGlass?.team || breakGlass.reviewWithinMs > before.breakGlass.reviewWithinMs) ? ['break-glass'] : []),
  ]
}

/** A tier that is there no more is named by itself. */
function compareTiers(before: Tier, tier: Tier | undefined): readonly string[] {
  if (tier === undefined) return ['']
  return [
    ...(before.required && !tier.required ? ['.required'] : []),
    ...(has(tier.needs, before.needs) ? [] : ['.needs']),
    ...((tier.soakMs ?? 0) < (before.soakMs ?? 0) ? ['.soak'] : []),
    ...(['scope', 'repository', 'by', 'inputs'] as const).filter((key) => differ(before[key], tier[key])).map((key) => `.${key}`),
  ]
}

function compareMembers(before: Member, { dependsOn, settledWhen, promotion, tiers }: Member): readonly string[] {
  return [
    ...(has(dependsOn.map(canonical), before.dependsOn.map(canonical)) ? [] : ['depends-on']),
    ...((['staging', 'production'] as const).every((hop) => before.settledWhen[hop].kind === 'refs' || !differ(before.settledWhen[hop], settledWhen[hop])) ? [] : ['settled-when']),
    ...(promotion === before.promotion ? [] : ['promotion']),
    ...(differ(before.tiers, tiers) ? ['tiers'] : []),
  ]
}

function isAsNarrow(next: Fixing, { agent, attempts, releaseAttempts, denyPaths }: Partial<Fixing> = {}): boolean {
  return next.agent === agent && next.attempts <= (attempts ?? 0) && next.releaseAttempts <= (releaseAttempts ?? 0) && has(next.denyPaths, denyPaths ?? [])
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
