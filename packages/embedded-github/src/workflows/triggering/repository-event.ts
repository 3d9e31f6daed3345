import type { Json, Name, Sha } from '../../github/world/names.ts'

/** Something that happened in a repository and may start workflows; `only` is the path of the one workflow that may. */
export interface RepositoryEvent {
  readonly repository: Name
  readonly event: string
  readonly action?: string
  readonly payload: Json
  readonly by: string
  readonly ref: string
  readonly sha: Sha
  /** The commit at which the runs are shown, if that is not `sha`: the head of a pull request. */
  readonly head?: { readonly sha: Sha; readonly branch: string }
  readonly only?: string
  readonly inputs?: Readonly<Record<string, Json>>
}
