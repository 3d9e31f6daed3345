import type { Answer, Exchange } from '../exchange/exchange.ts'
import { answer } from '../rehearsal/github/answer.ts'
import type { World } from '../rehearsal/github/world.ts'

/** What goes wrong at one call: the process dies or the answer is lost, before or after GitHub did what was asked. */
export const faultKinds = ['crash-before', 'crash-after', '502-before', '502-after'] as const
export interface Fault { readonly call: number; readonly kind: (typeof faultKinds)[number] }

/** The simulated process died. */
export class Crash extends Error {}

/** A GitHub in this process: calls are answered one after the other on a World that whoever holds this may read and replace. */
export interface Simulated { readonly exchange: Exchange; world: World; calls: number }

/** Answers calls on the World, with these faults at these calls (counted from 0). */
export function simulate(world: World, faults: readonly Fault[] = []): Simulated {
  const simulated: Simulated = {
    world,
    calls: 0,
    exchange: (call) => {
      const kind = faults.find((fault) => fault.call === simulated.calls)?.kind
      simulated.calls += 1
      if (kind === 'crash-before') return Promise.reject(new Crash())
      if (kind === '502-before') return Promise.resolve(badGateway)
      const [next, answered] = answer(simulated.world, call)
      simulated.world = next
      if (kind === 'crash-after') return Promise.reject(new Crash())
      if (kind === '502-after') return Promise.resolve(badGateway)
      const { status, headers, body } = answered
      return Promise.resolve({ status, headers, body: typeof body === 'string' ? body : Buffer.from(body).toString('utf8') })
    },
  }
  return simulated
}

const badGateway: Answer = { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad gateway</html>' }
