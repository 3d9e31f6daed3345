import type { Sha } from '../../domain/words/names.ts'
import type { HistoryRead } from '../../github/record/history.ts'
import { Breached, refuse, type Breach } from './breach.ts'
import { verifyRevision, type Subject, type Verified } from './revision.ts'
import type { Undecided } from './undecided.ts'

/**
 * The proof that GitHub signed every revision: its own statement on each; each before a commit that somebody had
 * written down; or only that there is a signature.
 */
type Signatures = 'checked' | 'anchored' | 'unchecked'

/**
 * A branch, judged: `breach` is the first thing that does not hold, `last` the last revision that does. `undecided`:
 * those up to it that this kit could not decide again, so that what they say is not known to follow from anything.
 */
export interface Verification {
  readonly commits: number
  readonly head: Sha | null
  readonly signatures: Signatures
  readonly last: Verified | null
  readonly undecided: readonly Undecided[]
  readonly breach: Breach | null
}

export interface VerificationOptions extends Subject {
  /** A commit that somebody wrote down when the branch could be trusted. */
  readonly anchor?: Sha
  readonly onRevision?: (revision: number) => void
}

/**
 * Replays a release branch, oldest revision first, to the first thing that does not hold. There is no second rule
 * engine: what is decided again is decided by `decide`.
 */
export function verifyHistory({ revisions, broken }: HistoryRead, options: VerificationOptions): Verification {
  const anchored = revisions.findIndex(({ commit }) => commit === options.anchor)
  const unsure = revisions.findLastIndex(({ signature }) => signature === 'unchecked')
  const common = {
    commits: revisions.length,
    head: revisions.at(-1)?.commit ?? null,
    signatures: unsure === -1 ? 'checked' : unsure <= anchored ? 'anchored' : 'unchecked',
  } as const
  const undecided: Undecided[] = []
  let last: Verified | null = null
  try {
    if (broken !== null) refuse('COMMIT_UNREADABLE', { revision: 0, commit: broken }, {})
    for (const read of revisions) {
      last = verifyRevision(options, last, read)
      if (last.undecided !== null) undecided.push(last.undecided)
      options.onRevision?.(last.revision)
    }
    if (options.anchor !== undefined && anchored === -1)
      refuse(
        'ANCHOR_MISSING',
        { revision: revisions.length, commit: common.head ?? '' },
        { expected: options.anchor },
        options.anchor,
      )
    return { ...common, last, undecided, breach: null }
  } catch (error) {
    if (!(error instanceof Breached)) throw error
    return { ...common, last, undecided, breach: error.breach }
  }
}
