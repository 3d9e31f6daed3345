import semver from 'semver'
import { branchRef } from '../candidate.ts'
import { planProblem } from '../catalogue.ts'
import { preparing, tierName } from '../preparation.ts'
import type { Problem } from '../problem.ts'
import { byOf, placeOf, proofsOf, releaseTierRepository, workflowOf, workflowPath } from '../tiers.ts'
import { latestVersion, nextVersion, tagOf } from '../versions.ts'
import type { RepositorySeen } from '../seen.ts'
import type { Ask, Branches, Context, Finding, Member, Name, PlannedRepository, PlannedTierRepository, Question, Requirement, Seen, Sha, Train } from '../words.ts'

/** The release is planned: every repository was looked at, its base commits, version and tag are fixed. All problems are told at once. */
export const planned: Requirement = {
  code: 'planned',
  title: 'The plan is valid',
  step: 'plan-release',
  questions: (train, manifest) => (manifest.repositories.length > 0 ? [] : planQuestions(train, manifest.release.id)),
  judge: (context) => (context.manifest.repositories.length > 0 ? { is: 'met' } : plan(context)),
}

function planQuestions(train: Train, release: string): readonly Question[] {
  return [
    ...train.repositories.map((each): Question => ({ about: 'plan', name: each.name, branches: branchesOf(each, release), workflows: workflowsOf(train, each.name) })),
    ...tierOnly(train).map((name): Question => ({ about: 'plan', name, branches: tierBranches(release), workflows: workflowsOf(train, name) })),
  ]
}

function plan({ train, manifest, seen }: Context): Finding {
  const ask = [...manifest.asks, ...seen.asks].find((each): each is Ask & { type: 'plan' } => each.type === 'plan')
  if (ask === undefined) return { is: 'waiting', reason: 'nobody has asked for this release', on: 'a person or an agent', command: 'release.plan' }
  const problems: Problem[] = []
  const repositories = train.repositories.flatMap((each) => planRepository(train, each, manifest.release.id, seen, problems) ?? [])
  const tierRepositories = tierOnly(train).flatMap((name) => planTierRepository(train, name, manifest.release.id, seen, problems) ?? [])
  if (problems.length > 0) return { is: 'lost', reason: `the plan is refused for ${problems.length} reason(s)`, problems }
  const title = ask.title ?? `${train.name} ${manifest.release.id}`
  return { is: 'due', effects: [], entries: [{ add: 'plan', train: train.name, title, repositories, tierRepositories, by: ask.by }] }
}

function planRepository(train: Train, each: Member, release: string, seen: Seen, problems: Problem[]): PlannedRepository | null {
  const facts = factsOf(each.name, seen, problems)
  const history = seen.plans[each.name]
  if (facts === null || history === undefined) return null
  const { source, candidate, staging, production } = resolve(branchesOf(each, release), facts)
  const at = (role: string, branch: string | null): Sha | null => {
    const head = branch === null ? null : (facts.refs[branchRef(branch)]?.commit ?? null)
    if (branch !== null && head === null) problems.push(planProblem('BRANCH_NOT_FOUND', each.name, role, branch))
    return head
  }
  const base = { source: at('source', source) ?? '', staging: at('staging', staging), production: at('production', production) }
  refuseTaken(each.name, candidate, facts, problems)
  refuseMissingWorkflows(train, each.name, seen, problems)
  const from = latestVersion(each.tag, history.tags)
  const to = nextVersion(each, from, history.commits.map(({ message }) => message))
  if (from !== null && !semver.gt(to, from)) problems.push(planProblem('VERSION_NOT_HIGHER', each.name, from, to))
  const tag = tagOf(each.tag, to)
  if (history.tags.includes(tag)) problems.push(planProblem('TAG_TAKEN', each.name, tag))
  return { name: each.name, identity: facts.identity, branches: { source, candidate, staging, production }, base, version: { from, to }, tag }
}

function planTierRepository(train: Train, name: Name, release: string, seen: Seen, problems: Problem[]): PlannedTierRepository | null {
  const facts = factsOf(name, seen, problems)
  if (facts === null) return null
  const { source, candidate } = resolve(tierBranches(release), facts)
  const head = facts.refs[branchRef(source)]?.commit
  if (head === undefined) problems.push(planProblem('BRANCH_NOT_FOUND', name, 'source', source))
  refuseTaken(name, candidate, facts, problems)
  refuseMissingWorkflows(train, name, seen, problems)
  return head === undefined ? null : { name, identity: facts.identity, branch: candidate, head }
}

function factsOf(name: Name, seen: Seen, problems: Problem[]): RepositorySeen | null {
  const facts = seen.repositories[name] ?? null
  if (facts === null) problems.push(planProblem('REPOSITORY_NOT_FOUND', name))
  else if (facts.archived) problems.push(planProblem('REPOSITORY_ARCHIVED', name))
  return facts
}

function refuseTaken(name: Name, candidate: string, facts: RepositorySeen, problems: Problem[]): void {
  const taken = facts.refs[branchRef(candidate)]
  if (taken) problems.push(planProblem('CANDIDATE_BRANCH_TAKEN', name, candidate, taken.commit))
}

function refuseMissingWorkflows(train: Train, name: Name, seen: Seen, problems: Problem[]): void {
  for (const { tier, file } of workflowsIn(train, name)) {
    if (!seen.plans[name]?.workflows[workflowPath(file)]) problems.push(planProblem('WORKFLOW_NOT_FOUND', name, file, tier))
  }
  for (const file of settlingFiles(train, name)) {
    if (!seen.plans[name]?.workflows[workflowPath(file)]) problems.push(planProblem('SETTLING_WORKFLOW_NOT_FOUND', name, file))
  }
}

/** Production that equals source, or is written `tag-only`, has nothing to move but the tag. */
function resolve(branches: Branches, facts: RepositorySeen): PlannedRepository['branches'] {
  const source = branches.source ?? facts.defaultBranch ?? 'main'
  const tagOnly = branches.production === null || branches.production === 'tag-only' || branches.production === source
  return { source, candidate: branches.candidate, staging: branches.staging, production: tagOnly ? null : branches.production }
}

function branchesOf({ branches }: Member, release: string): Branches {
  return { ...branches, candidate: branches.candidate.replace('{release}', release) }
}

function tierBranches(release: string): Branches {
  return { source: null, candidate: `rc/${release}`, staging: null, production: null }
}

/** Repositories that test and do not take part. */
function tierOnly(train: Train): readonly Name[] {
  const names = train.tiers.filter(({ scope }) => scope === 'release').map((tier) => releaseTierRepository(train, tier))
  return [...new Set(names)].filter((name) => !train.repositories.some((each) => each.name === name)).sort()
}

function workflowsIn(train: Train, name: Name): readonly { readonly tier: string; readonly file: string }[] {
  const proofs = train.tiers.flatMap((tier) => proofsOf(train, tier)).filter((proof) => placeOf(train, proof) === name)
  const used = proofs.map((proof) => ({ tier: proof.tier.name, file: workflowOf(byOf(train, proof)) }))
  const prepares = preparing(train).filter((each) => each === name).map(() => ({ tier: tierName, file: workflowOf({ kind: 'command', command: '' }) }))
  return [...used, ...prepares].flatMap(({ tier, file }) => (file === null ? [] : [{ tier, file }]))
}

function workflowsOf(train: Train, name: Name): readonly string[] {
  return [...new Set([...workflowsIn(train, name).map(({ file }) => file), ...settlingFiles(train, name)].map(workflowPath))].sort()
}

/** Workflow files that must succeed after a hop that the repository makes. */
function settlingFiles(train: Train, name: Name): readonly string[] {
  const each = train.repositories.find((candidate) => candidate.name === name)
  if (each === undefined) return []
  const hops = [...(each.branches.staging === null ? [] : [each.settledWhen.staging]), each.settledWhen.production]
  return [...new Set(hops.flatMap((settling) => (settling.kind === 'workflow' ? [settling.file] : [])))]
}
