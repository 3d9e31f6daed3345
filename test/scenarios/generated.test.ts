import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readRehearsalReport } from '../../src/documents/rehearsal-report.ts'
import { convoy, pathsBelow, scratch } from '../cli/convoy.ts'

/*
 * Trains without content: every repository is generated, and released through the command line with the bundles in
 * dist.
 */

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim()

test('a train of one repository ships', async () => {
  await using place = await scratch()
  await writeFile(
    join(place.path, 'train.yml'),
    `train: one
control: acme/release-control
repositories:
  - name: acme/app
tiers:
  - { name: tier1, scope: repository, by: { checks: [test] } }
  - { name: tier2a, scope: release, by: { command: "npm run e2e" } }
`,
  )
  const { code, stdout } = await convoy(['rehearse'], place.path)
  expect(stdout).toContain('✔ 2026.11 shipped as rc.1: 1 repository in production.')
  expect(code).toBe(0)
}, 180_000)

describe('a train of eight repositories, of which one comes to provide what nobody needs', () => {
  const train = `train: eight
control: acme/release-control
branches: { source: main, staging: staging, production: master }
repositories:
  - { name: acme/one, settled-when: { production: { workflow: publish.yml } } }
  - { name: acme/two, depends-on: [acme/one], settled-when: { deployment: live } }
  - { name: acme/three, depends-on: [acme/one] }
  - { name: acme/four, depends-on: [acme/two, acme/three], tiers: { tier1: { by: { command: "npm test" } } } }
  - { name: acme/five, depends-on: [acme/three] }
  - { name: acme/six, depends-on: [acme/four, acme/five], branches: { staging: none, production: tag-only } }
  - { name: acme/seven, depends-on: [acme/five], tiers: { tier1: { by: { workflow: verify.yml } } } }
  - { name: acme/eight, depends-on: [acme/six, acme/seven] }
tiers:
  - { name: tier1, scope: repository, by: { checks: [test] } }
  - { name: tier2a, scope: release, repository: acme/e2e, by: { workflow: e2e.yml } }
`
  const provide = (branch: string, version: number, message: string): string => `  - commit:
      as: ann
      repository: acme/four
      branch: ${branch}
      message: "${message}"
      files: { contract.json: '{ "name": "acme/four", "provides": { "version": ${version} }, "needs": [{ "repository": "acme/two", "version": 1 }, { "repository": "acme/three", "version": 1 }] }' }
`
  const broken = `steps:
${provide('main', 2, 'feat: provide version 2')}  - request:
      as: zoe
      method: POST
      path: /repos/acme/release-control/actions/workflows/release.yml/dispatches
      body: { ref: main, inputs: { ask: release.plan, release: "2026.11" } }
  - until: { status: blocked }
`
  let place: Awaited<ReturnType<typeof scratch>>
  const bare = (name: string): string => join(place.path, `out/github/acme/${name}.git`)

  beforeAll(async () => {
    place = await scratch()
    await writeFile(join(place.path, 'train.yml'), train)
  })
  afterAll(async () => {
    await place[Symbol.asyncDispose]()
  })

  test('is stopped by the release tier, which names both ends of the edge, and of no other', async () => {
    await writeFile(join(place.path, 'scenario.yml'), `${broken}expect: { status: blocked }\n`)
    const { code, stdout } = await convoy(['rehearse'], place.path)
    expect(stdout).toContain(
      '✖ acme/six and acme/four do not fit: acme/six reads v1.letters, and acme/four answers {"v2":{"letters":6}}',
    )
    expect(stdout.match(/do not fit/g)).toHaveLength(1)
    expect(code).toBe(0)
    expect(git(bare('eight'), 'reflog', 'show', '--format=%H', 'master').split('\n')).toHaveLength(1)
  }, 180_000)

  test('ships once it provides again what is needed', async () => {
    await writeFile(
      join(place.path, 'scenario.yml'),
      `${broken}${provide('rc/{release}', 1, 'fix: provide version 1')}  - until: { status: shipped }\nexpect: { status: shipped, candidate: 2 }\n`,
    )
    const { code, stdout } = await convoy(['rehearse'], place.path)
    expect(stdout).toContain('✔ 2026.11 shipped as rc.2: 8 repositories in production.')
    expect(code).toBe(0)
    for (const name of ['one', 'four', 'eight'])
      expect(git(bare(name), 'rev-parse', 'master')).toBe(git(bare(name), 'rev-parse', 'v0.1.0^{commit}'))
    const { tiers } = readRehearsalReport(await readFile(join(place.path, 'out/rehearsal.json'), 'utf8'))
    expect(tiers.filter(({ carriedFrom }) => carriedFrom === 1).map(({ repository }) => repository)).toEqual([
      'acme/one',
      'acme/two',
      'acme/three',
      'acme/five',
      'acme/seven',
    ])
  }, 180_000)
})

test('what `convoy init` wrote for two repositories ships without an edit', async () => {
  await using place = await scratch()
  const begun = await convoy(
    [
      'init',
      'control',
      '--train',
      'shop',
      '--control',
      'acme/release-control',
      '--repository',
      'acme/api',
      '--repository',
      'acme/web:acme/api',
      '--tier1',
      'checks:test',
    ],
    place.path,
  )
  expect(begun.code).toBe(0)
  const before = await pathsBelow(join(place.path, 'control'))
  const { code, stdout } = await convoy(['rehearse', 'control'], place.path)
  expect(stdout).toContain('✔ 2026.11 shipped as rc.1: 2 repositories in production.')
  expect(code).toBe(0)
  expect(await pathsBelow(join(place.path, 'control'))).toEqual(before)
}, 180_000)
