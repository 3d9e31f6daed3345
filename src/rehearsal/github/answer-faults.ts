import { matchesAny } from '../../domain/filter-patterns.ts'
import type { Answer, Call } from '../call.ts'
import { findFault, strike } from './faults.ts'
import type { Happening, World } from './world.ts'

type Answered = readonly [World, Answer, readonly Happening[]]

/**
 * An answer as its caller gets it: an error where a fault strikes, with what was asked done or not. People's calls are spared, or no
 * story could be told. GitHub's own proxies answer so: https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
export function answerOrFail(world: World, call: Call, [next, sound, happenings]: Answered): Answered {
  const [told, ...rest] = happenings
  if (told?.is !== 'call' || (told.kind !== 'rest' && told.kind !== 'graphql') || world.accounts[told.as]?.type === 'User') return [next, sound, happenings]
  const path = new URL(call.url, world.url).pathname
  const fault = findFault(next, ['answer'], (mishap) =>
    (mishap.method ?? call.method) === call.method && matchesAny([mishap.path], path) && (mishap.operation === undefined || told.route === `graphql:${mishap.operation}`))
  if (fault === null) return [next, sound, happenings]
  const { status, effect } = fault.mishap
  const [struck, fell] = strike(effect === 'after' ? next : world, fault, `${call.method} ${path} of ${told.as}, ${effect} its effect`)
  const answer = { status, headers: { 'date': sound.headers['date'] ?? '', 'content-type': 'text/html; charset=utf-8' }, body: call.method === 'HEAD' ? '' : '<html><body><h1>Server Error</h1></body></html>\n' }
  return [struck, answer, [{ ...told, status }, ...(effect === 'after' ? rest : []), fell]]
}
