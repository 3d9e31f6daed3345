import { spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { printRehearsalReport, type RehearsalReport } from '../../src/documents/rehearsal-report.ts'
import { root, scratch } from '../cli/convoy.ts'

const [one, two, three] = ['a', 'b', 'c'].map((letter) => letter.repeat(40)) as [string, string, string]

/** A report whose production, staging and base are at these commits. */
function report(
  [base, production, staging]: readonly [string, string, string],
  change: Partial<RehearsalReport> = {},
): string {
  return printRehearsalReport({
    release: '2026.11',
    control: 'acme/release-control',
    revision: 5,
    directive: 'auto',
    phase: 'ship',
    status: 'shipped',
    candidate: null,
    repositories: [
      {
        name: 'acme/app',
        base,
        production: { branch: 'master', sha: production, tree: three },
        staging: { branch: 'staging', sha: staging },
        tag: 'v0.1.0',
        releaseUrl: 'http://127.0.0.1:4711/acme/app/releases/tag/v0.1.0',
      },
    ],
    tiers: [],
    asks: [],
    requests: { total: 10, rest: 4, graphql: 6, contentCreating: 2, perRepository: 3 },
    billedMinutes: { control: 3, participants: 1, sweeps: 1 },
    virtualDuration: '1h',
    durationMs: 1234,
    ...change,
  })
}

async function compare(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly said: string }> {
  await using place = await scratch()
  for (const [side, files] of Object.entries({ before, after })) {
    await mkdir(join(place.path, side))
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(place.path, side, path)), { recursive: true })
      await writeFile(join(place.path, side, path), text)
    }
  }
  const { status, stdout } = spawnSync(
    'npm',
    ['run', '--silent', 'compare-rehearsals', '--', join(place.path, 'before'), join(place.path, 'after')],
    { cwd: root, encoding: 'utf8' },
  )
  return { code: status, said: stdout }
}

test('rehearsals are equal where the same refs are equal, though the commits are others, took longer and stood at another address', async () => {
  const other = report([three, two, two], { durationMs: 99 })
    .replace('4711', '4712')
    .replaceAll(
      '"tree":"cccccccccccccccccccccccccccccccccccccccc"',
      '"tree":"dddddddddddddddddddddddddddddddddddddddd"',
    )
  expect(
    await compare({ 'single/rehearsal.json': report([one, two, two]) }, { 'single/rehearsal.json': other }),
  ).toEqual({ code: 0, said: 'single/rehearsal.json: equal\n1 compared, 0 different\n' })
})

test('rehearsals differ where a ref, a request or a billed minute does, and each place is named', async () => {
  const moved = report([one, two, one], {
    requests: { total: 11, rest: 5, graphql: 6, contentCreating: 2, perRepository: 3 },
  })
  const { code, said } = await compare(
    { 'single/rehearsal.json': report([one, two, two]) },
    { 'single/rehearsal.json': moved },
  )
  expect(code).toBe(1)
  expect(said).toContain('/requests/total: 10 became 11')
  expect(said).toContain('/repositories/0/staging/sha: ')
})

test('a rehearsal that one side lacks is a difference', async () => {
  const { code, said } = await compare({ 'single/rehearsal.json': report([one, two, two]) }, {})
  expect(code).toBe(1)
  expect(said).toContain('single/rehearsal.json: DIFFERENT')
})
