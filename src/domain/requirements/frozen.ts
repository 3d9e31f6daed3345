import { directiveOf } from '../asks.ts'
import { branchRef, candidateBranches, candidateName, candidateOf, tierHeadsOf } from '../candidate.ts'
import { askCommand } from '../commands.ts'
import { canonical } from '../canonical.ts'
import { evidenceKey, proofsOf, requiredTiers, standingOf } from '../tiers.ts'
import type { Candidate, Context, Heads, Manifest, Requirement, Train } from '../words.ts'
import { askCandidateBranches } from './cut.ts'
import { productionRef } from './hop.ts'

/** A candidate is frozen. After a tier was lost and its RC branch has moved on, the next one is formed; under `careful` a human says when. */
export const frozen: Requirement = {
  code: 'frozen',
  title: 'A candidate is frozen and intact',
  step: 'cut-rc',
  questions: (_train, manifest) => askCandidateBranches(manifest),
  judge: (context) => {
    const { train, manifest } = context
    const { candidate } = manifest
    const next = formCandidate(context, (candidate?.number ?? 0) + 1)
    if (manifest.pivot !== undefined || (candidate !== undefined && sameCommits(candidate, next))) return { is: 'met' }
    const asked = manifest.asks.some((ask) => ask.type === 'freeze' && ask.after === (candidate?.number ?? 0))
    const careful = directiveOf(manifest.asks) === 'careful'
    const cause = candidate === undefined || isLost(train, manifest, candidate) || isOvertaken(context, candidate)
    const due = asked || (!careful && cause)
    if (due) return { is: 'due', entries: [{ add: 'candidate', candidate: next, overtaken: findOvertaken(train, manifest, next) }], effects: [] }
    if (!cause) return { is: 'met' }
    return {
      is: 'waiting', on: 'a human', reason: `${candidateName(next)} is to be frozen, and under careful a human does that`,
      command: askCommand(train, manifest, 'release.freeze'),
    }
  },
}

/** A tier that the release requires was judged and lost, or could not be judged within its budget. */
function isLost(train: Train, manifest: Manifest, candidate: Candidate): boolean {
  return requiredTiers(train, directiveOf(manifest.asks))
    .flatMap((tier) => proofsOf(train, tier))
    .some((proof) => ['failed', 'errored'].includes(standingOf(train, manifest, proof, candidate).standing))
}

/** Requests whose answers no proof of the new candidate needs. */
function findOvertaken(train: Train, manifest: Manifest, next: Candidate): readonly string[] {
  const needed = new Set(train.tiers.flatMap((tier) => proofsOf(train, tier)).map((proof) => evidenceKey(train, proof, next)))
  return manifest.requests.filter(({ key }) => !needed.has(key)).map(({ id }) => id)
}

/** Production holds commits that the candidate does not contain. */
function isOvertaken({ manifest, seen }: Context, candidate: Candidate): boolean {
  return manifest.repositories.some((repository) => {
    const head = candidate.heads[repository.name] ?? ''
    const ref = productionRef(repository)
    const at = ref === null ? null : (seen.repositories[repository.name]?.refs[ref]?.commit ?? null)
    return at !== null && at !== head && seen.ancestry[`${repository.name} ${ref ?? ''} ${head}`] === false
  })
}

function formCandidate({ train, manifest, seen }: Context, number: number): Candidate {
  const seenHeads: Record<string, string> = {}
  for (const { name, branch } of candidateBranches(manifest)) {
    const at = seen.repositories[name]?.refs[branchRef(branch)]?.commit
    if (at !== undefined) seenHeads[name] = at
  }
  const heads: Heads = Object.fromEntries(manifest.repositories.flatMap(({ name }) => (seenHeads[name] === undefined ? [] : [[name, seenHeads[name]]])))
  return candidateOf(manifest.release.id, number, heads, tierHeadsOf(train, seenHeads))
}

function sameCommits(a: Candidate, b: Candidate): boolean {
  return canonical([a.heads, a.tierHeads]) === canonical([b.heads, b.tierHeads])
}
