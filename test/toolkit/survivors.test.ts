import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from '@jest/globals'
import { endSurvivors } from '../../src/toolkit/survivors.ts'
import { isRunning } from './processes.ts'

test('processes with exactly this variable are ended, and no others', async () => {
  const start = (value: string): ReturnType<typeof spawn> =>
    spawn('sleep', ['300'], { env: { PATH: process.env['PATH'], MARK: value }, detached: true, stdio: 'ignore' })
  const [one, two, other] = [start('/a'), start('/a'), start('/ab')]
  const ended = Promise.all([one, two].map((child) => once(child, 'exit')))
  await Promise.all([one, two, other].map((child) => once(child, 'spawn')))
  await endSurvivors('MARK', '/a')
  expect((await ended).map(([, signal]) => signal)).toEqual(['SIGKILL', 'SIGKILL'])
  expect(isRunning(other.pid ?? 0)).toBe(true)
  other.kill('SIGKILL')
})
