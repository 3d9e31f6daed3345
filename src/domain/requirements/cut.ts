import { branchRef, candidateBranches } from '../hops/candidate.ts'
import { nextLayer } from '../train/graph.ts'
import { answerTo } from '../questions/kinds.ts'
import type { Requirement } from '../words/decision.ts'
import type { Effect } from '../words/effect.ts'
import type { Question } from '../words/look.ts'
import type { Manifest } from '../words/manifest.ts'

/** Look at the RC branch of every repository of the release. */
export function askCandidateBranches(manifest: Manifest): readonly Question[] {
  return candidateBranches(manifest).map(({ name, branch }) => ({
    about: 'repository',
    name,
    refs: [branchRef(branch)],
    tags: [],
  }))
}

/**
 * The RC branch exists everywhere, made layer by layer and last where tiers run. A missing one is made at the current
 * candidate's commit, else at the planned one.
 */
export const cut: Requirement = {
  code: 'cut',
  title: 'The RC branch is cut in every repository',
  step: 'cut-rc',
  questions: (_train, manifest) => askCandidateBranches(manifest),
  judge: ({ train, manifest, seen }) => {
    const missing = candidateBranches(manifest).filter(
      ({ name, branch }) => !answerTo(seen, { about: 'repository', name })?.refs[branchRef(branch)],
    )
    if (missing.length === 0) return { is: 'met' }
    const layer = nextLayer(train, new Set(missing.filter((each) => each.member).map(({ name }) => name)))
    const wave = layer.length === 0 ? missing : missing.filter(({ name }) => layer.includes(name))
    const effects = wave.map(({ name, branch, planned }): Effect => {
      const to = manifest.candidate?.heads[name] ?? manifest.candidate?.tierHeads[name] ?? planned
      return { type: 'move', repository: name, moves: [{ ref: branchRef(branch), from: null, to }] }
    })
    return { is: 'due', entries: [], effects }
  },
}
