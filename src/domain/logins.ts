/** Whether two logins are one account: GitHub tells logins apart whatever their case, and lets their owners change it (https://docs.github.com/en/account-and-profile/setting-up-and-managing-your-personal-account-on-github/managing-user-account-settings/changing-your-github-username). */
export function isSameLogin(one: string, other: string): boolean {
  return loginKey(one) === loginKey(other)
}

/** What is the same for every way to write a login. */
export function loginKey(login: string): string {
  return login.toLowerCase()
}
