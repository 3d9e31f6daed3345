import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Answer, Call } from '../../src/exchange/exchange.ts'
import type { Question } from '../../src/domain/words/look.ts'
import { openConnection } from '../../src/github/line/connection.ts'
import { makeOctokit } from '../../src/github/octokit.ts'
import { addTeam } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { addRun, badGateway, commit, jobOf, openForge, place, refsOf, type Fault, type Forge } from './forge.ts'

const control = 'acme/release-control'
const names = Array.from({ length: 7 }, (_, index) => `acme/service-${index}`)
const json = { 'content-type': 'application/json; charset=utf-8' }
const say = (body: unknown): Answer => ({ status: 200, headers: json, body: JSON.stringify(body) })
const heavy = { type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' }

/** How GitHub says that a query is too much; of the last one nothing comes back at all. */
const refusals: Readonly<Record<string, (sound: Answer) => Answer>> = {
  'that its resource limits are exceeded': () => say({ data: null, errors: [heavy] }),
  'that of the first field, and nothing of the others': (sound) =>
    say({ data: null, errors: [{ ...heavy, path: [Object.keys(JSON.parse(sound.body).data)[0]] }] }),
  'that it has too many nodes': () =>
    say({
      errors: [
        {
          type: 'MAX_NODE_LIMIT_EXCEEDED',
          message: 'This query requests up to 1,010,000 possible nodes which exceeds the maximum limit of 500,000.',
        },
      ],
    }),
  'the same in other words, without a kind': () =>
    say({
      errors: [
        {
          message:
            'By the time this query traverses to the checkRuns connection, it is requesting up to 1,000,000 possible nodes which exceeds the maximum limit of 500,000.',
          extensions: { code: 'tooManyNodes' },
        },
      ],
    }),
  'that it ran out of time': () =>
    say({
      data: null,
      errors: [
        {
          message:
            'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug.',
        },
      ],
    }),
  '502': () => badGateway,
  '503 of a proxy': () => ({ status: 503, headers: { 'content-type': 'text/html' }, body: '<html>Unicorn</html>' }),
  '504': () => ({ ...badGateway, status: 504 }),
  '413': () => ({ ...badGateway, status: 413, body: '{"message":"Payload Too Large"}' }),
  nothing: () => {
    throw new Error('The operation was aborted due to timeout')
  },
}

interface Sent {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}
const sentIn = ({ url, body }: Call): Sent | null => (url.endsWith('/graphql') ? JSON.parse(body ?? '{}') : null)
const nameOf = ({ query }: Sent): string => /^query (\w+)/u.exec(query)?.[1] ?? ''

/** What a GitHub that takes no more than so many bytes of answer was sent, and refused. */
interface Watched {
  readonly refused: string[]
  readonly asked: string[]
}

/** Refuses queries whose answers would be longer. */
function limit(forge: Forge, bytes: number, refuse: (sound: Answer) => Answer): Watched {
  const watched: Watched = { refused: [], asked: [] }
  const fault: Fault = (call, next) => {
    const sent = sentIn(call)
    const sound = next()
    if (sent === null || !sent.query.startsWith('query')) return sound
    watched.asked.push(nameOf(sent))
    if (sound.body.length <= bytes) return sound
    watched.refused.push(JSON.stringify(sent))
    return refuse(sound)
  }
  forge.fault = fault
  return watched
}

let world: World

/** Repositories with branches, tags, checks, deployments of pages, pull requests and issues. */
beforeAll(async () => {
  const forge = openForge(...names)
  const post = async (path: string, body: unknown): Promise<void> => {
    const { status, body: said } = await forge.exchange({
      method: 'POST',
      url: `http://127.0.0.1:8080${path}`,
      headers: { authorization: 'Bearer zoe-token' },
      body: JSON.stringify(body),
    })
    if (status >= 300) throw new Error(said)
  }
  for (const [index, name] of names.entries()) {
    for (const word of ['one', 'two', 'three']) {
      const sha = commit(forge, name, 'main', `feat: ${word}`)
      place(forge, name, `refs/tags/v1.${['one', 'two', 'three'].indexOf(word)}.0`, sha)
    }
    commit(forge, name, 'main', 'fix: four')
    commit(forge, name, 'main', 'Automate', {
      '.github/workflows/tier1.yml': 'on: workflow_dispatch\njobs: { a: { runs-on: x, steps: [{ run: "true" }] } }\n',
    })
    const head = refsOf(forge, name)['refs/heads/main'] ?? ''
    for (const branch of ['staging', 'master', 'rc/1']) place(forge, name, `refs/heads/${branch}`, head)
    for (const number of [1, 2, 3]) {
      commit(forge, name, `work-${number}`, `work ${number}`)
      await post(`/repos/${name}/pulls`, {
        title: `Work ${number}`,
        head: `work-${number}`,
        base: 'rc/1',
        body: 'long '.repeat(40),
      })
      addRun(forge, name, {
        id: 100 * (index + 1) + number,
        event: 'push',
        status: 'completed',
        conclusion: 'success',
        jobs: [
          jobOf(1000 * (index + 1) + number * 10, `test-${number}`, 'success'),
          jobOf(1000 * (index + 1) + number * 10 + 1, `lint-${number}`, 'success'),
        ],
        headSha: head,
      })
    }
    await post(`/repos/${name}/milestones`, { title: '1' })
    for (const number of [1, 2, 3])
      await post(`/repos/${name}/issues`, { title: `Issue ${number}`, body: 'long '.repeat(40), milestone: 1 })
  }
  forge.world = ['red', 'green', 'blue'].reduce(
    (at, team) => addTeam(at, 'acme', team, ['zoe', 'ann', 'bob']),
    forge.world,
  )
  world = forge.world
})

function open(): Forge {
  const forge = openForge()
  forge.world = world
  return forge
}

const branches = { source: 'main', candidate: 'rc/1', staging: 'staging', production: 'master' } as const

/** Everything that is asked about many repositories. */
const questions = (forge: Forge): readonly Question[] => [
  ...names.flatMap((name): readonly Question[] => {
    const head = refsOf(forge, name)['refs/heads/main'] ?? ''
    return [
      {
        about: 'repository',
        name,
        refs: ['refs/heads/main', 'refs/heads/staging', 'refs/tags/v1.0.0', 'refs/heads/gone'],
        tags: ['v1.0.0'],
        trees: [head],
      },
      {
        about: 'plan',
        name,
        branches,
        workflows: ['.github/workflows/tier1.yml'],
        tag: 'v{version}',
        automation: { checks: true },
      } as Question,
      { about: 'ancestry', name, ancestor: 'refs/heads/main', of: head },
      { about: 'tasks', name, branch: 'rc/1', milestone: '1' },
      { about: 'checks', name, commit: head, names: ['test-1', 'lint-3'] },
      { about: 'undone', name, branch: 'main', commits: [head], certain: [] },
    ]
  }),
  { about: 'issue', name: control, marker: 'tracking-1' },
  { about: 'releases', control, train: 'single' },
  ...['red', 'green', 'blue', 'black'].map((team): Question => ({ about: 'team', team: `acme/${team}` })),
]

describe('a look that is too much for one request', () => {
  test.each(Object.entries(refusals))(
    'is asked in parts where GitHub answers %s, and sees the same',
    async (_, refuse) => {
      const whole = open()
      const seen = await whole.github.look(questions(whole))
      const forge = open()
      const watched = limit(forge, 4_000, refuse)
      expect(await forge.github.look(questions(forge))).toEqual(seen)
      expect(watched.refused.length).toBeGreaterThan(0)
      expect(new Set(watched.refused).size).toBe(watched.refused.length)
    },
  )

  test('is asked for single items of a list where a whole page is too much', async () => {
    const whole = open()
    const tasks: Question = { about: 'tasks', name: names[0] ?? '', branch: 'rc/1', milestone: '1' }
    const seen = await whole.github.look([tasks])
    const forge = open()
    const watched = limit(forge, 700, () => say({ data: null, errors: [heavy] }))
    expect(await forge.github.look([tasks])).toEqual(seen)
    expect(seen.tasks[names[0] ?? '']?.pullRequests).toHaveLength(3)
    expect(seen.tasks[names[0] ?? '']?.issues).toHaveLength(3)
    expect(watched.refused.length).toBeGreaterThan(0)
  })

  test('may be any other query: the history of a release, its revisions and files', async () => {
    const write = async (forge: Forge): Promise<void> => {
      let head: string | null = null
      for (const revision of [1, 2, 3, 4, 5, 6])
        head = (
          await forge.github.record({
            control,
            release: '2026.11',
            head,
            files: { 'release-manifest.json': `{"revision":${revision}}\n`, 'seen.json': 'x'.repeat(200 * revision) },
            message: `Revision ${revision}`,
          })
        ).head
    }
    const whole = open()
    await write(whole)
    const seen = await whole.github.readHistory(control, '2026.11')
    const forge = open()
    await write(forge)
    const watched = limit(forge, 1_500, () => badGateway)
    expect(await forge.github.readHistory(control, '2026.11')).toEqual(seen)
    expect(seen?.revisions).toHaveLength(6)
    expect(new Set(watched.refused.map((sent) => nameOf(JSON.parse(sent))))).toEqual(
      new Set(['ReadHistory', 'ReadBlobs']),
    )
  })

  test('goes on for the rest of the run with the size that fitted', async () => {
    const forge = open()
    const asked = questions(forge).filter(({ about }) => about === 'repository')
    const watched = limit(forge, 2_000, () => badGateway)
    await forge.github.look(asked)
    const refused = watched.refused.length
    expect(refused).toBeGreaterThan(0)
    watched.asked.splice(0)
    await forge.github.look(asked)
    expect(watched.refused).toHaveLength(refused)
    expect(watched.asked.length).toBeLessThan(names.length)
  })

  test.each(['RESOURCE_LIMITS_EXCEEDED', '502'])(
    'because of one repository alone is asked for that one in parts, and for the others together, where GitHub answers %s',
    async (kind) => {
      const seen = await open().github.look(questions(open()))
      const forge = open()
      const watched: Watched = { refused: [], asked: [] }
      forge.fault = (call, next) => {
        const sent = sentIn(call)
        if (sent === null || nameOf(sent) !== 'Look') return next()
        const isAbout = Object.values(sent.variables).includes('service-4')
        if (!isAbout) watched.asked.push(sent.query)
        if (!isAbout || (sent.query.match(/\bp\d+: |first: (?:20|25|50|100)\b/gu) ?? []).length <= 8) return next()
        watched.refused.push(sent.query)
        return kind === '502' ? badGateway : say({ data: null, errors: [heavy] })
      }
      expect(await forge.github.look(questions(forge))).toEqual(seen)
      expect(watched.asked.length).toBeLessThanOrEqual(8)
      watched.asked.splice(0)
      watched.refused.splice(0)
      expect(await forge.github.look(questions(forge))).toEqual({ ...seen, at: expect.any(Number) })
      expect(watched.refused).toEqual([])
      expect(watched.asked.map((query) => query.match(/\br\d+: repository/gu)?.length)).toEqual([7, 6])
    },
  )

  test('is not asked in parts for long because GitHub stumbled once over a small one', async () => {
    const forge = open()
    const small: readonly Question[] = [
      { about: 'repository', name: names[0] ?? '', refs: ['refs/heads/main', 'refs/heads/staging'], tags: [] },
    ]
    const asked = questions(forge).filter(({ about }) => about === 'repository' || about === 'tasks')
    let stumbled = 0
    forge.fault = (_, next) => (stumbled++ === 0 ? badGateway : next())
    await forge.github.look(small)
    forge.calls.splice(0)
    await forge.github.look(asked)
    expect(forge.calls.length).toBeLessThanOrEqual(3)
  })

  test('of which a larger one was answered before stays one request after one stumble', async () => {
    const forge = open()
    const small: readonly Question[] = [
      { about: 'repository', name: names[0] ?? '', refs: ['refs/heads/main', 'refs/heads/staging'], tags: [] },
    ]
    const asked = questions(forge).filter(({ about }) => about === 'repository' || about === 'tasks')
    await forge.github.look(asked)
    let stumbled = 0
    forge.fault = (_, next) => (stumbled++ === 0 ? badGateway : next())
    await forge.github.look(small)
    forge.calls.splice(0)
    await forge.github.look(asked)
    await forge.github.look(small)
    expect(forge.calls).toHaveLength(2)
  })

  test('of which GitHub answers a part is asked for the rest only', async () => {
    const forge = open()
    const asked = questions(forge).filter(({ about }) => about === 'repository' || about === 'tasks')
    const seen = await open().github.look(asked)
    const places: string[][] = []
    forge.fault = (call, next) => {
      const sent = sentIn(call)
      const sound = next()
      if (sent === null || nameOf(sent) !== 'Look') return sound
      const { data } = JSON.parse(sound.body)
      const keys = Object.keys(data)
      places.push(keys)
      if (places.length > 1) return sound
      const left = keys.slice(5)
      return say({
        data: { ...data, ...Object.fromEntries(left.map((key) => [key, null])) },
        errors: left.map((key) => ({ ...heavy, path: [key, 'p1'] })),
      })
    }
    expect(await forge.github.look(asked)).toEqual(seen)
    expect(places[0]).toHaveLength(7)
    expect(places.slice(1).flat()).toEqual(['r5', 'r6'])
  })

  test('of which one list was left out keeps the rest of that repository', async () => {
    const forge = open()
    const asked = questions(forge).filter(({ about }) => about === 'repository' || about === 'tasks')
    const seen = await open().github.look(asked)
    const sentTexts: string[] = []
    forge.fault = (call, next) => {
      const sent = sentIn(call)
      const sound = next()
      if (sent === null || nameOf(sent) !== 'Look') return sound
      sentTexts.push(sent.query)
      if (sentTexts.length > 1) return sound
      const said = JSON.parse(sound.body)
      said.data.r3.pullRequests.nodes = [null, null, null]
      return say({ ...said, errors: [{ ...heavy, path: ['r3', 'pullRequests', 'nodes'] }] })
    }
    expect(await forge.github.look(asked)).toEqual(seen)
    expect(sentTexts).toHaveLength(2)
    expect(sentTexts[1]).toMatch(/pullRequests/u)
    expect(sentTexts[1]).not.toMatch(/milestones|r[0124567]/u)
  })

  test('one thing of which is too much once, while GitHub is busy, is asked for again', async () => {
    const forge = open()
    const seen = await open().github.look([{ about: 'tasks', name: 'acme/service-0', branch: 'rc/1', milestone: '1' }])
    const alone: string[] = []
    forge.fault = (call, next) => {
      const text = sentIn(call)?.query ?? ''
      if (!text.includes('milestones')) return next()
      const isOne = /milestones\(first: 1,/u.test(text) && !/first: (?:[2-9]|1\d)/u.test(text)
      if (isOne) alone.push(text)
      return isOne && alone.length > 2
        ? next()
        : say({ data: { r0: null }, errors: [{ ...heavy, path: ['r0', 'milestones'] }] })
    }
    expect(
      await forge.github.look([{ about: 'tasks', name: 'acme/service-0', branch: 'rc/1', milestone: '1' }]),
    ).toEqual(seen)
    expect(new Set(alone.slice(0, 3)).size).toBe(1)
  })

  test('one thing of which is too much by itself names that thing, and no query but for it alone is sent again', async () => {
    const forge = open()
    const sent: string[] = []
    forge.fault = (call, next) => {
      if (sentIn(call)?.query.includes('milestones') !== true) return next()
      sent.push(call.body ?? '')
      return say({ data: { r0: null }, errors: [{ ...heavy, path: ['r0', 'milestones'] }] })
    }
    await expect(
      forge.github.look([{ about: 'tasks', name: 'acme/service-0', branch: 'rc/1', milestone: '1' }]),
    ).rejects.toMatchObject({
      problems: [
        {
          code: 'QUERY_TOO_HEAVY',
          message: expect.stringMatching(
            /^Convoy asked GitHub for milestones 1 of acme\/service-0 alone, .*: Resource limits for this query exceeded\.$/u,
          ),
          remedy: expect.stringContaining('Run again in an hour'),
        },
      ],
    })
    expect(new Set(sent).size).toBe(sent.length - 2)
    expect(new Set(sent.slice(-3)).size).toBe(1)
    expect(sent.length).toBeLessThan(20)
  })
})

describe('a query that could come to more than 500,000 nodes', () => {
  const connectionTo = (forge: Forge) =>
    openConnection({
      octokit: makeOctokit({ token: 'app-token', exchange: forge.exchange, apiUrl: 'http://127.0.0.1:8080' }),
      exchange: forge.exchange,
      graphqlUrl: 'http://127.0.0.1:8080/graphql',
    })
  const labels = 'pageInfo { hasNextPage endCursor } nodes { number labels(first: 100) { nodes { name } } }'

  test('is never sent in one request', async () => {
    const forge = open()
    const fields = Array.from(
      { length: 60 },
      (_, index) =>
        `r${index}: repository(owner: "acme", name: "service-${index % 7}") { pullRequests(first: 100) { ${labels} } }`,
    )
    const { data } = await connectionTo(forge).query<Readonly<Record<string, unknown>>>(
      'pull requests',
      `query Pulls { ${fields.join(' ')} }`,
      {},
    )
    expect(Object.keys(data)).toHaveLength(60)
    expect(data['r59']).toMatchObject({
      pullRequests: {
        nodes: [{ number: 3 }, { number: 2 }, { number: 1 }].toSorted((one, other) => one.number - other.number),
      },
    })
    expect(forge.calls.map(({ route }) => route)).toEqual(['graphql:Pulls', 'graphql:Pulls'])
  })

  test('is asked in pages where it is about one list', async () => {
    const forge = open()
    const sent: string[] = []
    forge.fault = (call, next) => {
      sent.push(sentIn(call)?.query ?? '')
      return next()
    }
    const deep =
      'query Deep { repository(owner: "acme", name: "service-0") { milestones(first: 100) { nodes { title issues(first: 100) { nodes { number labels(first: 100) { totalCount } } } } } } }'
    const { data } = await connectionTo(forge).query('milestones', deep, {})
    expect(data).toMatchObject({
      repository: {
        milestones: { nodes: [{ title: '1', issues: { nodes: [{ number: 4 }, { number: 5 }, { number: 6 }] } }] },
      },
    })
    // 25 and 2,500 and 250,000 nodes.
    expect(sent).toEqual([expect.stringContaining('milestones(first: 25)')])
  })
})

describe('an outage', () => {
  test('is told from a query that is too much by asking whether GitHub is there, and no query is sent twice', async () => {
    const forge = open()
    const sent: string[] = []
    forge.fault = (call) => {
      sent.push(call.body ?? '')
      return badGateway
    }
    await expect(forge.github.look(questions(forge))).rejects.toMatchObject({
      problems: [{ code: 'GITHUB_UNAVAILABLE' }],
    })
    expect(sent).toHaveLength(4)
    expect(new Set(sent).size).toBe(4)
  })

  test('teaches nothing of sizes: afterwards the look is one request again', async () => {
    const forge = open()
    const asked = questions(forge).filter(({ about }) => about === 'repository')
    forge.fault = () => badGateway
    await expect(forge.github.look(asked)).rejects.toMatchObject({ problems: [{ code: 'GITHUB_UNAVAILABLE' }] })
    forge.fault = null
    forge.calls.splice(0)
    await forge.github.look(asked)
    expect(forge.calls).toHaveLength(1)
  })
})

describe('parts of one answer', () => {
  test('that contradict each other are asked for anew, and are no answer where they do so again', async () => {
    const forge = open()
    let page = 0
    forge.fault = (call, next) => {
      const sent = sentIn(call)
      const sound = next()
      if (sent === null || !/milestones/u.test(sent.query)) return sound
      if (/first: (?:[2-9]|\d\d)/u.test(sent.query)) return say({ data: null, errors: [heavy] })
      const said = JSON.parse(sound.body)
      const [milestone] = said.data.r0.milestones.nodes
      if (milestone !== undefined) milestone.title = `1 ${page++}`
      return say(said)
    }
    await expect(
      forge.github.look([{ about: 'tasks', name: 'acme/service-0', branch: 'rc/1', milestone: '1' }]),
    ).rejects.toMatchObject({
      problems: [{ code: 'GITHUB_UNAVAILABLE', message: expect.stringContaining('it changed while it was read') }],
    })
  })
})
