import type { Problem } from 'github-foundations/problem'
import type { Scope, TaskEntry } from '../scope/tasks.ts'
import type { WaitName } from '../waits.ts'
import type { Ask } from './ask.ts'
import type { RecordedArtifact } from './assets.ts'
import type { Candidate, CandidateEntry, Proposal } from './candidate.ts'
import type { Effect } from './effect.ts'
import type { Evidence, EvidenceFile, Request } from './evidence.ts'
import type { Question, Seen } from './look.ts'
import type {
  Attention,
  Beyond,
  DirectiveChange,
  FixRequest,
  Hop,
  Manifest,
  Message,
  PlannedRepository,
  PlannedTierRepository,
  Prepared,
  Retraining,
  Status,
  Unrestored,
} from './manifest.ts'
import type { Actor, Digest, Instant, Name, Phase, Sha, Step } from './names.ts'
import type { Train } from './train.ts'

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
      readonly tag?: string
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
      /** The tag of the release in control, `null` for none; absent where the train names the same as before. */
      readonly tag?: string | null
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
      /** See `CandidateEntry`. */
      readonly approved?: NonNullable<CandidateEntry['approved']>
      readonly reviewed?: Digest
    }
  | { readonly add: 'request'; readonly request: Request }
  | { readonly add: 'evidence'; readonly evidence: Evidence; readonly answers: string; readonly file: EvidenceFile }
  /** The end of the log of a failed attempt. */
  | { readonly add: 'log'; readonly key: Digest; readonly attempt: number; readonly lines: readonly string[] }
  | { readonly add: 'hop'; readonly hop: Hop }
  /** The commit by which the candidate came there, on a hop that is recorded. */
  | { readonly add: 'landed'; readonly to: Hop['to']; readonly repository: Name; readonly commit: Sha }
  /** A pull request of the current candidate that was seen. */
  | { readonly add: 'proposal'; readonly proposal: Proposal }
  /** The artifacts from which the release of a repository gets its files, in place of those recorded before. */
  | { readonly add: 'assets'; readonly repository: Name; readonly artifacts: readonly RecordedArtifact[] }
  | { readonly add: 'pivot'; readonly at: Instant }
  /** Repositories whose production requires the status `convoy/gate` since the plan. */
  | { readonly add: 'gated'; readonly repositories: readonly Name[] }
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

/** The finding of one requirement today. */
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

/** One of several blockers under one code, reported separately because it has an answer of its own. */
interface Obstacle {
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
  /** The demand of the requirement, as the gate table words it. */
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

/** The decision of this pass. `step` is the action whose turn it is; `null` when nothing is due. */
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
