import type { Answer, Exchange } from '../exchange/exchange.ts'
import { answer } from 'embedded-github/github/answers/answer'
import type { World } from 'embedded-github/github/world/world'

/**
 * The fault of one call: the process dies, the answer is lost, or it comes with status 200 and says nothing, before or
 * after GitHub carried the call out.
 */
export const faultKinds = [
  'crash-before',
  'crash-after',
  '502-before',
  '502-after',
  'null-before',
  'null-after',
  'page-before',
  'cut-after',
] as const
/** The faults by which a process dies or an answer is lost. */
export const severing = [
  'crash-before',
  'crash-after',
  '502-before',
  '502-after',
] as const satisfies readonly Fault['kind'][]
export interface Fault {
  readonly call: number
  readonly kind: (typeof faultKinds)[number]
}

/** The simulated process died. */
export class Crash extends Error {}

/**
 * A GitHub in this process: calls are answered one after the other on a World that whoever holds this may read and
 * replace.
 */
export interface Simulated {
  readonly exchange: Exchange
  world: World
  calls: number
}

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
      if (kind === 'null-before') return Promise.resolve(nothing)
      if (kind === 'page-before') return Promise.resolve(page)
      const [next, answered] = answer(simulated.world, call.file === undefined ? call : { ...call, body: call.file })
      simulated.world = next
      if (kind === 'crash-after') return Promise.reject(new Crash())
      if (kind === '502-after') return Promise.resolve(badGateway)
      if (kind === 'null-after') return Promise.resolve(nothing)
      const { status, headers, body } = answered
      if (call.mostBytes !== undefined && status < 300) {
        const bytes = typeof body === 'string' ? Buffer.from(body) : body
        return Promise.resolve({ status, headers, body: '', bytes: kind === 'cut-after' ? bytes.slice(0, -1) : bytes })
      }
      const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8')
      return Promise.resolve(
        kind === 'cut-after' ? { status: 200, headers, body: text.slice(0, -1) } : { status, headers, body: text },
      )
    },
  }
  return simulated
}

const json = { 'content-type': 'application/json; charset=utf-8' }
const nothing: Answer = { status: 200, headers: json, body: '{"data":null}' }
const page: Answer = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' }
const badGateway: Answer = { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad gateway</html>' }
