import type { Problem } from 'github-foundations/problem'
import type { TaskEntry } from '../scope/tasks.ts'
import type { Ask } from './ask.ts'
import type { RecordedArtifact } from './assets.ts'
import type { Candidate, CandidateEntry, Proposal, Replaced } from './candidate.ts'
import type { Evidence, Request } from './evidence.ts'
import type { Actor, Digest, Directive, Instant, Name, Phase, Sha } from './names.ts'
import type { Unchanged } from './unchanged.ts'

/**
 * The demand on a commit that reached an RC branch and that source does not hold: that of source's own rules on a pull
 * request.
 */
export interface ReviewDemand {
  /** The number of people who must have approved it. */
  readonly approvals: number
  /** Only an approval of the merged head counts: stale ones are dismissed. */
  readonly onHead?: true
  /** Somebody else than who pushed last must have approved it. */
  readonly lastPush?: true
  /** The owners of the changed files must have approved it. */
  readonly codeOwners?: true
}

/** The planned facts of one repository. `identity` is GitHub's permanent id, so a rename is noticed. */
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
  readonly base: {
    readonly source: Sha
    readonly staging: Sha | null
    readonly production: Sha | null
    /** The newest landing on production that source lacks; absent where there is none. */
    readonly landing?: Landing
  }
  readonly version: { readonly from: string | null; readonly to: string }
  readonly tag: string
  /** The people to ask if the train names no owner: the owners of everything in CODEOWNERS. */
  readonly owners?: string
  /**
   * Ids of releases under way that had planned the same tag when this one was planned, at most ten; absent where none
   * had.
   */
  readonly alsoPlanned?: readonly string[]
  /** Absent where nothing is asked of commits that source does not hold, and where an earlier kit planned it. */
  readonly reviews?: ReviewDemand
  /**
   * The commit of the candidate by which the release before shipped; `null` where there was none, or none that control
   * knows. Absent where an earlier kit planned: its notes list no changes.
   */
  readonly released?: Sha | null
  /**
   * The release leaves it as it is: `version` and `tag` are those of its last release, and nothing is cut, moved,
   * tagged or published. Absent: it is released.
   */
  readonly unchanged?: Unchanged
  /** Its production requires the status `convoy/gate`; absent: it does not, or an earlier kit planned it. */
  readonly gate?: true
  /**
   * It was unchanged at the plan and was taken in when this candidate was the newest, 0 before the first; absent where
   * it was not.
   */
  readonly included?: number
}

/** A commit by which production came to hold what another one holds: both have one tree. */
export interface Landing {
  readonly commit: Sha
  readonly of: Sha
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
  /** The commit by which the candidate came there, of the same tree; absent where it is the candidate's own. */
  readonly landed?: Sha
}

/** The place of a staging branch that a release moved and did not put back; `head` absent if the branch is gone. */
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
interface ByRest {
  readonly since: Instant
  readonly why: string
  readonly repositories: readonly Name[]
}

/**
 * A commit that prepared a repository's version on its RC branch; the last one holds it. `included`: repositories that
 * it is built with and that were taken in before; absent where none was.
 */
export interface Prepared {
  readonly repository: Name
  readonly commit: Sha
  /** The head on which Convoy put it; absent where it is that head itself, or where no review is asked for. */
  readonly on?: Sha
  readonly included?: readonly Name[]
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

/**
 * A message that somebody still has to receive. `id` is unique in the release, so that a receiver recognises a repeated
 * message.
 */
export interface Message {
  readonly id: string
  readonly to: Name
  readonly event: string
  readonly hook: string
  readonly phase: Phase
  readonly candidate?: number
  readonly at: Instant
  /** The further fields of the message, as they will be sent. */
  readonly body?: Readonly<Record<string, unknown>>
}

/** A change of how much is required that no ask made: `tasks`, at most 10, ask for more than before or no longer do. */
export interface DirectiveChange {
  readonly at: Instant
  readonly from: Directive
  readonly to: Directive
  readonly tasks: readonly string[]
}

export type Status = 'active' | 'blocked' | 'held' | 'shipped' | 'aborted' | 'partial'

/** One wait of the release: the reason, who must act, since and until when, and the command that answers it. */
export interface Attention {
  readonly code: string
  readonly is: 'waiting' | 'lost'
  readonly reason: string
  readonly on?: string
  readonly since: Instant
  readonly until?: Instant
  /**
   * The time by which whoever is asked should have answered; afterwards the answer is overdue. Absent where an earlier
   * kit recorded it, or if nobody is asked.
   */
  readonly answerBy?: Instant
  /** Nobody has answered by then. */
  readonly overdue?: true
  readonly command?: string
}

/** The asks and tiers that another train made void: ids of the asks, and tiers that had passed on the candidate. */
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
 * The fate of a train that an ask named at a commit. `digest`: SHA-256 of the text that was pinned; `loosens`: keys of
 * the train by which less is required than before, or what cannot be compared; `tags`: repositories that get another
 * version or tag, by the tag before and after, absent where none does.
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
    /** The tag of its one release in control; absent where it has none. */
    readonly tag?: string
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
   * The tracking issue may be open: something blocked the release once, and since the release ended nobody has seen the
   * issue closed.
   */
  readonly tracked?: true
  readonly fixes: readonly FixRequest[]
  readonly evidence: readonly Evidence[]
  readonly requests: readonly Request[]
  readonly hops: readonly Hop[]
  /** The pull requests of the current candidate; absent where none was opened. */
  readonly proposals?: readonly Proposal[]
  /**
   * Commits of earlier candidates whose gates must be shut, where production requires `convoy/gate`: the newest three
   * of a repository; absent where there are none.
   */
  readonly replaced?: readonly Replaced[]
  /** The artifacts from which the releases of the current candidate get files; absent where none were found. */
  readonly assets?: readonly RecordedArtifact[]
  /** The moment recorded just before the first production branch moves: a one-way latch. */
  readonly pivot?: Instant
  /** The newest 50, oldest first; absent while tasks have changed nothing. */
  readonly directiveChanges?: readonly DirectiveChange[]
  readonly attention: readonly Attention[]
  /** Trains that somebody asked to have pinned anew, oldest first; absent where nobody did. */
  readonly trains?: readonly Retraining[]
  /** The codes of the requirements of a stricter directive that this release did not have; only once it has shipped. */
  readonly skipped?: readonly string[]
  /**
   * Staging branches that this release moved and, given up, did not put back, because somebody else moved them since.
   */
  readonly unrestored?: readonly Unrestored[]
  /**
   * Production branches whose tree was not the candidate's when it shipped; empty where all were; absent until it has
   * shipped, and where an earlier kit did not look.
   */
  readonly beyond?: readonly Beyond[]
  /** The places where REST moved refs because GitHub refused `updateRefs`; absent if it never refused. */
  readonly byRest?: ByRest
}
