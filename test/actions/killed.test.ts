import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { readManifest } from '../../src/documents/manifest.ts'
import type { World } from 'embedded-github/github/world/world'
import { kitCommit, releaseToken } from '../../src/simulation/release-world.ts'
import { simulate } from '../../src/simulation/exchange.ts'
import { play } from '../../src/simulation/play.ts'
import { control, newWorld, performanceOf, revisionsOf, textAt } from '../simulation/worlds.ts'
import { type Bench, openBench, type Start } from './started-bundle.ts'

/*
 * The promote bundle of `dist`, killed with SIGKILL at each API call, before or after GitHub has done what was asked,
 * and started again. All schedules are searched in process (test/simulation/faults.test.ts); this is the sample over
 * HTTP, git and real processes.
 */
jest.setTimeout(120_000)

const promote: Start = {
  action: 'promote',
  inputs: {
    token: releaseToken,
    control,
    release: '2026.11',
    hop: 'production',
    kit: kitCommit,
    'kit-repository': 'convoy-release/convoy',
  },
}
let ready: World
let bench: Bench | null = null

beforeAll(async () => {
  const performance = performanceOf(simulate(newWorld()))
  await play(performance, ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging'])
  ready = performance.simulated.world
})
afterEach(async () => {
  await bench?.[Symbol.asyncDispose]()
  bench = null
})

/** What the release came to, without what depends on how often something was asked for. */
function endOf(world: World): unknown {
  const { status, candidate, requests, evidence, pivot } = readManifest(
    textAt(world, revisionsOf(world).at(-1) ?? '', 'release-manifest.json'),
  )
  const app = world.repositories['acme/app']
  return {
    refs: app?.refs,
    releases: app?.releases.map(({ tag, draft, target }) => ({ tag, draft, target })),
    status,
    candidate,
    requests,
    evidence,
    begun: pivot !== undefined,
  }
}

/**
 * A passage to the hub that counts the calls and kills the caller at one of them; `calls` is known once it has closed.
 */
function passage(
  apiUrl: string,
  killAt: number,
  when: 'before' | 'after',
  seen: { calls: number },
): NonNullable<Start['through']> {
  return async (kill) => {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          const at = seen.calls
          seen.calls += 1
          if (at === killAt && when === 'before') return kill()
          const body = Buffer.concat(chunks)
          const headers = Object.fromEntries(
            Object.entries(request.headers)
              .filter(([name]) => name !== 'host' && name !== 'content-length' && name !== 'connection')
              .map(([name, value]) => [name, String(value)]),
          )
          void fetch(`${apiUrl}${request.url ?? ''}`, {
            method: request.method ?? 'GET',
            headers,
            ...(body.length > 0 ? { body } : {}),
          }).then(async (answer) => {
            if (at === killAt) return kill()
            response.writeHead(answer.status, {
              'content-type': answer.headers.get('content-type') ?? 'application/json',
              date: answer.headers.get('date') ?? '',
            })
            return response.end(Buffer.from(await answer.arrayBuffer()))
          })
        })
    })
    await new Promise<void>((listening) => {
      server.listen(0, '127.0.0.1', listening)
    })
    const { port } = server.address() as AddressInfo
    return {
      apiUrl: `http://127.0.0.1:${port}`,
      close: () =>
        new Promise((closed) => {
          server.closeAllConnections()
          server.close(() => closed())
        }),
    }
  }
}

describe('the promote bundle, killed and started again', () => {
  let undisturbed: unknown
  let calls: number

  test('ships when nobody kills it', async () => {
    bench = await openBench(ready, control)
    const seen = { calls: 0 }
    const { exitCode } = await bench.start({ ...promote, through: passage(bench.hub.apiUrl, -1, 'after', seen) })
    undisturbed = endOf(bench.hub.world())
    calls = seen.calls
    expect([exitCode, undisturbed]).toEqual([0, expect.objectContaining({ status: 'shipped', begun: true })])
    expect(calls).toBeGreaterThan(5)
  })

  test.each(['before', 'after'] as const)(
    'comes to the same end, killed %s the effect of every other call',
    async (when) => {
      for (let killAt = when === 'before' ? 0 : 1; killAt < calls; killAt += 2) {
        bench = await openBench(ready, control)
        const killed = await bench.start({ ...promote, through: passage(bench.hub.apiUrl, killAt, when, { calls: 0 }) })
        const again = await bench.start(promote)
        expect({ killAt, killed: killed.exitCode, again: again.exitCode, end: endOf(bench.hub.world()) }).toEqual({
          killAt,
          killed: null,
          again: 0,
          end: undisturbed,
        })
        await bench[Symbol.asyncDispose]()
        bench = null
      }
    },
  )
})
