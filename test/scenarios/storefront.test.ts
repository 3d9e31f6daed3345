import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readRehearsalReport, type RehearsalReport } from '../../src/documents/rehearsal-report.ts'
import { convoy, root, scratch, type Ended } from '../cli/convoy.ts'

/* The storefront through the command line, with the bundles in dist. What it leaves is looked at with plain git. */

const example = join(root, 'examples/storefront')
const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim()

interface Played {
  readonly path: string
  readonly [Symbol.asyncDispose]: () => Promise<void>
}
const bare = ({ path }: Played, name: string): string => join(path, `out/github/acme/${name}.git`)
const reportIn = async ({ path }: Played): Promise<RehearsalReport> =>
  readRehearsalReport(await readFile(join(path, 'out/rehearsal.json'), 'utf8'))
/** How often a ref was moved since it was made. */
const movesOf = (place: Played, name: string, ref: string): number =>
  git(bare(place, name), 'reflog', 'show', '--format=%H', ref).split('\n').length - 1
/** When a ref was last moved, in GitHub's own time. */
const movedAt = (place: Played, name: string, ref: string): number =>
  Number(/\{(\d+)\b/.exec(git(bare(place, name), 'reflog', 'show', '--date=unix', '-1', '--format=%gd', ref))?.[1])

/**
 * Plays a scenario of the example up to its first `until: { status: blocked }`, or all of it; what is there already is
 * gone on with.
 */
async function play(place: Played, scenario: string, part: 'until blocked' | 'all'): Promise<Ended> {
  const text = await readFile(join(example, 'scenarios', scenario), 'utf8')
  const until = '  - until: { status: blocked }\n'
  expect(text).toContain(until)
  await writeFile(
    join(place.path, scenario),
    part === 'all' ? text : `${text.slice(0, text.indexOf(until))}${until}expect: { status: blocked }\n`,
  )
  return convoy(['rehearse', example, '--scenario', scenario], place.path)
}

describe('an undisturbed rehearsal of the storefront', () => {
  let place: Played
  let ended: Ended
  let report: RehearsalReport

  beforeAll(async () => {
    place = await scratch()
    ended = await convoy(['rehearse', example], place.path)
    report = await reportIn(place)
  }, 180_000)
  afterAll(async () => {
    await place[Symbol.asyncDispose]()
  })

  test('ships', () => {
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(ended.stdout).toContain('✔ 2026.11 shipped as rc.1: 3 repositories in production.')
  })

  test('judges a tier by the repository’s own checks, by its workflow and by a command, and the release tiers on the whole candidate', () => {
    expect(report.tiers).toEqual([
      ...['acme/schema', 'acme/api', 'acme/web'].map((repository) => ({
        name: 'tier1',
        repository,
        candidate: 1,
        conclusion: 'passed',
        attempts: 1,
      })),
      ...['tier2a', 'tier2b'].map((name) => ({ name, candidate: 1, conclusion: 'passed', attempts: 1 })),
    ])
    expect(git(bare(place, 'schema'), 'ls-tree', '--name-only', '-r', 'main', '.github')).toBe(
      '.github/workflows/ci.yml',
    )
  })

  test('costs the control repository at most six billed minutes', () => {
    expect(report.tiers.filter(({ name }) => name !== 'tier1')).toHaveLength(2)
    expect(report.billedMinutes.control).toBeGreaterThan(0)
    expect(report.billedMinutes.control).toBeLessThanOrEqual(6)
  })

  test('moves staging of api before staging of web', () => {
    expect(movesOf(place, 'api', 'staging')).toBe(1)
    expect(movesOf(place, 'web', 'staging')).toBe(1)
    expect(movedAt(place, 'api', 'staging')).toBeLessThan(movedAt(place, 'web', 'staging'))
  })

  test('moves production of schema, then of api, then of web', () => {
    const moved = [movedAt(place, 'schema', 'v0.1.0'), movedAt(place, 'api', 'master'), movedAt(place, 'web', 'master')]
    expect([...moved].sort((one, other) => one - other)).toEqual(moved)
    expect(new Set(moved).size).toBe(3)
    for (const name of ['api', 'web'])
      expect(git(bare(place, name), 'rev-parse', 'master', 'v0.1.0^{commit}').split('\n')).toEqual([
        report.candidate?.heads[`acme/${name}`],
        report.candidate?.heads[`acme/${name}`],
      ])
  })

  test('moves nothing but the tag where the repository is trunk-based', () => {
    expect(git(bare(place, 'schema'), 'for-each-ref', '--format=%(refname)').split('\n')).toEqual([
      'refs/heads/main',
      'refs/heads/rc/2026.11',
      'refs/tags/v0.1.0',
    ])
    expect(git(bare(place, 'schema'), 'rev-parse', 'v0.1.0^{commit}')).toBe(report.candidate?.heads['acme/schema'])
  })
})

describe('an api that no longer fits schema', () => {
  let place: Played
  beforeAll(async () => {
    place = await scratch()
  })
  afterAll(async () => {
    await place[Symbol.asyncDispose]()
  })

  test('is found by the first release tier, which names both ends, and blocks the release before any production has moved', async () => {
    const { code, stdout } = await play(place, 'api-does-not-fit.yml', 'until blocked')
    expect(code).toBe(0)
    expect(stdout).toContain('2026.11 is blocked in validation. Production is untouched.')
    expect(stdout).toMatch(
      /✖ acme\/api answers GET \/products with .+, which acme\/schema does not allow: it\[0\] has no cents/,
    )
    expect(stdout).toContain('git clone --branch rc/2026.11 out/github/acme/api.git fix')
    for (const name of ['api', 'web']) expect(movesOf(place, name, 'master')).toBe(0)
    for (const name of ['schema', 'api', 'web']) expect(git(bare(place, name), 'tag')).toBe('')
    expect(
      (await reportIn(place)).tiers.filter(({ name }) => name === 'tier1').map(({ conclusion }) => conclusion),
    ).toEqual(['passed', 'passed', 'passed'])
  }, 180_000)

  test('ships as rc.2 with a fix on the candidate’s branch; tier 1 of the untouched repository is carried', async () => {
    const { code, stdout } = await play(place, 'api-does-not-fit.yml', 'all')
    expect(stdout).toContain('✔ 2026.11 shipped as rc.2')
    expect(code).toBe(0)
    const { candidate, tiers } = await reportIn(place)
    expect(candidate).toMatchObject({
      number: 2,
      heads: { 'acme/api': git(bare(place, 'api'), 'rev-parse', 'master') },
    })
    expect(git(bare(place, 'api'), 'log', '-1', '--format=%s', 'master')).toBe(
      'fix: answer cents, as the contract says',
    )
    expect(tiers.filter(({ name }) => name === 'tier1')).toEqual([
      { name: 'tier1', repository: 'acme/schema', candidate: 1, conclusion: 'passed', attempts: 1, carriedFrom: 1 },
      { name: 'tier1', repository: 'acme/api', candidate: 2, conclusion: 'passed', attempts: 1 },
      { name: 'tier1', repository: 'acme/web', candidate: 2, conclusion: 'passed', attempts: 1 },
    ])
  }, 180_000)
})

describe('a publish workflow that fails after production of api has moved', () => {
  let place: Played
  beforeAll(async () => {
    place = await scratch()
  })
  afterAll(async () => {
    await place[Symbol.asyncDispose]()
  })

  test('blocks the release with the reason and the owner, and web stays as it is', async () => {
    const { code, stdout } = await play(place, 'publishing-fails.yml', 'until blocked')
    expect(code).toBe(0)
    expect(stdout).toContain('2026.11 is blocked in ship.')
    expect(stdout).toMatch(/publish\.yml ended failure in acme\/api after production moved .+\(@bob\)/)
    expect(movesOf(place, 'api', 'master')).toBe(1)
    expect(movesOf(place, 'web', 'master')).toBe(0)
    expect(git(bare(place, 'web'), 'tag')).toBe('')
  }, 180_000)

  test('lets the release finish once somebody has run it again', async () => {
    const { code, stdout } = await play(place, 'publishing-fails.yml', 'all')
    expect(stdout).toContain('✔ 2026.11 shipped as rc.1')
    expect(code).toBe(0)
    expect(movesOf(place, 'api', 'master')).toBe(1)
    expect(movesOf(place, 'web', 'master')).toBe(1)
    expect(movedAt(place, 'api', 'master')).toBeLessThan(movedAt(place, 'web', 'master'))
  }, 180_000)
})

test('a plan is refused for everything that stands in its way at once, and writes nothing', async () => {
  await using place = await scratch()
  const scenario = join(example, 'scenarios/plan-is-refused.yml')
  const expected = await convoy(['rehearse', example, '--scenario', scenario], place.path)
  expect(expected).toMatchObject({ code: 0 })
  for (const words of [
    'acme/schema does not exist',
    'acme/api has no staging branch',
    'acme/web does not exist, or the release App',
    'acme/e2e is archived',
  ])
    expect(expected.stdout).toContain(words)
  expect(git(bare(place, 'release-control'), 'branch', '--format=%(refname:short)')).toBe('main')

  const text = await readFile(scenario, 'utf8')
  await writeFile(join(place.path, 'without-expectation.yml'), text.slice(0, text.indexOf('expect:')))
  expect(
    await convoy(['rehearse', example, '--scenario', 'without-expectation.yml', '--fresh'], place.path),
  ).toMatchObject({ code: 2 })
}, 120_000)
