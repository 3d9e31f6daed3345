import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  addApp,
  addOrganization,
  addRepository,
  addToken,
  addUser,
  emptyWorld,
  seedCommit,
  seedRef,
} from '../../src/github/world/seed.ts'
import type { Happening, World } from '../../src/github/world/world.ts'
import { openHub } from '../../src/server/hub.ts'
import type { Hub, Sha } from '../../src/workflows/words.ts'
import { jobToken, ordinaryRun } from './bench.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
})

/**
 * A served GitHub with acme/shop (two commits and a tag), the private acme/vault, the App release-app, and job 8 of
 * run 7 under way.
 */
export interface Shop extends AsyncDisposable {
  readonly hub: Hub
  readonly first: Sha
  readonly second: Sha
  readonly clientId: string
  readonly privateKey: string
  /** Calls so far, `METHOD route status as`. */
  calls(kind: 'rest' | 'git' | 'results'): readonly string[]
}

export async function openShop(): Promise<Shop> {
  const folder = await mkdtemp(join(tmpdir(), 'github-shop-'))
  const { world, first, second } = seed()
  const hub = await openHub({ world, repositories: join(folder, 'github'), state: join(folder, 'state') })
  const happenings: Happening[] = []
  hub.listen((happening) => happenings.push(happening))
  return {
    hub,
    first,
    second,
    privateKey,
    clientId: world.apps['release-app']?.clientId ?? '',
    calls: (kind) =>
      happenings.flatMap((happening) =>
        happening.is === 'call' && happening.kind === kind
          ? [`${happening.method} ${happening.path} ${happening.status} ${happening.as}`]
          : [],
      ),
    async [Symbol.asyncDispose]() {
      await hub.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function seed(): { readonly world: World; readonly first: Sha; readonly second: Sha } {
  let world = addUser(addOrganization(emptyWorld({ at: Date.UTC(2030, 0, 1), url: 'http://unused' }), 'acme'), 'zoe')
  world = addRepository(world, {
    name: 'acme/shop',
    defaultBranch: 'main',
    private: true,
    collaborators: { zoe: 'admin' },
  })
  world = addRepository(world, {
    name: 'acme/vault',
    defaultBranch: 'trunk',
    private: true,
    collaborators: { zoe: 'admin' },
  })
  const commit = (repository: string, branch: string, files: Readonly<Record<string, string>>): Sha => {
    const [next, sha] = seedCommit(world, { repository, branch, message: 'Seed', files, by: 'zoe' })
    world = next
    return sha
  }
  const first = commit('acme/shop', 'main', { 'file.txt': 'one\n' })
  world = seedRef(world, 'acme/shop', 'refs/tags/v1.0.0', first)
  const second = commit('acme/shop', 'main', { 'file.txt': 'two\n' })
  commit('acme/shop', 'rc/2026.11', { 'file.txt': 'candidate\n' })
  commit('acme/vault', 'trunk', { 'gold.txt': 'gold\n' })
  world = addToken(world, jobToken, {
    kind: 'actions',
    login: 'github-actions[bot]',
    permissions: { contents: 'write', metadata: 'read' },
    repositories: ['acme/shop'],
    expiresAt: null,
    run: 7,
    job: 8,
  })
  world = addToken(world, 'ghp_zoe', {
    kind: 'user',
    login: 'zoe',
    permissions: { contents: 'write', metadata: 'read' },
    repositories: 'all',
    expiresAt: null,
  })
  world = addApp(world, {
    slug: 'release-app',
    publicKey,
    permissions: { contents: 'write', actions: 'write', metadata: 'read' },
    owner: 'acme',
    repositories: 'all',
  })
  return { world: { ...world, runs: { 7: ordinaryRun() } }, first, second }
}
