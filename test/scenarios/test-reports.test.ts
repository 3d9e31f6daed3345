import { execFileSync } from 'node:child_process'
import { copyFile, cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { readManifest } from '../../src/documents/manifest.ts'
import { readRehearsalReport } from '../../src/documents/rehearsal-report.ts'
import { convoy, root, scratch } from '../cli/convoy.ts'

/* What a command leaves of its tests decides a whole release, through the command line with the bundles in dist. */

jest.setTimeout(240_000)

/** Plays examples/single with another command of tier1, beside which stands what a real runner wrote. */
async function playReport(file: string, command: string) {
  await using place = await scratch()
  const train = join(place.path, 'train')
  await cp(join(root, 'examples/single'), train, { recursive: true })
  await copyFile(join(root, 'test/actions/reports', file), join(train, 'repositories/acme/app', file))
  const text = await readFile(join(train, 'train.yml'), 'utf8')
  const changed = text.replace(
    /(name: tier1,.*command: )"[^"]*"/,
    (_, before: string) => `${before}${JSON.stringify(command)}`,
  )
  expect(changed).not.toBe(text)
  await writeFile(join(train, 'train.yml'), changed)
  const { code } = await convoy(['rehearse', train], place.path)
  const git = (repository: string, ...args: readonly string[]): string =>
    execFileSync('git', ['-C', join(place.path, 'out/github/acme', `${repository}.git`), ...args], {
      encoding: 'utf8',
    }).trim()
  const { status } = readRehearsalReport(await readFile(join(place.path, 'out/rehearsal.json'), 'utf8'))
  const manifest = readManifest(git('release-control', 'show', 'release/2026.11:release-manifest.json'))
  const ends = manifest.evidence
    .filter(({ tier }) => tier === 'tier1')
    .map(({ conclusion, rule }) => `${conclusion} ${rule}`)
  return { code, status, ends, tags: git('app', 'tag') }
}

test('what tape prints is two tests that passed, and the release ships', async () => {
  expect(await playReport('tape.txt', 'cat tape.txt')).toMatchObject({
    code: 0,
    status: 'shipped',
    ends: ['passed command-succeeded'],
    tags: 'v0.1.0',
  })
})

test('a report of nothing but disabled tests is errored each time, and nothing ships', async () => {
  expect(
    await playReport('gtest-all-disabled.xml', 'cp gtest-all-disabled.xml $CONVOY_REPORTS/gtest.xml'),
  ).toMatchObject({
    code: 1,
    status: 'blocked',
    tags: '',
    ends: Array.from({ length: 3 }, () => expect.stringMatching(/^errored /)),
  })
})
