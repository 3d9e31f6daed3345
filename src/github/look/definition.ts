import type { Questions } from '../../domain/questions/kinds.ts'
import type { AutomationSeen } from '../../domain/questions/automation.ts'
import type { BroughtQuestion } from '../../domain/questions/brought.ts'
import type { DiffQuestion } from '../../domain/questions/diff.ts'
import type { PlanSeen } from '../../domain/questions/plan.ts'
import type { PullsSeen } from '../../domain/questions/pulls.ts'
import type { MadeSeen, RepositorySeen } from '../../domain/questions/repository.ts'
import type { Parted } from '../../domain/questions/reversals.ts'
import type { RulesetSeen } from '../../domain/questions/rights.ts'
import type { Question } from '../../domain/words/look.ts'
import type { Landing } from '../../domain/words/manifest.ts'
import type { Name, Ref, Sha } from '../../domain/words/names.ts'
import type { Looked, ReleaseHead } from '../github.ts'
import type { Connection } from '../line/connection.ts'
import type { Viewer } from '../record/read-release.ts'
import type { CommitSeen } from './commits.ts'
import type { RepositoryFields, Selection } from './selection.ts'

/** The way to answer the questions of one kind. */
export interface Look<About extends keyof Questions> {
  /** The part of an answer that comes with the request for all repositories; absent if only other requests bring it. */
  readonly batched?: Batched<Questions[About]>
  /** The facts about repositories that are needed before the question can be answered. */
  readonly needs?: (question: Questions[About]) => readonly Question[]
  /** Requests of their own for what that request could not bring, each only where it is asked for. */
  readonly complete?: (connection: Connection, questions: readonly Questions[About][], found: Found) => Promise<void>
}

interface Batched<Asked> {
  /** The maximum number of nodes that GitHub counts for a question; a field asked by name counts nothing. */
  readonly nodes: (question: Asked) => number
  /** Asks one question of the open repository; says how to read the answer. */
  readonly ask: (selection: Selection, question: Asked) => Reader
}

/** Reads from one repository's answer what was asked of it, and on where a page was not the last. */
export type Reader = (answer: RepositoryFields, viewer: Viewer | null, connection: Connection) => Part | Promise<Part>

/** The parts read of one repository for one question: its facts, the kept answers, and those still incomplete. */
export interface Part {
  readonly facts?: Partial<Pick<RepositorySeen, 'refs' | 'releases' | 'made' | 'trees' | 'highest'>>
  readonly looked?: Partial<Looked>
  readonly halves?: Partial<Halves>
}

/** The findings so far. */
export interface Found {
  readonly looked: { -readonly [Field in keyof Omit<Looked, 'at'>]: Looked[Field] }
  readonly halves: Halves
  /** The visibility of each repository. */
  readonly visibilities: Map<Name, PlanSeen['visibility']>
  /** `<name> <commit>` → what is on it, for every question about a commit. */
  readonly commits: Map<string, CommitSeen>
  /** The release branch, where it was asked for. */
  release?: ReleaseHead | null
}

/** The questions still to ask. */
interface Halves {
  /** Entries by the key of the question. */
  automation: Readonly<Record<string, AutomationSeen>>
  /** Versions that were released, by repository. */
  released: Readonly<Record<Name, ReleasedAsked>>
  /** Pull requests, by the key of the question. */
  pulls: Readonly<Record<string, PullsSeen>>
  /** The shipped releases, by control repository. */
  earlier: Readonly<Record<Name, Earlier>>
  /** Facts of control, if rights were asked for. */
  rulesets: Readonly<Record<Name, readonly RulesetSeen[]>>
  /** Branches whose changes must still be asked for. */
  advanced: readonly Advanced[]
  /** Branches that may bring what source does not hold. */
  bringing: readonly Bringing[]
  /** Branches that lack what production holds. */
  parted: readonly Parted[]
  /** Commits that may be fully undone, or not. */
  undoing: readonly Undoing[]
}

/** The inputs for looking up the released versions of a repository. */
export interface ReleasedAsked {
  readonly identity: string
  /** `v{version}` */
  readonly pattern: string
  /** The commit to release. */
  readonly head: Sha
  /** The commit of production, if production is a branch of its own. */
  readonly production: Ref | null
  /** The commits of tags, under any tag objects. */
  readonly tags: ReadonlyMap<string, Sha>
}

/** What the releases that shipped say of a repository with this permanent id. */
export interface Earlier {
  /** The release that made a tag; `null` where none says so. */
  readonly find: (identity: string, tag: string, among: 'newest' | 'everywhere') => Promise<Shipped | null>
  /** The candidates of the newest ones that landed on production by other commits. */
  readonly landings: (identity: string) => readonly Landing[]
}

/** The commits of source and of the candidate that a release shipped in a repository. */
export interface Shipped {
  readonly source: Sha
  readonly candidate?: Sha
}

/**
 * A branch whose head is not the commit since which its changes are asked for, and the commit of production, if that
 * commit does not hold it.
 */
export interface Advanced {
  readonly question: DiffQuestion
  readonly head: Sha
  readonly made?: MadeSeen
  readonly production: Sha | null
}

/** An RC branch with unfrozen commits, and the commit of production; `isHeld` if source holds all of the branch. */
export interface Bringing {
  readonly question: BroughtQuestion
  readonly head: Sha
  readonly isHeld: boolean
  readonly production: Sha | null
}

/** Commits that may be fully undone on a branch; only a look shows if they are. */
export interface Undoing {
  readonly name: Name
  readonly branch: string
  readonly head: Sha
  readonly commits: readonly Sha[]
}
