import type { Kind } from './kind.ts'

/** The members of a team, `organization/slug`. */
export interface TeamQuestion {
  readonly about: 'team'
  readonly team: string
}

/** A team's members; `denied`: the token may not see them (Members: read), which is not the same as nobody. */
export type TeamSeen =
  | { readonly is: 'seen'; readonly members: readonly string[] }
  | { readonly is: 'absent' }
  | { readonly is: 'denied'; readonly why: string }

export interface TeamKept {
  readonly teams: Readonly<Record<string, TeamSeen>>
}

export const team: Kind<Pick<TeamQuestion, 'team'>, TeamKept, TeamSeen | undefined> = {
  key: (subject) => subject.team,
  answer: ({ teams }, key) => teams[key],
}
