import type { LateEvent } from '../../workflows/triggering/event-faults.ts'
import type { JobReport } from '../../workflows/reports.ts'
import type { Deviations } from './deviations.ts'
import type { Environment } from './environments.ts'
import type { Fault } from './faults.ts'
import type { Objects } from '../git/objects.ts'
import type { Organization } from './organizations.ts'
import type { BranchProtection } from '../rules/branch-protection.ts'
import type { Ruleset } from '../rules/rulesets.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type Name = string
export type Sha = string
/** Milliseconds since 1970, virtual. */
export type Instant = number
export type Access = 'read' | 'write' | 'admin'
/**
 * What a person may do in a repository, from the least to the most
 * (docs.github.com/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization).
 */
export type Role = 'read' | 'triage' | 'write' | 'maintain' | 'admin'
/** Fine-grained permissions by GitHub's own key: contents, actions, issues, metadata … */
export type Permissions = Readonly<Record<string, Access>>

/**
 * The whole embedded GitHub as one value. Git objects live in a shared grow-only pool: their name is their content, so
 * sharing them changes nothing.
 */
export interface World {
  readonly at: Instant
  /**
   * The last number given out; ids of runs, jobs, artifacts, releases and nodes come from here, so they are the same in
   * every replay.
   */
  readonly serial: number
  /** Where links point: `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string
  /**
   * What its tokens and signed addresses are made with, random in each World that is served; absent: nobody serves it.
   */
  readonly secret?: string
  readonly objects: Objects
  readonly accounts: Readonly<Record<string, Account>>
  /** People and teams of organizations by login; an organization to which nobody was added may be missing. */
  readonly organizations?: Readonly<Record<string, Organization>>
  readonly apps: Readonly<Record<string, App>>
  readonly tokens: Readonly<Record<string, Token>>
  readonly repositories: Readonly<Record<Name, Repository>>
  readonly runs: Readonly<Record<string, Run>>
  readonly artifacts: Readonly<Record<string, Artifact>>
  /** What jobs said, by the job's id; absent: nothing yet. */
  readonly logs?: Readonly<Record<string, JobLog>>
  /** Check runs that somebody made; those of GitHub Actions are the jobs of `runs`. */
  readonly checkRuns: Readonly<Record<string, CheckRun>>
  readonly statuses: Readonly<Record<string, CommitStatus>>
  readonly deployments: Readonly<Record<string, Deployment>>
  /** Names that repositories had, in lower case, with the number of who had it last; absent: none was ever renamed. */
  readonly formerNames?: Readonly<Record<string, number>>
  /** Issues and pull requests, which are issues too, by id. */
  readonly issues: Readonly<Record<string, Issue>>
  readonly issueComments: Readonly<Record<string, IssueComment>>
  readonly labels: Readonly<Record<string, Label>>
  readonly milestones: Readonly<Record<string, Milestone>>
  /** Primary rate limit counters by bucket; not worth saving for themselves. */
  readonly usage?: Readonly<Record<string, Usage>>
  /** What is to go wrong here, as a scenario says; absent: nothing. */
  readonly faults?: readonly Fault[]
  readonly deviations?: Deviations
  /** Events that a fault delays; absent: none. */
  readonly lateEvents?: readonly LateEvent[]
  /** What machines reported of jobs whose end is to come, by the job's id; absent: nothing. */
  readonly reports?: Readonly<Record<string, JobReport>>
  /** Jobs whose machine a fault has doomed, until they end; absent: none. */
  readonly dying?: readonly number[]
  /** Up to when schedules have fired; absent: none was looked at yet. */
  readonly scheduledUntil?: Instant
  /** How far whoever drives this World has come, in words of their own; absent: they have not begun. */
  readonly place?: Json
}

export interface Account {
  readonly id: number
  readonly login: string
  readonly type: 'User' | 'Organization' | 'Bot'
  /** What the account pays for; absent: a plan with everything that is imitated. */
  readonly plan?: 'free' | 'pro' | 'team' | 'enterprise'
}

/** A GitHub App; `publicKey` (PEM) checks its JWTs. Its bot account is `<slug>[bot]`. */
export interface App {
  readonly id: number
  readonly slug: string
  readonly clientId: string
  readonly publicKey: string
  readonly permissions: Permissions
  readonly installations: readonly {
    readonly id: number
    readonly owner: string
    readonly repositories: 'all' | readonly Name[]
  }[]
}

export interface Token {
  readonly kind: 'user' | 'installation' | 'actions'
  /** Whose acts these are: a user, `<slug>[bot]`, `github-actions[bot]`. */
  readonly login: string
  readonly permissions: Permissions
  readonly repositories: 'all' | readonly Name[]
  readonly expiresAt: Instant | null
  /** For `actions`: the run and job whose GITHUB_TOKEN this is. */
  readonly run?: number
  readonly job?: number
  /** For `installation`: the account whose repositories `all` means. */
  readonly owner?: string
}

/** What a rate limit bucket has spent since its hour began. */
export interface Usage {
  readonly since: Instant
  readonly rest: number
  readonly graphql: number
}

/** A workflow file that was seen. `since`: when it was last enabled or disabled; absent: never. */
export interface WorkflowKnown {
  readonly id: number
  readonly state: 'active' | 'disabled_manually'
  readonly since?: Instant
}

export interface Repository {
  readonly id: number
  readonly name: Name
  readonly private: boolean
  readonly archived: boolean
  readonly defaultBranch: string
  readonly createdAt: Instant
  /** Fully qualified refs; a tag may point at a tag object. */
  readonly refs: Readonly<Record<string, Sha>>
  readonly releases: readonly Release[]
  /** Roles that people were given here directly: login → role. */
  readonly collaborators: Readonly<Record<string, Role>>
  /** Values of Actions secrets and variables by name. */
  readonly secrets: Readonly<Record<string, string>>
  /** When secrets came and were changed; absent for what a seed gave. */
  readonly secretTimes?: Readonly<Record<string, SecretTimes>>
  readonly variables: Readonly<Record<string, string>>
  /** Deployment environments by name, in lower case. */
  readonly environments?: Readonly<Record<string, Environment>>
  /** Default of GITHUB_TOKEN where a workflow says nothing: read (contents, packages) or write. */
  readonly workflowPermissions: 'read' | 'write'
  /** Workflows seen so far, by path; ids are given on first sight. */
  readonly workflows: Readonly<Record<string, WorkflowKnown>>
  readonly runNumber: Readonly<Record<string, number>>
  /** Oldest first; absent: none. */
  readonly rulesets?: readonly Ruleset[]
  /** Classic protection by branch; absent: none. */
  readonly protections?: Readonly<Record<string, BranchProtection>>
  /** The last numbers given out: one series for issues and pull requests, one for milestones; absent: none yet. */
  readonly lastNumbers?: { readonly issue: number; readonly milestone: number }
  /** Whether a GITHUB_TOKEN may open and approve pull requests; absent: no. */
  readonly actionsMayOpenPulls?: boolean
}

export interface SecretTimes {
  readonly created: Instant
  readonly updated: Instant
}

export interface Release {
  readonly id: number
  readonly tag: string
  readonly target: string
  readonly name: string
  readonly body: string
  readonly draft: boolean
  readonly prerelease: boolean
  readonly createdAt: Instant
  readonly publishedAt: Instant | null
  readonly author: string
  /** `make_latest` said `false`: never the latest release. */
  readonly notLatest?: boolean
}

export type RunStatus = 'queued' | 'pending' | 'in_progress' | 'completed'
export type RunConclusion = 'success' | 'failure' | 'cancelled' | 'skipped' | 'timed_out' | 'startup_failure'

/** One workflow run. It is created `queued` with no jobs; the workflows room expands it. */
export interface Run {
  readonly id: number
  readonly number: number
  readonly attempt: number
  readonly repository: Name
  readonly workflow: { readonly id: number; readonly path: string; readonly name: string }
  readonly event: string
  /** `github.event`: the webhook payload. */
  readonly payload: Json
  /** Typed `inputs` of workflow_dispatch; empty otherwise. */
  readonly inputs: Readonly<Record<string, Json>>
  /** Who caused the event: what the run may do comes from them, in every attempt. */
  readonly actor: string
  /** Who started this attempt; absent: the actor. */
  readonly triggeringActor?: string
  /** The commit on which the run is shown: of a pull request, its head. */
  readonly headSha: Sha
  /** `github.sha`, the commit whose workflow file runs: of a pull request, the merge of head and base. */
  readonly workflowSha: Sha
  readonly ref: string
  readonly headBranch: string | null
  readonly displayTitle: string
  readonly createdAt: Instant
  readonly startedAt: Instant
  readonly updatedAt: Instant
  readonly status: RunStatus
  readonly conclusion: RunConclusion | null
  /** Why it never started: the parser's messages. */
  readonly problems: readonly string[]
  readonly referenced: readonly { readonly path: string; readonly sha: Sha; readonly ref?: string }[]
  readonly concurrency: Concurrency | null
  /** Of this attempt; a job that a partial re-run kept is here as it was. */
  readonly jobs: readonly Job[]
  /** Attempts before this one, oldest first, as they ended; absent: none. */
  readonly earlier?: readonly Run[]
  /** What reviewers of environments said, oldest first; absent: nothing. */
  readonly reviews?: readonly Review[]
}

export interface Review {
  readonly environments: readonly number[]
  readonly state: 'approved' | 'rejected'
  readonly comment: string
  readonly by: string
}

export interface Concurrency {
  readonly group: string
  readonly cancelInProgress: boolean
  readonly queue: 'single' | 'max'
}

/**
 * One job of a run. `key` is the path of ids from the caller down, `ask/control`; matrix legs carry their values in
 * `name`.
 */
export interface Job {
  readonly id: number
  readonly key: string
  /** As GitHub shows it: `ask / control`, `test (20)`. */
  readonly name: string
  readonly status: 'waiting' | 'pending' | 'queued' | 'in_progress' | 'completed'
  readonly conclusion: RunConclusion | null
  readonly startedAt: Instant | null
  readonly completedAt: Instant | null
  readonly outputs: Readonly<Record<string, string>>
  readonly steps: readonly {
    readonly number: number
    readonly name: string
    readonly status: 'completed'
    readonly conclusion: RunConclusion
  }[]
  readonly concurrency: Concurrency | null
  /** The environment that it deploys to; absent: none. */
  readonly environment?: JobEnvironment
  /** The labels of the machine that it asks for; absent: ubuntu-latest. */
  readonly labels?: readonly string[]
  /** What its steps said with `::notice::` and the like; absent: nothing, or it has not ended. */
  readonly annotations?: readonly JobAnnotation[]
}

/** One annotation of a job. Where it belongs in a file is not kept. */
export interface JobAnnotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title?: string
  readonly message: string
}

/**
 * A job at an environment. `ahead`: it has not come to it; `closed`: it waits for a reviewer or a timer; `open`: it may
 * run and has the secrets.
 */
export interface JobEnvironment {
  readonly name: string
  readonly gate: 'ahead' | 'closed' | 'open'
  /** When it came to the gate. */
  readonly since: Instant | null
  readonly approved: boolean
  /** `deployment: false` makes none. */
  readonly deploys: boolean
  readonly deployment: number | null
  /** What the job said of the place when it ended; `''`: nothing. */
  readonly url: string
}

export interface Artifact {
  readonly id: number
  readonly run: number
  readonly job: number
  readonly name: string
  readonly size: number
  readonly digest: string
  readonly createdAt: Instant
  readonly expiresAt: Instant
  /** Uploaded but not finalized: not listed. */
  readonly finalized: boolean
  readonly content: Uint8Array
  /** Blocks put and not yet committed by a block list, by block id. */
  readonly blocks?: Readonly<Record<string, Uint8Array>>
}

/** The log of a job that has ended, as the file that is fetched. */
export interface JobLog {
  readonly endedAt: Instant
  readonly content: Uint8Array
}

export type CheckConclusion =
  | 'action_required'
  | 'cancelled'
  | 'failure'
  | 'neutral'
  | 'skipped'
  | 'stale'
  | 'startup_failure'
  | 'success'
  | 'timed_out'

/** A check run made by an App or with a job's GITHUB_TOKEN. */
export interface CheckRun {
  readonly id: number
  readonly repository: Name
  readonly headSha: Sha
  /** The slug of the App that made it. */
  readonly app: string
  /** The suite it stands in: the id of a run, or of the first check run of its App on this commit. */
  readonly suite: number
  readonly name: string
  readonly status: 'queued' | 'in_progress' | 'completed'
  readonly conclusion: CheckConclusion | null
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly startedAt: Instant | null
  readonly completedAt: Instant | null
  readonly detailsUrl: string
  readonly externalId: string | null
  readonly output: { readonly title: string | null; readonly summary: string | null; readonly text: string | null }
  /** As they were sent, in the order in which they came. */
  readonly annotations: readonly Readonly<Record<string, Json>>[]
}

export type StatusState = 'error' | 'failure' | 'pending' | 'success'

/** One commit status. It is never changed: a later one of the same context takes its place. */
export interface CommitStatus {
  readonly id: number
  readonly repository: Name
  readonly headSha: Sha
  readonly context: string
  readonly state: StatusState
  readonly description: string | null
  readonly targetUrl: string | null
  readonly creator: string
  readonly createdAt: Instant
}

export type DeploymentState =
  | 'error'
  | 'failure'
  | 'inactive'
  | 'in_progress'
  | 'queued'
  | 'pending'
  | 'success'
  | 'waiting'

/** A request to deploy a commit, and what became of it. */
export interface Deployment {
  readonly id: number
  readonly repository: Name
  readonly headSha: Sha
  /** As it was asked for: a branch, a tag or a commit. */
  readonly ref: string
  readonly task: string
  readonly environment: string
  readonly originalEnvironment: string
  readonly description: string | null
  readonly payload: Json
  readonly transient: boolean
  readonly production: boolean
  readonly creator: string
  readonly createdAt: Instant
  readonly updatedAt: Instant
  /** Oldest first. */
  readonly statuses: readonly DeploymentStatus[]
}

export interface DeploymentStatus {
  readonly id: number
  readonly state: DeploymentState
  readonly description: string
  readonly environment: string
  readonly environmentUrl: string
  readonly logUrl: string
  readonly creator: string
  readonly createdAt: Instant
}

export type StateReason = 'completed' | 'not_planned' | 'duplicate' | 'reopened'

/** An issue, or a pull request where it has a `pull`. */
export interface Issue {
  readonly id: number
  readonly repository: Name
  readonly number: number
  readonly title: string
  readonly body: string | null
  readonly state: 'open' | 'closed'
  readonly stateReason: StateReason | null
  readonly author: string
  readonly assignees: readonly string[]
  /** Ids of labels, in the order in which they were put on. */
  readonly labels: readonly number[]
  /** The id of its milestone. */
  readonly milestone: number | null
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly closedAt: Instant | null
  readonly closedBy: string | null
  readonly pull?: Pull
}

/** What a pull request has beyond an issue; head and base are branches of the same repository. */
export interface Pull {
  readonly id: number
  readonly head: string
  readonly base: string
  /** The head branch's commit, as long as the pull request is open. */
  readonly headSha: Sha
  /** The base branch's commit when the head last moved. */
  readonly baseSha: Sha
  readonly draft: boolean
  readonly merged: { readonly at: Instant; readonly by: string; readonly commit: Sha } | null
  /** Logins of who was asked for a review and has not answered. */
  readonly reviewers: readonly string[]
  /** Oldest first. */
  readonly reviews: readonly PullRequestReview[]
}

/** What somebody says of a pull request. */
export interface PullRequestReview {
  readonly id: number
  readonly author: string
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED'
  readonly body: string
  readonly commit: Sha
  readonly submittedAt: Instant
}

export interface IssueComment {
  readonly id: number
  readonly repository: Name
  /** The id of its issue. */
  readonly issue: number
  readonly body: string
  readonly author: string
  readonly createdAt: Instant
  readonly updatedAt: Instant
}

export interface Label {
  readonly id: number
  readonly repository: Name
  readonly name: string
  readonly color: string
  readonly description: string | null
}

export interface Milestone {
  readonly id: number
  readonly repository: Name
  readonly number: number
  readonly title: string
  readonly description: string | null
  readonly state: 'open' | 'closed'
  readonly creator: string
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly closedAt: Instant | null
  readonly dueOn: Instant | null
}

/**
 * What happened while a call was answered or the World was changed, for whoever keeps bare repositories, transcripts
 * and queues.
 */
export type Happening =
  | {
      readonly is: 'refs'
      readonly at: Instant
      readonly repository: Name
      readonly by: string
      readonly updates: readonly { readonly ref: string; readonly before: Sha | null; readonly after: Sha | null }[]
    }
  | {
      readonly is: 'event'
      readonly at: Instant
      readonly repository: Name
      readonly event: string
      readonly action?: string
      readonly by: string
      readonly runs: readonly number[]
    }
  | {
      readonly is: 'run'
      readonly at: Instant
      readonly repository: Name
      readonly run: number
      readonly workflow: string
      readonly status: RunStatus
      readonly conclusion: RunConclusion | null
    }
  | {
      readonly is: 'job'
      readonly at: Instant
      readonly repository: Name
      readonly run: number
      readonly job: number
      readonly name: string
      readonly status: Job['status']
      readonly conclusion: RunConclusion | null
    }
  | {
      readonly is: 'call'
      readonly at: Instant
      readonly kind: 'rest' | 'graphql' | 'git' | 'results'
      readonly method: string
      readonly path: string
      readonly route: string
      readonly status: number
      readonly as: string
      readonly contentCreating: boolean
      readonly run?: number
      readonly job?: number
    }
  | {
      readonly is: 'fault'
      readonly at: Instant
      /** Its place in the scenario, from 1. */
      readonly number: number
      readonly mishap: Fault['mishap']['is']
      /** What it hit. */
      readonly what: string
    }
