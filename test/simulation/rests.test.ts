import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Answer, Call } from '../../src/exchange/exchange.ts'
import type { Step } from '../../src/domain/words/names.ts'
import type { World } from 'embedded-github/github/world/world'
import { simulate, type Simulated } from '../../src/simulation/exchange.ts'
import { endRuns, runAction, type Performance } from '../../src/simulation/play.ts'
import { newWorld, performanceOf } from './worlds.ts'

/*
 * The jobs of control.yml, each step a process of its own that remembers nothing of the one before. Whatever GitHub
 * refuses or never answers, they come to rest.
 */

const steps: readonly Step[] = ['plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging', 'promote']
/** More runs than this without a word from outside is a control that wakes itself. */
const mostRuns = 12

/**
 * One run of control.yml: plan-release always, then each further step that is due, in this order; says what is due
 * after it.
 */
async function runControl(performance: Performance): Promise<Step | null> {
  let due: Step | null = 'plan-release'
  for (const step of steps) {
    if (due !== step) continue
    const outcome = await runAction(performance, [step])
    due = outcome?.due ?? null
  }
  return due
}

/** Runs until nothing wakes the next one; how many there were. */
async function runToRest(performance: Performance): Promise<number> {
  for (let runs = 1; ; runs += 1) {
    // A run that ends in an error that was told wakes nobody.
    const due = await runControl(performance).catch((error: Error) => {
      if (error.name !== 'UserError') throw error
      return null
    })
    if (due === null || runs > mostRuns) return runs
  }
}

/** Sweeps every quarter of an hour, tiers answer with this verdict in between; the most runs that one sweep led to. */
async function sweep(performance: Performance, times = 6): Promise<number> {
  const { simulated } = performance
  let most = 0
  for (let time = 0; time < times; time += 1) {
    most = Math.max(most, await runToRest(performance))
    simulated.world = {
      ...endRuns(simulated.world, performance.verdict ?? (() => 'success')),
      at: simulated.world.at + 15 * 60_000,
    }
  }
  return most
}

/** What a call would change, with no word of which release, commit or number it is about; `null`: nothing. */
function changeOf({ method, url, body = '' }: Call): string | null {
  const { pathname } = new URL(url)
  if (pathname === '/graphql') {
    const { query, variables } = JSON.parse(body) as { readonly query: string; readonly variables: unknown }
    if (!query.startsWith('mutation')) return null
    const refs = [...new Set(JSON.stringify(variables).match(/refs\/(?:heads|tags)\/[\w./-]+/gu) ?? [])]
    return [/\w+(?=\(input)/u.exec(query)?.[0] ?? query.slice(0, 40), ...refs].join(' ')
  }
  return method === 'GET' ? null : `${method} ${pathname.replaceAll(/[0-9a-f]{40}|(?<=\/)\d+/gu, '…')}`
}

const message = 'Repository rule violations found'
const faults: Readonly<Record<string, (call: Call) => Pick<Answer, 'status' | 'body'>>> = {
  refuses: ({ url }) =>
    url.endsWith('/graphql')
      ? { status: 200, body: JSON.stringify({ data: null, errors: [{ type: 'FORBIDDEN', message }] }) }
      : { status: 422, body: JSON.stringify({ message }) },
  'answers with 502': () => ({ status: 502, body: JSON.stringify({ message: 'Server Error' }) }),
}

/** A GitHub that never makes one kind of change. */
function failing(world: World, change: string, fault: string): Simulated {
  const simulated = simulate(world)
  const { exchange } = simulated
  const headers = (): Answer['headers'] => ({
    'content-type': 'application/json; charset=utf-8',
    date: new Date(simulated.world.at).toUTCString(),
  })
  return Object.assign(simulated, {
    exchange: (call: Call) =>
      changeOf(call) === change ? Promise.resolve({ headers: headers(), ...faults[fault]!(call) }) : exchange(call),
  })
}

/** Every kind of change that a release makes where nothing goes wrong, and where a tier is lost. */
async function listChanges(verdict: Performance['verdict']): Promise<readonly string[]> {
  const simulated = simulate(newWorld())
  const { exchange } = simulated
  const changes = new Set<string>()
  await sweep({
    ...performanceOf(
      Object.assign(simulated, {
        exchange: (call: Call) => {
          const change = changeOf(call)
          if (change !== null) changes.add(change)
          return exchange(call)
        },
      }),
    ),
    ...(verdict === undefined ? {} : { verdict }),
  })
  return [...changes]
}

describe.each([
  ['every tier passes', undefined],
  ['a tier is lost', () => 'failure' as const],
])('where %s', (_, verdict) => {
  let changes: readonly string[] = []
  beforeAll(async () => {
    changes = await listChanges(verdict)
  })

  test.each(Object.keys(faults))('control comes to rest, whichever change GitHub %s', async (fault) => {
    expect(changes.length).toBeGreaterThan(verdict === undefined ? 8 : 5)
    const runs: Record<string, number> = {}
    for (const change of changes)
      runs[change] = await sweep({
        ...performanceOf(failing(newWorld(), change, fault)),
        ...(verdict === undefined ? {} : { verdict }),
      })
    expect(Object.entries(runs).filter(([, most]) => most >= mostRuns)).toEqual([])
  })
})
