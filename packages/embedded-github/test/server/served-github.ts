import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  addOrganization,
  addRepository,
  addToken,
  addUser,
  emptyWorld,
  seedCommit,
} from '../../src/github/world/seed.ts'
import type { Happening, Token, World } from '../../src/github/world/world.ts'
import type { Instant, Sha } from '../../src/github/world/names.ts'
import { openHub } from '../../src/server/hub.ts'
import type { Hub } from '../../src/workflows/words.ts'

export const startOfTime: Instant = Date.UTC(2026, 10, 2, 8)
/** Tokens by whose they are: zoe administers, bob may only read. */
export const tokens = { zoe: 'ghp_zoe', bob: 'ghp_bob', reader: 'github_pat_reader', expired: 'ghp_expired' } as const

/**
 * acme with a public `acme/api` and a private `acme/vault`, one commit each, and a workflow that every push to
 * `acme/api` starts.
 */
export function acme(): World {
  const write: Token = {
    kind: 'user',
    login: 'zoe',
    permissions: { contents: 'write', actions: 'write', workflows: 'write', metadata: 'read' },
    repositories: 'all',
    expiresAt: null,
  }
  let world = [addUser, addUser].reduce(
    (world, add, index) => add(world, ['zoe', 'bob'][index] ?? ''),
    addOrganization(emptyWorld({ at: startOfTime, url: 'http://unused' }), 'acme'),
  )
  world = addRepository(world, {
    name: 'acme/api',
    defaultBranch: 'main',
    collaborators: { zoe: 'admin', bob: 'read' },
  })
  world = addRepository(world, {
    name: 'acme/vault',
    defaultBranch: 'main',
    private: true,
    collaborators: { zoe: 'admin' },
  })
  world = addToken(world, tokens.zoe, write)
  world = addToken(world, tokens.bob, { ...write, login: 'bob' })
  world = addToken(world, tokens.reader, { ...write, permissions: { contents: 'read', metadata: 'read' } })
  world = addToken(world, tokens.expired, { ...write, expiresAt: startOfTime - 1 })
  const [withApi] = seedCommit(world, {
    repository: 'acme/api',
    branch: 'main',
    message: 'Say hello',
    by: 'zoe',
    files: { 'hello.txt': 'hello\n', 'src/deep/file.txt': 'deep\n', '.github/workflows/test.yml': testWorkflow },
  })
  const [withVault] = seedCommit(withApi, {
    repository: 'acme/vault',
    branch: 'main',
    message: 'Hide',
    by: 'zoe',
    files: { 'secret.txt': 'gold\n' },
  })
  return withVault
}

const testWorkflow = `name: test
on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - run: echo tested
`

/** What a command line said and how it ended. */
export interface Said {
  readonly code: number
  readonly text: string
}

/** A GitHub that is served from a scratch folder, closed and removed at the end of the test. */
export interface ServedGitHub extends AsyncDisposable {
  readonly hub: Hub
  readonly happenings: readonly Happening[]
  /** A scratch folder; `github` holds the bare repositories, `state` the saved World. */
  readonly folder: string
  /** Runs plain git somewhere in the scratch folder, as a person whom no machine's configuration helps. */
  git(where: string, ...args: readonly string[]): Promise<Said>
  /** The URL to push to or fetch from, with a token or without. */
  url(repository: string, token?: string): string
  refs(repository: string): Readonly<Record<string, Sha>>
}

export async function serve(world: World = acme()): Promise<ServedGitHub> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-'))
  const hub = await openHub({ world, repositories: join(folder, 'github'), state: join(folder, 'state') })
  const happenings: Happening[] = []
  hub.listen((happening) => happenings.push(happening))
  return {
    hub,
    happenings,
    folder,
    git: (where, ...args) => git(join(folder, where), ...args),
    url: (repository, token) =>
      `${token === undefined ? hub.apiUrl : hub.apiUrl.replace('//', `//x-access-token:${token}@`)}/${repository}.git`,
    refs: (repository) => hub.world().repositories[repository]?.refs ?? {},
    async [Symbol.asyncDispose]() {
      await hub.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** Plain git in a folder, as Casey. */
export function git(folder: string, ...args: readonly string[]): Promise<Said> {
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_AUTHOR_NAME: 'Casey',
    GIT_AUTHOR_EMAIL: 'casey@example.com',
    GIT_COMMITTER_NAME: 'Casey',
    GIT_COMMITTER_EMAIL: 'casey@example.com',
  }
  return new Promise((resolve) => {
    execFile('git', args, { cwd: folder, env }, (error, out, err) =>
      resolve({
        code: typeof error?.code === 'number' ? error.code : error === null ? 0 : 1,
        text: `${out}${err}`.trim(),
      }),
    )
  })
}
