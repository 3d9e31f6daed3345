import type { Instant, Name, Phase, Sha } from './names.ts'

export type EdgeKind = 'build' | 'runtime' | 'contract'

export interface Edge {
  readonly repository: Name
  readonly kind: EdgeKind
}

/** The kind of release: the journey of the train as planned; hotfixes and rollbacks come later. */
const kinds = ['regular', 'hotfix', 'rollback'] as const

export type Kind = (typeof kinds)[number]

/** A check by its exact name; `app`: the slug of the App that has to have made it. */
export interface NamedCheck {
  readonly name: string
  readonly app?: string
}

/**
 * The way to judge a tier: by checks of the commit, by the user's own workflow, or by one command run through a
 * workflow of the kit.
 */
export type By =
  | { readonly kind: 'checks'; readonly names: readonly NamedCheck[] }
  | { readonly kind: 'workflow'; readonly file: string }
  | { readonly kind: 'command'; readonly command: string }

/** A named set of E2E checks of one depth; durations are milliseconds. */
export interface Tier {
  readonly name: string
  readonly scope: 'repository' | 'release'
  /** The repository where a release tier runs; absent for scope `repository`. */
  readonly repository?: Name
  readonly needs: readonly string[]
  readonly required: boolean
  readonly by: By
  readonly inputs?: readonly Name[]
  readonly soakMs?: number
  /** The time that a request may stay unanswered before it is errored. */
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

/** `prepare`: the command that writes the version into the repository before the freeze. */
export type Versioning =
  | { readonly strategy: 'conventional'; readonly prepare?: string }
  | { readonly strategy: 'fixed'; readonly next: string; readonly prepare?: string }

/**
 * The way production moves: by Convoy, which moves the ref or merges a pull request
 * (docs/decisions/0085-production-by-pull-request.md), or by hand while Convoy looks on
 * (docs/decisions/0010-observe-writes-nothing-that-ships.md).
 */
export type PromotionMode = 'fast-forward' | 'pull-request' | 'merge-queue' | 'observe'

/** The people who approve. `quorum` people under careful and `auto` people under auto; teams as `organization/slug`. */
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

/** The receiver of a message when the release enters or leaves a phase. */
export interface Hook {
  readonly on: 'enter' | 'leave'
  readonly phase: Phase
  readonly repository: Name
  readonly event: string
}

/**
 * The workflow, deployment or check that must have succeeded on the exact commit to which a branch moved before its
 * dependents may follow; `refs`: the moved ref itself.
 */
export type Settling =
  | { readonly kind: 'refs' }
  | { readonly kind: 'workflow'; readonly file: string }
  | { readonly kind: 'deployment'; readonly environment: string }

/**
 * Where files of a release come from: a workflow file, a pattern of the names of its artifacts, and one of the names of
 * the files in them.
 */
export interface AssetSource {
  readonly workflow: string
  readonly artifact: string
  readonly files: string
}

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
  /** The reason why pull requests are merged although GitHub does not exclude a race; absent if it has to. */
  readonly acceptRace?: string
  /**
   * The number of people who must have approved a commit that source does not hold, whatever source's own rules ask;
   * absent: as many as those ask.
   */
  readonly reviews?: number
  /** It is released also where nothing changed; absent: then it is left as it is. */
  readonly unchanged?: 'release'
  /** What its release gets besides the source code; absent: nothing. */
  readonly assets?: readonly AssetSource[]
}

/** The authored file: which repositories release together, how they depend on each other, which tiers prove them. */
export interface Train {
  readonly name: string
  readonly control: Name
  /** Kit commits whose workflows are trusted; empty: the one that runs. */
  readonly kit: readonly Sha[]
  readonly repositories: readonly Member[]
  readonly tiers: readonly Tier[]
  /** The number of further attempts after an errored and after a failed attempt. */
  readonly retries: { readonly errored: number; readonly failed: number }
  readonly approvals: Approvals
  readonly freeze: readonly FreezeWindow[]
  readonly hooks: readonly Hook[]
  /** Slugs of the GitHub Apps whose bots may ask as agents (docs/decisions/0017-name-the-apps-that-may-ask.md). */
  readonly agents: readonly string[]
  readonly fix?: Fixing
  /**
   * The tag of the one release that control publishes for each release, `convoy/{release}`; absent: it publishes none.
   */
  readonly note?: string
  /** The number of days to keep the copy of what a step recorded; 7 if absent. */
  readonly copyDays?: number
  /**
   * The reason why this train does without rulesets if GitHub offers none for its control repository; absent if it does
   * not do without.
   */
  readonly withoutRulesets?: string
}
