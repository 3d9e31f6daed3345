import type { Name, Sha } from '../words/names.ts'
import type { Branches } from '../words/train.ts'
import type { AutomationSeen, WorkflowSeen } from './automation.ts'
import type { Kind } from './kind.ts'
import type { MergeMethod } from './pulls.ts'
import type { ReviewRule, RulesetSeen } from './rights.ts'

/**
 * Everything a plan needs of a repository: its default branch, the branches named, its version tags, commits since
 * the last release.
 */
export interface PlanQuestion {
  readonly about: 'plan'
  readonly name: Name
  readonly branches: Branches
  /** Paths from the repository's root. */
  readonly workflows: readonly string[]
  /** A commit to plan instead of source's newest. */
  readonly commit?: Sha
  /** The form of tag names for versions; only if the plan gives a version. */
  readonly tag?: string
  /** Also the methods by which pull requests are merged, and what stands in the way of Convoy's own branches. */
  readonly merging?: true
  /** Also what would run on that commit, with the names of the `checks` that are on it. */
  readonly automation?: {
    readonly checks: boolean
  }
}

/** The maximum number of tags of a repository, and of commits since its last release, that a plan reads. */
export const [mostTags, mostCommits] = [10_000, 3_000]

/** The facts about a repository that a plan needs beyond its refs. */
export interface PlanSeen {
  /**
   * Names of the tags that name versions or could clash with one, newest first; all of them, unless `unread` says
   * otherwise.
   */
  readonly tags: readonly string[]
  /** Names of such tags that are on no commit, as Git allows: they are no releases. */
  readonly taken?: readonly string[]
  /** The relation of the commits of versions to the commit to release, by tag; only of those that were looked at. */
  readonly lines?: Readonly<Record<string, LineSeen>>
  /** The last release where nothing moves but the tag; absent where its content is certainly another than source's. */
  readonly last?: LastReleaseSeen
  /**
   * Commits that were not released yet, newest first, with their messages (long ones shortened); none if nothing was
   * released yet. `empty`: it changes no file.
   */
  readonly commits: readonly {
    readonly sha: Sha
    readonly message: string
    readonly parents?: readonly Sha[]
    readonly empty?: true
  }[]
  /**
   * The commit of the candidate by which the last release shipped; `null` where there is none or control does not know
   * it. Absent where an earlier kit looked, and where no version is to be given.
   */
  readonly released?: Sha | null
  /** The lists that were too long to read: then tags or commits are not complete. */
  readonly unread?: readonly ('tags' | 'commits')[]
  /** Workflow files asked for, by path, as the default branch has them; `null`: it has no such file. */
  readonly workflows: Readonly<Record<string, WorkflowSeen | null>>
  readonly visibility: 'public' | 'internal' | 'private'
  /** True if it belongs to a person; absent: to an organization, or nobody asked. */
  readonly personal?: true
  /** The state that keeps every ref of it from moving, archiving aside. */
  readonly locked: 'disabled' | 'locked' | 'empty' | null
  /** Owners of everything (`*`) in CODEOWNERS, as written there; empty for none. */
  readonly owners: readonly string[]
  /**
   * True if the commit to release holds files below `.github/workflows` that differ from the default branch, whoever
   * changed them.
   */
  readonly changesWorkflows: boolean
  /** The names of those files, at most 20; absent if there are none, and where an earlier kit looked. */
  readonly otherWorkflows?: readonly string[]
  /** The relation of source to production; `null`: production is no branch of its own, or absent. */
  readonly sourceIs: 'ahead' | 'behind' | 'diverged' | 'identical' | null
  /** The place of the requested commit; `null`: none was requested. */
  readonly commit: 'on-source' | 'elsewhere' | 'absent' | null
  /** Branches that keep the candidate branch from being made: `rc`, or `rc/2026.11/old`. */
  readonly inTheWay: readonly string[]
  /** Active rulesets of the repository and of its organization. */
  readonly rulesets: readonly RulesetSeen[]
  /**
   * What the classic protection of source asks of reviews, as far as everybody may see it; absent where it asks none.
   */
  readonly sourceReviews?: Pick<ReviewRule, 'approvals' | 'codeOwners'>
  /** Classic protection of staging and production, by branch; absent where a branch has none, or is not there. */
  readonly protections: Readonly<Record<string, ProtectionSeen>>
  /** The methods by which the repository's settings let pull requests be merged; absent if nobody asked. */
  readonly methods?: readonly MergeMethod[]
  /** The workflows that would run on the commit to release; absent if nobody looked. */
  readonly automation?: AutomationSeen
}

/**
 * The relation of the commit of a version's tag to the commit to release. `ours`: source or production holds it, or a
 * commit of source has its content; `beside`: they hold only the commit from which it was made; `unrelated`: not even
 * that. `ahead`: commits of source that it does not hold.
 */
export interface LineSeen {
  readonly is: 'ours' | 'beside' | 'unrelated'
  readonly ahead: number
}

/** The commit of the last release's tag, its tree, and how the commit to release stands to it. */
export interface LastReleaseSeen {
  readonly commit: Sha
  readonly tree: Sha
  readonly sourceIs: NonNullable<PlanSeen['sourceIs']>
}

/** The demands of a branch's classic protection on whoever looks, without those that they may bypass. */
export interface ProtectionSeen {
  /**
   * True if it lets everybody push, or whoever looks; `unknown` if GitHub shows that to administrators alone. Reviews
   * and checks are not considered.
   */
  readonly mayPush: boolean | 'unknown'
  readonly mayForce: boolean
  /** Changes come by pull request alone, with approvals. */
  readonly pullRequests: boolean
  /** Contexts of required status checks. */
  readonly checks: readonly string[]
  readonly linearHistory: boolean
  readonly signatures: boolean
}

export interface PlanKept {
  readonly plans: Readonly<Record<Name, PlanSeen>>
  /** Repositories that were looked for and are elsewhere now: the name asked for → the name today. */
  readonly moved: Readonly<Record<Name, Name>>
}

export const plan: Kind<Pick<PlanQuestion, 'name'>, PlanKept, PlanSeen | undefined> = {
  key: ({ name }) => name,
  answer: ({ plans }, key) => plans[key],
}
