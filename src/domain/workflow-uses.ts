import { byOf, placeOf, workflowOf, workflowPath, type Proof } from './tiers.ts'
import type { Name, Train } from './words.ts'

/** The starter workflow through which commands run. */
const starter = 'convoy.yml'

/** A workflow file that the release starts in a repository: for a tier, or to prepare a version. */
export interface WorkflowUse { readonly file: string; readonly by: 'tier' | 'prepare'; readonly tier?: string }

/** Every workflow file that the release starts in a repository: those of its tiers, and the starter where a version is prepared. */
export function startedWorkflows(train: Train, name: Name): readonly WorkflowUse[] {
  const member = train.repositories.find((each) => each.name === name)
  const tiers = train.tiers.flatMap((tier): readonly WorkflowUse[] => {
    const proof: Proof = tier.scope === 'release' ? { tier } : { tier, repository: name }
    if (tier.scope === 'release' ? placeOf(train, proof) !== name : member === undefined) return []
    const file = workflowOf(byOf(train, proof))
    return file === null ? [] : [{ file, by: 'tier', tier: tier.name }]
  })
  return member?.version.prepare === undefined ? tiers : [...tiers, { file: starter, by: 'prepare' }]
}

/** Workflow files that must succeed after a hop that the repository makes. */
export function settlingWorkflows(train: Train, name: Name): readonly string[] {
  const each = train.repositories.find((candidate) => candidate.name === name)
  if (each === undefined) return []
  const hops = [...(each.branches.staging === null ? [] : [each.settledWhen.staging]), each.settledWhen.production]
  return [...new Set(hops.flatMap((settling) => (settling.kind === 'workflow' ? [settling.file] : [])))]
}

/** The paths of all of them, each once. */
export function workflowPaths(train: Train, name: Name): readonly string[] {
  return [...new Set([...startedWorkflows(train, name).map(({ file }) => file), ...settlingWorkflows(train, name)].map(workflowPath))].sort()
}
