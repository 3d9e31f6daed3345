/*
 * What the contract is to be tried with (docs/decisions/0081-the-contract-of-productions-history.md), and where a tally
 * says how often it happened.
 */

const counted: Readonly<Record<string, readonly string[]>> = {
  'fixes on RC branches only': ['changed on rc'],
  'squashes by hand': ['by hand: squash', 'joined by squash'],
  'merges by hand': ['by hand: merge', 'joined by merge'],
  'squashes by Convoy': ['by Convoy: squash'],
  'merges by Convoy': ['by Convoy: merge'],
  'fast-forwards by Convoy': ['by Convoy: push'],
  'prepared versions': ['version prepared'],
  'foreign commits on production': ['changed on master'],
  'reverts on production': ['taken back on master'],
  'hotfixes on production between releases': ['hotfix between releases'],
  'merges back': ['merged back by merge', 'merged back by squash'],
  'deferred tasks': ['task deferred', 'task reverted-and-deferred'],
  'reverted tasks': ['task reverted', 'task reverted-and-deferred'],
  'mixed ways in one train': ['mixed ways'],
  'unchanged repositories taken in': ['taken in'],
  'unchanged repositories left as they are': ['left as it is'],
  'reviews of what came to an RC branch': ['approved'],
  'candidates after one that failed': ['candidate failed'],
  'conflicts that people resolve': ['conflict'],
  'what is taken back, asked about': ['asked about at the plan', 'asked about under way'],
}

/** How often each thing happened with which the contract is to be tried. */
export function coverageOf(tally: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(counted).map(([what, keys]) => [what, keys.reduce((sum, key) => sum + (tally.get(key) ?? 0), 0)]),
  )
}
