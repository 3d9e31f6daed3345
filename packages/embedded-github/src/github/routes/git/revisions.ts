import { peel } from '../../git/commits.ts'
import { refuse } from '../../answers/replies.ts'
import { updateRefs, type RefRefusal, type RefUpdate } from '../../git/refs.ts'
import type { Happening, Repository, World } from '../../world/world.ts'
import type { Sha } from '../../world/names.ts'
import { Refused } from '../fields.ts'
import type { WriteVisit } from '../row.ts'

/**
 * The commit that a user's word names: a branch, a tag, either with `heads/` or `refs/heads/` before it, or a whole
 * sha; `null`: none.
 */
export function findCommit(world: World, repository: Repository, word: string): Sha | null {
  const { refs } = repository
  const named = [
    `refs/heads/${word}`,
    `refs/tags/${word}`,
    `refs/${word}`,
    word,
    ...(word === 'HEAD' ? [`refs/heads/${repository.defaultBranch}`] : []),
  ]
    .map((ref) => (Object.hasOwn(refs, ref) ? refs[ref] : undefined))
    .find((sha) => sha !== undefined)
  const sha = named ?? (world.objects.has(word) ? word : undefined)
  const target = sha === undefined ? undefined : peel(world.objects, sha)
  return target !== undefined && world.objects.get(target)?.type === 'commit' ? target : null
}

/** Moves refs or ends the route with GitHub's refusal. */
export function moveRefs(
  visit: WriteVisit,
  updates: readonly RefUpdate[],
  statuses: Partial<Record<RefRefusal['reason'], number>> = {},
): { readonly world: World; readonly happenings: readonly Happening[] } {
  const outcome = updateRefs(visit.world, { repository: visit.repository.name, token: visit.token, updates })
  if (outcome.ok) return outcome
  // Over REST the header alone says what is missing (github.com/mkb79/Audible/issues/882).
  if (outcome.reason === 'workflows-permission')
    throw new Refused(
      refuse(403, 'Resource not accessible by integration', {
        headers: { 'x-accepted-github-permissions': 'contents=write,workflows=write' },
      }),
    )
  throw new Refused(refuse(statuses[outcome.reason] ?? 422, outcome.message))
}
