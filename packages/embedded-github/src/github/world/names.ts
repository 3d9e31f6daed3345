export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export type Name = string

export type Sha = string

/** Milliseconds since 1970, virtual. */
export type Instant = number

export type Access = 'read' | 'write' | 'admin'

/**
 * The role of a person in a repository, in ascending order
 * (docs.github.com/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization).
 */
export type Role = 'read' | 'triage' | 'write' | 'maintain' | 'admin'

/** Fine-grained permissions by GitHub's own key: contents, actions, issues, metadata … */
export type Permissions = Readonly<Record<string, Access>>
