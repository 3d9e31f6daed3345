import { describe, expect, test } from '@jest/globals'
import { seedCommit } from '../../../src/github/world/seed.ts'
import { acme, api, ask, refsOf } from '../acme.ts'

const { world, first, head } = acme()
const sideways = ask(
  ask(world, 'zoe', `POST /repos/${api}/git/refs`, { ref: 'refs/heads/side', sha: first }).world,
  'zoe',
  `PUT /repos/${api}/contents/side.txt`,
  { branch: 'side', message: 'Aside', content: '' },
)
const side: string = sideways.body.commit.sha

describe('Two commits compare as', () => {
  test.each([
    ['identical', 'main...main', 0, 0, []],
    ['ahead', `${first}...main`, 1, 0, [head]],
    ['behind', `main...${first}`, 0, 1, []],
    ['diverged', 'main...side', 1, 1, [side]],
  ])('%s', (status, basehead, ahead, behind, commits) => {
    const { body } = ask(sideways.world, null, `GET /repos/${api}/compare/${basehead}`)
    expect(body).toMatchObject({ status, ahead_by: ahead, behind_by: behind, total_commits: ahead })
    expect(body.commits.map(({ sha }: { readonly sha: string }) => sha)).toEqual(commits)
  })

  test('with the files that changed since they parted', () => {
    const { body } = ask(sideways.world, null, `GET /repos/${api}/compare/main...side`)
    expect(body.merge_base_commit.sha).toBe(first)
    expect(body.files).toMatchObject([
      { filename: 'side.txt', status: 'added', additions: 0, deletions: 0, changes: 0 },
    ])
  })

  test('not at all where one does not exist', () => {
    expect(ask(world, null, `GET /repos/${api}/compare/main...gone`).status).toBe(404)
  })
})

describe('The files of a commit and of a comparison', () => {
  const encode = (text: string): string => Buffer.from(text).toString('base64')
  const grown = ask(world, 'zoe', `PUT /repos/${api}/contents/src/api.txt`, {
    branch: 'main',
    message: 'Grow',
    content: encode('one\ntwo\n'),
    sha: ask(world, 'zoe', `GET /repos/${api}/contents/src/api.txt`).body.sha,
  }).world
  const parent = refsOf(grown)['refs/heads/main']
  const tree = ask(grown, 'zoe', `POST /repos/${api}/git/trees`, {
    base_tree: parent,
    tree: [
      { path: 'src/api.txt', mode: '100644', type: 'blob', sha: null },
      { path: 'lib/api.txt', mode: '100644', content: 'one\ntwo\n' },
    ],
  })
  const commit = ask(tree.world, 'zoe', `POST /repos/${api}/git/commits`, {
    message: 'Move',
    tree: tree.body.sha,
    parents: [parent],
  })
  const moved = ask(commit.world, 'zoe', `PATCH /repos/${api}/git/refs/heads/main`, { sha: commit.body.sha }).world

  test('come with what changed in them, line by line', () => {
    const { body } = ask(moved, null, `GET /repos/${api}/commits/${parent}`)
    expect(body).toMatchObject({
      stats: { additions: 1, deletions: 0, total: 1 },
      files: [
        {
          filename: 'src/api.txt',
          status: 'modified',
          additions: 1,
          deletions: 0,
          changes: 1,
          patch: '@@ -1 +1,2 @@\n one\n+two',
        },
      ],
    })
  })

  test('tell where a file was before it was moved, and that alone is no patch', () => {
    const [file, ...others] = ask(moved, null, `GET /repos/${api}/compare/${parent}...main`).body.files
    expect(others).toEqual([])
    expect(file).toMatchObject({
      filename: 'lib/api.txt',
      previous_filename: 'src/api.txt',
      status: 'renamed',
      changes: 0,
    })
    expect(file).not.toHaveProperty('patch')
  })

  test('tell a file that was moved and changed as one', () => {
    expect(ask(moved, null, `GET /repos/${api}/compare/${head}...main`).body.files).toMatchObject([
      {
        filename: 'lib/api.txt',
        previous_filename: 'src/api.txt',
        status: 'renamed',
        additions: 1,
        deletions: 0,
        patch: '@@ -1 +1,2 @@\n one\n+two',
      },
    ])
  })

  test.each([
    ['files', 301, 'x', 'files (300)'],
    ['lines', 1, 'x\n'.repeat(20_001), 'lines (20000)'],
    ['bytes', 3, 'x'.repeat(400_000), 'lines (20000)'],
  ])('are no diff of more %s than GitHub prints', (_what, files, content, message) => {
    const [large] = seedCommit(moved, {
      repository: api,
      branch: 'main',
      message: 'Much',
      by: 'zoe',
      files: Object.fromEntries(Array.from({ length: files }, (_, index) => [`many/${index}`, `${index} ${content}`])),
    })
    expect(
      ask(large, null, `GET /repos/${api}/commits/main`, undefined, { accept: 'application/vnd.github.diff' }),
    ).toMatchObject({
      status: 406,
      body: { message: expect.stringContaining(message), errors: [{ code: 'too_large' }] },
    })
  })

  test('come in pages of 300', () => {
    const [large] = seedCommit(moved, {
      repository: api,
      branch: 'main',
      message: 'Much',
      by: 'zoe',
      files: Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`many/${index}`, 'x'])),
    })
    const [first, second] = ['', '?page=2'].map((query) => ask(large, null, `GET /repos/${api}/commits/main${query}`))
    expect([first?.body.files.length, second?.body.files.length, second?.body.stats.total]).toEqual([300, 1, 301])
    expect(first?.headers['link']).toContain('page=2>; rel="next"')
  })

  test("are git's diff for who asks for that, and no patch for git am", () => {
    const diff = ask(moved, null, `GET /repos/${api}/compare/${parent}...main`, undefined, {
      accept: 'application/vnd.github.diff',
    })
    expect(diff).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/vnd.github.diff; charset=utf-8' },
      body: 'diff --git a/src/api.txt b/lib/api.txt\nsimilarity index 100%\nrename from src/api.txt\nrename to lib/api.txt\n',
    })
    expect(
      ask(moved, null, `GET /repos/${api}/commits/main`, undefined, { accept: 'application/vnd.github.patch' }).status,
    ).toBe(501)
  })
})

describe('Commits', () => {
  const listed = (query: string): readonly string[] =>
    ask(sideways.world, null, `GET /repos/${api}/commits${query}`).body.map(({ sha }: { readonly sha: string }) => sha)

  test('are listed newest first, from a ref, since a moment, of a path', () => {
    expect(listed('')).toEqual([head, first])
    expect(listed('?sha=side')).toEqual([side, first])
    expect(listed('?since=2026-11-02T09:00:02Z')).toEqual([head])
    expect(listed('?path=src')).toEqual([head])
  })

  test('come in pages with links to the others', () => {
    const page = ask(world, null, `GET /repos/${api}/commits?per_page=1`)
    expect(page.headers['link']).toBe(
      `<${world.url}/repos/${api}/commits?per_page=1&page=2>; rel="next", <${world.url}/repos/${api}/commits?per_page=1&page=2>; rel="last"`,
    )
    expect(ask(world, null, `GET /repos/${api}/commits?per_page=1&page=2`)).toMatchObject({
      body: [{ sha: first }],
      headers: { link: expect.stringContaining('rel="prev"') },
    })
  })

  test('are found by branch, tag and sha, with the account behind the name', () => {
    expect(ask(world, null, `GET /repos/${api}/commits/main`).body).toMatchObject({
      sha: head,
      author: { login: 'zoe' },
      files: [{}, {}, { filename: 'src/api.txt' }],
    })
    expect(
      ask(world, null, `GET /repos/${api}/commits/heads/main`, undefined, { accept: 'application/vnd.github.sha' })
        .body,
    ).toBe(head)
    expect(ask(world, null, `GET /repos/${api}/commits/gone`)).toMatchObject({
      status: 422,
      body: { message: 'No commit found for SHA: gone' },
    })
  })
})

test('branches are listed and read, slashes included', () => {
  const made = ask(world, 'zoe', `POST /repos/${api}/git/refs`, { ref: 'refs/heads/rc/1', sha: first }).world
  expect(ask(made, null, `GET /repos/${api}/branches`).body).toMatchObject([
    { name: 'main', protected: false },
    { name: 'rc/1', commit: { sha: first } },
  ])
  for (const path of ['rc/1', 'rc%2F1'])
    expect(ask(made, null, `GET /repos/${api}/branches/${path}`).body).toMatchObject({
      name: 'rc/1',
      commit: { sha: first },
    })
  expect(ask(made, null, `GET /repos/${api}/branches/gone`)).toMatchObject({
    status: 404,
    body: { message: 'Branch not found' },
  })
  expect(ask(made, null, `GET /repos/${api}/branches/main/protection/required_signatures`)).toMatchObject({
    status: 501,
    body: { message: expect.stringContaining('repos/get-commit-signature-protection') },
  })
})
