import { ownerOf } from './access.ts'
import { refuse, type Reply } from '../answers/replies.ts'
import type { Account, Repository, World } from './world.ts'

/** The World in which every account is on this plan. */
export function withPlan(world: World, plan: NonNullable<Account['plan']>): World {
  return {
    ...world,
    accounts: Object.fromEntries(
      Object.entries(world.accounts).map(([login, account]) => [login, { ...account, plan }]),
    ),
  }
}

/**
 * True if an account's plan has rulesets and branch protection for a repository: for private ones not on GitHub Free,
 * where what stands there from before is not enforced
 * (docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets,
 * about-protected-branches).
 */
export function offersProtection({ accounts }: World, repository: Repository): boolean {
  return !repository.private || accounts[ownerOf(repository.name)]?.plan !== 'free'
}

/**
 * GitHub's refusal of rulesets and branch protection on a plan without them (github.com/github/branch-deploy/pull/345);
 * `null` if the plan has them.
 */
export function refuseUnoffered(world: World, repository: Repository): Reply | null {
  return offersProtection(world, repository)
    ? null
    : refuse(403, 'Upgrade to GitHub Pro or make this repository public to enable this feature.')
}
