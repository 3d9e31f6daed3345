import { describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openJournal, readJournal } from '../../src/server/journal.ts'
import { applyEntry, compareWorlds, type Fields } from '../../src/server/world-difference.ts'
import type { World } from '../../src/github/world/world.ts'
import { acme } from './served-github.ts'

const source = fileURLToPath(new URL('../../src/server/journal.ts', import.meta.url))

/** What a journal of these Worlds would be read as. */
function replay(...worlds: readonly World[]): unknown {
  let fields: Fields = {}
  worlds.forEach((world, index) => {
    const entry = compareWorlds(worlds[index - 1] ?? null, world)
    if (entry !== null) fields = applyEntry(fields, JSON.parse(JSON.stringify(entry)))
  })
  return fields
}

function withoutObjects(world: World): unknown {
  const { objects: _, ...rest } = world
  return rest
}

describe('the difference of two Worlds', () => {
  const world = acme()
  const [name = ''] = Object.keys(world.repositories)
  const repository = world.repositories[name]
  if (repository === undefined) throw new Error('acme has repositories.')
  const known: string = 'constructor'
  const optional = {
    kind: 'actions',
    login: 'x',
    permissions: {},
    repositories: 'all',
    expiresAt: null,
    run: 1,
  } as const
  const { run: _, ...without } = optional

  test.each<[string, World]>([
    ['a value', { ...world, at: 5 }],
    [
      'a field of an entry',
      { ...world, repositories: { ...world.repositories, [name]: { ...repository, archived: true } } },
    ],
    ['a new entry', { ...world, accounts: { ...world.accounts, eve: { id: 1, login: 'eve', type: 'User' } } }],
    ['an entry that is gone', { ...world, accounts: {} }],
    [
      'an entry with a name that JavaScript knows',
      { ...world, accounts: { ...world.accounts, [known]: { id: 1, login: known, type: 'User' } } },
    ],
  ])('brings %s from one to the other and back', (_, other) => {
    expect(replay(world, other)).toEqual(withoutObjects(other))
    expect(replay(world, other, world)).toEqual(withoutObjects(world))
  })

  test('brings people of organizations into a World that was saved before there were any', () => {
    const other = { ...world, organizations: { acme: { members: { zoe: 'admin' }, teams: {} } } } as const
    expect(replay(world, other)).toEqual(withoutObjects(other))
  })

  test('brings what is still to go wrong, and how often', () => {
    const event = {
      repository: name,
      event: 'push',
      payload: { ref: 'x' },
      by: 'zoe',
      ref: 'refs/heads/main',
      sha: 'a',
    }
    const fault = (left: number): World => ({
      ...world,
      faults: [{ number: 1, mishap: { is: 'drop', event: 'go' }, left, waits: { step: 3 } }],
      lateEvents: [{ at: 7, event }],
    })
    expect(replay(fault(2), fault(1))).toEqual(withoutObjects(fault(1)))
  })

  test('does not keep an optional field that an entry has lost', () => {
    const given = { ...world, tokens: { t: optional } }
    expect(replay(given, { ...world, tokens: { t: without } })).toEqual(
      withoutObjects({ ...world, tokens: { t: without } }),
    )
  })

  test('is nothing between a World and itself, and rate limits do not count', () => {
    expect(compareWorlds(world, world)).toBeNull()
    expect(compareWorlds(world, { ...world, usage: { zoe: { since: 0, rest: 1, graphql: 0 } } })).toBeNull()
  })

  test('holds only what changed', () => {
    expect(
      compareWorlds(world, {
        ...world,
        at: 5,
        repositories: { ...world.repositories, [name]: { ...repository, archived: true } },
      }),
    ).toEqual({
      values: { at: 5 },
      entries: [['repositories', name, { archived: true }]],
    })
  })
})

describe('the journal', () => {
  test('is written anew when the differences outgrow the World, and reads the same', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'journal-'))
    let world: World = { ...acme(), url: 'http://here' }
    const journal = openJournal(folder, world)
    const large = 'x'.repeat(3_000_000)
    for (let at = 0; at < 7; at += 1) {
      world = { ...world, at, accounts: { [`a${at}`]: { id: at, login: large, type: 'User' } } }
      journal.save(world)
    }
    journal.close()
    expect(readJournal(folder)).toEqual(withoutObjects(world))
    expect((await readFile(join(folder, 'world.jsonl'), 'utf8')).length).toBeLessThan(7_000_000)
    await rm(folder, { recursive: true })
  })
})

// A process may be allowed no larger files: it then writes a part of what it was to write, as on a disk that fills up.
;(process.platform === 'win32' ? describe.skip : describe)('the journal where there is no more room', () => {
  test('holds nothing of a change that found none, and all that comes after it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'journal-'))
    const program = `
      import { openJournal } from ${JSON.stringify(source)}
      const journal = openJournal(${JSON.stringify(folder)}, { at: 1, accounts: {} })
      try {
        journal.save({ at: 2, accounts: { large: { login: 'x'.repeat(1_000_000) } } })
      } catch ({ code }) {
        process.stdout.write(code)
      }
      journal.save({ at: 3, accounts: { small: { login: 'y' } } })
    `
    const limited = spawnSync(
      'sh',
      ['-c', 'trap "" XFSZ; ulimit -f 64; exec "$@"', 'sh', process.execPath, '--input-type=module', '--eval', program],
      { encoding: 'utf8' },
    )
    expect([limited.stdout, limited.stderr]).toEqual(['EFBIG', ''])
    expect(readJournal(folder)).toEqual({ at: 3, accounts: { small: { login: 'y' } } })
    await rm(folder, { recursive: true })
  })
})
