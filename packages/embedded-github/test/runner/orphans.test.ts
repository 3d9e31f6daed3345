import { expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { endOrphans } from '../../src/runner/orphans.ts'

/** A process of its own group that says when it is there and lives until it is ended. */
function live(env: Readonly<Record<string, string>>): {
  readonly pid: number
  readonly there: Promise<unknown>
  readonly ended: Promise<unknown[]>
} {
  const child = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1000)'], {
    detached: true,
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return { pid: child.pid ?? 0, there: once(child.stdout, 'data'), ended: once(child, 'exit') }
}

test('what a killed rehearsal left running is ended by the next one, and nobody else’s', async () => {
  if (!existsSync('/proc/self/environ')) return // Elsewhere nobody says what a process was told.
  const tracking = `github_${process.pid}`
  const orphans = [{ RUNNER_TRACKING_ID: tracking }, { PLACE_OF_THE_JOB: '/out/jobs/7/_temp' }].map(live)
  const others = [
    { RUNNER_TRACKING_ID: 'github_other' },
    { RUNNER_TRACKING_ID: `${tracking}0` },
    { PWD: '/out/jobs/7', HOME: '/out/jobs-of-mine' },
  ].map(live)
  await Promise.all([...orphans, ...others].map(({ there }) => there))
  endOrphans({ RUNNER_TRACKING_ID: tracking, EMBEDDED_GITHUB_SERVED: 'nowhere' }, '/out/jobs')
  for (const { ended } of orphans) expect(await ended).toEqual([null, 'SIGKILL'])
  for (const { pid, ended } of others) {
    expect(process.kill(pid, 'SIGTERM')).toBe(true)
    expect(await ended).toEqual([null, 'SIGTERM'])
  }
})
