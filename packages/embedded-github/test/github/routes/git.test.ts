import { describe, expect, test } from '@jest/globals'
import { acme, api, ask, refsOf, secret } from '../acme.ts'

const { world, first, head } = acme()
const git = `/repos/${api}/git`

describe('A revision made of blobs, a tree and a commit', () => {
  const blob = ask(world, 'app', `POST ${git}/blobs`, {
    content: Buffer.from('{}').toString('base64'),
    encoding: 'base64',
  })
  const tree = ask(world, 'app', `POST ${git}/trees`, {
    tree: [
      { path: 'release-manifest.json', mode: '100644', type: 'blob', sha: blob.body.sha },
      { path: 'candidates/1.json', mode: '100644', type: 'blob', content: '1' },
    ],
  })
  const commit = (as: string, more: object = {}): ReturnType<typeof ask> =>
    ask(world, as, `POST ${git}/commits`, { message: 'Revision 1', tree: tree.body.sha, parents: [], ...more })

  test('is signed by GitHub where a bot names no author', () => {
    for (const as of ['app', 'job']) {
      expect(commit(as).body).toMatchObject({
        author: {
          name: world.tokens[as]?.login,
          email: `${world.accounts[world.tokens[as]?.login ?? '']?.id}+${world.tokens[as]?.login}@users.noreply.github.com`,
        },
        committer: { name: 'GitHub', email: 'noreply@github.com' },
        parents: [],
        verification: { verified: true, reason: 'valid' },
      })
    }
  })

  test("is not signed where someone is named, where a person makes it, or with a signature of one's own", () => {
    const author = { name: 'Eve', email: 'eve@example.com', date: '2026-11-02T08:00:00Z' }
    expect(commit('app', { author }).body).toMatchObject({
      author,
      committer: author,
      verification: { verified: false, reason: 'unsigned' },
    })
    expect(commit('zoe').body.verification.verified).toBe(false)
    expect(
      commit('app', { signature: '-----BEGIN PGP SIGNATURE-----\n\nAAAA\n-----END PGP SIGNATURE-----' }).body
        .verification,
    ).toMatchObject({ verified: false, reason: 'unknown_key' })
  })

  test('becomes a branch once, and what it holds is read back', () => {
    const made = ask(commit('app').world, 'app', `POST ${git}/refs`, {
      ref: 'refs/heads/release/2026.11',
      sha: commit('app').body.sha,
    })
    expect(made).toMatchObject({
      status: 201,
      body: { ref: 'refs/heads/release/2026.11', object: { type: 'commit', sha: commit('app').body.sha } },
    })
    expect(ask(made.world, 'app', `POST ${git}/refs`, { ref: 'refs/heads/release/2026.11', sha: head })).toMatchObject({
      status: 422,
      body: { message: 'Reference already exists' },
    })
    expect(ask(made.world, null, `GET ${git}/ref/heads/release/2026.11`).body.object.sha).toBe(commit('app').body.sha)
    expect(ask(made.world, null, `GET ${git}/trees/release%2F2026.11?recursive=1`).body.tree).toMatchObject([
      { path: 'candidates', mode: '040000', type: 'tree' },
      { path: 'candidates/1.json', mode: '100644', type: 'blob', size: 1 },
      { path: 'release-manifest.json', size: 2, sha: blob.body.sha },
    ])
    expect(
      Buffer.from(ask(made.world, null, `GET ${git}/blobs/${blob.body.sha}`).body.content, 'base64').toString(),
    ).toBe('{}')
    expect(ask(made.world, null, `GET ${git}/commits/${commit('app').body.sha}`).body.message).toBe('Revision 1')
  })

  test.each([
    ['a commit without its tree', 'commits', { message: 'x', tree: head }],
    [
      'a commit on a parent that is none',
      'commits',
      { message: 'x', tree: '4b825dc642cb6eb9a060e54bf8d69288fbee4904', parents: ['1'.repeat(40)] },
    ],
    ['a commit without a message', 'commits', { tree: '4b825dc642cb6eb9a060e54bf8d69288fbee4904' }],
    ['a tree with a path out of itself', 'trees', { tree: [{ path: '../x', mode: '100644', content: '' }] }],
    ['a tree with an unknown mode', 'trees', { tree: [{ path: 'x', mode: '100600', content: '' }] }],
    ['a tree with content and sha', 'trees', { tree: [{ path: 'x', mode: '100644', content: '', sha: head }] }],
    [
      'a tree with a file below a file',
      'trees',
      {
        tree: [
          { path: 'x', mode: '100644', content: '' },
          { path: 'x/y', mode: '100644', content: '' },
        ],
      },
    ],
    ['a ref outside refs/', 'refs', { ref: 'heads/x', sha: head }],
    ['a ref to nothing', 'refs', { ref: 'refs/heads/x', sha: '1'.repeat(40) }],
  ])('is refused with 422: %s', (_, resource, body) => {
    const told = ask(world, 'zoe', `POST ${git}/${resource}`, body)
    expect([told.status, told.body.status]).toEqual([422, '422'])
    expect(refsOf(told.world)).toEqual(refsOf(world))
  })
})

test('a tree on a base keeps the rest, replaces, and deletes with sha null', () => {
  const told = ask(world, 'zoe', `POST ${git}/trees`, {
    base_tree: head,
    tree: [
      { path: 'README.md', mode: '100755', content: 'new' },
      { path: 'src', sha: null },
    ],
  })
  expect(
    ask(told.world, 'zoe', `GET ${git}/trees/${told.body.sha}?recursive=1`).body.tree.map(
      ({ path, mode }: { readonly path: string; readonly mode: string }) => `${mode} ${path}`,
    ),
  ).toEqual([
    '040000 .github',
    '040000 .github/workflows',
    '100644 .github/workflows/e2e.yml',
    '100644 .github/workflows/listen.yml',
    '100755 README.md',
  ])
})

describe('A ref', () => {
  test('moves forward, backwards by force, and goes', () => {
    const made = ask(world, 'app', `POST ${git}/refs`, { ref: 'refs/heads/rc/1', sha: first }).world
    const moved = ask(made, 'app', `PATCH ${git}/refs/heads/rc/1`, { sha: head })
    expect(moved).toMatchObject({ status: 200, body: { object: { sha: head } } })
    expect(ask(moved.world, 'app', `PATCH ${git}/refs/heads/rc/1`, { sha: first, force: true }).status).toBe(200)
    expect(refsOf(ask(moved.world, 'app', `DELETE ${git}/refs/heads/rc/1`).world)).toEqual(refsOf(world))
  })

  test('that is not there is neither moved nor deleted', () => {
    for (const told of [
      ask(world, 'app', `PATCH ${git}/refs/heads/gone`, { sha: head }),
      ask(world, 'app', `DELETE ${git}/refs/heads/gone`),
    ]) {
      expect(told).toMatchObject({ status: 422, body: { message: 'Reference does not exist' } })
    }
  })

  test('of the default branch stays', () => {
    expect(ask(world, 'zoe', `DELETE ${git}/refs/heads/main`)).toMatchObject({
      status: 422,
      body: { message: 'Cannot delete the default branch' },
    })
  })

  test('is listed with all that start alike', () => {
    const made = ask(
      ask(world, 'app', `POST ${git}/refs`, { ref: 'refs/heads/rc/1', sha: first }).world,
      'app',
      `POST ${git}/refs`,
      { ref: 'refs/heads/rc/2', sha: first },
    ).world
    expect(
      ask(made, null, `GET ${git}/matching-refs/heads/rc`).body.map(({ ref }: { readonly ref: string }) => ref),
    ).toEqual(['refs/heads/rc/1', 'refs/heads/rc/2'])
  })

  test('cannot be the first of an empty repository', () => {
    const empty = {
      ...world,
      repositories: { ...world.repositories, [secret]: { ...world.repositories[secret], refs: {} } },
    } as typeof world
    expect(ask(empty, 'zoe', `POST /repos/${secret}/git/refs`, { ref: 'refs/heads/x', sha: head })).toMatchObject({
      status: 409,
      body: { message: 'Git Repository is empty.' },
    })
  })
})

test('an annotated tag is an object first, and a ref when one is made', () => {
  const tag = ask(world, 'zoe', `POST ${git}/tags`, { tag: 'v1', message: 'One', object: head, type: 'commit' })
  const made = ask(tag.world, 'zoe', `POST ${git}/refs`, { ref: 'refs/tags/v1', sha: tag.body.sha })
  expect(made.body.object.type).toBe('tag')
  expect(ask(made.world, null, `GET ${git}/tags/${tag.body.sha}`).body).toMatchObject({
    tag: 'v1',
    tagger: { name: 'zoe' },
    object: { sha: head, type: 'commit' },
  })
  expect(ask(made.world, null, `GET /repos/${api}/tags`).body).toMatchObject([{ name: 'v1', commit: { sha: head } }])
})
