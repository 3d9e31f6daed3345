import type { Name } from '../words/names.ts'
import type { Kind } from './kind.ts'

/** Asks what these people may do in a repository today. */
export interface PeopleQuestion {
  readonly about: 'people'
  readonly name: Name
  readonly logins: readonly string[]
}

/**
 * The rights of one person. `role`: today's, `null` for none; `account`: GitHub's number of who has this login today.
 */
export interface PersonSeen {
  readonly role: string | null | undefined
  readonly account: number | undefined
}

export interface PeopleKept {
  /** `<name> <login>` → the role today; `null`: none. */
  readonly people: Readonly<Record<string, string | null>>
  /**
   * `<name> <login>` → GitHub's number of the account that has this login today; absent if GitHub did not say
   * it.
   */
  readonly accounts?: Readonly<Record<string, number>>
}

/** Each person of a question has an answer of their own. */
export const people: Kind<Pick<PeopleQuestion, 'name'> & { readonly login: string }, PeopleKept, PersonSeen> = {
  key: ({ name, login }) => `${name} ${login}`,
  answer: ({ people: roles, accounts }, key) => ({ role: roles[key], account: accounts?.[key] }),
}
