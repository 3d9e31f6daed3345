import { entry, wordedBy, type CodeOf, type Entry, type WordsOf } from 'github-foundations/catalogue'

const rewritten = (revision: number): string =>
  `Somebody other than Convoy wrote this. Find out who, and with which permission (ruleset on release/**); ${revision > 1 ? `revision ${revision - 1} is the last that you can trust` : 'trust nothing on the branch'}.`

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
  'If another version of Convoy wrote the branch, verify it with that one (the manifest names its kit commit): decisions may differ between versions. Otherwise: '
const damaged = 'Clone the repository again. If the new clone is the same: '

/** The messages for breaches of a release branch, by the revision of the breach (0: not known). */
export const breaches = {
  COMMIT_UNREADABLE: breach(
    'The commit is missing, damaged or not a commit, so Convoy can judge neither it nor anything before it.',
    damaged,
  ),
  ANCHOR_MISSING: breachOf(
    '‹anchor›',
    (anchor) =>
      `Commit ${anchor}, which was noted earlier, is not on this branch: somebody replaced its history or cut it off.`,
    'Fetch the branch, if the clone is older than the commit. Otherwise: ',
  ),
  REVISION_UNSIGNED: breach('GitHub did not sign the commit.'),
  REVISION_SIGNATURE: breach('The commit has a signature, but not a valid one by GitHub.'),
  REVISION_AUTHOR: breach('The author is not the bot of the App that writes this branch.'),
  REVISION_PARENTS: breach('A revision has exactly one parent, the revision before it, and the first has none.'),
  TREE_MISMATCH: breach('The commit names a tree other than the tree of its files.', damaged),
  FILE_UNREADABLE: breach('The file is missing from the repository, or its object is damaged.', damaged),
  FILE_DAMAGED: breach('The bytes of the file differ from those that the commit names.', damaged),
  FILE_NOT_TEXT: breach('The file is not UTF-8 text.'),
  FILE_MISSING: breach('The revision lacks a file that its decision writes.'),
  FILE_DELETED: breach('The revision lacks a file of the one before. Convoy never deletes a file.'),
  FILE_REWRITTEN: breach('Somebody changed a file that Convoy writes only once.'),
  FILE_UNEXPECTED: breach('The decision of this revision does not write this file.'),
  FILE_NOT_DECIDED: breach('The file is not what the decision of this revision writes.', otherKit),
  DOCUMENT_INVALID: breachOf('‹why›', (why) => why, otherKit),
  RELEASE_OTHER: breach(
    'The files belong to another release or another control repository.',
    'Name the right release and control repository. If they are right: ',
  ),
  REVISION_NUMBER: breach('Revisions are numbered one by one.'),
  REVISION_CHAIN: breach('The manifest does not name the digest of the manifest before it.'),
  MANIFEST_NOT_DECIDED: breachOf(
    '‹kit›',
    (kit) =>
      `From the manifest before it and from seen.json, Convoy decides something else than this revision records (written by kit ${kit}).`,
    otherKit,
  ),
  TRAIN_NOT_SEEN: breach('The train that this revision pins is not the one that its decision saw.'),
  DECISION_IMPOSSIBLE: breachOf(
    '‹why›',
    (why) => `Convoy cannot decide anything from what seen.json holds: ${why}`,
    otherKit,
  ),
}

export type BreachCode = CodeOf<typeof breaches>
/** The parameters of a breach's message beside its revision. */
export type BreachWords<Code extends BreachCode> =
  WordsOf<typeof breaches, Code> extends readonly [number, ...infer Words] ? Words : never

/** One breach of a release branch, worded by the catalogue. */
export const breachProblem = wordedBy(breaches)
