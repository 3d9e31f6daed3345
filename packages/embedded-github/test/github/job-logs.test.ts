import { describe, expect, test } from '@jest/globals'
import { answer } from '../../src/github/answers/answer.ts'
import { withLog } from '../../src/github/checks/job-logs.ts'
import type { Job, Run } from '../../src/github/world/runs.ts'
import type { World } from '../../src/github/world/world.ts'
import { acme, api, ask, morning, secret } from './acme.ts'

const day = 24 * 3_600_000
const job = (id: number, status: Job['status'] = 'completed'): Job => ({
  id,
  key: 'test',
  name: 'test',
  status,
  conclusion: status === 'completed' ? 'failure' : null,
  startedAt: morning,
  completedAt: null,
  outputs: {},
  steps: [],
  concurrency: null,
})
const started = ask(acme().world, 'zoe', `POST /repos/${api}/actions/workflows/e2e.yml/dispatches`, {
  ref: 'main',
  return_run_details: true,
})
const run = Object.values(started.world.runs)[0]
if (run === undefined) throw new Error('no run')
const withRun = (world: World, parts: Partial<Run>): World => ({ ...world, runs: { [run.id]: { ...run, ...parts } } })
const world = withLog(withRun(started.world, { jobs: [job(8), job(9), job(10, 'in_progress')] }), 8, [
  'one',
  'two',
  '##[error]three',
])
const path = (id: number, repository = api): string => `GET /repos/${repository}/actions/jobs/${id}/logs`
const second = new Date(world.at).toISOString().slice(0, 19)
const file = `\uFEFF${['one', 'two', '##[error]three'].map((line) => `${second}.0000000Z ${line}\n`).join('')}`

function fetchFrom(
  from: World,
  url: string,
  headers: Readonly<Record<string, string>> = {},
): { readonly status: number; readonly body: string; readonly headers: Readonly<Record<string, string>> } {
  const [, said] = answer(from, { method: 'GET', url, headers })
  return { status: said.status, body: Buffer.from(said.body).toString(), headers: said.headers }
}

const address = (from = world, id = 8): string => ask(from, 'reader', path(id)).headers['location'] ?? ''

describe('The log of a job', () => {
  test('is where a redirect points, as a file with a byte order mark and the time before every line', () => {
    expect(ask(world, 'reader', path(8))).toMatchObject({
      status: 302,
      headers: { location: expect.stringMatching(/^http:\/\/127\.0\.0\.1:4000\/results\/logs\/8\?/) },
    })
    expect(fetchFrom(world, address())).toMatchObject({
      status: 200,
      body: file,
      headers: { 'content-type': 'text/plain' },
    })
  })

  test('keeps to its address for a minute', () => {
    expect(fetchFrom({ ...world, at: world.at + 60_000 }, address()).status).toBe(200)
    expect(fetchFrom({ ...world, at: world.at + 60_001 }, address()).status).toBe(403)
  })

  test('is not given to who changes its address, or sends a token there', () => {
    const other = withLog(world, 9, ['secret'])
    expect(fetchFrom(other, address().replace('/8?', '/9?')).status).toBe(403)
    expect(fetchFrom(world, address().replace(/se=\d+/, `se=${world.at + day}`)).status).toBe(403)
    expect(fetchFrom(world, address(), { authorization: 'token reader' })).toMatchObject({
      status: 403,
      body: expect.stringContaining('AuthenticationFailed'),
    })
  })

  test.each([
    ['bytes=0-2', 206, '\uFEFF', `bytes 0-2/${Buffer.byteLength(file)}`],
    ['bytes=3-', 206, file.slice(1), `bytes 3-${Buffer.byteLength(file) - 1}/${Buffer.byteLength(file)}`],
    ['bytes=3-99999', 206, file.slice(1), `bytes 3-${Buffer.byteLength(file) - 1}/${Buffer.byteLength(file)}`],
    ['bytes=-5', 200, file, undefined],
  ])('is read in parts: %s', (range, status, body, counted) => {
    expect(fetchFrom(world, address(), { range })).toMatchObject({ status, body })
    expect(fetchFrom(world, address(), { range }).headers['content-range']).toBe(counted)
  })

  test('has no part behind its end', () => {
    expect(fetchFrom(world, address(), { range: `bytes=${Buffer.byteLength(file)}-` }).status).toBe(416)
  })

  test.each<[string, World, string | null, string, number]>([
    ['while it runs', world, 'reader', path(10), 404],
    ['where there is no such job', world, 'reader', path(77), 404],
    ['in another repository', world, 'zoe', path(8, secret), 404],
    ['where nothing was said', world, 'reader', path(9), 410],
    ['after ninety days', { ...world, at: world.at + 90 * day }, 'reader', path(8), 410],
    ['for nobody', world, null, path(8), 401],
  ])('is not there %s', (_, from, as, call, status) => {
    expect(ask(from, as, call).status).toBe(status)
  })

  test('is bounded: the end of it, and the newest five hundred', () => {
    const long = withLog(
      world,
      8,
      Array.from({ length: 30_000 }, (_, index) => `line ${index} ${'x'.repeat(40)}`),
    )
    expect(long.logs?.['8']?.content).toHaveLength(1_000_000)
    expect(fetchFrom(long, address(long)).body).toMatch(/line 29999 x+\n$/)
    const many = Array.from({ length: 600 }, (_, index) => index + 100).reduce(
      (now, id) => withLog(now, id, ['x']),
      world,
    )
    expect(Object.keys(many.logs ?? {}).map(Number)).toEqual(Array.from({ length: 500 }, (_, index) => index + 200))
  })
})
