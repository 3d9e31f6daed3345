import { execFileSync } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readRehearsalReport, type RehearsalReport } from '../../src/documents/rehearsal-report.ts'
import { convoy, root, scratch, type Ended } from '../cli/convoy.ts'

/* examples/pins with the bundles in dist: what version.prepare leaves behind, looked at with plain git. */

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim()
interface Package {
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
}
interface Place {
  readonly path: string
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

describe('two packages, one built with the other', () => {
  let place: Place
  let ended: Ended
  let report: RehearsalReport
  const repository = (name: string): string => join(place.path, 'out/github/acme', `${name}.git`)
  const packageAt = (name: string, commit: string): Package =>
    JSON.parse(git(repository(name), 'show', `${commit}:package.json`))

  beforeAll(async () => {
    place = await scratch()
    await cp(join(root, 'examples/pins'), join(place.path, 'train'), { recursive: true })
    ended = await convoy(['rehearse', 'train'], place.path)
    report = readRehearsalReport(await readFile(join(place.path, 'out/rehearsal.json'), 'utf8'))
  }, 120_000)
  afterAll(async () => {
    await place[Symbol.asyncDispose]()
  })

  test('ship', () => {
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(report).toMatchObject({ status: 'shipped', candidate: { number: 1 } })
  })

  test.each([
    ['api', 'v0.1.0', '0.1.0'],
    ['web', 'v2.0.0', '2.0.0'],
  ])('%s says at the commit of tag %s that it is version %s', (name, tag, version) => {
    expect(packageAt(name, tag).version).toBe(version)
    expect(git(repository(name), 'show', `${tag}:CHANGELOG.md`)).toContain(`## ${version}`)
    expect(git(repository(name), 'rev-parse', 'release')).toBe(git(repository(name), 'rev-parse', `${tag}^{commit}`))
  })

  test('web pins the version of api that is released with it', () => {
    expect(packageAt('web', 'v2.0.0').dependencies).toEqual({ '@acme/api': packageAt('api', 'v0.1.0').version })
  })

  test.each(['api', 'web'])(
    '%s has one commit more than was cut, by GitHub Actions and about its own files alone',
    (name) => {
      expect(git(repository(name), 'rev-list', '--count', 'main..rc/2026.11')).toBe('1')
      expect(git(repository(name), 'log', '-1', '--format=%an <%ae>', 'rc/2026.11')).toMatch(
        /^github-actions\[bot\] <\d+\+github-actions\[bot\]@users\.noreply\.github\.com>$/,
      )
      expect(git(repository(name), 'diff', '--name-only', 'main', 'rc/2026.11').split('\n')).toEqual([
        'CHANGELOG.md',
        'package.json',
      ])
    },
  )
})

test('a generated repository has only the starter that prepares, nothing to write, and its RC branch stays as it was cut', async () => {
  await using place = await scratch()
  await writeFile(
    join(place.path, 'train.yml'),
    `train: one
control: acme/release-control
repositories:
  - { name: acme/app, version: { prepare: "npm run release:prepare" } }
tiers:
  - { name: tier1, scope: repository, by: { checks: [test] } }
  - { name: tier2a, scope: release, repository: acme/e2e, by: { workflow: e2e.yml } }
`,
  )
  const { code, stdout } = await convoy(['rehearse'], place.path)
  expect(stdout).toContain('prepare on acme/app passed')
  expect(code).toBe(0)
  const app = join(place.path, 'out/github/acme/app.git')
  expect(
    git(app, 'ls-tree', '--name-only', 'main:.github/workflows')
      .split('\n')
      .filter((file) => file.startsWith('convoy')),
  ).toEqual(['convoy-prepare.yml'])
  expect(git(app, 'rev-parse', 'v0.1.0^{commit}')).toBe(git(app, 'rev-parse', 'main'))
}, 120_000)

describe('a command that writes a workflow', () => {
  let place: Place
  let ended: Ended
  beforeAll(async () => {
    place = await scratch()
    await cp(join(root, 'examples/pins'), join(place.path, 'train'), { recursive: true })
    const script = join(place.path, 'train/repositories/acme/api/scripts/prepare.js')
    await writeFile(
      script,
      `${await readFile(script, 'utf8')}\nimport { mkdirSync } from 'node:fs'\nmkdirSync('.github/workflows', { recursive: true })\nwriteFileSync('.github/workflows/ci.yml', 'on: push\\n')\n`,
    )
    ended = await convoy(['rehearse', 'train'], place.path)
  }, 120_000)
  afterAll(async () => {
    await place[Symbol.asyncDispose]()
  })

  test('stops the release before anything is frozen, and leaves the RC branch as it was cut', () => {
    expect(ended.code).toBe(1)
    expect(ended.stdout).toContain('the command that prepares 0.1.0 failed in acme/api (tried 2 times: command-failed')
    const api = join(place.path, 'out/github/acme/api.git')
    expect(git(api, 'rev-parse', 'rc/2026.11')).toBe(git(api, 'rev-parse', 'main'))
    expect(git(api, 'tag')).toBe('')
  })
})
