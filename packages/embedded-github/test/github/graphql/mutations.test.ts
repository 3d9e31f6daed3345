import { describe, expect, test } from '@jest/globals'
import { nodeId } from '../../../src/github/world/access.ts'
import { isSignedByGitHub, readCommit } from '../../../src/github/git/commits.ts'
import { addRepository, seedCommit } from '../../../src/github/world/seed.ts'
import { readFile } from '../../../src/github/git/trees.ts'
import type { Token, World } from '../../../src/github/world/world.ts'
import type { Sha } from '../../../src/github/world/names.ts'
import { acme, app, ask, reader, zoe } from './ask.ts'
import type { Said } from './ask.ts'

const zero = '0'.repeat(40)
const refs = (world: World, name = 'acme/api') => world.repositories[name]?.refs ?? {}
const id = (world: World, name = 'acme/api') => nodeId('Repository', world.repositories[name]?.id ?? 0)
const base64 = (text: string) => Buffer.from(text).toString('base64')

function commit(
  world: World,
  input: { readonly expectedHeadOid: Sha; readonly fileChanges?: unknown },
  token: Token = app,
): Said {
  return ask(
    world,
    'mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid signature { isValid wasSignedByGitHub } author { email user { login } } } } }',
    {
      input: {
        branch: { repositoryNameWithOwner: 'acme/api', branchName: 'main' },
        message: { headline: 'Write', body: 'Why.' },
        fileChanges: { additions: [{ path: 'a/b.txt', contents: base64('b') }] },
        ...input,
      },
    },
    token,
  )
}

describe('createCommitOnBranch', () => {
  test('puts one commit on the head, by the holder of the token and signed by GitHub', () => {
    const { world, head } = acme()
    const said = commit(world, { expectedHeadOid: head })
    const made = refs(said.world)['refs/heads/main'] ?? ''
    const written = readCommit(said.world.objects, made)
    expect(written).toMatchObject({
      parents: [head],
      message: 'Write\n\nWhy.',
      author: { name: 'release-app[bot]' },
      committer: { name: 'GitHub' },
    })
    expect(isSignedByGitHub(written)).toBe(true)
    expect(said.data).toEqual({
      createCommitOnBranch: {
        commit: {
          oid: made,
          signature: { isValid: true, wasSignedByGitHub: true },
          author: {
            email: expect.stringMatching(/^\d+\+release-app\[bot\]@users\.noreply\.github\.com$/u),
            user: null,
          },
        },
      },
    })
    expect(Buffer.from(readFile(said.world.objects, made, 'a/b.txt')?.content ?? []).toString()).toBe('b')
    expect(readFile(said.world.objects, made, 'README.md')).not.toBeNull()
    expect(said.happenings).toContainEqual(
      expect.objectContaining({
        is: 'refs',
        by: 'release-app[bot]',
        updates: [{ ref: 'refs/heads/main', before: head, after: made }],
      }),
    )
  })

  test('refuses a head that is no longer the head, and changes nothing', () => {
    const { world, head } = acme()
    const [moved] = seedCommit(world, {
      repository: 'acme/api',
      branch: 'main',
      message: 'first',
      files: { x: '' },
      by: 'zoe',
    })
    const said = commit(moved, { expectedHeadOid: head })
    expect(said.errors).toMatchObject([{ type: 'STALE_DATA', path: ['createCommitOnBranch'] }])
    expect(said.world).toBe(moved)
  })

  test.each<[string, unknown]>([
    ['a deletion of what is not there', { deletions: [{ path: 'missing' }] }],
    [
      'a path twice',
      {
        additions: [
          { path: 'x', contents: '' },
          { path: 'x', contents: '' },
        ],
      },
    ],
    ['contents that are not Base64', { additions: [{ path: 'x', contents: '*' }] }],
    ['a path into .git', { additions: [{ path: '.git/config', contents: '' }] }],
    ['a path out of the tree', { additions: [{ path: '../x', contents: '' }] }],
    ['a file where a folder is', { additions: [{ path: 'README.md/x', contents: '' }] }],
  ])('refuses %s', (_, fileChanges) => {
    const { world, head } = acme()
    const said = commit(world, { expectedHeadOid: head, fileChanges })
    expect(said.errors).toMatchObject([{ type: 'UNPROCESSABLE' }])
    expect(refs(said.world)).toEqual(refs(world))
  })

  test('refuses an App without the workflows permission a new workflow file', () => {
    const { world, head } = acme()
    const said = commit(world, {
      expectedHeadOid: head,
      fileChanges: { additions: [{ path: '.github/workflows/x.yml', contents: '' }] },
    })
    expect(said.errors).toMatchObject([{ type: 'FORBIDDEN', message: expect.stringContaining('workflows') }])
  })

  test('refuses who may only read', () => {
    const { world, head } = acme()
    expect(commit(world, { expectedHeadOid: head }, reader).errors).toMatchObject([{ type: 'FORBIDDEN' }])
  })
})

describe('updateRefs', () => {
  const update = 'updateRefs(input: $a) { clientMutationId }'

  test('moves refs of one repository all or none', () => {
    const { world, head } = acme()
    const branch = (name: string, afterOid: Sha) => ({ name, beforeOid: zero, afterOid })
    const some = ask(world, `mutation($a: UpdateRefsInput!) { ${update} }`, {
      a: { repositoryId: id(world), refUpdates: [branch('refs/heads/one', head), branch('refs/tags/v1', head)] },
    })
    expect(refs(some.world)).toEqual({ 'refs/heads/main': head, 'refs/heads/one': head, 'refs/tags/v1': head })
    const none = ask(some.world, `mutation($a: UpdateRefsInput!) { ${update} }`, {
      a: { repositoryId: id(world), refUpdates: [branch('refs/heads/two', head), branch('refs/heads/one', head)] },
    })
    expect(none.errors).toMatchObject([{ path: ['updateRefs'] }])
    expect(refs(none.world)).toEqual(refs(some.world))
  })

  test('refuses a ref named twice', () => {
    const { world, head } = acme()
    const twice = { name: 'refs/heads/one', afterOid: head }
    const said = ask(world, `mutation($a: UpdateRefsInput!) { ${update} }`, {
      a: { repositoryId: id(world), refUpdates: [twice, twice] },
    })
    expect(said.errors).toMatchObject([
      { type: 'UNPROCESSABLE', path: ['updateRefs'], message: expect.stringContaining('more than once') },
    ])
    expect(refs(said.world)).toEqual(refs(world))
  })

  test('one alias that fails leaves the others done: a request is no transaction', () => {
    const begun = acme()
    const [world] = seedCommit(
      addRepository(begun.world, { name: 'acme/web', defaultBranch: 'main', collaborators: { zoe: 'admin' } }),
      { repository: 'acme/web', branch: 'main', message: 'Begin', files: { x: '' }, by: 'zoe' },
    )
    const web = refs(world, 'acme/web')['refs/heads/main'] ?? ''
    const input = (name: string, beforeOid: Sha, afterOid: Sha) => ({
      repositoryId: id(world, name),
      refUpdates: [{ name: 'refs/heads/rc', beforeOid, afterOid }],
    })
    const said = ask(
      world,
      'mutation($a: UpdateRefsInput!, $b: UpdateRefsInput!) { a: updateRefs(input: $a) { clientMutationId } b: updateRefs(input: $b) { clientMutationId } }',
      { a: input('acme/api', begun.head, begun.head), b: input('acme/web', zero, web) },
    )
    expect(said).toMatchObject({ data: { a: null, b: { clientMutationId: null } }, errors: [{ path: ['a'] }] })
    expect(refs(said.world, 'acme/web')['refs/heads/rc']).toBe(web)
    expect(refs(said.world)).toEqual(refs(world))
  })

  test('goes only forward unless forced, and deletes what is set to zero', () => {
    const { world: begun, head } = acme()
    const [world, next] = seedCommit(begun, {
      repository: 'acme/api',
      branch: 'main',
      message: 'next',
      files: { x: '' },
      by: 'zoe',
    })
    const to = (from: World, refUpdate: unknown) =>
      ask(from, `mutation($a: UpdateRefsInput!) { ${update} }`, {
        a: { repositoryId: id(world), refUpdates: [refUpdate] },
      })
    expect(to(world, { name: 'refs/heads/main', beforeOid: next, afterOid: head }).errors).toHaveLength(1)
    const forced = to(world, { name: 'refs/heads/main', beforeOid: next, afterOid: head, force: true })
    expect(refs(forced.world)['refs/heads/main']).toBe(head)
    const made = to(world, { name: 'refs/heads/rc', afterOid: next })
    expect(Object.keys(refs(to(made.world, { name: 'refs/heads/rc', beforeOid: next, afterOid: zero }).world))).toEqual(
      ['refs/heads/main'],
    )
  })
})

describe('one ref', () => {
  test('is created once, moved and deleted', () => {
    const { world: begun, head } = acme()
    const [world, next] = seedCommit(begun, {
      repository: 'acme/api',
      branch: 'main',
      message: 'next',
      files: { x: '' },
      by: 'zoe',
    })
    const input = { repositoryId: id(world), name: 'refs/heads/rc', oid: head }
    const created = ask(
      world,
      'mutation($input: CreateRefInput!) { createRef(input: $input) { ref { id name target { oid } } } }',
      { input },
    )
    expect(created.data).toMatchObject({ createRef: { ref: { name: 'rc', target: { oid: head } } } })
    const twice = ask(
      created.world,
      'mutation($input: CreateRefInput!) { createRef(input: $input) { clientMutationId } }',
      { input },
    )
    expect(twice.errors).toMatchObject([
      { type: 'UNPROCESSABLE', message: 'A ref named "refs/heads/rc" already exists in the repository.' },
    ])
    const refId = /"id":"([^"]+)"/u.exec(JSON.stringify(created.data))?.[1]
    const moved = ask(
      created.world,
      'mutation($input: UpdateRefInput!) { updateRef(input: $input) { ref { target { oid } } } }',
      { input: { refId, oid: next } },
    )
    expect(refs(moved.world)['refs/heads/rc']).toBe(next)
    const deleted = ask(
      moved.world,
      'mutation($input: DeleteRefInput!) { deleteRef(input: $input) { clientMutationId } }',
      { input: { refId } },
      zoe,
    )
    expect(Object.keys(refs(deleted.world))).toEqual(['refs/heads/main'])
  })
})
