import type { Instant, Name, Role } from './names.ts'

/** The people and teams of an organization, by login and slug. */
export interface Organization {
  readonly members: Readonly<Record<string, 'member' | 'admin'>>
  readonly teams: Readonly<Record<string, Team>>
}

/** A team by its slug. All its members are members of the organization. */
export interface Team {
  readonly id: number
  readonly name: string
  readonly slug: string
  readonly description: string | null
  /** `closed`: every member of the organization sees it. */
  readonly privacy: 'closed' | 'secret'
  readonly createdAt: Instant
  readonly members: Readonly<Record<string, 'member' | 'maintainer'>>
  readonly repositories: Readonly<Record<Name, Role>>
}
