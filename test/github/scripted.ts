import { Kind, parse } from 'graphql'
import type { FieldNode, SelectionSetNode } from 'graphql'
import { connect } from '../../src/github/connect.ts'
import { makeOctokit } from '../../src/github/octokit.ts'
import type { GitHub } from '../../src/github/github.ts'
import type { Answer, Call } from '../../src/exchange/exchange.ts'

/** What GitHub says to one call; `undefined`: this one is not for me. */
export type Line = (call: Call & { readonly path: string }) => unknown

export interface Script {
  readonly github: GitHub
  readonly calls: (Call & { readonly path: string })[]
}

/** The production adapter and a GitHub that says what its docs show: for what the embedded one never comes to say. */
export function openScript(...lines: readonly Line[]): Script {
  const calls: Script['calls'] = []
  const exchange = async (call: Call): Promise<Answer> => {
    const asked = { ...call, path: call.url.replace('http://127.0.0.1:8080', '') }
    calls.push(asked)
    const said = lines.map((line) => line(asked)).find((found) => found !== undefined)
    const status = typeof said === 'number' ? said : said === undefined ? 404 : 200
    const body = typeof said === 'number' ? { message: `Said ${said}` } : (said ?? { message: 'Not Found' })
    return {
      status,
      headers: { date: 'Mon, 02 Nov 2026 09:00:00 GMT', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
  }
  return {
    calls,
    github: connect({
      octokit: makeOctokit({ token: 'token', exchange, apiUrl: 'http://127.0.0.1:8080' }),
      exchange,
      graphqlUrl: 'http://127.0.0.1:8080/graphql',
    }),
  }
}

/**
 * Answers GraphQL requests of one name. Of a repository that is told, what was asked and is left out of `answer` is not
 * there: no such ref, none of a list.
 */
export function graphql(name: string, answer: (variables: Readonly<Record<string, unknown>>) => unknown): Line {
  return ({ path, body }) => {
    if (path !== '/graphql') return undefined
    const { query, variables } = JSON.parse(body ?? '{}')
    return String(query).startsWith(`query ${name}`) ? fillIn(String(query), answer(variables)) : undefined
  }
}

function fillIn(query: string, said: unknown): unknown {
  const data = Object(Object(said).data)
  const asked = parse(query).definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? fieldsOf(each.selectionSet) : [],
  )
  for (const repository of asked) {
    const told = data[keyOf(repository)]
    if (typeof told !== 'object' || told === null) continue
    for (const field of fieldsOf(repository.selectionSet)) {
      const isList = field.arguments?.some((argument) => argument.name.value === 'first')
      if (field.selectionSet !== undefined && told[keyOf(field)] === undefined)
        told[keyOf(field)] = isList ? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } : null
    }
  }
  return said
}

function fieldsOf(set: SelectionSetNode | undefined): readonly FieldNode[] {
  return set?.selections.filter((each) => each.kind === Kind.FIELD) ?? []
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value
}

/** Answers REST requests to one path, whatever stands after its `?`. */
export function rest(asked: string, answer: unknown): Line {
  return ({ path }) => (path === asked || path.startsWith(`${asked}?`) ? answer : undefined)
}
