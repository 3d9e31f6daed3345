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
 * A commit of production that restores files to their content from before other commits, while the commit to release
 * still holds another. `takesBack`: those other commits, at most 20, each with an empty `commit` or `subject` if it is
 * unknown; `files`: at most 20, and how many `more`. `own`: the reverse, a commit to release restores what production
 * still holds otherwise.
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
 * The commits that production reverts; `whole: false`: more changed there than could be looked at. `landing`: the
 * newest one on production that the commits to release lack, and if those hold the commit that it landed. `within`:
 * production holds every change of the commits to release; absent if it lacks one, if that is unknown, and if no plan
 * asked.
 */
export interface ReversalsSeen {
  readonly found: readonly ReversalSeen[]
  readonly whole: boolean
  readonly within?: true
  readonly landing?: Landing & { readonly isHeld: boolean }
}

export interface ReversalsKept {
  /**
   * `<name> <commit to release> <commit of production>` → what production reverts of it; absent if it holds
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
