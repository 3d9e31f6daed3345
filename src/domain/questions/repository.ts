import type { Span } from '../words/effect.ts'
import type { Name, Ref, Sha } from '../words/names.ts'
import type { Kind } from './kind.ts'

/** A repository's standing facts, these refs, and the releases on these tags. */
export interface RepositoryQuestion {
  readonly about: 'repository'
  readonly name: Name
  readonly refs: readonly Ref[]
  readonly tags: readonly string[]
  /** Refs for whose commits the look also asks the author (`RepositorySeen.made`). */
  readonly made?: readonly Ref[]
  /** Commits whose trees the look asks for (`RepositorySeen.trees`). */
  readonly trees?: readonly Sha[]
  /** The form of tag names for versions: which is the highest that is published (`RepositorySeen.highest`). */
  readonly versions?: string
  /** What a release is about to bring: read with the rest, kept by whoever writes its notes and by no record. */
  readonly changes?: Span
}

/** The commit of a ref, under any tag objects, and that commit's tree. */
export interface RefSeen {
  readonly commit: Sha
  readonly tree: Sha
}

/**
 * The origin of a commit: its parents (at most two are seen), the login of its author, GitHub's signature, and the tree
 * of its `.github`.
 */
export interface MadeSeen {
  readonly parents: readonly Sha[]
  readonly by: string
  readonly signed: boolean
  readonly automation: Sha | null
}

/** A repository's standing facts, and the refs and releases that were asked for. */
export interface RepositorySeen {
  readonly identity: string
  readonly archived: boolean
  readonly defaultBranch: string | null
  /** `null`: looked at and absent. Absent key: not looked at. */
  readonly refs: Readonly<Record<Ref, RefSeen | null>>
  /** The origin of the commits to which these refs point; only if that was asked. */
  readonly made?: Readonly<Record<Ref, MadeSeen>>
  /** The trees of commits that were asked for; absent of one that GitHub does not know. */
  readonly trees?: Readonly<Record<Sha, Sha>>
  /** Published releases by tag; `null`: looked at and absent. */
  readonly releases: Readonly<Record<string, { readonly url: string; readonly draft: boolean } | null>>
  /**
   * By form of tag names, the highest version that is published and no pre-release; `null`: there is none. Absent key,
   * and absent: nobody asked.
   */
  readonly highest?: Readonly<Record<string, string | null>>
}

export interface RepositoryKept {
  /** Repositories by name; `null`: it does not exist or cannot be read. */
  readonly repositories: Readonly<Record<Name, RepositorySeen | null>>
}

export const repository: Kind<Pick<RepositoryQuestion, 'name'>, RepositoryKept, RepositorySeen | null | undefined> = {
  key: ({ name }) => name,
  answer: ({ repositories }, key) => repositories[key],
}
