import { connect } from '../../src/github/connect.ts'
import { makeOctokit } from '../../src/github/octokit.ts'
import type { GitHub } from '../../src/github/github.ts'
import type { Answer, Call, Exchange } from '../../src/exchange/exchange.ts'
import { answer } from 'embedded-github/github/answers/answer'
import {
  addApp,
  addOrganization,
  addRepository,
  addToken,
  addUser,
  emptyWorld,
  seedCommit,
  seedRef,
} from 'embedded-github/github/world/seed'
import type { Happening, World } from 'embedded-github/github/world/world'
import type { Name, Sha } from 'embedded-github/github/world/names'
import type { Job, Run } from 'embedded-github/github/world/runs'

const url = 'http://127.0.0.1:8080'
/** Answers that must not be lost look the same as those that are: a fault decides per call. */
export type Fault = (call: Call, next: () => Answer) => Answer

export interface Forge {
  readonly github: GitHub
  readonly exchange: Exchange
  /** As it is now; assign to change it behind everybody's back. */
  world: World
  /** Set to come between the adapter and GitHub. */
  fault: Fault | null
  /** Every API call that was answered. */
  readonly calls: (Happening & { readonly is: 'call' })[]
  as(token: string): GitHub
}

/** An organization acme on the embedded GitHub, in process, and the production adapter connected as the release App. */
export function openForge(...repositories: readonly Name[]): Forge {
  const forge: Omit<Forge, 'github' | 'exchange' | 'as'> = { world: acme(repositories), fault: null, calls: [] }
  const exchange: Exchange = async (call) => {
    const next = (): Answer => {
      const [world, said, happenings] = answer(forge.world, call)
      forge.world = world
      forge.calls.push(...happenings.filter((happening) => happening.is === 'call'))
      return { ...said, body: typeof said.body === 'string' ? said.body : Buffer.from(said.body).toString('utf8') }
    }
    return forge.fault === null ? next() : forge.fault(call, next)
  }
  const as = (token: string): GitHub =>
    connect({ octokit: makeOctokit({ token, exchange, apiUrl: url }), exchange, graphqlUrl: `${url}/graphql` })
  return Object.assign(forge, { github: as('app-token'), exchange, as })
}

function acme(repositories: readonly Name[]): World {
  const permissions = {
    contents: 'write',
    actions: 'write',
    issues: 'write',
    pull_requests: 'write',
    checks: 'read',
    statuses: 'read',
    deployments: 'read',
    members: 'read',
    metadata: 'read',
  } as const
  let world = emptyWorld({ at: Date.UTC(2026, 10, 2, 9), url })
  world = addOrganization(['zoe', 'ann', 'bob'].reduce(addUser, world), 'acme')
  world = addApp(world, { slug: 'convoy-release', publicKey: '', permissions, owner: 'acme', repositories: 'all' })
  for (const name of ['acme/release-control', ...repositories]) {
    world = addRepository(world, {
      name,
      defaultBranch: 'main',
      collaborators: { zoe: 'admin', ann: 'write', bob: 'read' },
    })
    ;[world] = seedCommit(world, {
      repository: name,
      branch: 'main',
      message: 'Begin',
      files: { 'README.md': `${name}\n` },
      by: 'zoe',
    })
  }
  world = addToken(world, 'app-token', {
    kind: 'installation',
    login: 'convoy-release[bot]',
    permissions,
    repositories: 'all',
    expiresAt: null,
    owner: 'acme',
  })
  world = addToken(world, 'zoe-token', {
    kind: 'user',
    login: 'zoe',
    permissions: { ...permissions, workflows: 'write' },
    repositories: 'all',
    expiresAt: null,
  })
  world = addToken(world, 'narrow-token', {
    kind: 'installation',
    login: 'convoy-release[bot]',
    permissions: { contents: 'write', actions: 'write', metadata: 'read' },
    repositories: 'all',
    expiresAt: null,
    owner: 'acme',
  })
  return addToken(world, 'expired-token', {
    kind: 'user',
    login: 'zoe',
    permissions,
    repositories: 'all',
    expiresAt: world.at,
  })
}

/** Commits to a branch of the forge's world with no event; says the commit. */
export function commit(
  forge: Forge,
  repository: Name,
  branch: string,
  message: string,
  files: Readonly<Record<string, string | null>> = { [message]: message },
): Sha {
  const [world, sha] = seedCommit(forge.world, { repository, branch, message, files, by: 'zoe' })
  forge.world = world
  return sha
}

/** Sets a ref with no event. */
export function place(forge: Forge, repository: Name, ref: string, sha: Sha): void {
  forge.world = seedRef(forge.world, repository, ref, sha)
}

/** Makes repositories private: of public ones everybody may see everything. */
export function hide(forge: Forge, ...names: readonly Name[]): void {
  const hidden = Object.values(forge.world.repositories)
    .filter(({ name }) => names.includes(name))
    .map((repository) => [repository.name, { ...repository, private: true }])
  forge.world = { ...forge.world, repositories: { ...forge.world.repositories, ...Object.fromEntries(hidden) } }
}

/** A run of one workflow as it is in the World; by default under way on main, asked for by the release App. */
export function addRun(forge: Forge, repository: Name, run: Partial<Run> & { readonly id: number }): void {
  const { at } = forge.world
  const whole: Run = {
    number: 1,
    attempt: 1,
    repository,
    workflow: { id: 7, path: '.github/workflows/e2e.yml', name: 'e2e' },
    event: 'workflow_dispatch',
    payload: {},
    inputs: {},
    actor: 'convoy-release[bot]',
    headSha: refsOf(forge, repository)['refs/heads/main'] ?? '',
    workflowSha: '',
    ref: 'refs/heads/main',
    headBranch: 'main',
    displayTitle: 'e2e',
    createdAt: at,
    startedAt: at,
    updatedAt: at,
    status: 'in_progress',
    conclusion: null,
    problems: [],
    referenced: [],
    concurrency: null,
    jobs: [jobOf(run.id * 100, 'test', null)],
    ...run,
  }
  forge.world = { ...forge.world, runs: { ...forge.world.runs, [String(run.id)]: whole } }
}

/** A job that ended so, or with `null` is under way; where it failed, its one step failed. */
export function jobOf(id: number, name: string, conclusion: Job['conclusion']): Job {
  const steps: Job['steps'] =
    conclusion === 'failure' ? [{ number: 1, name: 'Run', status: 'completed', conclusion }] : []
  return {
    id,
    key: name,
    name,
    status: conclusion === null ? 'in_progress' : 'completed',
    conclusion,
    startedAt: 0,
    completedAt: conclusion === null ? null : 0,
    outputs: {},
    steps,
    concurrency: null,
  }
}

export function refsOf(forge: Forge, repository: Name): Readonly<Record<string, Sha>> {
  return forge.world.repositories[repository]?.refs ?? {}
}

/** The call is carried out, and its answer is lost on the way. */
export const loseAnswer: Fault = (_, next) => {
  next()
  return badGateway
}

export const badGateway: Answer = {
  status: 502,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: '{"message":"Server Error"}',
}
