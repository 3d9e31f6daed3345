import { answer } from '../../../src/github/answers/answer.ts'
import { listFiles } from '../../../src/github/git/trees.ts'
import { readCommit } from '../../../src/github/git/commits.ts'
import {
  addApp,
  addOrganization,
  addRepository,
  addRuleset,
  addToken,
  addUser,
  emptyWorld,
  seedCommit,
} from '../../../src/github/world/seed.ts'
import type { MergeQueueParameters, Rule } from '../../../src/github/rules/definitions.ts'
import type { Happening, Token, World } from '../../../src/github/world/world.ts'
import type { Json, Permissions, Sha } from '../../../src/github/world/names.ts'

export const shop = 'acme/shop'
const morning = Date.UTC(2026, 10, 2, 9)
const minute = 60_000

const everything: Permissions = {
  metadata: 'read',
  contents: 'write',
  issues: 'write',
  pull_requests: 'write',
  administration: 'write',
  statuses: 'write',
  workflows: 'write',
}

export const usualQueue: MergeQueueParameters = {
  checkResponseTimeoutMinutes: 60,
  groupingStrategy: 'ALLGREEN',
  maxEntriesToBuild: 5,
  maxEntriesToMerge: 5,
  minEntriesToMerge: 1,
  minEntriesToMergeWaitMinutes: 0,
  mergeMethod: 'merge',
}

/** Rules of main: a queue, and a check `build` that every merge needs. */
export function queueRules(queue: Partial<MergeQueueParameters> = {}): readonly Rule[] {
  return [
    { type: 'merge_queue', parameters: { ...usualQueue, ...queue } },
    {
      type: 'required_status_checks',
      parameters: {
        doNotEnforceOnCreate: false,
        requiredStatusChecks: [{ context: 'build', integrationId: null }],
        strictRequiredStatusChecksPolicy: true,
      },
    },
  ]
}

/**
 * acme/shop, whose main has a queue, with pull requests 1, 2, … of the branches `a`, `b`, …, which add a file each and
 * whose check `build` is green. zoe administers, bob and the App write, ann reads.
 */
export function queueing(
  options: {
    readonly queue?: Partial<MergeQueueParameters>
    readonly rules?: readonly Rule[]
    readonly branches?: readonly string[]
    readonly files?: Readonly<Record<string, string>>
  } = {},
): Bench {
  let world = addOrganization(emptyWorld({ at: morning, url: 'http://127.0.0.1:4000' }), 'acme')
  for (const login of ['zoe', 'bob', 'ann']) world = addUser(world, login)
  world = addRepository(world, {
    name: shop,
    defaultBranch: 'main',
    collaborators: { zoe: 'admin', bob: 'write', ann: 'read' },
  })
  world = addApp(world, {
    slug: 'gate',
    publicKey: '',
    permissions: everything,
    owner: 'acme',
    repositories: 'all',
  })
  const token = (login: string, more: Partial<Token> = {}): Token => ({
    kind: 'user',
    login,
    permissions: everything,
    repositories: 'all',
    expiresAt: null,
    ...more,
  })
  for (const login of ['zoe', 'bob', 'ann']) world = addToken(world, login, token(login))
  const { administration: _, ...written } = everything
  world = addToken(world, 'app', token('gate[bot]', { kind: 'installation', owner: 'acme', permissions: written }))
  world = seedCommit(world, {
    repository: shop,
    branch: 'main',
    message: 'Begin',
    files: { 'README.md': 'shop\n', ...options.files },
    by: 'zoe',
  })[0]
  const bench = new Bench(world)
  for (const branch of options.branches ?? ['a', 'b', 'c']) bench.open(branch)
  bench.world = addRuleset(bench.world, shop, {
    name: 'main',
    target: 'branch',
    enforcement: 'active',
    bypassActors: [{ type: 'RepositoryRole', id: 5, mode: 'always' }],
    include: ['refs/heads/main'],
    exclude: [],
    rules: options.rules ?? queueRules(options.queue),
  })
  return bench
}

interface Said {
  readonly status: number
  readonly body: Json
}

/** A GitHub with a queue, asked call after call. */
export class Bench {
  world: World
  readonly happenings: Happening[] = []

  constructor(world: World) {
    this.world = world
  }

  rest(as: string, request: string, body: object = {}): Said {
    const [method = '', path = ''] = request.split(' ')
    const [world, answered, happenings] = answer(this.world, {
      method,
      url: `/repos/${shop}${path}`,
      headers: { authorization: `token ${as}` },
      body: Buffer.from(JSON.stringify(body)),
    })
    this.world = world
    this.happenings.push(...happenings)
    return { status: answered.status, body: answered.body.length === 0 ? null : JSON.parse(String(answered.body)) }
  }

  graphql(
    as: string,
    query: string,
    variables: object = {},
  ): { readonly data: Json; readonly errors: readonly string[] } {
    const [world, answered, happenings] = answer(this.world, {
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `token ${as}` },
      body: Buffer.from(JSON.stringify({ query, variables })),
    })
    this.world = world
    this.happenings.push(...happenings)
    const said: { readonly data?: Json; readonly errors?: readonly { readonly message: string }[] } = JSON.parse(
      String(answered.body),
    )
    return { data: said.data ?? null, errors: (said.errors ?? []).map(({ message }) => message) }
  }

  /** Pushes a branch with a file of its own and opens its pull request into main, whose check is green. */
  open(branch: string, files: Readonly<Record<string, string>> = { [`${branch}.txt`]: `${branch}\n` }): void {
    const [seeded, head] = seedCommit(this.world, {
      repository: shop,
      branch,
      message: `feat: ${branch}`,
      files,
      by: 'bob',
    })
    this.world = seeded
    this.rest('bob', 'POST /pulls', { title: `Add ${branch}`, head: branch, base: 'main' })
    this.report(head, 'success')
  }

  report(sha: Sha, state: 'success' | 'failure' | 'pending', context = 'build'): void {
    const { status } = this.rest('app', `POST /statuses/${sha}`, { state, context })
    if (status !== 201) throw new Error(`The status was answered ${status}.`)
  }

  enqueue(as: string, number: number, more: object = {}): readonly string[] {
    return this.graphql(
      as,
      'mutation ($input: EnqueuePullRequestInput!) { enqueuePullRequest(input: $input) { mergeQueueEntry { position } } }',
      { input: { pullRequestId: this.id(number), ...more } },
    ).errors
  }

  dequeue(as: string, number: number): readonly string[] {
    return this.graphql(
      as,
      'mutation ($id: ID!) { dequeuePullRequest(input: { id: $id }) { mergeQueueEntry { position } } }',
      { id: this.id(number) },
    ).errors
  }

  id(number: number): string {
    const { body } = this.rest('zoe', `GET /pulls/${number}`)
    return textAt(body, 'node_id')
  }

  /** `<number> <state>` of each that waits, in its order. */
  queue(): readonly string[] {
    const { data, errors } = this.graphql(
      'zoe',
      `{ repository(owner: "acme", name: "shop") { mergeQueue { entries(first: 20) { nodes { position state pullRequest { number } } } } } }`,
    )
    const found = at(data, 'repository', 'mergeQueue', 'entries', 'nodes')
    if (!Array.isArray(found)) throw new Error(`There is no queue: ${errors.join(', ')}`)
    return found.map((entry: Json) => `${textAt(entry, 'pullRequest', 'number')} ${textAt(entry, 'state')}`)
  }

  /** The head of the group of a pull request that waits. */
  group(number: number): Sha {
    const { data } = this.graphql(
      'zoe',
      `{ repository(owner: "acme", name: "shop") { pullRequest(number: ${number}) { mergeQueueEntry { headCommit { oid } } } } }`,
    )
    return textAt(data, 'repository', 'pullRequest', 'mergeQueueEntry', 'headCommit', 'oid')
  }

  /** What the timeline of a pull request says of the queue. */
  timeline(number: number): readonly string[] {
    const { data } = this.graphql(
      'zoe',
      `{ repository(owner: "acme", name: "shop") { pullRequest(number: ${number}) { timelineItems(first: 20, itemTypes: [ADDED_TO_MERGE_QUEUE_EVENT, REMOVED_FROM_MERGE_QUEUE_EVENT]) {
        nodes { __typename ... on AddedToMergeQueueEvent { actor { login } } ... on RemovedFromMergeQueueEvent { reason actor { login } } } } } } }`,
    )
    const nodes = at(data, 'repository', 'pullRequest', 'timelineItems', 'nodes')
    if (!Array.isArray(nodes)) throw new Error('There is no timeline.')
    return nodes.map((node: Json) =>
      at(node, '__typename') === 'AddedToMergeQueueEvent'
        ? `added by ${textAt(node, 'actor', 'login')}`
        : `removed by ${textAt(node, 'actor', 'login')}: ${textAt(node, 'reason')}`,
    )
  }

  /** The refs below a prefix. */
  refs(prefix = 'refs/heads/gh-readonly-queue/'): readonly string[] {
    return Object.keys(this.world.repositories[shop]?.refs ?? {}).filter((ref) => ref.startsWith(prefix))
  }

  head(branch = 'main'): Sha {
    const sha = this.world.repositories[shop]?.refs[`refs/heads/${branch}`]
    if (sha === undefined) throw new Error(`There is no ${branch}.`)
    return sha
  }

  files(sha: Sha): readonly string[] {
    return [...listFiles(this.world.objects, readCommit(this.world.objects, sha).tree).keys()].sort()
  }

  parents(sha: Sha): readonly Sha[] {
    return readCommit(this.world.objects, sha).parents
  }

  wait(minutes: number): void {
    this.world = { ...this.world, at: this.world.at + minutes * minute }
  }

  /** `open`, `closed` or `merged`. */
  state(number: number): string {
    const { body } = this.rest('zoe', `GET /pulls/${number}`)
    return at(body, 'merged') === true ? 'merged' : textAt(body, 'state')
  }
}

/** What stands at a path of keys of an answer. */
export function at(value: Json | undefined, ...keys: readonly string[]): Json {
  let now: Json | undefined = value
  for (const key of keys)
    now =
      typeof now === 'object' && now !== null && !Array.isArray(now)
        ? (now as { readonly [key: string]: Json })[key]
        : undefined
  return now ?? null
}

/** The same where it must be a text or a number. */
export function textAt(value: Json | undefined, ...keys: readonly string[]): string {
  const text = at(value, ...keys)
  if (typeof text === 'string' || typeof text === 'number') return String(text)
  throw new Error(`There is no ${keys.join('.')} in ${JSON.stringify(value)}`)
}
