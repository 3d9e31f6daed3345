import type { Action } from './action.ts'

/** An action and where its files are. */
export interface FoundAction {
  readonly action: Action
  readonly folder: string
  /** `null` for an action of the workspace: it belongs to no repository and commit. */
  readonly source: { readonly repository: string; readonly ref: string } | null
}
