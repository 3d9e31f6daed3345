import { describe, expect, test } from '@jest/globals'
import { botIdentity, writeCommit } from '../../src/github/git/commits.ts'
import { updateRefs, type RefOutcome, type RefUpdate } from '../../src/github/git/refs.ts'
import { seedCommit } from '../../src/github/world/seed.ts'
import { findRefNameFault } from '../../src/github/git/ref-names.ts'
import { writeTree } from '../../src/github/git/trees.ts'
import type { Token, World } from '../../src/github/world/world.ts'
import { acme, api, eventsOf, refsOf } from './acme.ts'

const { world, first, head } = acme()
const main = 'refs/heads/main'

function move(
  from: World,
  as: string,
  ...updates: readonly (Pick<RefUpdate, 'ref' | 'after'> & Partial<RefUpdate>)[]
): RefOutcome {
  const token: Token | undefined = from.tokens[as]
  if (token === undefined) throw new Error(`no token ${as}`)
  return updateRefs(from, { repository: api, token, updates: updates.map((update) => ({ force: false, ...update })) })
}

function accepted(outcome: RefOutcome): Extract<RefOutcome, { ok: true }> {
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome
}

/** A commit on top of head that adds this file. */
function commitFile(path: string, content = 'new'): string {
  const files = new Map([
    [path, { sha: world.objects.put({ type: 'blob', content: Buffer.from(content) }), mode: '100644' }],
  ])
  const person = botIdentity(world, 'zoe', world.at)
  return writeCommit(world.objects, {
    tree: writeTree(world.objects, files),
    parents: [head],
    author: person,
    committer: person,
    message: path,
  })
}

describe('Refs move all or none', () => {
  test("both, in one second of GitHub's clock", () => {
    const outcome = accepted(
      move(
        world,
        'zoe',
        { ref: 'refs/heads/staging', before: null, after: first },
        { ref: 'refs/tags/v1', before: null, after: head },
      ),
    )
    expect(refsOf(outcome.world)).toEqual({ ...refsOf(world), 'refs/heads/staging': first, 'refs/tags/v1': head })
    expect(outcome.world.at).toBe(world.at + 1000)
    expect(outcome.happenings[0]).toEqual({
      is: 'refs',
      at: world.at + 1000,
      repository: api,
      by: 'zoe',
      updates: [
        { ref: 'refs/heads/staging', before: null, after: first },
        { ref: 'refs/tags/v1', before: null, after: head },
      ],
    })
  })

  test('neither, where the second is refused', () => {
    expect(move(world, 'zoe', { ref: 'refs/heads/staging', after: first }, { ref: main, after: first })).toMatchObject({
      ok: false,
      ref: main,
      reason: 'not-fast-forward',
    })
  })

  test('where nothing changes, nothing happens', () => {
    expect(move(world, 'zoe', { ref: main, after: head })).toEqual({ ok: true, world, happenings: [] })
  })
})

describe('A move is refused', () => {
  test('below a ref that goes away in the same change, as git itself refuses it', () => {
    const made = accepted(move(world, 'zoe', { ref: 'refs/heads/b', after: first })).world
    expect(
      move(made, 'zoe', { ref: 'refs/heads/b', after: null }, { ref: 'refs/heads/b/x', after: first }),
    ).toMatchObject({ ok: false, ref: 'refs/heads/b/x', reason: 'invalid-name' })
  })

  test('where one change names a ref twice', () => {
    expect(move(world, 'zoe', { ref: 'refs/heads/b', after: first }, { ref: 'refs/heads/b', after: head })).toEqual({
      ok: false,
      ref: 'refs/heads/b',
      reason: 'repeated',
      message: 'refs/heads/b is named more than once in one change.',
    })
  })

  test.each<readonly [string, Parameters<typeof move>[2], string]>([
    ['from another commit than expected', { ref: main, before: first, after: head }, 'stale'],
    ['where the ref should not exist', { ref: main, before: null, after: head }, 'exists'],
    ['where the ref to delete is not there', { ref: 'refs/heads/gone', after: null }, 'missing'],
    ['backwards', { ref: main, after: first }, 'not-fast-forward'],
    ['to an object that is not there', { ref: 'refs/heads/x', after: '0'.repeat(39) + '1' }, 'no-object'],
    ['of a branch to a tree', { ref: 'refs/heads/x', after: writeTree(world.objects, new Map()) }, 'no-object'],
    ['under a name that git refuses', { ref: 'refs/heads/a..b', after: head }, 'invalid-name'],
    ['below another ref', { ref: 'refs/heads/main/x', after: head }, 'invalid-name'],
    ['of the default branch to nowhere', { ref: main, after: null }, 'default-branch'],
  ])('%s', (_, update, reason) => {
    expect(move(world, 'zoe', update)).toMatchObject({ ok: false, reason })
  })

  test('backwards is allowed by force', () => {
    expect(refsOf(accepted(move(world, 'zoe', { ref: main, after: first, force: true })).world)[main]).toBe(first)
  })
})

describe('Workflow files', () => {
  const change = commitFile('.github/workflows/new.yml')

  test('may not be changed by an App or a job without workflows: write', () => {
    for (const as of ['app', 'job'])
      expect(move(world, as, { ref: 'refs/heads/x', after: change })).toMatchObject({
        ok: false,
        reason: 'workflows-permission',
      })
  })

  test('may be changed by a person, and by an App that has the permission', () => {
    accepted(move(world, 'zoe', { ref: 'refs/heads/x', after: change }))
    const app = world.tokens['app']
    if (app === undefined) throw new Error('no app')
    const allowed: World = {
      ...world,
      tokens: { app: { ...app, permissions: { ...app.permissions, workflows: 'write' } } },
    }
    accepted(move(allowed, 'app', { ref: 'refs/heads/x', after: change }))
  })

  test('that the default branch had and has no more may not be gone to either, whatever the ref held before', () => {
    const branched = accepted(move(world, 'app', { ref: 'refs/heads/rc', after: head })).world
    const [later] = seedCommit(branched, {
      repository: api,
      branch: 'main',
      message: 'ci: listen otherwise',
      by: 'zoe',
      files: { '.github/workflows/listen.yml': 'on: push\n' },
    })
    const [ahead, docs] = seedCommit(later, {
      repository: api,
      branch: 'rc',
      message: 'docs',
      by: 'zoe',
      files: { 'docs.md': 'docs\n' },
    })
    for (const update of [
      { ref: 'refs/heads/rc', after: head, force: true },
      { ref: 'refs/heads/staging', after: docs },
      { ref: 'refs/tags/v1', after: head },
    ]) {
      expect(move(ahead, 'app', update)).toMatchObject({
        ok: false,
        reason: 'workflows-permission',
        message: expect.stringContaining('`.github/workflows/listen.yml`'),
      })
      accepted(move(ahead, 'zoe', update))
    }
  })

  test('that the default branch has, or that are absent, need no permission', () => {
    accepted(move(world, 'app', { ref: 'refs/heads/x', after: head }, { ref: 'refs/heads/orphan', after: first }))
  })
})

describe('A moved ref tells workflows', () => {
  test('push on a branch, at the new commit, with what was pushed', () => {
    const next = commitFile('src/more.txt')
    const outcome = accepted(move(world, 'zoe', { ref: main, after: next }))
    expect(eventsOf(outcome)).toEqual(['push'])
    expect(outcome.happenings).toContainEqual(expect.objectContaining({ is: 'event', event: 'push', by: 'zoe' }))
  })

  test("push and create for a new branch; the run carries a payload like GitHub's", () => {
    const outcome = accepted(move(world, 'app', { ref: 'refs/heads/rc/1', after: head }))
    expect(eventsOf(outcome)).toEqual(['push', 'create'])
    expect(Object.values(outcome.world.runs)).toMatchObject([
      {
        event: 'push',
        headBranch: 'rc/1',
        headSha: head,
        actor: 'release-app[bot]',
        payload: {
          ref: 'refs/heads/rc/1',
          before: '0'.repeat(40),
          after: head,
          created: true,
          forced: false,
          head_commit: { id: head, message: 'feat: grow' },
          repository: { full_name: api },
          sender: { login: 'release-app[bot]', type: 'Bot' },
        },
      },
    ])
  })

  test('delete on the default branch', () => {
    const made = accepted(move(world, 'zoe', { ref: 'refs/heads/x', after: head })).world
    expect(eventsOf(accepted(move(made, 'zoe', { ref: 'refs/heads/x', after: null })))).toEqual(['delete'])
  })

  test('nothing of more than three tags at once', () => {
    const tags = ['v1', 'v1.2', 'v1.2.3', 'latest'].map((tag) => ({ ref: `refs/tags/${tag}`, after: head }))
    expect(eventsOf(accepted(move(world, 'zoe', ...tags.slice(1))))).toHaveLength(6)
    expect(eventsOf(accepted(move(world, 'zoe', ...tags)))).toEqual([])
  })

  test('nothing of what a GITHUB_TOKEN does', () => {
    const outcome = accepted(move(world, 'job', { ref: 'refs/heads/x', after: head }))
    expect(outcome.happenings).toMatchObject([{ is: 'refs', by: 'github-actions[bot]' }])
    expect(outcome.world.runs).toEqual({})
  })
})

test.each([
  'refs/heads',
  'heads/x',
  'refs/heads/',
  'refs/heads/.x',
  'refs/heads/x.lock',
  'refs/heads/a b',
  'refs/heads/a~1',
  'refs/heads/a:b',
  'refs/heads/a\\b',
  'refs/heads/@{x',
  'refs/heads/x.',
  'refs/heads/a//b',
  'refs/heads/-x',
  'refs/pull/1/head',
  `refs/tags/${'a'.repeat(40)}`,
  'refs/heads/\u0007',
  `refs/heads/${'a'.repeat(245)}`,
  `refs/heads/${'a/'.repeat(125)}a`,
  `refs/heads/${'ü'.repeat(123)}`,
])('%j is no name of a ref', (ref) => {
  expect(findRefNameFault(ref)).not.toBeNull()
})

test.each([
  'refs/heads/main',
  'refs/heads/release/2026.11',
  'refs/tags/v1.2.3-rc.1',
  'refs/heads/ünïcode',
  'refs/other/x',
])('%j is a name of a ref', (ref) => {
  expect(findRefNameFault(ref)).toBeNull()
})
