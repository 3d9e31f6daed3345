import { grammar, type WordName } from '../domain/words/grammar.ts'
import { checkTierRequest } from './generated/tier-request.ts'
import type { TierRequestText } from './generated/tier-request-text.ts'
import type { Complaint } from './validator.ts'

/** The request to participant.yml: a request with the command to run, and the place for its result. */
export type CommandRequest = TierRequestText & Required<Pick<TierRequestText, 'command' | 'control'>>

/** The fields of a request with a command beyond those of every request. */
const besides = { command: 'a command of at most 4,096 characters', control: grammar.repository.title }

/** A place in a request, such as `convoy.candidate`, and what is expected there. */
export interface Misplaced {
  readonly at: string
  readonly expected: string
}

/**
 * A request with a command, or everything in it that is not as it must be; what named repositories in a text of its own
 * has been unpacked.
 */
export function checkRequest(value: unknown): CommandRequest | readonly Misplaced[] {
  const complaints = checkTierRequest(value) ? [] : (checkTierRequest.errors ?? [])
  const missing = Object.entries(besides).filter(([key]) => !Object.hasOwn(Object(value), key))
  if (complaints.length === 0 && missing.length === 0) return value as CommandRequest
  // Problems of names come after problems of values.
  const names = complaints.filter(({ keyword }) => keyword === 'propertyNames')
  const wrong = new Map([
    ...[...complaints.filter((each) => !names.includes(each)), ...names].flatMap(explain),
    ...missing.map(([key, expected]) => [`convoy.${key}`, expected] as const),
  ])
  return [...wrong].map(([at, expected]) => ({ at, expected }))
}

/** A place, and what is expected there. */
function explain({ keyword, params, parentSchema, instancePath, propertyName }: Complaint): [string, string][] {
  const place = instancePath.replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~')
  const at = `convoy${place}`.slice(0, 200)
  if (propertyName !== undefined) return []
  switch (keyword) {
    case 'additionalProperties':
      return [[`${at}.${String(params['additionalProperty']).slice(0, 40)}`, 'absent: it is no part of the protocol']]
    case 'propertyNames':
      return [[`${at}.${String(params['propertyName']).slice(0, 140)}`, 'named by a repository, owner/name']]
    case 'required': {
      const missing = String(params['missingProperty'])
      return [[`${at}.${missing}`, expectedBy(Reflect.get(Object(parentSchema['properties']), missing))]]
    }
    default:
      return [[at, expectedBy(parentSchema)]]
  }
}

/** The words of a schema about itself: its own, or those of the grammar entry that it refers to. */
function expectedBy(schema: unknown): string {
  const { title, $ref } = Object(schema) as { readonly title?: string; readonly $ref?: string }
  const word = $ref?.replace('#/$defs/', '') ?? ''
  return title ?? (Object.hasOwn(grammar, word) ? grammar[word as WordName].title : 'a JSON object')
}
