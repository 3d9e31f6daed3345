import { appKey } from '../../../domain/control/app-key.ts'
import type { KeySeen, RightsSeen } from '../../../domain/questions/rights.ts'
import type { Name } from '../../../domain/words/names.ts'
import { splitName, type Connection } from '../../line/connection.ts'

/**
 * GitHub lets a place have at most 100 secrets (docs.github.com/actions/reference/security/secrets), and one pattern
 * too many is enough to be told.
 */
const largestPage = 100

/**
 * The visible storage of the release App's key, and the refs that reach it. An App that may not list secrets is known
 * not to.
 */
export async function lookAtKey(connection: Connection, control: Name, app: RightsSeen['app']): Promise<KeySeen> {
  const mayList = app === null || app.permissions['secrets'] !== undefined
  const [environment, exposed] = await Promise.all([
    readEnvironment(connection, control),
    mayList ? readExposed(connection, control) : [],
  ])
  const isLimited = environment !== null && environment.refs !== 'all'
  return {
    exposed,
    environment,
    environments: isLimited || (exposed.length > 0 && (await isPublic(connection, control))) ? 'yes' : 'unknown',
  }
}

/** https://docs.github.com/en/rest/deployments/environments#get-an-environment */
async function readEnvironment(connection: Connection, control: Name): Promise<KeySeen['environment']> {
  const at = { ...splitName(control), environment_name: appKey.environment }
  const what = `the environment ${appKey.environment} of ${control}`
  const found = await connection.read(what, (octokit) => octokit.rest.repos.getEnvironment(at))
  if (found.is === 'refused') return null
  const policy = found.data.deployment_branch_policy
  if (!policy) return { refs: 'all' }
  if (!policy.custom_branch_policies) return { refs: 'protected' }
  const listed = await connection.read(`the branches that reach ${what}`, (octokit) =>
    octokit.rest.repos.listDeploymentBranchPolicies({ ...at, per_page: largestPage }),
  )
  return listed.is === 'refused'
    ? null
    : { refs: listed.data.branch_policies.map(({ name = '', type = 'branch' }) => ({ name, type })) }
}

/** https://docs.github.com/en/rest/actions/secrets. Whoever may not see them is refused, and has seen none. */
async function readExposed(connection: Connection, control: Name): Promise<KeySeen['exposed']> {
  const what = `the secrets of ${control}`
  const own = await connection.read(what, (octokit) =>
    octokit.rest.actions.getRepoSecret({ ...splitName(control), secret_name: appKey.secret }),
  )
  if (own.is === 'refused' && own.status !== 404) return []
  const shared = await connection.read(`${what} that its organization shares`, (octokit) =>
    octokit.rest.actions.listRepoOrganizationSecrets({ ...splitName(control), per_page: largestPage }),
  )
  const isShared = shared.is === 'done' && shared.data.secrets.some(({ name }) => name.toUpperCase() === appKey.secret)
  return [...(own.is === 'done' ? ['repository' as const] : []), ...(isShared ? ['organization' as const] : [])]
}

async function isPublic(connection: Connection, control: Name): Promise<boolean> {
  const found = await connection.read(control, (octokit) => octokit.rest.repos.get(splitName(control)))
  return found.is === 'done' && !found.data.private
}
