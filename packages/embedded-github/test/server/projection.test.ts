import { describe, expect, test } from '@jest/globals'
import { seedCommit } from '../../src/github/world/seed.ts'
import { updateRefs, type RefUpdate } from '../../src/github/git/refs.ts'
import type { Happening, World } from '../../src/github/world/world.ts'
import { serve, startOfTime, tokens, type ServedGitHub } from './served-github.ts'

/** A move of refs by zoe, as any route of the API makes it. */
function move(...updates: readonly RefUpdate[]): (world: World) => readonly [World, readonly Happening[]] {
  return (world) => {
    const token = world.tokens[tokens.zoe]
    if (token === undefined) throw new Error('zoe has no token.')
    const outcome = updateRefs(world, { repository: 'acme/api', token, updates })
    if (!outcome.ok) throw new Error(outcome.message)
    return [outcome.world, outcome.happenings]
  }
}

function main(github: ServedGitHub): string {
  return github.refs('acme/api')['refs/heads/main'] ?? ''
}

const bare = 'github/acme/api.git'

describe('the bare repositories', () => {
  test('are whole: git finds every object, and HEAD is the default branch', async () => {
    await using github = await serve()
    expect(await github.git(bare, 'fsck', '--full', '--strict')).toEqual({ code: 0, text: '' })
    expect((await github.git(bare, 'symbolic-ref', 'HEAD')).text).toBe('refs/heads/main')
  })

  test('show a change before whoever made it hears that it is done', async () => {
    await using github = await serve()
    await github.hub.change(move({ ref: 'refs/tags/v1', after: main(github), force: false }))
    expect((await github.git(bare, 'rev-parse', 'refs/tags/v1')).text).toBe(main(github))
  })

  test('keep reflogs stamped with virtual time and the account, in order', async () => {
    await using github = await serve()
    const first = main(github)
    await github.hub.change((world) => [
      seedCommit(world, {
        repository: 'acme/api',
        branch: 'main',
        message: 'Go on',
        files: { 'a.txt': 'a' },
        by: 'zoe',
      })[0],
      [],
    ])
    await github.hub.change(move({ ref: 'refs/heads/rc', after: first, force: false }))
    await github.hub.change(move({ ref: 'refs/heads/rc', after: main(github), force: false }))
    const log = (await github.git(bare, 'reflog', 'show', '--format=%H %gn %gd', '--date=unix', 'refs/heads/rc')).text
    const second = startOfTime / 1000
    expect(log.split('\n')).toEqual([`${main(github)} zoe rc@{${second + 5}}`, `${first} zoe rc@{${second + 4}}`])
  })

  test('follow many refs in one transaction', async () => {
    await using github = await serve()
    const names = Array.from({ length: 40 }, (_, index) => `refs/tags/v${index}`)
    await github.hub.change(move(...names.map((ref) => ({ ref, after: main(github), force: false }))))
    expect((await github.git(bare, 'tag', '--list')).text.split('\n')).toHaveLength(40)
  })

  test('and World stay as they are when a change throws', async () => {
    await using github = await serve()
    const before = github.hub.world()
    const many = move(
      { ref: 'refs/tags/v1', after: main(github), force: false },
      { ref: 'refs/heads/main', after: '0123456789012345678901234567890123456789', force: true },
    )
    await expect(github.hub.change(many)).rejects.toThrow('Object does not exist')
    expect(github.hub.world()).toBe(before)
    expect((await github.git(bare, 'tag', '--list')).text).toBe('')
    await github.hub.change(move({ ref: 'refs/tags/v1', after: main(github), force: false }))
    expect(github.refs('acme/api')['refs/tags/v1']).toBe(main(github))
  })

  test('change one after the other however many ask at once', async () => {
    await using github = await serve()
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        github.hub.change(move({ ref: `refs/tags/v${index}`, after: main(github), force: false })),
      ),
    )
    const moved = github.happenings.filter((happening) => happening.is === 'refs')
    expect(moved.map(({ at }) => at)).toEqual(
      Array.from({ length: 8 }, (_, index) => startOfTime + 2000 + (index + 1) * 1000),
    )
  })
})
