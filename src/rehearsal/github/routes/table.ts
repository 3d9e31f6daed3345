import { describedRoutes } from '../generated/described-routes.ts'
import { accountRows } from './accounts.ts'
import { appRows } from './apps.ts'
import { artifactRows } from './artifacts.ts'
import { branchPolicyRows } from './branch-policies.ts'
import { branchProtectionRows } from './branch-protection.ts'
import { checkRunRows } from './check-runs.ts'
import { checkRows } from './checks.ts'
import { collaboratorRows } from './collaborators.ts'
import { commitRows } from './commits.ts'
import { contentRows } from './contents.ts'
import { deploymentRows } from './deployments.ts'
import { dispatchRows } from './dispatches.ts'
import { environmentRows } from './environments.ts'
import { gitObjectRows } from './git-objects.ts'
import { gitRefRows } from './git-refs.ts'
import { gitTreeRows } from './git-trees.ts'
import { installationRows } from './installations.ts'
import { memberRows } from './members.ts'
import { organizationRepositoryRows } from './organization-repositories.ts'
import { pendingDeploymentRows } from './pending-deployments.ts'
import { releaseRows } from './releases.ts'
import { issueCommentRows } from './issue-comments.ts'
import { issueLabelRows } from './issue-labels.ts'
import { issueRows } from './issues.ts'
import { labelRows } from './labels.ts'
import { milestoneRows } from './milestones.ts'
import { pullMergingRows } from './pull-merging.ts'
import { pullRows } from './pulls.ts'
import { readmeRows } from './readme.ts'
import { repositoryRows } from './repositories.ts'
import { repositoryChangeRows } from './repository-changes.ts'
import { repositoryMoveRows } from './repository-moves.ts'
import { rerunRows } from './reruns.ts'
import { reviewRows } from './reviews.ts'
import type { Row } from './row.ts'
import { rulesetRows } from './rulesets.ts'
import { runRows } from './runs.ts'
import { secretRows } from './secrets.ts'
import { statusRows } from './statuses.ts'
import { teamMemberRows } from './team-members.ts'
import { teamRepositoryRows } from './team-repositories.ts'
import { teamRows } from './teams.ts'
import { variableRows } from './variables.ts'
import { workflowPermissionRows } from './workflow-permissions.ts'
import { workflowRows } from './workflows.ts'

/** Every route that the embedded GitHub answers. */
export const rows: readonly Row[] = [
  ...accountRows,
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
  for (const pattern of patterns.get(method) ?? []) {
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
