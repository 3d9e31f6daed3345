import type { Problem } from 'github-foundations/problem'
import type { Sha } from '../../domain/words/names.ts'

/**
 * The first thing of a release branch that does not hold: at which revision (0: not known) and commit, in which file
 * and where. `offset` counts bytes from 0.
 */
export interface Breach extends Problem {
  readonly revision: number
  readonly commit: Sha
  readonly offset?: number
  readonly expected?: string
  readonly found?: string
}

/** Where in a release branch. */
export interface Spot {
  readonly revision: number
  readonly commit: Sha
  readonly file?: string
}

const rewritten = (before: string): string =>
  `Somebody else than Convoy wrote this. Find out who, and with which right (ruleset on release/**); ${before}.`

/** What each breach means. */
const breaches = {
  COMMIT_UNREADABLE: () =>
    'The commit is missing, damaged or none, so neither it nor anything before it can be judged.',
  ANCHOR_MISSING: (anchor: string) =>
    `Commit ${anchor}, which was written down earlier, is not on this branch: history was replaced or cut off.`,
  REVISION_UNSIGNED: () => "The commit carries no signature of GitHub's.",
  REVISION_SIGNATURE: () => "The commit carries a signature, but not a valid one of GitHub's.",
  REVISION_AUTHOR: () => 'The author is not the bot of the App that writes this branch.',
  REVISION_PARENTS: () => 'A revision has exactly one parent, the revision before it, and the first has none.',
  TREE_MISMATCH: () => 'The commit names another tree than the one that its files make.',
  FILE_UNREADABLE: () => 'The file is missing from the repository, or its object is damaged.',
  FILE_DAMAGED: () => 'The bytes of the file are not those that the commit names.',
  FILE_NOT_TEXT: () => 'The file is no UTF-8 text.',
  FILE_MISSING: () => 'The revision does not hold a file that its decision writes.',
  FILE_DELETED: () => 'The revision lacks a file of the one before. Nothing is ever deleted.',
  FILE_REWRITTEN: () => 'The file was changed after it had been written once and for all.',
  FILE_UNEXPECTED: () => 'The decision of this revision does not write this file.',
  FILE_NOT_DECIDED: () => 'The file is not what the decision of this revision writes.',
  DOCUMENT_INVALID: (why: string) => why,
  RELEASE_OTHER: () => 'The files belong to another release or another control repository.',
  REVISION_NUMBER: () => 'Revisions are numbered one by one.',
  REVISION_CHAIN: () => 'The manifest does not name the digest of the manifest before it.',
  MANIFEST_NOT_DECIDED: (kit: string) =>
    `From the manifest before it and from seen.json something else is decided than what stands here (written by kit ${kit}).`,
  TRAIN_NOT_SEEN: () => 'The train that this revision pins is not the one that its decision saw.',
  DECISION_IMPOSSIBLE: (why: string) => `Nothing can be decided from what seen.json holds: ${why}`,
} as const
type Breaches = typeof breaches

const otherKit =
  'If another version of Convoy wrote the branch, verify it with that one (the manifest names its kit commit): decisions may differ between versions. Else: '
const damaged = 'Clone the repository anew. If it is the same there: '
/** What it may be before it is somebody's doing. */
const innocent: Readonly<Partial<Record<keyof Breaches, string>>> = {
  MANIFEST_NOT_DECIDED: otherKit,
  DECISION_IMPOSSIBLE: otherKit,
  FILE_NOT_DECIDED: otherKit,
  DOCUMENT_INVALID: otherKit,
  COMMIT_UNREADABLE: damaged,
  FILE_UNREADABLE: damaged,
  FILE_DAMAGED: damaged,
  TREE_MISMATCH: damaged,
  RELEASE_OTHER: 'Name the release and its control repository as they are. If they are: ',
  ANCHOR_MISSING: 'Fetch the branch, if the clone is older than the commit. Else: ',
}

/** Carries a breach to `verifyHistory`, which catches it. */
export class Breached extends Error {
  readonly breach: Breach

  constructor(breach: Breach) {
    super(breach.message)
    this.breach = breach
  }
}

type Details = Partial<Pick<Breach, 'line' | 'column' | 'offset' | 'expected' | 'found'>>

/** Ends the verification at its first breach. */
export function refuse<Code extends keyof Breaches>(
  code: Code,
  spot: Spot,
  details: Details,
  ...words: Parameters<Breaches[Code]>
): never {
  const say = breaches[code] as (...parts: readonly string[]) => string
  const before = rewritten(
    spot.revision > 1 ? `revision ${spot.revision - 1} is the last that holds` : 'nothing of the branch can be trusted',
  )
  throw new Breached({ code, message: say(...words), remedy: `${innocent[code] ?? ''}${before}`, ...spot, ...details })
}
