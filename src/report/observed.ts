import type { Manifest, PlannedRepository, Train } from '../domain/words.ts'

/** More tags than this are counted. */
const few = 5

/** The repositories of a release that people move while Convoy looks on. */
export function observedRepositories(train: Train, { repositories }: Pick<Manifest, 'repositories'>): readonly PlannedRepository[] {
  return repositories.filter(({ name }) => train.repositories.some((each) => each.name === name && each.promotion === 'observe'))
}

/** Whether everything is moved by people: Convoy ships nothing. */
export function isObserved(train: Train, manifest: Pick<Manifest, 'repositories'>): boolean {
  return manifest.repositories.length > 0 && observedRepositories(train, manifest).length === manifest.repositories.length
}

/** The tags that were looked for and found: `v0.1.0 of acme/api, v1.2.0 of acme/web`. */
export function nameTags(repositories: readonly PlannedRepository[]): string {
  return repositories.length > few ? `the tags of ${repositories.length} repositories` : repositories.map(({ name, tag }) => `${tag} of ${name}`).join(', ')
}
