import type { BranchProtection } from './definitions.ts'
import { ownerOf, roleOf, type Bearer } from '../world/access.ts'
import { findTeam } from '../world/organizations.ts'
import { offersProtection } from '../world/plans.ts'
import type { Repository, World } from '../world/world.ts'
import type { Rule } from './definitions.ts'
import { judge, type Move } from './violations.ts'

/** The protection of a branch by its full name; `null`: none. */
export function protectionOf({ protections = {} }: Repository, ref: string): BranchProtection | null {
  return ref.startsWith('refs/heads/') && Object.hasOwn(protections, ref.slice('refs/heads/'.length))
    ? (protections[ref.slice('refs/heads/'.length)] ?? null)
    : null
}

/** The objections of a branch's protection to a move by this bearer; none: it is allowed. */
export function findProtectionViolations(
  world: World,
  repository: Repository,
  bearer: Bearer,
  move: Move,
): readonly string[] {
  const protection = protectionOf(repository, move.ref)
  if (protection === null || !offersProtection(world, repository)) return []
  if (!mayPush(world, repository, protection, bearer)) return [notAuthorized]
  const rules = isLetThrough(world, repository, protection, bearer)
    ? lasting(protection)
    : rulesOfProtection(protection)
  return rules.flatMap((rule) => judge(world, repository, rule, move) ?? [])
}

/** True if what a protection demands of a change is not demanded of this bearer. */
export function isLetThrough(
  world: World,
  repository: Repository,
  protection: BranchProtection,
  bearer: Bearer,
): boolean {
  return (
    !protection.enforceAdmins &&
    bearer !== 'anonymous' &&
    bearer.kind === 'user' &&
    roleOf(world, repository, bearer.login) === 'admin'
  )
}

/**
 * https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches#restrict-who-can-push-to-matching-branches
 */
const notAuthorized =
  "You're not authorized to push to this branch. Visit https://docs.github.com/articles/about-protected-branches/ for more information."

/** True if a protection lets this bearer push at all, if its role lets it write. */
export function mayPush(world: World, repository: Repository, protection: BranchProtection, bearer: Bearer): boolean {
  const { restrictions } = protection
  if (restrictions === undefined || isLetThrough(world, repository, protection, bearer)) return true
  if (bearer === 'anonymous') return false
  if (bearer.kind !== 'user') return restrictions.apps.includes(bearer.login.replace(/\[bot\]$/, ''))
  const organization = ownerOf(repository.name)
  return (
    restrictions.users.includes(bearer.login) ||
    restrictions.teams.some((slug) => Object.hasOwn(findTeam(world, organization, slug)?.members ?? {}, bearer.login))
  )
}

/** What a protection demands of who is not let through. */
export function rulesOfProtection(protection: BranchProtection): readonly Rule[] {
  return [...lasting(protection), ...conditional(protection)]
}

/** Force pushes and deletion are for nobody unless they are allowed to all. */
function lasting({ allowDeletions, allowForcePushes }: BranchProtection): readonly Rule[] {
  return [
    ...(allowDeletions ? [] : [{ type: 'deletion' } as const]),
    ...(allowForcePushes ? [] : [{ type: 'non_fast_forward' } as const]),
  ]
}

function conditional({ requiredLinearHistory, reviews, checks }: BranchProtection): readonly Rule[] {
  return [
    ...(requiredLinearHistory ? [{ type: 'required_linear_history' } as const] : []),
    ...(reviews === null ? [] : [{ type: 'pull_request', parameters: reviews } as const]),
    ...(checks === null ? [] : [{ type: 'required_status_checks', parameters: checks } as const]),
  ]
}
