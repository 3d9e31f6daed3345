import type { Name } from '../words/names.ts'
import type { Kind } from './kind.ts'
import type { MergeMethod } from './pulls.ts'

/** The rights of the token: permissions of its App, repositories where it is installed. */
export interface RightsQuestion {
  readonly about: 'rights'
  readonly control: Name
}

/**
 * The identity of the token: the App behind it with the permissions it is registered with, and where it is installed;
 * `null`: not an App's, or GitHub does not say.
 */
export interface RightsSeen {
  readonly app: {
    readonly slug: string
    readonly permissions: Readonly<Record<string, string>>
    /** Its number, by which rules name it; absent where an earlier kit looked. */
    readonly id?: number
  } | null
  readonly installed: readonly Name[] | null
  /** Rulesets of the control repository. */
  readonly control: readonly RulesetSeen[] | null
  /**
   * GitHub's words where it offers no rulesets for the control repository, which is private and whose account's plan
   * has none; absent where it does.
   */
  readonly noRulesets?: string
  /** Absent where it was not looked at. */
  readonly key?: KeySeen
}

/**
 * An active ruleset: patterns as GitHub writes them (`refs/heads/release/**`, `~ALL`, `~DEFAULT_BRANCH`), rules by type
 * in lower case, and whether whoever looks may pass it.
 */
export interface RulesetSeen {
  readonly id: number
  readonly name: string
  readonly target: 'branch' | 'tag'
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly rules: readonly {
    readonly type: string
    /** Contexts of required_status_checks. */
    readonly checks?: readonly string[]
    /** Those of them that another App than Actions has to report. */
    readonly foreign?: readonly string[]
    /** The Apps that have to report `convoy/gate`, where its checks name that; `null`: whoever may. */
    readonly gate?: readonly (number | null)[]
    /** Its checks count only on a head that holds the branch as it is. */
    readonly strict?: true
    /** How pull requests wait by merge_queue; absent where an earlier kit looked. */
    readonly queue?: QueueRule
    /** The methods of merging that pull_request allows; absent where all. */
    readonly methods?: readonly MergeMethod[]
    /** What pull_request asks of reviews; absent where an earlier kit looked. */
    readonly reviews?: ReviewRule | 'unseen'
  }[]
  readonly bypass: 'always' | 'pull-requests' | 'never' | 'unknown'
}

/** How pull requests wait in a merge queue, and how they are merged. */
export interface QueueRule {
  readonly method: MergeMethod
  /** A check that has not been reported after so many minutes counts as failed. */
  readonly timeoutMinutes: number
  /** So many are merged at once, or fewer once the first has waited so many minutes. */
  readonly atLeast: number
  readonly waitMinutes: number
}

/** What a rule asks of the reviews of a pull request. */
export interface ReviewRule {
  readonly approvals: number
  readonly dismissStale: boolean
  readonly lastPush: boolean
  readonly codeOwners: boolean
}

/** The visible facts about the storage of the release App's key. */
export interface KeySeen {
  /**
   * The places of a secret of its name that a workflow on any branch can read; empty: none, or none that GitHub shows.
   */
  readonly exposed: readonly ('repository' | 'organization')[]
  /**
   * The refs that reach the environment of its name: all, branches with classic protection, or those that fit patterns;
   * `null`: it is absent or cannot be seen.
   */
  readonly environment: {
    readonly refs: 'all' | 'protected' | readonly { readonly name: string; readonly type: string }[]
  } | null
  /** True if control can have an environment that is limited to some refs. */
  readonly environments: 'yes' | 'unknown'
}

export interface RightsKept {
  /** Only where a plan asks for it. */
  readonly rights: RightsSeen | null
}

/** There is one control repository, and one token. */
export const rights: Kind<object, RightsKept, RightsSeen | null> = {
  key: () => '',
  answer: (kept) => kept.rights,
}
