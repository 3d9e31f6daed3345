import { isSameLogin } from '../people/logins.ts'
import type { BroughtSeen, CommitBrought } from '../questions/brought.ts'
import { ancestorsIn } from '../versions/commit-messages.ts'
import type { Sha } from '../words/names.ts'

/**
 * Everybody who may have pushed a commit to the RC branch: whose push brought it, and whose push brought what the
 * branch holds no more. `null`: GitHub does not say; Convoy's own pushes are nobody's.
 */
export function pushersOf(
  { commits, pushes }: BroughtSeen,
  { sha }: CommitBrought,
  self: string,
): readonly string[] | null {
  if (pushes === null) return null
  const known = new Set(commits.map((commit) => commit.sha))
  const listed = commits.map(asSaid)
  const holds = (at: Sha): boolean => ancestorsIn(listed, (each) => each === at).some((commit) => commit.sha === sha)
  const people = pushes.filter(({ by }) => !isSameLogin(by, self))
  const brought = people.filter(({ before, after }) => holds(after) && !holds(before))
  if (brought.length === 0 || brought.some(({ by }) => by === '')) return null
  const lost = people.filter(({ after }) => !known.has(after))
  return [...new Set([...brought, ...lost].map(({ by }) => by))].filter((by) => by !== '')
}

/** A commit for a walk over its ancestors, which reads no message. */
export function asSaid(commit: CommitBrought): CommitBrought & { readonly message: string } {
  return { ...commit, message: '' }
}
