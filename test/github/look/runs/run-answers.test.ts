import { describe, expect, test } from '@jest/globals'
import { keepAnswers } from '../../../../src/github/look/runs/run-answers.ts'

const run = {
  id: 500,
  repository: { id: 7, full_name: 'acme/api', owner: { login: 'acme' } },
  head_repository: null,
  head_commit: { message: 'Begin' },
}
const jobs = (count: number, bytes: number) =>
  Array.from({ length: count }, (_, id) => ({ id, name: 'x'.repeat(bytes) }))

describe('the answers that are kept of a run', () => {
  test('are all of it but the whole repository', () => {
    expect(keepAnswers(run, jobs(2, 10))).toEqual({
      run: { ...run, repository: { id: 7, full_name: 'acme/api' } },
      jobs: jobs(2, 10),
    })
  })

  test('of very many jobs are the first that fit into 100 kB', () => {
    const kept = keepAnswers(run, jobs(500, 1_000))
    expect(kept?.jobs).toEqual(jobs(500, 1_000).slice(0, kept?.jobs.length))
    expect(JSON.stringify(kept).length).toBeGreaterThan(98_000)
    expect(JSON.stringify(kept).length).toBeLessThan(100_200)
  })

  test('are none where the run alone is larger', () => {
    expect(keepAnswers({ ...run, head_commit: { message: 'ä'.repeat(50_000) } }, [])).toBeUndefined()
  })
})
