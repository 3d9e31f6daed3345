import type { GateState } from '../questions/gate.ts'
import type { AssetFile } from './assets.ts'
import type { Candidate } from './candidate.ts'
import type { Request } from './evidence.ts'
import type { Name, Ref, Sha } from './names.ts'

/** One ref by compare-and-swap. */
export interface RefMove {
  readonly ref: Ref
  /** The commit at which the ref must be now; `null`: it must not exist. */
  readonly from: Sha | null
  readonly to: Sha
  /** Staging only: `to` need not descend from `from`. */
  readonly force?: true
}

/** A change on GitHub: data, conditional on what was seen, safe to repeat. A ninth kind needs a decision record. */
export type Effect =
  /** Refs of one repository, all or none, by compare-and-swap. */
  | {
      readonly type: 'move'
      readonly repository: Name
      readonly moves: readonly RefMove[]
      /**
       * Moves refs by REST, which GitHub allows in cases where it refuses `updateRefs`: branches before tags, none by
       * force (docs/decisions/0046-move-refs-by-rest-where-graphql-may-not.md).
       */
      readonly by?: 'rest'
    }
  /**
   * Merge a commit into a branch, with the message of the merge commit; nothing where the branch contains it already.
   * `keeps`: the branch is on this head and keeps its tree, for it holds all that the merged commit of production does.
   */
  | {
      readonly type: 'compose'
      readonly repository: Name
      readonly branch: string
      readonly merge: Sha
      readonly message: string
      readonly keeps?: { readonly head: Sha; readonly production: string }
    }
  /** Open a pull request from a branch of Convoy's own, as a draft. */
  | {
      readonly type: 'propose'
      readonly what: 'open'
      readonly repository: Name
      readonly head: string
      readonly base: string
      readonly title: string
      readonly body: string
    }
  /** Make a draft ready for review. */
  | { readonly type: 'propose'; readonly what: 'ready'; readonly repository: Name; readonly number: number }
  /** Close the pull request if it is open, with a word in place of its text, and delete its branch if it is there. */
  | {
      readonly type: 'propose'
      readonly what: 'withdraw'
      readonly repository: Name
      readonly head: string
      readonly at: Sha | null
      readonly open?: number
      readonly why: string
    }
  /** Merge a pull request whose head is this commit, with the message of the commit. */
  | {
      readonly type: 'land'
      readonly repository: Name
      readonly number: number
      readonly head: Sha
      readonly method: 'merge' | 'squash'
      readonly title: string
      readonly message: string
    }
  /** Put a pull request whose head is this commit into the merge queue of its base; `node`: GitHub's name of it. */
  | {
      readonly type: 'land'
      readonly repository: Name
      readonly number: number
      readonly head: Sha
      readonly method: 'queue'
      readonly node: string
    }
  /** Report the status `convoy/gate` of a commit: whether it may come into production. */
  | {
      readonly type: 'mark'
      readonly repository: Name
      readonly commit: Sha
      readonly state: GateState
      /** At most 140 characters. */
      readonly description: string
      /** The page to which the status leads. */
      readonly url: string
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
      /** The input of the command that prepares a version. */
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
  /**
   * One release on a tag; `target`: what is tagged where the tag is missing, a commit or a branch. `preRelease`: one
   * that nobody is to take for the latest; `latest`: whether GitHub is to show it as that, absent where nobody looked.
   * `draft`: it stays one until its files are there; `of`: the draft that is published.
   */
  | {
      readonly type: 'publish'
      readonly repository: Name
      readonly tag: string
      readonly target: string
      readonly title: string
      readonly notes: Notes
      readonly preRelease?: true
      readonly latest?: boolean
      readonly draft?: true
      readonly of?: number
    }
  /** Files of an artifact for a release that is a draft, or is none; those that it has are left as they are. */
  | {
      readonly type: 'attach'
      readonly what: 'upload'
      readonly repository: Name
      readonly release: number
      readonly isDraft: boolean
      readonly artifact: number
      readonly files: readonly AssetFile[]
    }
  /** Delete a file of a release by its id: one whose upload broke off, or that is not what was built. */
  | { readonly type: 'attach'; readonly what: 'remove'; readonly repository: Name; readonly asset: number }
  /** Delete a draft that is one too many. */
  | { readonly type: 'attach'; readonly what: 'discard'; readonly repository: Name; readonly release: number }

/**
 * The notes of a release, Markdown: `head`, what changed in each of `spans`, and `proof`. What changed is read where
 * the notes are written, for it is between commits that do not change, and much
 * (docs/decisions/0089-notes-are-read-where-they-are-written.md).
 */
export interface Notes {
  readonly head: string
  readonly spans: readonly Span[]
  readonly proof: string
  /** They are of all repositories together. */
  readonly isWhole?: true
}

/** What a release brings to one repository. */
export interface Span {
  readonly repository: Name
  readonly tag: string
  /** The tag of the release before; `null`: this is the first. */
  readonly from: string | null
  /** The commit of the candidate by which that one shipped; `null` where that is not known, and the tag's is taken. */
  readonly since: Sha | null
  readonly head: Sha
  /** Commits that Convoy made. */
  readonly left: readonly Sha[]
}

/**
 * The input of the command that prepares a version: the version, its tag, and the versions of what the repository is
 * built with.
 */
export interface Preparation {
  readonly version: string
  readonly tag: string
  readonly pins: Readonly<Record<Name, string>>
}
