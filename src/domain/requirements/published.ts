import { releaseNotes } from '../release-notes.ts'
import type { Effect, Requirement } from '../words.ts'

/** Every tag has its release on GitHub, published once. */
export const published: Requirement = {
  code: 'published',
  step: 'promote',
  questions: (_train, manifest) => manifest.repositories.map(({ name, tag }) => ({ about: 'repository', name, refs: [], tags: [tag] })),
  judge: ({ manifest, seen }) => {
    const missing = manifest.repositories.filter(({ name, tag }) => {
      const release = seen.repositories[name]?.releases[tag] ?? null
      return release === null || release.draft
    })
    if (missing.length === 0) return { is: 'met' }
    const effects = missing.map((repository): Effect => ({
      type: 'publish', repository: repository.name, tag: repository.tag, target: manifest.candidate?.heads[repository.name] ?? '',
      title: repository.tag, notes: releaseNotes(manifest, repository),
    }))
    return { is: 'due', entries: [], effects }
  },
}
