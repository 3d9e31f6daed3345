import type { Bearer } from '../world/access.ts'
import { isAncestor, isFastForward, isSignedByGitHub, listCommits, peel, readCommit } from '../git/commits.ts'
import { offersProtection } from '../world/plans.ts'
import type { Repository, World } from '../world/world.ts'
import type { Sha } from '../world/names.ts'
import { bypassOf } from './bypass.ts'
import { activeRulesets } from './ref-patterns.ts'
import { findMissingChecks } from './required-checks.ts'
import type { MergeMethod, PullRequestParameters, Rule, StatusCheckParameters } from './definitions.ts'

/**
 * The pull request by whose merge a branch moves: a commit that was reviewed and tested, and who said yes to which
 * commit.
 */
export interface PullRequestMerge {
  readonly method: MergeMethod
  readonly head: Sha
  readonly openedBy: string
  readonly mergedBy: string
  /** Who pushed the head. */
  readonly pushedBy: string
  /** Approvals that nobody took back, of those who may write. */
  readonly approvals: readonly { readonly by: string; readonly commit: Sha }[]
  /** Those of them who want changes. */
  readonly rejections: readonly string[]
  /** Code owners who have not approved, found when a rule asks; absent: none. */
  readonly awaitedOwners?: () => readonly string[]
}

/** One ref that moves; at least one side is not `null`, and they differ. */
export interface Move {
  readonly ref: string
  readonly before: Sha | null
  readonly after: Sha | null
  readonly merge?: PullRequestMerge
}

/** The objections of the active rulesets to a move by this bearer, in the words GitHub prints; none: it is allowed. */
export function findViolations(world: World, repository: Repository, bearer: Bearer, move: Move): readonly string[] {
  if (!offersProtection(world, repository)) return []
  const rulesets = activeRulesets(repository, move.ref).filter((ruleset) => {
    const bypass = bypassOf(world, repository, ruleset, bearer)
    return bypass === 'never' || (bypass === 'pull_requests_only' && move.merge === undefined)
  })
  const rules = rulesets
    .flatMap((ruleset) => ruleset.rules)
    .sort((one, other) => order.indexOf(one.type) - order.indexOf(other.type))
  return [...new Set(rules.flatMap((rule) => judge(world, repository, rule, move) ?? []))]
}

/** The message of REST and GraphQL (github.com/googleapis/release-please-action/issues/1194). */
export function sayViolations(violations: readonly string[]): string {
  return ['Repository rule violations found', ...violations].map((line) => `${line}\n\n`).join('')
}

const order: readonly Rule['type'][] = [
  'deletion',
  'creation',
  'non_fast_forward',
  'update',
  'required_linear_history',
  'required_signatures',
  'pull_request',
  'required_status_checks',
  'merge_queue',
]

/** The objection of one rule to a move; `null`: none. */
export function judge(world: World, repository: Repository, rule: Rule, move: Move): string | null {
  const { ref, before, after } = move
  const kind = ref.startsWith('refs/tags/') ? 'tag' : 'branch'
  if (after === null) return rule.type === 'deletion' ? `Cannot delete this ${kind}` : null
  switch (rule.type) {
    case 'deletion':
      return null
    case 'creation':
      return before === null ? 'Cannot create ref due to creations being restricted.' : null
    case 'update':
      return before === null ? null : 'Cannot update this protected ref.'
    case 'non_fast_forward':
      return before === null || isFastForward(world.objects, before, after) ? null : `Cannot force-push to this ${kind}`
    case 'required_linear_history':
      return listAgainst(
        'This branch must not contain merge commits.',
        newCommits(world, repository, before, after).filter((sha) => readCommit(world.objects, sha).parents.length > 1),
      )
    case 'required_signatures':
      return judgeSignatures(world, repository, { ...move, after })
    case 'pull_request':
      return before === null ? null : judgeReview(rule.parameters, move.merge)
    case 'merge_queue':
      return before === null ? null : 'Changes must be made through the merge queue'
    case 'required_status_checks':
      return judgeChecks(world, repository, rule.parameters, { ...move, after })
  }
}

/** Commits that the ref did not hold; a new ref is compared with the default branch. */
function newCommits(
  { objects }: World,
  { refs, defaultBranch }: Repository,
  before: Sha | null,
  after: Sha,
): readonly Sha[] {
  const [known, target] = [before ?? refs[`refs/heads/${defaultBranch}`], peel(objects, after)]
  if (objects.get(target)?.type !== 'commit') return []
  const base = known === undefined ? null : peel(objects, known)
  return listCommits(objects, target, base !== null && objects.get(base)?.type === 'commit' ? base : null, Infinity)
}

/**
 * Of every commit that a move brings, and with a pull request of all its own, whatever its merge makes of them
 * (github.com/sallowayma-git/IELTS-practice/issues/138). Only who opened it may squash it
 * (docs.github.com, about protected branches, require signed commits).
 */
function judgeSignatures(
  world: World,
  repository: Repository,
  { before, after, merge }: Move & { readonly after: Sha },
): string | null {
  const unsigned = [after, ...(merge === undefined ? [] : [merge.head])]
    .flatMap((tip) => newCommits(world, repository, before, tip))
    .filter((sha) => !isSignedByGitHub(readCommit(world.objects, sha)))
  const sentence = 'Commits must have verified signatures.'
  const isForeign = merge?.method === 'squash' && merge.mergedBy !== merge.openedBy
  return listAgainst(sentence, [...new Set(unsigned)]) ?? (isForeign ? sentence : null)
}

function listAgainst(sentence: string, commits: readonly Sha[]): string | null {
  return commits.length === 0
    ? null
    : `${sentence}\nFound ${commits.length} violation${commits.length === 1 ? '' : 's'}:\n\n${commits.join('\n')}`
}

function judgeReview(parameters: PullRequestParameters, merge: PullRequestMerge | undefined): string | null {
  if (merge === undefined) return 'Changes must be made through a pull request.'
  if (!parameters.allowedMergeMethods.includes(merge.method)) return `Merge method ${merge.method} is not allowed.`
  const [least, against] = [parameters.requiredApprovingReviewCount, merge.rejections.length]
  if (least > 0 && against > 0)
    return `${against} review${against === 1 ? '' : 's'} requesting changes by reviewers with write access.`
  if (new Set(merge.approvals.map(({ by }) => by)).size < least)
    return `At least ${least} approving review${least === 1 ? ' is' : 's are'} required by reviewers with write access.`
  const owners = parameters.requireCodeOwnerReview === true ? (merge.awaitedOwners?.() ?? []) : []
  if (owners.length > 0) return `Waiting on code owner review from ${owners.join(', ')}.`
  const isFresh = merge.approvals.some(({ by, commit }) => commit === merge.head && by !== merge.pushedBy)
  return parameters.requireLastPushApproval && !isFresh
    ? `New changes require approval from someone other than ${merge.pushedBy} because they were the last pusher.`
    : null
}

/** A merge is judged by its pull request's head, a push by what is pushed. */
function judgeChecks(
  world: World,
  repository: Repository,
  parameters: StatusCheckParameters,
  { before, after, merge }: Move & { readonly after: Sha },
): string | null {
  if (before === null && parameters.doNotEnforceOnCreate) return null
  if (parameters.requiredStatusChecks.length === 0) return null
  const missing = findMissingChecks(
    world,
    repository.name,
    merge?.head ?? peel(world.objects, after),
    parameters.requiredStatusChecks,
  )
  if (missing !== null || merge === undefined || before === null || !parameters.strictRequiredStatusChecksPolicy)
    return missing
  return isAncestor(world.objects, before, merge.head)
    ? null
    : 'The head branch is not up to date with the base branch.'
}
