import { nodeId } from '../world/access.ts'
import type { Account, World } from '../world/world.ts'
import type { Described } from './described.ts'

/** GitHub's `simple-user`; `null` for a login that has no account. */
export function simpleUser(world: World, login: string): Described<'nullable-simple-user'> {
  const account = Object.hasOwn(world.accounts, login) ? world.accounts[login] : undefined
  return account === undefined ? null : accountJson(world, account)
}

/** GitHub's `simple-user` of an account, which need not be one of this World. */
export function accountJson(world: World, account: Account): Described<'simple-user'> {
  const { login } = account
  const path = encodeURIComponent(login)
  const url = `${world.url}/users/${path}`
  return {
    login,
    id: account.id,
    node_id: nodeId(account.type, account.id),
    avatar_url: `${world.url}/avatars/u/${account.id}`,
    gravatar_id: '',
    url,
    html_url: account.type === 'Bot' ? `${world.url}/apps/${login.replace('[bot]', '')}` : `${world.url}/${path}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    user_view_type: 'public',
    site_admin: false,
  }
}

/** The account behind an address that a commit names, if GitHub would know it. */
export function userByEmail(world: World, email: string): Described<'nullable-simple-user'> {
  const [, login] = /^\d+\+(.+)@users\.noreply\.github\.com$/.exec(email) ?? []
  return simpleUser(world, email === 'noreply@github.com' ? 'web-flow' : (login ?? ''))
}
