import { refuse } from '../../answers/replies.ts'
import type {
  MergeMethod,
  PullRequestParameters,
  RequiredCheck,
  Rule,
  StatusCheckParameters,
} from '../../rules/definitions.ts'
import type { Json } from '../../world/names.ts'
import { readQueue } from './queue-body.ts'
import { isFields, readFields, readFlag, readList, Refused, refuseRequest, requireText } from '../fields.ts'
import type { Fields } from '../row.ts'

const plain = ['creation', 'deletion', 'non_fast_forward', 'required_linear_history', 'required_signatures'] as const

/**
 * Kinds of rules that GitHub has and that are not enforced here
 * (docs.github.com/rest/repos/rules#create-a-repository-ruleset).
 */
const foreign = new Set([
  'required_deployments',
  'commit_message_pattern',
  'commit_author_email_pattern',
  'committer_email_pattern',
  'branch_name_pattern',
  'tag_name_pattern',
  'workflows',
  'code_scanning',
  'copilot_code_review',
  'license_compliance_scanning',
  'file_path_restriction',
  'max_file_path_length',
  'file_extension_restriction',
  'max_file_size',
])

/** One rule of a ruleset's body. What cannot be enforced is not accepted: 501 with its name. */
export function readRule(entry: Json, index: number): Rule {
  const unknown = refuseRequest(`Invalid property /rules/${index}: data matches no possible input.`)
  if (!isFields(entry)) throw unknown
  const type = requireText(entry, 'type')
  if (foreign.has(type)) throw notEnforced(`rules of type ${type}`)
  const parameters = readFields(entry, 'parameters')
  const simple = plain.find((one) => one === type)
  if (simple !== undefined) return { type: simple }
  if (type === 'update')
    return readFlag(parameters ?? {}, 'update_allows_fetch_and_merge') === true
      ? { type, allowsFetchAndMerge: true }
      : { type }
  if (parameters === undefined) throw unknown
  if (type === 'merge_queue') return { type, parameters: readQueue(parameters) }
  if (type === 'pull_request') return { type, parameters: readReview(parameters) }
  if (type === 'required_status_checks') return { type, parameters: readChecks(parameters) }
  throw unknown
}

const methods: readonly MergeMethod[] = ['merge', 'squash', 'rebase']

function readReview(parameters: Fields): PullRequestParameters {
  if ((readList(parameters, 'required_reviewers') ?? []).length > 0) throw notEnforced('required_reviewers')
  if (readFields(parameters, 'dismissal_restriction') !== undefined) throw notEnforced('dismissal_restriction')
  const allowed = readList(parameters, 'allowed_merge_methods')
  const known = allowed === undefined ? methods : methods.filter((method) => allowed.includes(method))
  if (known.length === 0 || (allowed !== undefined && known.length < allowed.length))
    throw refuseRequest(
      'For \'properties/allowed_merge_methods\', items must be of ["merge", "squash", "rebase"], at least one.',
    )
  return {
    allowedMergeMethods: known,
    dismissStaleReviewsOnPush: requireFlag(parameters, 'dismiss_stale_reviews_on_push'),
    requireCodeOwnerReview: requireFlag(parameters, 'require_code_owner_review'),
    requireLastPushApproval: requireFlag(parameters, 'require_last_push_approval'),
    requiredApprovingReviewCount: requireCount(parameters, 'required_approving_review_count'),
    requiredReviewThreadResolution: requireFlag(parameters, 'required_review_thread_resolution'),
  }
}

function readChecks(parameters: Fields): StatusCheckParameters {
  const checks = readList(parameters, 'required_status_checks')
  if (checks === undefined) throw refuseRequest('"required_status_checks" wasn\'t supplied.')
  return {
    doNotEnforceOnCreate: readFlag(parameters, 'do_not_enforce_on_create') ?? false,
    requiredStatusChecks: checks.map(readCheck),
    strictRequiredStatusChecksPolicy: requireFlag(parameters, 'strict_required_status_checks_policy'),
  }
}

function readCheck(entry: Json): RequiredCheck {
  if (!isFields(entry))
    throw refuseRequest(`For 'items/required_status_checks', ${JSON.stringify(entry)} is not an object.`)
  const id = entry['integration_id'] ?? null
  if (id !== null && typeof id !== 'number')
    throw refuseRequest(`For 'properties/integration_id', ${JSON.stringify(id)} is not an integer.`)
  return { context: requireText(entry, 'context'), integrationId: id }
}

function requireFlag(parameters: Fields, key: string): boolean {
  const flag = readFlag(parameters, key)
  if (flag === undefined) throw refuseRequest(`"${key}" wasn't supplied.`)
  return flag
}

/** GitHub takes 0 to 10 (docs.github.com/rest/repos/rules#create-a-repository-ruleset). */
function requireCount(parameters: Fields, key: string): number {
  const value = parameters[key]
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 10) return value
  throw refuseRequest(`For 'properties/${key}', ${JSON.stringify(value ?? null)} is not an integer of 0 to 10.`)
}

function notEnforced(what: string): Refused {
  return new Refused(refuse(501, `The embedded GitHub does not enforce ${what}.`))
}
