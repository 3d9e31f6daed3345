import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readCircumstances, runUrl } from '../../src/toolkit/event.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convoy-event-'))
})
afterAll(() => rm(folder, { recursive: true }))

const environment = {
  GITHUB_EVENT_NAME: 'repository_dispatch',
  GITHUB_RUN_ID: '77',
  GITHUB_RUN_ATTEMPT: '2',
  GITHUB_JOB: 'record',
  GITHUB_REPOSITORY: 'acme/control',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
  RUNNER_TEMP: '/tmp',
}

describe('the circumstances of a run', () => {
  test('are read from the variables that the runner sets', () => {
    expect(readCircumstances(environment)).toMatchObject({
      event: 'repository_dispatch',
      runId: 77,
      attempt: 2,
      job: 'record',
      repository: 'acme/control',
      payload: {},
      sender: '',
    })
  })

  test('take the sender from where GitHub puts it, not from what the payload says', async () => {
    const file = join(folder, 'event.json')
    await writeFile(
      file,
      JSON.stringify({
        action: 'release.approve',
        sender: { login: 'zoe' },
        client_payload: { actor: { login: 'ann' }, sender: { login: 'ann' } },
      }),
    )
    expect(readCircumstances({ ...environment, GITHUB_EVENT_PATH: file }).sender).toBe('zoe')
  })

  test('outside a runner name the variable that is missing', () => {
    const { GITHUB_RUN_ID: _, ...rest } = environment
    expect(() => readCircumstances(rest)).toThrow('GITHUB_RUN_ID is not set')
  })

  test('lead to the run in the browser', () => {
    expect(runUrl(readCircumstances(environment))).toBe('https://github.com/acme/control/actions/runs/77')
  })
})
