import type {
  ApproversSeen,
  AutomationSeen,
  PlannedElsewhere,
  PlanSeen,
  RepositorySeen,
  RightsSeen,
  RunSeen,
  LogSeen,
  CheckSeen,
  DiffSeen,
  ReversalsSeen,
  SettlingSeen,
  TasksSeen,
  TeamSeen,
  TrainSeen,
  IssueSeen,
} from './seen.ts'
import type { Problem } from './problem.ts'
import type { ReleaseTask, Scope, TaskEntry } from './tasks.ts'
import type { WaitName } from './waits.ts'

/** Full name of a repository, `owner/name`. */
export type Name = string
/** A commit, tree or blob: 40 hex digits. */
export type Sha = string
/** Milliseconds since 1970 on GitHub's own clock; the domain has no other. */
export type Instant = number
/** A fully qualified ref, `refs/heads/x` or `refs/tags/x`. */
export type Ref = string
/** 64 hex digits of SHA-256 over canonical JSON. */
export type Digest = string

/** How much is required beyond the floor: quick ⊂ auto ⊂ careful. */
export const directives = ['quick', 'auto', 'careful'] as const
export type Directive = (typeof directives)[number]

export const phases = ['planning', 'development', 'staging', 'validation', 'ship'] as const
export type Phase = (typeof phases)[number]

/** The step of control.yml that carries something out; `promote-staging` is the promote action with `hop: staging`. */
export const steps = ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging', 'promote'] as const
export type Step = (typeof steps)[number]

export type EdgeKind = 'build' | 'runtime' | 'contract'
export interface Edge {
  readonly repository: Name
  readonly kind: EdgeKind
}

/** What a release is: the journey of the train as planned; hotfixes and rollbacks come later. */
export const kinds = ['regular', 'hotfix', 'rollback'] as const
export type Kind = (typeof kinds)[number]

/**
 * How a tier is judged: by checks of the commit, by the user's own workflow, or by one command run through a workflow
 * of the kit.
 */
export type By =
  | { readonly kind: 'checks'; readonly names: readonly { readonly name: string; readonly app?: string }[] }
  | { readonly kind: 'workflow'; readonly file: string }
  | { readonly kind: 'command'; readonly command: string }

/** A named set of E2E checks of one depth; durations are milliseconds. */
export interface Tier {
  readonly name: string
  readonly scope: 'repository' | 'release'
  /** Where a release tier runs; absent for scope `repository`. */
  readonly repository?: Name
  readonly needs: readonly string[]
  readonly required: boolean
  readonly by: By
  readonly inputs?: readonly Name[]
  readonly soakMs?: number
  /** How long a request may stay unanswered before it is errored. */
  readonly deadlineMs: number
}

/** The four branches of a repository, without `refs/heads/`. */
export interface Branches {
  /** `null`: the repository's default branch. */
  readonly source: string | null
  readonly candidate: string
  /** `null`: the repository has no staging. */
  readonly staging: string | null
  /** `null`: the same as source; `tag-only`: nothing moves but the tag. */
  readonly production: string | null
}

/** `prepare`: the command that writes the version into the repository, once, before the freeze. */
export type Versioning =
  | { readonly strategy: 'conventional'; readonly prepare?: string }
  | { readonly strategy: 'fixed'; readonly next: string; readonly prepare?: string }

/**
 * How production moves: by Convoy, or by hand while Convoy looks on
 * (docs/decisions/0010-observe-writes-nothing-that-ships.md).
 */
export type PromotionMode = 'fast-forward' | 'observe'

/** Who approves. `quorum` people under careful and `auto` people under auto; teams as `organization/slug`. */
export interface Approvals {
  readonly quorum: number
  readonly auto: number
  readonly team?: string
  readonly breakGlass?: { readonly team: string; readonly reviewWithinMs: number }
}

/** A stretch of time in which nothing ships: `from` is in it, `to` is the first moment after it. */
export interface FreezeWindow {
  readonly from: Instant
  readonly to: Instant
  readonly reason: string
  readonly except: readonly Kind[]
}

/**
 * The agent that is asked to fix what a tier found: its repository hears `release.fix-requested`. `attempts`: how often
 * for one tier in one place, `releaseAttempts`: how often in one release; `denyPaths`: globs of what no fix may touch.
 */
export interface Fixing {
  readonly agent: Name
  readonly attempts: number
  readonly releaseAttempts: number
  readonly denyPaths: readonly string[]
}

/** Somebody who is told that a phase is entered or left. */
export interface Hook {
  readonly on: 'enter' | 'leave'
  readonly phase: Phase
  readonly repository: Name
  readonly event: string
}

/**
 * What must have succeeded on the exact commit that a branch was moved to before its dependents may follow; `refs`: the
 * moved ref itself.
 */
export type Settling =
  | { readonly kind: 'refs' }
  | { readonly kind: 'workflow'; readonly file: string }
  | { readonly kind: 'deployment'; readonly environment: string }

/** One repository of the train. */
export interface Member {
  readonly name: Name
  readonly owner?: string
  readonly dependsOn: readonly Edge[]
  readonly branches: Branches
  readonly version: Versioning
  /** `v{version}` */
  readonly tag: string
  /** Per hop; both `refs` where the train says nothing. */
  readonly settledWhen: { readonly staging: Settling; readonly production: Settling }
  /** A tier's `by`, overridden in this repository. */
  readonly tiers: Readonly<Record<string, { readonly by: By }>>
  readonly promotion: PromotionMode
}

/** The authored file: which repositories release together, how they depend on each other, which tiers prove them. */
export interface Train {
  readonly name: string
  readonly control: Name
  /** Kit commits whose workflows are trusted; empty: the one that runs. */
  readonly kit: readonly Sha[]
  readonly repositories: readonly Member[]
  readonly tiers: readonly Tier[]
  /** How many further attempts an errored and a failed tier get. */
  readonly retries: { readonly errored: number; readonly failed: number }
  readonly approvals: Approvals
  readonly freeze: readonly FreezeWindow[]
  readonly hooks: readonly Hook[]
  /** Slugs of the GitHub Apps whose bots may ask as agents (docs/decisions/0017-name-the-apps-that-may-ask.md). */
  readonly agents: readonly string[]
  readonly fix?: Fixing
  /** How many days the copy of what a step recorded is kept; 7 where absent. */
  readonly copyDays?: number
  /**
   * Why this train does without rulesets where GitHub offers none for its control repository; absent where it does not.
   */
  readonly withoutRulesets?: string
}

/** One commit per repository. */
export type Heads = Readonly<Record<Name, Sha>>

/** A numbered, frozen set of commits and the commits of the tier repositories that test it. */
export interface Candidate {
  readonly number: number
  readonly digest: Digest
  readonly heads: Heads
  readonly tierHeads: Heads
}

/** Who said something: `human` may approve, `agent` and `ci` may not. */
export interface Actor {
  readonly login: string
  readonly kind: 'human' | 'agent' | 'ci'
  /** GitHub's number of the account, which stays when the login changes; absent where GitHub did not say it. */
  readonly id?: number
}

/** What someone wanted: grow-only, so order and repetition cannot matter. `id` is the event's idempotency key. */
/**
 * `said`: the digest of what its sender said, before it was bound to what stood then; absent where an earlier kit
 * recorded it.
 */
export type Ask = { readonly id: string; readonly at: Instant; readonly by: Actor; readonly said?: Digest } & AskBody
export type AskBody =
  /** `heads`: plan these commits instead of the newest of the source branches. */
  | { readonly type: 'plan'; readonly directive: Directive; readonly title?: string; readonly heads?: Heads }
  | { readonly type: 'update'; readonly directive: Directive }
  /** Pin control's train anew, as it is at this commit of control's default branch. */
  | { readonly type: 'retrain'; readonly commit: Sha }
  /** A task that belongs to the release, as its owner tells it; a later one of the same id takes its place. */
  | { readonly type: 'task'; readonly task: ToldTask }
  /**
   * Leave a task, or all tasks of a repository, out of this release; take it in again. `what` is a task's id or a
   * repository's name.
   */
  | { readonly type: 'defer'; readonly what: string }
  | { readonly type: 'readmit'; readonly what: string }
  | { readonly type: 'approve'; readonly gate: Phase; readonly digest: Digest; readonly policy: Digest }
  | { readonly type: 'reject'; readonly gate: Phase; readonly digest: Digest; readonly why: string }
  /** An exception for one requirement by its code, on one candidate. */
  | { readonly type: 'waive'; readonly code: string; readonly digest: Digest; readonly why: string }
  /** One member of the break-glass team instead of the quorum. */
  | { readonly type: 'break-glass'; readonly digest: Digest; readonly policy: Digest; readonly why: string }
  /**
   * Form the next candidate; `after` is the number of the one it follows, 0 for none. `of`: the digest of what the RC
   * branches held when it was recorded.
   */
  | { readonly type: 'freeze'; readonly after: number; readonly of?: Digest }
  | { readonly type: 'hold'; readonly why: string }
  /** Lifts a hold or a rejection by the id of its ask. */
  | { readonly type: 'resume'; readonly hold: string }
  | { readonly type: 'retry'; readonly tier: string; readonly digest: Digest }
  | { readonly type: 'abort'; readonly why: string }
export type AskType = AskBody['type']

/** What `release.task-updated` tells of a task. */
export type ToldTask = Omit<ReleaseTask, 'source' | 'commit' | 'from' | 'needs' | 'unclear'> & {
  readonly needs?: readonly string[]
}

/** What a judged attempt at a tier was worth. `failed`: judged and lost. `errored`: could not be judged. */
export type Conclusion = 'passed' | 'failed' | 'errored'

/**
 * A failure that another one can be compared with: `signature` covers the tier, its place and what failed; `failing`
 * names jobs, tests or checks, at most 20 and 1,500 bytes, and is empty once the tier has failed again there.
 */
export interface Failure {
  readonly signature: Digest
  readonly failing: readonly string[]
  readonly run?: { readonly id: number; readonly url: string; /** The job that lost it. */ readonly job?: number }
  /** The last lines of that job's log, at most 20, once it was looked for. */
  readonly lines?: readonly string[]
}

/** One judged attempt, keyed by everything that it depended on. `attempt` counts from 1; `rule` names what decided. */
export interface Evidence {
  readonly key: Digest
  readonly tier: string
  readonly repository?: Name
  /** The number of the candidate it was first judged for. */
  readonly candidate: number
  readonly attempt: number
  readonly conclusion: Conclusion
  readonly rule: string
  /** When it was recorded; absent where an earlier kit did. */
  readonly at?: Instant
  /** GitHub's own words where it refused to start the run, or where a run that was lost is to be read; one line. */
  readonly said?: string
  /** What failed, where it was judged and lost. */
  readonly failure?: Failure
  /** When a passed tier with a soak counts. */
  readonly soakedAt?: Instant
  /** SHA-256 of the evidence file. */
  readonly digest: Digest
}

/** A message Convoy sent and whose answer it awaits. */
export interface Request {
  /** Printable, unique in the release; the run carries it in its input and, for `by: command`, in its name. */
  readonly id: string
  readonly key: Digest
  readonly tier: string
  /** The repository of a repository tier; absent for a release tier. */
  readonly repository?: Name
  /** The repository where the run is started, the branch it runs on, the workflow file that runs. */
  readonly to: Name
  readonly branch: string
  readonly workflow: string
  readonly candidate: number
  readonly attempt: number
  readonly sentAt: Instant
  readonly dueAt: Instant
  readonly sends: number
  /** The run that answers it, once known. */
  readonly run?: number
  /** The commit that it is to run on. */
  readonly head?: Sha
}

/**
 * The workflow of a request that nobody is sent: its answer are the checks of the commit, which the repository's own CI
 * makes.
 */
export const awaitsChecks = ''

/** What the plan fixed for one repository. `identity` is GitHub's permanent id, so a rename is noticed. */
export interface PlannedRepository {
  readonly name: Name
  readonly identity: string
  /** `source`, `candidate` resolved to names; `production: null` where only the tag moves. */
  readonly branches: {
    readonly source: string
    readonly candidate: string
    readonly staging: string | null
    readonly production: string | null
  }
  /** Heads when planned: the source commit that is cut, and what undo goes back to. */
  readonly base: { readonly source: Sha; readonly staging: Sha | null; readonly production: Sha | null }
  readonly version: { readonly from: string | null; readonly to: string }
  readonly tag: string
  /** Who is asked, where the train does not say: the owners of everything in CODEOWNERS. */
  readonly owners?: string
  /**
   * Ids of releases under way that had planned the same tag when this one was planned, at most ten; absent where none
   * had.
   */
  readonly alsoPlanned?: readonly string[]
}

/** A repository that only tests: where a release tier runs and which commit of it is part of the candidate. */
export interface PlannedTierRepository {
  readonly name: Name
  readonly identity: string
  readonly branch: string
  readonly head: Sha
}

/**
 * One hop of one repository to this candidate, recorded once. What must follow on the commit has its deadline from
 * here; where the hop
 * `moved` what that is started by, only what came after it counts.
 */
export interface Hop {
  readonly to: 'staging' | 'production'
  readonly repository: Name
  readonly candidate: number
  readonly at: Instant
  readonly moved: boolean
  /** The branch before and after; `from` absent where there was none, both where only a tag moved. */
  readonly from?: Sha
  readonly head?: Sha
  /** The release's tag was on the candidate before this hop, so that it proves nothing of it. */
  readonly tagged?: true
}

/**
 * Where a staging branch was left that a release moved and did not put back; `head` absent where the branch is gone.
 */
export interface Unrestored {
  readonly repository: Name
  readonly head?: Sha
}

/**
 * A production branch that held others' commits on top of the candidate, and another tree, when the release shipped.
 */
export interface Beyond {
  readonly repository: Name
  readonly head: Sha
}

/**
 * Repositories in which REST moved refs one after the other, since when first, and GitHub's own words against
 * `updateRefs` there, one line.
 */
export interface ByRest {
  readonly since: Instant
  readonly why: string
  readonly repositories: readonly Name[]
}

/** The commit that prepared a repository's version on its RC branch. */
export interface Prepared {
  readonly repository: Name
  readonly commit: Sha
}

/**
 * A fix that was asked for. `signature` names the failure: the tier, its place and what failed there; `dueAt`: when
 * nobody waits for it any more.
 */
export interface FixRequest {
  readonly id: string
  readonly tier: string
  readonly repository?: Name
  readonly place: Name
  readonly key: Digest
  readonly candidate: number
  readonly signature: Digest
  readonly at: Instant
  readonly dueAt: Instant
}

/** What somebody is still to be told. `id` is unique in the release, so that whoever hears it twice knows. */
export interface Message {
  readonly id: string
  readonly to: Name
  readonly event: string
  readonly hook: string
  readonly phase: Phase
  readonly candidate?: number
  readonly at: Instant
  /** What is told besides, as it will be sent. */
  readonly body?: Readonly<Record<string, unknown>>
}

/** A candidate that was: `void` says why it can no longer ship. */
export interface CandidateEntry {
  readonly number: number
  readonly digest: Digest
  readonly void?: string
}

/** A change of how much is required that no ask made: `tasks`, at most 10, ask for more than before or no longer do. */
export interface DirectiveChange {
  readonly at: Instant
  readonly from: Directive
  readonly to: Directive
  readonly tasks: readonly string[]
}

export type Status = 'active' | 'blocked' | 'held' | 'shipped' | 'aborted' | 'partial'

/** What waits, for whom, since and until when, and the command that answers it. */
export interface Attention {
  readonly code: string
  readonly is: 'waiting' | 'lost'
  readonly reason: string
  readonly on?: string
  readonly since: Instant
  readonly until?: Instant
  /**
   * When somebody who is asked should have answered; later it is overdue. Absent where an earlier kit recorded it, and
   * where nobody is asked.
   */
  readonly answerBy?: Instant
  /** Nobody has answered by then. */
  readonly overdue?: true
  readonly command?: string
}

/** What stopped holding with another train: ids of the asks, and tiers that had passed on the candidate. */
export interface Voided {
  readonly asks: readonly string[]
  readonly evidence: readonly { readonly tier: string; readonly repository?: Name }[]
}

/** The tag that a repository was to get, and the one that it gets under another train. */
export interface TagChange {
  readonly repository: Name
  readonly from: string
  readonly to: string
}

/**
 * What became of the train that an ask named, at the commit it named. `digest`: SHA-256 of the text that was pinned;
 * `loosens`: keys of the train by which less is required than before, or what cannot be compared; `tags`: repositories
 * that get another version or tag, by the tag before and after, absent where none does.
 */
export type Retraining = { readonly ask: string; readonly commit: Sha; readonly at: Instant } & (
  | {
      readonly is: 'pinned'
      readonly digest: Digest
      readonly loosens: readonly string[]
      readonly tags?: readonly TagChange[]
      readonly voids: Voided
    }
  | { readonly is: 'refused'; readonly problems: readonly Pick<Problem, 'code' | 'message' | 'remedy'>[] }
)

/** The release's only durable state: what was decided (docs/decisions, schemas/release-manifest.schema.json). */
export interface Manifest {
  readonly schemaVersion: 1
  readonly release: {
    readonly id: string
    readonly kind: 'regular'
    readonly train: string
    readonly title: string
    readonly createdAt: Instant
    readonly createdBy: Actor
  }
  readonly revision: number
  /** Digest of the manifest before this one; empty for revision 1. */
  readonly previous: Digest
  /** The kit commit that wrote this revision. */
  readonly kit: Sha
  readonly phase: Phase
  readonly status: Status
  readonly asks: readonly Ask[]
  readonly repositories: readonly PlannedRepository[]
  readonly tierRepositories: readonly PlannedTierRepository[]
  readonly candidate?: Candidate
  readonly candidates: readonly CandidateEntry[]
  /** Index of scope.json. */
  readonly tasks: readonly TaskEntry[]
  readonly prepared: readonly Prepared[]
  readonly messages: readonly Message[]
  /**
   * An issue that says what is in the way may be open: something was once, and since the release ended nobody has seen
   * it closed.
   */
  readonly tracked?: true
  readonly fixes: readonly FixRequest[]
  readonly evidence: readonly Evidence[]
  readonly requests: readonly Request[]
  readonly hops: readonly Hop[]
  /** The moment recorded just before the first production branch moves: a one-way latch. */
  readonly pivot?: Instant
  /** The newest 50, oldest first; absent while tasks have changed nothing. */
  readonly directiveChanges?: readonly DirectiveChange[]
  readonly attention: readonly Attention[]
  /** Trains that somebody asked to have pinned anew, oldest first; absent where nobody did. */
  readonly trains?: readonly Retraining[]
  /** What a stricter directive would have required and this release went without, by code; only once it has shipped. */
  readonly skipped?: readonly string[]
  /**
   * Staging branches that this release moved and, given up, did not put back, because somebody else moved them
   * meanwhile.
   */
  readonly unrestored?: readonly Unrestored[]
  /**
   * Production branches whose tree was not the candidate's when it shipped; empty where all were; absent until it has
   * shipped, and where an earlier kit did not look.
   */
  readonly beyond?: readonly Beyond[]
  /** Where REST moved refs, because GitHub refused `updateRefs`; absent where it never had to. */
  readonly byRest?: ByRest
}

/** What must be looked at before the next decision. */
export type Question =
  /** A repository's standing facts, these refs, and the releases on these tags. */
  | {
      readonly about: 'repository'
      readonly name: Name
      readonly refs: readonly Ref[]
      readonly tags: readonly string[]
      /** Refs of which also who made the commit is asked (`RepositorySeen.made`). */
      readonly made?: readonly Ref[]
      /** Commits of which the tree is asked (`RepositorySeen.trees`). */
      readonly trees?: readonly Sha[]
    }
  /**
   * Everything a plan needs of a repository: its default branch, the branches named, its version tags, commits since
   * the last release.
   */
  | {
      readonly about: 'plan'
      readonly name: Name
      readonly branches: Branches
      /** Paths from the repository's root. */
      readonly workflows: readonly string[]
      /** A commit to plan instead of source's newest. */
      readonly commit?: Sha
      /** How tags name versions; only where one is to be given. */
      readonly tag?: string
      /** Also what would run on that commit, with the names of the `checks` that are on it. */
      readonly automation?: {
        readonly checks: boolean
      }
    }
  /**
   * What would run on a commit, or on what a ref of the repository holds where `commit` names one: of all its workflow
   * files or of those at these paths; `moves`: branches of which is asked what moving them there changes; `checks`:
   * also the names of the checks that are on it.
   */
  | {
      readonly about: 'automation'
      readonly name: Name
      readonly commit: Sha
      readonly workflows: 'all' | readonly string[]
      readonly moves: readonly string[]
      readonly checks?: true
    }
  /** What the token may do: permissions of its App, repositories where it is installed. */
  | { readonly about: 'rights'; readonly control: Name }
  /**
   * The other releases of this control repository, the newest thirty by name: tasks that this train's deferred and no
   * later one took in, and the tags that those under way have planned; where a tag is fixed, `every` one under way;
   * `shipped`: those that have shipped, too.
   */
  | {
      readonly about: 'releases'
      readonly control: Name
      readonly train: string
      readonly every?: true
      readonly shipped?: true
    }
  /** Pull requests into a branch, and issues of a milestone. */
  | { readonly about: 'tasks'; readonly name: Name; readonly branch: string; readonly milestone: string }
  /** What these people may do in a repository today. */
  | { readonly about: 'people'; readonly name: Name; readonly logins: readonly string[] }
  /** The members of a team, `organization/slug`. */
  | { readonly about: 'team'; readonly team: string }
  /** People who have one of these roles in a repository, of a team where one is named, until so many are found. */
  | {
      readonly about: 'approvers'
      readonly name: Name
      readonly roles: readonly string[]
      readonly team?: string
      readonly enough: number
    }
  /** What a branch changes since a commit of it, and which of that is the doing of the branch `production`. */
  | {
      readonly about: 'diff'
      readonly name: Name
      readonly base: Sha
      readonly branch: string
      readonly production?: string
    }
  /**
   * Of which of these commits nothing is left on a branch that holds them: of those that `certain` names, and of those
   * that the branch's own commits say to revert.
   */
  | {
      readonly about: 'undone'
      readonly name: Name
      readonly branch: string
      readonly commits: readonly Sha[]
      readonly certain: readonly Sha[]
    }
  /** What production takes back that a branch still holds; a plan asks it of what it is about. */
  | { readonly about: 'reversals'; readonly name: Name; readonly branch: string; readonly production: string }
  /** The issue that we raised under this marker. */
  | { readonly about: 'issue'; readonly name: Name; readonly marker: string }
  /** Whether `ancestor` is reachable from `of`, a commit or the name of a branch. */
  | { readonly about: 'ancestry'; readonly name: Name; readonly ancestor: Ref; readonly of: string }
  /**
   * The run that answers a request: by its id where known, else by the request's id in the run's name. `head` is the
   * commit it was asked to run on.
   */
  | { readonly about: 'run'; readonly request: Request; readonly head: Sha }
  /** The end of a job's log; `told`: the repositories in which it will be told. */
  | { readonly about: 'log'; readonly name: Name; readonly job: number; readonly told: readonly Name[] }
  /** The check runs and statuses of these names of a commit. */
  | { readonly about: 'checks'; readonly name: Name; readonly commit: Sha; readonly names: readonly string[] }
  /** What followed on a commit: the newest run of a workflow file or the newest deployment to an environment. */
  | { readonly about: 'settling'; readonly name: Name; readonly commit: Sha; readonly settling: Settling }

/** An effect that GitHub refused, and its own words. `key` is the evidence key of a request. */
export interface Refused {
  readonly effect: Effect['type']
  readonly repository: Name
  readonly key?: Digest
  readonly message: string
  /** Refs that REST was to move. */
  readonly by?: 'rest'
  /** What refused is `updateRefs`: REST may be let. */
  readonly elsewhere?: true
}

/** What one look saw. `at` is the only clock: GitHub's own, never decreasing. */
export interface Seen {
  readonly at: Instant
  /** The kit commit that looks, and the login it looks as. */
  readonly kit: Sha
  readonly self: string
  /** Asks that arrived, rights already checked. */
  readonly asks: readonly Ask[]
  /** By name; `null`: it does not exist or cannot be read. */
  readonly repositories: Readonly<Record<Name, RepositorySeen | null>>
  /** Repositories that were looked for and are elsewhere now: the name asked for → the name today. */
  readonly moved: Readonly<Record<Name, Name>>
  readonly plans: Readonly<Record<Name, PlanSeen>>
  /** `<name> <commit or ref>` → what would run on it. */
  readonly automation?: Readonly<Record<string, AutomationSeen>>
  /** Only where a plan asks for it. */
  readonly rights: RightsSeen | null
  readonly deferred: readonly ReleaseTask[]
  /** Tags that other releases under way have planned, and that others have shipped where that was asked. */
  readonly plannedElsewhere: readonly PlannedElsewhere[]
  /** Control's train as it is now; only where it is to be pinned anew. */
  readonly train?: TrainSeen
  readonly tasks: Readonly<Record<Name, TasksSeen>>
  /** `<name> <login>` → the role today; `null`: none. */
  readonly people: Readonly<Record<string, string | null>>
  /**
   * `<name> <login>` → GitHub's number of the account that has this login today; absent of one of which GitHub did not
   * say it.
   */
  readonly accounts?: Readonly<Record<string, number>>
  readonly teams: Readonly<Record<string, TeamSeen>>
  /** Only where a plan or a release that waits for approvals asks for it. */
  readonly approvers: ApproversSeen | null
  /**
   * `<name> <base> <branch>` → what changed; absent where the branch is at that commit or cannot be compared with it.
   */
  readonly diffs: Readonly<Record<string, DiffSeen>>
  /**
   * `<name> <commit to release> <commit of production>` → what production takes back of it; absent where it holds
   * production.
   */
  readonly reversals?: Readonly<Record<string, ReversalsSeen>>
  /** `<name> <marker>` → the issue; `null`: none. */
  readonly issues: Readonly<Record<string, IssueSeen | null>>
  /** `<name> <ancestor ref> <of>` → whether it is reachable. */
  readonly ancestry: Readonly<Record<string, boolean>>
  /** `<name> <ref> <of>` → whether the ref contains `of`: the same comparison the other way round. */
  readonly contains: Readonly<Record<string, boolean>>
  /**
   * `<name> <ref> <commit>` → nothing of the commit is left there: to revert it once more would change nothing. Absent
   * where something is, or is not known.
   */
  readonly undone?: Readonly<Record<string, true>>
  /** By request id; `null`: looked for and not found. */
  readonly runs: Readonly<Record<string, RunSeen | null>>
  /**
   * Request id → why GitHub did not say whether there is a run, or what its jobs came to; absent: it said everything.
   */
  readonly unread?: Readonly<Record<string, string>>
  /** `<name> <job>` → the end of its log; absent where none was asked for. */
  readonly logs?: Readonly<Record<string, LogSeen>>
  /** `<name> <commit>` → its checks of the names asked for. */
  readonly checks: Readonly<Record<string, readonly CheckSeen[]>>
  /** `<name> <commit> workflow:<file>` or `… deployment:<environment>` → what followed; `null`: nothing yet. */
  readonly settlings: Readonly<Record<string, SettlingSeen | null>>
  /** Run ids that GitHub named when a request was sent in the pass before: request id → run id. */
  readonly started: Readonly<Record<string, number>>
  /** Numbers of issues that were raised in the pass before, by `<name> <marker>`: a list may not show them yet. */
  readonly raised: Readonly<Record<string, number>>
  /** Ids of messages that GitHub took in the pass before. */
  readonly told: readonly string[]
  /** What GitHub refused to do in the pass before. */
  readonly refused: readonly Refused[]
}

/** One ref by compare-and-swap. */
export interface RefMove {
  readonly ref: Ref
  /** Where it must be now; `null`: it must not exist. */
  readonly from: Sha | null
  readonly to: Sha
  /** Staging only: `to` need not descend from `from`. */
  readonly force?: true
}

/**
 * What is done to the world: data, conditional on what was seen, safe to repeat. A ninth kind needs a decision record.
 */
export type Effect =
  /** Refs of one repository, all or none, by compare-and-swap. */
  | {
      readonly type: 'move'
      readonly repository: Name
      readonly moves: readonly RefMove[]
      /**
       * By REST, which GitHub does not refuse as it does `updateRefs`: branches before tags, none by force
       * (docs/decisions/0046-move-refs-by-rest-where-graphql-may-not.md).
       */
      readonly by?: 'rest'
    }
  /**
   * Merge a commit into a branch, with the message of the merge commit; nothing where the branch contains it already.
   */
  | {
      readonly type: 'compose'
      readonly repository: Name
      readonly branch: string
      readonly merge: Sha
      readonly message: string
    }
  /** Start a workflow and say which request it answers. */
  | {
      readonly type: 'send'
      readonly what: 'request'
      readonly request: Request
      readonly candidate: Candidate
      readonly release: string
      readonly control?: Name
      readonly command?: string
      /** For the command that prepares a version. */
      readonly prepare?: Preparation
    }
  /** Tell a repository by repository_dispatch. */
  | {
      readonly type: 'send'
      readonly what: 'event'
      readonly repository: Name
      readonly event: string
      readonly id: string
      readonly payload: Readonly<Record<string, unknown>>
    }
  /**
   * The issue under a marker: opened where `number` is absent, else rewritten. `body` is Markdown without the marker.
   */
  | {
      readonly type: 'raise'
      readonly repository: Name
      readonly marker: string
      readonly number?: number
      readonly title: string
      readonly body: string
      readonly open: boolean
    }
  /** One release on an existing tag; `preRelease`: one that nobody is to take for the latest. */
  | {
      readonly type: 'publish'
      readonly repository: Name
      readonly tag: string
      readonly target: Sha
      readonly title: string
      readonly notes: string
      readonly preRelease?: true
    }

/**
 * What the command that prepares a version is told: the version, its tag, and the versions of what the repository is
 * built with.
 */
export interface Preparation {
  readonly version: string
  readonly tag: string
  readonly pins: Readonly<Record<Name, string>>
}

/** The only ways in which a manifest grows. */
export type Entry =
  | { readonly add: 'ask'; readonly ask: Ask }
  | {
      readonly add: 'plan'
      readonly train: string
      readonly title: string
      readonly repositories: readonly PlannedRepository[]
      readonly tierRepositories: readonly PlannedTierRepository[]
      readonly by: Actor
    }
  | { readonly add: 'scope'; readonly tasks: readonly TaskEntry[]; readonly file: Scope }
  | { readonly add: 'directive'; readonly change: DirectiveChange }
  | { readonly add: 'prepared'; readonly prepared: Prepared }
  /**
   * Another train, and the plan under it. `overtaken`: ids of requests whose answers nothing needs any more. `soaks`:
   * when passed attempts count now. `deadlines`: until when requests that stay are awaited now.
   */
  | {
      readonly add: 'train'
      readonly pinned: Retraining & { readonly is: 'pinned' }
      readonly repositories: readonly PlannedRepository[]
      readonly tierRepositories: readonly PlannedTierRepository[]
      readonly overtaken: readonly string[]
      readonly soaks: readonly Pick<Evidence, 'key' | 'attempt' | 'soakedAt'>[]
      readonly deadlines: readonly Pick<Request, 'id' | 'dueAt'>[]
    }
  | { readonly add: 'train-refused'; readonly refused: Retraining & { readonly is: 'refused' } }
  /**
   * `overtaken`: ids of requests whose answers the new candidate does not need. `voids`: why the one before can no
   * longer ship.
   */
  | {
      readonly add: 'candidate'
      readonly candidate: Candidate
      readonly overtaken: readonly string[]
      /** Ids of the tasks that it holds. */
      readonly holds: readonly string[]
      readonly voids?: string
    }
  | { readonly add: 'request'; readonly request: Request }
  | { readonly add: 'evidence'; readonly evidence: Evidence; readonly answers: string; readonly file: EvidenceFile }
  /** What the log of a failed attempt ended with. */
  | { readonly add: 'log'; readonly key: Digest; readonly attempt: number; readonly lines: readonly string[] }
  | { readonly add: 'hop'; readonly hop: Hop }
  | { readonly add: 'pivot'; readonly at: Instant }
  | { readonly add: 'by-rest'; readonly repository: Name; readonly at: Instant; readonly why: string }
  | { readonly add: 'fix'; readonly fix: FixRequest }
  | { readonly add: 'message'; readonly message: Message }
  /** A message that GitHub took. */
  | { readonly add: 'told'; readonly id: string }
  /** The issue of a release that ended was seen closed, or there is none. */
  | { readonly add: 'untracked' }
  /** `skipped`: codes of what stricter directives would have required. */
  | { readonly add: 'shipped'; readonly skipped: readonly string[]; readonly beyond: readonly Beyond[] }
  | { readonly add: 'aborted'; readonly unrestored: readonly Unrestored[] }

/** `evidence/<key>.json`: write-once, what was judged and the answers it was judged on. */
export interface EvidenceFile {
  readonly key: Digest
  readonly tier: string
  readonly repository?: Name
  readonly release: string
  readonly candidate: { readonly number: number; readonly digest: Digest }
  readonly inputs: Heads
  readonly tierHead: Sha
  readonly attempt: number
  readonly conclusion: Conclusion
  readonly rule: string
  readonly said?: string
  readonly request: Request
  /** As seen; `null` where no run could be found in time, and for checks. */
  readonly run: RunSeen | null
  /** The named checks as seen, for a tier by checks. */
  readonly checks?: readonly CheckSeen[]
}

/** What one requirement says today. */
export type Finding =
  | { readonly is: 'met' }
  | { readonly is: 'due'; readonly entries: readonly Entry[]; readonly effects: readonly Effect[] }
  /**
   * `wait`: which of the waits it is (waits.ts). `quiet`: a machine is about to answer, which the open requests show;
   * nobody's attention is needed.
   */
  | {
      readonly is: 'waiting'
      readonly wait: WaitName
      readonly reason: string
      readonly on: string
      readonly until?: Instant
      readonly command?: string
      readonly quiet?: true
      readonly each?: readonly Obstacle[]
    }
  | {
      readonly is: 'lost'
      readonly reason: string
      readonly on?: string
      readonly command?: string
      readonly problems?: readonly Problem[]
      readonly each?: readonly Obstacle[]
    }

/** One of several things in the way under one code, told by itself because it has an answer of its own. */
export interface Obstacle {
  readonly reason: string
  readonly on: string
  readonly command: string
}

export interface Context {
  readonly train: Train
  readonly manifest: Manifest
  readonly seen: Seen
}

/** One condition of a gate: what it needs to see, and what it says today. A `signal` is pursued and stops nothing. */
export interface Requirement {
  readonly signal?: true
  readonly code: string
  /** What it demands, as the gate table says it. */
  readonly title: string
  readonly step: Step
  readonly questions?: (train: Train, manifest: Manifest) => readonly Question[]
  readonly judge: (context: Context) => Finding
}

/** A phase's requirements: rungs are climbed in order, the first with something unmet is where the release stands. */
export interface Gate {
  readonly phase: Phase
  readonly rungs: readonly (readonly Requirement[])[]
}

export type NamedFinding = Finding & { readonly code: string; readonly step: Step; readonly signal?: true }

/** What is to be said and done now. `step` is whose turn it is; `null` when nothing is due. */
export interface Decision {
  readonly phase: Phase
  readonly status: Status
  /** `null`: nothing is due, or only what every step may do, such as telling hooks. */
  readonly step: Step | null
  readonly findings: readonly NamedFinding[]
  readonly attention: readonly Attention[]
  readonly entries: readonly Entry[]
  readonly effects: readonly Effect[]
  readonly kit: Sha
}
