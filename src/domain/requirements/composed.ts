import { candidateName } from '../candidate.ts'
import type { Effect, Question, Requirement } from '../words.ts'
import { productionRef, seenAt } from './hop.ts'

/**
 * The RC branch contains production: where a hotfix moved production meanwhile, it is merged into the RC branch and a new candidate follows,
 * so that what reaches production was tested with it.
 */
export const composed: Requirement = {
  code: 'composed',
  title: 'The RC branch contains production',
  step: 'cut-rc',
  questions: (_train, manifest) => manifest.repositories.flatMap((repository): readonly Question[] => {
    const ref = productionRef(repository)
    return ref === null || manifest.pivot !== undefined ? [] : [
      { about: 'repository', name: repository.name, refs: [ref], tags: [] },
      { about: 'ancestry', name: repository.name, ancestor: ref, of: repository.branches.candidate },
    ]
  }),
  judge: (context) => {
    const { manifest, seen } = context
    if (manifest.pivot !== undefined) return { is: 'met' }
    const effects = manifest.repositories.flatMap((repository): readonly Effect[] => {
      const ref = productionRef(repository)
      const { name, branches: { candidate, production } } = repository
      const at = ref === null ? null : seenAt(context, name, ref)
      if (ref === null || at === null || seen.ancestry[`${name} ${ref} ${candidate}`] !== false) return []
      const next = candidateName({ number: (manifest.candidate?.number ?? 0) + 1 })
      return [{ type: 'compose', repository: name, branch: candidate, merge: at, message: `Merge ${production ?? ''} into ${candidate} for ${manifest.release.id} ${next}` }]
    })
    return effects.length === 0 ? { is: 'met' } : { is: 'due', entries: [], effects }
  },
}
