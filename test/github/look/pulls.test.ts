import { beforeEach, describe, expect, test } from '@jest/globals'
import type { Question } from '../../../src/domain/words/look.ts'
import type { Effect } from '../../../src/domain/words/effect.ts'
import { readCommit } from 'embedded-github/github/git/commits'
import { mergeSettingsOf } from 'embedded-github/github/world/merge-settings'
import { addRuleset, addToken } from 'embedded-github/github/world/seed'
import { listPulls } from 'embedded-github/github/tracker/issues'
import { commit, loseAnswer, openForge, place, type Forge } from '../forge.ts'

const api = 'acme/api'
const branch = 'convoy/2026.11/rc.1'
const question: Question & { about: 'pulls' } = { about: 'pulls', name: api, head: branch }
let forge: Forge
let head = ''

beforeEach(() => {
  forge = openForge(api)
  place(forge, api, 'refs/heads/master', forge.world.repositories[api]!.refs['refs/heads/main']!)
  head = commit(forge, api, 'main', 'feat: one')
  place(forge, api, `refs/heads/${branch}`, head)
})

const see = async (parts: Partial<typeof question> = {}, of = forge.github) =>
  (await of.look([{ ...question, ...parts }])).pulls?.[`${api} ${branch}`]
const open: Effect = {
  type: 'propose',
  what: 'open',
  repository: api,
  head: branch,
  base: 'master',
  title: 'Release 2026.11',
  body: 'About it.',
}
const ready: Effect = { type: 'propose', what: 'ready', repository: api, number: 1 }
const withdraw: Effect = {
  type: 'propose',
  what: 'withdraw',
  repository: api,
  head: branch,
  at: '',
  open: 1,
  why: 'rc.2 has taken its place.',
}
const land: Effect = {
  type: 'land',
  repository: api,
  number: 1,
  head: '',
  method: 'merge',
  title: 'Release 2026.11 rc.1',
  message: 'rc.1 is it.',
}
const perform = (...effects: readonly Effect[]) => forge.github.perform(effects)
const said = async (...effects: readonly Effect[]) => (await perform(...effects)).refused.map(({ message }) => message)
/** What zoe does through the API. */
async function act(method: string, path: string, body: unknown): Promise<number> {
  const { status } = await forge.exchange({
    method,
    url: `http://127.0.0.1:8080/repos/${api}${path}`,
    headers: { authorization: 'Bearer zoe-token' },
    body: JSON.stringify(body),
  })
  return status
}
const pulls = () => listPulls(forge.world, api)

describe('the pull requests from a branch', () => {
  test('are none where nobody opened one, with the methods that the repository allows', async () => {
    expect(await see()).toEqual({ pulls: [], methods: ['merge', 'squash', 'rebase'] })
    forge.world = {
      ...forge.world,
      repositories: {
        ...forge.world.repositories,
        [api]: {
          ...forge.world.repositories[api]!,
          merging: { ...mergeSettingsOf({}), methods: ['squash'], deletesHeads: true },
        },
      },
    }
    expect((await see())?.methods).toEqual(['squash'])
  })

  test('are seen with state, head and base, and whose they are', async () => {
    await perform(open)
    expect((await see())?.pulls).toEqual([
      {
        number: 1,
        url: expect.stringMatching(/\/acme\/api\/pull\/1$/u),
        state: 'open',
        draft: true,
        base: 'master',
        head,
        by: 'convoy-release[bot]',
        isOwn: true,
        merging: 'draft',
        mayBypass: false,
        review: null,
        reviewers: [],
        left: [],
      },
    ])
    forge.world = addToken(forge.world, 'other-token', {
      kind: 'user',
      login: 'ann',
      permissions: { metadata: 'read', contents: 'read', pull_requests: 'read' },
      repositories: 'all',
      expiresAt: null,
    })
    expect((await see({}, forge.as('other-token')))?.pulls).toMatchObject([{ isOwn: false }])
  })

  test('name the required checks that have not succeeded, and the methods that rules leave', async () => {
    forge.world = addRuleset(forge.world, api, {
      name: 'production',
      target: 'branch',
      enforcement: 'active',
      include: ['refs/heads/master'],
      exclude: [],
      bypassActors: [],
      rules: [
        { type: 'required_linear_history' },
        {
          type: 'required_status_checks',
          parameters: {
            doNotEnforceOnCreate: false,
            strictRequiredStatusChecksPolicy: true,
            requiredStatusChecks: ['lint', 'test', 'e2e'].map((context) => ({ context, integrationId: null })),
          },
        },
      ],
    })
    await perform(open, ready)
    forge.world = addToken(forge.world, 'ci-token', {
      kind: 'user',
      login: 'zoe',
      permissions: { metadata: 'read', contents: 'read', statuses: 'write' },
      repositories: 'all',
      expiresAt: null,
    })
    for (const [context, state] of [
      ['lint', 'success'],
      ['test', 'failure'],
    ] as const)
      await forge.exchange({
        method: 'POST',
        url: `http://127.0.0.1:8080/repos/${api}/statuses/${head}`,
        headers: { authorization: 'Bearer ci-token' },
        body: JSON.stringify({ context, state, target_url: 'https://ci.example/1' }),
      })
    expect(await see({ into: 'master' })).toMatchObject({
      methods: ['squash', 'rebase'],
      pulls: [
        {
          merging: 'blocked',
          left: [
            { name: 'test', is: 'failed', url: 'https://ci.example/1' },
            { name: 'e2e', is: 'absent' },
          ],
        },
      ],
    })
  })

  test('say who closed the newest one, only where that is asked', async () => {
    await perform(open)
    await act('PATCH', '/pulls/1', { state: 'closed' })
    const before = forge.calls.length
    expect((await see())?.pulls).toMatchObject([{ state: 'closed' }])
    expect(forge.calls.length - before).toBe(1)
    expect((await see({ closer: true }))?.pulls).toMatchObject([{ state: 'closed', closedBy: 'zoe' }])
  })

  test('are not taken for none by a token that may not see them', async () => {
    forge.world = {
      ...forge.world,
      repositories: { ...forge.world.repositories, [api]: { ...forge.world.repositories[api]!, private: true } },
    }
    await expect(see({}, forge.as('narrow-token'))).rejects.toMatchObject({ name: 'UserError' })
  })
})

describe('what Convoy does to a pull request', () => {
  test('is done once, however often it is asked for', async () => {
    await perform(open)
    expect(await said(open)).toEqual([])
    expect(await said(ready, ready)).toEqual([])
    expect(pulls()).toMatchObject([{ number: 1, author: 'convoy-release[bot]', pull: { draft: false } }])
  })

  test('is opened although there are no drafts in that plan', async () => {
    forge.fault = (call, next) =>
      call.method === 'POST' && call.body?.includes('"draft":true') === true
        ? {
            status: 422,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({
              message: 'Validation Failed',
              errors: [{ message: 'Draft pull requests are not supported in this repository.' }],
            }),
          }
        : next()
    expect(await said(open)).toEqual([])
    expect(pulls()).toMatchObject([{ pull: { draft: false } }])
  })

  test('merges only the expected head, by the words of Convoy', async () => {
    await perform(open, ready)
    expect(await said({ ...land, head: 'f'.repeat(40) })).toEqual([expect.stringContaining('pull request 1: ')])
    expect(pulls()[0]?.pull.merged).toBeNull()
    expect(await said({ ...land, head })).toEqual([])
    const { merged } = (await see())?.pulls[0] ?? {}
    expect(merged).toMatchObject({ by: 'convoy-release[bot]', parents: [expect.any(String), head] })
    const made = readCommit(forge.world.objects, merged?.commit ?? '')
    expect([made.message, made.tree]).toEqual(['Release 2026.11 rc.1\n\nrc.1 is it.', merged?.tree])
  })

  test('leaves a merge whose answer was lost to the next look', async () => {
    await perform(open, ready)
    forge.fault = (call, next) => (call.method === 'PUT' ? loseAnswer(call, next) : next())
    expect(await said({ ...land, head })).toEqual([])
    forge.fault = null
    expect((await see())?.pulls).toMatchObject([{ state: 'merged' }])
  })

  test('closes it with a word and deletes its branch, unless somebody has pushed there since', async () => {
    await perform(open)
    const foreign = commit(forge, api, branch, 'somebody’s')
    expect(await said({ ...withdraw, at: head } as Effect)).toEqual([expect.any(String)])
    expect(forge.world.repositories[api]!.refs[`refs/heads/${branch}`]).toBe(foreign)
    expect(pulls()).toMatchObject([{ state: 'closed', body: 'rc.2 has taken its place.' }])
    expect(await said({ ...withdraw, at: foreign } as Effect)).toEqual([])
    expect(forge.world.repositories[api]!.refs).not.toHaveProperty([`refs/heads/${branch}`])
  })

  test('deletes the branch by REST where GraphQL may not', async () => {
    await perform(open)
    forge.world = { ...forge.world, deviations: { updateRefs: 'refused' } }
    expect(await said({ ...withdraw, at: head } as Effect)).toEqual([])
    expect(forge.world.repositories[api]!.refs).not.toHaveProperty([`refs/heads/${branch}`])
  })
})
