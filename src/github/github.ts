import type { GateState } from '../domain/questions/gate.ts'
import type { TeamSeen } from '../domain/questions/team.ts'
import type { ControlSeen, Switch } from '../domain/control/sweeps.ts'
import type { Grant } from '../domain/pace/claims.ts'
import type { Effect } from '../domain/words/effect.ts'
import type { Question, Seen } from '../domain/words/look.ts'
import type { Name, Sha } from '../domain/words/names.ts'
import type { ReadHistory } from './record/history.ts'

/** A release branch's head as it was checked: one revision of the manifest and the train that the release pinned. */
export interface ReleaseHead {
  readonly head: Sha
  readonly manifestText: string
  readonly trainText: string
}
/** The same with the files of rows that its manifest names, by path; absent where it is one file. */
export interface ReleaseRead extends ReleaseHead {
  readonly rows?: Readonly<Record<string, string>>
}

/** The part of `Seen` that one look at GitHub answers; the rest is known without GitHub. */
export type Looked = Pick<
  Seen,
  | 'at'
  | 'repositories'
  | 'moved'
  | 'plans'
  | 'automation'
  | 'rights'
  | 'deferred'
  | 'plannedElsewhere'
  | 'tasks'
  | 'people'
  | 'accounts'
  | 'teams'
  | 'approvers'
  | 'diffs'
  | 'brought'
  | 'reversals'
  | 'undone'
  | 'issues'
  | 'gates'
  | 'pulls'
  | 'ancestry'
  | 'contains'
  | 'ahead'
  | 'runs'
  | 'unread'
  | 'logs'
  | 'checks'
  | 'assets'
  | 'settlings'
>

/**
 * One revision to append: `head` is the commit it must follow, `null` for revision 1. `files` are the changed ones by
 * path, UTF-8.
 */
export interface Write {
  readonly control: Name
  readonly release: string
  readonly head: Sha | null
  readonly files: Readonly<Record<string, string>>
  readonly message: string
}
/** `recorded: false`: somebody else was first, or the answer was lost; read again. */
export interface Written {
  readonly recorded: boolean
  readonly head: Sha | null
}

/**
 * Content that a release is about to create: `wanted` now, if the hour has room for `together` of it, or for as much as
 * ever fits into one.
 */
export interface Claiming {
  readonly control: Name
  readonly release: string
  readonly wanted: number
  readonly together: number
}

export interface Refusal {
  readonly effect: Effect
  readonly message: string
  /** `updateRefs` is what was refused: REST may be let. */
  readonly elsewhere?: true
}
/**
 * GitHub's immediate answers: the run that each sent request started, by request id, and the effects that it refused.
 * The next look settles everything that is not named.
 */
export interface Performed {
  readonly started: Readonly<Record<string, number>>
  /** Numbers of issues that were raised, by `<name> <marker>`. */
  readonly raised: Readonly<Record<string, number>>
  /** Ids of messages that GitHub took. */
  readonly told: readonly string[]
  /** The states of gates that GitHub took, by `<name> <commit>`; absent where none was reported. */
  readonly marked?: Readonly<Record<string, GateState>>
  readonly refused: readonly Refusal[]
}

export interface Permission {
  readonly role: string
  readonly kind: 'User' | 'Bot' | 'Organization'
  /** The account's number. */
  readonly id?: number
}

/**
 * GitHub as Convoy uses it. Reads are asked again when GitHub stumbles, and in parts where they are too much for it;
 * writes never are asked again. Every method throws `UserError` with TOKEN_REFUSED, RATE_LIMITED, REPOSITORY_MOVED,
 * QUERY_TOO_HEAVY or GITHUB_UNAVAILABLE where somebody can put that right; RATE_LIMITED as `Limited`.
 */
export interface GitHub {
  /** The login it acts as. */
  readonly self: () => Promise<string>
  /** The train as it is on control's default branch. Throws TRAIN_MISSING. */
  readTrain(control: Name, path: string): Promise<{ readonly text: string; readonly commit: Sha }>
  /**
   * The newest revision of a release, `null` where it has no branch. Throws RELEASE_BRANCH_TAMPERED for a revision that
   * Convoy did not write.
   */
  readRelease(control: Name, release: string): Promise<ReleaseRead | null>
  /** The whole release branch as it is, judged by nobody. */
  readonly readHistory: ReadHistory
  /**
   * Ids of the releases that are neither shipped nor aborted. One whose branch Convoy did not write is among them, so
   * that reading it says so.
   */
  openReleases(control: Name): Promise<readonly string[]>
  /** Ids of all releases that have a branch. */
  listReleases(control: Name): Promise<readonly string[]>
  /**
   * One look at everything asked, one request for each fifty repositories where GitHub takes as much; with `of`, the
   * same request reads the release branch again. Runs, ends of logs, what branches change, people, teams, approvers,
   * rights, workflows of plans and who may pass rulesets cost requests of their own. A run that is known and still
   * running is `null`. Throws RIGHT_TO_LOOK_MISSING for checks, deployments, pull requests and issues that the token
   * may not see.
   */
  look(
    questions: readonly Question[],
    of?: { readonly control: Name; readonly release: string },
  ): Promise<Looked & { readonly release?: ReleaseHead | null }>
  /** Appends one revision by compare-and-swap on the branch's head. Throws RECORD_REFUSED. */
  record(write: Write): Promise<Written>
  /**
   * Claims a part of what GitHub lets the App create, among all releases of control, by compare-and-swap on a branch of
   * its own; what was granted may be more than was wanted. Throws RECORD_REFUSED.
   */
  claim(claiming: Claiming): Promise<Grant>
  perform(effects: readonly Effect[]): Promise<Performed>
  /**
   * Somebody's role in a repository; `null` where GitHub knows no such person or repository. Throws
   * RIGHT_TO_LOOK_MISSING.
   */
  permissionOf(repository: Name, login: string): Promise<Permission | null>
  /** The members of a team, `organization/slug`. */
  teamMembers(team: string): Promise<TeamSeen>
  /** Sends a repository_dispatch. Throws DISPATCH_REFUSED. */
  dispatch(repository: Name, type: string, payload: unknown): Promise<void>
  /** The state of control's workflow files, as far as the token may see it. */
  lookAtControl(control: Name, asked: { readonly lastSweep: boolean }): Promise<ControlSeen>
  /** Enables or disables one of control's workflow files; why GitHub would not, or `null`. */
  switchWorkflow(control: Name, to: Switch): Promise<string | null>
}
