import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readRehearsalReport } from '../../src/documents/rehearsal-report.ts'
import { convoy, root, scratch } from '../cli/convoy.ts'

/*
 * What many repositories cost the control repository, in minutes as GitHub bills them: every job rounded up to one.
 * What a few cost is in storefront.test.ts, and that waiting costs nothing in tiers.test.ts: those rehearsals are
 * played there anyway.
 */

test('forty repositories without a Convoy file of their own ship, at no more than ten billed minutes of control, sweeps included', async () => {
  await using place = await scratch()
  const { code, stdout } = await convoy(['rehearse', join(root, 'examples/forty')], place.path)
  expect(stdout).toContain('✔ 2026.11 shipped as rc.1: 40 repositories in production.')
  expect(code).toBe(0)
  const { repositories, billedMinutes } = readRehearsalReport(
    await readFile(join(place.path, 'out/rehearsal.json'), 'utf8'),
  )
  expect(billedMinutes.control).toBeGreaterThan(0)
  expect(billedMinutes.control + billedMinutes.sweeps).toBeLessThanOrEqual(10)
  const files = repositories.map(({ name }) =>
    execFileSync(
      'git',
      ['-C', join(place.path, `out/github/${name}.git`), 'ls-tree', '--name-only', '-r', 'main', '.github'],
      { encoding: 'utf8' },
    ).trim(),
  )
  expect(new Set(files)).toEqual(new Set(['.github/workflows/ci.yml']))
}, 300_000)
