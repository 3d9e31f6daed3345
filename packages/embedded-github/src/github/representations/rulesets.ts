import { allows, nodeId, type Bearer } from '../world/access.ts'
import { bypassOf } from '../rules/bypass.ts'
import { queueParameters } from '../queue/rule.ts'
import type { Rule, Ruleset } from '../rules/definitions.ts'
import type { Repository, World } from '../world/world.ts'
import type { Described } from './described.ts'
import { isoTime } from './times.ts'

/** GitHub's `repository-ruleset` as a list shows it, without what is in it. */
export function listedRuleset(
  world: World,
  { name: source }: Repository,
  { id, name, target, enforcement, createdAt, updatedAt }: Ruleset,
): Described<'repository-ruleset'> {
  return {
    id,
    name,
    target,
    source_type: 'Repository',
    source,
    enforcement,
    node_id: nodeId('RepositoryRuleset', id),
    _links: {
      self: { href: `${world.url}/repos/${source}/rulesets/${id}` },
      html: { href: `${world.url}/${source}/rules/${id}` },
    },
    created_at: isoTime(createdAt),
    updated_at: isoTime(updatedAt),
  }
}

/** GitHub's `repository-ruleset` for whoever asks; who may bypass it is told only to who may change it. */
export function rulesetJson(
  world: World,
  repository: Repository,
  ruleset: Ruleset,
  bearer: Bearer,
): Described<'repository-ruleset'> {
  const actors = ruleset.bypassActors.map(({ id, type, mode }) => ({
    actor_id: id,
    actor_type: type,
    bypass_mode: mode,
  }))
  return {
    ...listedRuleset(world, repository, ruleset),
    conditions: { ref_name: { exclude: ruleset.exclude, include: ruleset.include } },
    rules: ruleset.rules.map(ruleJson),
    ...(allows(world, bearer, repository.name, 'administration', 'write') ? { bypass_actors: actors } : {}),
    current_user_can_bypass: bypassOf(world, repository, ruleset, bearer),
  }
}

/** GitHub's `repository-rule-detailed`: a rule with where it comes from. */
export function appliedRule({ name }: Repository, { id }: Ruleset, rule: Rule): Described<'repository-rule-detailed'> {
  return { ...ruleJson(rule), ruleset_source_type: 'Repository', ruleset_source: name, ruleset_id: id }
}

function ruleJson(rule: Rule): Described<'repository-rule'> {
  if (rule.type === 'pull_request') {
    const { parameters } = rule
    return {
      type: rule.type,
      parameters: {
        allowed_merge_methods: parameters.allowedMergeMethods,
        dismiss_stale_reviews_on_push: parameters.dismissStaleReviewsOnPush,
        require_code_owner_review: parameters.requireCodeOwnerReview === true,
        require_last_push_approval: parameters.requireLastPushApproval,
        required_approving_review_count: parameters.requiredApprovingReviewCount,
        required_review_thread_resolution: parameters.requiredReviewThreadResolution,
      },
    }
  }
  if (rule.type === 'merge_queue') return { type: rule.type, parameters: queueParameters(rule.parameters) }
  if (rule.type === 'update')
    return {
      type: rule.type,
      ...(rule.allowsFetchAndMerge === true ? { parameters: { update_allows_fetch_and_merge: true } } : {}),
    }
  if (rule.type !== 'required_status_checks') return { type: rule.type }
  const { doNotEnforceOnCreate, requiredStatusChecks, strictRequiredStatusChecksPolicy } = rule.parameters
  return {
    type: rule.type,
    parameters: {
      do_not_enforce_on_create: doNotEnforceOnCreate,
      strict_required_status_checks_policy: strictRequiredStatusChecksPolicy,
      required_status_checks: requiredStatusChecks.map(({ context, integrationId }) =>
        integrationId === null ? { context } : { context, integration_id: integrationId },
      ),
    },
  }
}
