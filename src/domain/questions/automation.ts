import type { Name, Sha } from '../words/names.ts'
import type { Kind } from './kind.ts'

/**
 * Asks which workflows would run on a commit, or on the commit of a ref if `commit` names one: of all its workflow
 * files or of those at these paths; `moves`: the branches for which to ask what moving them there changes; `checks`:
 * also the names of the checks that are on it.
 */
export interface AutomationQuestion {
  readonly about: 'automation'
  readonly name: Name
  readonly commit: Sha
  readonly workflows: 'all' | readonly string[]
  readonly moves: readonly string[]
  readonly checks?: true
}

/**
 * A workflow file on the default branch. `dispatch`: whether it can be started with one string input `convoy`; `state`
 * as GitHub calls it, `active` or a kind of disabled, `unknown` where the token may not see it.
 */
export interface WorkflowSeen {
  readonly dispatch: 'yes' | 'no-trigger' | 'no-input' | 'unreadable'
  readonly state: string
  /** Other inputs that whoever starts it has to give. */
  readonly asks?: readonly string[]
}

/**
 * A workflow file as one commit has it. `line`: where `on` stands, from 1; `on`: event → its filters by key; `jobs`:
 * the names of their checks, in parts where what is between them is not known, and the reusable workflow that one
 * calls; `asks`: inputs of workflow_dispatch that must be given.
 */
export interface WorkflowFileSeen {
  readonly dispatch: WorkflowSeen['dispatch']
  readonly line: number
  readonly on: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  readonly jobs: readonly { readonly name: readonly string[]; readonly calls?: string }[]
  readonly asks: readonly string[]
}

/** The workflows that would run on a commit. */
export interface AutomationSeen {
  /** The words of its message for which Actions starts nothing on a push. */
  readonly skips: string | null
  /** Its workflow files by path; `null`: one that could not be read. */
  readonly files: Readonly<Record<string, WorkflowFileSeen | null>>
  /** Names of the checks that are on it; absent where they could not be seen or nobody asked. */
  readonly checks?: readonly string[]
  /** Branch → the paths that moving it to the commit changes; absent where that is not known. */
  readonly changes?: Readonly<Record<string, readonly string[]>>
}

export interface AutomationKept {
  /** `<name> <commit or ref>` → what would run on it. */
  readonly automation?: Readonly<Record<string, AutomationSeen>>
}

export const automation: Kind<
  Pick<AutomationQuestion, 'name' | 'commit'>,
  AutomationKept,
  AutomationSeen | undefined
> = {
  key: ({ name, commit }) => `${name} ${commit}`,
  answer: ({ automation: kept }, key) => kept?.[key],
}
