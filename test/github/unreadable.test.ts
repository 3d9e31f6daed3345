import { describe, expect, test } from '@jest/globals'
import type { Answer, Call } from '../../src/exchange/exchange.ts'
import type { Effect } from '../../src/domain/words/effect.ts'
import type { Request } from '../../src/domain/words/evidence.ts'
import type { Question } from '../../src/domain/words/look.ts'
import { addTeam } from 'embedded-github/github/world/seed'
import { addRun, badGateway, jobOf, openForge, place, refsOf } from './forge.ts'
import type { Forge } from './forge.ts'

const control = 'acme/release-control'
const json = { 'content-type': 'application/json; charset=utf-8' }
const isGraphql = ({ url }: Call): boolean => url.endsWith('/graphql')
const graphqlAnswer = (body: unknown): Answer => ({ status: 200, headers: json, body: JSON.stringify(body) })

/** Answers under 200 or 404 that say nothing, made of the one that GitHub gave. */
const unreadable: Readonly<Record<string, (answer: Answer, call: Call) => Answer>> = {
  'null instead of data': (answer, call) => ({ ...answer, body: isGraphql(call) ? '{"data":null}' : 'null' }),
  'a page of a proxy': () => ({
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<html>Sign in to the hotel</html>',
  }),
  'a page that calls itself JSON': (answer) => ({ ...answer, headers: json, body: '<html></html>' }),
  'a page of a proxy under 404': () => ({
    status: 404,
    headers: { 'content-type': 'text/html' },
    body: '<html>Not found</html>',
  }),
  'a page of a proxy under 403': () => ({
    status: 403,
    headers: { 'content-type': 'text/html' },
    body: '<html>Forbidden</html>',
  }),
  'half of the body': (answer) => ({ ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) }),
  'an empty body': (answer) => ({ ...answer, body: '' }),
  'no content': (answer) => ({ ...answer, status: 204, body: '' }),
  'another type of content': (answer) => ({
    ...answer,
    headers: { ...answer.headers, 'content-type': 'application/octet-stream' },
  }),
  'an empty object': (answer) => ({ ...answer, body: '{}' }),
  'an empty list': (answer, call) => ({
    ...answer,
    body: isGraphql(call) || !answer.body.startsWith('[') ? '[]' : '{}',
  }),
  'a number': (answer) => ({ ...answer, body: '7' }),
}

const errors: Readonly<Record<string, unknown>> = {
  INTERNAL: { data: null, errors: [{ type: 'INTERNAL', message: 'Something broke' }] },
  'INTERNAL beside some data': {
    data: { viewer: { login: 'x', databaseId: 1 }, r0: null, repository: null, t0: null },
    errors: [{ type: 'INTERNAL', path: ['r0'], message: 'Something broke' }],
  },
  'FORBIDDEN on who asks': {
    data: { viewer: null, r0: null, repository: null, t0: null },
    errors: [{ type: 'FORBIDDEN', path: ['viewer'], message: 'Resource not accessible by integration' }],
  },
  'NOT_FOUND on nothing that was asked': { data: null, errors: [{ type: 'NOT_FOUND', message: 'Could not resolve' }] },
  'NOT_FOUND on who asks': {
    data: { viewer: null, r0: null, repository: null },
    errors: [{ type: 'NOT_FOUND', path: ['viewer'], message: 'Could not resolve' }],
  },
  'nothing without a word': {
    data: {
      viewer: { login: 'x', databaseId: 1 },
      control: null,
      repository: null,
      r0: null,
      t0: null,
      node: null,
      organization: null,
    },
  },
  'errors in another form': { data: {}, errors: ['broken'] },
}

/** Answers by which GitHub says that it ran out of time, as it does of a query that is too much for it. */
const timeouts: Readonly<Record<string, Answer>> = {
  '502': badGateway,
  '504': { ...badGateway, status: 504 },
  SERVICE_UNAVAILABLE: graphqlAnswer({ errors: [{ type: 'SERVICE_UNAVAILABLE', message: 'Try later' }] }),
  'its time limit': graphqlAnswer({
    data: null,
    errors: [
      {
        message:
          'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug.',
      },
    ],
  }),
  'an error of no kind beside some data': graphqlAnswer({
    data: { r0: null, repository: null },
    errors: [{ message: 'timedout' }],
  }),
}

const request: Request = {
  id: 'r-1',
  key: 'k'.repeat(64),
  tier: 'tier1',
  repository: 'acme/api',
  to: 'acme/api',
  branch: 'main',
  workflow: 'convoy.yml',
  candidate: 1,
  attempt: 1,
  sentAt: 0,
  dueAt: Date.UTC(2027, 0, 1),
  sends: 1,
  run: 600,
}

function openWorld(): Forge {
  const forge = openForge('acme/api')
  const head = refsOf(forge, 'acme/api')['refs/heads/main'] ?? ''
  for (const branch of ['staging', 'master']) place(forge, 'acme/api', `refs/heads/${branch}`, head)
  addRun(forge, 'acme/api', {
    id: 600,
    status: 'completed',
    conclusion: 'success',
    workflow: { id: 8, path: '.github/workflows/convoy.yml', name: 'convoy' },
    jobs: [jobOf(1, 'convoy / run', 'success')],
  })
  forge.world = addTeam(forge.world, 'acme', 'release', ['zoe'])
  return forge
}

/** One of every question that GitHub is asked, alone, so that the answer that cannot be read is about it. */
const reads: readonly (readonly [string, (forge: Forge) => Promise<unknown>])[] = [
  ...(
    [
      ['a repository', { about: 'repository', name: 'acme/api', refs: ['refs/heads/main'], tags: ['v1'] }],
      ['ancestry', { about: 'ancestry', name: 'acme/api', ancestor: 'refs/heads/main', of: 'staging' }],
      [
        'a plan',
        {
          about: 'plan',
          name: 'acme/api',
          workflows: ['.github/workflows/convoy.yml'],
          branches: { source: 'main', candidate: 'rc/1', staging: 'staging', production: 'master' },
        },
      ],
      ['tasks', { about: 'tasks', name: 'acme/api', branch: 'rc/1', milestone: '1' }],
      ['an issue', { about: 'issue', name: control, marker: 'tracking-1' }],
      ['other releases', { about: 'releases', control, train: 'single' }],
      ['rights', { about: 'rights', control }],
      ['people', { about: 'people', name: 'acme/api', logins: ['zoe'] }],
      ['approvers', { about: 'approvers', name: control, roles: ['admin'], enough: 2 }],
      ['a team', { about: 'team', team: 'acme/release' }],
    ] as const satisfies readonly (readonly [string, Question])[]
  ).map(([name, question]) => [name, (forge: Forge) => forge.github.look([question])] as const),
  [
    'a run',
    (forge) => forge.github.look([{ about: 'run', request, head: refsOf(forge, 'acme/api')['refs/heads/main'] ?? '' }]),
  ],
  [
    'a run to be found',
    (forge) =>
      forge.github.look([
        {
          about: 'run',
          request: { ...request, run: undefined } as unknown as Request,
          head: refsOf(forge, 'acme/api')['refs/heads/main'] ?? '',
        },
      ]),
  ],
  [
    'checks',
    (forge) =>
      forge.github.look([
        {
          about: 'checks',
          name: 'acme/api',
          commit: refsOf(forge, 'acme/api')['refs/heads/main'] ?? '',
          names: ['test'],
        },
      ]),
  ],
  [
    'what a branch changes',
    (forge) => forge.github.look([{ about: 'diff', name: 'acme/api', base: 'f'.repeat(40), branch: 'main' }]),
  ],
  ['the train', (forge) => forge.github.readTrain(control, 'README.md')],
  ['a release branch', (forge) => forge.github.readRelease(control, '2026.11')],
  ['the history of a release', (forge) => forge.github.readHistory(control, '2026.11')],
  ['the open releases', (forge) => forge.github.openReleases(control)],
  ['all releases', (forge) => forge.github.listReleases(control)],
  ['whom it acts as', (forge) => forge.github.self()],
]

/** Every call of a read, by its number, that no earlier fault kept from being made. */
async function countCalls(read: (forge: Forge) => Promise<unknown>): Promise<readonly Call[]> {
  const calls: Call[] = []
  const forge = openWorld()
  forge.fault = (call, next) => {
    calls.push(call)
    return next()
  }
  await read(forge)
  return calls
}

/** What a read comes to where from one of its calls on that call is answered so, and how often it was asked. */
async function readWith(
  read: (forge: Forge) => Promise<unknown>,
  at: number,
  spoil: (answer: Answer, call: Call) => Answer,
): Promise<{ readonly code: string; readonly asked: number }> {
  const forge = openWorld()
  let count = 0
  let asked = 0
  let spoilt: string | null = null
  forge.fault = (call, next) => {
    const place = `${call.url} ${call.body ?? ''}`
    if (count++ === at) spoilt = place
    if (place !== spoilt) return next()
    asked += 1
    return spoil(next(), call)
  }
  const code = await read(forge).then(
    () => 'answered',
    (error: unknown) =>
      error instanceof Error && 'problems' in error
        ? String(Object(error).problems[0].code)
        : `defect: ${String(error)}`,
  )
  return { code, asked }
}

describe('an answer that cannot be read is asked for again, twice, and is then no answer', () => {
  test.each(reads)(
    'to %s',
    async (_, read) => {
      const calls = await countCalls(read)
      expect(calls.length).toBeGreaterThan(0)
      for (const [at] of calls.entries()) {
        for (const [kind, spoil] of Object.entries(unreadable))
          expect({ at, kind, ...(await readWith(read, at, spoil)) }).toEqual({
            at,
            kind,
            code: 'GITHUB_UNAVAILABLE',
            asked: 3,
          })
      }
    },
    60_000,
  )

  test.each(reads.filter(([name]) => name !== 'whom it acts as'))(
    'to %s by GraphQL',
    async (_, read) => {
      for (const [at, call] of (await countCalls(read)).entries()) {
        if (!isGraphql(call)) continue
        for (const [kind, body] of Object.entries(errors))
          expect({ at, kind, ...(await readWith(read, at, () => graphqlAnswer(body))) }).toEqual({
            at,
            kind,
            code: 'GITHUB_UNAVAILABLE',
            asked: 3,
          })
      }
    },
    60_000,
  )
})

describe('a query that GitHub does not answer in time', () => {
  test.each(reads.filter(([name]) => name !== 'whom it acts as'))(
    'is asked in parts and not again as it is where it asks for several things: %s',
    async (_, read) => {
      for (const [at, call] of (await countCalls(read)).entries()) {
        if (!isGraphql(call)) continue
        for (const [kind, answer] of Object.entries(timeouts)) {
          expect([
            { at, kind, code: 'answered', asked: 1 },
            { at, kind, code: 'GITHUB_UNAVAILABLE', asked: 3 },
          ]).toContainEqual({ at, kind, ...(await readWith(read, at, () => answer)) })
        }
      }
    },
    60_000,
  )
})

describe('one that comes well the second time', () => {
  test.each(Object.entries(unreadable))('after %s is taken', async (_, spoil) => {
    const forge = openWorld()
    let spoilt = 0
    forge.fault = (call, next) => (spoilt++ === 0 ? spoil(next(), call) : next())
    expect(
      (await forge.github.look([{ about: 'repository', name: 'acme/api', refs: [], tags: [] }])).repositories[
        'acme/api'
      ],
    ).not.toBeNull()
  })
})

describe('what GitHub does say', () => {
  test('is taken for absent: a repository, a ref, a release and a person that are not there', async () => {
    const seen = await openWorld().github.look([
      { about: 'repository', name: 'acme/gone', refs: [], tags: [] },
      { about: 'repository', name: 'acme/api', refs: ['refs/heads/gone'], tags: ['v9'] },
      { about: 'people', name: 'acme/api', logins: ['nobody'] },
    ])
    expect(seen).toMatchObject({
      repositories: { 'acme/gone': null, 'acme/api': { refs: { 'refs/heads/gone': null }, releases: { v9: null } } },
      people: { 'acme/api nobody': null },
    })
  })

  test.each(['rulesets', 'pullRequests', 'milestones', 'labelled', 'releases'])(
    'of %s that it keeps back is told, and is not none',
    async (field) => {
      const forge = openWorld()
      forge.fault = (_, next) => {
        const said = JSON.parse(next().body)
        if (said.data?.r0 === undefined) return graphqlAnswer(said)
        said.data.r0[field] = null
        return graphqlAnswer({
          ...said,
          errors: [{ type: 'FORBIDDEN', path: ['r0', field], message: 'Resource not accessible by integration' }],
        })
      }
      const questions: readonly Question[] = [
        {
          about: 'plan',
          name: control,
          workflows: [],
          branches: { source: null, candidate: 'rc/1', staging: null, production: null },
        },
        { about: 'tasks', name: control, branch: 'rc/1', milestone: '1' },
        { about: 'issue', name: control, marker: 'tracking-1' },
        { about: 'releases', control, train: 'single' },
      ]
      await expect(forge.github.look(questions)).rejects.toMatchObject({
        problems: [{ code: 'RIGHT_TO_LOOK_MISSING' }],
      })
    },
  )

  test.each(['rulesets', 'pullRequests', 'milestones', 'labelled', 'releases'])(
    'of %s with one item that was lost is no whole list',
    async (field) => {
      const forge = openWorld()
      forge.fault = (_, next) => {
        const said = JSON.parse(next().body)
        if (said.data?.r0?.[field] === undefined) return graphqlAnswer(said)
        said.data.r0[field].nodes = [null]
        return graphqlAnswer({
          ...said,
          errors: [{ type: 'INTERNAL', path: ['r0', field, 'nodes', 0], message: 'Timeout' }],
        })
      }
      const questions: readonly Question[] = [
        {
          about: 'plan',
          name: control,
          workflows: [],
          branches: { source: null, candidate: 'rc/1', staging: null, production: null },
        },
        { about: 'tasks', name: control, branch: 'rc/1', milestone: '1' },
        { about: 'issue', name: control, marker: 'tracking-1' },
        { about: 'releases', control, train: 'single' },
      ]
      await expect(forge.github.look(questions)).rejects.toMatchObject({ problems: [{ code: 'GITHUB_UNAVAILABLE' }] })
    },
  )
})

describe('a write of which the answer cannot be read', () => {
  const effects = (forge: Forge): readonly (readonly [string, Effect])[] => {
    const head = refsOf(forge, 'acme/api')['refs/heads/main'] ?? ''
    return [
      [
        'a moved ref',
        { type: 'move', repository: 'acme/api', moves: [{ ref: 'refs/heads/new', from: null, to: head }] },
      ],
      ['a merge', { type: 'compose', repository: 'acme/api', branch: 'staging', merge: head, message: 'Merge' }],
      [
        'a published release',
        {
          type: 'publish',
          repository: 'acme/api',
          tag: 'v1.0.0',
          target: head,
          title: 'v1.0.0',
          notes: { head: 'All of it.', spans: [], proof: '' },
        },
      ],
      ['a message', { type: 'send', what: 'event', repository: 'acme/api', event: 'told', id: '1', payload: {} }],
      ['an issue', { type: 'raise', repository: 'acme/api', marker: 'm', title: 'T', body: 'B', open: true }],
    ] as const satisfies readonly (readonly [string, Effect])[]
  }

  test.each(effects(openWorld()).map(([name]) => name))(
    'is neither done nor refused, and not tried again: %s',
    async (name) => {
      for (const [kind, spoil] of Object.entries(unreadable)) {
        const forge = openWorld()
        const [, effect] = effects(forge).find(([each]) => each === name) ?? []
        if (effect === undefined) throw new Error(name)
        await forge.github.look([{ about: 'repository', name: 'acme/api', refs: [], tags: [] }])
        let asked = 0
        forge.fault = (call, next) => {
          asked += 1
          const answer = next()
          // To a message, and to a merge of what is there already, GitHub's good answer has no body that could be
          // spoilt.
          return answer.status === 204 ? { status: 200, headers: json, body: `<${kind}>` } : spoil(answer, call)
        }
        expect({ kind, performed: await forge.github.perform([effect]), asked }).toEqual({
          kind,
          performed: { started: {}, raised: {}, told: [], refused: [] },
          asked: 1,
        })
      }
    },
  )
})
