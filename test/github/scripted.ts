import { connect } from '../../src/github/connect.ts'
import type { GitHub } from '../../src/github/github.ts'
import type { Answer, Call } from '../../src/exchange/exchange.ts'

/** What GitHub says to one call; `undefined`: this one is not for me. */
export type Line = (call: Call & { readonly path: string }) => unknown

export interface Script { readonly github: GitHub; readonly calls: (Call & { readonly path: string })[] }

/** The production adapter and a GitHub that says what its docs show: for what the embedded one never comes to say. */
export function openScript(...lines: readonly Line[]): Script {
  const calls: Script['calls'] = []
  const exchange = async (call: Call): Promise<Answer> => {
    const asked = { ...call, path: call.url.replace('http://127.0.0.1:8080', '') }
    calls.push(asked)
    const said = lines.map((line) => line(asked)).find((found) => found !== undefined)
    const status = typeof said === 'number' ? said : said === undefined ? 404 : 200
    const body = typeof said === 'number' ? { message: `Said ${said}` } : (said ?? { message: 'Not Found' })
    return { status, headers: { date: 'Mon, 02 Nov 2026 09:00:00 GMT', 'content-type': 'application/json' }, body: JSON.stringify(body) }
  }
  return { calls, github: connect({ token: 'token', exchange, apiUrl: 'http://127.0.0.1:8080', graphqlUrl: 'http://127.0.0.1:8080/graphql' }) }
}

/** Answers GraphQL requests of one name. */
export function graphql(name: string, answer: (variables: Readonly<Record<string, unknown>>) => unknown): Line {
  return ({ path, body }) => {
    if (path !== '/graphql') return undefined
    const { query, variables } = JSON.parse(body ?? '{}')
    return String(query).startsWith(`query ${name}`) ? answer(variables) : undefined
  }
}

/** Answers REST requests to one path, whatever stands after its `?`. */
export function rest(asked: string, answer: unknown): Line {
  return ({ path }) => (path === asked || path.startsWith(`${asked}?`) ? answer : undefined)
}
