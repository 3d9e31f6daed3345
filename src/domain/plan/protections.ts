import { gateContext } from './gate-context.ts'
import type { Proposal } from './proposal.ts'
import type { ProtectionSeen } from '../questions/plan.ts'
import { ways } from '../ways/table.ts'
import type { Name } from '../words/names.ts'

/**
 * A branch whose classic protection keeps the release from moving it; `settings`: those that do, as GitHub's page calls
 * them.
 */
export interface ProtectedBranch {
  readonly name: Name
  readonly branch: string
  readonly settings: readonly string[]
}

/**
 * The staging or production branches that classic protection keeps from being moved. An App is never an administrator
 * and cannot bypass checks, signatures or linear history
 * (https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-protected-branches/about-protected-branches).
 * What people move by hand is theirs.
 */
export function protectedBranches(
  { participants }: Proposal,
  role: 'staging' | 'production',
): readonly ProtectedBranch[] {
  return participants.flatMap((each) => {
    const branch = each.branches[role]
    const protection = branch === null ? undefined : each.history.protections[branch]
    const isLeft = role === 'production' && each.unchanged !== undefined
    if (
      branch === null ||
      protection === undefined ||
      isLeft ||
      ways[each.member.promotion].changes[role] === undefined
    )
      return []
    const settings = [
      ...(ways[each.member.promotion].changes[role]?.includes('merge') === true
        ? keepingMerges(protection)
        : keeping(protection, role === 'production' ? [gateContext] : [])),
      ...(role === 'staging' && !protection.mayForce ? ['Allow force pushes: off'] : []),
    ]
    return settings.length === 0 ? [] : [{ name: each.name, branch, settings }]
  })
}

/** The same of a merge of a pull request: reviews and checks are waited for, and a squash keeps a history linear. */
function keepingMerges({ mayPush, signatures }: ProtectionSeen): readonly string[] {
  return [
    ...(mayPush === false ? ['Restrict who can push to matching branches'] : []),
    ...(signatures ? ['Require signed commits'] : []),
  ]
}

/**
 * The rules that certainly keep any push out. GitHub reports restricted pushes that nobody could see only when a branch
 * is to move; `ownChecks` are those that Convoy sets itself. Convoy cannot know if the commits of the release would
 * satisfy the last two before they are there.
 */
function keeping(
  { mayPush, pullRequests, checks, linearHistory, signatures }: ProtectionSeen,
  ownChecks: readonly string[],
): readonly string[] {
  const others = checks.filter((context) => !ownChecks.includes(context))
  return [
    ...(mayPush !== false ? [] : ['Restrict who can push to matching branches']),
    ...(pullRequests ? ['Require a pull request before merging'] : []),
    ...others.map((context) => `Require status checks to pass: ${context}`),
    ...(linearHistory ? ['Require linear history'] : []),
    ...(signatures ? ['Require signed commits'] : []),
  ]
}
