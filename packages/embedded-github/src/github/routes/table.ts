import { describedRoutes } from '../generated/described-routes.ts'
import { activityRows } from './repositories/activity.ts'
import { accountRows } from './organizations/accounts.ts'
import { appRows } from './organizations/apps.ts'
import { artifactRows } from './actions/artifacts.ts'
import { branchPolicyRows } from './rules/branch-policies.ts'
import { branchProtectionRows } from './rules/branch-protection.ts'
import { checkRunRows } from './checks/check-runs.ts'
import { checkRows } from './checks/checks.ts'
import { collaboratorRows } from './organizations/collaborators.ts'
import { commitRows } from './git/commits.ts'
import { contentRows } from './git/contents.ts'
import { deploymentRows } from './checks/deployments.ts'
import { dispatchRows } from './actions/dispatches.ts'
import { environmentRows } from './rules/environments.ts'
import { gitObjectRows } from './git/git-objects.ts'
import { gitRefRows } from './git/git-refs.ts'
import { gitTreeRows } from './git/git-trees.ts'
import { immutableReleaseRows } from './rules/immutable-releases.ts'
import { installationRows } from './organizations/installations.ts'
import { memberRows } from './organizations/members.ts'
import { organizationRepositoryRows } from './organizations/organization-repositories.ts'
import { pendingDeploymentRows } from './actions/pending-deployments.ts'
import { releaseAssetRows } from './git/release-assets.ts'
import { releaseRows } from './git/releases.ts'
import { issueCommentRows } from './tracker/issue-comments.ts'
import { issueLabelRows } from './tracker/issue-labels.ts'
import { issueRows } from './tracker/issues.ts'
import { labelRows } from './tracker/labels.ts'
import { milestoneRows } from './tracker/milestones.ts'
import { pullMergingRows } from './tracker/pull-merging.ts'
import { pullRows } from './tracker/pulls.ts'
import { readmeRows } from './git/readme.ts'
import { repositoryRows } from './repositories/repositories.ts'
import { repositoryChangeRows } from './repositories/repository-changes.ts'
import { repositoryMoveRows } from './repositories/repository-moves.ts'
import { rerunRows } from './actions/reruns.ts'
import { reviewRows } from './tracker/reviews.ts'
import type { Row } from './row.ts'
import { rulesetRows } from './rules/rulesets.ts'
import { runRows } from './actions/runs.ts'
import { secretRows } from './actions/secrets.ts'
import { statusRows } from './checks/statuses.ts'
import { teamMemberRows } from './organizations/team-members.ts'
import { teamRepositoryRows } from './organizations/team-repositories.ts'
import { teamRows } from './organizations/teams.ts'
import { variableRows } from './actions/variables.ts'
import { workflowPermissionRows } from './actions/workflow-permissions.ts'
import { workflowRows } from './actions/workflows.ts'

/** Every route that the embedded GitHub answers. */
export const rows: readonly Row[] = [
  ...accountRows,
  ...activityRows,
  ...appRows,
  ...artifactRows,
  ...branchPolicyRows,
  ...branchProtectionRows,
  ...checkRows,
  ...checkRunRows,
  ...collaboratorRows,
  ...commitRows,
  ...contentRows,
  ...deploymentRows,
  ...dispatchRows,
  ...environmentRows,
  ...gitObjectRows,
  ...gitRefRows,
  ...gitTreeRows,
  ...immutableReleaseRows,
  ...installationRows,
  ...issueCommentRows,
  ...issueLabelRows,
  ...issueRows,
  ...labelRows,
  ...memberRows,
  ...milestoneRows,
  ...organizationRepositoryRows,
  ...pendingDeploymentRows,
  ...pullMergingRows,
  ...pullRows,
  ...readmeRows,
  ...releaseAssetRows,
  ...releaseRows,
  ...repositoryChangeRows,
  ...repositoryMoveRows,
  ...repositoryRows,
  ...rerunRows,
  ...reviewRows,
  ...rulesetRows,
  ...runRows,
  ...secretRows,
  ...statusRows,
  ...teamMemberRows,
  ...teamRepositoryRows,
  ...teamRows,
  ...variableRows,
  ...workflowPermissionRows,
  ...workflowRows,
]

/** A route of GitHub's that a request met; `row` is `null` where it is not imitated. */
export interface Match {
  readonly method: string
  readonly path: string
  readonly operation: string
  /** The page that documents it. */
  readonly documentation: string
  readonly row: Row | null
  readonly parameters: Readonly<Record<string, string>>
}

interface Pattern extends Omit<Match, 'parameters'> {
  readonly expression: RegExp
  readonly names: readonly string[]
  readonly weight: string
}

/** Parameters that may hold slashes, sent encoded or not. */
const deep = new Set(['ref', 'path', 'branch', 'basehead', 'tag', 'tree_sha'])

const patterns: ReadonlyMap<string, readonly Pattern[]> = compile()

/** GitHub's route for a method and path, whether imitated or not; `null`: GitHub has none. */
export function findRoute(method: string, path: string): Match | null {
  const trimmed = path.length > 1 ? path.replace(/\/+$/, '') : path
  for (const pattern of likely(method, trimmed)) {
    const found = pattern.expression.exec(trimmed)
    if (found === null) continue
    const { expression: _expression, names, weight: _weight, ...route } = pattern
    return {
      ...route,
      parameters: Object.fromEntries(names.map((name, index) => [name, decode(found[index + 1] ?? '')])),
    }
  }
  return null
}

/** The words that stand second and fifth in a route, behind slashes: `repos`, `compare`. */
const words = new Set(describedRoutes.flatMap(([, path]) => [path.split('/')[1] ?? '', path.split('/')[4] ?? '']))
const chosen = new Map<string, readonly Pattern[]>()

/** The routes of a method that a path may meet by its second and fifth part, in their order. */
function likely(method: string, path: string): readonly Pattern[] {
  const parts = path.split('/')
  const [second = '', fifth = ''] = [parts[1], parts[4]].map((part = '') => (words.has(part) ? part : ''))
  const key = `${method} ${second} ${fifth}`
  const known = chosen.get(key)
  if (known !== undefined) return known
  const mayMeet = (pattern: Pattern): boolean => {
    const places = pattern.path.split('/')
    const isDeep = places.slice(1, 4).some((part) => deep.has(part.slice(1, -1)))
    const meets = (place: string | undefined, word: string): boolean =>
      place === undefined || place.startsWith('{') || place === word
    return meets(places[1], second) && (isDeep || meets(places[4], fifth))
  }
  const routes = (patterns.get(method) ?? []).filter(mayMeet)
  chosen.set(key, routes)
  return routes
}

function compile(): ReadonlyMap<string, readonly Pattern[]> {
  const byOperation = new Map(rows.map((row) => [`${row.method} ${row.path}`, row]))
  const patterns = new Map<string, Pattern[]>()
  for (const [method, path, operation, documentation] of describedRoutes) {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    const source = path
      .replace(/[.]/g, '\\.')
      .replace(/\/\{path\}$/, '(?:/{path})?')
      .replace(/\{(\w+)\}/g, (_, name: string) => (deep.has(name) ? '(.+)' : '([^/]+)'))
    // Words before parameters, so that `releases/latest` is not a release called latest.
    const weight = path
      .split('/')
      .map((part) => (part.startsWith('{') ? '1' : '0'))
      .join('')
    const pattern = {
      method,
      path,
      operation,
      documentation,
      row: byOperation.get(`${method} ${path}`) ?? null,
      expression: new RegExp(`^${source}$`),
      names,
      weight,
    }
    patterns.set(method, [...(patterns.get(method) ?? []), pattern])
  }
  for (const list of patterns.values()) list.sort((one, other) => compareWeights(one.weight, other.weight))
  return patterns
}

/** Longer paths first, so that a parameter with slashes does not swallow `/protection`; among equals, words first. */
function compareWeights(one: string, other: string): number {
  return other.length - one.length || (one < other ? -1 : one > other ? 1 : 0)
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
