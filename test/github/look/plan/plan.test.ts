import { describe, expect, test } from '@jest/globals'
import { readCommit } from 'embedded-github/github/git/commits'
import type { PlanSeen } from '../../../../src/domain/questions/plan.ts'
import type { Question } from '../../../../src/domain/words/look.ts'
import type { Branches } from '../../../../src/domain/words/train.ts'
import { addRepository } from 'embedded-github/github/world/seed'
import { commit, hide, openForge, place, refsOf } from '../../forge.ts'
import type { Forge } from '../../forge.ts'

type PlanQuestion = Extract<Question, { readonly about: 'plan' }>

const plan = (branches: Partial<Branches> = {}, more: Partial<PlanQuestion> = {}): Question => ({
  about: 'plan',
  name: 'acme/api',
  workflows: [],
  branches: { source: null, candidate: 'rc/2026.11', staging: null, production: null, ...branches },
  ...more,
})
const mainOf = (forge: Forge): string => refsOf(forge, 'acme/api')['refs/heads/main'] ?? ''
const routesOf = (forge: Forge): readonly string[] => forge.calls.map((call) => call.route)

async function seePlan(forge: Forge, question = plan()): Promise<PlanSeen | undefined> {
  return (await forge.github.look([question])).plans['acme/api']
}

describe('a look for a plan', () => {
  test('names the heads of all branches, the default branch standing for an unnamed source', async () => {
    const forge = openForge('acme/api')
    const main = refsOf(forge, 'acme/api')['refs/heads/main'] ?? ''
    place(forge, 'acme/api', 'refs/heads/master', main)
    const { repositories } = await forge.github.look([plan({ staging: 'staging', production: 'master' })])
    const head = { commit: main, tree: readCommit(forge.world.objects, main).tree }
    expect(repositories['acme/api']?.refs).toEqual({
      'refs/heads/main': head,
      'refs/heads/master': head,
      'refs/heads/staging': null,
      'refs/heads/rc/2026.11': null,
    })
  })

  test('lists what source has and the last release has not, newest first', async () => {
    const forge = openForge('acme/api')
    for (const ref of ['refs/heads/master', 'refs/tags/v1.0.0']) place(forge, 'acme/api', ref, mainOf(forge))
    const begun = mainOf(forge)
    const first = commit(forge, 'acme/api', 'main', 'feat: one\n\nBREAKING CHANGE: all of it', { one: '' })
    commit(forge, 'acme/api', 'master', 'fix: on production alone')
    const second = commit(forge, 'acme/api', 'main', 'fix: two')
    const { plans } = await forge.github.look([plan({ production: 'master' }, { tag: 'v{version}' })])
    expect(plans['acme/api']?.commits).toEqual([
      { sha: second, message: 'fix: two', parents: [first] },
      { sha: first, message: 'feat: one\n\nBREAKING CHANGE: all of it', parents: [begun] },
    ])
  })

  test.each<[string, Partial<Branches>]>([
    ['tag-only', { production: 'tag-only' }],
    ['the same as source', {}],
    ['the default branch by name', { production: 'main' }],
  ])('where production is %s, what was released ends at the last version', async (_, branches) => {
    const forge = openForge('acme/api')
    place(forge, 'acme/api', 'refs/tags/v1.0.0', commit(forge, 'acme/api', 'main', 'released'))
    const fresh = commit(forge, 'acme/api', 'main', 'fresh')
    place(forge, 'acme/api', 'refs/tags/nightly', fresh)
    const { plans } = await forge.github.look([plan(branches, { tag: 'v{version}' })])
    expect(plans['acme/api']).toMatchObject({
      tags: ['v1.0.0'],
      commits: [{ sha: fresh, message: 'fresh' }],
      sourceIs: null,
    })
  })
})

describe('a plan sees how source stands', () => {
  test.each<[string, PlanSeen['sourceIs'], (forge: Forge) => void]>([
    ['ahead of production', 'ahead', (forge) => void commit(forge, 'acme/api', 'main', 'next')],
    ['behind it', 'behind', (forge) => void commit(forge, 'acme/api', 'master', 'hotfix')],
    [
      'apart from it',
      'diverged',
      (forge) => [commit(forge, 'acme/api', 'main', 'next'), commit(forge, 'acme/api', 'master', 'hotfix')],
    ],
    ['where it is', 'identical', () => undefined],
  ])('%s', async (_, sourceIs, change) => {
    const forge = openForge('acme/api')
    place(forge, 'acme/api', 'refs/heads/master', mainOf(forge))
    change(forge)
    expect(await seePlan(forge, plan({ production: 'master' }))).toMatchObject({ sourceIs })
    expect(await seePlan(forge, plan({ source: 'main', production: 'master' }))).toMatchObject({ sourceIs })
  })

  test('but not to a production branch that is not there', async () => {
    expect(await seePlan(openForge('acme/api'), plan({ production: 'master' }))).toMatchObject({ sourceIs: null })
  })

  test('to the commit that is to be planned', async () => {
    const forge = openForge('acme/api')
    const older = mainOf(forge)
    const newest = commit(forge, 'acme/api', 'main', 'next')
    const aside = commit(forge, 'acme/api', 'aside', 'aside')
    const see = async (sha: string): Promise<PlanSeen['commit'] | undefined> =>
      (await seePlan(forge, plan({}, { commit: sha })))?.commit
    expect(await see(older)).toBe('on-source')
    expect(await see(newest)).toBe('on-source')
    expect(await see(aside)).toBe('elsewhere')
    expect(await see('1'.repeat(40))).toBe('absent')
    expect((await seePlan(forge))?.commit).toBeNull()
  })
})

describe('a plan sees workflow files', () => {
  const dispatchable =
    'on: { workflow_dispatch: { inputs: { convoy: { type: string } } } }\njobs: { test: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }\n'
  const tier = (name: string): string => `.github/workflows/${name}`

  test('of the default branch, whether they can be started, and their states by one more request', async () => {
    const forge = openForge('acme/api')
    commit(forge, 'acme/api', 'main', 'add', {
      [tier('tier1.yml')]: dispatchable,
      [tier('ci.yml')]: 'on: push\njobs: { test: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }\n',
      [tier('odd.yml')]: 'on: [push',
    })
    const { workflows } =
      (await seePlan(
        forge,
        plan({}, { workflows: [tier('tier1.yml'), tier('ci.yml'), tier('odd.yml'), tier('tier2a.yml')] }),
      )) ?? {}
    expect(workflows).toEqual({
      [tier('tier1.yml')]: { dispatch: 'yes', state: 'active' },
      [tier('ci.yml')]: { dispatch: 'no-trigger', state: 'active' },
      [tier('odd.yml')]: { dispatch: 'unreadable', state: expect.any(String) },
      [tier('tier2a.yml')]: null,
    })
    expect(routesOf(forge)).toEqual(['graphql:Look', 'actions/list-repo-workflows'])
  })

  test('that somebody disabled', async () => {
    const forge = openForge('acme/api')
    commit(forge, 'acme/api', 'main', 'add', { [tier('tier1.yml')]: dispatchable })
    const request = {
      method: 'PUT' as const,
      url: `http://127.0.0.1:8080/repos/acme/api/actions/workflows/tier1.yml/disable`,
      headers: { authorization: 'Bearer zoe-token' },
    }
    expect((await forge.exchange(request)).status).toBe(204)
    expect((await seePlan(forge, plan({}, { workflows: [tier('tier1.yml')] })))?.workflows).toEqual({
      [tier('tier1.yml')]: { dispatch: 'yes', state: 'disabled_manually' },
    })
  })

  test('that the default branch does not hold alike, whoever changed them and whether production holds them or not', async () => {
    const forge = openForge('acme/api')
    place(
      forge,
      'acme/api',
      'refs/heads/master',
      commit(forge, 'acme/api', 'main', 'add', { [tier('ci.yml')]: 'on: push\n', [tier('e2e.yml')]: 'on: push\n' }),
    )
    const between = commit(forge, 'acme/api', 'main', 'a feature')
    expect(await seePlan(forge, plan({ production: 'master' }, { commit: between }))).toMatchObject({
      changesWorkflows: false,
    })
    commit(forge, 'acme/api', 'main', 'change and add', {
      [tier('ci.yml')]: 'on: release\n',
      [tier('new.yml')]: 'on: push\n',
    })
    expect(await seePlan(forge, plan({ production: 'master' }))).toMatchObject({ changesWorkflows: false })
    const others = { changesWorkflows: true, otherWorkflows: ['ci.yml'] }
    expect(await seePlan(forge, plan({ production: 'master' }, { commit: between }))).toMatchObject(others)
    place(forge, 'acme/api', 'refs/heads/develop', between)
    for (const production of ['master', 'develop'])
      expect(await seePlan(forge, plan({ source: 'develop', production }))).toMatchObject(others)
    // GitHub speaks of files that are made or changed: one that the commit lacks is neither.
    commit(forge, 'acme/api', 'main', 'change back', { [tier('ci.yml')]: 'on: push\n' })
    expect(await seePlan(forge, plan({ source: 'develop', production: 'master' }))).toMatchObject({
      changesWorkflows: false,
    })
  })
})

describe('a plan sees of the repository', () => {
  test('the owners of everything, by the first of the files that GitHub reads', async () => {
    const forge = openForge('acme/api')
    expect(await seePlan(forge)).toMatchObject({ owners: [] })
    commit(forge, 'acme/api', 'main', 'own', { 'docs/CODEOWNERS': '* @bob\n' })
    expect(await seePlan(forge)).toMatchObject({ owners: ['@bob'] })
    commit(forge, 'acme/api', 'main', 'own more', {
      '.github/CODEOWNERS': '* @acme/data @ann\n',
      CODEOWNERS: '* @zoe\n',
    })
    expect(await seePlan(forge)).toMatchObject({ owners: ['@acme/data', '@ann'] })
  })

  test('who may see it, and what locks it', async () => {
    const forge = openForge('acme/api')
    expect(await seePlan(forge)).toMatchObject({ visibility: 'public', locked: null })
    hide(forge, 'acme/api')
    expect(await seePlan(forge)).toMatchObject({ visibility: 'private' })
    forge.world = addRepository(forge.world, { name: 'acme/api', defaultBranch: 'main' })
    expect(await seePlan(forge)).toMatchObject({ locked: 'empty' })
  })

  test('branches above and below the candidate branch, which git cannot hold beside it', async () => {
    const forge = openForge('acme/api')
    for (const branch of ['rc-1', 'rc/2026.12', 'rc/2026.11'])
      place(forge, 'acme/api', `refs/heads/${branch}`, mainOf(forge))
    expect(await seePlan(forge)).toMatchObject({ inTheWay: [] })
    for (const branch of ['rc', 'rc/2026.11/old']) place(forge, 'acme/api', `refs/heads/${branch}`, mainOf(forge))
    expect(await seePlan(forge)).toMatchObject({ inTheWay: ['rc', 'rc/2026.11/old'] })
  })
})
