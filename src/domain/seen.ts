import type { Problem } from './problem.ts'
import type { Digest, Instant, Name, Ref, Sha, Train } from './words.ts'

/** Where a ref is: its commit, under any tag objects, and that commit's tree. */
export interface RefSeen { readonly commit: Sha; readonly tree: Sha }
/** How a commit came to be: on which parents (at most two are seen), by whose login, whether GitHub signed it, and the tree of its `.github`. */
export interface MadeSeen { readonly parents: readonly Sha[]; readonly by: string; readonly signed: boolean; readonly automation: Sha | null }
/** A repository's standing facts, and the refs and releases that were asked for. */
export interface RepositorySeen {
  readonly identity: string
  readonly archived: boolean
  readonly defaultBranch: string | null
  /** `null`: looked at and absent. Absent key: not looked at. */
  readonly refs: Readonly<Record<Ref, RefSeen | null>>
  /** How the commits came to be to which these refs point; only where it was asked for. */
  readonly made?: Readonly<Record<Ref, MadeSeen>>
  /** Published releases by tag; `null`: looked at and absent. */
  readonly releases: Readonly<Record<string, { readonly url: string; readonly draft: boolean } | null>>
}
/** What a plan needs to know of a repository beyond its refs. */
export interface PlanSeen {
  /** Names of tags, newest first, at most 100. */
  readonly tags: readonly string[]
  /** Commit messages (whole) on source and not on production, newest first, at most 100. */
  readonly commits: readonly { readonly sha: Sha; readonly message: string }[]
  /** Workflow files asked for, by path, as the default branch has them; `null`: it has no such file. */
  readonly workflows: Readonly<Record<string, WorkflowSeen | null>>
  readonly visibility: 'public' | 'internal' | 'private'
  /** What keeps everything in it from moving, archiving aside. */
  readonly locked: 'disabled' | 'locked' | 'empty' | null
  /** Owners of everything (`*`) in CODEOWNERS, as written there; empty for none. */
  readonly owners: readonly string[]
  /** Whether what is to be released holds `.github/workflows` that neither the default branch nor production holds. */
  readonly changesWorkflows: boolean
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
}

/** What a branch's classic protection demands of whoever looks: what they are let past is left out. */
export interface ProtectionSeen {
  /** Whether it keeps nobody from pushing, or not them. Of reviews and checks it says nothing. */
  readonly mayPush: boolean
  readonly mayForce: boolean
  /** Changes come by pull request alone, with approvals. */
  readonly pullRequests: boolean
  /** Contexts of required status checks. */
  readonly checks: readonly string[]
  readonly linearHistory: boolean
  readonly signatures: boolean
}

/** A workflow file on the default branch. `dispatch`: whether it can be started with one string input `convoy`; `state` as GitHub calls it, `active` or a kind of disabled, `unknown` where the token may not see it. */
export interface WorkflowSeen { readonly dispatch: 'yes' | 'no-trigger' | 'no-input' | 'unreadable'; readonly state: string }

/** An active ruleset: patterns as GitHub writes them (`refs/heads/release/**`, `~ALL`, `~DEFAULT_BRANCH`), rules by type in lower case, and whether whoever looks may pass it. */
export interface RulesetSeen {
  readonly id: number
  readonly name: string
  readonly target: 'branch' | 'tag'
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly rules: readonly { readonly type: string; /** Contexts of required_status_checks. */ readonly checks?: readonly string[] }[]
  readonly bypass: 'always' | 'pull-requests' | 'never' | 'unknown'
}

/** What the token is: the App behind it with the permissions it is registered with, and where it is installed; `null`: not an App's, or GitHub does not say. */
export interface RightsSeen {
  readonly app: { readonly slug: string; readonly permissions: Readonly<Record<string, string>> } | null
  readonly installed: readonly Name[] | null
  /** Rulesets of the control repository. */
  readonly control: readonly RulesetSeen[] | null
}

/** Pull requests into the RC branch and issues of the milestone, newest first, at most 500 each. */
export interface TasksSeen {
  readonly pullRequests: readonly PullRequestSeen[]
  readonly issues: readonly { readonly number: number; readonly title: string; readonly state: 'open' | 'done' | 'dropped'; readonly labels: readonly string[]; readonly needs: readonly string[] }[]
}
/** `closes`: issues of this repository that the description says it closes. `needs`: what its `Depends-On:` lines name, as task ids. */
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
}

/** One changed file; `production`: it became just what production, which the commit does not hold, made of it since both parted, and the commit had not touched it. */
export interface FileSeen { readonly path: string; readonly change: 'added' | 'changed' | 'removed'; readonly production?: true }
/** What changed between a commit and a branch: at most 300 files; `whole: false` where there are more, and where the branch neither contains the commit nor was put back to one before it. A renamed file counts under both names. `made`: how the head of the branch came to be, where production was asked about. */
export interface DiffSeen { readonly files: readonly FileSeen[]; readonly whole: boolean; readonly made?: MadeSeen }

/** A team's members; `denied`: the token may not see them (Members: read), which is not the same as nobody. */
export type TeamSeen = { readonly is: 'seen'; readonly members: readonly string[] } | { readonly is: 'absent' } | { readonly is: 'denied'; readonly why: string }

/** A tag that another release planned in a repository, by GitHub's permanent id of it. `holds`: that release has begun to ship, or has shipped, so that the tag is its own. */
export interface PlannedElsewhere { readonly release: string; readonly identity: string; readonly tag: string; readonly holds?: 'ships' | 'shipped' }

/** Who has a role that lets them approve: everybody, or as many as were asked for; `denied`: the token may not see it. */
export type ApproversSeen = { readonly is: 'seen'; readonly logins: readonly string[] } | { readonly is: 'denied'; readonly why: string }

/** An issue that we raised: `digest` is the SHA-256 of its body without the marker. */
export interface IssueSeen { readonly number: number; readonly open: boolean; readonly title: string; readonly digest: string; readonly url: string }

/** One job of a run; `tests`: what its tests came to, where it says so in a notice titled `convoy-tests`. */
export interface JobSeen { readonly name: string; readonly status: string; readonly conclusion: string | null; /** It ended in failure and no step of it failed: its machine was lost. */ readonly lost?: true; readonly tests?: TestCounts; /** Only where it failed: what its log is asked for by. */ readonly id?: number }
/** The end of a job's log, as `lastLines` leaves it; `missing`: why there is none; `withheld`: more people may read a repository in which it would be told. */
export interface LogSeen { readonly lines: readonly string[]; readonly missing?: 'gone' | 'denied' | 'unreachable' | 'withheld' }
/** How many tests ran and how they ended. */
export interface TestCounts { readonly passed: number; readonly failed: number; readonly errored: number; readonly skipped: number; /** Names of those that failed, at most 20, one line each. */ readonly failing: readonly string[] }
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
  /** GitHub's own answers about the run and its jobs as they came, once it has ended or its command has; of very many jobs the first, absent where the run alone is larger than 100 kB. */
  readonly raw?: { readonly run: unknown; readonly jobs: readonly unknown[] }
}

/** A check run (`app` is its App's slug) or a commit status (`app` is `null`), newest of its name and App. */
export interface CheckSeen {
  readonly name: string
  readonly app: string | null
  /** `success`, `failure`, `pending`; anything that is neither success nor a judged failure (cancelled, timed out, stale, startup failure, action required, skipped, neutral) under its own name. */
  readonly conclusion: string
  readonly url: string
}
/** What followed on a commit; `conclusion` as for a check, `at` is when the run or deployment was created (a re-run keeps it). */
export interface SettlingSeen { readonly conclusion: string; readonly url: string; readonly at: Instant }

/** Control's train at the head of its default branch, `commit`; `digest` is that of its text. One that cannot be read has problems, and where there is none no commit. */
export type TrainSeen =
  | { readonly commit: Sha; readonly digest: Digest; readonly train: Train }
  | { readonly commit: Sha | null; readonly problems: readonly Problem[] }
