import type { RightsSeen } from '../../domain/seen.ts'
import type { Name } from '../../domain/words/names.ts'
import type { Connection } from '../line/connection.ts'
import { lookAtKey } from './key.ts'
import { askSelf } from '../people.ts'

const largestPage = 100

/**
 * What the token may do, and what guards control: its rulesets, or why GitHub offers none, and where the App's key
 * lies.
 */
export async function lookAtRights(
  connection: Connection,
  control: Name,
  rulesets: RightsSeen['control'],
  noRulesets: string | null,
): Promise<RightsSeen> {
  const app = await lookAtApp(connection)
  return {
    app,
    installed: await lookAtInstalled(connection),
    control: rulesets,
    ...(noRulesets === null ? {} : { noRulesets }),
    key: await lookAtKey(connection, control, app),
  }
}

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

/** What the App behind the token is registered with. */
async function lookAtApp(connection: Connection): Promise<RightsSeen['app']> {
  const app = await findApp(connection)
  return app === null ? null : { slug: app.slug, permissions: app.permissions }
}

/**
 * Repositories that the installation reaches; `null` where the token is not an installation's.
 * https://docs.github.com/en/rest/apps/installations
 */
async function lookAtInstalled(connection: Connection): Promise<readonly Name[] | null> {
  const names: Name[] = []
  for (let page = 1; ; page += 1) {
    const outcome = await connection.read('the repositories of the installation', (octokit) =>
      octokit.rest.apps.listReposAccessibleToInstallation({ per_page: largestPage, page }),
    )
    if (outcome.is === 'refused') return null
    names.push(...outcome.data.repositories.map(({ full_name: name }) => name))
    if (outcome.data.repositories.length < largestPage) return names
  }
}
