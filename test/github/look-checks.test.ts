import { describe, expect, test } from '@jest/globals'
import type { CheckRunFields, StatusFields } from '../../src/github/commit-fields.ts'
import { readChecks } from '../../src/github/look-checks.ts'
import type { CommitSeen, SuiteSeen } from '../../src/github/look-commits.ts'

const url = 'https://github.com/acme/api/commit/1'
const run = (databaseId: number | null, name: string, conclusion: string | null, status = 'COMPLETED'): CheckRunFields => ({ databaseId, name, status, conclusion, url: `${url}/${databaseId}` })
const suite = (slug: string | null, ...runs: readonly CheckRunFields[]): SuiteSeen => ({ id: 'CS', status: 'COMPLETED', conclusion: 'SUCCESS', app: slug === null ? null : { slug }, workflowRun: null, runs })
const seen = (suites: readonly SuiteSeen[], statuses: readonly StatusFields[] = []): CommitSeen => ({ url, suites, statuses, deployments: {}, denied: {} })
const conclusions = (commit: CommitSeen) => readChecks(commit).map(({ name, app, conclusion }) => [name, app, conclusion])

describe('the checks of a commit', () => {
  test.each([
    ['SUCCESS', 'success'], ['FAILURE', 'failure'], ['CANCELLED', 'cancelled'], ['TIMED_OUT', 'timed_out'], ['STALE', 'stale'],
    ['STARTUP_FAILURE', 'startup_failure'], ['ACTION_REQUIRED', 'action_required'], ['SKIPPED', 'skipped'], ['NEUTRAL', 'neutral'],
  ])('a check run that concluded %s is %s', (conclusion, said) => {
    expect(readChecks(seen([suite('github-actions', run(1, 'test', conclusion))]))).toEqual([{ name: 'test', app: 'github-actions', conclusion: said, url: `${url}/1` }])
  })

  test.each(['QUEUED', 'IN_PROGRESS', 'WAITING', 'PENDING', 'REQUESTED'])('one that is %s is pending', (status) => {
    expect(conclusions(seen([suite('github-actions', run(1, 'test', null, status))]))).toEqual([['test', 'github-actions', 'pending']])
  })

  test.each([['SUCCESS', 'success'], ['FAILURE', 'failure'], ['PENDING', 'pending'], ['EXPECTED', 'pending'], ['ERROR', 'error']])('a status that is %s is %s and of no App', (state, said) => {
    expect(readChecks(seen([], [{ context: 'ci/test', state, targetUrl: null }]))).toEqual([{ name: 'ci/test', app: null, conclusion: said, url }])
  })

  test('of one name and App the one created last counts, in whichever suite and order it comes', () => {
    const push = suite('github-actions', run(30, 'test', null, 'QUEUED'), run(10, 'lint', 'FAILURE'))
    const other = suite('github-actions', run(20, 'test', 'SUCCESS'), run(11, 'lint', 'SUCCESS'))
    expect(conclusions(seen([push, other]))).toEqual(expect.arrayContaining([['test', 'github-actions', 'pending'], ['lint', 'github-actions', 'success']]))
    expect(conclusions(seen([other, push]))).toHaveLength(2)
  })

  test('the same name of another App, or of a status, is another check', () => {
    const commit = seen([suite('github-actions', run(1, 'test', 'SUCCESS')), suite('jenkins', run(2, 'test', 'FAILURE')), suite(null, run(3, 'test', 'NEUTRAL'))], [{ context: 'test', state: 'PENDING', targetUrl: null }])
    expect(conclusions(commit)).toEqual([['test', 'github-actions', 'success'], ['test', 'jenkins', 'failure'], ['test', '', 'neutral'], ['test', null, 'pending']])
  })
})
