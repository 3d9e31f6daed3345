import { isByHand } from '../../domain/ways/table.ts'
import type { Manifest, PlannedRepository } from '../../domain/words/manifest.ts'
import type { Train } from '../../domain/words/train.ts'

/** The repositories of a release that people move while Convoy looks on. */
export function observedRepositories(
  train: Train,
  { repositories }: Pick<Manifest, 'repositories'>,
): readonly PlannedRepository[] {
  return repositories.filter(({ name }) => isByHand(train, name))
}

/** True if everything is moved by people: Convoy ships nothing. */
export function isObserved(train: Train, manifest: Pick<Manifest, 'repositories'>): boolean {
  return (
    manifest.repositories.length > 0 && observedRepositories(train, manifest).length === manifest.repositories.length
  )
}
