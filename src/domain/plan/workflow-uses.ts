import { sourcesOf } from '../assets/built.ts'
import { commandWorkflows, type CommandUse } from './command-workflows.ts'
import { preparing } from '../versions/preparation.ts'
import { checksFor, startedFor, workflowOf } from '../proof/table.ts'
import { placeOf, proofsOf, workflowPath, type Proof } from '../proof/tiers.ts'
import { ways } from '../ways/table.ts'
import type { Name } from '../words/names.ts'
import type { Member, NamedCheck, Settling, Train } from '../words/train.ts'

/** A workflow file that the release starts in a repository: for a tier, or to prepare a version. */
export interface WorkflowUse {
  readonly file: string
  readonly by: CommandUse
  readonly tier?: string
}

/**
 * Every workflow file that the release starts in a repository: those of its tiers, and the starter that prepares its
 * version.
 */
export function startedWorkflows(train: Train, name: Name): readonly WorkflowUse[] {
  const member = train.repositories.find((each) => each.name === name)
  const tiers = train.tiers.flatMap((tier): readonly WorkflowUse[] => {
    const proof: Proof = tier.scope === 'release' ? { tier } : { tier, repository: name }
    if (tier.scope === 'release' ? placeOf(train, proof) !== name : member === undefined) return []
    const file = workflowOf(train, proof)
    return file === null ? [] : [{ file, by: 'tier', tier: tier.name }]
  })
  return member?.version.prepare === undefined
    ? tiers
    : [...tiers, { file: commandWorkflows.prepare.starter, by: 'prepare' }]
}

/**
 * The paths of Convoy's starters that each repository needs, none that it does not: one where a tier's command runs,
 * one where a command prepares its version.
 */
export function starterPaths(train: Train): ReadonlyMap<Name, readonly string[]> {
  const tested = train.tiers
    .flatMap((tier) => proofsOf(train, tier))
    .filter((proof) => startedFor(train, proof)?.command !== undefined)
    .map((proof) => placeOf(train, proof))
  const needs = [
    ...[...new Set(tested)].map((name) => ({ name, use: 'tier' as const })),
    ...preparing(train).map((name) => ({ name, use: 'prepare' as const })),
  ]
  return new Map(
    [...Map.groupBy(needs, ({ name }) => name)].map(([name, uses]) => [
      name,
      uses.map(({ use }) => workflowPath(commandWorkflows[use].starter)),
    ]),
  )
}

/** Workflow files that must succeed after a hop that the repository makes. */
export function settlingWorkflows(train: Train, name: Name): readonly string[] {
  const each = train.repositories.find((candidate) => candidate.name === name)
  if (each === undefined) return []
  const hops = [...(each.branches.staging === null ? [] : [each.settledWhen.staging]), each.settledWhen.production]
  return [...new Set(hops.flatMap((settling) => (settling.kind === 'workflow' ? [settling.file] : [])))]
}

/**
 * Workflow files that must succeed after a hop, with the hop; none for a hop that its way of promoting does not make.
 */
export function settlingHops({
  branches,
  settledWhen,
  promotion,
}: Member): readonly { readonly to: 'staging' | 'production'; readonly file: string }[] {
  const of = (
    to: 'staging' | 'production',
    settling: Settling,
  ): readonly { readonly to: 'staging' | 'production'; readonly file: string }[] =>
    settling.kind === 'workflow' ? [{ to, file: settling.file }] : []
  return [
    ...(branches.staging === null || !ways[promotion].hops.includes('staging')
      ? []
      : of('staging', settledWhen.staging)),
    ...of('production', settledWhen.production),
  ]
}

/** The tiers that checks of a repository's own CI prove there, each with its proof. */
export function checkTiers(
  train: Train,
  name: Name,
): readonly { readonly proof: Proof; readonly names: readonly NamedCheck[] }[] {
  return train.tiers
    .flatMap((tier) => proofsOf(train, tier))
    .filter((proof) => placeOf(train, proof) === name)
    .map((proof) => ({ proof, names: checksFor(train, proof) }))
    .filter(({ names }) => names.length > 0)
}

/**
 * The questions of a plan about workflows that would run on the commits of a repository; empty if the release waits for
 * nothing there and starts nothing.
 */
export function automationAsked(train: Train, name: Name): { readonly automation?: { readonly checks: boolean } } {
  const checks = checkTiers(train, name).length > 0 || mergingAsked(train, name).merging === true
  return checks || workflowPaths(train, name).length > 0 ? { automation: { checks } } : {}
}

/** The questions of a plan about pull requests; none where no candidate comes to production by one. */
export function mergingAsked(train: Train, name: Name): { readonly merging?: true } {
  const each = train.repositories.find((member) => member.name === name)
  return each !== undefined && ways[each.promotion].proposes ? { merging: true } : {}
}

/** Workflow files that build files of a repository's release; none where people publish it. */
export function buildingFiles(train: Train, name: Name): readonly string[] {
  return train.repositories.some((each) => each.name === name)
    ? [...new Set(sourcesOf(train, name).map(({ workflow }) => workflow))]
    : []
}

/** The paths of all of them, each once. */
export function workflowPaths(train: Train, name: Name): readonly string[] {
  return [
    ...new Set(
      [
        ...startedWorkflows(train, name).map(({ file }) => file),
        ...settlingWorkflows(train, name),
        ...buildingFiles(train, name),
      ].map(workflowPath),
    ),
  ].sort()
}
