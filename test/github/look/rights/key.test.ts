import { describe, expect, test } from '@jest/globals'
import type { KeySeen } from '../../../../src/domain/questions/rights.ts'
import { addEnvironment, addToken } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import type { Permissions } from 'embedded-github/github/world/names'
import { openForge, type Forge } from '../../forge.ts'
import { graphql, openScript, rest } from '../../scripted.ts'
import { planOn, shopWorld } from '../../../cli/plan-world.ts'
import { simulate } from '../../../../src/simulation/exchange.ts'
import { releaseToken } from '../../../../src/simulation/release-world.ts'

const control = 'acme/release-control'
const secret = 'CONVOY_APP_PRIVATE_KEY'

const lookAs = async (forge: Forge, token: string): Promise<KeySeen | undefined> =>
  (await forge.as(token).look([{ about: 'rights', control }])).rights?.key

/** Somebody's own token that may list secrets. */
function openWith(
  change: (world: World) => World,
  permissions: Permissions = { metadata: 'read', contents: 'read', actions: 'read', secrets: 'read' },
): Forge {
  const forge = openForge('acme/api')
  forge.world = addToken(change(forge.world), 'lister', {
    kind: 'user',
    login: 'zoe',
    permissions,
    repositories: 'all',
    expiresAt: null,
  })
  return forge
}

const change = (world: World, more: Partial<World['repositories'][string]>): World => {
  const home = world.repositories[control]
  if (home === undefined) throw new Error('control is there')
  return { ...world, repositories: { ...world.repositories, [control]: { ...home, ...more } } }
}

describe('a look at the release App’s key', () => {
  test('sees a secret of its name that every branch can read, in a repository that can have environments', async () => {
    expect(
      await lookAs(
        openWith((world) => change(world, { secrets: { [secret]: 'key' } })),
        'lister',
      ),
    ).toEqual({ exposed: ['repository'], environment: null, environments: 'yes' })
    expect(
      await lookAs(
        openWith((world) => change(world, { secrets: { OTHER: 'key' } })),
        'lister',
      ),
    ).toEqual({ exposed: [], environment: null, environments: 'unknown' })
  })

  test('does not say of a private repository that it can have one, unless it has one that is limited', async () => {
    const hidden = (world: World): World => change(world, { private: true, secrets: { [secret]: 'key' } })
    expect(await lookAs(openWith(hidden), 'lister')).toMatchObject({ exposed: ['repository'], environments: 'unknown' })
    const limited = (world: World): World =>
      addEnvironment(hidden(world), control, 'convoy', { refs: [{ id: 1, name: 'main', type: 'branch' }] })
    expect(await lookAs(openWith(limited), 'lister')).toEqual({
      exposed: ['repository'],
      environment: { refs: [{ name: 'main', type: 'branch' }] },
      environments: 'yes',
    })
  })

  test.each([
    ['all', { refs: 'all' }],
    ['protected', { refs: 'protected' }],
    [[{ id: 1, name: 'v*', type: 'tag' as const }], { refs: [{ name: 'v*', type: 'tag' }] }],
  ] as const)('sees which refs reach its environment: %j', async (refs, expected) => {
    expect(
      (
        await lookAs(
          openWith((world) => addEnvironment(world, control, 'convoy', { refs })),
          'lister',
        )
      )?.environment,
    ).toEqual(expected)
  })

  test('takes what it may not see for neither there nor absent', async () => {
    const forge = openWith((world) => change(world, { secrets: { [secret]: 'key' } }), {
      metadata: 'read',
      contents: 'read',
      actions: 'read',
    })
    expect(await lookAs(forge, 'lister')).toEqual({ exposed: [], environment: null, environments: 'unknown' })
  })

  test('asks an App only for secrets that it may list, which costs one request where there is no environment', async () => {
    const forge = openForge('acme/api')
    await forge.github.look([{ about: 'rights', control }])
    expect(
      forge.calls.map(({ route }) => route).filter((route) => /secret|environment|repos\/get$/.test(route)),
    ).toEqual(['repos/get-environment'])
  })

  test('finds what an organization shares, in whatever case', async () => {
    const { github } = openScript(
      graphql('Look', () => ({
        data: {
          viewer: { login: 'zoe' },
          r0: {
            id: 'R_1',
            isArchived: false,
            isDisabled: false,
            isLocked: false,
            isEmpty: false,
            defaultBranchRef: { name: 'main' },
            visibility: 'PUBLIC',
            rulesets: { nodes: [] },
          },
        },
      })),
      rest('/installation/repositories', 403),
      rest(`/repos/${control}/environments/convoy`, 404),
      rest(`/repos/${control}/actions/secrets/${secret}`, 404),
      rest(`/repos/${control}/actions/organization-secrets`, {
        total_count: 1,
        secrets: [{ name: secret.toLowerCase() }],
      }),
      rest(`/repos/${control}`, { full_name: control, private: false }),
    )
    expect((await github.look([{ about: 'rights', control }])).rights?.key).toEqual({
      exposed: ['organization'],
      environment: null,
      environments: 'yes',
    })
  })
})

describe('convoy plan', () => {
  const planAs = async (permissions: Permissions): Promise<readonly string[]> => {
    const seeded = change(await shopWorld(), { secrets: { [secret]: 'key' } })
    const app = seeded.apps['convoy-release']
    const token = seeded.tokens[releaseToken]
    if (app === undefined || token === undefined) throw new Error('the release App is seeded')
    const world = addToken(
      {
        ...seeded,
        apps: { ...seeded.apps, 'convoy-release': { ...app, permissions: { ...app.permissions, ...permissions } } },
      },
      releaseToken,
      { ...token, permissions: { ...token.permissions, ...permissions } },
    )
    const { problems } = await planOn(simulate(world))
    return problems.map(({ code }) => code)
  }

  test('refuses a key in the repository where it can see one', async () => {
    expect(await planAs({ secrets: 'read' })).toEqual(['KEY_EXPOSED'])
  })

  test('says nothing of what it cannot see', async () => {
    expect(await planAs({})).toEqual([])
  })
})
