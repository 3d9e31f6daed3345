import { describe, expect, test } from '@jest/globals'
import { hasLostMachine, type JobEnd } from '../../../src/domain/proof/lost-machines.ts'

const failed = { conclusion: 'failure' } as const
const end = (parts: Partial<JobEnd> = {}): boolean =>
  hasLostMachine({
    conclusion: 'failure',
    steps: [{ conclusion: 'success' }, failed],
    errors: ['Process completed with exit code 1.'],
    ...parts,
  })

describe('a job that failed', () => {
  test('judged where a step of it failed', () => expect(end()).toBe(false))

  test.each<[string, JobEnd['steps']]>([
    ['it never began', []],
    ['its last step never ended', [{ conclusion: 'success' }, { conclusion: null }]],
    ['all its steps succeeded', [{ conclusion: 'success' }]],
    ['its step was cancelled', [{ conclusion: 'cancelled' }, { conclusion: 'skipped' }]],
  ])('has lost its machine where %s', (_, steps) => {
    expect(end({ steps })).toBe(true)
  })

  // What GitHub and its runner wrote of jobs that are told of in public.
  test.each([
    'The hosted runner lost communication with the server. Anything in your workflow that terminates the runner process, starves it for CPU/Memory, or blocks its network access can cause this error.',
    'The hosted runner: GitHub Actions 12 lost communication with the server. Anything in your workflow that terminates the runner process can cause this error.',
    'The self-hosted runner: ip-10-0-0-7.eu lost communication with the server. Verify the machine is running and has a healthy network connection.',
    'The self-hosted runner lost communication with the server. Verify the machine is running and has a healthy network connection.',
    'The runner has received a shutdown signal. This can happen when the runner service is stopped, or a manually started runner is canceled.',
    'The operation was canceled.',
    'The operation was cancelled.',
    'The job was not acquired by Runner of type hosted even after multiple attempts',
    'The job was not acquired by Runner of type self-hosted even after multiple attempts',
    'No space left on device',
    "System.IO.IOException: No space left on device : '/home/runner/actions-runner/cached/_diag/Worker_20251207-221139-utc.log'",
    "Unhandled exception. System.IO.IOException: No space left on device : '/home/runner/_diag'",
  ])('has lost its machine where it is said: %s', (error) => {
    expect(end({ errors: ['Process completed with exit code 143.', error] })).toBe(true)
  })

  test.each([
    'The job running on runner GitHub Actions 2 has exceeded the maximum execution time of 360 minutes.',
    "The action 'Run tests' has timed out after 1 minutes.",
    'expected "The operation was canceled." and found nothing',
    'AssertionError: the runner lost communication with the server',
    'Process completed with exit code 143.',
  ])('has judged where it is said: %s', (error) => {
    expect(end({ errors: [error] })).toBe(false)
  })

  test.each(['success', 'cancelled', 'timed_out', 'skipped', null])(
    'alone can have lost its machine: %s says so itself',
    (conclusion) => {
      expect(end({ conclusion, steps: [], errors: ['The operation was canceled.'] })).toBe(false)
    },
  )

  test('is asked in no time, whatever an error holds', () => {
    expect(end({ errors: [`The hosted runner ${'lost '.repeat(800)}`] })).toBe(false)
  })
})
