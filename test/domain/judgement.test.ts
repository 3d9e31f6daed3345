import { describe, expect, test } from '@jest/globals'
import { judgeRun } from '../../src/domain/judgement.ts'
import type { JobSeen, RunSeen } from '../../src/domain/seen.ts'
import type { By, Request } from '../../src/domain/words.ts'
import { called, kit, run, self, sha, started } from './builders.ts'

const request: Request = {
  id: '2026.11-tier1-abc-1', key: 'k', tier: 'tier1', repository: 'acme/app', to: 'acme/app', branch: 'rc/2026.11', workflow: 'convoy.yml',
  candidate: 1, attempt: 1, sentAt: started, dueAt: started + 1, sends: 1,
}
const expected = (by: By = { kind: 'command', command: 'npm test' }) => ({ by, head: sha('a'), self, kit: [kit], commits: false, askedAt: started })
const workflow: By = { kind: 'workflow', file: 'convoy.yml' }
const job = (name: string, conclusion: string | null): JobSeen => ({ name: `convoy / ${name}`, status: conclusion === null ? 'in_progress' : 'completed', conclusion })

describe('a run is evidence only if it is exactly the run that was asked for', () => {
  test.each<[string, Partial<RunSeen>]>([
    ['other-repository', { repository: 'acme/else' }],
    ['other-workflow', { workflow: '.github/workflows/other.yml' }],
    ['other-event', { event: 'push' }],
    ['other-commit', { headSha: sha('b') }],
    ['other-attempt', { attempt: 2 }],
    ['other-actor', { actor: 'mallory' }],
    ['other-kit', { referenced: called('participant.yml', sha('d')) }],
    ['other-kit', { referenced: [{ path: 'mallory/kit/.github/workflows/else.yml', sha: kit }] }],
    ['other-kit', { referenced: [] }],
    ['other-kit', { referenced: called('prepare.yml') }],
  ])('errored: %s', (rule, parts) => {
    expect(judgeRun(request, run(parts), expected())).toEqual({ conclusion: 'errored', rule })
  })
})

describe('by command', () => {
  test.each<[string, RunSeen['jobs'], RunSeen['status'], object | null]>([
    ['passes on its run job, before the report job that wakes us has ended', [job('fetch', 'success'), job('run', 'success'), job('report', null)], 'in_progress', { conclusion: 'passed', rule: 'command-succeeded' }],
    ['fails on its run job', [job('fetch', 'success'), job('run', 'failure'), job('errored', 'skipped')], 'in_progress', { conclusion: 'failed', rule: 'command-failed' }],
    ['says nothing about a failed run job until it is known whether it could judge', [job('fetch', 'success'), job('run', 'failure'), job('errored', null)], 'in_progress', null],
    ['is errored when the command could not be started', [job('fetch', 'success'), job('run', 'failure'), job('errored', 'failure')], 'completed', { conclusion: 'errored', rule: 'not-judged' }],
    ['is errored when the commits could not be fetched', [job('fetch', 'failure'), job('run', 'skipped')], 'completed', { conclusion: 'errored', rule: 'fetch-failed' }],
    ['is errored when the command was cancelled', [job('fetch', 'success'), job('run', 'cancelled')], 'completed', { conclusion: 'errored', rule: 'command-cancelled' }],
    ['is errored when no run job ran', [], 'completed', { conclusion: 'errored', rule: 'command-never-ran' }],
    ['says nothing while it runs', [job('fetch', 'success'), job('run', null)], 'in_progress', null],
  ])('%s', (_title, jobs, status, judged) => {
    expect(judgeRun(request, run({ jobs, status, conclusion: null }), expected())).toEqual(judged)
  })
})

describe('by command that prepares a version', () => {
  const done = [job('fetch', 'success'), job('run', 'success')]
  test.each<[string, RunSeen['jobs'], RunSeen['status'], object | null]>([
    ['passes once what it wrote is committed', [...done, job('prepare-commit', 'success'), job('report', null)], 'in_progress', { conclusion: 'passed', rule: 'command-succeeded' }],
    ['says nothing before', [...done, job('prepare-commit', null)], 'in_progress', null],
    ['is errored when it could not be committed', [...done, job('prepare-commit', 'failure')], 'in_progress', { conclusion: 'errored', rule: 'commit-failure' }],
    ['is errored when the kit knows no such job', done, 'completed', { conclusion: 'errored', rule: 'commit-never-made' }],
    ['fails on its run job', [job('fetch', 'success'), job('run', 'failure'), job('errored', 'skipped'), job('prepare-commit', 'skipped')], 'completed', { conclusion: 'failed', rule: 'command-failed' }],
  ])('%s', (_title, jobs, status, judged) => {
    expect(judgeRun(request, run({ jobs, status, conclusion: null, referenced: called('prepare.yml') }), { ...expected(), commits: true })).toEqual(judged)
  })

  test('is errored where the workflow that tests ran it', () => {
    const jobs = [...done, job('prepare-commit', 'success')]
    expect(judgeRun(request, run({ jobs }), { ...expected(), commits: true })).toEqual({ conclusion: 'errored', rule: 'other-kit' })
  })
})

describe('by workflow', () => {
  test.each<[string, Partial<RunSeen>, object | null]>([
    ['passes with the run', {}, { conclusion: 'passed', rule: 'run-succeeded' }],
    ['fails with a failed job', { conclusion: 'failure', jobs: [job('test', 'failure')] }, { conclusion: 'failed', rule: 'run-failed' }],
    ['is errored when it never started', { conclusion: 'startup_failure', jobs: [] }, { conclusion: 'errored', rule: 'run-startup_failure' }],
    ['is errored when it was cancelled', { conclusion: 'cancelled' }, { conclusion: 'errored', rule: 'run-cancelled' }],
    ['is errored when every job was skipped', { jobs: [job('test', 'skipped')] }, { conclusion: 'errored', rule: 'nothing-ran' }],
    ['says nothing while it runs', { status: 'in_progress', conclusion: null }, null],
  ])('%s', (_title, parts, judged) => {
    expect(judgeRun(request, run(parts), expected(workflow))).toEqual(judged)
  })
})
