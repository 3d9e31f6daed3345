import type { Instant, Name, Sha } from '../words/names.ts'
import type { Kind } from './kind.ts'

/**
 * Asks which commits an RC branch brings that neither source nor production holds, and how they came there: by which
 * pull requests, approved by whom, or pushed by whom.
 */
export interface BroughtQuestion {
  readonly about: 'brought'
  readonly name: Name
  readonly branch: string
  readonly source: string
  readonly production?: string
  /** Commits at which the release begins, with all that they hold. */
  readonly held: readonly Sha[]
  /** The commit of the current candidate: a branch at that commit brings nothing new. */
  readonly frozen?: Sha
  /** Also who pushed the head of each pull request. */
  readonly lastPush?: true
}

/** One commit that an RC branch brings. */
export interface CommitBrought {
  readonly sha: Sha
  /** The first line of its message, cut. */
  readonly title: string
  readonly parents: readonly Sha[]
  /** Logins of its authors and of who committed it, GitHub itself aside; a person without an account is none. */
  readonly writers: readonly string[]
  /** The login of its author, an App's too. */
  readonly author: string
  /** GitHub made it, by an API or on its pages, and signed it. */
  readonly signed: boolean
  /** Numbers of merged pull requests into the branch: those whose own commit it is, and those whose merge made it. */
  readonly of: readonly number[]
  readonly mergeOf: readonly number[]
}

/** One review, the last word of its author or not. */
export interface ApprovalSeen {
  /** A login. */
  readonly by: string
  /** True of a person, false of an App and of an account that is no more. */
  readonly person: boolean
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING'
  readonly at: Instant | null
  /** The head that was reviewed. */
  readonly commit: Sha | null
  /** Its author may push to the repository. */
  readonly mayPush: boolean
}

/** One merged pull request into an RC branch. */
export interface PullBrought {
  /** Who opened and who merged it; `null`: an account that is no more. */
  readonly opener: string | null
  readonly merger: string | null
  readonly mergedAt: Instant
  readonly head: Sha
  /** Who wrote its commits. */
  readonly writers: readonly string[]
  /** Oldest first. */
  readonly reviews: readonly ApprovalSeen[]
  /** Who pushed its head; absent where that was not asked or cannot be seen. */
  readonly lastPush?: string
}

/** Somebody's push to an RC branch: a fast-forward, by force, or the branch itself. */
export interface PushSeen {
  readonly by: string
  readonly before: Sha
  readonly after: Sha
}

/** What an RC branch brings at a commit of it. */
export interface BroughtSeen {
  readonly head: Sha
  /** False if there is more than could be looked at. */
  readonly whole: boolean
  readonly commits: readonly CommitBrought[]
  /** By number. */
  readonly pulls: Readonly<Record<number, PullBrought>>
  /** `null` where GitHub does not say who pushed; none where nobody needs to know. */
  readonly pushes: readonly PushSeen[] | null
}

export interface BroughtKept {
  /** `<name> <branch>` → what it brings; absent where the branch is not there, or stands on the candidate. */
  readonly brought?: Readonly<Record<string, BroughtSeen>>
}

export const brought: Kind<Pick<BroughtQuestion, 'name' | 'branch'>, BroughtKept, BroughtSeen | undefined> = {
  key: ({ name, branch }) => `${name} ${branch}`,
  answer: ({ brought: kept }, key) => kept?.[key],
}
