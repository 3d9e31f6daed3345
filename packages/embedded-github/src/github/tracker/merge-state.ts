import { rollUp } from '../checks/statuses.ts'
import { isAncestor } from '../git/commits.ts'
import { bindingRules } from '../rules/binding-rules.ts'
import { findProtectionViolations } from '../rules/branch-protection.ts'
import type { MergeMethod, Rule } from '../rules/definitions.ts'
import { findViolations, judge, type Move } from '../rules/violations.ts'
import { repositoryNamed, type Bearer } from '../world/access.ts'
import { mergeSettingsOf } from '../world/merge-settings.ts'
import type { Repository, World } from '../world/world.ts'
import type { PullRequest } from './issues.ts'
import { testMergeOf } from './pulls.ts'
import { describeMerge } from './reviews.ts'

/** GitHub's words for what a pull request lacks, the first that applies. */
export type MergeState = 'unknown' | 'dirty' | 'draft' | 'behind' | 'blocked' | 'unstable' | 'clean'

/**
 * The reason why a pull request cannot simply be merged (docs.github.com/graphql/reference/enums#mergestatestatus), the
 * same to everybody: who may bypass the rules of its base is told that by `viewerCanMergeAsAdmin`.
 */
export function mergeStateOf(world: World, request: PullRequest): MergeState {
  if (request.state === 'closed') return 'unknown'
  const repository = repositoryNamed(world, request.repository)
  const move = mergeMove(world, repository, request)
  if (move === null) return 'dirty'
  if (request.pull.draft) return 'draft'
  const rules = bindingRules(world, repository, move.ref)
  if (isBehind(world, rules, move)) return 'behind'
  if (isBlocked(world, repository, rules, move)) return 'blocked'
  const checks = rollUp(world, request.repository, request.pull.headSha)
  return checks === null || checks.state === 'success' ? 'clean' : 'unstable'
}

/** True if only somebody whom the rules let through can merge a pull request as it is, and this bearer is one. */
export function canMergeAsAdmin(world: World, request: PullRequest, bearer: Bearer): boolean {
  const repository = repositoryNamed(world, request.repository)
  const move = request.state === 'closed' ? null : mergeMove(world, repository, request)
  if (move === null || !['behind', 'blocked'].includes(mergeStateOf(world, request))) return false
  return (
    findProtectionViolations(world, repository, bearer, move).length === 0 &&
    findViolations(world, repository, bearer, move).length === 0
  )
}

type MergeMove = Move & { readonly merge: NonNullable<Move['merge']>; readonly before: string }

/** The merge as it was tried; `null` where head and base conflict. */
function mergeMove(world: World, repository: Repository, request: PullRequest): MergeMove | null {
  const ref = `refs/heads/${request.pull.base}`
  const [before, after] = [repository.refs[ref], testMergeOf(repository, request)]
  if (before === undefined || after === null) return null
  const [method = 'merge'] = methodsFor(repository, bindingRules(world, repository, ref))
  return { ref, before, after, merge: describeMerge(world, request, method, request.author) }
}

/** The methods that the repository and every rule of the base leave. */
function methodsFor(repository: Repository, rules: readonly Rule[]): readonly MergeMethod[] {
  return mergeSettingsOf(repository).methods.filter((method) =>
    rules.every((rule) =>
      rule.type === 'pull_request'
        ? rule.parameters.allowedMergeMethods.includes(method)
        : rule.type !== 'required_linear_history' || method !== 'merge',
    ),
  )
}

/** The head lacks commits of the base, and a check is required of head and base together. */
function isBehind({ objects }: World, rules: readonly Rule[], { before, merge }: MergeMove): boolean {
  const isStrict = rules.some(
    (rule) =>
      rule.type === 'required_status_checks' &&
      rule.parameters.strictRequiredStatusChecksPolicy &&
      rule.parameters.requiredStatusChecks.length > 0,
  )
  return isStrict && !isAncestor(objects, before, merge.head)
}

/**
 * What a method could still change about the commit that is merged is no obstacle yet, nor is that it has to wait in a
 * queue (github.com/netresearch/git-workflow-skill/pull/134, measured).
 */
function isBlocked(world: World, repository: Repository, rules: readonly Rule[], move: MergeMove): boolean {
  const lasting = rules.filter(({ type }) => type !== 'required_linear_history' && type !== 'merge_queue')
  return (
    methodsFor(repository, rules).length === 0 || lasting.some((rule) => judge(world, repository, rule, move) !== null)
  )
}
