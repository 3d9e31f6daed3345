import { execFileSync } from 'node:child_process'
import { chmod, cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { readTrain } from '../../src/documents/train/train.ts'
import { addToken } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { openHub } from 'embedded-github/server/hub'
import { outFolder, writeMarker } from '../../src/rehearsal/report/out-folder.ts'
import { outsideTokens, withOutsideTokens } from '../../src/rehearsal/scenario/outside-tokens.ts'
import type { Hub } from 'embedded-github/workflows/words'
import { simulate } from '../../src/simulation/exchange.ts'
import { play } from '../../src/simulation/play.ts'
import { releaseWorld } from '../../src/simulation/release-world.ts'
import { planAsk, singleTrain, start } from '../simulation/worlds.ts'
import { convoy, scratch, type Ended } from './convoy.ts'

/*
 * A shipped release: asked of GitHub over HTTP, of the folder of a rehearsal, and of clones that somebody has changed
 * with git.
 */

jest.setTimeout(60_000) // Every case starts processes.

const control = 'acme/release-control'
const release = '2026.11'
const branch = `refs/heads/release/${release}`
const secret = 'of this test'
const tokens = outsideTokens({ secret })

async function playedWorld(): Promise<World> {
  const people = {
    kind: 'user',
    login: 'zoe',
    repositories: 'all',
    expiresAt: null,
    permissions: { metadata: 'read', contents: 'write' },
  } as const
  const simulated = simulate(
    addToken(
      { ...releaseWorld(readTrain(singleTrain, 'train.yml'), singleTrain, start), secret },
      tokens.admin,
      people,
    ),
  )
  await play({ simulated, control, release, asks: [planAsk()] })
  return withOutsideTokens(simulated.world)
}

let place: Awaited<ReturnType<typeof scratch>>
let hub: Hub
let bare: string

beforeAll(async () => {
  place = await scratch()
  const out = outFolder(join(place.path, 'out'))
  hub = await openHub({ world: await playedWorld(), repositories: out.repositories, state: join(out.state, 'world') })
  await writeMarker(out, {
    madeBy: 'convoy rehearse',
    train: 'single',
    control,
    release,
    directive: 'auto',
    trainDigest: '0'.repeat(64),
    startedAt: '2026-11-02T09:00:00Z',
    finished: true,
  })
  bare = join(out.repositories, `${control}.git`)
})
afterAll(async () => {
  await hub.close()
  await place[Symbol.asyncDispose]()
})

const environment = {
  PATH: process.env['PATH'],
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'convoy-release[bot]',
  GIT_AUTHOR_EMAIL: '1+convoy-release[bot]@users.noreply.github.com',
  GIT_COMMITTER_NAME: 'GitHub',
  GIT_COMMITTER_EMAIL: 'noreply@github.com',
}
const git = (folder: string, args: readonly string[], input: string | Buffer = ''): string =>
  execFileSync('git', args, { cwd: folder, input, env: environment, encoding: 'utf8' }).trim()
const verify = (...args: readonly string[]): Promise<Ended> => convoy(['verify', ...args], place.path)

let copies = 0
/** The control repository once more, to be changed. */
async function copy(): Promise<string> {
  copies += 1
  const folder = join(place.path, `copy-${copies}.git`)
  await cp(bare, folder, { recursive: true })
  return folder
}
/** The commits of the branch, oldest first. */
const commits = (folder: string): readonly string[] => git(folder, ['rev-list', '--reverse', branch]).split('\n')

describe('a release that Convoy wrote', () => {
  test('holds in the folder of its rehearsal, and is summed up', async () => {
    const { code, stdout, stderr } = await verify('--out', 'out')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      /^✔ 2026\.11 holds: every one of \d+ revisions is what was decided from the one before it\.\n {2}single of acme\/release-control: shipped in ship, 1 candidate, written by convoy-release\[bot\]/,
    )
    expect(stdout).toContain(
      '  2 evidence files: 2 passed, 0 failed, 0 errored\n  asks: 1 plan\n  signatures: every commit is signed by GitHub\n',
    )
  })

  test('holds on GitHub, with a token that may only read', async () => {
    const { code, stdout } = await verify(
      release,
      '--control',
      control,
      '--api-url',
      hub.apiUrl,
      '--token',
      tokens.read,
      '--json',
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      release,
      holds: true,
      signatures: 'checked',
      breach: null,
      head: commits(bare).at(-1),
      commits: commits(bare).length,
      revisions: commits(bare).length,
      summary: { status: 'shipped', evidence: { files: 2, passed: 2 }, asks: { plan: 1 } },
    })
  })

  test('holds in a clone, which says that it cannot check signatures, and can by a commit that was written down', async () => {
    const clone = join(place.path, 'clone')
    git(place.path, ['clone', '--quiet', bare, clone])
    const unsure = await verify('--git', 'clone')
    expect(unsure.code).toBe(0)
    expect(unsure.stdout).toContain('NOT CHECKED offline')
    const sure = await verify(release, '--git', 'clone', '--head', commits(bare).at(-1) ?? '')
    expect(sure.code).toBe(0)
    expect(sure.stdout).not.toContain('NOT CHECKED')
  })
})

describe('a clone in which somebody changed something', () => {
  test('names the file whose bytes are not what its commit says', async () => {
    const folder = await copy()
    const [path = ''] = git(folder, ['ls-tree', '-r', '--name-only', branch])
      .split('\n')
      .filter((name) => name.startsWith('evidence/'))
    const blob = git(folder, ['rev-parse', `${branch}:${path}`])
    const file = join(folder, 'objects', blob.slice(0, 2), blob.slice(2))
    const bytes = inflateSync(await readFile(file))
    bytes[bytes.indexOf('passed')] = 'P'.charCodeAt(0)
    await chmod(file, 0o644)
    await writeFile(file, deflateSync(bytes))
    const { code, stdout } = await verify('--git', folder)
    expect(code).toBe(1)
    expect(stdout).toMatch(
      new RegExp(
        `^✖ 2026\\.11 does not hold: revision \\d+, commit [0-9a-f]{40}, ${path}\n {2}FILE_(DAMAGED|UNREADABLE) .*[\\s\\S]*\n {2}→ .*\n {2}Revisions 1 to \\d+ hold`,
      ),
    )
  })

  test('names an object that cannot be read at all: of a file, of a commit', async () => {
    const folder = await copy()
    for (const [object, expected] of [
      [
        git(folder, ['rev-parse', `${branch}:scope.json`]),
        { code: 'FILE_UNREADABLE', file: 'scope.json', revision: 1 },
      ],
      [commits(folder)[2] ?? '', { code: 'COMMIT_UNREADABLE', commit: commits(folder)[2] }],
    ] as const) {
      const file = join(folder, 'objects', object.slice(0, 2), object.slice(2))
      await chmod(file, 0o644)
      await writeFile(file, 'no object')
      const { code, stdout } = await verify('--git', folder, '--json')
      expect({ code, ...(JSON.parse(stdout) as object) }).toMatchObject({ code: 1, holds: false, breach: expected })
    }
  })

  test('names the commit that was made with git on top, even in the name of the App', async () => {
    const folder = await copy()
    const tree = git(folder, ['rev-parse', `${branch}^{tree}`])
    const forged = git(folder, ['commit-tree', tree, '-p', branch, '-m', 'Revision'])
    git(folder, ['update-ref', branch, forged])
    const { code, stdout } = await verify('--git', folder, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      holds: false,
      breach: { code: 'REVISION_UNSIGNED', commit: forged, revision: commits(folder).length },
    })
  })

  test('is not misled by objects that git was told to replace', async () => {
    const folder = await copy()
    const [, second = '', third = ''] = commits(folder)
    git(folder, ['replace', third, second])
    expect((await verify('--git', folder)).code).toBe(0)
  })
})

/**
 * The same history made once more by somebody with git: every tree as it was, every parent the forged one. `raw`: with
 * the signatures kept, which no longer cover it.
 */
function rewrite(folder: string, raw: boolean): void {
  let parent: string | null = null
  for (const commit of commits(folder)) {
    const tree = git(folder, ['rev-parse', `${commit}^{tree}`])
    const text: string = execFileSync('git', ['cat-file', 'commit', commit], {
      cwd: folder,
      encoding: 'utf8',
      env: environment,
    })
    const forged: string = text
      .replace(/^parent .*$/m, `parent ${parent ?? ''}`)
      .replace(/\d+ \+0000$/gm, '1700000000 +0000')
    parent = raw
      ? git(folder, ['hash-object', '-t', 'commit', '-w', '--stdin'], forged)
      : git(folder, ['commit-tree', tree, ...(parent === null ? [] : ['-p', parent]), '-m', 'Revision'])
  }
  git(folder, ['update-ref', branch, parent ?? ''])
}

describe('a history that was rewritten as a whole, consistent in itself', () => {
  test('fails offline: nobody but GitHub can sign it', async () => {
    const folder = await copy()
    rewrite(folder, false)
    const { code, stdout } = await verify('--git', folder, '--json')
    expect({ code, ...(JSON.parse(stdout) as object) }).toMatchObject({
      code: 1,
      breach: { revision: 1, code: 'REVISION_UNSIGNED' },
    })
  })

  test('fails offline with signatures copied from elsewhere, by a commit that was written down', async () => {
    const folder = await copy()
    const genuine = commits(folder).at(-1) ?? ''
    rewrite(folder, true)
    expect((await verify('--git', folder)).stdout).toContain('NOT CHECKED offline')
    const { code, stdout } = await verify('--git', folder, '--head', genuine, '--json')
    expect({ code, ...(JSON.parse(stdout) as object) }).toMatchObject({ code: 1, breach: { code: 'ANCHOR_MISSING' } })
  })

  test.each([
    ['', false],
    [', copied ones too', true],
  ])('fails in the folder of a rehearsal, which knows the signatures of its GitHub%s', async (_, raw) => {
    await using elsewhere = await scratch()
    await cp(join(place.path, 'out'), join(elsewhere.path, 'out'), { recursive: true })
    const folder = join(elsewhere.path, 'out/github', `${control}.git`)
    rewrite(folder, raw)
    const { code, stdout } = await verify('--out', join(elsewhere.path, 'out'), '--json')
    expect({ code, ...(JSON.parse(stdout) as object) }).toMatchObject({
      code: 1,
      breach: { revision: 1, code: raw ? 'REVISION_SIGNATURE' : 'REVISION_UNSIGNED' },
    })
  })

  test('and one that was cut off fails there too', async () => {
    await using elsewhere = await scratch()
    await cp(join(place.path, 'out'), join(elsewhere.path, 'out'), { recursive: true })
    const folder = join(elsewhere.path, 'out/github', `${control}.git`)
    git(folder, ['update-ref', branch, `${branch}~2`])
    const { code, stdout } = await verify('--out', join(elsewhere.path, 'out'), '--json')
    expect({ code, ...(JSON.parse(stdout) as object) }).toMatchObject({ code: 1, breach: { code: 'ANCHOR_MISSING' } })
  })
})

describe('bad input', () => {
  test.each([
    ['no source', [release], 'SOURCE_MISSING'],
    ['two sources', ['--git', 'a', '--out', 'b'], 'SOURCE_TWICE'],
    ['half a commit', ['--git', 'out', '--head', 'abc123'], 'HEAD_FORM'],
    ['a folder that is not there', ['--git', 'nowhere'], 'GIT_NOT_FOUND'],
    ['a folder without a repository', ['--git', '.'], 'GIT_UNREADABLE'],
    ['a folder within one', ['--git', join('out', 'github', `${control}.git`, 'objects', 'info')], 'GIT_UNREADABLE'],
    ['no rehearsal', ['--out', 'nowhere'], 'REHEARSAL_NOT_FOUND'],
    ['a release that is not there', ['2027.01', '--out', 'out'], 'RELEASE_NOT_FOUND'],
    ['the branch of another control repository', ['--out', 'out', '--control', 'acme/elsewhere'], 'RELEASE_OTHER'],
  ])('is told: %s', async (_, args, code) => {
    const ended = await verify(...args)
    expect(ended.code).toBe(code === 'RELEASE_OTHER' ? 1 : 2)
    expect(ended.stdout + ended.stderr).toContain(code)
  })

  test('a shallow clone lacks what is to be verified', async () => {
    git(place.path, ['clone', '--quiet', '--depth', '1', `file://${bare}`, join(place.path, 'shallow')])
    expect(await verify('--git', 'shallow')).toMatchObject({ code: 2, stderr: expect.stringContaining('GIT_SHALLOW') })
  })
})
