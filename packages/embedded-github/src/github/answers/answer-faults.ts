import { matchesAny } from 'github-foundations/filter-patterns'
import type { Answer, Call } from '../../call.ts'
import { findFault, strike } from '../world/faults.ts'
import { breakNewest } from '../world/release-assets.ts'
import type { Happening, World } from '../world/world.ts'

type Answered = readonly [World, Answer, readonly Happening[]]

/**
 * An answer as its caller gets it: an error where a fault strikes, with what was asked done or not. People's calls are
 * spared, or no story could be told. GitHub's own proxies answer so:
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
export function answerOrFail(world: World, call: Call, [next, sound, happenings]: Answered): Answered {
  const [told, ...rest] = happenings
  if (told?.is !== 'call' || !isOfJob(world, told)) return [next, sound, happenings]
  const fault = findFault(
    next,
    ['answer'],
    (mishap) =>
      isMeant(mishap, world, call, told) &&
      (mishap.error === undefined || (told.kind === 'graphql' && readData(sound.body) !== null)),
  )
  if (fault === null) return [next, sound, happenings]
  const { status, effect, error } = fault.mishap
  const [struck, fell] = strike(
    effect === 'after' ? leave(next, told.route) : world,
    fault,
    `${call.method} ${pathOf(world, call)} of ${told.as}, ${error ?? `${effect} its effect`}`,
  )
  const date = sound.headers['date'] ?? ''
  const answer =
    error === undefined
      ? {
          status,
          headers: { date, 'content-type': 'text/html; charset=utf-8' },
          body: call.method === 'HEAD' ? '' : '<html><body><h1>Server Error</h1></body></html>\n',
        }
      : { status, headers: { ...sound.headers, date }, body: JSON.stringify(leaveOut(sound, error)) }
  return [struck, answer, [{ ...told, status }, ...(effect === 'after' ? rest : []), fell]]
}

/** A call as it was told. */
type Told = Extract<Happening, { readonly is: 'call' }>

/** True of a call to the API that is not a person's. */
export function isOfJob({ accounts }: World, { kind, as }: Told): boolean {
  return (kind === 'rest' || kind === 'graphql') && accounts[as]?.type !== 'User'
}

/** True if a call has the method, the path and the GraphQL operation that are meant. */
export function isMeant(
  { method, path, operation }: { readonly method?: string; readonly path: string; readonly operation?: string },
  world: World,
  call: Call,
  { route }: Told,
): boolean {
  return (
    (method ?? call.method) === call.method &&
    matchesAny([path], pathOf(world, call)) &&
    (operation === undefined || route === `graphql:${operation}`)
  )
}

export function pathOf({ url }: World, call: Call): string {
  return new URL(call.url, url).pathname
}

/**
 * What was asked is done, but for the upload of a file: it leaves an empty one, which takes its name until somebody
 * deletes it (docs.github.com/rest/releases/assets#upload-a-release-asset).
 */
function leave(world: World, route: string): World {
  return route === 'repos/upload-release-asset' ? { ...world, releaseAssets: breakNewest(world.releaseAssets) } : world
}

/**
 * GitHub names each field that it left out, and has nothing in its place.
 * https://github.com/yoshi389111/github-profile-3d-contrib/issues/163
 */
function leaveOut({ body }: Answer, type: string): unknown {
  const keys = Object.keys(readData(body) ?? {})
  return {
    data: Object.fromEntries(keys.map((key) => [key, null])),
    errors: keys.map((key) => ({ type, path: [key], message: 'Resource limits for this query exceeded.' })),
  }
}

/** The data that GraphQL answered; `null` if it held nothing that could be left out. */
function readData(body: Answer['body']): object | null {
  if (typeof body !== 'string') return null
  const { data }: { readonly data?: unknown } = JSON.parse(body) as object
  return typeof data === 'object' ? data : null
}
