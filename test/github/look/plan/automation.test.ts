import { describe, expect, test } from '@jest/globals'
import type { AutomationSeen } from '../../../../src/domain/questions/automation.ts'
import type { Question } from '../../../../src/domain/words/look.ts'
import { addToken } from 'embedded-github/github/world/seed'
import { commit, hide, openForge, place, refsOf } from '../../forge.ts'
import type { Forge } from '../../forge.ts'

const [ci, publish] = ['.github/workflows/ci.yml', '.github/workflows/publish.yml']
const job = 'jobs: { test: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }\n'
const main = (forge: Forge): string => refsOf(forge, 'acme/api')['refs/heads/main'] ?? ''
const routesOf = (forge: Forge): readonly string[] => forge.calls.map((call) => call.route)

async function see(
  forge: Forge,
  head: string,
  parts: Partial<Extract<Question, { readonly about: 'automation' }>> = {},
): Promise<AutomationSeen | undefined> {
  const { automation } = await forge.github.look([
    { about: 'automation', name: 'acme/api', commit: head, workflows: 'all', moves: [], ...parts },
  ])
  return automation?.[`acme/api ${head}`]
}

describe('what would run on a commit', () => {
  test('is what its own workflow files and its own message say, in one request', async () => {
    const forge = openForge('acme/api')
    const older = commit(forge, 'acme/api', 'main', 'ci: test [no ci]', {
      [ci]: `on: push\n${job}`,
      '.github/workflows/notes.md': 'no workflow',
    })
    commit(forge, 'acme/api', 'main', 'ci: otherwise', { [ci]: `on: pull_request\n${job}` })
    expect(await see(forge, older)).toEqual({
      skips: '[no ci]',
      files: { [ci]: { dispatch: 'no-trigger', line: 1, on: { push: {} }, jobs: [{ name: ['test'] }], asks: [] } },
    })
    expect(await see(forge, main(forge))).toMatchObject({ skips: null, files: { [ci]: { on: { pull_request: {} } } } })
    expect(routesOf(forge)).toEqual(['graphql:Look', 'graphql:Look'])
  })

  test('is asked of named files alone where no check is waited for', async () => {
    const forge = openForge('acme/api')
    const head = commit(forge, 'acme/api', 'main', 'ci: add', { [ci]: 'on: push\n', [publish]: 'on: [push' })
    expect(await see(forge, head, { workflows: [publish, '.github/workflows/gone.yml'] })).toEqual({
      skips: null,
      files: { [publish]: null },
    })
  })

  test('is nothing where there are no workflows', async () => {
    const forge = openForge('acme/api')
    expect(await see(forge, main(forge))).toEqual({ skips: null, files: {} })
  })

  test('comes with what a move changes where a file is filtered by paths, and only then', async () => {
    const forge = openForge('acme/api')
    const before = commit(forge, 'acme/api', 'main', 'ci: add', { [publish]: 'on: { push: { paths: [src/**] } }\n' })
    place(forge, 'acme/api', 'refs/heads/master', before)
    const head = commit(forge, 'acme/api', 'main', 'docs: words', { 'README.md': 'words\n' })
    expect((await see(forge, head, { moves: ['master', 'absent'] }))?.changes).toEqual({ master: ['README.md'] })
    place(
      forge,
      'acme/api',
      'refs/heads/staging',
      commit(forge, 'acme/api', 'aside', 'fix: aside', { 'aside.txt': 'x' }),
    )
    expect((await see(forge, head, { moves: ['staging'] }))?.changes).toEqual({})
    expect(routesOf(forge).filter((route) => route.includes('compare'))).toHaveLength(3)
  })
})

describe('a look for a plan', () => {
  const plan = (more: Partial<Extract<Question, { readonly about: 'plan' }>> = {}): Question => ({
    about: 'plan',
    name: 'acme/api',
    workflows: [],
    branches: { source: 'develop', candidate: 'rc/2026.11', staging: null, production: null },
    automation: { checks: true },
    ...more,
  })
  const seePlan = async (forge: Forge, question: Question): Promise<AutomationSeen | undefined> =>
    (await forge.github.look([question])).plans['acme/api']?.automation

  test('reads the files of the commit that is to be released, not those of the default branch', async () => {
    const forge = openForge('acme/api')
    place(forge, 'acme/api', 'refs/heads/develop', main(forge))
    const older = commit(forge, 'acme/api', 'develop', 'ci: add', { [ci]: `on: push\n${job}` })
    commit(forge, 'acme/api', 'develop', 'ci: again [ci skip]', { [ci]: `on: [push, pull_request]\n${job}` })
    commit(forge, 'acme/api', 'main', 'ci: here', { [publish]: 'on: push\n' })
    expect(await seePlan(forge, plan())).toMatchObject({
      skips: '[ci skip]',
      files: { [ci]: { on: { push: {}, pull_request: {} } } },
      checks: [],
    })
    expect(await seePlan(forge, plan({ commit: older }))).toMatchObject({
      skips: null,
      files: { [ci]: { on: { push: {} } } },
    })
    expect(
      await seePlan(forge, {
        about: 'plan',
        name: 'acme/api',
        workflows: [],
        branches: { source: 'develop', candidate: 'rc/2026.11', staging: null, production: null },
      }),
    ).toBeUndefined()
  })

  test('says what moving staging and production changes where a workflow it names is filtered by paths, and asks nothing else', async () => {
    const forge = openForge('acme/api')
    const before = commit(forge, 'acme/api', 'main', 'ci: add', {
      [publish]: 'on: { push: { branches: [master], paths: [zzz/**] } }\n',
      [ci]: `on: push\n${job}`,
    })
    place(forge, 'acme/api', 'refs/heads/master', before)
    const head = commit(forge, 'acme/api', 'main', 'docs: words', { 'README.md': 'words\n' })
    place(forge, 'acme/api', 'refs/heads/staging', head)
    const branches = { source: null, candidate: 'rc/2026.11', staging: 'staging', production: 'master' }
    expect((await seePlan(forge, plan({ workflows: [ci], branches })))?.changes).toBeUndefined()
    expect(routesOf(forge).filter((route) => route.includes('compare'))).toEqual([])
    expect((await seePlan(forge, plan({ workflows: [publish], branches })))?.changes).toEqual({ master: ['README.md'] })
    expect(routesOf(forge).filter((route) => route.includes('compare'))).toHaveLength(1)
  })

  const bySource = plan({ branches: { source: null, candidate: 'rc/2026.11', staging: null, production: null } })

  test('sees the names of the checks and statuses that are on it', async () => {
    const forge = openForge('acme/api')
    forge.world = addToken(forge.world, 'status-token', {
      kind: 'user',
      login: 'zoe',
      permissions: { statuses: 'write', metadata: 'read' },
      repositories: 'all',
      expiresAt: null,
    })
    const request = {
      method: 'POST' as const,
      url: `http://127.0.0.1:8080/repos/acme/api/statuses/${main(forge)}`,
      headers: { authorization: 'Bearer status-token', 'content-type': 'application/json' },
      body: JSON.stringify({ state: 'success', context: 'ci/build' }),
    }
    expect((await forge.exchange(request)).status).toBe(201)
    expect((await seePlan(forge, bySource))?.checks).toEqual(['ci/build'])
  })

  test('knows nothing of checks that the token may not see', async () => {
    const forge = openForge('acme/api')
    hide(forge, 'acme/api')
    const seen = (await forge.as('narrow-token').look([bySource])).plans['acme/api']?.automation
    expect(seen).toEqual({ skips: null, files: {} })
  })
})
