import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { describeShared } from '../../src/domain/hops/describe-production.ts'
import { controlFiles } from '../../src/domain/control/sweeps.ts'
import { answer } from 'embedded-github/github/answers/answer'
import { addToken, seedCommit, seedRef } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { openHub } from 'embedded-github/server/hub'
import { outFolder, writeMarker } from '../../src/rehearsal/report/out-folder.ts'
import { outsideTokens, withOutsideTokens } from '../../src/rehearsal/scenario/outside-tokens.ts'
import type { Hub } from 'embedded-github/workflows/words'
import { describePlan } from '../../src/report/plan/lines.ts'
import type { PlanPreview } from '../../src/report/plan/plan.ts'
import { simulate } from '../../src/simulation/exchange.ts'
import { play, runAction } from '../../src/simulation/play.ts'
import { releaseToken } from '../../src/simulation/release-world.ts'
import { control, planAsk, start } from '../simulation/worlds.ts'
import { convoy, scratch, type Ended } from './convoy.ts'
import { everything, planFixture, planOn, playFixture, readFixture, shopWorld } from './plan-world.ts'

jest.setTimeout(60_000) // Some cases start processes.

/** Everything but how many requests were made. */
const content = ({ usage: _usage, ...world }: World): Omit<World, 'usage'> => world

describe('a plan that would stand', () => {
  test('is planned for the release App: layers, versions, tags, commits, what moves, which workflows', async () => {
    const preview = await planOn(simulate(await shopWorld()))
    expect(preview).toMatchObject({
      verdict: 'planned',
      release: '2026.11',
      train: 'shop',
      control,
      directive: 'auto',
      requester: 'convoy-release[bot]',
      problems: [],
      unknown: [],
      deferred: [],
      repositories: [
        {
          name: 'acme/api',
          layer: 1,
          owner: '@bob',
          version: { from: null, to: '0.1.0' },
          tag: 'v0.1.0',
          source: { branch: 'main' },
          candidate: 'rc/2026.11',
          staging: 'staging',
          production: 'master',
          promotion: 'fast-forward',
          workflows: [],
        },
        { name: 'acme/web', layer: 2, owner: null, workflows: ['.github/workflows/publish.yml'] },
      ],
      tierRepositories: [{ name: 'acme/e2e', workflows: ['.github/workflows/e2e.yml'] }],
      command: `gh workflow run release.yml --repo ${control} -f ask=release.plan -f release=2026.11 -f directive=auto`,
    })
  })

  test('is not touched by looking: the World is the same but for the requests it counted', async () => {
    // The embedded GitHub numbers workflows when somebody first asks for them.
    const visited = [control, 'acme/api', 'acme/web', 'acme/e2e'].map(
      (name) =>
        ({ verb: 'request', request: { as: 'zoe', method: 'GET', path: `/repos/${name}/actions/workflows` } }) as const,
    )
    const simulated = simulate(await playFixture({ because: '', steps: visited }))
    const before = simulated.world
    for (const token of [releaseToken, 'ghp_zoe']) await planOn(simulated, { directive: 'careful' }, token)
    expect(simulated.calls).toBeGreaterThan(6)
    expect(content(simulated.world)).toEqual(content(before))
  })

  test('says who has to act at which gate, none of them the requester at ship', async () => {
    const { gates } = await planOn(simulate(await shopWorld()), { directive: 'careful' }, 'ghp_zoe')
    const managers = { team: 'acme/managers', what: 'approve' }
    expect(gates.map(({ phase, people }) => [phase, people])).toEqual([
      ['planning', [{ code: 'approval:planning', number: 1, members: ['zoe', 'ann', 'bob'], not: null, ...managers }]],
      ['development', [{ code: 'freeze', what: 'freeze', number: 1, team: null, members: null, not: null }]],
      ['staging', [expect.objectContaining({ code: 'approval:staging' })]],
      ['validation', []],
      ['ship', [{ code: 'approval:ship', number: 2, members: ['ann', 'bob'], not: 'zoe', ...managers }]],
    ])
  })

  test('calls itself after the month of GitHub’s clock, and takes the next free id where that is taken', async () => {
    const simulated = simulate(await shopWorld())
    expect((await planOn(simulated, { release: null })).release).toBe('2026.11')
    await play({ simulated, control, release: '2026.11', asks: [planAsk()] })
    expect((await planOn(simulated, { release: null })).release).toBe('2026.11.1')
    expect((await planOn(simulated)).problems.map(({ code }) => code)).toContain('RELEASE_EXISTS')
  })

  test('lists what an earlier release deferred, with the command that takes it in', async () => {
    const simulated = simulate(await shopWorld())
    const by = { login: 'zoe', kind: 'human' } as const
    await play({
      simulated,
      control,
      release: '2026.10',
      asks: [
        { ...planAsk(), at: start - 2 },
        {
          id: 'told',
          at: start - 1,
          by,
          type: 'task',
          task: { id: 'T-1', repository: 'acme/api', state: 'open', title: 'Faster search' },
        },
        { id: 'left', at: start, by, type: 'defer', what: 'T-1' },
      ],
    })
    const preview = await planOn(simulated)
    expect(preview.deferred).toEqual([
      {
        id: 'T-1',
        repository: 'acme/api',
        state: 'open',
        title: 'Faster search',
        from: '2026.10',
        command: `gh workflow run release.yml --repo ${control} -f ask=release.readmit -f release=2026.11 -f task=T-1`,
      },
    ])
    expect(describePlan(preview)).toContain('  T-1 Faster search (by 2026.10)')
  })

  test('looks at the commit that is named', async () => {
    const world = await shopWorld()
    const older = world.repositories['acme/api']?.refs['refs/heads/main'] ?? ''
    const [later] = seedCommit(world, {
      repository: 'acme/api',
      branch: 'main',
      message: 'feat: more',
      by: 'zoe',
      files: { 'more.txt': 'more\n' },
    })
    const { repositories, problems } = await planOn(simulate(later), { heads: { 'acme/api': older } })
    expect([problems, repositories[0]?.source]).toEqual([[], { branch: 'main', commit: older }])
  })
})

test('a tag that a release under way has planned from its commits, too, is told and refuses nothing, before the plan and after it', async () => {
  const simulated = simulate(await shopWorld())
  await runAction({ simulated, control, release: '2026.10', asks: [planAsk()] }, ['plan-release'])
  const preview = await planOn(simulated)
  expect(preview).toMatchObject({
    verdict: 'planned',
    repositories: [{ alsoPlanned: ['2026.10'] }, { alsoPlanned: ['2026.10'] }],
  })
  expect(describePlan(preview)).toContain(
    `  ${preview.repositories[0]?.tag ?? ''} of acme/api, by 2026.10: the first to begin to ship gets it, and the other then needs another version`,
  )
  const manifest =
    (await runAction({ simulated, control, release: '2026.11', asks: [planAsk()] }, ['plan-release']))?.manifest ?? null
  expect(manifest?.repositories.map(({ alsoPlanned }) => alsoPlanned)).toEqual([['2026.10'], ['2026.10']])
  expect(describeShared(manifest!)[0]).toMatch(
    /^v\S+ of acme\/api is also planned by 2026\.10: the release that begins to ship first gets it/u,
  )
})

test('a tag that a release under way makes is found, however many releases came after it', async () => {
  const planned = await playFixture(await readFixture('VERSION_PLANNED_ELSEWHERE'))
  const head = planned.repositories[control]?.refs['refs/heads/release/2026.10'] ?? ''
  const later = Array.from({ length: 150 }, (_, index) => `refs/heads/release/2027.${index + 100}`)
  const { problems } = await planOn(simulate(later.reduce((world, ref) => seedRef(world, control, ref, head), planned)))
  expect(problems).toMatchObject([
    {
      code: 'VERSION_PLANNED_ELSEWHERE',
      message: expect.stringContaining('the open release 2026.10 also creates its tag "v2.0.0"'),
    },
  ])
})

describe('what a token cannot see', () => {
  test('is unknown and never passed: one line for each subject, however many things it is about', async () => {
    const preview = await planOn(simulate(await shopWorld()), {}, 'ghp_zoe')
    expect(preview).toMatchObject({ verdict: 'unknown', problems: [] })
    const lines = describePlan(preview)
    expect(lines[0]).toBe(
      '? 2026.11 would be planned as far as this token can see: 2 repositories in 2 layers, auto, asked for by zoe.',
    )
    const from = lines.indexOf('Could not be checked with this token')
    expect(lines.slice(from + 1, from + 3)).toEqual([
      '  rights: what the release App may do, where it is installed, and which rulesets it may pass (APP_UNKNOWN, INSTALLATION_UNKNOWN, RULESET_BYPASS_UNKNOWN)',
      "    → Plan with the release App's token.",
    ])
  })

  test('does not hide what is refused', async () => {
    const fixture = await readFixture('REPOSITORY_ARCHIVED')
    const preview = await planFixture({ ...fixture, token: { login: 'zoe', permissions: everything } })
    expect(preview.verdict).toBe('refused')
    expect(preview.problems.map(({ code }) => code)).toEqual(['REPOSITORY_ARCHIVED'])
    expect(preview.unknown.map(({ code }) => code)).toContain('APP_UNKNOWN')
    expect(describePlan(preview)[0]).toBe(
      '✖ 2026.11 would be refused for 1 reason: 2 repositories in 2 layers, auto, asked for by zoe.',
    )
  })
})

describe('the workflow files that start and sweep control', () => {
  const { asks, hourly, often } = controlFiles
  const change = (world: World, files: Readonly<Record<string, string | null>>): World =>
    seedCommit(world, { repository: control, branch: 'main', message: 'Change workflows', by: 'zoe', files })[0]
  const disable = (world: World, path: string): World => {
    const [next, { status }] = answer(world, {
      method: 'PUT',
      url: `/repos/${control}/actions/workflows/${path.slice(path.lastIndexOf('/') + 1)}/disable`,
      headers: { authorization: 'token ghp_zoe' },
    })
    expect(status).toBe(204)
    return next
  }

  test('refuse the plan where the file that would hear the ask is disabled: whoever asks is not told', async () => {
    const preview = await planOn(simulate(disable(await shopWorld(), asks)))
    expect(preview).toMatchObject({
      verdict: 'refused',
      problems: [
        { code: 'CONTROL_WORKFLOW_DISABLED', remedy: `Enable it: gh workflow enable release.yml --repo ${control}.` },
      ],
      workflows: [],
    })
  })

  test('are no matter where the sweeps are disabled, as they are while no release is open', async () => {
    expect(await planOn(simulate(disable(disable(await shopWorld(), hourly), often)))).toMatchObject({
      verdict: 'planned',
      workflows: [],
      unknown: [],
    })
  })

  test('are told where they are missing, which refuses nothing: a control of your own may be started by other files', async () => {
    const preview = await planOn(simulate(change(await shopWorld(), { [asks]: null, [hourly]: null, [often]: null })))
    expect([preview.verdict, preview.workflows.map(({ code }) => code)]).toEqual([
      'planned',
      ['CONTROL_WORKFLOW_MISSING', 'SWEEP_MISSING', 'SWEEP_MISSING'],
    ])
    expect(describePlan(preview)).toContain(`What starts and sweeps ${control}`)
  })

  test('are told where an old starter holds asks and schedule together', async () => {
    const old =
      'on:\n  workflow_dispatch:\n  schedule: [{ cron: "*/15 * * * *" }]\njobs: { a: { runs-on: x, steps: [{ run: "true" }] } }\n'
    const preview = await planOn(simulate(change(await shopWorld(), { [asks]: old, [hourly]: null, [often]: null })))
    expect([preview.verdict, preview.workflows.map(({ code }) => code)]).toEqual(['planned', ['SWEEP_IN_ASKS']])
  })

  test('are unknown to a token that may not see them', async () => {
    const world = addToken(await shopWorld(), 'ghp_blind', {
      kind: 'user',
      login: 'zoe',
      repositories: 'all',
      expiresAt: null,
      permissions: { metadata: 'read', contents: 'read', pull_requests: 'read', issues: 'read' },
    })
    const preview = await planOn(
      simulate({
        ...world,
        repositories: { ...world.repositories, [control]: { ...world.repositories[control]!, private: true } },
      }),
      {},
      'ghp_blind',
    )
    expect(preview.unknown).toContainEqual(
      expect.objectContaining({
        code: 'CONTROL_WORKFLOWS_UNSEEN',
        remedy: `Give the token Actions: read in ${control}.`,
      }),
    )
    expect(preview.workflows).toEqual([])
  })
})

describe('the lines of a preview', () => {
  test('print no control character, whatever GitHub says', async () => {
    const preview = await planOn(simulate(await shopWorld()))
    const text = 'x\u001B[2Jy\u202Ez\n'
    const hostile: PlanPreview = {
      ...preview,
      release: text,
      requester: text,
      command: text,
      deferred: [{ id: text, repository: text, state: 'open', title: text, from: text, command: text }],
      unknown: [{ code: text, message: text, remedy: text }],
      repositories: preview.repositories.map((row) => ({ ...row, owner: text, tag: text, name: text })),
    }
    // eslint-disable-next-line no-control-regex
    expect(describePlan(hostile).join('')).not.toMatch(/[\u0000-\u0008\u000A-\u001F\u202E]/)
    expect(describePlan(hostile).length).toBe(describePlan(hostile).join('\n').split('\n').length)
  })
})

describe('convoy plan, over HTTP and in a rehearsal’s folder', () => {
  let place: Awaited<ReturnType<typeof scratch>>
  let hub: Hub
  const secret = 'of this test'
  const tokens = outsideTokens({ secret })
  const asked = (...args: readonly string[]): Promise<Ended> =>
    convoy(['plan', ...args, '--api-url', hub.apiUrl], place.path)

  beforeAll(async () => {
    place = await scratch()
    const out = outFolder(join(place.path, 'out'))
    const world = withOutsideTokens(
      addToken({ ...(await shopWorld()), secret }, tokens.admin, {
        kind: 'user',
        login: 'zoe',
        repositories: 'all',
        expiresAt: null,
        permissions: everything,
      }),
    )
    hub = await openHub({ world, repositories: out.repositories, state: join(out.state, 'world') })
    await writeMarker(out, {
      madeBy: 'convoy rehearse',
      train: 'shop',
      control,
      release: '2026.11',
      directive: 'auto',
      trainDigest: '0'.repeat(64),
      startedAt: '2026-11-02T09:00:00Z',
      finished: false,
    })
  })
  afterAll(async () => {
    await hub.close()
    await place[Symbol.asyncDispose]()
  })

  test('exits with 0 for an administrator and for a token that may only read, and says what each could not check', async () => {
    const admin = await asked('2026.11', '--control', control, '--token', tokens.admin)
    expect(admin).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('\nCould not be checked with this token\n  rights: '),
    })
    const reader = await asked('--control', control, '--token', tokens.read, '--json')
    expect({ code: reader.code, stderr: reader.stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(reader.stdout)).toMatchObject({
      verdict: 'unknown',
      release: '2026.11',
      requester: 'zoe',
      problems: [],
      unknown: expect.arrayContaining([expect.objectContaining({ code: 'TEAM_UNREADABLE' })]),
    })
  })

  test('exits with 2 and every reason, those of a train that is not committed yet with its file', async () => {
    await writeFile(
      join(place.path, 'next.yml'),
      `train: shop
control: ${control}
branches: { source: main, staging: preview, production: master }
repositories: [{ name: acme/api }, { name: acme/gone }]
tiers:
  - { name: tier1, scope: repository, by: { checks: [test] } }
  - { name: tier2a, scope: release, repository: acme/e2e, needs: [tier1], by: { workflow: e2e.yml } }
`,
    )
    const refused = await asked('--train', 'next.yml', '--token', tokens.read)
    expect(refused.code).toBe(2)
    expect(refused.stdout).toMatch(/^✖ 2026\.11 would be refused for 2 reasons: /)
    expect(refused.stderr).toMatch(
      /^next\.yml REPOSITORY_NOT_FOUND .*\n {2}→ .*\nnext\.yml BRANCH_NOT_FOUND .*staging branch "preview".*\n {2}→ .*\n$/,
    )
    const told = JSON.parse(
      (await asked('--train', 'next.yml', '--token', tokens.read, '--json')).stdout,
    ) as PlanPreview
    expect(told).toMatchObject({
      verdict: 'refused',
      problems: [{ code: 'REPOSITORY_NOT_FOUND', file: 'next.yml' }, { code: 'BRANCH_NOT_FOUND' }],
      repositories: [{ version: null }, { version: null }],
    })
  })

  test('tells what is wrong with the ask and with the train at once, as any bad input', async () => {
    await writeFile(join(place.path, 'bad.yml'), 'train: shop\n')
    const { code, stdout } = await asked(
      '../x',
      '--train',
      'bad.yml',
      '--control',
      control,
      '--head',
      'acme/api=main',
      '--token',
      tokens.read,
      '--json',
    )
    expect(code).toBe(2)
    const { problems } = JSON.parse(stdout) as {
      problems: readonly { readonly message: string; readonly file?: string }[]
    }
    expect(problems.some(({ file }) => file === 'bad.yml')).toBe(true)
    expect(problems.filter(({ file }) => file === undefined).map(({ message }) => message.split(':')[0])).toEqual([
      'release',
      'body.heads["acme/api"]',
    ])
  })

  test('asks a rehearsal the same, without a server', async () => {
    const { code, stdout } = await convoy(['plan', '--out', 'out'], place.path)
    expect(code).toBe(0)
    expect(stdout).toBe((await asked('2026.11', '--control', control, '--token', tokens.admin)).stdout)
  })
})
