import { describe, expect, test } from '@jest/globals'
import { addRepository, addUser, seedCommit, seedRef } from '../../../src/github/world/seed.ts'
import { writeTag } from '../../../src/github/git/tags.ts'
import { nodeId } from '../../../src/github/world/access.ts'
import { acme, app, ask, askApi, reader } from './ask.ts'

describe('the schema', () => {
  test('knows fields that are not imitated: asking for one is an error that names it, never a null alone', () => {
    const { api, errors } = askApi(acme().world, 'name hasVulnerabilityAlertsEnabled')
    expect(api).toBeNull()
    expect(errors).toEqual([
      expect.objectContaining({
        type: 'NOT_IMPLEMENTED',
        path: ['api', 'hasVulnerabilityAlertsEnabled'],
        message: 'The embedded GitHub does not do Repository.hasVulnerabilityAlertsEnabled',
      }),
    ])
  })

  test('does not know what GitHub does not know: 200 with errors and no data', () => {
    const said = ask(acme().world, '{ viewer { shoeSize } }')
    expect(said).toMatchObject({
      status: 200,
      data: null,
      errors: [{ message: 'Cannot query field "shoeSize" on type "User".' }],
    })
  })

  test('a mutation that is not imitated changes nothing and says its name', () => {
    const { world } = acme()
    const said = ask(world, 'mutation { enablePullRequestAutoMerge(input: {pullRequestId: "x"}) { clientMutationId } }')
    expect(said).toMatchObject({
      data: { enablePullRequestAutoMerge: null },
      errors: [{ message: 'The embedded GitHub does not do Mutation.enablePullRequestAutoMerge' }],
    })
    expect(said.world).toBe(world)
  })
})

describe('who asks', () => {
  test('nobody in particular is refused', () =>
    expect(ask(acme().world, '{ viewer { login } }', {}, 'anonymous').status).toBe(401))

  test("a token is its holder, an App's token its bot", () => {
    expect(ask(acme().world, '{ viewer { login } }').data).toEqual({ viewer: { login: 'zoe' } })
    expect(ask(acme().world, '{ viewer { login } }', {}, app).data).toEqual({
      viewer: { login: 'release-app[bot]' },
    })
  })

  test('a private repository of others does not exist', () => {
    const world = addRepository(addUser(acme().world, 'eve'), {
      name: 'acme/secret',
      defaultBranch: 'main',
      private: true,
    })
    const said = ask(world, '{ repository(owner: "acme", name: "secret") { id } }', {}, reader)
    expect(said).toMatchObject({
      data: { repository: null },
      errors: [
        {
          type: 'NOT_FOUND',
          path: ['repository'],
          message: "Could not resolve to a Repository with the name 'acme/secret'.",
        },
      ],
    })
  })
})

describe('a repository', () => {
  test('says what it is', () => {
    const { world } = acme()
    expect(
      askApi(world, 'id name nameWithOwner isArchived isPrivate owner { login } defaultBranchRef { name prefix } url')
        .api,
    ).toEqual({
      id: nodeId('Repository', world.repositories['acme/api']?.id ?? 0),
      name: 'api',
      nameWithOwner: 'acme/api',
      isArchived: false,
      isPrivate: false,
      owner: { login: 'acme' },
      defaultBranchRef: { name: 'main', prefix: 'refs/heads/' },
      url: 'http://127.0.0.1:8080/acme/api',
    })
  })

  test('is found by its global id, next to an id of nothing', () => {
    const { world } = acme()
    const id = nodeId('Repository', world.repositories['acme/api']?.id ?? 0)
    const said = ask(world, 'query($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Repository { name } } }', {
      ids: [id, 'nothing'],
    })
    expect(said).toMatchObject({
      data: { nodes: [{ __typename: 'Repository', name: 'api' }, null] },
      errors: [{ type: 'NOT_FOUND', path: ['nodes', 1] }],
    })
  })

  test('gives the object that an expression names', () => {
    const { world, head } = acme()
    expect(
      askApi(
        world,
        'head: object(expression: "HEAD") { oid __typename } file: object(expression: "main:src/index.js") { ... on Blob { text byteSize isBinary isTruncated } } none: object(expression: "main:missing") { oid }',
      ).api,
    ).toEqual({
      head: { oid: head, __typename: 'Commit' },
      file: { text: '1\n', byteSize: 2, isBinary: false, isTruncated: false },
      none: null,
    })
  })
})

describe('refs', () => {
  test('a branch leads to its commit, tree and files', () => {
    const { world, head } = acme()
    const { api } = askApi(
      world,
      'ref(qualifiedName: "refs/heads/main") { target { oid ... on Commit { message messageHeadline messageBody file(path: "README.md") { object { ... on Blob { text } } } tree { entries { name type } } parents(first: 1) { totalCount } author { name user { login } } signature { isValid } } } }',
    )
    expect(api).toEqual({
      ref: {
        target: {
          oid: head,
          message: 'Begin\n\nWith a body.',
          messageHeadline: 'Begin',
          messageBody: 'With a body.',
          file: { object: { text: 'api\n' } },
          tree: {
            entries: [
              { name: 'README.md', type: 'blob' },
              { name: 'src', type: 'tree' },
            ],
          },
          parents: { totalCount: 0 },
          author: { name: 'zoe', user: { login: 'zoe' } },
          signature: null,
        },
      },
    })
  })

  test('an annotated tag stands before its commit', () => {
    const { world, head } = acme()
    const tag = writeTag(world.objects, {
      object: head,
      type: 'commit',
      name: 'v1.0.0',
      tagger: null,
      message: 'One\n',
    })
    const { api } = askApi(
      seedRef(world, 'acme/api', 'refs/tags/v1.0.0', tag),
      'ref(qualifiedName: "refs/tags/v1.0.0") { target { __typename oid ... on Tag { message target { oid } } } }',
    )
    expect(api).toEqual({ ref: { target: { __typename: 'Tag', oid: tag, message: 'One\n', target: { oid: head } } } })
  })

  test('tags come newest first where that is asked, a page at a time', () => {
    let { world } = acme()
    for (const version of ['v1', 'v10', 'v9']) {
      const [seeded, sha] = seedCommit(world, {
        repository: 'acme/api',
        branch: 'main',
        message: version,
        files: { version },
        by: 'zoe',
      })
      world = seedRef(seeded, 'acme/api', `refs/tags/${version}`, sha)
    }
    const first = askApi(
      world,
      'refs(refPrefix: "refs/tags/", first: 2, orderBy: {field: TAG_COMMIT_DATE, direction: DESC}) { totalCount nodes { name } pageInfo { hasNextPage endCursor } }',
    ).api
    expect(first).toMatchObject({
      refs: { totalCount: 3, nodes: [{ name: 'v9' }, { name: 'v10' }], pageInfo: { hasNextPage: true } },
    })
    const cursor = /"endCursor":"([^"]+)"/u.exec(JSON.stringify(first))?.[1]
    expect(
      askApi(
        world,
        `refs(refPrefix: "refs/tags/", first: 2, after: "${cursor}", orderBy: {field: TAG_COMMIT_DATE, direction: DESC}) { nodes { name } pageInfo { hasNextPage } }`,
      ).api,
    ).toEqual({ refs: { nodes: [{ name: 'v1' }], pageInfo: { hasNextPage: false } } })
  })

  test('a connection without first or last is refused, and so is more than a hundred', () => {
    const { errors } = askApi(
      acme().world,
      'none: refs(refPrefix: "refs/heads/") { nodes { name } } many: refs(refPrefix: "refs/heads/", first: 101) { totalCount }',
    )
    expect(errors.map((error) => error.type)).toEqual(['MISSING_PAGINATION_BOUNDARIES', 'EXCESSIVE_PAGINATION'])
  })

  test.each([
    ['IDENTICAL', 'main', 0, 0],
    ['AHEAD', 'ahead', 1, 0],
    ['BEHIND', 'refs/tags/old', 0, 1],
    ['DIVERGED', 'aside', 1, 1],
  ])('a comparison says %s', (status, head, aheadBy, behindBy) => {
    const { world: begun, head: old } = acme()
    let world = seedRef(begun, 'acme/api', 'refs/tags/old', old)
    ;[world] = seedCommit(world, {
      repository: 'acme/api',
      branch: 'aside',
      message: 'aside',
      files: { a: '' },
      by: 'zoe',
    })
    ;[world] = seedCommit(world, {
      repository: 'acme/api',
      branch: 'main',
      message: 'next',
      files: { b: '' },
      by: 'zoe',
    })
    ;[world] = seedCommit(world, {
      repository: 'acme/api',
      branch: 'ahead',
      message: 'ahead',
      files: { c: '' },
      by: 'zoe',
    })
    expect(
      askApi(world, `ref(qualifiedName: "main") { compare(headRef: "${head}") { status aheadBy behindBy } }`).api,
    ).toEqual({ ref: { compare: { status, aheadBy, behindBy } } })
  })

  test('a comparison takes a commit by its name', () => {
    const { world: begun, head } = acme()
    const [world] = seedCommit(begun, {
      repository: 'acme/api',
      branch: 'main',
      message: 'next',
      files: { b: '' },
      by: 'zoe',
    })
    expect(
      askApi(
        world,
        `ref(qualifiedName: "main") { compare(headRef: "${head}") { status } none: compare(headRef: "${'1'.repeat(40)}") { status } }`,
      ).api,
    ).toEqual({ ref: { compare: { status: 'BEHIND' }, none: null } })
  })

  test('a comparison with what is no commit is refused by itself', () => {
    const { world: begun } = acme()
    const blob = begun.objects.put({ type: 'blob', content: Buffer.from('text') })
    const world = seedRef(begun, 'acme/api', 'refs/tags/text', blob)
    const { api, errors } = askApi(
      world,
      'of: ref(qualifiedName: "refs/tags/text") { compare(headRef: "main") { status } } with: ref(qualifiedName: "main") { compare(headRef: "refs/tags/text") { status } }',
    )
    expect(api).toEqual({ of: { compare: null }, with: { compare: null } })
    expect(errors.map(({ type }) => type)).toEqual(['NOT_FOUND', 'NOT_FOUND'])
  })
})

describe('history', () => {
  test('comes newest first, a page at a time, for a path where that is asked', () => {
    let { world } = acme()
    for (const name of ['a', 'b', 'c'])
      [world] = seedCommit(world, {
        repository: 'acme/api',
        branch: 'main',
        message: name,
        files: { [name === 'b' ? 'src/b.js' : name]: name },
        by: 'zoe',
      })
    const history = (args: string) =>
      askApi(
        world,
        `ref(qualifiedName: "main") { target { ... on Commit { history(${args}) { totalCount nodes { message } } } } }`,
      ).api
    const messages = (args: string) =>
      [...JSON.stringify(history(args)).matchAll(/"message":"(\w+)/gu)].map(([, message]) => message)
    expect(messages('first: 2')).toEqual(['c', 'b'])
    expect(messages('first: 10')).toEqual(['c', 'b', 'a', 'Begin'])
    expect(messages('first: 10, path: "src"')).toEqual(['b', 'Begin'])
    expect(messages('first: 10, since: "2026-11-02T09:00:02Z"')).toEqual(['c', 'b'])
    expect(history('first: 1')).toMatchObject({ ref: { target: { history: { totalCount: 4 } } } })
  })
})

describe('releases', () => {
  test('are found by tag, drafts only by who may write, and the latest is the newest published one', () => {
    const { world: begun, head } = acme()
    const api = begun.repositories['acme/api']
    if (api === undefined) throw new Error('acme/api is missing')
    const release = {
      id: 1,
      tag: 'v1',
      target: head,
      name: 'One',
      body: 'All.',
      draft: false,
      prerelease: false,
      createdAt: begun.at,
      publishedAt: begun.at,
      author: 'zoe',
    }
    const world = {
      ...begun,
      repositories: {
        'acme/api': { ...api, releases: [release, { ...release, id: 2, tag: 'v2', draft: true, publishedAt: null }] },
      },
    }
    const fields =
      'one: release(tagName: "v1") { url isDraft tagName author { login } } two: release(tagName: "v2") { isDraft } latestRelease { tagName }'
    const one = {
      url: 'http://127.0.0.1:8080/acme/api/releases/tag/v1',
      isDraft: false,
      tagName: 'v1',
      author: { login: 'zoe' },
    }
    expect(askApi(world, fields).api).toEqual({ one, two: { isDraft: true }, latestRelease: { tagName: 'v1' } })
    expect(askApi(world, fields, reader).api).toEqual({ one, two: null, latestRelease: { tagName: 'v1' } })
  })
})

test('the rate limit is told', () => {
  expect(ask(acme().world, '{ rateLimit { cost limit used remaining } }').data).toEqual({
    rateLimit: { cost: 1, limit: 5000, used: 0, remaining: 5000 },
  })
})
