import { nodeId } from '../world/access.ts'
import { githubActions } from '../world/apps.ts'
import type { Account, World } from '../world/world.ts'
import type { Permissions } from '../world/names.ts'
import { accountJson } from './accounts.ts'
import type { Described } from './described.ts'
import { isoTime } from './times.ts'

/** The fields of an App, GitHub's own included. */
export interface AppIdentity {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly owner: Account | null
  readonly clientId: string | null
  readonly permissions: Permissions
}

/** An App by its slug; one that is in no World any more still has its name on what it made. */
export function identifyApp(world: World, slug: string): AppIdentity {
  if (slug === githubActions.slug)
    return {
      ...githubActions,
      clientId: null,
      permissions: {
        actions: 'write',
        checks: 'write',
        contents: 'write',
        deployments: 'write',
        metadata: 'read',
        statuses: 'write',
      },
    }
  const app = world.apps[slug]
  const owner = world.accounts[app?.installations[0]?.owner ?? ''] ?? null
  return {
    id: app?.id ?? 0,
    slug,
    name: slug,
    owner,
    clientId: app?.clientId ?? null,
    permissions: app?.permissions ?? {},
  }
}

/** GitHub's `integration`. */
export function appJson(world: World, slug: string): NonNullable<Described<'integration'>> {
  const { id, name, owner, clientId, permissions } = identifyApp(world, slug)
  return {
    id,
    slug,
    ...(clientId === null ? {} : { client_id: clientId }),
    node_id: nodeId('App', id),
    name,
    owner: owner === null ? null : accountJson(world, owner),
    description: '',
    external_url: world.url,
    html_url: `${world.url}/apps/${slug}`,
    created_at: isoTime(0),
    updated_at: isoTime(0),
    permissions,
    events: [],
  }
}
