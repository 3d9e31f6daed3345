import { expect, test } from '@jest/globals'
import { counted, limitedWorld, manifestOf, runReleases } from './pacing.ts'

test('probe', async () => {
  const size = Number(process.env.SIZE ?? 200)
  const all = counted(limitedWorld(size))
  const t0 = process.cpuUsage()
  await runReleases(all, ['2026.11'])
  const cpu = process.cpuUsage(t0)
  const { simulated, ...rest } = all
  console.log(
    rest,
    simulated.calls,
    manifestOf(simulated.world, '2026.11')!.status,
    manifestOf(simulated.world, '2026.11')!.attention,
    (cpu.user + cpu.system) / 1e6,
    (simulated.world.at - limitedWorld(2).at) / 60000,
  )
  expect(1).toBe(1)
}, 600_000)
