import { describe, expect, test } from '@jest/globals'
import { allow, NotSettled, openClient, type Bounds, type Client } from '../../scripts/live-check/client.ts'
import type { Answer, Call, Exchange } from '../../src/exchange/exchange.ts'

const wide: Bounds = { requests: 10, writes: 10, minutes: 10 }

/** A client of a GitHub that answers as it is told, and what it was asked. */
function open(
  answer: (call: Call) => Partial<Answer>,
  bounds: Bounds = wide,
  signal = new AbortController().signal,
): { readonly client: Client; readonly asked: string[] } {
  const asked: string[] = []
  const exchange: Exchange = async (call) => {
    asked.push(`${call.method} ${new URL(call.url).pathname}`)
    return { status: 200, headers: {}, body: '{}', ...answer(call) }
  }
  return {
    client: openClient({
      exchange,
      apiUrl: 'https://api.github.test',
      token: 't',
      allowance: allow(bounds, Date.now(), signal),
      pace: 0,
    }),
    asked,
  }
}

describe("A live check's client", () => {
  test('asks no more than it may, and writes no more than it may', async () => {
    const { client, asked } = open(() => ({}), { requests: 4, writes: 2, minutes: 10 })
    await client.ask('GET', '/a')
    await client.ask('POST', '/b')
    await client.tell('mutation { c }')
    await expect(client.ask('DELETE', '/d')).rejects.toThrow(new NotSettled('the bound of writes is reached'))
    await client.tell('query { e }')
    await expect(client.ask('GET', '/f')).rejects.toThrow(new NotSettled('the bound of requests is reached'))
    expect(asked).toEqual(['GET /a', 'POST /b', 'POST /graphql', 'POST /graphql'])
  })

  test('asks nothing when its time is over, nor after Ctrl-C', async () => {
    const late = open(() => ({}), { ...wide, minutes: -1 })
    await expect(late.client.ask('GET', '/a')).rejects.toThrow(NotSettled)
    const stopped = open(() => ({}), wide, AbortSignal.abort(new Error('Interrupted by SIGINT.')))
    await expect(stopped.client.ask('GET', '/a')).rejects.toThrow('Interrupted by SIGINT.')
    expect([...late.asked, ...stopped.asked]).toEqual([])
  })

  test.each([
    ['a failure', { status: 502, body: '<html>' }],
    ['what is not there yet', { status: 501, body: '{"message":"not done"}' }],
    ['a token that is not let in', { status: 401 }],
    ['a limit', { status: 429 }],
    ['a limit that is said by headers', { status: 403, headers: { 'x-ratelimit-remaining': '0' } }],
    ['a limit with a time to wait', { status: 403, headers: { 'retry-after': '60' } }],
  ])('takes %s for no answer', async (_, answer) => {
    await expect(open(() => answer).client.ask('GET', '/a')).rejects.toThrow(NotSettled)
    await expect(open(() => answer).client.tell('query { a }')).rejects.toThrow(NotSettled)
  })

  test('takes a refusal for an answer, in the words of GitHub', async () => {
    const { client } = open(() => ({ status: 403, body: '{"message":"No","errors":[{"message":"because"},"so"]}' }))
    expect((await client.ask('GET', '/a')).status).toBe(403)
    await expect(client.must('GET', '/a', [200])).rejects.toThrow(new NotSettled('403 to GET /a: No, because, so'))
  })

  test('gives back errors of GraphQL, or does not go on where there must be none', async () => {
    const { client } = open(() => ({ body: '{"data":null,"errors":[{"type":"NOT_FOUND","message":"none"}]}' }))
    expect(await client.tell('query { a }')).toEqual({ data: null, errors: [{ type: 'NOT_FOUND', message: 'none' }] })
    await expect(client.query('query { a }')).rejects.toThrow(new NotSettled('GraphQL: NOT_FOUND: none'))
  })

  test.each([
    [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }],
    [{ type: 'NOT_IMPLEMENTED', message: 'This server does not do it' }],
    [{ message: 'Something went wrong while executing your query.' }],
    [{ message: "Field 'x' doesn't exist on type 'Query'", extensions: { code: 'undefinedField' } }],
  ])('takes an error of GraphQL that is not about what was asked for no answer: %j', async (error) => {
    await expect(
      open(() => ({ body: JSON.stringify({ data: null, errors: [error] }) })).client.tell('query { a }'),
    ).rejects.toThrow(new RegExp(`GraphQL: .*${error.message.slice(0, 10)}`, 'u'))
  })

  test('says what it asked where nobody answers', async () => {
    const { client } = open(() => {
      throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') })
    })
    await expect(client.ask('GET', '/a?b=c')).rejects.toThrow(
      new NotSettled('no answer to GET /a: fetch failed: connect ECONNREFUSED'),
    )
  })
})
