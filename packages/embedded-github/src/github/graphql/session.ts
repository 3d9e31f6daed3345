import type { Cost } from './cost.ts'
import type { PullRequest } from '../tracker/issues.ts'
import type { Happening, Repository, Token, World } from '../world/world.ts'
import type { Name, Sha } from '../world/names.ts'

/**
 * One request while it runs: GraphQL carries mutations out strictly one after another, so each sees the World that the
 * one before left.
 */
export interface Session {
  world: World
  readonly token: Token
  /** The numbers that GitHub counted for the request. */
  readonly cost: Cost
  readonly happenings: Happening[]
  /** Describes a repository; here because commits, refs and repositories name each other. */
  readonly repository: (name: Name) => Fields
  /** Describes a pull request; here because it and its merge queue name each other. */
  readonly pull: (request: PullRequest) => Fields
  /** Describes an object of a repository; `null`: there is none of that name. */
  readonly object: (repository: Repository, sha: Sha) => Fields | null
  /** Describes a ref by its full name; `null`: there is none. */
  readonly ref: (repository: Repository, ref: string | null) => Fields | null
}

/**
 * The representation of an object of GitHub's schema: its fields by name, as values or functions of their arguments. A
 * missing field is not imitated.
 */
export type Fields = Readonly<Record<string, unknown>> & {
  /** Needed where the schema has an interface or a union in this place. */
  readonly __typename?: string
}
