import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readManifest } from '../../src/documents/manifest.ts'
import { listPulls } from 'embedded-github/github/tracker/issues'
import type { World } from 'embedded-github/github/world/world'
import { play } from '../../src/simulation/play.ts'
import { kitCommit, releaseToken } from '../../src/simulation/release-world.ts'
import { simulate } from '../../src/simulation/exchange.ts'
import { chainTrain, proposal, proposingWorld, withMerging } from '../simulation/pull-request/proposing.ts'
import { control, newWorld, performanceOf, revisionsOf, textAt } from '../simulation/worlds.ts'
import { openBench, type Start } from './started-bundle.ts'

/*
 * The promote bundle of `dist`, killed with SIGKILL at one API call, before or after GitHub has done what was asked,
 * and started again, over HTTP, git and real processes.
 */

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

const beforeShip = ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging'] as const

/** Releases that are about to ship, by the way in which they do. */
export const ways: Readonly<Record<string, () => Promise<World>>> = {
  'by fast-forward': async () => {
    const performance = performanceOf(simulate(newWorld()))
    await play(performance, beforeShip)
    return performance.simulated.world
  },
  'by pull request, a merge and then a squash': async () => {
    const performance = proposal(withMerging(proposingWorld(chainTrain(2)), 'acme/r1', ['squash'], true))
    await play(performance, beforeShip)
    return performance.simulated.world
  },
}

/** A call as it came; `writes`: GitHub changes something for it. */
export interface Called {
  readonly what: string
  readonly writes: boolean
}

/** A run that nobody kills: what it came to, and its calls. */
export async function calm(world: World): Promise<{ readonly end: End; readonly calls: readonly Called[] }> {
  await using bench = await openBench(world, control)
  const calls: Called[] = []
  const { exitCode } = await bench.start({ ...promote, through: passage(bench.hub.apiUrl, null, calls) })
  return { end: endOf(bench.hub.world(), [exitCode]), calls }
}

/** The moment of a death: a call by its place, from 0, before or after its effect. */
export interface Death {
  readonly at: number
  readonly when: 'before' | 'after'
}

/** A run that is killed, and one after it; their exit codes are `null` and 0 where all is well. */
export async function killed(world: World, death: Death): Promise<End> {
  await using bench = await openBench(world, control)
  const first = await bench.start({ ...promote, through: passage(bench.hub.apiUrl, death, []) })
  const again = await bench.start(promote)
  return endOf(bench.hub.world(), [first.exitCode, again.exitCode])
}

/** What a release came to, without what depends on how often something was asked for. */
export interface End {
  readonly exitCodes: readonly (number | null)[]
  readonly status: string
  readonly began: boolean
  readonly rest: unknown
}

function endOf(world: World, exitCodes: End['exitCodes']): End {
  const { status, candidate, requests, evidence, pivot, proposals, hops } = readManifest(
    textAt(world, revisionsOf(world).at(-1) ?? '', 'release-manifest.json'),
  )
  const places = Object.entries(world.repositories).map(([name, { refs, releases }]) => ({
    name,
    refs: Object.fromEntries(Object.entries(refs).filter(([ref]) => !/\/release\/|\/tags\/convoy\//u.test(ref))),
    tags: Object.keys(refs).filter((ref) => ref.startsWith('refs/tags/')),
    releases: releases.map(({ tag, draft, name: title }) => ({ tag, draft, title })),
    pulls: listPulls(world, name).map(({ number, state, pull }) => ({ number, state, merged: pull.merged?.commit })),
  }))
  const landed = hops.map(({ to, repository, landed: commit }) => ({ to, repository, commit }))
  return {
    exitCodes,
    status,
    began: pivot !== undefined,
    rest: { candidate, requests, evidence, proposals, landed, places },
  }
}

/** A passage to the hub that notes the calls and kills the caller at one of them. */
function passage(apiUrl: string, death: Death | null, calls: Called[]): NonNullable<Start['through']> {
  return async (kill) => {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          const at = calls.length
          const body = Buffer.concat(chunks)
          calls.push(readCall(request.method ?? 'GET', request.url ?? '', body.toString('utf8')))
          if (at === death?.at && death.when === 'before') return kill()
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
            if (at === death?.at) return kill()
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

function readCall(method: string, path: string, body: string): Called {
  if (path !== '/graphql') return { what: `${method} ${path}`, writes: method !== 'GET' }
  const { query = '' } = JSON.parse(body) as { readonly query?: string }
  const [, kind = '', name = ''] = /^\s*(query|mutation)\s*(\w*)/u.exec(query) ?? []
  return { what: `${kind} ${name}`, writes: kind === 'mutation' }
}
