import { allows, nodeId } from '../world/access.ts'
import { offersProtection } from '../world/plans.ts'
import { isoTime } from '../representations/times.ts'
import { isLetThrough, mayPush, protectionOf } from '../rules/branch-protection.ts'
import { activeRulesets } from '../rules/ref-patterns.ts'
import type { Rule, Ruleset } from '../rules/definitions.ts'
import type { Repository } from '../world/world.ts'
import { page, type PageArguments } from './pages.ts'
import type { Fields, Session } from './session.ts'

export interface RulesetsArguments extends PageArguments {
  readonly targets?: readonly string[] | null
}

/** `Repository.rulesets`. There are no parents: rulesets of organizations are not imitated. */
export function pageRulesets(session: Session, repository: Repository, args: RulesetsArguments): Fields {
  const { targets = null } = args
  const wanted = (repository.rulesets ?? []).filter(
    ({ target }) => targets === null || targets.includes(target.toUpperCase()),
  )
  return page('rulesets', wanted, args, (ruleset) => rulesetFields(session, repository, ruleset))
}

export interface RulesArguments extends PageArguments {
  readonly orderBy?: { readonly field: 'CREATED_AT' | 'TYPE' | 'UPDATED_AT'; readonly direction: 'ASC' | 'DESC' } | null
}

/** `Ref.rules`: what active rulesets say about a ref. */
export function pageRules(session: Session, repository: Repository, ref: string, args: RulesArguments): Fields {
  const { field, direction } = args.orderBy ?? { field: 'UPDATED_AT', direction: 'DESC' }
  const applied = activeRulesets(repository, ref).flatMap((ruleset) =>
    ruleset.rules.map((rule) => ({
      ruleset,
      rule,
      key: field === 'TYPE' ? rule.type : isoTime(field === 'CREATED_AT' ? ruleset.createdAt : ruleset.updatedAt),
    })),
  )
  const ascending = [...applied].sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
  return page('rules', direction === 'DESC' ? ascending.reverse() : ascending, args, ({ ruleset, rule }) =>
    ruleFields(session, repository, ruleset, rule),
  )
}

/**
 * `Ref.refUpdateRule`: a branch's classic protection as it binds whoever asks. Deletions and force pushes bind
 * everybody.
 */
export function updateRuleFields({ world, token }: Session, repository: Repository, ref: string): Fields | null {
  const protection = protectionOf(repository, ref)
  if (protection === null || !offersProtection(world, repository)) return null
  const isFree = isLetThrough(world, repository, protection, token)
  const canWrite = allows(world, token, repository.name, 'contents', 'write')
  return {
    pattern: ref.slice('refs/heads/'.length),
    allowsDeletions: protection.allowDeletions,
    allowsForcePushes: protection.allowForcePushes,
    blocksCreations: false,
    requiredApprovingReviewCount: isFree ? null : (protection.reviews?.requiredApprovingReviewCount ?? null),
    requiredStatusCheckContexts: isFree
      ? null
      : (protection.checks?.requiredStatusChecks.map(({ context }) => context) ?? null),
    requiresCodeOwnerReviews: !isFree && protection.reviews?.requireCodeOwnerReview === true,
    requiresConversationResolution: false,
    requiresLinearHistory: !isFree && protection.requiredLinearHistory,
    requiresSignatures: false,
    viewerAllowedToDismissReviews: canWrite,
    viewerCanPush:
      canWrite &&
      mayPush(world, repository, protection, token) &&
      !(world.deviations?.appsUnseen === true && token.kind !== 'user'),
  }
}

/** `Ref.branchProtectionRule`: the same as it was set up, for administrators; `null` for everybody else. */
export function protectionRuleFields({ world, token }: Session, repository: Repository, ref: string): Fields | null {
  const protection = protectionOf(repository, ref)
  if (protection === null || !allows(world, token, repository.name, 'administration', 'read')) return null
  const { reviews, checks } = protection
  return {
    __typename: 'BranchProtectionRule',
    pattern: ref.slice('refs/heads/'.length),
    isAdminEnforced: protection.enforceAdmins,
    allowsDeletions: protection.allowDeletions,
    allowsForcePushes: protection.allowForcePushes,
    requiresLinearHistory: protection.requiredLinearHistory,
    requiresApprovingReviews: reviews !== null,
    requiredApprovingReviewCount: reviews?.requiredApprovingReviewCount ?? null,
    requiresCodeOwnerReviews: reviews?.requireCodeOwnerReview === true,
    requiresStatusChecks: checks !== null,
    requiresStrictStatusChecks: checks?.strictRequiredStatusChecksPolicy ?? false,
    requiredStatusCheckContexts: checks?.requiredStatusChecks.map(({ context }) => context) ?? [],
  }
}

function rulesetFields(session: Session, repository: Repository, ruleset: Ruleset): Fields {
  return {
    __typename: 'RepositoryRuleset',
    id: nodeId('RepositoryRuleset', ruleset.id),
    databaseId: ruleset.id,
    name: ruleset.name,
    target: ruleset.target.toUpperCase(),
    enforcement: ruleset.enforcement.toUpperCase(),
    source: () => session.repository(repository.name),
    conditions: {
      refName: { include: ruleset.include, exclude: ruleset.exclude },
      repositoryId: null,
      repositoryName: null,
      repositoryProperty: null,
    },
    rules: (args: PageArguments & { readonly type?: string | null }) =>
      page(
        'rules',
        ruleset.rules.filter(({ type }) => (args.type ?? null) === null || args.type === type.toUpperCase()),
        args,
        (rule) => ruleFields(session, repository, ruleset, rule),
      ),
    createdAt: isoTime(ruleset.createdAt),
    updatedAt: isoTime(ruleset.updatedAt),
  }
}

function ruleFields(session: Session, repository: Repository, ruleset: Ruleset, rule: Rule): Fields {
  return {
    __typename: 'RepositoryRule',
    type: rule.type.toUpperCase(),
    parameters: parameterFields(rule),
    repositoryRuleset: () => rulesetFields(session, repository, ruleset),
  }
}

function parameterFields(rule: Rule): Fields | null {
  switch (rule.type) {
    case 'update':
      return { __typename: 'UpdateParameters', updateAllowsFetchAndMerge: rule.allowsFetchAndMerge === true }
    case 'pull_request':
      return {
        __typename: 'PullRequestParameters',
        ...rule.parameters,
        requireCodeOwnerReview: rule.parameters.requireCodeOwnerReview === true,
      }
    case 'required_status_checks':
      return { __typename: 'RequiredStatusChecksParameters', ...rule.parameters }
    case 'merge_queue':
      return {
        __typename: 'MergeQueueParameters',
        ...rule.parameters,
        mergeMethod: rule.parameters.mergeMethod.toUpperCase(),
      }
    case 'creation':
    case 'deletion':
    case 'non_fast_forward':
    case 'required_linear_history':
    case 'required_signatures':
      return null
  }
}
