import type { Actor } from '../words/names.ts'

/**
 * True if two logins are one account: GitHub tells logins apart whatever their case, and lets their owners change it
 * (https://docs.github.com/en/account-and-profile/setting-up-and-managing-your-personal-account-on-github/managing-user-account-settings/changing-your-github-username).
 */
export function isSameLogin(one: string, other: string): boolean {
  return loginKey(one) === loginKey(other)
}

/** The canonical form of a login, the same for every spelling. */
function loginKey(login: string): string {
  return login.toLowerCase()
}

/**
 * The canonical form of the name of a repository, team or App; GitHub compares these without case, as it does logins.
 */
export function nameKey(name: string): string {
  return name.toLowerCase()
}

/** True if two names are of one repository, team or App. */
export function isSameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other)
}

/**
 * True if two people are one account: by GitHub's numbers where both are known, since a login can be given away, else
 * by login.
 */
export function isSameActor(one: Pick<Actor, 'login' | 'id'>, other: Pick<Actor, 'login' | 'id'>): boolean {
  return one.id === undefined || other.id === undefined ? isSameLogin(one.login, other.login) : one.id === other.id
}

/** The slug of the App whose bot has this login; `null`: no bot's, since nobody else has brackets in a login. */
export function appOf(login: string): string | null {
  return /^([\w-]+)\[bot\]$/u.exec(login)?.[1] ?? null
}
