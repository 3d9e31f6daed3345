import type {
  ApproversSeen,
  AutomationSeen,
  CheckSeen,
  DiffSeen,
  IssueSeen,
  LogSeen,
  PlanSeen,
  PlannedElsewhere,
  RepositorySeen,
  ReversalsSeen,
  RightsSeen,
  RunSeen,
  SettlingSeen,
  TasksSeen,
  TeamSeen,
  TrainSeen,
} from '../seen.ts'
import type { ReleaseTask } from '../scope/tasks.ts'
import type { Ask } from './ask.ts'
import type { Effect } from './effect.ts'
import type { Request } from './evidence.ts'
import type { Digest, Instant, Name, Ref, Sha } from './names.ts'
import type { Branches, Settling } from './train.ts'

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
