import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { convoy, pathsBelow, root, scratch } from './convoy.ts'

jest.setTimeout(30_000) // Every case starts processes.

/**
 * Every mistake that a train file can hold at once: an unknown key, a duplicate, a bad commit, a tier that needs an
 * unknown one.
 */
const badTrain = `train: bad
control: acme/control
colour: red
kit: ["abc"]
repositories:
  - name: acme/app
  - name: acme/app
tiers:
  - { name: tier1, scope: repository, required: true, by: { command: "npm test" } }
  - { name: tier2a, scope: release, needs: [tier9], required: true, by: { command: "npm run e2e" } }
`

describe('help', () => {
  test.each(['rehearse', 'github', 'validate', 'graph', 'status', 'verify'])(
    '%s --help shows an example and exits with 0',
    async (command) => {
      const { code, stdout } = await convoy([command, '--help'])
      expect(code).toBe(0)
      expect(stdout).toMatch(new RegExp(`Example:\\n  convoy ${command}`))
      expect(stdout).toContain('--json')
    },
  )

  test('an unknown command or option is bad input', async () => {
    expect((await convoy(['ship-it'])).code).toBe(2)
    expect((await convoy(['rehearse', '--now'])).code).toBe(2)
    expect((await convoy(['rehearse', '--directive', 'reckless'])).code).toBe(2)
    const { code, stdout, stderr } = await convoy(['rehearse', '--directive', 'reckless', '--json'])
    expect({ code, problems: JSON.parse(stdout) as unknown }).toEqual({
      code: 2,
      problems: {
        problems: [{ code: 'USAGE', message: expect.stringContaining('reckless'), remedy: expect.any(String) }],
      },
    })
    expect(stderr).toContain('reckless')
  })
})

describe('a bad train', () => {
  test('exits with 2, tells every problem with its place and remedy, and writes nothing anywhere', async () => {
    await using folder = await scratch()
    await writeFile(join(folder.path, 'train.yml'), badTrain)
    const { code, stdout, stderr } = await convoy(['rehearse', '.'], folder.path)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    for (const place of ['train.yml:3:1 ', 'train.yml:4:', 'train.yml:7:', 'train.yml:10:'])
      expect(stderr).toContain(place)
    expect(stderr.match(/^ {2}→ /gm)).toHaveLength(stderr.match(/^train\.yml:/gm)?.length ?? 0)
    expect(await pathsBelow(folder.path)).toEqual(['train.yml'])
  })

  test('is told as JSON on stdout where JSON is asked for, and in words on stderr', async () => {
    await using folder = await scratch()
    await writeFile(join(folder.path, 'train.yml'), badTrain)
    const { code, stdout, stderr } = await convoy(['validate', 'train.yml', '--json'], folder.path)
    expect(code).toBe(2)
    const { problems } = JSON.parse(stdout) as { readonly problems: readonly Readonly<Record<string, unknown>>[] }
    expect(problems.length).toBeGreaterThanOrEqual(4)
    expect(stderr.match(/^train\.yml:/gm)).toHaveLength(problems.length)
    expect(problems[0]).toMatchObject({
      file: 'train.yml',
      line: expect.any(Number),
      column: expect.any(Number),
      code: expect.any(String),
      message: expect.any(String),
      remedy: expect.any(String),
    })
  })

  test('does not hide a bad scenario beside it', async () => {
    await using folder = await scratch()
    await writeFile(join(folder.path, 'train.yml'), badTrain)
    await writeFile(join(folder.path, 'scenario.yml'), 'steps:\n  - dance: true\n')
    const { stderr } = await convoy(['rehearse', '.'], folder.path)
    expect(stderr).toContain('train.yml:3:1 ')
    expect(stderr).toContain('scenario.yml:2:')
  })
})

describe('validate', () => {
  test('accepts the example', async () => {
    expect(await convoy(['validate', 'examples/single/train.yml'])).toEqual({
      code: 0,
      stdout: 'examples/single/train.yml is a valid train\n',
      stderr: '',
    })
  })

  test('names a file that is not there', async () => {
    expect(await convoy(['validate', 'nowhere.yml'])).toMatchObject({
      code: 2,
      stderr: 'nowhere.yml FILE_NOT_FOUND There is no such file.\n  → Correct the path.\n',
    })
  })
})

describe('rehearse', () => {
  test('refuses a folder that no rehearsal made, even with --fresh, and leaves it alone', async () => {
    await using folder = await scratch()
    await mkdir(join(folder.path, 'photos'))
    await writeFile(join(folder.path, 'photos', 'cat.txt'), 'meow')
    for (const fresh of [[], ['--fresh']]) {
      const { code, stderr } = await convoy(
        ['rehearse', join(root, 'examples/single'), '--out', 'photos', ...fresh],
        folder.path,
      )
      expect(code).toBe(2)
      expect(stderr).toContain('OUT_NOT_A_REHEARSAL')
    }
    expect(await pathsBelow(folder.path)).toEqual(['photos', 'photos/cat.txt'])
  })

  test('refuses a release id that no event may carry, before anything is written', async () => {
    await using folder = await scratch()
    const { code, stderr } = await convoy(
      ['rehearse', join(root, 'examples/single'), '--release', '../../etc'],
      folder.path,
    )
    expect(code).toBe(2)
    expect(stderr).toContain('release')
    expect(await pathsBelow(folder.path)).toEqual([])
  })

  test('says what cannot be generated for a train without content, and writes nothing', async () => {
    await using folder = await scratch()
    await writeFile(
      join(folder.path, 'train.yml'),
      badTrain
        .replace(/colour.*\nkit.*\n/, '')
        .replace('  - name: acme/app\n', '')
        .replace('tier9', 'tier1')
        .replace('npm run e2e', 'make e2e'),
    )
    const { code, stderr } = await convoy(['rehearse', '.'], folder.path)
    expect(code).toBe(2)
    expect(stderr).toContain('REHEARSAL_NOT_GENERATED')
    expect(await pathsBelow(folder.path)).toEqual(['train.yml'])
  })
})

describe('a token and an address that cannot be right', () => {
  const asked: readonly (readonly string[])[] = [
    ['status'],
    ['status', '2026.11'],
    ['plan', '2026.11'],
    ['verify', '2026.11'],
  ]

  test.each(asked.map((command) => [command.join(' '), command] as const))(
    '%s tells both before it sends anything, and quotes neither token nor password',
    async (_, command) => {
      const told = await convoy([
        ...command,
        '--control',
        'acme/release-control',
        '--token',
        'ghp_sec ret',
        '--api-url',
        'https://zoe:ghp_secret@api.github.com',
        '--json',
      ])
      expect({ code: told.code, ...(JSON.parse(told.stdout) as object) }).toMatchObject({
        code: 2,
        problems: [{ code: 'TOKEN_FORM' }, { code: 'API_URL_FORM' }],
      })
      expect(told.stdout + told.stderr).not.toMatch(/ghp_sec/u)
    },
  )

  test.each(['http://api.github.com', 'ftp://127.0.0.1', 'https://api.github.com/#x', 'api.github.com'])(
    '%s is no address of an API',
    async (address) => {
      expect(
        await convoy(['status', '--control', 'acme/release-control', '--token', 'ghp_x', '--api-url', address]),
      ).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(`API_URL_FORM`) })
    },
  )

  test('a line break at the end of a token is none of it', async () => {
    const told = await convoy([
      'status',
      '--control',
      'acme/release-control',
      '--token',
      'ghp_x\r\n',
      '--api-url',
      'http://127.0.0.1:1',
    ])
    expect(told).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^GITHUB_UNAVAILABLE .*bad port, at http:\/\/127\.0\.0\.1:1\.\n {2}→ Nothing was changed\. Nothing answers at that address/,
      ),
    })
  })
})
