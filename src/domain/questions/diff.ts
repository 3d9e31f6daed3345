import type { Name, Sha } from '../words/names.ts'
import type { Kind } from './kind.ts'
import type { MadeSeen } from './repository.ts'

/** Asks what a branch changes since a commit of it, and which of these changes the branch `production` made. */
export interface DiffQuestion {
  readonly about: 'diff'
  readonly name: Name
  readonly base: Sha
  readonly branch: string
  readonly production?: string
}

/**
 * One changed file; `production`: it became just what production, which the commit does not hold, made of it since both
 * parted, and the commit had not touched it.
 */
interface FileSeen {
  readonly path: string
  readonly change: 'added' | 'changed' | 'removed'
  readonly production?: true
}

/**
 * The changes between a commit and a branch: at most 300 files; `whole: false` if there are more, or if the branch
 * neither contains the commit nor was put back to an earlier one. A renamed file counts under both names. `made`: how
 * the head of the branch was made, if production was asked about.
 */
export interface DiffSeen {
  readonly files: readonly FileSeen[]
  readonly whole: boolean
  readonly made?: MadeSeen
}

export interface DiffKept {
  /**
   * `<name> <base> <branch>` → what changed; absent where the branch is at that commit or cannot be compared with it.
   */
  readonly diffs: Readonly<Record<string, DiffSeen>>
}

export const diff: Kind<Pick<DiffQuestion, 'name' | 'base' | 'branch'>, DiffKept, DiffSeen | undefined> = {
  key: ({ name, base, branch }) => `${name} ${base} ${branch}`,
  answer: ({ diffs }, key) => diffs[key],
}
