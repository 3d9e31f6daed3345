import { allows, findRepository, sees } from '../world/access.ts'
import { readLimits } from '../world/rate-limits.ts'
import { findRenamed } from '../world/renames.ts'
import { isoTime } from '../representations/times.ts'
import type { Name } from '../world/names.ts'
import { accountFields, organizationFields, ownerFields, personFields } from './accounts.ts'
import { checkFields, runFields, suiteFields } from './checks.ts'
import { deploymentFields } from './deployments.ts'
import { objectFields } from './git-objects.ts'
import { parseId } from './ids.ts'
import type { Named } from './ids.ts'
import { Refusal, unreadable, unresolved } from './refusal.ts'
import { refFields } from './repositories.ts'
import { searchFields, type SearchArguments } from './search.ts'
import type { Fields, Session } from './session.ts'
import { describeIssue } from './tracker.ts'

/** https://github.com/sourcecred/sourcecred/pull/908 (measured) */
const mostIds = 100

/** The fields of Query that are imitated. */
export function queryFields(session: Session): Fields {
  return {
    viewer: () => accountFields(session, session.token.login),
    repositoryOwner: ({ login }: { readonly login: string }) => ownerFields(session, login),
    user: ({ login }: { readonly login: string }) => personFields(session, login),
    organization: ({ login }: { readonly login: string }) => organizationFields(session, login),
    repository: ({
      owner,
      name,
      followRenames,
    }: {
      readonly owner: string
      readonly name: string
      readonly followRenames?: boolean | null
    }) => session.repository(followRenames === false ? `${owner}/${name}` : nameNow(session, `${owner}/${name}`)),
    search: (args: SearchArguments) => searchFields(session, args),
    rateLimit: () => rateLimitFields(session),
    node: ({ id }: { readonly id: string }) => describeNode(session, id),
    nodes: ({ ids }: { readonly ids: readonly string[] }) => {
      if (ids.length > mostIds)
        throw new Refusal(
          'ARGUMENT_LIMIT',
          `You may not provide more than ${mostIds} node ids; you provided ${ids.length}.`,
        )
      return ids.map((id) => describeNode(session, id))
    },
  }
}

/**
 * The name under which a repository is found that may have had another before; who may not see it does not learn the
 * new one.
 */
function nameNow({ world, token }: Session, name: Name): Name {
  const renamed = findRepository(world, name) === null ? findRenamed(world, name) : null
  return renamed !== null && sees(world, token, renamed) ? renamed.name : name
}

/** The refusal is returned and not thrown, so that one unknown id in a list leaves the others answered. */
function describeNode(session: Session, id: string): Fields | Refusal {
  const named = parseId(session.world, id)
  if (named === null || (named.is !== 'account' && !sees(session.world, session.token, named.repository)))
    return unresolved(id)
  const permission = permissionFor(named)
  if (
    permission !== null &&
    named.is !== 'account' &&
    !allows(session.world, session.token, named.repository.name, permission, 'read')
  )
    return unreadable(session.token)
  return describeNamed(session, named) ?? unresolved(id)
}

function permissionFor(named: Named): string | null {
  const { is } = named
  if (is === 'suite' || is === 'check') return 'checks'
  if (is === 'issue') return named.issue.pull === undefined ? 'issues' : 'pull_requests'
  return is === 'run' ? 'actions' : is === 'deployment' ? 'deployments' : null
}

function describeNamed(session: Session, named: Named): Fields | null {
  switch (named.is) {
    case 'account':
      return accountFields(session, named.login)
    case 'repository':
      return session.repository(named.repository.name)
    case 'object':
      return objectFields(session, named.repository, named.sha)
    case 'ref':
      return refFields(session, named.repository, named.ref)
    case 'suite':
      return suiteFields(session, named.repository, named.suite)
    case 'check':
      return checkFields(session, named.repository, named.check)
    case 'run':
      return runFields(session, named.repository, named.run)
    case 'issue':
      return describeIssue(session, named.issue)
    case 'deployment':
      return deploymentFields(session, named.repository, named.deployment)
  }
}

function rateLimitFields({ world, token, cost }: Session): Fields {
  const { limit, used, remaining, reset } = readLimits(world, token).graphql
  return { cost: cost.points, nodeCount: cost.nodes, limit, used, remaining, resetAt: isoTime(reset * 1000) }
}
