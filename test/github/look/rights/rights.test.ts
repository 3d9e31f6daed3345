import { describe, expect, test } from '@jest/globals'
import type { PlanSeen } from '../../../../src/domain/questions/plan.ts'
import type { RulesetSeen } from '../../../../src/domain/questions/rights.ts'
import type { Question } from '../../../../src/domain/words/look.ts'
import { addRuleset, addToken, addUser } from 'embedded-github/github/world/seed'
import type { Token } from 'embedded-github/github/world/world'
import { withPlan } from 'embedded-github/github/world/plans'
import { hide, openForge, place, refsOf } from '../../forge.ts'
import type { Forge } from '../../forge.ts'
import { graphql, openScript, rest } from '../../scripted.ts'

const control = 'acme/release-control'
const rights: Question = { about: 'rights', control }
const planOf = (name: string): Question => ({
  about: 'plan',
  name,
  workflows: [],
  branches: { source: null, candidate: 'rc/1', staging: null, production: null },
})
const routesOf = (forge: Forge): readonly string[] => forge.calls.map((call) => call.route)
const reserved = {
  name: 'reserved',
  target: 'branch',
  enforcement: 'active',
  include: ['refs/heads/release/**/*'],
  exclude: ['refs/heads/release/x'],
  rules: [{ type: 'creation' }, { type: 'non_fast_forward' }],
} as const

describe('a look at rights', () => {
  test('says the App with its permissions, where it is installed, and the rulesets of control', async () => {
    const forge = openForge('acme/api')
    const app = forge.world.apps['convoy-release']?.id ?? 0
    forge.world = addRuleset(forge.world, control, {
      ...reserved,
      bypassActors: [{ type: 'Integration', id: app, mode: 'always' }],
    })
    const seen = (await forge.github.look([rights])).rights
    expect(seen).toEqual({
      app: {
        id: expect.any(Number),
        slug: 'convoy-release',
        permissions: expect.objectContaining({ contents: 'write', metadata: 'read' }),
      },
      installed: [control, 'acme/api'],
      control: [
        {
          id: expect.any(Number),
          name: 'reserved',
          target: 'branch',
          include: reserved.include,
          exclude: reserved.exclude,
          rules: reserved.rules,
          bypass: 'always',
        },
      ],
      key: { exposed: [], environment: null, environments: 'unknown' },
    })
    expect(routesOf(forge)).toEqual([
      'graphql:Look',
      'repos/get-repo-ruleset',
      'apps/get-by-slug',
      'apps/list-repos-accessible-to-installation',
      'repos/get-environment',
    ])
  })

  test('of a person says neither App nor installation', async () => {
    const forge = openForge()
    expect((await forge.as('zoe-token').look([rights])).rights).toMatchObject({
      app: null,
      installed: null,
      control: [],
    })
  })

  test('that nobody asks for costs nothing', async () => {
    const forge = openForge('acme/api')
    expect((await forge.github.look([planOf('acme/api')])).rights).toBeNull()
    expect(routesOf(forge)).toEqual(['graphql:Look'])
  })

  test('reads all pages of an installation', async () => {
    const names = Array.from({ length: 103 }, (_, index) => `acme/service-${index}`)
    const forge = openForge(...names)
    expect((await forge.github.look([rights])).rights?.installed).toEqual([control, ...names])
  })
})

describe('a plan sees classic protection', () => {
  const protect = async (forge: Forge, branch: string, more: object = {}): Promise<void> => {
    const body = {
      required_status_checks: null,
      enforce_admins: false,
      required_pull_request_reviews: null,
      restrictions: null,
      ...more,
    }
    const { status } = await forge.exchange({
      method: 'PUT',
      url: `http://127.0.0.1:8080/repos/acme/api/branches/${branch}/protection`,
      headers: { authorization: 'Bearer owner-token' },
      body: JSON.stringify(body),
    })
    expect(status).toBe(200)
  }
  const seeProtections = async (forge: Forge): Promise<PlanSeen['protections'] | undefined> => {
    const branches = { source: 'main', candidate: 'rc/2026.11', staging: 'staging', production: 'master' }
    return (await forge.github.look([{ about: 'plan', name: 'acme/api', workflows: [], branches }])).plans['acme/api']
      ?.protections
  }
  const openProtected = (): Forge => {
    const forge = openForge('acme/api')
    const main = refsOf(forge, 'acme/api')['refs/heads/main'] ?? ''
    for (const branch of ['staging', 'master']) place(forge, 'acme/api', `refs/heads/${branch}`, main)
    forge.world = addToken(forge.world, 'owner-token', {
      kind: 'user',
      login: 'zoe',
      permissions: { administration: 'write' },
      repositories: 'all',
      expiresAt: null,
    })
    return forge
  }

  test('of staging and production, as it binds the App, in the same request', async () => {
    const forge = openProtected()
    expect(await seeProtections(forge)).toEqual({})
    await protect(forge, 'staging', { allow_force_pushes: true, required_linear_history: true })
    await protect(forge, 'master', {
      required_status_checks: { strict: true, contexts: ['convoy/gate', 'ci/test'] },
      required_pull_request_reviews: { required_approving_review_count: 2 },
    })
    await protect(forge, 'main')
    forge.calls.length = 0
    const none = {
      mayPush: true,
      mayForce: false,
      pullRequests: false,
      checks: [],
      linearHistory: false,
      signatures: false,
    }
    expect(await seeProtections(forge)).toEqual({
      staging: { ...none, mayForce: true, linearHistory: true },
      master: { ...none, pullRequests: true, checks: ['convoy/gate', 'ci/test'] },
    })
    expect(forge.calls.map(({ route }) => route)).toEqual(['graphql:Look'])
  })

  test.each<readonly [string, Readonly<Record<string, string>>, object | null, boolean | 'unknown']>([
    ['may push, because nobody is left out', { administration: 'read' }, null, true],
    [
      'may push, because the list names it',
      { administration: 'read' },
      { users: [], teams: [], apps: ['convoy-release'] },
      true,
    ],
    [
      'may not push, because the list leaves it out',
      { administration: 'read' },
      { users: ['ann'], teams: [], apps: [] },
      false,
    ],
    [
      'may or may not push, where it does not see the list',
      {},
      { users: [], teams: [], apps: ['convoy-release'] },
      'unknown',
    ],
  ])('where GitHub says "no" of every right of an App, the release App %s', async (_, more, restrictions, mayPush) => {
    const forge = openProtected()
    await protect(forge, 'master', { restrictions })
    const token = forge.world.tokens['app-token']!
    forge.world = {
      ...addToken(forge.world, 'app-token', {
        ...token,
        permissions: { ...token.permissions, ...more } as Token['permissions'],
      }),
      deviations: { appsUnseen: true },
    }
    expect(await seeProtections(forge)).toMatchObject({ master: { mayPush } })
  })

  test('of branches that are there', async () => {
    expect(await seeProtections(openForge('acme/api'))).toEqual({})
  })
})

describe('a plan sees rulesets', () => {
  test('that are active, with the checks that they require; whoever is on no list may not pass', async () => {
    const forge = openForge('acme/api')
    const required = {
      type: 'required_status_checks',
      parameters: {
        doNotEnforceOnCreate: false,
        requiredStatusChecks: [
          { context: 'convoy/gate', integrationId: 4711 },
          { context: 'test', integrationId: null },
        ],
        strictRequiredStatusChecksPolicy: true,
      },
    } as const
    forge.world = addRuleset(forge.world, 'acme/api', {
      ...reserved,
      bypassActors: [],
      rules: [{ type: 'update' }, required],
    })
    forge.world = addRuleset(forge.world, 'acme/api', {
      ...reserved,
      bypassActors: [],
      name: 'off',
      enforcement: 'disabled',
    })
    const { plans } = await forge.github.look([planOf('acme/api')])
    expect(plans['acme/api']?.rulesets).toMatchObject([
      {
        name: 'reserved',
        rules: [{ type: 'update' }, { type: 'required_status_checks', checks: ['convoy/gate', 'test'], gate: [4711] }],
        bypass: 'never',
      },
    ])
  })

  const ruleset = (id: number, rules: readonly unknown[], more = {}): unknown => ({
    databaseId: id,
    name: `r${id}`,
    target: 'BRANCH',
    enforcement: 'ACTIVE',
    conditions: { refName: { include: ['~ALL'], exclude: [] } },
    rules: { nodes: rules },
    ...more,
  })
  const repositoryWith = (...rulesets: readonly unknown[]): unknown => ({
    id: 'R_1',
    isArchived: false,
    defaultBranchRef: null,
    visibility: 'INTERNAL',
    isDisabled: false,
    isLocked: true,
    isEmpty: false,
    rulesets: { nodes: rulesets },
  })
  const update = { type: 'UPDATE', parameters: {} }
  const bypassOf = (seen: readonly RulesetSeen[] | undefined): readonly string[] | undefined =>
    seen?.map(({ bypass }) => bypass)

  test('of the organization once for all repositories, and none that refuses nothing', async () => {
    const { github, calls } = openScript(
      graphql('Look', () => ({
        data: { r0: repositoryWith(ruleset(7, [update]), ruleset(8, [])), r1: repositoryWith(ruleset(7, [update])) },
      })),
      rest('/repos/acme/web/rulesets/7', { id: 7, current_user_can_bypass: 'pull_requests_only' }),
    )
    const { plans } = await github.look([planOf('acme/api'), planOf('acme/web')])
    expect(bypassOf(plans['acme/api']?.rulesets)).toEqual(['pull-requests', 'unknown'])
    expect(bypassOf(plans['acme/web']?.rulesets)).toEqual(['pull-requests'])
    expect(calls).toHaveLength(2)
  })

  test.each<readonly [string, unknown, string, string]>([
    [
      'lists the App',
      { bypass_actors: [{ actor_id: 9, actor_type: 'Integration', bypass_mode: 'always' }] },
      'convoy-release[bot]',
      'always',
    ],
    [
      'lists it for pull requests alone',
      { bypass_actors: [{ actor_id: 9, actor_type: 'Integration', bypass_mode: 'pull_request' }] },
      'convoy-release[bot]',
      'pull-requests',
    ],
    [
      'lists another App, and a role of that number',
      {
        bypass_actors: [
          { actor_id: 8, actor_type: 'Integration', bypass_mode: 'always' },
          { actor_id: 9, actor_type: 'RepositoryRole', bypass_mode: 'always' },
        ],
      },
      'convoy-release[bot]',
      'never',
    ],
    [
      'shows a person the list, which says nothing of what the App may',
      { bypass_actors: [{ actor_id: 9, actor_type: 'Integration', bypass_mode: 'always' }] },
      'zoe',
      'unknown',
    ],
    ['shows no list', {}, 'convoy-release[bot]', 'unknown'],
  ])(
    'of which GitHub does not say who may pass, by the list of those who may: it %s',
    async (_, shown, self, bypass) => {
      const { github } = openScript(
        graphql('Look', () => ({ data: { r0: repositoryWith(ruleset(7, [update])) } })),
        graphql('Self', () => ({ data: { viewer: { login: self } } })),
        rest('/repos/acme/api/rulesets/7', Object.assign({ id: 7 }, shown)),
        rest('/apps/convoy-release', { id: 9, slug: 'convoy-release', permissions: {} }),
      )
      const { plans } = await github.look([planOf('acme/api')])
      expect(bypassOf(plans['acme/api']?.rulesets)).toEqual([bypass])
    },
  )

  test.each([
    ['always', 'always'],
    ['exempt', 'always'],
    ['never', 'never'],
    ['pull_requests_only', 'pull-requests'],
    [undefined, 'unknown'],
  ])('that GitHub lets pass %s as %s', async (said, bypass) => {
    const { github } = openScript(
      graphql('Look', () => ({ data: { r0: repositoryWith(ruleset(7, [update])) } })),
      rest('/repos/acme/api/rulesets/7', { id: 7, current_user_can_bypass: said }),
    )
    const { plans } = await github.look([planOf('acme/api')])
    expect(bypassOf(plans['acme/api']?.rulesets)).toEqual([bypass])
    expect(plans['acme/api']).toMatchObject({ visibility: 'internal', locked: 'locked' })
  })

  test('that it may not read as unknown, and none of pushes and repositories', async () => {
    const { github } = openScript(
      graphql('Look', () => ({
        data: {
          r0: repositoryWith(
            ruleset(
              7,
              [{ type: 'REQUIRED_STATUS_CHECKS', parameters: { requiredStatusChecks: [{ context: 'convoy/gate' }] } }],
              { target: 'TAG' },
            ),
            ruleset(8, [update], { target: 'PUSH' }),
          ),
        },
      })),
      rest('/repos/acme/api/rulesets/7', 403),
    )
    const { plans } = await github.look([planOf('acme/api')])
    expect(plans['acme/api']?.rulesets).toEqual([
      {
        id: 7,
        name: 'r7',
        target: 'tag',
        include: ['~ALL'],
        exclude: [],
        rules: [{ type: 'required_status_checks', checks: ['convoy/gate'], gate: [null] }],
        bypass: 'unknown',
      },
    ])
  })
})

describe('a look for a plan of repositories that are not there', () => {
  test('says where they moved, all by one more request', async () => {
    const forge = openForge('acme/api', 'acme/web')
    const rename = {
      method: 'PATCH' as const,
      url: 'http://127.0.0.1:8080/repos/acme/api',
      headers: { authorization: 'Bearer admin-token' },
      body: '{"name":"service"}',
    }
    forge.world = addToken(forge.world, 'admin-token', {
      kind: 'user',
      login: 'zoe',
      permissions: { administration: 'write', metadata: 'read' },
      repositories: 'all',
      expiresAt: null,
    })
    expect((await forge.exchange(rename)).status).toBe(200)
    forge.calls.length = 0
    const { moved, repositories } = await forge.github.look([
      planOf('acme/api'),
      planOf('acme/web'),
      planOf('acme/gone'),
    ])
    expect(moved).toEqual({ 'acme/api': 'acme/service' })
    expect(repositories).toMatchObject({ 'acme/api': null, 'acme/gone': null })
    expect(routesOf(forge)).toEqual(['graphql:Look', 'graphql:Moved'])
  })
})

describe('a look at people', () => {
  test('says their roles in a repository today, and nobody as null', async () => {
    const forge = openForge('acme/api')
    const { people } = await forge.github.look([
      { about: 'people', name: 'acme/api', logins: ['zoe', 'ann', 'bob', 'nobody', 'ann'] },
    ])
    expect(people).toEqual({
      'acme/api zoe': 'admin',
      'acme/api ann': 'write',
      'acme/api bob': 'read',
      'acme/api nobody': null,
    })
    expect(routesOf(forge)).toHaveLength(4)
  })

  test('says by GitHub’s number which accounts they are, and keeps quiet of nobody', async () => {
    const forge = openForge('acme/api')
    const question = { about: 'people', name: 'acme/api', logins: ['ann', 'nobody'] } as const
    const before = await forge.github.look([question])
    expect(before.accounts).toEqual({ 'acme/api ann': forge.world.accounts['ann']?.id })
    const { ann: _gone, ...others } = forge.world.accounts
    forge.world = addUser({ ...forge.world, accounts: others }, 'ann')
    const after = await forge.github.look([question])
    expect(after.people).toEqual(before.people)
    expect(after.accounts?.['acme/api ann']).not.toBe(before.accounts?.['acme/api ann'])
  })
})

describe('where GitHub offers no rulesets, as for private repositories on Free', () => {
  const said = 'Upgrade to GitHub Pro or make this repository public to enable this feature.'
  function openFree(...hidden: readonly string[]): Forge {
    const forge = openForge('acme/api')
    for (const name of ['acme/release-control', 'acme/api'])
      forge.world = addRuleset(forge.world, name, { ...reserved, bypassActors: [] })
    hide(forge, ...hidden)
    forge.world = withPlan(forge.world, 'free')
    return forge
  }

  test('that is seen of control, whatever GraphQL still shows of rulesets', async () => {
    const { rights } = await openFree('acme/release-control').github.look([
      { about: 'rights', control: 'acme/release-control' },
    ])
    expect(rights).toMatchObject({ noRulesets: said })
  })

  test('and not of a public one, which has them under every plan', async () => {
    const { rights } = await openFree('acme/api').github.look([{ about: 'rights', control: 'acme/release-control' }])
    expect(rights).not.toHaveProperty('noRulesets')
    expect(rights?.control).toHaveLength(1)
  })

  test('a ruleset of a participant binds nobody', async () => {
    const { plans } = await openFree('acme/api').github.look([planOf('acme/api')])
    expect(plans['acme/api']?.rulesets).toMatchObject([{ name: 'reserved', bypass: 'always' }])
  })
})
