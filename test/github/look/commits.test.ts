import { describe, expect, test } from '@jest/globals'
import type { Request } from '../../../src/domain/words/evidence.ts'
import type { Question } from '../../../src/domain/words/look.ts'
import type { Name, Sha } from '../../../src/domain/words/names.ts'
import type {
  CheckRun,
  CommitStatus,
  Deployment,
  DeploymentState,
} from 'embedded-github/github/world/reports-on-commits'
import { addRun, hide, jobOf, openForge, place, refsOf } from '../forge.ts'
import type { Forge } from '../forge.ts'

const api = 'acme/api'
const mainOf = (forge: Forge, name: Name = api): Sha => refsOf(forge, name)['refs/heads/main'] ?? ''
const checksOf = (forge: Forge, ...names: readonly string[]): Question => ({
  about: 'checks',
  name: api,
  commit: mainOf(forge),
  names,
})
const publishOf = (forge: Forge, name = api): Question => ({
  about: 'settling',
  name,
  commit: mainOf(forge, name),
  settling: { kind: 'workflow', file: 'publish.yml' },
})
const deploymentOf = (forge: Forge, environment: string, name = api): Question => ({
  about: 'settling',
  name,
  commit: mainOf(forge, name),
  settling: { kind: 'deployment', environment },
})
const publish = { id: 8, path: '.github/workflows/publish.yml', name: 'publish' }
const routesOf = (forge: Forge) => forge.calls.map((call) => call.route)

function addStatus(forge: Forge, status: Pick<CommitStatus, 'id' | 'context' | 'state'>): void {
  const whole: CommitStatus = {
    repository: api,
    headSha: mainOf(forge),
    description: null,
    targetUrl: null,
    creator: 'zoe',
    createdAt: forge.world.at,
    ...status,
  }
  forge.world = { ...forge.world, statuses: { ...forge.world.statuses, [String(status.id)]: whole } }
}

function addCheckRun(forge: Forge, check: Pick<CheckRun, 'id' | 'app' | 'name' | 'status' | 'conclusion'>): void {
  const { at } = forge.world
  const whole: CheckRun = {
    repository: api,
    headSha: mainOf(forge),
    suite: check.id,
    createdAt: at,
    updatedAt: at,
    startedAt: at,
    completedAt: null,
    detailsUrl: '',
    externalId: null,
    output: { title: null, summary: null, text: null },
    annotations: [],
    ...check,
  }
  forge.world = { ...forge.world, checkRuns: { ...forge.world.checkRuns, [String(check.id)]: whole } }
}

function addDeployment(
  forge: Forge,
  name: Name,
  id: number,
  environment: string,
  ...states: readonly DeploymentState[]
): void {
  const { at } = forge.world
  const whole: Deployment = {
    id,
    repository: name,
    headSha: mainOf(forge, name),
    ref: 'main',
    task: 'deploy',
    environment,
    originalEnvironment: environment,
    description: null,
    payload: {},
    transient: false,
    production: false,
    creator: 'zoe',
    createdAt: at + id * 1000,
    updatedAt: at,
    statuses: states.map((state, index) => ({
      id: id * 10 + index,
      state,
      description: '',
      environment,
      environmentUrl: '',
      logUrl: `https://log.example/${id}`,
      creator: 'zoe',
      createdAt: at,
    })),
  }
  forge.world = { ...forge.world, deployments: { ...forge.world.deployments, [String(id)]: whole } }
}

describe('a look at the checks of a commit', () => {
  test('says jobs of Actions, check runs of other Apps and statuses', async () => {
    const forge = openForge(api)
    addRun(forge, api, {
      id: 500,
      event: 'push',
      status: 'completed',
      conclusion: 'success',
      jobs: [jobOf(1, 'test', 'success'), jobOf(2, 'lint', 'cancelled')],
    })
    addRun(forge, api, { id: 501, event: 'push', jobs: [jobOf(3, 'build', null)] })
    addCheckRun(forge, { id: 600, app: 'convoy-release', name: 'scan', status: 'completed', conclusion: 'neutral' })
    addStatus(forge, { id: 700, context: 'ci/legacy', state: 'pending' })
    addStatus(forge, { id: 701, context: 'ci/legacy', state: 'success' })
    const { checks } = await forge.github.look([checksOf(forge, 'test', 'lint', 'build', 'scan', 'ci/legacy')])
    expect(checks[`${api} ${mainOf(forge)}`]?.map(({ name, app, conclusion }) => [name, app, conclusion])).toEqual([
      ['test', 'github-actions', 'success'],
      ['lint', 'github-actions', 'cancelled'],
      ['build', 'github-actions', 'pending'],
      ['scan', 'convoy-release', 'neutral'],
      ['ci/legacy', null, 'success'],
    ])
    expect(routesOf(forge)).toEqual(['graphql:Look'])
  })

  test('reads on where a page was not the last, in suites and in their check runs', async () => {
    const forge = openForge(api)
    for (let id = 500; id < 530; id += 1)
      addRun(forge, api, {
        id,
        event: 'push',
        status: 'completed',
        conclusion: 'success',
        jobs: Array.from({ length: id === 529 ? 160 : 1 }, (_, job) =>
          jobOf(id * 1000 + job, `${id} job ${job}`, 'success'),
        ),
      })
    addRun(forge, api, {
      id: 400,
      event: 'push',
      status: 'completed',
      conclusion: 'success',
      jobs: Array.from({ length: 60 }, (_, job) => jobOf(400_000 + job, `400 job ${job}`, 'success')),
    })
    const wanted = [
      ...Array.from({ length: 29 }, (_, index) => `${500 + index} job 0`),
      ...Array.from({ length: 160 }, (_, job) => `529 job ${job}`),
      ...Array.from({ length: 60 }, (_, job) => `400 job ${job}`),
    ]
    const { checks } = await forge.github.look([checksOf(forge, ...wanted)])
    const names = checks[`${api} ${mainOf(forge)}`]?.map(({ name }) => name) ?? []
    expect(new Set(names).size).toBe(29 + 160 + 60)
    expect(routesOf(forge).toSorted()).toEqual([
      'graphql:Look',
      'graphql:ReadOnCheckRuns',
      'graphql:ReadOnCheckRuns',
      'graphql:ReadOnCheckRuns',
      'graphql:ReadOnSuites',
    ])
  })

  test('a commit that is not there has none', async () => {
    const forge = openForge(api)
    const { checks } = await forge.github.look([
      { about: 'checks', name: api, commit: '1'.repeat(40), names: ['test'] },
      { about: 'checks', name: 'acme/gone', commit: '1'.repeat(40), names: ['test'] },
    ])
    expect(checks).toEqual({ [`${api} ${'1'.repeat(40)}`]: [], [`acme/gone ${'1'.repeat(40)}`]: [] })
  })
})

describe('a look at what followed on a commit', () => {
  test('says the newest run of a workflow file, and after its re-run what that came to', async () => {
    const forge = openForge(api)
    const { at } = forge.world
    addRun(forge, api, {
      id: 500,
      workflow: publish,
      event: 'push',
      createdAt: at,
      status: 'completed',
      conclusion: 'success',
    })
    addRun(forge, api, {
      id: 501,
      workflow: publish,
      event: 'push',
      createdAt: at + 5000,
      status: 'completed',
      conclusion: 'failure',
    })
    const key = `${api} ${mainOf(forge)} workflow:publish.yml`
    expect((await forge.github.look([publishOf(forge)])).settlings).toEqual({
      [key]: {
        conclusion: 'failure',
        url: `http://127.0.0.1:8080/${api}/actions/runs/501`,
        at: at + 5000,
        runs: [
          {
            event: 'push',
            branch: 'main',
            conclusion: 'failure',
            url: `http://127.0.0.1:8080/${api}/actions/runs/501`,
            at: at + 5000,
          },
        ],
      },
    })
    addRun(forge, api, { id: 501, workflow: publish, event: 'push', createdAt: at + 5000, attempt: 2 })
    expect((await forge.github.look([publishOf(forge)])).settlings[key]).toMatchObject({ conclusion: 'pending' })
    addRun(forge, api, {
      id: 501,
      workflow: publish,
      event: 'push',
      createdAt: at + 5000,
      attempt: 2,
      status: 'completed',
      conclusion: 'success',
    })
    expect((await forge.github.look([publishOf(forge)])).settlings[key]).toMatchObject({
      conclusion: 'success',
      at: at + 5000,
    })
  })

  test('says the newest deployment to each environment by its latest status', async () => {
    const forge = openForge(api)
    addDeployment(forge, api, 1, 'production', 'success')
    addDeployment(forge, api, 2, 'production', 'in_progress', 'error')
    addDeployment(forge, api, 3, 'staging', 'in_progress')
    const { settlings } = await forge.github.look(
      ['production', 'staging', 'nowhere'].map((environment) => deploymentOf(forge, environment)),
    )
    expect(settlings).toEqual({
      [`${api} ${mainOf(forge)} deployment:production`]: {
        conclusion: 'failure',
        url: 'https://log.example/2',
        at: forge.world.at + 2000,
      },
      [`${api} ${mainOf(forge)} deployment:staging`]: {
        conclusion: 'pending',
        url: 'https://log.example/3',
        at: forge.world.at + 3000,
      },
      [`${api} ${mainOf(forge)} deployment:nowhere`]: null,
    })
  })

  test('refs are seen where refs are, and asked no further', async () => {
    const forge = openForge(api)
    const { settlings } = await forge.github.look([
      { about: 'settling', name: api, commit: mainOf(forge), settling: { kind: 'refs' } },
      checksOf(forge),
    ])
    expect(settlings).toEqual({})
  })
})

describe('what the token may not see', () => {
  test('is told for all repositories and rights at once, and never taken for absent', async () => {
    const forge = openForge(api, 'acme/web')
    hide(forge, api, 'acme/web')
    const refused = forge
      .as('narrow-token')
      .look([checksOf(forge), publishOf(forge), deploymentOf(forge, 'production'), publishOf(forge, 'acme/web')])
    await expect(refused).rejects.toMatchObject({
      problems: [
        {
          code: 'RIGHT_TO_LOOK_MISSING',
          message: expect.stringContaining(`the check suites of ${api}: Resource not accessible`),
          remedy: expect.stringContaining('checks: read'),
        },
        {
          message: expect.stringContaining(`the commit statuses of ${api}`),
          remedy: expect.stringContaining('statuses: read'),
        },
        {
          message: expect.stringContaining(`the deployments of ${api}`),
          remedy: expect.stringContaining('deployments: read'),
        },
        { message: expect.stringContaining('the check suites of acme/web') },
      ],
    })
  })

  test('does not matter where nothing of it was asked', async () => {
    const forge = openForge(api)
    hide(forge, api)
    const { repositories } = await forge
      .as('narrow-token')
      .look([{ about: 'repository', name: api, refs: ['refs/heads/main'], tags: [] }])
    expect(repositories[api]?.refs['refs/heads/main']?.commit).toBe(mainOf(forge))
  })
})

describe('the whole look', () => {
  const requestOf = (name: Name, run: number): Request => ({
    id: `r-${run}`,
    key: 'k'.repeat(64),
    tier: 'tier1',
    repository: name,
    to: name,
    branch: 'rc/1',
    workflow: 'convoy.yml',
    candidate: 1,
    attempt: 1,
    sentAt: 0,
    dueAt: Date.UTC(2027, 0, 1),
    sends: 1,
    run,
  })

  test.each([1, 8, 40])(
    'at %i repositories with refs, checks, settlings and 40 waiting runs costs one request',
    async (count) => {
      const names = Array.from({ length: count }, (_, index) => `acme/service-${index}`)
      const placeOf = (index: number): Name => names[index % count] ?? ''
      const forge = openForge(...names)
      for (const [index, name] of names.entries()) {
        place(forge, name, 'refs/heads/rc/1', mainOf(forge, name))
        addRun(forge, name, {
          id: 2000 + index,
          workflow: publish,
          event: 'push',
          status: 'completed',
          conclusion: 'success',
          jobs: [jobOf(9000 + index, 'test', 'success')],
        })
        addDeployment(forge, name, index + 1, 'production', 'success')
      }
      for (let index = 0; index < 40; index += 1) addRun(forge, placeOf(index), { id: 1000 + index })
      const seen = await forge.github.look([
        ...names.flatMap((name): readonly Question[] => [
          { about: 'repository', name, refs: ['refs/heads/rc/1', 'refs/heads/production'], tags: ['v1'] },
          { about: 'checks', name, commit: mainOf(forge, name), names: ['test'] },
          publishOf(forge, name),
          deploymentOf(forge, 'production', name),
        ]),
        ...Array.from({ length: 40 }, (_, index): Question => ({
          about: 'run',
          request: requestOf(placeOf(index), 1000 + index),
          head: mainOf(forge, placeOf(index)),
        })),
      ])
      expect(routesOf(forge)).toEqual(['graphql:Look'])
      expect(
        Object.values(seen.checks).filter((checks) =>
          checks.some(({ name, conclusion }) => name === 'test' && conclusion === 'pending'),
        ),
      ).toHaveLength(count)
      expect(Object.values(seen.settlings).map((settling) => settling?.conclusion)).toEqual(
        Array.from({ length: 2 * count }, () => 'success'),
      )
      expect(Object.values(seen.runs)).toEqual(Array.from({ length: 40 }, () => null))
    },
  )

  test("at very many commits is split before GitHub's nodes are used up", async () => {
    const names = Array.from({ length: 14 }, (_, index) => `acme/service-${index}`)
    const forge = openForge(...names)
    const commits = Array.from({ length: 50 }, (_, index) => String(index).padStart(40, '0'))
    await forge.github.look(
      names.flatMap((name) => commits.map((commit): Question => ({ about: 'checks', name, commit, names: ['test'] }))),
    )
    expect(routesOf(forge)).toEqual(['graphql:Look', 'graphql:Look'])
  })
})
