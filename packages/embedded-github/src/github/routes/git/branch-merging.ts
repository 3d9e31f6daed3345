import { botIdentity, findMergeBase, gitHubIdentity, signByGitHub, writeCommit } from '../../git/commits.ts'
import { mergeCommits } from '../../git/merging.ts'
import type { Happening, World } from '../../world/world.ts'
import type { Sha } from '../../world/names.ts'
import { moveRefs } from './revisions.ts'
import type { WriteVisit } from '../row.ts'

/** The result of a merge into a branch. */
export type Merged =
  | { readonly is: 'merged'; readonly sha: Sha; readonly world: World; readonly happenings: readonly Happening[] }
  | { readonly is: 'up-to-date' | 'conflict' }

/** Merges a commit into a branch with a merge commit by the token's login, which GitHub signs. */
export function mergeIntoBranch(
  visit: WriteVisit,
  merge: { readonly branch: string; readonly ours: Sha; readonly theirs: Sha; readonly message: string },
): Merged {
  const { world, token } = visit
  const { branch, ours, theirs, message } = merge
  const base = findMergeBase(world.objects, ours, theirs)
  if (base === theirs) return { is: 'up-to-date' }
  const merged = base === null ? { conflicts: [] } : mergeCommits(world.objects, ours, theirs)
  if ('conflicts' in merged) return { is: 'conflict' }
  const sha = writeCommit(
    world.objects,
    signByGitHub({
      tree: merged.tree,
      parents: [ours, theirs],
      author: botIdentity(world, token.login, world.at),
      committer: gitHubIdentity(world.at),
      message,
    }),
  )
  return {
    is: 'merged',
    sha,
    ...moveRefs(visit, [{ ref: `refs/heads/${branch}`, before: ours, after: sha, force: false }], { stale: 409 }),
  }
}
