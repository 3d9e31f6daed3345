import { ownerOf } from '../../world/access.ts'
import { refuseUnoffered } from '../../world/plans.ts'
import { findOrganization, findTeam } from '../../world/organizations.ts'
import { simpleUser } from '../../representations/accounts.ts'
import { appJson } from '../../representations/apps.ts'
import type { Described, DescribedBut } from '../../representations/described.ts'
import { placeOf } from '../../representations/places.ts'
import { teamJson } from '../../representations/teams.ts'
import { after, refuse, say, sayNothing, type Reply } from '../../answers/replies.ts'
import { protectionOf } from '../../rules/branch-protection.ts'
import type { BranchProtection } from '../../rules/definitions.ts'
import type { PullRequestParameters, RequiredCheck, StatusCheckParameters } from '../../rules/definitions.ts'
import type { Repository, World } from '../../world/world.ts'
import type { Json } from '../../world/names.ts'
import { isFields, readFields, readFlag, readList, Refused, refuseRequest } from '../fields.ts'
import { changeRepository } from '../repositories/repository-changes.ts'
import type { Fields, RepositoryVisit, Row, WriteVisit } from '../row.ts'
import { refuseOutsider } from './administrators.ts'

const path = '/repos/{owner}/{repo}/branches/{branch}/protection'

/** https://docs.github.com/rest/branches/branch-protection */
export const branchProtectionRows: readonly Row[] = [
  {
    method: 'GET',
    path,
    operation: 'repos/get-branch-protection',
    scope: 'reads',
    permission: 'metadata',
    handle: get,
  },
  {
    method: 'GET',
    path: `${path}/restrictions`,
    operation: 'repos/get-access-restrictions',
    scope: 'reads',
    permission: 'metadata',
    handle: getRestrictions,
  },
  {
    method: 'PUT',
    path,
    operation: 'repos/update-branch-protection',
    scope: 'writes',
    permission: 'administration',
    handle: put,
  },
  {
    method: 'DELETE',
    path,
    operation: 'repos/delete-branch-protection',
    scope: 'writes',
    permission: 'administration',
    handle: remove,
  },
]

function get(visit: RepositoryVisit): Reply {
  return (
    refuseReader(visit) ??
    withProtection(visit, (branch, protection) =>
      say(200, protectionJson(visit.world, visit.repository, branch, protection)),
    )
  )
}

function getRestrictions(visit: RepositoryVisit): Reply {
  const { world, repository } = visit
  return (
    refuseReader(visit) ??
    withProtection(visit, (branch, protection) =>
      protection.restrictions === undefined
        ? refuse(404, 'Push restrictions not enabled')
        : say(
            200,
            restrictionsJson(
              world,
              repository,
              `${world.url}/repos/${repository.name}/branches/${branch}/protection`,
              protection.restrictions,
            ),
          ),
    )
  )
}

function refuseReader(visit: RepositoryVisit): Reply | null {
  return refuseUnoffered(visit.world, visit.repository) ?? refuseOutsider(visit)
}

function put(visit: WriteVisit): Reply {
  const { world, repository, body } = visit
  const unoffered = refuseUnoffered(world, repository)
  if (unoffered !== null) return unoffered
  const branch = requireBranch(visit)
  const protection = readProtection(world, repository, body)
  return after(
    changeRepository(world, repository.name, { protections: { ...repository.protections, [branch]: protection } }),
    [],
    say(200, protectionJson(world, repository, branch, protection)),
  )
}

function remove(visit: WriteVisit): Reply {
  return (
    refuseUnoffered(visit.world, visit.repository) ??
    withProtection(visit, (branch) => {
      const { [branch]: _, ...protections } = visit.repository.protections ?? {}
      return after(changeRepository(visit.world, visit.repository.name, { protections }), [], sayNothing(204))
    })
  )
}

function requireBranch({ repository, parameters }: RepositoryVisit): string {
  const branch = parameters['branch'] ?? ''
  if (repository.refs[`refs/heads/${branch}`] === undefined) throw new Refused(refuse(404, 'Branch not found'))
  return branch
}

function withProtection(visit: RepositoryVisit, then: (branch: string, protection: BranchProtection) => Reply): Reply {
  const branch = requireBranch(visit)
  const protection = protectionOf(visit.repository, `refs/heads/${branch}`)
  return protection === null ? refuse(404, 'Branch not protected') : then(branch, protection)
}

/** Settings that are not enforced here and that the request asks for: 501 with the name. */
const foreign = [
  'required_conversation_resolution',
  'lock_branch',
  'block_creations',
  'allow_fork_syncing',
  'dismissal_restrictions',
  'bypass_pull_request_allowances',
]

function readProtection(world: World, repository: Repository, body: Fields): BranchProtection {
  for (const key of ['required_status_checks', 'enforce_admins', 'required_pull_request_reviews', 'restrictions']) {
    if (body[key] === undefined) throw refuseRequest(`"${key}" wasn't supplied.`)
  }
  const [reviews, checks, restrictions] = [
    readFields(body, 'required_pull_request_reviews'),
    readFields(body, 'required_status_checks'),
    readFields(body, 'restrictions'),
  ]
  const asked = foreign.find((key) => [body, reviews ?? {}].some((fields) => (fields[key] ?? false) !== false))
  if (asked !== undefined) throw new Refused(refuse(501, `The embedded GitHub does not enforce ${asked}.`))
  return {
    enforceAdmins: readFlag(body, 'enforce_admins') ?? false,
    allowForcePushes: readFlag(body, 'allow_force_pushes') ?? false,
    allowDeletions: readFlag(body, 'allow_deletions') ?? false,
    requiredLinearHistory: readFlag(body, 'required_linear_history') ?? false,
    reviews: reviews === undefined ? null : readReviews(reviews),
    checks: checks === undefined ? null : readChecks(checks),
    ...(restrictions === undefined ? {} : { restrictions: readRestrictions(world, repository, restrictions) }),
  }
}

/** People, teams and Apps that are there; of a person's repository nobody can be named. */
function readRestrictions(
  world: World,
  repository: Repository,
  restrictions: Fields,
): NonNullable<BranchProtection['restrictions']> {
  const organization = findOrganization(world, ownerOf(repository.name))
  if (organization === null)
    throw new Refused(
      refuse(422, 'Validation Failed', {
        errors: ['Only organization repositories can have users and team restrictions'],
      }),
    )
  const named = (key: string, isThere: (name: string) => boolean): readonly string[] =>
    (readList(restrictions, key) ?? []).filter((name): name is string => typeof name === 'string' && isThere(name))
  return {
    users: named('users', (login) => world.accounts[login] !== undefined),
    teams: named('teams', (slug) => findTeam(world, organization, slug) !== null),
    apps: named('apps', (slug) => world.apps[slug] !== undefined),
  }
}

/** Whole `simple-user`s and `integration`s, of which the description has copies that forget what may be `null`. */
type Restrictions = DescribedBut<
  'branch-restriction-policy',
  { users: readonly Described<'nullable-simple-user'>[]; apps: readonly Described<'integration'>[] }
>

/** GitHub's `branch-restriction-policy`. */
function restrictionsJson(
  world: World,
  { name }: Repository,
  url: string,
  { users, teams, apps }: NonNullable<BranchProtection['restrictions']>,
): Restrictions {
  const own = `${url}/restrictions`
  return {
    url: own,
    users_url: `${own}/users`,
    teams_url: `${own}/teams`,
    apps_url: `${own}/apps`,
    users: users.map((login) => simpleUser(world, login)),
    teams: teams.flatMap((slug) => {
      const team = findTeam(world, ownerOf(name), slug)
      return team === null ? [] : [teamJson(world, ownerOf(name), team)]
    }),
    apps: apps.map((slug) => appJson(world, slug)),
  }
}

function readReviews(reviews: Fields): PullRequestParameters {
  const count = reviews['required_approving_review_count'] ?? 1
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0 || count > 6)
    throw refuseRequest(
      `For 'properties/required_approving_review_count', ${JSON.stringify(count)} is not an integer of 0 to 6.`,
    )
  return {
    allowedMergeMethods: ['merge', 'squash', 'rebase'],
    dismissStaleReviewsOnPush: readFlag(reviews, 'dismiss_stale_reviews') ?? false,
    requireCodeOwnerReview: readFlag(reviews, 'require_code_owner_reviews') ?? false,
    requireLastPushApproval: readFlag(reviews, 'require_last_push_approval') ?? false,
    requiredApprovingReviewCount: count,
    requiredReviewThreadResolution: false,
  }
}

function readChecks(checks: Fields): StatusCheckParameters {
  const strict = readFlag(checks, 'strict')
  if (strict === undefined) throw refuseRequest('"strict" wasn\'t supplied.')
  const listed = readList(checks, 'checks')
  return {
    doNotEnforceOnCreate: false,
    strictRequiredStatusChecksPolicy: strict,
    requiredStatusChecks: (listed ?? readList(checks, 'contexts') ?? []).map(readCheck),
  }
}

/** A context, or one with an App's number; -1 is any App. */
function readCheck(entry: Json): RequiredCheck {
  if (typeof entry === 'string') return { context: entry, integrationId: null }
  const [context, id] = isFields(entry) ? [entry['context'], entry['app_id'] ?? -1] : []
  if (typeof context !== 'string' || typeof id !== 'number')
    throw refuseRequest("For 'properties/checks', an item has no context, or an app_id that is no integer.")
  return { context, integrationId: id === -1 ? null : id }
}

function protectionJson(
  world: World,
  repository: Repository,
  branch: string,
  { enforceAdmins, reviews, checks, restrictions, ...flags }: BranchProtection,
): DescribedBut<'protected-branch', { restrictions?: Restrictions }> {
  const { name } = repository
  const url = `${world.url}/repos/${name}/branches/${placeOf(branch)}/protection`
  return {
    url,
    ...(checks === null
      ? {}
      : {
          required_status_checks: {
            url: `${url}/required_status_checks`,
            strict: checks.strictRequiredStatusChecksPolicy,
            contexts: checks.requiredStatusChecks.map(({ context }) => context),
            contexts_url: `${url}/required_status_checks/contexts`,
            checks: checks.requiredStatusChecks.map(({ context, integrationId }) => ({
              context,
              app_id: integrationId,
            })),
          },
        }),
    ...(reviews === null
      ? {}
      : {
          required_pull_request_reviews: {
            url: `${url}/required_pull_request_reviews`,
            dismiss_stale_reviews: reviews.dismissStaleReviewsOnPush,
            require_code_owner_reviews: reviews.requireCodeOwnerReview === true,
            require_last_push_approval: reviews.requireLastPushApproval,
            required_approving_review_count: reviews.requiredApprovingReviewCount,
          },
        }),
    ...(restrictions === undefined ? {} : { restrictions: restrictionsJson(world, repository, url, restrictions) }),
    enforce_admins: { url: `${url}/enforce_admins`, enabled: enforceAdmins },
    required_signatures: { url: `${url}/required_signatures`, enabled: false },
    required_linear_history: { enabled: flags.requiredLinearHistory },
    allow_force_pushes: { enabled: flags.allowForcePushes },
    allow_deletions: { enabled: flags.allowDeletions },
    block_creations: { enabled: false },
    required_conversation_resolution: { enabled: false },
    lock_branch: { enabled: false },
    allow_fork_syncing: { enabled: false },
  }
}
