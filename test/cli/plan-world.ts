import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readPlanPreview, type PlanRequest } from '../../src/cli/plan-preview.ts'
import { readScenario, type RequestStep, type ScenarioStep } from '../../src/documents/scenario/scenario.ts'
import { readTrain } from '../../src/documents/train/train.ts'
import type { Directive, Heads } from '../../src/domain/words/names.ts'
import { connect } from '../../src/github/connect.ts'
import { makeOctokit } from '../../src/github/octokit.ts'
import { answer } from 'embedded-github/github/answers/answer'
import { addMember, addOrganization, addRepository, addToken, seedCommit } from 'embedded-github/github/world/seed'
import { withPlan } from 'embedded-github/github/world/plans'
import type { Account, Token, World } from 'embedded-github/github/world/world'
import type { Permissions } from 'embedded-github/github/world/names'
import { fillBody, fillPlaceholders } from '../../src/rehearsal/seed/placeholders.ts'
import { seedTeams } from '../../src/rehearsal/seed/inhabitants.ts'
import type { PlanPreview } from '../../src/report/plan/plan.ts'
import { simulate, type Simulated } from '../../src/simulation/exchange.ts'
import { runAction } from '../../src/simulation/play.ts'
import { releaseToken, releaseWorld } from '../../src/simulation/release-world.ts'
import { control, planAsk, start } from '../simulation/worlds.ts'
import { root } from './convoy.ts'

export const fixtures = join(root, 'test/plan-fixtures')

/**
 * `test/plan-fixtures/<CODE>.yml`: what happens on a GitHub on which the shop could be planned, so that it no longer
 * can.
 */
export interface Fixture {
  readonly because: string
  /** As in a scenario. */
  readonly steps: readonly ScenarioStep[]
  /** What control's default branch holds in place of train.yml. */
  readonly train?: string
  /** The release that was planned before anything happened and is under way. */
  readonly underWay?: string
  readonly release?: string
  readonly directive?: Directive
  readonly heads?: Heads
  readonly include?: readonly string[]
  /** What the settings page of the release App says, for which GitHub has no API. */
  readonly app?: { readonly permissions?: Permissions; readonly repositories?: readonly string[] }
  /** What every account pays for. */
  readonly plan?: NonNullable<Account['plan']>
  /** Whose token looks, and what it may; else the release App's own. */
  readonly token?: { readonly login: string; readonly permissions: Permissions }
  /** What else is refused or unknown then. */
  readonly also?: readonly string[]
}

export async function readFixture(code: string): Promise<Fixture> {
  const { steps, ...fixture } = parse(await readFile(join(fixtures, `${code}.yml`), 'utf8')) as Omit<
    Fixture,
    'steps'
  > & { readonly steps?: unknown }
  return { ...fixture, steps: readScenario(JSON.stringify({ steps: steps ?? [] }), `${code}.yml`).steps }
}

/** What somebody's own token may do that was given everything. */
export const everything = {
  metadata: 'read',
  contents: 'write',
  workflows: 'write',
  actions: 'write',
  administration: 'write',
  checks: 'read',
  statuses: 'write',
  pull_requests: 'write',
  issues: 'write',
  members: 'write',
} as const satisfies Permissions

/** A GitHub on which the shop can be planned. */
export async function shopWorld(trainText?: string): Promise<World> {
  const base = await readFile(join(fixtures, 'train.yml'), 'utf8')
  let world = addOrganization(releaseWorld(readTrain(base, 'train.yml'), trainText ?? base, start), 'elsewhere')
  for (const login of ['zoe', 'ann', 'bob']) {
    world = addToken(world, `ghp_${login}`, {
      kind: 'user',
      login,
      repositories: 'all',
      expiresAt: null,
      permissions: everything,
    })
    for (const organization of ['acme', 'elsewhere'])
      world = addMember(world, organization, login, login === 'zoe' ? 'admin' : 'member')
  }
  world = addRepository(world, { name: 'acme/empty', defaultBranch: 'main', collaborators: { zoe: 'admin' } })
  world = addRepository(world, { name: 'acme/chatops', defaultBranch: 'main', collaborators: { zoe: 'admin' } })
  ;[world] = seedCommit(world, {
    repository: 'acme/chatops',
    branch: 'main',
    message: 'Begin',
    files: { 'README.md': '# chatops\n' },
    by: 'zoe',
  })
  const own = world.tokens[releaseToken]
  if (own !== undefined) world = addToken(world, releaseToken, { ...own, owner: 'acme' })
  return seedTeams(world, control, [
    { team: 'acme/managers', logins: ['zoe', 'ann', 'bob'] },
    { team: 'acme/on-call', logins: ['ann'] },
  ])
}

/** The world after everything that the fixture says happened. */
export async function playFixture({ steps, train, app, underWay, plan }: Fixture): Promise<World> {
  const simulated = simulate(await shopWorld(train))
  if (underWay !== undefined)
    await runAction({ simulated, control, release: underWay, asks: [planAsk()] }, ['plan-release'])
  const played = steps.reduce(play, simulated.world)
  const world = plan === undefined ? played : withPlan(played, plan)
  return app === undefined ? world : configureApp(world, app)
}

function play(world: World, step: ScenarioStep): World {
  switch (step.verb) {
    case 'request':
      return ask(world, step.request)
    case 'commit': {
      const { as: by, ...commit } = step.commit
      return seedCommit(world, { ...commit, by })[0]
    }
    case 'until':
    case 'release':
    case 'play':
    case 'expect':
    case 'advance':
      throw new Error(`a plan fixture has no ${step.verb}`)
  }
}

function ask(world: World, { as, method, path, body, status }: RequestStep): World {
  const [to, said] = [
    fillPlaceholders(world, '2026.11', path),
    body === undefined ? undefined : fillBody(world, '2026.11', path, body),
  ]
  if (to === null || said === null) throw new Error(`${path} names something that does not exist`)
  const headers = { authorization: `Bearer ghp_${as}`, 'content-type': 'application/json' }
  const [next, answered] = answer(world, {
    method,
    url: `${world.url}${to}`,
    headers,
    ...(said === undefined ? {} : { body: JSON.stringify(said) }),
  })
  if (status === undefined ? answered.status >= 400 : answered.status !== status)
    throw new Error(`${method} ${to}: ${answered.status} ${String(answered.body)}`)
  return next
}

function configureApp(world: World, { permissions, repositories }: NonNullable<Fixture['app']>): World {
  const app = world.apps['convoy-release']
  const token = world.tokens[releaseToken]
  if (app === undefined || token === undefined) throw new Error('the release App is not seeded')
  const reached: Token['repositories'] = repositories ?? 'all'
  const installations = app.installations.map((installation) => ({ ...installation, repositories: reached }))
  return addToken(
    {
      ...world,
      apps: { ...world.apps, 'convoy-release': { ...app, installations, permissions: permissions ?? app.permissions } },
    },
    releaseToken,
    { ...token, repositories: reached },
  )
}

/** What `convoy plan` finds on a world, asked with this token. */
export function planOn(
  simulated: Simulated,
  request: Partial<PlanRequest> = {},
  token = releaseToken,
): Promise<PlanPreview> {
  const github = connect({
    octokit: makeOctokit({ token, exchange: simulated.exchange, apiUrl: 'http://127.0.0.1' }),
    exchange: simulated.exchange,
    graphqlUrl: 'http://127.0.0.1/graphql',
    trusts: 'app',
  })
  return readPlanPreview({ github, control, release: '2026.11', directive: 'auto', heads: {}, include: [], ...request })
}

/** What `convoy plan` finds once everything in the fixture happened. */
export async function planFixture(fixture: Fixture): Promise<PlanPreview> {
  const played = await playFixture(fixture)
  const { token, release = '2026.11', directive = 'auto', include = [] } = fixture
  const heads = Object.fromEntries(
    Object.entries(fixture.heads ?? {}).map(([name, head]) => [name, fillPlaceholders(played, release, head) ?? head]),
  )
  const world =
    token === undefined
      ? played
      : addToken(played, 'ghp_looking', { kind: 'user', ...token, repositories: 'all', expiresAt: null })
  return planOn(
    simulate(world),
    { release, directive, heads, include },
    token === undefined ? releaseToken : 'ghp_looking',
  )
}
