import type { RightsSeen } from '../../../domain/questions/rights.ts'
import type { Connection } from '../../line/connection.ts'
import { askSelf } from '../../people.ts'

/**
 * The App behind the token, by the login of its bot, with its number; `null`: no App's, or GitHub does not describe it.
 * https://docs.github.com/en/rest/apps/apps#get-an-app
 */
export async function findApp(
  connection: Connection,
): Promise<(NonNullable<RightsSeen['app']> & { readonly id: number }) | null> {
  const slug = /^([\w-]+)\[bot\]$/u.exec(await askSelf(connection))?.[1]
  if (slug === undefined) return null
  const outcome = await connection.read(`the App ${slug}`, (octokit) => octokit.rest.apps.getBySlug({ app_slug: slug }))
  if (outcome.is === 'refused' || outcome.data === null) return null
  const permissions = Object.entries(outcome.data.permissions).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return { id: outcome.data.id, slug, permissions: Object.fromEntries(permissions) }
}

/** The App behind the token, and the permissions with which it is registered. */
export async function lookAtApp(connection: Connection): Promise<RightsSeen['app']> {
  const app = await findApp(connection)
  return app === null ? null : { id: app.id, slug: app.slug, permissions: app.permissions }
}
