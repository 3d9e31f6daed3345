import type { Answer } from '../../call.ts'
import type { Happening, World } from '../world/world.ts'
import type { Json } from '../world/names.ts'

/** The result of a route: an answer, and the World after it if anything changed. */
export interface Reply extends Answer {
  readonly world?: World
  readonly happenings?: readonly Happening[]
}

const json = 'application/json; charset=utf-8'

/** An answer with a JSON body. */
export function say(status: number, body: Json, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { 'content-type': json, ...headers }, body: JSON.stringify(body) }
}

/** An answer without a body. */
export function sayNothing(status: number, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers, body: '' }
}

/**
 * GitHub's error body: message, documentation_url, status, and where fields are at fault `errors`
 * (docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api).
 */
export function refuse(
  status: number,
  message: string,
  more: { readonly errors?: readonly Json[]; readonly headers?: Readonly<Record<string, string>> } = {},
): Reply {
  const errors = more.errors === undefined ? {} : { errors: more.errors }
  return say(
    status,
    { message, ...errors, documentation_url: 'https://docs.github.com/rest', status: String(status) },
    more.headers,
  )
}

/** 422 for one field: `missing`, `missing_field`, `invalid`, `already_exists`, `custom`. */
export function refuseField(resource: string, field: string, code: string, message?: string): Reply {
  return refuse(422, 'Validation Failed', {
    errors: [{ resource, code, field, ...(message === undefined ? {} : { message }) }],
  })
}

/** A reply that also changed the World. */
export function after(world: World, happenings: readonly Happening[], reply: Reply): Reply {
  return { ...reply, world, happenings }
}
