import type { Activity } from './activity.ts'
import type { Json, Name, Sha, Instant, Role, Permissions } from './names.ts'
import type { LateEvent } from './mishaps.ts'
import type { JobReport } from './runs.ts'
import type { Deviations } from './deviations.ts'
import type { Environment, SecretTimes } from './environment.ts'
import type { Fault } from './mishaps.ts'
import type { MergeSettings } from './merge-settings.ts'
import type { Objects } from '../git/objects.ts'
import type { Organization } from './organization.ts'
import type { ReleaseAsset } from './release-assets.ts'
import type { BranchProtection } from '../rules/definitions.ts'
import type { MergeQueue } from '../queue/merge-queue.ts'
import type { Ruleset } from '../rules/definitions.ts'
import type { Run, Artifact, JobLog, RunStatus, RunConclusion, Job } from './runs.ts'
import type { CheckRun, CommitStatus, Deployment } from './reports-on-commits.ts'
import type { Issue, IssueComment, Label, Milestone } from './discussion.ts'

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
  /** The base of links: `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string
  /** The secret of its tokens and signed addresses, random in each World that is served; absent: nobody serves it. */
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
  /** The logs of jobs, by the job's id; absent: none yet. */
  readonly logs?: Readonly<Record<string, JobLog>>
  /** Check runs that somebody made; those of GitHub Actions are the jobs of `runs`. */
  readonly checkRuns: Readonly<Record<string, CheckRun>>
  readonly statuses: Readonly<Record<string, CommitStatus>>
  readonly deployments: Readonly<Record<string, Deployment>>
  /** Names that repositories had, in lower case, with the number of who had it last; absent: none was ever renamed. */
  readonly formerNames?: Readonly<Record<string, number>>
  /** Files of releases, by id; absent: none. */
  readonly releaseAssets?: Readonly<Record<string, ReleaseAsset>>
  /** Burnt tags of deleted repositories, by their names in lower case; absent: none. */
  readonly burntTags?: Readonly<Record<string, readonly string[]>>
  /** Issues and pull requests, which are issues too, by id. */
  readonly issues: Readonly<Record<string, Issue>>
  readonly issueComments: Readonly<Record<string, IssueComment>>
  readonly labels: Readonly<Record<string, Label>>
  readonly milestones: Readonly<Record<string, Milestone>>
  /** Queues of branches in which pull requests wait, by id; absent: none ever did. */
  readonly mergeQueues?: Readonly<Record<string, MergeQueue>>
  /** Primary rate limit counters by bucket; not worth saving for themselves. */
  readonly usage?: Readonly<Record<string, Usage>>
  /** When content was created in the last hour, by bucket; not worth saving either. */
  readonly creations?: Readonly<Record<string, readonly Instant[]>>
  /** The faults to cause here, as a scenario says; absent: none. */
  readonly faults?: readonly Fault[]
  readonly deviations?: Deviations
  /** Events that a fault delays; absent: none. */
  readonly lateEvents?: readonly LateEvent[]
  /** The reports of machines about jobs that have not ended yet, by the job's id; absent: none. */
  readonly reports?: Readonly<Record<string, JobReport>>
  /** Jobs whose machine a fault has doomed, until they end; absent: none. */
  readonly dying?: readonly number[]
  /** Up to when schedules have fired; absent: none was looked at yet. */
  readonly scheduledUntil?: Instant
  /** The progress of whoever drives this World, in words of their own; absent: they have not begun. */
  readonly place?: Json
}

export interface Account {
  readonly id: number
  readonly login: string
  readonly type: 'User' | 'Organization' | 'Bot'
  /** The plan of the account; absent: a plan with everything that is imitated. */
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
  /** The account that acts: a user, `<slug>[bot]`, `github-actions[bot]`. */
  readonly login: string
  readonly permissions: Permissions
  readonly repositories: 'all' | readonly Name[]
  readonly expiresAt: Instant | null
  /** The run and job of this GITHUB_TOKEN, for `actions`. */
  readonly run?: number
  readonly job?: number
  /** The account whose repositories `all` means, for `installation`. */
  readonly owner?: string
}

/** The use of a rate limit bucket since its hour began. */
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
  /** The times when secrets were created and changed; absent for those of a seed. */
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
  /** Moves of branches, oldest first; absent: none since the seed. */
  readonly activity?: readonly Activity[]
  /** Classic protection by branch; absent: none. */
  readonly protections?: Readonly<Record<string, BranchProtection>>
  /** The last numbers given out: one series for issues and pull requests, one for milestones; absent: none yet. */
  readonly lastNumbers?: { readonly issue: number; readonly milestone: number }
  /** True if a GITHUB_TOKEN may open and approve pull requests; absent: no. */
  readonly actionsMayOpenPulls?: boolean
  /** How pull requests are merged here; absent: as in a new repository. */
  readonly merging?: MergeSettings
  /** True if what is published becomes immutable; absent: no. */
  readonly immutableReleases?: boolean
  /** Full names of tags that an immutable release has used; absent: none. */
  readonly burntTags?: readonly string[]
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
  /** Grows with each release that was made the latest, in the order in which that was; absent: it never was. */
  readonly madeLatest?: number
  /** Published while the repository's releases became immutable; absent: not. */
  readonly immutable?: boolean
}

/** The events during a call or a change of the World, for whoever keeps bare repositories, transcripts and queues. */
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
      /** The target that it hit. */
      readonly what: string
    }
