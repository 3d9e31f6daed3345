import { describe, expect, test } from '@jest/globals'
import { commandRuns } from '../../../src/domain/proof/by-command.ts'
import { workflowRuns } from '../../../src/domain/proof/by-workflow.ts'
import { judgeRun } from '../../../src/domain/proof/judgement.ts'
import type { JobSeen, RunSeen, Request } from '../../../src/domain/words/evidence.ts'
import { called, kit, run, self, sha, started } from '../builders.ts'

const request: Request = {
  id: '2026.11-tier1-abc-1',
  key: 'k',
  tier: 'tier1',
  repository: 'acme/app',
  to: 'acme/app',
  branch: 'rc/2026.11',
  workflow: 'convoy.yml',
  candidate: 1,
  attempt: 1,
  sentAt: started,
  dueAt: started + 1,
  sends: 1,
}
const expected = (by = commandRuns) => ({
  by,
  head: sha('a'),
  self,
  kit: [kit],
  commits: false,
  askedAt: started,
})
const workflow = workflowRuns
/** What GitHub says of a run with these jobs. */
const conclude = (jobs: RunSeen['jobs'], status: string) =>
  status !== 'completed'
    ? null
    : (['failure', 'cancelled'].find((worst) => jobs.some(({ conclusion }) => conclusion === worst)) ?? 'success')
const job = (name: string, conclusion: string | null): JobSeen => ({
  name: `convoy / ${name}`,
  status: conclusion === null ? 'in_progress' : 'completed',
  conclusion,
})

describe('a run is evidence only if it is exactly the run that was asked for', () => {
  test.each<[string, Partial<RunSeen>]>([
    ['other-repository', { repository: 'acme/else' }],
    ['other-workflow', { workflow: '.github/workflows/other.yml' }],
    ['other-event', { event: 'push' }],
    ['other-commit', { headSha: sha('b') }],
    ['other-branch', { headBranch: 'mallory' }],
    ['other-attempt', { attempt: 2 }],
    ['other-actor', { actor: 'mallory' }],
    ['other-time', { createdAt: started - 60_000 }],
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
    [
      'passes on its run job, before the report job that wakes us has ended',
      [job('fetch', 'success'), job('run', 'success'), job('errored', 'skipped'), job('report', null)],
      'in_progress',
      { conclusion: 'passed', rule: 'command-succeeded' },
    ],
    [
      'fails on its run job',
      [job('fetch', 'success'), job('run', 'failure'), job('errored', 'skipped')],
      'in_progress',
      { conclusion: 'failed', rule: 'command-failed' },
    ],
    [
      'says nothing about a failed run job until it is known whether it could judge',
      [job('fetch', 'success'), job('run', 'failure'), job('errored', null)],
      'in_progress',
      null,
    ],
    [
      'is errored when the command could not be started',
      [job('fetch', 'success'), job('run', 'failure'), job('errored', 'failure')],
      'completed',
      { conclusion: 'errored', rule: 'not-judged' },
    ],
    [
      'is errored when the commits could not be fetched',
      [job('fetch', 'failure'), job('run', 'skipped')],
      'completed',
      { conclusion: 'errored', rule: 'fetch-failed' },
    ],
    [
      'is errored when the command was cancelled',
      [job('fetch', 'success'), job('run', 'cancelled')],
      'completed',
      { conclusion: 'errored', rule: 'command-cancelled' },
    ],
    ['is errored when no run job ran', [], 'completed', { conclusion: 'errored', rule: 'command-never-ran' }],
    [
      'is errored when the command lost its machine',
      [job('fetch', 'success'), { ...job('run', 'failure'), lost: true }, job('errored', 'skipped')],
      'in_progress',
      { conclusion: 'errored', rule: 'machine-lost' },
    ],
    ['says nothing while it runs', [job('fetch', 'success'), job('run', null)], 'in_progress', null],
    [
      'says nothing before it is known that it could be judged',
      [job('fetch', 'success'), job('run', 'success'), job('errored', null)],
      'in_progress',
      null,
    ],
    [
      'is errored when that is never known',
      [job('fetch', 'success'), job('run', 'success')],
      'completed',
      { conclusion: 'errored', rule: 'not-judged' },
    ],
    [
      'is errored when the command ran and nothing had been fetched',
      [job('fetch', 'skipped'), job('run', 'success'), job('errored', 'skipped')],
      'completed',
      { conclusion: 'errored', rule: 'fetch-failed' },
    ],
    [
      'is errored when two jobs could be the one that ran it',
      [
        { name: 'mallory / run', status: 'completed', conclusion: 'success' },
        job('fetch', 'success'),
        job('run', 'success'),
        job('errored', 'skipped'),
      ],
      'completed',
      { conclusion: 'errored', rule: 'ambiguous-jobs' },
    ],
    [
      'passes whatever becomes of the report',
      [job('fetch', 'success'), job('run', 'success'), job('errored', 'skipped'), job('report', 'failure')],
      'completed',
      { conclusion: 'passed', rule: 'command-succeeded' },
    ],
  ])('%s', (_title, jobs, status, judged) => {
    expect(judgeRun(request, run({ jobs, status, conclusion: conclude(jobs, status) }), expected())).toEqual(judged)
  })
})

test('a command’s run that ended worse than each of its jobs is looked at again: one that is not shown decided', () => {
  expect(judgeRun(request, run({ conclusion: 'failure' }), expected())).toBeNull()
})

describe('by command that prepares a version', () => {
  const done = [job('fetch', 'success'), job('run', 'success'), job('errored', 'skipped')]
  test.each<[string, RunSeen['jobs'], RunSeen['status'], object | null]>([
    [
      'passes once what it wrote is committed',
      [...done, job('prepare-commit', 'success'), job('report', null)],
      'in_progress',
      { conclusion: 'passed', rule: 'command-succeeded' },
    ],
    ['says nothing before', [...done, job('prepare-commit', null)], 'in_progress', null],
    [
      'is errored when it could not be committed',
      [...done, job('prepare-commit', 'failure')],
      'in_progress',
      { conclusion: 'errored', rule: 'commit-failure' },
    ],
    [
      'is errored when the kit knows no such job',
      done,
      'completed',
      { conclusion: 'errored', rule: 'commit-never-made' },
    ],
    [
      'fails on its run job',
      [job('fetch', 'success'), job('run', 'failure'), job('errored', 'skipped'), job('prepare-commit', 'skipped')],
      'completed',
      { conclusion: 'failed', rule: 'command-failed' },
    ],
  ])('%s', (_title, jobs, status, judged) => {
    expect(
      judgeRun(request, run({ jobs, status, conclusion: conclude(jobs, status), referenced: called('prepare.yml') }), {
        ...expected(),
        commits: true,
      }),
    ).toEqual(judged)
  })

  test('is errored where the workflow that tests ran it', () => {
    const jobs = [...done, job('prepare-commit', 'success')]
    expect(judgeRun(request, run({ jobs }), { ...expected(), commits: true })).toEqual({
      conclusion: 'errored',
      rule: 'other-kit',
    })
  })
})

describe('by workflow', () => {
  test.each<[string, Partial<RunSeen>, object | null]>([
    ['passes with the run', {}, { conclusion: 'passed', rule: 'run-succeeded' }],
    [
      'fails with a failed job',
      { conclusion: 'failure', jobs: [job('test', 'failure')] },
      { conclusion: 'failed', rule: 'run-failed' },
    ],
    [
      'is errored when it never started',
      { conclusion: 'startup_failure', jobs: [] },
      { conclusion: 'errored', rule: 'run-startup_failure' },
    ],
    ['is errored when it was cancelled', { conclusion: 'cancelled' }, { conclusion: 'errored', rule: 'run-cancelled' }],
    [
      'is errored when every job was skipped',
      { jobs: [job('test', 'skipped')] },
      { conclusion: 'errored', rule: 'nothing-ran' },
    ],
    ['says nothing while it runs', { status: 'in_progress', conclusion: null }, null],
  ])('%s', (_title, parts, judged) => {
    expect(judgeRun(request, run(parts), expected(workflow))).toEqual(judged)
  })

  test.each<[string, Partial<RunSeen>]>([
    ['that has ended without a conclusion', { conclusion: null }],
    ['that has a conclusion and has not ended', { status: 'in_progress' }],
    [
      'of which a job has a conclusion and has not ended',
      { jobs: [{ name: 'test', status: 'in_progress', conclusion: 'success' }] },
    ],
  ])('says nothing of a run %s: and looks again', (_title, parts) => {
    expect(judgeRun(request, run(parts), expected(workflow))).toBeNull()
  })

  test('is the run whose id GitHub named, and no other', () => {
    expect(judgeRun({ ...request, run: 7 }, run(), expected(workflow))).toMatchObject({ conclusion: 'passed' })
    expect(judgeRun({ ...request, run: 8 }, run(), expected(workflow))).toEqual({
      conclusion: 'errored',
      rule: 'other-run',
    })
  })
})
