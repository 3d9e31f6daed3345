import { findRepository } from './access.ts'
import type { World } from './world.ts'
import type { Name } from './names.ts'

/** A login as its account spells it, given in whatever case; as it is given where there is no such account. */
export function spellLogin({ accounts }: World, login: string): string {
  if (Object.hasOwn(accounts, login)) return login
  return Object.keys(accounts).find((known) => known.toLowerCase() === login.toLowerCase()) ?? login
}

/** A repository's name as it is spelled; of one that is not there, its owner. */
export function spellName(world: World, name: Name): Name {
  const [owner = '', ...rest] = name.split('/')
  return findRepository(world, name)?.name ?? [spellLogin(world, owner), ...rest].join('/')
}

const logins: ReadonlySet<string> = new Set(['org', 'username', 'owner'])
const slugs: ReadonlySet<string> = new Set(['team_slug', 'app_slug'])

/**
 * The parameters of a path with accounts, repositories and slugs as they are spelled: GitHub finds each in whatever
 * case.
 */
export function spellParameters(
  world: World,
  parameters: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const spelled = Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => [
      key,
      logins.has(key) ? spellLogin(world, value) : slugs.has(key) ? value.toLowerCase() : value,
    ]),
  )
  const { owner, repo } = spelled
  if (owner === undefined || repo === undefined) return spelled
  const name = findRepository(world, `${owner}/${repo}`)?.name
  return name === undefined
    ? spelled
    : { ...spelled, owner: name.slice(0, name.indexOf('/')), repo: name.slice(name.indexOf('/') + 1) }
}
