import { afterEach, describe, expect, test } from '@jest/globals'
import { answer } from '../../src/github/answers/answer.ts'
import {
  addEnvironment,
  addOrganization,
  addRepository,
  addTeam,
  addToken,
  addUser,
  seedCommit,
} from '../../src/github/world/seed.ts'
import type { Deployment } from '../../src/github/world/reports-on-commits.ts'
import type { World } from '../../src/github/world/world.ts'
import { rerun } from '../../src/workflows/reruns.ts'
import { dispatched, headOf, minute, smallGitHub, start, worldOf, type SmallGitHub } from './small-github.ts'

const opened: SmallGitHub[] = []
afterEach(async () => {
  for (const github of opened.splice(0)) await github.close()
})

type Settings = Parameters<typeof addEnvironment>[3]
const day = 24 * 60 * minute
const refused = "The deployment was rejected or didn't satisfy other protection rules."

/** `acme/a` whose only workflow has these jobs; zoe sends the event, ann and bob read, bob is in the team on-call. */
function prepare(jobs: string, settings?: Settings, change: (world: World) => World = (world) => world): World {
  let world = worldOf(
    { 'acme/a': { 'w.yml': `on: repository_dispatch\njobs:\n${jobs}` } },
    { secrets: { KEY: 'repository', OTHER: 'kept' }, variables: { PLACE: 'repository' } },
  )
  for (const login of ['ann', 'bob']) world = addUser(world, login)
  world = addTeam(world, 'acme', 'on-call', ['bob'])
  for (const login of ['zoe', 'ann', 'bob'])
    world = addToken(world, login, {
      kind: 'user',
      login,
      permissions: { actions: 'read', deployments: 'write' },
      repositories: 'all',
      expiresAt: null,
    })
  world = addToken(world, 'app', {
    kind: 'installation',
    login: 'app[bot]',
    permissions: { actions: 'write', deployments: 'write' },
    repositories: 'all',
    expiresAt: null,
  })
  return change(settings === undefined ? world : addEnvironment(world, 'acme/a', 'production', settings))
}

async function go(world: World, options?: Parameters<typeof smallGitHub>[1]): Promise<SmallGitHub> {
  const github = smallGitHub(world, options)
  opened.push(github)
  await github.send((now) => dispatched(now, 'acme/a', 'go'))
  await github.dispatcher.settle()
  return github
}

const findDeployments = ({ deployments }: World): readonly Deployment[] => Object.values(deployments)
const idOf = (world: World, login: string): number => world.accounts[login]?.id ?? 0
const asked =
  (login: string, more: Settings = {}) =>
  (world: World): World =>
    addEnvironment(world, 'acme/a', 'production', { reviewers: [{ type: 'User', id: idOf(world, login) }], ...more })

/** One REST call about the only run, then whatever follows from it. */
async function call(
  github: SmallGitHub,
  as: string,
  method: string,
  body?: unknown,
  path = 'pending_deployments',
): Promise<{ readonly status: number; readonly text: string }> {
  let said = { status: 0, text: '' }
  await github.hub.change((world) => {
    const [next, { status, body: text }, told] = answer(world, {
      method,
      url: `${world.url}/repos/acme/a/actions/runs/${github.runs()[0]?.id ?? 0}/${path}`,
      headers: { authorization: `token ${as}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    said = { status, text: String(text) }
    return [next, told]
  })
  await github.dispatcher.settle()
  return said
}

const review = async (github: SmallGitHub, as: string, state: 'approved' | 'rejected'): Promise<number> =>
  (
    await call(github, as, 'POST', {
      environment_ids: Object.values(github.hub.world().repositories['acme/a']?.environments ?? {}).map(({ id }) => id),
      state,
      comment: 'seen',
    })
  ).status

const deploy = '  deploy: { runs-on: x, environment: production, steps: [{ run: "true" }] }'

describe('A job that names an environment', () => {
  test('has its secrets and variables above the repository’s', async () => {
    const github = await go(prepare(deploy, { secrets: { KEY: 'production' }, variables: { PLACE: 'production' } }))
    expect(github.message('deploy').contexts.secrets).toMatchObject({ KEY: 'production', OTHER: 'kept' })
    expect(github.message('deploy').contexts.vars).toEqual({ PLACE: 'production' })
  })

  test('is the only one that has them', async () => {
    const github = await go(
      prepare(`${deploy}\n  other: { runs-on: x, steps: [{ run: "true" }] }`, { secrets: { KEY: 'production' } }),
    )
    expect(github.message('other').contexts.secrets).toMatchObject({ KEY: 'repository' })
  })

  test('has them in a called workflow too, from the caller’s repository and above what is passed', async () => {
    const called = (world: World): World => {
      const repository = addRepository(world, { name: 'acme/kit', defaultBranch: 'main' })
      return seedCommit(repository, {
        repository: 'acme/kit',
        branch: 'main',
        message: 'Begin',
        by: 'zoe',
        files: { '.github/workflows/c.yml': `on: { workflow_call: { secrets: { KEY: {} } } }\njobs:\n${deploy}` },
      })[0]
    }
    const github = await go(
      prepare(
        '  call: { uses: acme/kit/.github/workflows/c.yml@main, secrets: { KEY: passed } }',
        { secrets: { KEY: 'production' } },
        called,
      ),
    )
    expect(github.message('call / deploy').contexts.secrets).toMatchObject({ KEY: 'production' })
  })

  test.each([
    ['acme', 'secrets: { KEY: "${{ secrets.NOTHING }}" }', 'production'],
    ['acme', 'secrets: { key: "${{ secrets.NOTHING }}" }', 'production'],
    ['acme', 'secrets: inherit', 'production'],
    ['acme', 'secrets: { ANOTHER: "${{ secrets.OTHER }}" }', undefined],
    ['acme', '', undefined],
    ['kits', 'secrets: { KEY: "${{ secrets.NOTHING }}" }', ''],
  ])(
    'has them in a called workflow of %s with «%s» as %j: only what the caller lets through, and of its own owner',
    async (owner, secrets, expected) => {
      const called = (world: World): World => {
        const repository = addRepository(addOrganization(world, owner), { name: `${owner}/kit`, defaultBranch: 'main' })
        return seedCommit(repository, {
          repository: `${owner}/kit`,
          branch: 'main',
          message: 'Begin',
          by: 'zoe',
          files: {
            '.github/workflows/c.yml': `on: { workflow_call: { secrets: { ${secrets.includes('key:') ? 'key' : 'KEY'}: {}, ANOTHER: {} } } }\njobs:\n${deploy}`,
          },
        })[0]
      }
      const world = prepare(
        `  call: { uses: ${owner}/kit/.github/workflows/c.yml@main${secrets === '' ? '' : `, ${secrets}`} }`,
        { secrets: { KEY: 'production' } },
        called,
      )
      const home = world.repositories['acme/a']
      if (home === undefined) throw new Error('acme/a is there')
      const github = await go({
        ...world,
        repositories: { ...world.repositories, 'acme/a': { ...home, secrets: { OTHER: 'kept' } } },
      })
      const given = github.message('call / deploy').contexts.secrets as Readonly<Record<string, string>>
      expect(Object.entries(given).find(([name]) => name.toUpperCase() === 'KEY')?.[1]).toBe(expected)
    },
  )

  test('makes one without rules where there is none, whose name an expression may give', async () => {
    const github = await go(
      prepare('  deploy: { runs-on: x, environment: { name: "to-${{ vars.PLACE }}" }, steps: [{ run: "true" }] }'),
    )
    expect(github.jobs()).toEqual(['deploy: success'])
    expect(github.hub.world().repositories['acme/a']?.environments).toMatchObject({
      'to-repository': { reviewers: [], refs: 'all' },
    })
  })

  test('is a job like any other where the name comes out empty', async () => {
    const github = await go(
      prepare('  deploy: { runs-on: x, environment: "${{ vars.NOTHING }}", steps: [{ run: "true" }] }'),
    )
    expect([github.jobs(), findDeployments(github.hub.world())]).toEqual([['deploy: success'], []])
  })
})

describe('Its deployment', () => {
  const statesOf = (github: SmallGitHub): readonly string[] =>
    findDeployments(github.hub.world()).map(({ statuses }) => statuses.map(({ state }) => state).join(' '))

  test('follows the job and says where it went', async () => {
    const github = await go(
      prepare(
        '  deploy: { runs-on: x, environment: { name: production, url: "https://shop.example" }, steps: [{ run: "true" }] }',
      ),
      { script: ({ environmentUrl }) => ({ environmentUrl: environmentUrl ?? '' }) },
    )
    const sha = headOf(github.hub.world(), 'acme/a')
    expect(findDeployments(github.hub.world())).toMatchObject([
      { environment: 'production', headSha: sha, ref: 'main', task: 'deploy', creator: 'github-actions[bot]' },
    ])
    expect(statesOf(github)).toEqual(['queued in_progress success'])
    expect(findDeployments(github.hub.world())[0]?.statuses.at(-1)).toMatchObject({
      environmentUrl: 'https://shop.example',
    })
  })

  test('is in progress while the job runs', async () => {
    const seen: string[] = []
    await go(prepare(deploy), {
      script: (_, { hub }) => {
        seen.push(...findDeployments(hub.world()).map(({ statuses }) => statuses.at(-1)?.state ?? 'none'))
        return {}
      },
    })
    expect(seen).toEqual(['in_progress'])
  })

  test('fails with the job, and is not made with deployment: false', async () => {
    const failing = await go(prepare(deploy), { script: () => ({ conclusion: 'failure' }) })
    expect(statesOf(failing)).toEqual(['queued in_progress failure'])
    const silent = await go(
      prepare(
        '  deploy: { runs-on: x, environment: { name: production, deployment: false }, steps: [{ run: "true" }] }',
        { secrets: { KEY: 'production' } },
      ),
    )
    expect([statesOf(silent), silent.message('deploy').contexts.secrets]).toEqual([
      [],
      expect.objectContaining({ KEY: 'production' }),
    ])
  })

  test('takes the place of the one before', async () => {
    const github = await go(prepare(deploy))
    await github.send((now) => dispatched(now, 'acme/a', 'again'))
    await github.dispatcher.settle()
    expect(statesOf(github)).toEqual(['queued in_progress success inactive', 'queued in_progress success'])
  })
})

describe('A ref that may not deploy', () => {
  const patterns = (...names: readonly string[]): Settings => ({
    refs: names.map((name, id) => ({ id, name, type: 'branch' })),
  })

  test('fails the job in GitHub’s words, before it has any secret', async () => {
    const github = await go(prepare(deploy, patterns('release/*')))
    expect(github.jobs()).toEqual(['deploy: failure'])
    expect(github.runs()[0]?.problems).toEqual([
      'deploy: Branch "main" is not allowed to deploy to production due to environment protection rules.',
      `deploy: ${refused}`,
    ])
    expect([github.messages, findDeployments(github.hub.world())]).toEqual([[], []])
  })

  test('gets nothing with deployment: false either', async () => {
    const github = await go(
      prepare(
        '  deploy: { runs-on: x, environment: { name: production, deployment: false }, steps: [{ run: "true" }] }',
        patterns('release/*'),
      ),
    )
    expect([github.jobs(), github.messages]).toEqual([['deploy: failure'], []])
  })

  test.each([
    [['main'], 'success'],
    [['m?i*'], 'success'],
    [['*'], 'success'],
    [['release/*'], 'failure'],
    [[], 'failure'],
  ])('with the patterns %j: %s', async (names, conclusion) => {
    expect((await go(prepare(deploy, patterns(...names)))).runs()[0]?.conclusion).toBe(conclusion)
  })
})

describe('A required reviewer', () => {
  test('is waited for: the job and its run are waiting, and nothing of it runs', async () => {
    const github = await go(prepare(deploy, {}, asked('ann')))
    expect([github.jobs(), github.messages]).toEqual([['deploy: waiting'], []])
    expect(JSON.parse((await call(github, 'zoe', 'GET', undefined, '')).text)).toMatchObject({
      status: 'waiting',
      conclusion: null,
    })
    const pending = async (as: string): Promise<unknown> => JSON.parse((await call(github, as, 'GET')).text)
    expect(await pending('ann')).toMatchObject([
      {
        environment: { name: 'production' },
        wait_timer: 0,
        current_user_can_approve: true,
        reviewers: [{ type: 'User', reviewer: { login: 'ann' } }],
      },
    ])
    expect(await pending('zoe')).toMatchObject([{ current_user_can_approve: false }])
  })

  test('lets it go on', async () => {
    const github = await go(prepare(deploy, {}, asked('ann', { secrets: { KEY: 'production' } })))
    expect(await review(github, 'ann', 'approved')).toBe(200)
    expect([github.jobs(), github.message('deploy').contexts.secrets]).toEqual([
      ['deploy: success'],
      expect.objectContaining({ KEY: 'production' }),
    ])
    expect(findDeployments(github.hub.world())[0]?.statuses.map(({ state }) => state)).toEqual([
      'waiting',
      'queued',
      'in_progress',
      'success',
    ])
    expect(JSON.parse((await call(github, 'zoe', 'GET', undefined, 'approvals')).text)).toMatchObject([
      { state: 'approved', comment: 'seen', user: { login: 'ann' }, environments: [{ name: 'production' }] },
    ])
  })

  test('turns it down: the job fails and what needs it is skipped', async () => {
    const github = await go(
      prepare(`${deploy}\n  after: { needs: deploy, runs-on: x, steps: [{ run: "true" }] }`, {}, asked('ann')),
    )
    expect(await review(github, 'ann', 'rejected')).toBe(200)
    expect([github.jobs(), github.runs()[0]?.conclusion, github.runs()[0]?.problems]).toEqual([
      ['deploy: failure', 'after: skipped'],
      'failure',
      [`deploy: ${refused}`],
    ])
    expect(findDeployments(github.hub.world())[0]?.statuses.at(-1)?.state).toBe('failure')
  })

  test('is one of a team', async () => {
    const github = await go(
      prepare(deploy, {}, (world) =>
        addEnvironment(world, 'acme/a', 'production', {
          reviewers: [{ type: 'Team', id: world.organizations?.['acme']?.teams['on-call']?.id ?? 0 }],
        }),
      ),
    )
    expect([await review(github, 'ann', 'approved'), await review(github, 'bob', 'approved'), github.jobs()]).toEqual([
      422,
      200,
      ['deploy: success'],
    ])
  })

  test('is neither an App, nor the one who started the run where that is prevented, nor somebody else', async () => {
    const github = await go(prepare(deploy, {}, asked('zoe', { preventSelfReview: true })))
    expect([
      await review(github, 'app', 'approved'),
      await review(github, 'zoe', 'approved'),
      await review(github, 'ann', 'approved'),
    ]).toEqual([403, 422, 422])
    expect(github.jobs()).toEqual(['deploy: waiting'])
  })

  test('has thirty days', async () => {
    const github = await go(prepare(deploy, {}, asked('ann')))
    await github.dispatcher.advance(start + 30 * day - minute)
    expect(github.jobs()).toEqual(['deploy: waiting'])
    await github.dispatcher.advance(start + 31 * day)
    expect([github.jobs(), (github.runs()[0]?.jobs[0]?.completedAt ?? 0) - start]).toEqual([
      ['deploy: failure'],
      30 * day,
    ])
  })

  test('finds nothing to say twice', async () => {
    const github = await go(prepare(deploy, {}, asked('ann')))
    await review(github, 'ann', 'approved')
    expect(await review(github, 'ann', 'rejected')).toBe(422)
  })
})

describe('A wait timer', () => {
  test('holds the job for its minutes', async () => {
    const github = await go(prepare(deploy, { waitMinutes: 30 }))
    expect([github.jobs(), github.dispatcher.nextSchedule()]).toEqual([['deploy: waiting'], start + 30 * minute])
    await github.dispatcher.advance(start + 60 * minute)
    expect(github.ended).toEqual(['31 deploy success'])
  })

  test('runs out while another job still runs', async () => {
    const github = await go(
      prepare(`${deploy}\n  long: { runs-on: x, steps: [{ run: "true" }] }`, { waitMinutes: 5 }),
      { minutes: (name) => (name === 'long' ? 20 : 1) },
    )
    expect(github.ended).toEqual(['6 deploy success', '20 long success'])
  })

  test('is no approval: both are needed', async () => {
    const github = await go(prepare(deploy, {}, asked('ann', { waitMinutes: 30 })))
    await review(github, 'ann', 'approved')
    expect(github.jobs()).toEqual(['deploy: waiting'])
    await github.dispatcher.advance(start + 40 * minute)
    expect(github.ended).toEqual(['31 deploy success'])
  })
})

test('a job that waits keeps its concurrency group', async () => {
  const github = await go(
    prepare(
      '  deploy: { runs-on: x, concurrency: lane, environment: production, steps: [{ run: "true" }] }',
      {},
      asked('ann'),
    ),
  )
  await github.send((now) => dispatched(now, 'acme/a', 'again'))
  await github.dispatcher.settle()
  expect([github.jobs(0), github.jobs(1)]).toEqual([['deploy: waiting'], ['deploy: pending']])
})

test('a job that is run again comes to its environment again', async () => {
  const github = await go(prepare(deploy, {}, asked('ann')))
  await review(github, 'ann', 'rejected')
  await github.hub.change((world) => rerun(world, github.runs()[0]?.id ?? 0, 'failed', 'zoe'))
  await github.dispatcher.settle()
  expect(github.jobs()).toEqual(['deploy: waiting'])
  expect([await review(github, 'ann', 'approved'), github.jobs()]).toEqual([200, ['deploy: success']])
})

test('jobs that wait at an environment fail when it is deleted', async () => {
  const github = await go(prepare(deploy, {}, asked('ann')))
  await github.hub.change((world) => {
    const [next, , told] = answer(
      addToken(world, 'admin', {
        kind: 'user',
        login: 'zoe',
        permissions: { administration: 'write' },
        repositories: 'all',
        expiresAt: null,
      }),
      {
        method: 'DELETE',
        url: `${world.url}/repos/acme/a/environments/production`,
        headers: { authorization: 'token admin' },
      },
    )
    return [next, told]
  })
  await github.dispatcher.settle()
  expect(github.jobs()).toEqual(['deploy: failure'])
})
