import { beforeEach, describe, expect, test } from '@jest/globals'
import type { Question } from '../../../src/domain/words/look.ts'
import type { Effect } from '../../../src/domain/words/effect.ts'
import { readCommit } from 'embedded-github/github/git/commits'
import { addRuleset, addToken } from 'embedded-github/github/world/seed'
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

describe('a pull request into a branch with a merge queue', () => {
  const enqueue = async () => {
    const node = (await see({ into: 'master' }))?.pulls[0]?.queue?.node ?? ''
    return said({ type: 'land', method: 'queue', repository: api, number: 1, head, node })
  }
  const queue = async () => (await see({ into: 'master' }))?.pulls[0]?.queue

  beforeEach(async () => {
    const rule = {
      type: 'merge_queue',
      parameters: {
        checkResponseTimeoutMinutes: 60,
        groupingStrategy: 'ALLGREEN',
        maxEntriesToBuild: 5,
        maxEntriesToMerge: 5,
        minEntriesToMerge: 1,
        minEntriesToMergeWaitMinutes: 0,
        mergeMethod: 'merge',
      },
    } as const
    const slow = {
      type: 'required_status_checks',
      parameters: {
        requiredStatusChecks: [{ context: 'late', integrationId: null }],
        strictRequiredStatusChecksPolicy: false,
        doNotEnforceOnCreate: false,
      },
    } as const
    forge.world = addToken(forge.world, 'zoe-token', {
      kind: 'user',
      login: 'zoe',
      permissions: { metadata: 'read', contents: 'write', pull_requests: 'write', statuses: 'write' },
      repositories: 'all',
      expiresAt: null,
    })
    await perform(open, ready)
    forge.world = addRuleset(forge.world, api, {
      name: 'queue',
      target: 'branch',
      enforcement: 'active',
      include: ['refs/heads/master'],
      exclude: [],
      bypassActors: [],
      rules: [rule, slow],
    })
    await act('POST', `/statuses/${head}`, { state: 'success', context: 'late' })
  })

  test('is seen with it, and without one where nobody asked or the base has none', async () => {
    expect(await queue()).toEqual({ node: expect.any(String), events: [] })
    expect((await see())?.pulls[0]).not.toHaveProperty('queue')
  })

  test('is put there once with the expected head, and is seen with its place', async () => {
    const { at } = forge.world
    expect(await enqueue()).toEqual([])
    expect(await queue()).toEqual({
      node: expect.any(String),
      entry: { is: 'awaiting_checks', position: 1, at },
      events: [{ is: 'added', by: 'convoy-release[bot]', isOwn: true }],
    })
    expect(await enqueue()).toEqual([])
    expect((await queue())?.events).toHaveLength(1)
  })

  test('is not put there with another head, and GitHub’s words are told', async () => {
    const node = (await queue())?.node ?? ''
    const other = 'e'.repeat(40)
    expect(await said({ type: 'land', method: 'queue', repository: api, number: 1, head: other, node })).toEqual([
      expect.stringContaining('pull request 1: Expected head sha'),
    ])
    expect((await queue())?.entry).toBeUndefined()
  })

  test('is seen with who took it out, why, and the tree of the group with which it left', async () => {
    await enqueue()
    await act('PATCH', '/pulls/1', { state: 'closed' })
    await act('PATCH', '/pulls/1', { state: 'open' })
    const [added, removed] = (await queue())?.events ?? []
    expect(added).toMatchObject({ is: 'added', isOwn: true })
    expect(removed).toEqual({
      is: 'removed',
      by: 'zoe',
      isOwn: false,
      reason: 'manual',
      tree: readCommit(forge.world.objects, head).tree,
    })
  })

  test('is put there once where the answer was lost', async () => {
    const node = (await queue())?.node ?? ''
    const effect: Effect = { type: 'land', method: 'queue', repository: api, number: 1, head, node }
    forge.fault = (call, next) => (String(call.body).includes('enqueuePullRequest') ? loseAnswer(call, next) : next())
    expect(await said(effect)).toEqual([])
    forge.fault = null
    expect(await said(effect)).toEqual([])
    expect((await queue())?.events).toHaveLength(1)
  })
})
