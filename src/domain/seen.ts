import type { Problem } from 'github-foundations/problem'
import type { Digest, Instant, Name, Ref, Sha } from './words/names.ts'
import type { Train } from './words/train.ts'

/** Where a ref is: its commit, under any tag objects, and that commit's tree. */
export interface RefSeen {
  readonly commit: Sha
  readonly tree: Sha
}
/**
 * How a commit came to be: on which parents (at most two are seen), by whose login, whether GitHub signed it, and the
 * tree of its `.github`.
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
  /** How the commits came to be to which these refs point; only where it was asked for. */
  readonly made?: Readonly<Record<Ref, MadeSeen>>
  /** The trees of commits that were asked for; absent of one that GitHub does not know. */
  readonly trees?: Readonly<Record<Sha, Sha>>
  /** Published releases by tag; `null`: looked at and absent. */
  readonly releases: Readonly<Record<string, { readonly url: string; readonly draft: boolean } | null>>
}
/** How many tags of a repository, and commits since its last release, are read for a plan. */
export const [mostTags, mostCommits] = [10_000, 3_000]
/** What a plan needs to know of a repository beyond its refs. */
export interface PlanSeen {
  /**
   * Names of the tags that name versions or could stand in the way of one, newest first; all there are, or `unread`
   * says so.
   */
  readonly tags: readonly string[]
  /** Names of such tags that are on no commit, as Git allows: they are no releases. */
  readonly taken?: readonly string[]
  /** How the commits of versions stand to what is to be released, by tag; only of those that were looked at. */
  readonly lines?: Readonly<Record<string, LineSeen>>
  /**
   * Commits that were not released yet, newest first, with their messages (long ones shortened); none where nothing was
   * released yet.
   */
  readonly commits: readonly { readonly sha: Sha; readonly message: string; readonly parents?: readonly Sha[] }[]
  /** What there is too much of to be read: then tags or commits are not all there are. */
  readonly unread?: readonly ('tags' | 'commits')[]
  /** Workflow files asked for, by path, as the default branch has them; `null`: it has no such file. */
  readonly workflows: Readonly<Record<string, WorkflowSeen | null>>
  readonly visibility: 'public' | 'internal' | 'private'
  /** What keeps everything in it from moving, archiving aside. */
  readonly locked: 'disabled' | 'locked' | 'empty' | null
  /** Owners of everything (`*`) in CODEOWNERS, as written there; empty for none. */
  readonly owners: readonly string[]
  /**
   * Whether what is to be released holds files below `.github/workflows` that the default branch does not hold alike,
   * whoever changed them.
   */
  readonly changesWorkflows: boolean
  /** Those files' names, at most 20; absent where there are none, and where an earlier kit looked. */
  readonly otherWorkflows?: readonly string[]
  /** How source stands to production; `null`: production is no branch of its own, or absent. */
  readonly sourceIs: 'ahead' | 'behind' | 'diverged' | 'identical' | null
  /** Where the commit that was asked for is; `null`: none was. */
  readonly commit: 'on-source' | 'elsewhere' | 'absent' | null
  /** Branches that keep the candidate branch from being made: `rc`, or `rc/2026.11/old`. */
  readonly inTheWay: readonly string[]
  /** Active rulesets of the repository and of its organization. */
  readonly rulesets: readonly RulesetSeen[]
  /** Classic protection of staging and production, by branch; absent where a branch has none, or is not there. */
  readonly protections: Readonly<Record<string, ProtectionSeen>>
  /** What would run on the commit that is to be released; absent where it was not looked at. */
  readonly automation?: AutomationSeen
}

/**
 * How the commit of a version's tag stands to what is to be released. `ours`: source or production holds it, or a
 * commit of source has its content;
 * `beside`: they hold only what it was made of; `unrelated`: not even that. `ahead`: commits of source that it does not
 * hold.
 */
export interface LineSeen {
  readonly is: 'ours' | 'beside' | 'unrelated'
  readonly ahead: number
}

/** What a branch's classic protection demands of whoever looks: what they are let past is left out. */
export interface ProtectionSeen {
  /**
   * Whether it keeps nobody from pushing, or not them; `unknown` where GitHub shows that to administrators alone. Of
   * reviews and checks it says nothing.
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

/** What would run on a commit. */
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
  }[]
  readonly bypass: 'always' | 'pull-requests' | 'never' | 'unknown'
}

/**
 * What the token is: the App behind it with the permissions it is registered with, and where it is installed; `null`:
 * not an App's, or GitHub does not say.
 */
export interface RightsSeen {
  readonly app: { readonly slug: string; readonly permissions: Readonly<Record<string, string>> } | null
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

/** What can be seen of where the release App's key lies. */
export interface KeySeen {
  /** Where a secret of its name is that the workflow of any branch can read; none: nowhere, or that cannot be seen. */
  readonly exposed: readonly ('repository' | 'organization')[]
  /**
   * Which refs reach the environment of its name: all, branches with classic protection, or what fits patterns; `null`:
   * it is not there, or cannot be seen.
   */
  readonly environment: {
    readonly refs: 'all' | 'protected' | readonly { readonly name: string; readonly type: string }[]
  } | null
  /** Whether control can have an environment that is limited. */
  readonly environments: 'yes' | 'unknown'
}

/** Pull requests into the RC branch and issues of the milestone, newest first, at most 500 each. */
export interface TasksSeen {
  readonly pullRequests: readonly PullRequestSeen[]
  readonly issues: readonly {
    readonly number: number
    readonly title: string
    readonly state: 'open' | 'done' | 'dropped'
    readonly labels: readonly string[]
    readonly needs: readonly string[]
    readonly unclear?: string
  }[]
}
/**
 * `closes`: issues of this repository that the description says it closes. `needs`: what its `Depends-On` lines name,
 * as task ids; `unclear`: one of which nobody can tell what it names.
 */
export interface PullRequestSeen {
  readonly number: number
  readonly title: string
  readonly branch: string
  readonly state: 'open' | 'merged' | 'closed'
  /** The commit by which it was merged. */
  readonly commit: Sha | null
  readonly labels: readonly string[]
  readonly closes: readonly number[]
  readonly needs: readonly string[]
  readonly unclear?: string
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
 * What changed between a commit and a branch: at most 300 files; `whole: false` where there are more, and where the
 * branch neither contains the commit nor was put back to one before it. A renamed file counts under both names. `made`:
 * how the head of the branch came to be, where production was asked about.
 */
export interface DiffSeen {
  readonly files: readonly FileSeen[]
  readonly whole: boolean
  readonly made?: MadeSeen
}

/**
 * A commit of production that puts files back to what they were before other commits, while what is to be released
 * still holds otherwise. `takesBack`: those commits, at most 20, each with an empty `commit` or `subject` where it is
 * not known; `files`: at most 20, and how many `more`.
 */
export interface ReversalSeen {
  readonly commit: Sha
  readonly subject: string
  readonly takesBack: readonly { readonly commit: Sha; readonly subject: string }[]
  readonly files: readonly string[]
  readonly more: number
}
/** What production takes back; `whole: false`: more changed there than could be looked at. */
export interface ReversalsSeen {
  readonly found: readonly ReversalSeen[]
  readonly whole: boolean
}

/** A team's members; `denied`: the token may not see them (Members: read), which is not the same as nobody. */
export type TeamSeen =
  | { readonly is: 'seen'; readonly members: readonly string[] }
  | { readonly is: 'absent' }
  | { readonly is: 'denied'; readonly why: string }

/**
 * A tag that another release planned in a repository, by GitHub's permanent id of it. `holds`: that release has begun
 * to ship, or has shipped, so that the tag is its own.
 */
export interface PlannedElsewhere {
  readonly release: string
  readonly identity: string
  readonly tag: string
  readonly holds?: 'ships' | 'shipped'
}

/**
 * Who has a role that lets them approve: everybody, or as many as were asked for; `denied`: the token may not see it.
 */
export type ApproversSeen =
  | { readonly is: 'seen'; readonly logins: readonly string[] }
  | { readonly is: 'denied'; readonly why: string }

/** An issue that we raised: `digest` is the SHA-256 of its body without the marker. */
export interface IssueSeen {
  readonly number: number
  readonly open: boolean
  readonly title: string
  readonly digest: string
  readonly url: string
}

/** One job of a run; `tests`: what its tests came to, where it says so in a notice titled `convoy-tests`. */
export interface JobSeen {
  readonly name: string
  readonly status: string
  readonly conclusion: string | null
  /** It ended in failure because its machine was lost. */
  readonly lost?: true
  readonly tests?: TestCounts
  /** Only where it failed: what its log is asked for by. */
  readonly id?: number
}
/**
 * The end of a job's log, as `lastLines` leaves it; `missing`: why there is none; `withheld`: more people may read a
 * repository in which it would be told.
 */
export interface LogSeen {
  readonly lines: readonly string[]
  readonly missing?: 'gone' | 'denied' | 'unreachable' | 'withheld'
}
/** How many tests ran and how they ended. */
export interface TestCounts {
  readonly passed: number
  readonly failed: number
  readonly errored: number
  readonly skipped: number
  /** Names of those that failed, at most 20, one line each. */
  readonly failing: readonly string[]
}
/** A run as fetched from where it was produced. */
export interface RunSeen {
  readonly id: number
  readonly repository: Name
  /** `.github/workflows/e2e.yml` */
  readonly workflow: string
  readonly event: string
  readonly headSha: Sha
  readonly headBranch: string | null
  readonly attempt: number
  readonly status: string
  readonly conclusion: string | null
  readonly actor: string
  readonly createdAt: Instant
  readonly url: string
  readonly referenced: readonly { readonly path: string; readonly sha: Sha }[]
  readonly jobs: readonly JobSeen[]
  /**
   * GitHub's own answers about the run and its jobs as they came, once it has ended or its command has; of very many
   * jobs the first, absent where the run alone is larger than 100 kB.
   */
  readonly raw?: { readonly run: unknown; readonly jobs: readonly unknown[] }
}

/**
 * A check run (`app` is its App's slug) that no later one of its suite replaces, or the newest commit status of its
 * context (`app` is `null`).
 */
export interface CheckSeen {
  readonly name: string
  readonly app: string | null
  /**
   * GitHub's number of the check run, which grows with its creation; absent of a status and of what a run that goes on
   * has yet to report. `suite`: where it stands.
   */
  readonly id?: number
  readonly suite?: string
  /**
   * Of Actions: the path of the workflow file and the event of its run; absent where an earlier kit looked, or nobody
   * may see the file.
   */
  readonly workflow?: string
  readonly event?: string
  /** It ended in failure because its machine was lost. */
  readonly lost?: true
  /**
   * `success`, `failure`, `pending`; anything that is neither success nor a judged failure (cancelled, timed out,
   * stale, startup failure, action required, skipped, neutral) under its own name.
   */
  readonly conclusion: string
  readonly url: string
}
/**
 * What followed on a commit; `conclusion` as for a check, `at` is when the run or deployment was created (a re-run
 * keeps it).
 */
export interface SettlingSeen {
  readonly conclusion: string
  readonly url: string
  readonly at: Instant
  /**
   * Of a workflow the newest run of each event and branch, the newest of all last; absent where an earlier kit looked.
   */
  readonly runs?: readonly FollowingRun[]
}
/** A run that followed on a commit; `branch`: `null` of a tag, and of a branch that is gone. */
export interface FollowingRun {
  readonly event: string
  readonly branch: string | null
  readonly conclusion: string
  readonly url: string
  readonly at: Instant
}

/**
 * Control's train at the head of its default branch, `commit`; `digest` is that of its text. One that cannot be read
 * has problems, and where there is none no commit.
 */
export type TrainSeen =
  | { readonly commit: Sha; readonly digest: Digest; readonly train: Train }
  | { readonly commit: Sha | null; readonly problems: readonly Problem[] }
