import { describe, expect, test } from '@jest/globals'
import type { Candidate } from '../../../src/domain/words/candidate.ts'
import type { Effect } from '../../../src/domain/words/effect.ts'
import type { Request } from '../../../src/domain/words/evidence.ts'
import { commit, loseAnswer, openForge, place, refsOf } from '../forge.ts'
import type { Forge } from '../forge.ts'

const tier = `name: tier1
run-name: tier1 \${{ fromJSON(inputs.convoy).request }}
on:
  workflow_dispatch:
    inputs:
      convoy: { type: string, required: true }
jobs:
  test: { runs-on: ubuntu-latest, steps: [{ run: 'true' }] }
`
const mainOf = (forge: Forge, name = 'acme/api') => refsOf(forge, name)['refs/heads/main'] ?? ''
const candidate = (forge: Forge): Candidate => ({
  number: 1,
  digest: 'd'.repeat(64),
  heads: { 'acme/api': mainOf(forge) },
  tierHeads: {},
})

function requestOf(id: string, more: Partial<Request> = {}): Request {
  return {
    id,
    key: 'k'.repeat(64),
    tier: 'tier1',
    repository: 'acme/api',
    to: 'acme/api',
    branch: 'main',
    workflow: 'tier1.yml',
    candidate: 1,
    attempt: 1,
    sentAt: Date.UTC(2026, 10, 2, 9),
    dueAt: Date.UTC(2026, 10, 2, 10),
    sends: 1,
    ...more,
  }
}
const sendOf = (forge: Forge, request: Request): Effect => ({
  type: 'send',
  what: 'request',
  request,
  candidate: candidate(forge),
  release: '2026.11',
  control: 'acme/release-control',
})

function withTier(): Forge {
  const forge = openForge('acme/api')
  commit(forge, 'acme/api', 'main', 'add tier', { '.github/workflows/tier1.yml': tier })
  return forge
}

describe('moving refs', () => {
  test.each([1, 8, 40])('of %i repositories costs one request once they were looked at', async (count) => {
    const names = Array.from({ length: count }, (_, index) => `acme/service-${index}`)
    const forge = openForge(...names)
    await forge.github.look(names.map((name) => ({ about: 'repository', name, refs: [], tags: [] })))
    forge.calls.length = 0
    const moved = await forge.github.perform(
      names.map((name) => ({
        type: 'move',
        repository: name,
        moves: [
          { ref: 'refs/heads/rc', from: null, to: mainOf(forge, name) },
          { ref: 'refs/tags/v1', from: null, to: mainOf(forge, name) },
        ],
      })),
    )
    expect(moved).toEqual({ started: {}, raised: {}, told: [], refused: [] })
    for (const name of names)
      expect(refsOf(forge, name)).toMatchObject({
        'refs/heads/rc': mainOf(forge, name),
        'refs/tags/v1': mainOf(forge, name),
      })
    expect(forge.calls.map((call) => call.route)).toEqual(['graphql:MoveRefs'])
  })

  test("a ref that somebody moved first stays, with all refs of its repository, and GitHub's reason is told; other repositories move", async () => {
    const forge = openForge('acme/api', 'acme/web')
    place(forge, 'acme/api', 'refs/heads/production', mainOf(forge))
    const before = refsOf(forge, 'acme/api')
    const move = (name: string): Effect => ({
      type: 'move',
      repository: name,
      moves: [
        { ref: 'refs/tags/v1', from: null, to: mainOf(forge, name) },
        { ref: 'refs/heads/production', from: null, to: mainOf(forge, name) },
      ],
    })
    const { refused } = await forge.github.perform([move('acme/api'), move('acme/web')])
    expect(refused).toEqual([{ effect: move('acme/api'), message: 'Reference already exists' }])
    expect(refsOf(forge, 'acme/api')).toEqual(before)
    expect(refsOf(forge, 'acme/web')['refs/heads/production']).toBe(mainOf(forge, 'acme/web'))
  })

  test('goes only forward, but staging may be set back where that is said', async () => {
    const forge = openForge('acme/api')
    const old = mainOf(forge)
    const next = commit(forge, 'acme/api', 'main', 'next')
    place(forge, 'acme/api', 'refs/heads/staging', next)
    const back = (more: { readonly force?: true }): Effect => ({
      type: 'move',
      repository: 'acme/api',
      moves: [{ ref: 'refs/heads/staging', from: next, to: old, ...more }],
    })
    expect((await forge.github.perform([back({})])).refused).toMatchObject([
      { message: 'Update is not a fast forward' },
    ])
    expect((await forge.github.perform([back({ force: true })])).refused).toEqual([])
    expect(refsOf(forge, 'acme/api')['refs/heads/staging']).toBe(old)
  })

  test('in a repository that cannot be read is refused', async () => {
    const forge = openForge()
    const effect: Effect = { type: 'move', repository: 'acme/gone', moves: [] }
    expect(await forge.github.perform([effect])).toEqual({
      started: {},
      raised: {},
      told: [],
      refused: [{ effect, message: expect.stringContaining('acme/gone') }],
    })
  })

  test('whose answer is lost is neither repeated nor reported as refused', async () => {
    const forge = openForge('acme/api')
    await forge.github.look([{ about: 'repository', name: 'acme/api', refs: [], tags: [] }])
    forge.fault = loseAnswer
    expect(
      await forge.github.perform([
        { type: 'move', repository: 'acme/api', moves: [{ ref: 'refs/heads/rc', from: null, to: mainOf(forge) }] },
      ]),
    ).toEqual({ started: {}, raised: {}, told: [], refused: [] })
    expect(refsOf(forge, 'acme/api')['refs/heads/rc']).toBe(mainOf(forge))
    expect(forge.calls.filter((call) => call.route === 'graphql:MoveRefs')).toHaveLength(1)
  })
})

describe('sending a request', () => {
  test('starts the workflow on the candidate branch with the request in its input, and says which run it is', async () => {
    const forge = withTier()
    place(forge, 'acme/api', 'refs/heads/rc/2026.11', mainOf(forge))
    const request = requestOf('r-1', { branch: 'rc/2026.11' })
    const { started, refused } = await forge.github.perform([
      { ...sendOf(forge, request), command: 'npm test' } as Effect,
    ])
    expect(refused).toEqual([])
    const run = forge.world.runs[String(started['r-1'])]
    expect(run).toMatchObject({
      event: 'workflow_dispatch',
      headBranch: 'rc/2026.11',
      headSha: mainOf(forge),
      displayTitle: 'tier1 r-1',
    })
    const convoy = run?.inputs['convoy']
    expect(JSON.parse(typeof convoy === 'string' ? convoy : '')).toEqual({
      protocol: 1,
      request: 'r-1',
      release: '2026.11',
      tier: 'tier1',
      repository: 'acme/api',
      candidate: { number: 1, digest: 'd'.repeat(64) },
      heads: { 'acme/api': mainOf(forge) },
      tierHeads: {},
      command: 'npm test',
      control: 'acme/release-control',
    })
  })

  test.each([
    ['a workflow that is not there', { workflow: 'tier9.yml' }, 'Not Found'],
    ['a branch that is not there', { branch: 'rc/gone' }, 'No ref found'],
  ])("to %s is refused in GitHub's words", async (_, more, message) => {
    const forge = withTier()
    const { refused } = await forge.github.perform([sendOf(forge, requestOf('r-1', more))])
    expect(refused).toMatchObject([{ message: expect.stringContaining(message) }])
    expect(forge.world.runs).toEqual({})
  })

  test("whose answer is lost starts one run, and a look finds it by the request's name", async () => {
    const forge = withTier()
    forge.fault = loseAnswer
    expect(await forge.github.perform([sendOf(forge, requestOf('r-1'))])).toEqual({
      started: {},
      raised: {},
      told: [],
      refused: [],
    })
    forge.fault = null
    expect(Object.keys(forge.world.runs)).toHaveLength(1)
    const { runs } = await forge.github.look([{ about: 'run', request: requestOf('r-1'), head: '' }])
    expect(runs['r-1']).toMatchObject({ id: Number(Object.keys(forge.world.runs)[0]), event: 'workflow_dispatch' })
  })
})

describe('preparing a version', () => {
  test('tells the command the version, its tag and the versions of what it is built with', async () => {
    const forge = withTier()
    const prepare = { version: '1.2.0', tag: 'v1.2.0', pins: { 'acme/schema': '2.0.0' } }
    const { started } = await forge.github.perform([
      { ...sendOf(forge, requestOf('r-1')), command: 'npm version', prepare } as Effect,
    ])
    const convoy = forge.world.runs[String(started['r-1'])]?.inputs['convoy']
    expect(JSON.parse(typeof convoy === 'string' ? convoy : '')).toMatchObject({
      request: 'r-1',
      command: 'npm version',
      prepare,
    })
  })
})

describe('telling by an event', () => {
  const listener =
    'on: { repository_dispatch: { types: [release.validation-started] } }\njobs: { hear: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }\n'
  const tell: Effect = {
    type: 'send',
    what: 'event',
    repository: 'acme/chatops',
    event: 'release.validation-started',
    id: '2026.11:enter-validation',
    payload: { protocol: 1, id: '2026.11:enter-validation' },
  }
  const withListener = (): Forge => {
    const forge = openForge('acme/chatops')
    commit(forge, 'acme/chatops', 'main', 'listen', { '.github/workflows/hear.yml': listener })
    return forge
  }
  const heard = (forge: Forge): readonly unknown[] =>
    forge.calls.filter((call) => call.route === 'repos/create-dispatch-event').map(({ status }) => status)

  test('sends its payload and is told by its id', async () => {
    const forge = withListener()
    const bodies: unknown[] = []
    forge.fault = (call, next) => {
      bodies.push(JSON.parse(call.body ?? 'null'))
      return next()
    }
    expect(await forge.github.perform([tell])).toEqual({
      started: {},
      raised: {},
      told: ['2026.11:enter-validation'],
      refused: [],
    })
    expect(bodies).toEqual([
      { event_type: 'release.validation-started', client_payload: { protocol: 1, id: '2026.11:enter-validation' } },
    ])
    expect(heard(forge)).toEqual([204])
  })

  test('whose answer is lost is not told, so that it comes again', async () => {
    const forge = withListener()
    forge.fault = loseAnswer
    expect(await forge.github.perform([tell])).toEqual({ started: {}, raised: {}, told: [], refused: [] })
    expect(heard(forge)).toEqual([204])
  })

  test("to nobody is refused in GitHub's words", async () => {
    const forge = openForge()
    expect(await forge.github.perform([tell])).toEqual({
      started: {},
      raised: {},
      told: [],
      refused: [{ effect: tell, message: expect.stringContaining('Not Found') }],
    })
  })
})

describe('publishing', () => {
  const publish = (forge: Forge): Effect => ({
    type: 'publish',
    repository: 'acme/api',
    tag: 'v1.0.0',
    target: mainOf(forge),
    title: 'One',
    notes: { head: 'All of it.', spans: [], proof: '' },
  })

  test('makes one release on the tag, however often it is asked', async () => {
    const forge = openForge('acme/api')
    place(forge, 'acme/api', 'refs/tags/v1.0.0', mainOf(forge))
    for (let time = 0; time < 2; time += 1)
      expect(await forge.github.perform([publish(forge)])).toEqual({ started: {}, raised: {}, told: [], refused: [] })
    expect(forge.world.repositories['acme/api']?.releases).toMatchObject([
      { tag: 'v1.0.0', name: 'One', body: 'All of it.\n', draft: false, prerelease: false },
    ])
  })

  test('calls a pre-release one', async () => {
    const forge = openForge('acme/api')
    await forge.github.perform([{ ...publish(forge), tag: 'v2.0.0-rc.1', preRelease: true } as Effect])
    expect(forge.world.repositories['acme/api']?.releases).toMatchObject([
      { tag: 'v2.0.0-rc.1', draft: false, prerelease: true },
    ])
  })

  test('tags the candidate and not the default branch where the tag vanished meanwhile', async () => {
    const forge = openForge('acme/api')
    const effect = publish(forge)
    const target = mainOf(forge)
    commit(forge, 'acme/api', 'main', 'later')
    await forge.github.perform([effect])
    expect(refsOf(forge, 'acme/api')['refs/tags/v1.0.0']).toBe(target)
  })

  test('whose answer is lost has published once', async () => {
    const forge = openForge('acme/api')
    forge.fault = loseAnswer
    expect(await forge.github.perform([publish(forge)])).toEqual({ started: {}, raised: {}, told: [], refused: [] })
    expect(forge.world.repositories['acme/api']?.releases).toHaveLength(1)
  })

  test('follows the refs of the same wave', async () => {
    const forge = openForge('acme/api')
    await forge.github.perform([
      publish(forge),
      { type: 'move', repository: 'acme/api', moves: [{ ref: 'refs/tags/v1.0.0', from: null, to: mainOf(forge) }] },
    ])
    expect(forge.calls.map((call) => call.route)).toEqual(['graphql:Look', 'graphql:MoveRefs', 'repos/create-release'])
  })
})
