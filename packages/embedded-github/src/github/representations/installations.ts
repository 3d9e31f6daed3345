import type { App, World } from '../world/world.ts'
import { simpleUser } from './accounts.ts'
import type { Described } from './described.ts'
import { isoTime } from './times.ts'

export type Installation = App['installations'][number]

/** GitHub's `installation`. */
export function installationJson(
  world: World,
  app: App,
  { id, owner, repositories }: Installation,
): Described<'installation'> {
  return {
    id,
    app_id: app.id,
    app_slug: app.slug,
    client_id: app.clientId,
    account: simpleUser(world, owner),
    target_id: world.accounts[owner]?.id ?? 0,
    target_type: world.accounts[owner]?.type ?? 'Organization',
    repository_selection: repositories === 'all' ? 'all' : 'selected',
    permissions: app.permissions,
    events: [],
    single_file_name: null,
    suspended_at: null,
    suspended_by: null,
    access_tokens_url: `${world.url}/app/installations/${id}/access_tokens`,
    repositories_url: `${world.url}/installation/repositories`,
    html_url: `${world.url}/settings/installations/${id}`,
    created_at: isoTime(0),
    updated_at: isoTime(0),
  }
}
