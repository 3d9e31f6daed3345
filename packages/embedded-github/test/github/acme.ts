import { generateKeyPairSync, createSign } from 'node:crypto'
import { answer } from '../../src/github/answers/answer.ts'
import {
  addApp,
  addOrganization,
  addRepository,
  addToken,
  addUser,
  emptyWorld,
  seedCommit,
} from '../../src/github/world/seed.ts'
import type { Happening, Token, World } from '../../src/github/world/world.ts'
import type { Permissions, Sha } from '../../src/github/world/names.ts'

export const api = 'acme/api'
export const secret = 'acme/secret'
export const morning = Date.UTC(2026, 10, 2, 9)

const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

const listener = `name: Listener
on:
  push:
  repository_dispatch:
    types: [ready]
jobs:
  listen:
    runs-on: ubuntu-latest
    steps: [{ run: 'true' }]
`
const dispatchable = `name: E2E
on:
  workflow_dispatch:
    inputs:
      depth: { type: choice, options: [shallow, deep], default: shallow }
jobs:
  test:
    runs-on: ubuntu-latest
    steps: [{ run: 'true' }]
`

/** acme with a public and a private repository; tokens `zoe` (admin), `reader`, `old` (expired), `app` and `job`. */
export function acme(): { readonly world: World; readonly first: Sha; readonly head: Sha } {
  let world = emptyWorld({ at: morning, url: 'http://127.0.0.1:4000' })
  world = addOrganization(world, 'acme')
  for (const login of ['zoe', 'ann']) world = addUser(world, login)
  for (const [name, isPrivate] of [
    [api, false],
    [secret, true],
  ] as const) {
    world = addRepository(world, {
      name,
      defaultBranch: 'main',
      private: isPrivate,
      collaborators: { zoe: 'admin', ann: 'read' },
    })
  }
  world = addApp(world, {
    slug: 'release-app',
    publicKey: keys.publicKey,
    permissions: { contents: 'write', actions: 'write' },
    owner: 'acme',
    repositories: 'all',
  })
  const reports = { checks: 'write', statuses: 'write', deployments: 'write' } as const
  const token = (login: string, permissions: Permissions, more: Partial<Token> = {}): Token => ({
    kind: 'user',
    login,
    permissions,
    repositories: 'all',
    expiresAt: null,
    ...more,
  })
  world = addToken(
    world,
    'zoe',
    token('zoe', {
      contents: 'admin',
      actions: 'write',
      administration: 'write',
      issues: 'write',
      statuses: 'write',
      deployments: 'write',
      checks: 'write',
    }),
  )
  world = addToken(world, 'reader', token('ann', { contents: 'read', actions: 'read' }))
  world = addToken(world, 'old', token('zoe', { contents: 'write' }, { expiresAt: morning }))
  world = addToken(
    world,
    'app',
    token(
      'release-app[bot]',
      { contents: 'write', actions: 'write', ...reports },
      { kind: 'installation', owner: 'acme' },
    ),
  )
  world = addToken(
    world,
    'job',
    token(
      'github-actions[bot]',
      { contents: 'write', actions: 'write', ...reports },
      { kind: 'actions', repositories: [api], run: 7, job: 8 },
    ),
  )
  const commit = (repository: string, message: string, files: Readonly<Record<string, string>>): Sha => {
    const [next, sha] = seedCommit(world, { repository, branch: 'main', message, files, by: 'zoe' })
    world = next
    return sha
  }
  commit(secret, 'Begin', { 'README.md': 'secret\n' })
  const first = commit(api, 'Begin', { 'README.md': 'api\n' })
  const head = commit(api, 'feat: grow', {
    'src/api.txt': 'one\n',
    '.github/workflows/listen.yml': listener,
    '.github/workflows/e2e.yml': dispatchable,
  })
  return { world, first, head }
}

/** A JWT of the App `release-app`. */
export function appJwt(world: World, claims: Readonly<Record<string, unknown>> = {}): string {
  const now = world.at / 1000
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iss: world.apps['release-app']?.clientId, iat: now - 30, exp: now + 570, ...claims })}`
  return `${text}.${createSign('RSA-SHA256').update(text).sign(keys.privateKey, 'base64url')}`
}

export interface Told {
  readonly world: World
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read whatever GitHub's JSON holds
  readonly body: any
  readonly happenings: readonly Happening[]
}

/** Asks the embedded GitHub: `ask(world, 'zoe', 'GET /repos/acme/api')`. `as` is a token's text or `null`. */
export function ask(
  world: World,
  as: string | null,
  route: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Told {
  const [method = '', path = ''] = route.split(' ')
  const [next, said, happenings] = answer(world, {
    method,
    url: `${world.url}${path}`,
    headers: { ...(as === null ? {} : { authorization: `Bearer ${as}` }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = Buffer.from(said.body).toString('utf8')
  return {
    world: next,
    status: said.status,
    headers: said.headers,
    body: said.headers['content-type']?.startsWith('application/json') && text !== '' ? JSON.parse(text) : text,
    happenings,
  }
}

/** The same over GraphQL: `graphql(world, 'zoe', '{ viewer { login } }')`. */
export function graphql(
  world: World,
  as: string,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Told {
  return ask(world, as, 'POST /graphql', { query, variables })
}

/** The heads of a repository, to say that nothing moved. */
export function refsOf(world: World, repository = api): Readonly<Record<string, Sha>> {
  return world.repositories[repository]?.refs ?? {}
}

/** `event action` of every event that happened, `refs` for moved refs. */
export function eventsOf(told: { readonly happenings: readonly Happening[] }): readonly string[] {
  return told.happenings.flatMap((happening) =>
    happening.is === 'event'
      ? [[happening.event, happening.action].filter((part) => part !== undefined).join(' ')]
      : [],
  )
}
