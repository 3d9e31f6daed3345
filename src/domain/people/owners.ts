import type { Manifest } from '../words/manifest.ts'
import type { Name } from '../words/names.ts'
import type { Train } from '../words/train.ts'

/**
 * The people to ask about a repository: the train's owner, else the owners of everything in its CODEOWNERS as the plan
 * saw it, else the repository itself.
 */
export function ownerOf(train: Train, manifest: Pick<Manifest, 'repositories'>, name: Name): string {
  return (
    train.repositories.find((repository) => repository.name === name)?.owner ??
    manifest.repositories.find((repository) => repository.name === name)?.owners ??
    name
  )
}
