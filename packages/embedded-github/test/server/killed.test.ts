import { describe, expect, test } from '@jest/globals'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { updateRefs } from '../../src/github/git/refs.ts'
import { seedCommit } from '../../src/github/world/seed.ts'
import type { Happening, World } from '../../src/github/world/world.ts'
import { loadWorld, openHub } from '../../src/server/hub.ts'
import { readJournal } from '../../src/server/journal.ts'
import type { LoadedWorld } from '../../src/server/load-world.ts'
import { bornAt } from '../../src/server/served-folder.ts'
import type { Hub } from '../../src/workflows/words.ts'
import { acme, git, tokens } from './served-github.ts'

/*
 * A kill leaves what is on the disk at that moment: these tests read the folder of a hub that is in the middle of
 * something.
 */

interface Place extends AsyncDisposable {
  readonly repositories: string
  readonly state: string
  readonly bare: string
  readonly hub: Hub
}

/** Serves acme in a scratch folder. */
async function serve(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'killed-'))
  const places = { repositories: join(folder, 'github'), state: join(folder, 'state') }
  const hub = await openHub({ ...places, world: acme() })
  return {
    ...places,
    hub,
    bare: join(places.repositories, 'acme/api.git'),
    async [Symbol.asyncDispose]() {
      await hub.close()
      await rm(folder, { recursive: true })
    },
  }
}

async function load(place: Place): Promise<LoadedWorld> {
  const loaded = await loadWorld(place)
  if (loaded === null) throw new Error('Nothing was saved.')
  return loaded
}

const main = acme().repositories['acme/api']?.refs['refs/heads/main'] ?? ''
const refsIn = ({ world }: Pick<LoadedWorld, 'world'>): Readonly<Record<string, string>> =>
  world.repositories['acme/api']?.refs ?? {}

/** A job moves a branch to main's commit. */
const move =
  (branch: string) =>
  (world: World): readonly [World, readonly Happening[]] => {
    const token = {
      kind: 'actions',
      login: 'github-actions[bot]',
      permissions: { contents: 'write', metadata: 'read' },
      repositories: 'all',
      expiresAt: null,
      run: 1,
      job: 2,
    } as const
    const moved = updateRefs(world, {
      repository: 'acme/api',
      token,
      updates: [{ ref: `refs/heads/${branch}`, before: null, after: main, force: false }],
    })
    if (!moved.ok) throw new Error(moved.message)
    return [moved.world, moved.happenings]
  }

/** Begins something, does this meanwhile, and is in the middle of it from then on. */
async function begin({ hub }: Place, by: 'jobs' | 'story', meanwhile: () => Promise<unknown>): Promise<void> {
  const begun = Promise.withResolvers<void>()
  void hub.attempt(by, async () => {
    await meanwhile()
    begun.resolve()
    await new Promise(() => {})
  })
  await begun.promise
}

describe('what was under way when its process was killed', () => {
  test('is as if it had never begun, on World, in the bare repositories and in their reflogs', async () => {
    await using place = await serve()
    await place.hub.change(move('kept'))
    await begin(place, 'jobs', () => place.hub.change(move('half-done')))
    expect((await git(place.bare, 'rev-parse', 'half-done')).text).toBe(main)

    const loaded = await load(place)
    expect(refsIn(loaded)).toEqual({ 'refs/heads/main': main, 'refs/heads/kept': main })
    expect(loaded.happenings).toEqual([])
    await using again = await openAgain(place, loaded.world)
    expect((await git(place.bare, 'for-each-ref', '--format=%(refname)')).text.split('\n')).toEqual([
      'refs/heads/kept',
      'refs/heads/main',
    ])
    await again.hub.change(move('half-done'))
    expect((await git(place.bare, 'reflog', 'show', 'half-done')).text.split('\n')).toHaveLength(1)
  })

  test('takes back a branch that it moved on, and its line in the reflog', async () => {
    await using place = await serve()
    await begin(place, 'jobs', () =>
      place.hub.change((world) => [
        seedCommit(world, {
          repository: 'acme/api',
          branch: 'main',
          message: 'Next',
          by: 'bob',
          files: { 'next.txt': 'next\n' },
        })[0],
        [],
      ]),
    )
    expect((await git(place.bare, 'rev-parse', 'main')).text).not.toBe(main)
    await using _ = await openAgain(place, (await load(place)).world)
    expect((await git(place.bare, 'rev-parse', 'main')).text).toBe(main)
    expect((await git(place.bare, 'reflog', 'show', 'main')).text.split('\n')).toHaveLength(1)
  })

  test('counts once it has come to its end and a change says so', async () => {
    await using place = await serve()
    await place.hub.attempt('jobs', () => place.hub.change(move('done')))
    expect(refsIn(await load(place))).not.toHaveProperty(['refs/heads/done'])
    await place.hub.change((world) => [world, []])
    expect(refsIn(await load(place))).toHaveProperty(['refs/heads/done'], main)
  })

  test('stays taken back where it ended in an error, whatever is changed later', async () => {
    await using place = await serve()
    await expect(
      place.hub.attempt('jobs', async () => {
        await place.hub.change(move('half-done'))
        throw new Error('broken off')
      }),
    ).rejects.toThrow('broken off')
    await place.hub.change((world) => [{ ...world, serial: 999 }, []])
    const { world } = await load(place)
    expect(refsIn({ world })).not.toHaveProperty(['refs/heads/half-done'])
    expect(world.serial).not.toBe(999)
  })

  test('is kept as far as it came where a person acted meanwhile: what they were answered stays true', async () => {
    await using place = await serve()
    const asZoe = async (): Promise<unknown> =>
      fetch(`${place.hub.apiUrl}/repos/acme/api/git/refs`, {
        method: 'POST',
        headers: { authorization: `token ${tokens.zoe}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ref: 'refs/heads/by-zoe', sha: main }),
      })
    await begin(place, 'jobs', async () => {
      await place.hub.change(move('before'))
      expect(await asZoe()).toMatchObject({ status: 201 })
      await place.hub.change(move('after'))
    })
    expect(Object.keys(refsIn(await load(place))).sort()).toEqual([
      'refs/heads/before',
      'refs/heads/by-zoe',
      'refs/heads/main',
    ])
  })

  test('takes back what the people of a story were doing', async () => {
    await using place = await serve()
    await begin(place, 'story', () =>
      fetch(`${place.hub.apiUrl}/repos/acme/api/git/refs`, {
        method: 'POST',
        headers: { authorization: `token ${tokens.zoe}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ref: 'refs/heads/by-zoe', sha: main }),
      }),
    )
    expect(Object.keys(refsIn(await load(place)))).toEqual(['refs/heads/main'])
  })

  test('leaves a push alone that somebody made into the folder afterwards', async () => {
    await using place = await serve()
    await begin(place, 'jobs', () => place.hub.change(move('half-done')))
    const fix = (await git(place.bare, 'commit-tree', '-p', main, '-m', 'Fix', `${main}^{tree}`)).text
    await git(place.bare, 'update-ref', 'refs/heads/half-done', fix)
    const loaded = await load(place)
    expect(refsIn(loaded)).toEqual({ 'refs/heads/main': main, 'refs/heads/half-done': fix })
    expect(loaded.happenings[0]).toMatchObject({ is: 'refs', by: 'zoe' })
  })
})

test('a change that was saved and not yet shown is nobody’s push, and is shown when a hub opens', async () => {
  await using place = await serve()
  await place.hub.change(move('new'))
  await git(place.bare, 'update-ref', '-d', 'refs/heads/new') // As it was between the two.
  const loaded = await load(place)
  expect(loaded.happenings).toEqual([])
  await using _ = await openAgain(place, loaded.world)
  expect((await git(place.bare, 'rev-parse', 'new')).text).toBe(main)
})

test('the lock of a git that was killed keeps no ref from moving', async () => {
  await using place = await serve()
  await writeFile(join(place.bare, 'refs/heads/new.lock'), '')
  await using again = await openAgain(place, (await load(place)).world)
  await again.hub.change(move('new'))
  expect((await git(place.bare, 'rev-parse', 'new')).text).toBe(main)
})

test('a push over HTTP whose GitHub was killed is refused, while one into the folder is taken', async () => {
  await using place = await serve()
  await place.hub.close()
  const push = (ref: string, env: Readonly<Record<string, string>>): Promise<boolean> =>
    new Promise((resolve) => {
      execFile(
        'git',
        ['push', '.', `main:${ref}`],
        { cwd: place.bare, env: { PATH: process.env['PATH'], HOME: place.state, ...env } },
        (error) => resolve(error === null),
      )
    })
  expect(await push('refs/heads/orphan', { EMBEDDED_GITHUB_PUSH: 'of a GitHub that has gone' })).toBe(false)
  expect(await push('refs/heads/person', {})).toBe(true)
  expect((await git(place.bare, 'for-each-ref', '--format=%(refname)')).text.split('\n')).toEqual([
    'refs/heads/main',
    'refs/heads/person',
  ])
})

test('a folder is free once its process is gone, though another has its number by now', async () => {
  await using place = await serve()
  await place.hub.close()
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  try {
    const served = { url: 'http://127.0.0.1:1', secret: '', pid: other.pid }
    const address = join(place.repositories, 'hub.json')
    await writeFile(address, JSON.stringify({ ...served, ...bornAt(other.pid ?? 0) }))
    await expect(openHub({ ...place, world: acme() })).rejects.toMatchObject({ problems: [{ code: 'FOLDER_IN_USE' }] })
    if (!existsSync('/proc/self/stat')) return // Only Linux says when a process began.
    await writeFile(address, JSON.stringify({ ...served, born: 'before the machine was started again' }))
    await using again = await openAgain(place, acme())
    expect(JSON.parse(await readFile(address, 'utf8'))).toMatchObject({ pid: process.pid, url: again.hub.apiUrl })
  } finally {
    other.kill('SIGKILL')
    await once(other, 'exit')
  }
})

test('the journal still holds what was taken back, for whoever wants to know what was running', async () => {
  await using place = await serve()
  await begin(place, 'jobs', () => place.hub.change(move('half-done')))
  expect(readJournal(place.state)?.repositories['acme/api']?.refs).toHaveProperty(['refs/heads/half-done'], main)
})

async function openAgain(place: Place, world: World): Promise<{ readonly hub: Hub } & AsyncDisposable> {
  const hub = await openHub({ repositories: place.repositories, state: place.state, world })
  return { hub, [Symbol.asyncDispose]: () => hub.close() }
}
