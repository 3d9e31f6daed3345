import type { Name, Sha } from '../words/names.ts'
import type { Kind } from './kind.ts'

/**
 * Asks which of these commits are fully undone on a branch that holds them: of those that `certain` names, and of those
 * that the branch's own commits say to revert.
 */
export interface UndoneQuestion {
  readonly about: 'undone'
  readonly name: Name
  readonly branch: string
  readonly commits: readonly Sha[]
  readonly certain: readonly Sha[]
}

export interface UndoneKept {
  /**
   * `<name> <ref> <commit>` → nothing of the commit is left there: to revert it once more would change nothing. Absent
   * where something is, or is not known.
   */
  readonly undone?: Readonly<Record<string, true>>
}

/** Each commit of a question has an answer of its own: whether nothing of it is known to be left. */
export const undone: Kind<Pick<UndoneQuestion, 'name' | 'branch'> & { readonly commit: Sha }, UndoneKept, boolean> = {
  key: ({ name, branch, commit }) => `${name} refs/heads/${branch} ${commit}`,
  answer: ({ undone: kept }, key) => kept?.[key] === true,
}
