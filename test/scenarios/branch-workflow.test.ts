import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { playExample, type Played } from './played.ts'

/* Who may push branches to control tries to read the release App's key. */

const control = 'acme/release-control'
let played: Played
beforeAll(async () => {
  played = await playExample('single', 'branch-workflow')
}, 300_000)
afterAll(async () => {
  await played[Symbol.asyncDispose]()
})

const runsOn = (ref: string) =>
  Object.values(played.world.runs).filter((run) => run.repository === control && run.ref === ref)
const logOf = (job: number): string =>
  Buffer.from(played.world.logs?.[job]?.content ?? new Uint8Array()).toString('utf8')

test('a workflow of their branch gets nothing: no secret without the environment, and no job with it', () => {
  const [stolen] = runsOn('refs/heads/steal')
  expect(stolen?.jobs.map(({ name, conclusion }) => `${name}: ${conclusion}`)).toEqual([
    'plain: success',
    'named: failure',
  ])
  expect(stolen?.problems).toContain(
    'named: Branch "steal" is not allowed to deploy to convoy due to environment protection rules.',
  )
  const [plain, named] = stolen?.jobs ?? []
  expect(logOf(plain?.id ?? 0)).toContain('got 0 characters')
  expect(named?.steps).toEqual([])
})

test('control’s own workflow, started from their branch, makes no token of the key', () => {
  const dispatched = runsOn('refs/heads/steal')[1]
  expect(dispatched?.workflow.path).toBe('.github/workflows/release.yml')
  expect(dispatched?.jobs.filter(({ conclusion }) => conclusion === 'success')).toEqual([])
})

test('the key stands in no log, as it is or backwards', () => {
  const key = played.world.repositories[control]?.environments?.['convoy']?.secrets['CONVOY_APP_PRIVATE_KEY'] ?? ''
  const line = key.split('\n')[1] ?? ''
  expect(line.length).toBeGreaterThan(40)
  const logs = Object.keys(played.world.logs ?? {})
    .map((job) => logOf(Number(job)))
    .join('\n')
  expect(logs).not.toContain(line)
  expect(logs).not.toContain(line.split('').reverse().join(''))
})

test('the release ships all the same', () => {
  expect(played.ended).toMatchObject({ code: 0, stderr: '' })
  expect(played.report).toMatchObject({ status: 'shipped' })
})
