import { decodeBase64 } from '../git/base64.ts'
import { refuse, type Reply } from '../answers/replies.ts'
import type { Json } from '../world/names.ts'
import type { Fields } from './row.ts'

/** Ends a route early with this reply. */
export class Refused extends Error {
  readonly reply: Reply

  constructor(reply: Reply) {
    super(`refused with ${reply.status}`)
    this.reply = reply
  }
}

/** A request that GitHub would not even look at: 422 with its reason. */
export function refuseRequest(reason: string): Refused {
  return new Refused(refuse(422, `Invalid request.\n\n${reason}`))
}

export function requireText(body: Fields, key: string): string {
  const value = readText(body, key)
  if (value === undefined) throw refuseRequest(`"${key}" wasn't supplied.`)
  return value
}

/** The bytes that a text gives in Base64. */
export function requireBase64(body: Fields, key: string): Buffer {
  const bytes = decodeBase64(requireText(body, key))
  if (bytes === null) throw new Refused(refuse(422, `${key} is not valid Base64`))
  return bytes
}

/** `null` counts as left out. */
export function readText(body: Fields, key: string): string | undefined {
  const value = body[key] ?? undefined
  if (value === undefined || typeof value === 'string') return value
  throw refuseRequest(`For 'properties/${key}', ${JSON.stringify(value)} is not a string.`)
}

/** One of a few words; `null` counts as left out. */
export function readChoice<Choice extends string>(
  body: Fields,
  key: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = readText(body, key)
  const choice = choices.find((one) => one === value)
  if (value !== undefined && choice === undefined)
    throw refuseRequest(
      `For 'properties/${key}', ${JSON.stringify(value)} is not a member of ${JSON.stringify(choices)}.`,
    )
  return choice
}

export function requireChoice<Choice extends string>(body: Fields, key: string, choices: readonly Choice[]): Choice {
  const choice = readChoice(body, key, choices)
  if (choice === undefined) throw refuseRequest(`"${key}" wasn't supplied.`)
  return choice
}

export function readFlag(body: Fields, key: string): boolean | undefined {
  const value = body[key] ?? undefined
  if (value === undefined || typeof value === 'boolean') return value
  throw refuseRequest(`For 'properties/${key}', ${JSON.stringify(value)} is not a boolean.`)
}

export function readFields(body: Fields, key: string): Fields | undefined {
  const value = body[key] ?? undefined
  if (value === undefined || isFields(value)) return value
  throw refuseRequest(`For 'properties/${key}', ${JSON.stringify(value)} is not an object.`)
}

export function readList(body: Fields, key: string): readonly Json[] | undefined {
  const value = body[key] ?? undefined
  if (value === undefined || isList(value)) return value
  throw refuseRequest(`For 'properties/${key}', ${JSON.stringify(value)} is not an array.`)
}

export function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
