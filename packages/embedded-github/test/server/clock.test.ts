import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { openHub } from '../../src/server/hub.ts'
import { acme, startOfTime, tokens } from './served-github.ts'

const hourMs = 3_600_000

test('A hub that is given a clock keeps its time: in the date header, in what happens, and never far ahead of it', async () => {
  let now = startOfTime + hourMs
  const folder = await mkdtemp(join(tmpdir(), 'hub-'))
  const hub = await openHub({
    world: acme(),
    repositories: join(folder, 'github'),
    state: join(folder, 'state'),
    clock: () => now,
  })
  const ask = (method: string, path: string, body?: object): Promise<Response> =>
    fetch(`${hub.apiUrl}${path}`, {
      method,
      headers: { authorization: `token ${tokens.zoe}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  try {
    expect((await ask('GET', '/user')).headers.get('date')).toBe(new Date(now).toUTCString())
    now += hourMs
    expect(Date.parse((await ask('GET', '/user')).headers.get('date') ?? '')).toBe(now)
    const sha = hub.world().repositories['acme/api']?.refs['refs/heads/main']
    for (let each = 0; each < 40; each += 1)
      expect((await ask('POST', '/repos/acme/api/git/refs', { ref: `refs/heads/b${each}`, sha })).status).toBe(201)
    expect(hub.world().at).toBe(now + 30_000)
    now += hourMs
    expect(hub.world().at).toBe(now)
  } finally {
    await hub.close()
    await rm(folder, { recursive: true })
  }
})
