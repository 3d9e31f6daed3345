import { describe, expect, test } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nameObject } from '../../src/github/git/memory-objects.ts'
import { renameRepository } from '../../src/github/world/renames.ts'
import { addRuleset } from '../../src/github/world/seed.ts'
import type { Artifact } from '../../src/github/world/runs.ts'
import { loadWorld, openHub } from '../../src/server/hub.ts'
import { acme, git, startOfTime, tokens } from './served-github.ts'

interface Scratch extends AsyncDisposable {
  readonly folder: string
  readonly repositories: string
  readonly state: string
}

async function scratch(): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-'))
  return {
    folder,
    repositories: join(folder, 'github'),
    state: join(folder, 'state'),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}

async function load(place: Scratch): Promise<NonNullable<Awaited<ReturnType<typeof loadWorld>>>> {
  const loaded = await loadWorld(place)
  if (loaded === null) throw new Error('Nothing was saved.')
  return loaded
}

/** Serves acme for a moment and leaves what it saved. */
async function serveOnce(place: Scratch): Promise<void> {
  const hub = await openHub({ ...place, world: acme() })
  await hub.close()
}

async function kill(serving: ChildProcess): Promise<void> {
  if (serving.exitCode !== null || serving.signalCode !== null) return
  const ended = once(serving, 'exit')
  serving.kill('SIGKILL')
  await ended
}

describe('a saved World', () => {
  test('is nothing where nothing was served', async () => {
    await using place = await scratch()
    expect(await loadWorld(place)).toBeNull()
  })

  test('comes back as it was, objects and bytes of artifacts included', async () => {
    await using place = await scratch()
    const hub = await openHub({ ...place, world: acme() })
    const artifact: Artifact = {
      id: 7,
      run: 1,
      job: 2,
      name: 'manifest',
      size: 3,
      digest: 'sha256:x',
      createdAt: startOfTime,
      expiresAt: startOfTime + 1,
      finalized: true,
      content: Buffer.from([0, 255, 10]),
    }
    await hub.change((world) => [{ ...world, serial: 99, artifacts: { 7: { ...artifact, finalized: false } } }, []])
    await hub.change((world) => [
      addRuleset(renameRepository(world, 'acme/api', 'acme/backend'), 'acme/backend', {
        name: 'closed',
        target: 'tag',
        enforcement: 'active',
        bypassActors: [],
        include: ['~ALL'],
        exclude: [],
        rules: [{ type: 'deletion' }],
      }),
      [],
    ])
    await hub.change((world) => [
      {
        ...world,
        artifacts: { 7: artifact },
        tokens: Object.fromEntries(Object.entries(world.tokens).filter(([text]) => text !== tokens.bob)),
      },
      [],
    ])
    await hub.close()

    const { world, happenings } = await load(place)
    const { objects: _, ...before } = hub.world()
    const { objects, ...after } = world
    expect(after).toEqual(before)
    expect(happenings).toEqual([])
    const head = world.repositories['acme/backend']?.refs['refs/heads/main'] ?? ''
    expect(objects.get(head)).toEqual(hub.world().objects.get(head))
  })

  test('holds everything that was answered, though the process was killed right after the answer', async () => {
    await using place = await scratch()
    const hook = join(import.meta.dirname, '../../src/workflows/reading/json-import-hook.ts')
    const serving = spawn(
      process.execPath,
      ['--import', hook, join(import.meta.dirname, 'served-process.ts'), place.folder],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    await using _ = { [Symbol.asyncDispose]: () => kill(serving) }
    const [url] = (await once(serving.stdout.setEncoding('utf8'), 'data')) as [string]
    const post = async (path: string, body: unknown): Promise<number> => {
      const headers = { authorization: `token ${tokens.zoe}`, 'content-type': 'application/json' }
      return (
        await fetch(`${url.trim()}/repos/acme/api/git/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
      ).status
    }
    const main = acme().repositories['acme/api']?.refs['refs/heads/main'] ?? ''
    expect(await post('refs', { ref: 'refs/heads/rc/1', sha: main })).toBe(201)
    expect(await post('blobs', { content: 'not in any tree yet\n' })).toBe(201)
    await kill(serving)

    const { world, happenings } = await load(place)
    expect(world.repositories['acme/api']?.refs).toEqual({ 'refs/heads/main': main, 'refs/heads/rc/1': main })
    expect(world.objects.has(nameObject({ type: 'blob', content: Buffer.from('not in any tree yet\n') }))).toBe(true)
    expect(Object.values(world.runs).map(({ headBranch }) => headBranch)).toEqual(['rc/1'])
    expect(happenings).toEqual([])

    // What the killed process left in `hub.json` does not keep a later push from being accepted.
    expect((await git(join(place.repositories, 'acme/api.git'), 'push', '.', 'main:refs/heads/rc/2')).code).toBe(0)
    expect((await load(place)).world.repositories['acme/api']?.refs['refs/heads/rc/2']).toBe(main)
  })

  test('is not harmed by a last line that a kill cut short', async () => {
    await using place = await scratch()
    await serveOnce(place)
    await appendFile(join(place.state, 'world.jsonl'), '{"values":{"at":1')
    expect((await load(place)).world.at).toBe(startOfTime + 2000)
  })

  test('without one of its repositories is refused by name', async () => {
    await using place = await scratch()
    await serveOnce(place)
    await rm(join(place.repositories, 'acme/vault.git'), { recursive: true })
    await expect(loadWorld(place)).rejects.toMatchObject({
      problems: [{ code: 'REPOSITORY_MISSING', message: 'The bare repository of acme/vault is gone.' }],
    })
  })
})

test('a folder that another living process serves is refused, and left to it; after a kill it is free', async () => {
  await using place = await scratch()
  await serveOnce(place)
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  try {
    await writeFile(
      join(place.repositories, 'hub.json'),
      JSON.stringify({ url: 'http://127.0.0.1:1', secret: '', pid: other.pid }),
    )
    await expect(openHub({ ...place, world: acme() })).rejects.toMatchObject({
      problems: [{ code: 'FOLDER_IN_USE', message: expect.stringContaining(`Process ${other.pid} serves`) }],
    })
    expect(await readdir(place.repositories)).toContain('hub.json')
  } finally {
    await kill(other)
  }
  await serveOnce(place)
})

describe('while nobody serves', () => {
  test('a push is accepted and taken in by the next load, as the administrator, with the runs it starts', async () => {
    await using place = await scratch()
    await serveOnce(place)
    await git(place.folder, 'clone', '-q', 'github/acme/api.git', 'clone')
    await git(join(place.folder, 'clone'), 'commit', '-q', '--allow-empty', '-m', 'Fix it')
    const head = (await git(join(place.folder, 'clone'), 'rev-parse', 'HEAD')).text
    expect((await git(join(place.folder, 'clone'), 'push', 'origin', 'main', 'HEAD:refs/tags/v1')).code).toBe(0)

    const { world, happenings } = await load(place)
    expect(world.repositories['acme/api']?.refs).toEqual({ 'refs/heads/main': head, 'refs/tags/v1': head })
    expect(world.objects.has(head)).toBe(true)
    expect(happenings[0]).toMatchObject({ is: 'refs', by: 'zoe', repository: 'acme/api' })
    expect(Object.values(world.runs).map(({ ref, headSha, actor }) => ({ ref, headSha, actor }))).toEqual([
      { ref: 'refs/heads/main', headSha: head, actor: 'zoe' },
      { ref: 'refs/tags/v1', headSha: head, actor: 'zoe' },
    ])
  })

  test('what GitHub would refuse is put back when a hub opens', async () => {
    await using place = await scratch()
    await serveOnce(place)
    const bare = join(place.repositories, 'acme/api.git')
    const main = (await git(bare, 'rev-parse', 'main')).text
    await git(bare, 'update-ref', '-d', 'refs/heads/main')

    const { world, happenings } = await load(place)
    expect(happenings).toEqual([])
    const hub = await openHub({ ...place, world })
    await hub.close()
    expect((await git(bare, 'rev-parse', 'main')).text).toBe(main)
  })

  test('nothing is left that says somebody serves', async () => {
    await using place = await scratch()
    await serveOnce(place)
    expect(await readdir(place.repositories)).toEqual(['acme'])
  })
})
