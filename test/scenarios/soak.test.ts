import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readManifest } from '../../src/documents/manifest.ts'
import { readRehearsalReport } from '../../src/documents/rehearsal-report.ts'
import { convoy, root, scratch } from '../cli/convoy.ts'

/* A tier that soaks for a day, through the command line with the bundles in dist: nobody waits for it on a runner. */

test('a day of soaking passes in virtual time and costs the control repository what an hour of it costs', async () => {
  await using place = await scratch()
  const soaked = async (soak: string) => {
    const train = join(place.path, soak)
    await cp(join(root, 'examples/single'), train, { recursive: true })
    const text = await readFile(join(train, 'train.yml'), 'utf8')
    const tier = 'name: tier2a, scope: release,'
    expect(text).toContain(tier)
    await writeFile(join(train, 'train.yml'), text.replace(tier, `${tier} soak: ${soak},`))
    const out = join(place.path, `${soak}-out`)
    const { code, stdout } = await convoy(['rehearse', train, '--out', out], place.path)
    expect(stdout).toContain('✔ 2026.11 shipped as rc.1')
    expect(code).toBe(0)
    return { report: readRehearsalReport(await readFile(join(out, 'rehearsal.json'), 'utf8')), manifest: readManifest(await readFile(join(out, 'release-manifest.json'), 'utf8')) }
  }
  const [hour, day] = [await soaked('1h'), await soaked('24h')]
  expect(day.report.billedMinutes).toMatchObject({ control: hour.report.billedMinutes.control, participants: hour.report.billedMinutes.participants })
  const passed = day.manifest.evidence.find(({ tier }) => tier === 'tier2a')
  expect(day.manifest.pivot).toBeGreaterThanOrEqual(passed?.soakedAt ?? Number.POSITIVE_INFINITY)
  expect((passed?.soakedAt ?? 0) - day.manifest.release.createdAt).toBeGreaterThanOrEqual(86_400_000)
}, 240_000)
