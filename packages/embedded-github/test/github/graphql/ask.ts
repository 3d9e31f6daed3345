import { answerGraphql } from '../../../src/github/graphql/graphql.ts'
import {
  addApp,
  addOrganization,
  addRepository,
  addUser,
  emptyWorld,
  seedCommit,
} from '../../../src/github/world/seed.ts'
import type { Happening, Token, World } from '../../../src/github/world/world.ts'
import type { Json, Sha } from '../../../src/github/world/names.ts'

export const zoe: Token = {
  kind: 'user',
  login: 'zoe',
  permissions: { contents: 'write' },
  repositories: 'all',
  expiresAt: null,
}
export const reader: Token = {
  kind: 'user',
  login: 'ann',
  permissions: { contents: 'read' },
  repositories: 'all',
  expiresAt: null,
}
export const app: Token = {
  kind: 'installation',
  login: 'release-app[bot]',
  permissions: { contents: 'write' },
  repositories: 'all',
  expiresAt: null,
}

/** acme/api with one commit on main; zoe administers it, ann reads it, the App writes it. */
export function acme(): { readonly world: World; readonly head: Sha } {
  let world = emptyWorld({ at: Date.UTC(2026, 10, 2, 9), url: 'http://127.0.0.1:8080' })
  world = addOrganization(addUser(addUser(world, 'zoe'), 'ann'), 'acme')
  world = addApp(world, {
    slug: 'release-app',
    publicKey: '',
    permissions: { contents: 'write' },
    owner: 'acme',
    repositories: 'all',
  })
  world = addRepository(world, {
    name: 'acme/api',
    defaultBranch: 'main',
    collaborators: { zoe: 'admin', ann: 'read' },
  })
  const [seeded, head] = seedCommit(world, {
    repository: 'acme/api',
    branch: 'main',
    message: 'Begin\n\nWith a body.',
    files: { 'README.md': 'api\n', 'src/index.js': '1\n' },
    by: 'zoe',
  })
  return { world: seeded, head }
}

export interface GraphqlError {
  readonly type?: string
  readonly message: string
  readonly path?: readonly (string | number)[]
}
export interface Said {
  readonly world: World
  readonly status: number
  readonly data: Json
  readonly errors: readonly GraphqlError[]
  readonly happenings: readonly Happening[]
}

/** Sends one GraphQL request. */
export function ask(
  world: World,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  token: Token | 'anonymous' = zoe,
): Said {
  const [after, answer, happenings] = answerGraphql(world, token, {
    query,
    variables: variables as Readonly<Record<string, Json>>,
  })
  const body: { readonly data?: Json; readonly errors?: readonly GraphqlError[] } = JSON.parse(String(answer.body))
  return { world: after, status: answer.status, data: body.data ?? null, errors: body.errors ?? [], happenings }
}

/** The same about acme/api: `fields` of Repository. */
export function askApi(
  world: World,
  fields: string,
  token: Token = zoe,
): { readonly api: Json; readonly errors: readonly GraphqlError[] } {
  const { data, errors } = ask(world, `{ api: repository(owner: "acme", name: "api") { ${fields} } }`, {}, token)
  const api = typeof data === 'object' && data !== null && 'api' in data ? (data['api'] ?? null) : null
  return { api, errors }
}
