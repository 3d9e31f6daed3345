import type { Repository } from '../github/world/world.ts'
import type { JobDefinition, Workflow } from './reading/definition.ts'
import { isRecord } from './reading/reading.ts'
import type { Json, Permissions } from './words.ts'

/**
 * The permissions that GITHUB_TOKEN may have, in the API's spelling; `read` if writing does not exist.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions
 */
const known = [
  'actions',
  'artifact_metadata',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'issues',
  'packages',
  'pages',
  'pull_requests',
  'repository_projects',
  'security_events',
  'statuses',
] as const

/**
 * The permissions of a job's token: its own `permissions`, else its workflow's, else what the caller's job may, else
 * the repository's default.
 */
export function permissionsOf(
  job: JobDefinition,
  workflow: Workflow,
  ceiling: Permissions | null,
  repository: Repository,
): Permissions {
  return (
    declared(job.permissions) ??
    declared(workflow.permissions) ??
    ceiling ??
    (repository.workflowPermissions === 'write'
      ? all('write')
      : { metadata: 'read', contents: 'read', packages: 'read' })
  )
}

/**
 * The first permission that a called workflow asks for and its caller does not have, as GitHub words it; a callee can
 * only lower.
 */
export function findExcess(asked: Permissions, allowed: Permissions): string | null {
  const excess = Object.entries(asked).find(([key, access]) => ranks[access] > ranks[allowed[key] ?? 'none'])
  return excess === undefined
    ? null
    : `is requesting '${excess[0].replaceAll('_', '-')}: ${excess[1]}', but is only allowed '${excess[0].replaceAll('_', '-')}: ${allowed[excess[0]] ?? 'none'}'.`
}

const ranks = { none: 0, read: 1, write: 2, admin: 3 } as const

/** Naming one key leaves all others without access; metadata can always be read. */
function declared(value: Json | undefined): Permissions | null {
  if (value === 'read-all') return all('read')
  if (value === 'write-all') return all('write')
  if (!isRecord(value)) return null
  const given = Object.entries(value).flatMap(([key, access]) =>
    access === 'read' || access === 'write' ? [[key.replaceAll('-', '_'), access] as const] : [],
  )
  return { metadata: 'read', ...Object.fromEntries(given) }
}

function all(access: 'read' | 'write'): Permissions {
  return { metadata: 'read', ...Object.fromEntries(known.map((key) => [key, access])) }
}
