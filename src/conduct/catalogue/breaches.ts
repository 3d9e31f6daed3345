import { entry, wordedBy, type CodeOf, type Entry, type WordsOf } from 'github-foundations/catalogue'

const rewritten = (revision: number): string =>
  `Somebody else than Convoy wrote this. Find out who, and with which right (ruleset on release/**); ${revision > 1 ? `revision ${revision - 1} is the last that holds` : 'nothing of the branch can be trusted'}.`

/** `innocent`: what it may be before it is somebody's doing. */
function breach(message: string, innocent = ''): Entry<readonly [revision: number]> {
  return entry([[1], [2]], (revision) => ({ message, remedy: `${innocent}${rewritten(revision)}` }))
}

function breachOf(
  example: string,
  say: (word: string) => string,
  innocent = '',
): Entry<readonly [revision: number, word: string]> {
  return entry(
    [
      [1, example],
      [2, example],
    ],
    (revision, word) => ({
      message: say(word),
      remedy: `${innocent}${rewritten(revision)}`,
    }),
  )
}

const otherKit =
  'If another version of Convoy wrote the branch, verify it with that one (the manifest names its kit commit): decisions may differ between versions. Else: '
const damaged = 'Clone the repository anew. If it is the same there: '

/** The messages for breaches of a release branch, by the revision of the breach (0: not known). */
export const breaches = {
  COMMIT_UNREADABLE: breach(
    'The commit is missing, damaged or none, so neither it nor anything before it can be judged.',
    damaged,
  ),
  ANCHOR_MISSING: breachOf(
    '‹anchor›',
    (anchor) =>
      `Commit ${anchor}, which was written down earlier, is not on this branch: history was replaced or cut off.`,
    'Fetch the branch, if the clone is older than the commit. Else: ',
  ),
  REVISION_UNSIGNED: breach("The commit carries no signature of GitHub's."),
  REVISION_SIGNATURE: breach("The commit carries a signature, but not a valid one of GitHub's."),
  REVISION_AUTHOR: breach('The author is not the bot of the App that writes this branch.'),
  REVISION_PARENTS: breach('A revision has exactly one parent, the revision before it, and the first has none.'),
  TREE_MISMATCH: breach('The commit names another tree than the one that its files make.', damaged),
  FILE_UNREADABLE: breach('The file is missing from the repository, or its object is damaged.', damaged),
  FILE_DAMAGED: breach('The bytes of the file are not those that the commit names.', damaged),
  FILE_NOT_TEXT: breach('The file is no UTF-8 text.'),
  FILE_MISSING: breach('The revision does not hold a file that its decision writes.'),
  FILE_DELETED: breach('The revision lacks a file of the one before. Nothing is ever deleted.'),
  FILE_REWRITTEN: breach('The file was changed after it had been written once and for all.'),
  FILE_UNEXPECTED: breach('The decision of this revision does not write this file.'),
  FILE_NOT_DECIDED: breach('The file is not what the decision of this revision writes.', otherKit),
  DOCUMENT_INVALID: breachOf('‹why›', (why) => why, otherKit),
  RELEASE_OTHER: breach(
    'The files belong to another release or another control repository.',
    'Name the release and its control repository as they are. If they are: ',
  ),
  REVISION_NUMBER: breach('Revisions are numbered one by one.'),
  REVISION_CHAIN: breach('The manifest does not name the digest of the manifest before it.'),
  MANIFEST_NOT_DECIDED: breachOf(
    '‹kit›',
    (kit) =>
      `From the manifest before it and from seen.json something else is decided than what stands here (written by kit ${kit}).`,
    otherKit,
  ),
  TRAIN_NOT_SEEN: breach('The train that this revision pins is not the one that its decision saw.'),
  DECISION_IMPOSSIBLE: breachOf('‹why›', (why) => `Nothing can be decided from what seen.json holds: ${why}`, otherKit),
}

export type BreachCode = CodeOf<typeof breaches>
/** The parameters of a breach's message beside its revision. */
export type BreachWords<Code extends BreachCode> =
  WordsOf<typeof breaches, Code> extends readonly [number, ...infer Words] ? Words : never

/** One breach of a release branch, worded by the catalogue. */
export const breachProblem = wordedBy(breaches)
