import type { Bearer } from '../world/access.ts'
import type { Reply } from '../answers/replies.ts'
import type { App, Repository, Token, World } from '../world/world.ts'
import type { Json } from '../world/names.ts'

export type Fields = { readonly [key: string]: Json }

/** One request to a route, taken apart. */
export interface Visit {
  readonly world: World
  readonly bearer: Bearer
  /** Parts of the path in braces, decoded. */
  readonly parameters: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: Fields
  /** The body as it is, of a route that takes a file. */
  readonly file?: { readonly content: Uint8Array; readonly type: string }
  /** The `accept` header, `''` where there is none. */
  readonly accept: string
  /** The whole address, for links to other pages. */
  readonly url: URL
}
export interface RepositoryVisit extends Visit {
  readonly repository: Repository
}
export interface WriteVisit extends RepositoryVisit {
  readonly token: Token
}
export interface AppVisit extends Visit {
  readonly app: App
}

interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
  /** GitHub's operationId. */
  readonly operation: string
  /**
   * Counts against the secondary limit on content creation
   * (docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
   */
  readonly contentCreating?: true
  /** The body is a file, not JSON. */
  readonly takesFile?: true
}

/**
 * One route. `reads` and `writes` are of a repository and need that permission there, or the other one where there is
 * one; `app` needs an App's JWT, `open` decides for itself.
 */
export type Row =
  | (Route & { readonly scope: 'open'; readonly handle: (visit: Visit) => Reply })
  | (Route & { readonly scope: 'app'; readonly handle: (visit: AppVisit) => Reply })
  | (Route & {
      readonly scope: 'reads'
      readonly permission: string
      readonly or?: string
      readonly handle: (visit: RepositoryVisit) => Reply
    })
  | (Route & {
      readonly scope: 'writes'
      readonly permission: string
      readonly or?: string
      /** People need not be able to write, only to read. */
      readonly readersToo?: true
      /** An archived repository refuses everything else. */
      readonly evenArchived?: true
      readonly handle: (visit: WriteVisit) => Reply
    })
