import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { openHub } from '../../src/server/hub.ts'
import { createDispatcher } from '../../src/workflows/dispatcher.ts'
import { trigger } from '../../src/workflows/triggering/triggers.ts'
import type { Machine } from '../../src/workflows/words.ts'
import { dispatched, worldOf } from './small-github.ts'

const job = 'runs-on: x, steps: [{ run: "true" }]'

test('what a job does with its GITHUB_TOKEN starts nothing but dispatches, and the token ends with the job', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'served-'))
  const world = worldOf({
    'acme/a': {
      'act.yml': `name: act\non: { repository_dispatch: { types: [go] } }\npermissions: { contents: write, actions: write }\njobs:\n  j: { ${job} }`,
      'again.yml': `name: again\non: { repository_dispatch: { types: [again] }, workflow_dispatch: { inputs: { order: { type: string, required: true } } } }\nrun-name: "again \${{ inputs.order || github.event.client_payload.id }}"\npermissions: {}\njobs:\n  j: { ${job} }`,
      'ci.yml': `name: ci\non: [push, create]\njobs:\n  j: { ${job} }`,
    },
  })
  const hub = await openHub({ world, repositories: join(folder, 'github'), state: join(folder, 'state') })
  const answered: string[] = []
  const acted: string[] = []
  const machine: Machine = async (message) => {
    const call = async (method: string, path: string, body?: object): Promise<void> => {
      const init = {
        method,
        headers: { authorization: `Bearer ${message.token}` },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }
      answered.push(`${method} ${path} ${(await fetch(`${hub.apiUrl}/repos/acme/a/${path}`, init)).status}`)
    }
    if (message.run.workflow.name === 'act') {
      acted.push(message.token)
      await call('POST', 'git/refs', { ref: 'refs/heads/side', sha: message.run.headSha })
      await call('POST', 'dispatches', { event_type: 'again', client_payload: { id: 'one' } })
      await call('POST', 'actions/workflows/again.yml/dispatches', { ref: 'main', inputs: { order: 'two' } })
    } else await call('POST', 'dispatches', { event_type: 'again' })
    return { conclusion: 'success', outputs: {}, steps: [], annotations: [], summary: '', log: [] }
  }
  const dispatcher = createDispatcher({
    hub,
    machine,
    machines: 1,
    durationMs: () => 60_000,
    folder: join(folder, 'work'),
    node: process.execPath,
  })
  try {
    await hub.change((now) => {
      const [next, told] = trigger(now, dispatched(now, 'acme/a', 'go'))
      return [next, told]
    })
    await dispatcher.settle()
    expect(answered).toEqual([
      'POST git/refs 201',
      'POST dispatches 204',
      'POST actions/workflows/again.yml/dispatches 204',
      'POST dispatches 403',
      'POST dispatches 403',
    ])
    expect(
      Object.values(hub.world().runs).map((run) => `${run.displayTitle} by ${run.actor}: ${run.conclusion}`),
    ).toEqual([
      'go by zoe: success',
      'again one by github-actions[bot]: success',
      'again two by github-actions[bot]: success',
    ])
    expect(hub.world().repositories['acme/a']?.refs['refs/heads/side']).toBeDefined()
    const late = await fetch(`${hub.apiUrl}/repos/acme/a`, { headers: { authorization: `Bearer ${acted[0] ?? ''}` } })
    expect(late.status).toBe(401)
  } finally {
    await dispatcher.close()
    await hub.close()
    await rm(folder, { recursive: true, force: true })
  }
})
