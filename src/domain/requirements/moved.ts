import { branchRef, tagRef } from '../candidate.ts'
import { nextLayer } from '../graph.ts'
import type { Context, Effect, Finding, Manifest, Name, PlannedRepository, Question, Requirement, RefMove, Sha } from '../words.ts'

/** Staging is the candidate everywhere. It belongs to Convoy: set by compare-and-swap, whatever it was, in dependency order. */
export const staged: Requirement = {
  code: 'staged',
  step: 'promote-staging',
  questions: (_train, manifest) => manifest.repositories.flatMap(({ name, branches }): readonly Question[] =>
    branches.staging === null ? [] : [{ about: 'repository', name, refs: [branchRef(branches.staging)], tags: [] }]),
  judge: (context) => moveByLayer(context, (repository, head) => {
    const { staging } = repository.branches
    if (staging === null) return []
    const at = seenAt(context, repository.name, branchRef(staging))
    return at === head ? [] : [{ ref: branchRef(staging), from: at, to: head, force: true }]
  }),
}

/** Nothing in the way of moving production: it is where it was or an ancestor, and the tag is free or already on the candidate. */
export const movable: Requirement = {
  code: 'movable',
  step: 'promote',
  questions: (_train, manifest) => manifest.repositories.flatMap((repository) => [askProduction(repository), ...askAncestry(manifest, repository)]),
  judge: (context) => {
    const reasons = context.manifest.repositories.flatMap((repository) => findObstacles(context, repository))
    return reasons.length === 0 ? { is: 'met' } : { is: 'lost', reason: reasons.join('; ') }
  },
}

/** Production and tag are the candidate, layer by layer, each repository's refs all or none; the pivot is recorded before the first of them moves. */
export const promoted: Requirement = {
  code: 'promoted',
  step: 'promote',
  questions: (_train, manifest) => manifest.repositories.map(askProduction),
  judge: (context) => {
    const finding = moveByLayer(context, (repository, head) =>
      productionRefs(repository).flatMap((ref): readonly RefMove[] => {
        const at = seenAt(context, repository.name, ref)
        return at === head ? [] : [{ ref, from: at, to: head }]
      }))
    if (finding.is !== 'due' || context.manifest.pivot !== undefined) return finding
    return { ...finding, entries: [{ add: 'pivot', at: context.seen.at }] }
  },
}

function moveByLayer(context: Context, movesOf: (repository: PlannedRepository, head: Sha) => readonly RefMove[]): Finding {
  const pending = new Map(context.manifest.repositories.flatMap((repository) => {
    const moves = movesOf(repository, headOf(context.manifest, repository.name))
    return moves.length === 0 ? [] : [[repository.name, moves] as const]
  }))
  if (pending.size === 0) return { is: 'met' }
  const effects = nextLayer(context.train, new Set(pending.keys()))
    .map((repository): Effect => ({ type: 'move', repository, moves: pending.get(repository) ?? [] }))
  return { is: 'due', entries: [], effects }
}

function findObstacles({ manifest, seen }: Context, repository: PlannedRepository): readonly string[] {
  const { name, branches, tag } = repository
  const head = headOf(manifest, name)
  const tagged = seen.repositories[name]?.refs[tagRef(tag)]?.commit
  const stolen = tagged !== undefined && tagged !== head ? [`tag ${tag} of ${name} is already on ${tagged}`] : []
  if (branches.production === null) return stolen
  const ref = branchRef(branches.production)
  const at = seen.repositories[name]?.refs[ref]?.commit
  if (at === undefined) return [...stolen, `${name} has lost its production branch ${branches.production}`]
  if (at === head || seen.ancestry[`${name} ${ref} ${head}`] === true) return stolen
  return [...stolen, `${branches.production} of ${name} is at ${at}, which ${branches.candidate} does not contain: merge it into ${branches.candidate}`]
}

function askProduction(repository: PlannedRepository): Question {
  return { about: 'repository', name: repository.name, refs: productionRefs(repository), tags: [] }
}

function askAncestry(manifest: Manifest, { name, branches }: PlannedRepository): readonly Question[] {
  const of = manifest.candidate?.heads[name]
  if (branches.production === null || of === undefined) return []
  return [{ about: 'ancestry', name, ancestor: branchRef(branches.production), of }]
}

function productionRefs({ branches, tag }: PlannedRepository): readonly string[] {
  return [...(branches.production === null ? [] : [branchRef(branches.production)]), tagRef(tag)]
}

function seenAt({ seen }: Context, name: Name, ref: string): Sha | null {
  return seen.repositories[name]?.refs[ref]?.commit ?? null
}

function headOf(manifest: Manifest, name: Name): Sha {
  const head = manifest.candidate?.heads[name]
  if (head === undefined) throw new Error(`no candidate commit of ${name}`)
  return head
}
