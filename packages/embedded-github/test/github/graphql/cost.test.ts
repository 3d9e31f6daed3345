import { describe, expect, test } from '@jest/globals'
import { acme, ask } from './ask.ts'

const counted = 'rateLimit { cost nodeCount }'
const countOf = (query: string, variables: Readonly<Record<string, unknown>> = {}): unknown => {
  const { data, errors } = ask(acme().world, query, variables)
  return errors.length > 0 ? errors : (data as { readonly rateLimit: unknown }).rateLimit
}
const repository = (fields: string): string => `{ ${counted} repository(owner: "acme", name: "api") { ${fields} } }`

describe('what GitHub counts of a request', () => {
  test('is every item that a connection can hold, as often as it is asked for', () => {
    expect(countOf(repository('pullRequests(first: 50) { nodes { labels(first: 10) { nodes { name } } } }'))).toEqual({
      cost: 1,
      nodeCount: 50 + 50 * 10,
    })
  })

  test('is the sum over connections side by side and over aliases, and nothing for what is asked by its name', () => {
    const one =
      'ref(qualifiedName: "refs/heads/main") { target { ... on Commit { history(first: 30) { nodes { parents(first: 2) { totalCount } } } } } }'
    expect(countOf(repository(`a: ${one} b: ${one} issues(last: 7) { totalCount }`))).toEqual({
      cost: 1,
      nodeCount: 2 * (30 + 60) + 7,
    })
  })

  test('is the same through fragments and variables, and once where a field stands twice', () => {
    const query = `query Count($some: Int = 4, $more: Int!) { ${counted} repository(owner: "acme", name: "api") { ...Twice issues(first: $some) { totalCount } } }
      fragment Twice on Repository { issues(first: $some) { nodes { labels(first: $more) { totalCount } } } }`
    expect(countOf(query, { more: 5 })).toEqual({ cost: 1, nodeCount: 4 + 4 * 5 })
    expect(countOf(query, { some: 10, more: 5 })).toEqual({ cost: 1, nodeCount: 10 + 10 * 5 })
  })

  test('costs a hundredth of the requests that its connections would take', () => {
    // The example of the documentation: 1 + 100 + 100 * 50 requests.
    expect(
      countOf(
        repository(
          'a: issues(first: 100) { nodes { comments(first: 50) { nodes { id } } labels(first: 60) { nodes { name } } } }',
        ),
      ),
    ).toEqual({ cost: 2, nodeCount: 100 + 100 * 50 + 100 * 60 })
  })
})

describe('a request of more than 500,000 nodes', () => {
  const heavy = (labels: number): string =>
    repository(
      Array.from(
        { length: 50 },
        (_, index) => `a${index}: pullRequests(first: 100) { nodes { labels(first: ${labels}) { totalCount } } }`,
      ).join(' '),
    )

  test('is refused whole, in the words of GitHub and without data', () => {
    const { data, errors, status } = ask(acme().world, heavy(100))
    expect({ status, data, errors }).toEqual({
      status: 200,
      data: null,
      errors: [
        {
          type: 'MAX_NODE_LIMIT_EXCEEDED',
          message: 'This query requests up to 505,000 possible nodes which exceeds the maximum limit of 500,000.',
        },
      ],
    })
  })

  test('changes nothing where it is a mutation', () => {
    const { world, head } = acme()
    const move = `mutation { updateRefs(input: {repositoryId: "x", refUpdates: [{name: "refs/heads/new", afterOid: "${head}"}]}) { clientMutationId } other: createRef(input: {repositoryId: "x", name: "refs/heads/new", oid: "${head}"}) { ref { repository { ${Array.from({ length: 51 }, (_, index) => `a${index}: pullRequests(first: 100) { nodes { labels(first: 100) { totalCount } } }`).join(' ')} } } } }`
    const said = ask(world, move)
    expect(said.errors).toMatchObject([{ type: 'MAX_NODE_LIMIT_EXCEEDED' }])
    expect(said.world).toBe(world)
  })

  test('is answered up to that number', () => {
    expect(countOf(heavy(99))).toMatchObject({ nodeCount: 50 * (100 + 9_900) })
  })
})

test('of more than a hundred ids at once none is looked up', () => {
  const { errors } = ask(acme().world, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: Array.from({ length: 101 }, () => 'x'),
  })
  expect(errors).toMatchObject([
    {
      type: 'ARGUMENT_LIMIT',
      path: ['nodes'],
      message: 'You may not provide more than 100 node ids; you provided 101.',
    },
  ])
})
