import { describe, expect, test } from '@jest/globals'
import { digestText } from '../../src/domain/text/canonical.ts'
import type { Effect } from '../../src/domain/words/effect.ts'
import type { Answer, Call } from '../../src/exchange/exchange.ts'
import { commitOnTop } from '../../src/github/act/commit-on-top.ts'
import { makeOctokit } from '../../src/github/octokit.ts'
import { answer } from 'embedded-github/github/answers/answer'
import { readCommit } from 'embedded-github/github/git/commits'
import { listFiles, readFile } from 'embedded-github/github/git/trees'
import { badGateway, openForge, place, refsOf, type Forge } from './forge.ts'

const control = 'acme/release-control'
const branch = 'refs/heads/release/2026.11'
const names = Array.from({ length: 12 }, (_, index) => `acme/service-${index}`)
const mainOf = (forge: Forge, name: string): string => refsOf(forge, name)['refs/heads/main'] ?? ''
const json = { 'content-type': 'application/json; charset=utf-8' }
const operationOf = (call: Call): string =>
  call.url.endsWith('/graphql') ? (/(?:query|mutation) (\w+)/u.exec(call.body ?? '')?.[1] ?? '') : ''

describe('moves that are too many for one request', () => {
  const movesOf = (forge: Forge): readonly Effect[] =>
    names
      .filter((name) => refsOf(forge, name)['refs/heads/rc'] === undefined)
      .map((name) => ({
        type: 'move',
        repository: name,
        moves: [{ ref: 'refs/heads/rc', from: null, to: mainOf(forge, name) }],
      }))

  /** Counts the moves of each request, and carries out those that are not more, or as many of them. */
  function take(forge: Forge, most: number, whole: boolean): readonly number[] {
    const sizes: number[] = []
    forge.fault = (call, next): Answer => {
      if (operationOf(call) !== 'MoveRefs') return next()
      const { query, variables } = JSON.parse(call.body ?? '{}')
      const aliases = Object.keys(variables)
      sizes.push(aliases.length)
      if (aliases.length <= most) return next()
      if (whole) return badGateway
      const done = aliases.slice(0, most)
      const fields = String(query)
        .split('\n')
        .filter((line) => done.some((alias) => line.startsWith(`${alias}:`)))
        .join('\n')
      const declared = done.map((alias) => `$${alias}: UpdateRefsInput!`).join(', ')
      const [world, said] = answer(forge.world, {
        ...call,
        body: JSON.stringify({
          query: `mutation MoveRefs(${declared}) {\n${fields}\n}`,
          variables: Object.fromEntries(done.map((alias) => [alias, variables[alias]])),
        }),
      })
      forge.world = world
      const { data } = JSON.parse(String(said.body))
      const left = aliases.slice(most)
      return {
        ...said,
        body: JSON.stringify({
          data: { ...data, ...Object.fromEntries(left.map((alias) => [alias, null])) },
          errors: left.map((alias) => ({
            type: 'RESOURCE_LIMITS_EXCEEDED',
            path: [alias],
            message: 'Resource limits for this query exceeded.',
          })),
        }),
      }
    }
    return sizes
  }

  test('are none that GitHub refused, and those that it left out go in requests of a size that it takes', async () => {
    const forge = openForge(...names)
    const sizes = take(forge, 7, false)
    expect((await forge.github.perform(movesOf(forge))).refused).toEqual([])
    expect(movesOf(forge)).toHaveLength(5)
    expect((await forge.github.perform(movesOf(forge))).refused).toEqual([])
    expect(movesOf(forge)).toEqual([])
    for (const name of names) place(forge, name, 'refs/heads/rc', '')
    expect(sizes).toEqual([12, 5])
  })

  test('of which nothing is answered are half as many the next time, and for the rest of the run', async () => {
    const forge = openForge(...names)
    const sizes = take(forge, 3, true)
    for (let pass = 0; pass < 3; pass += 1) expect((await forge.github.perform(movesOf(forge))).refused).toEqual([])
    expect(movesOf(forge)).toEqual([])
    expect(sizes).toEqual([12, 6, 6, 3, 3, 3, 3])
  })

  test('in a body that is too large are none that GitHub refused', async () => {
    const forge = openForge(...names)
    forge.fault = (call, next) =>
      operationOf(call) === 'MoveRefs' && (call.body ?? '').length > 2_000
        ? { status: 413, headers: { 'content-type': 'text/html' }, body: '<html>Too large</html>' }
        : next()
    for (let pass = 0; pass < 3; pass += 1) expect((await forge.github.perform(movesOf(forge))).refused).toEqual([])
    expect(movesOf(forge)).toEqual([])
  })
})

const large = 'x'.repeat(1_200_000)
const first = {
  control,
  release: '2026.11',
  head: null,
  files: {
    'release-manifest.json': '{"revision":1,"previous":""}\n',
    'train.yml': 'train\n',
    'seen.json': large,
    'scope.json': '{}\n',
  },
  message: 'Revision 1\n\nWith a body.',
}
const filesAt = (forge: Forge, sha: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...listFiles(forge.world.objects, readCommit(forge.world.objects, sha).tree).keys()].map((path) => [
      path,
      Buffer.from(readFile(forge.world.objects, sha, path)?.content ?? '').toString('utf8'),
    ]),
  )
const tooLong = {
  status: 422,
  headers: json,
  body: JSON.stringify({
    message:
      "Sorry, your request timed out. It's likely that your input was too large to process. Consider building the tree incrementally, or building the commits you need in a local clone of the repository and then pushing them to GitHub.",
  }),
}

/** Trees of more bytes, or with texts of more, are too much. */
function limitTrees(forge: Forge, bytes: number, refused: Answer): readonly number[] {
  const sizes: number[] = []
  forge.fault = (call, next) => {
    if (call.method !== 'POST' || !call.url.endsWith('/git/trees')) return next()
    sizes.push((call.body ?? '').length)
    return (call.body ?? '').length > bytes ? refused : next()
  }
  return sizes
}

describe('files that are too much for one request', () => {
  test.each([
    ['GitHub says so', tooLong],
    ['the body is refused', { ...badGateway, status: 413 }],
    ['nothing is answered', badGateway],
  ] as const)('begin a release branch by parts where %s', async (_, refused) => {
    const forge = openForge()
    const sizes = limitTrees(forge, 10_000, refused)
    const { recorded, head } = await forge.github.record(first)
    expect({ recorded, head }).toEqual({ recorded: true, head: refsOf(forge, control)[branch] })
    expect(filesAt(forge, head ?? '')).toEqual(first.files)
    expect(new Set(sizes).size).toBe(sizes.length)
  })

  test('leave a prepared commit with all changes, what is gone included', async () => {
    const forge = openForge('acme/api')
    const parent = mainOf(forge, 'acme/api')
    limitTrees(forge, 600, tooLong)
    const base64 = (text: string): string => Buffer.from(text).toString('base64')
    const changes = [
      ...['a', 'b', 'c', 'd'].map((name) => ({
        path: `${name}.txt`,
        mode: '100644' as const,
        content: base64(name.repeat(300)),
      })),
      { path: 'README.md', mode: null },
    ]
    const options = {
      octokit: makeOctokit({ token: 'zoe-token', exchange: forge.exchange, apiUrl: 'http://127.0.0.1:8080' }),
      exchange: forge.exchange,
      graphqlUrl: 'http://127.0.0.1:8080/graphql',
    }
    const sha = await commitOnTop(options, {
      repository: 'acme/api',
      parent,
      branch: 'convoy/2026.11/prepared',
      message: 'Prepare',
      changes,
    })
    expect(filesAt(forge, sha)).toEqual(
      Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.txt`, name.repeat(300)])),
    )
    expect(readCommit(forge.world.objects, sha).parents).toEqual([parent])
  })

  test('are not sent for ever while nothing is answered', async () => {
    const forge = openForge()
    const sizes = limitTrees(forge, 0, badGateway)
    expect(await forge.github.record(first)).toEqual({ recorded: false, head: null })
    expect(sizes.length).toBeLessThanOrEqual(3)
    expect(refsOf(forge, control)[branch]).toBeUndefined()
  })
})

describe('a revision that is too large for one request', () => {
  const tooMuch: Answer = {
    status: 200,
    headers: json,
    body: JSON.stringify({
      data: { createCommitOnBranch: null },
      errors: [
        {
          type: 'RESOURCE_LIMITS_EXCEEDED',
          path: ['createCommitOnBranch'],
          message: 'Resource limits for this query exceeded.',
        },
      ],
    }),
  }

  async function begun(): Promise<{ readonly forge: Forge; readonly head: string }> {
    const forge = openForge()
    const { head } = await forge.github.record({ ...first, files: { ...first.files, 'seen.json': 'small\n' } })
    return { forge, head: head ?? '' }
  }
  const second = (head: string) => ({
    ...first,
    head,
    files: {
      'release-manifest.json': `${JSON.stringify({ revision: 2, previous: digestText(first.files['release-manifest.json']) })}\n`,
      'seen.json': large,
    },
    message: 'Revision 2\n\nWith a body.',
  })
  function refuseLarge(forge: Forge, refused: Answer): readonly string[] {
    const sent: string[] = []
    forge.fault = (call, next) => {
      sent.push(operationOf(call))
      return operationOf(call) === 'AppendRevision' && (call.body ?? '').length > 1_000_000 ? refused : next()
    }
    return sent
  }

  test.each([
    ['of its limits', tooMuch],
    ['of its size', { ...badGateway, status: 413 }],
  ] as const)('and is refused because %s is made of parts, and read as one that Convoy wrote', async (_, refused) => {
    const { forge, head } = await begun()
    refuseLarge(forge, refused)
    const write = second(head)
    const written = await forge.github.record(write)
    expect(written).toEqual({ recorded: true, head: refsOf(forge, control)[branch] })
    expect(filesAt(forge, written.head ?? '')).toEqual({ ...first.files, ...write.files })
    expect(readCommit(forge.world.objects, written.head ?? '')).toMatchObject({
      parents: [head],
      message: expect.stringContaining('Revision 2'),
    })
    expect((await forge.github.readRelease(control, '2026.11'))?.head).toBe(written.head)
  })

  test.each([
    ['no answer', badGateway],
    [
      'one that does not say whether it was done',
      {
        ...tooMuch,
        body: JSON.stringify({
          data: null,
          errors: [{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'Resource limits for this query exceeded.' }],
        }),
      },
    ],
    [
      'one that it ran out of time',
      {
        ...tooMuch,
        body: JSON.stringify({ data: null, errors: [{ message: 'Something went wrong while executing your query.' }] }),
      },
    ],
  ])('and gets %s is not sent so again in that run', async (_, answered) => {
    const { forge, head } = await begun()
    const sent = refuseLarge(forge, answered)
    expect(await forge.github.record(second(head))).toEqual({ recorded: false, head: null })
    expect((await forge.github.record(second(head))).recorded).toBe(true)
    expect(sent.filter((name) => name === 'AppendRevision')).toHaveLength(1)
  })

  test('is not recorded where somebody else was first', async () => {
    const { forge, head } = await begun()
    refuseLarge(forge, tooMuch)
    const other = await forge.github.record({
      ...second(head),
      files: { 'release-manifest.json': '{"revision":"other"}\n' },
    })
    expect(await forge.github.record(second(head))).toEqual({ recorded: false, head: null })
    expect(refsOf(forge, control)[branch]).toBe(other.head)
  })
})
