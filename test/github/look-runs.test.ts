import { describe, expect, test } from '@jest/globals'
import type { Request } from '../../src/domain/words.ts'
import type { Run } from '../../src/rehearsal/github/world.ts'
import { commit, openForge, refsOf } from './forge.ts'
import type { Forge } from './forge.ts'

const at = Date.UTC(2026, 10, 2, 9)
const workflow = { id: 7, path: '.github/workflows/e2e.yml', name: 'e2e' }

function forgeWithRuns(...titles: readonly string[]): Forge {
  const forge = openForge('acme/e2e')
  commit(forge, 'acme/e2e', 'main', 'add', { '.github/workflows/e2e.yml': 'on: workflow_dispatch\njobs: { a: { runs-on: x, steps: [] } }\n' })
  forge.world = { ...forge.world, runs: Object.fromEntries(titles.map((title, index) => [String(500 + index), runOf(forge, 500 + index, title)])) }
  return forge
}

function runOf(forge: Forge, id: number, displayTitle: string): Run {
  return {
    id, number: 1, attempt: 2, repository: 'acme/e2e', workflow, event: 'workflow_dispatch', payload: {}, inputs: {}, actor: 'convoy-release[bot]', headSha: refsOf(forge, 'acme/e2e')['refs/heads/main'] ?? '',
    workflowSha: '', ref: 'refs/heads/main', headBranch: 'main', displayTitle, createdAt: at + id, startedAt: at, updatedAt: at, status: 'completed', conclusion: 'success', problems: [],
    referenced: [{ path: 'convoy-release/convoy/.github/workflows/participant.yml@v1', sha: 'c'.repeat(40), ref: 'refs/tags/v1' }], concurrency: null,
    jobs: [{ id: 900 + id, key: 'test', name: 'test / e2e', status: 'completed', conclusion: 'success', startedAt: at, completedAt: at, outputs: {}, steps: [], concurrency: null }],
  }
}

function requestOf(id: string, run?: number): Request {
  return { id, key: 'k'.repeat(64), tier: 'tier2a', to: 'acme/e2e', branch: 'main', workflow: 'e2e.yml', candidate: 1, attempt: 1, sentAt: at, dueAt: at, sends: 1, ...(run === undefined ? {} : { run }) }
}
const look = async (forge: Forge, ...requests: readonly Request[]) => (await forge.github.look(requests.map((request) => ({ about: 'run', request, head: '' })))).runs

describe('a look at runs', () => {
  test('says a known run as GitHub has it, with the jobs of its attempt', async () => {
    const forge = forgeWithRuns('whatever')
    expect(await look(forge, requestOf('r-1', 500))).toEqual({ 'r-1': {
      id: 500, repository: 'acme/e2e', workflow: '.github/workflows/e2e.yml', event: 'workflow_dispatch', headSha: refsOf(forge, 'acme/e2e')['refs/heads/main'], headBranch: 'main', attempt: 2,
      status: 'completed', conclusion: 'success', actor: 'convoy-release[bot]', createdAt: at, url: 'http://127.0.0.1:8080/acme/e2e/actions/runs/500',
      referenced: [{ path: 'convoy-release/convoy/.github/workflows/participant.yml', sha: 'c'.repeat(40) }], jobs: [{ name: 'test / e2e', status: 'completed', conclusion: 'success' }],
    } })
  })

  test('a known run that is gone is null', async () => expect(await look(forgeWithRuns(), requestOf('r-1', 500))).toEqual({ 'r-1': null }))

  test('finds an unknown run by the request\'s id as a word of its name, the oldest first', async () => {
    const forge = forgeWithRuns('e2e (2026.11-t-1)', 'e2e 2026.11-t-1', 'e2e 2026.11-t-12', 'e2e x2026.11-t-2', 'e2e 2026.11-t-3.')
    const runs = await look(forge, ...['1', '12', '2', '3'].map((number) => requestOf(`2026.11-t-${number}`)))
    expect(Object.values(runs).map((run) => run?.id ?? null)).toEqual([500, 502, null, 504])
  })

  test('of many unknown requests to one workflow costs one listing', async () => {
    const forge = forgeWithRuns()
    await look(forge, ...Array.from({ length: 40 }, (_, index) => requestOf(`r-${index}`)))
    expect(forge.calls.map((call) => call.route)).toEqual(['actions/list-workflow-runs'])
  })

  test('goes through all pages of a long list', async () => {
    const forge = forgeWithRuns('e2e r-1', ...Array.from({ length: 150 }, () => 'e2e other'))
    expect((await look(forge, requestOf('r-1')))['r-1']?.id).toBe(500)
  })

  test('a workflow that is not there has no runs', async () => {
    expect(await look(openForge('acme/e2e'), requestOf('r-1'))).toEqual({ 'r-1': null })
  })
})
