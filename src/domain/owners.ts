import type { Name, Train } from './words.ts'

/** Who is asked about a repository: the train's owner, else the repository itself. */
export function ownerOf(train: Train, name: Name): string {
  return train.repositories.find((repository) => repository.name === name)?.owner ?? name
}
