import type { Landing } from '../words/manifest.ts'
import type { Name, Sha } from '../words/names.ts'
import type { Kind } from './kind.ts'

/**
 * Asks which commits production takes back that a branch still holds; a plan asks it of the commits that it is about.
 */
export interface ReversalsQuestion {
  readonly about: 'reversals'
  readonly name: Name
  readonly branch: string
  readonly production: string
  /** Candidates of earlier releases that are known to have landed there. */
  readonly landings?: readonly Landing[]
}

/**
 * A commit of production that puts files back to what they were before other commits, while what is to be released
 * still holds otherwise. `takesBack`: those commits, at most 20, each with an empty `commit` or `subject` where it is
 * not known; `files`: at most 20, and how many `more`. `own`: it is the other way round, a commit of what is to be
 * released puts back what production still holds.
 */
export interface ReversalSeen {
  readonly commit: Sha
  readonly subject: string
  readonly takesBack: readonly { readonly commit: Sha; readonly subject: string }[]
  readonly files: readonly string[]
  readonly more: number
  readonly own?: true
}

/**
 * The commits that production takes back; `whole: false`: more changed there than could be looked at. `landing`: the
 * newest one on production that what is to be released lacks, and whether that holds the commit of which it is.
 * `within`: every change that the commits to release make stands in production; absent where one does not, where it is
 * not known, and where no plan asked.
 */
export interface ReversalsSeen {
  readonly found: readonly ReversalSeen[]
  readonly whole: boolean
  readonly within?: true
  readonly landing?: Landing & { readonly isHeld: boolean }
}

export interface ReversalsKept {
  /**
   * `<name> <commit to release> <commit of production>` → what production takes back of it; absent where it holds
   * production.
   */
  readonly reversals?: Readonly<Record<string, ReversalsSeen>>
}

/**
 * The commits on which the branches of a question were seen: a plan asks about a commit that is on no branch, and
 * whether it changed anything at all.
 */
export interface Parted {
  readonly name: Name
  readonly head: Sha
  readonly production: Sha
  readonly isPlanned?: true
  readonly landings?: readonly Landing[]
}

export const reversals: Kind<Omit<Parted, 'landings'>, ReversalsKept, ReversalsSeen | undefined> = {
  key: ({ name, head, production }) => `${name} ${head} ${production}`,
  answer: ({ reversals: kept }, key) => kept?.[key],
}
