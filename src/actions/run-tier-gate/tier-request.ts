import { gunzipSync } from 'node:zlib'
import { isSameName } from '../../domain/people/logins.ts'
import { actionProblem } from '../catalogue.ts'
import { UserError, type Problem } from 'github-foundations/problem'
import { type Check, count, matching, releaseId, repository, sha, word } from '../../toolkit/inputs.ts'

/** What Convoy asks of a participant: run this tier on exactly these commits. */
export interface TierRequest {
  readonly request: string
  readonly release: string
  readonly tier: string
  /** Whose tier it is; `null` for a release tier. */
  readonly repository: string | null
  readonly candidate: { readonly number: number; readonly digest: string }
  readonly heads: Readonly<Record<string, string>>
  readonly tierHeads: Readonly<Record<string, string>>
  readonly command: string
  readonly control: string
  /** Where the command prepares a version: what it is told, and its result is committed. */
  readonly prepare: {
    readonly version: string
    readonly tag: string
    readonly pins: Readonly<Record<string, string>>
  } | null
}

/** GitHub's own limit of all inputs of a workflow_dispatch together, in characters. */
const limitCharacters = 65_535
/** A thousand repositories with names of 140 characters and as long a word each. */
const mostUnpacked = 500_000

/** Reads the input `convoy` of a tier's workflow; throws one UserError with everything that is not as it must be. */
export function readTierRequest(input: string): TierRequest {
  const problems: Problem[] = []
  const record = new Fields(parse(input), 'convoy', problems)
  record.only(
    'protocol',
    'request',
    'release',
    'tier',
    'repository',
    'candidate',
    'heads',
    'tierHeads',
    'command',
    'control',
    'prepare',
  )
  record.text('protocol', matching(/^1$/, '1, the protocol this Convoy speaks'))
  const candidate = record.fields('candidate')
  candidate.only('number', 'digest')
  const request: TierRequest = {
    request: record.text('request', word('eventId')),
    release: record.text('release', releaseId),
    tier: record.text('tier', word('tierName')),
    repository: record.has('repository') ? record.text('repository', repository) : null,
    candidate: {
      number: Number(candidate.text('number', count(1, 100_000))),
      digest: candidate.text('digest', word('digest')),
    },
    heads: record.packable('heads').byRepository(sha),
    tierHeads: record.packable('tierHeads').byRepository(sha),
    command: record.text('command', matching(/^[^\0]{1,4096}$/s, 'a command of at most 4,096 characters')),
    control: record.text('control', repository),
    prepare: record.has('prepare') ? readPreparation(record.fields('prepare')) : null,
  }
  if (problems.length > 0) throw new UserError(problems)
  return request
}

function readPreparation(fields: Fields): TierRequest['prepare'] {
  fields.only('version', 'tag', 'pins')
  return {
    version: fields.text('version', word('version')),
    tag: fields.text('tag', word('tagName')),
    pins: fields.packable('pins').byRepository(word('version')),
  }
}

/**
 * The commit that a request wants of one repository; the tier repository's own wins where the repository is in both.
 */
export function headOf({ repository: of, heads, tierHeads }: TierRequest, name: string): string | undefined {
  return of === null ? (commitIn(tierHeads, name) ?? commitIn(heads, name)) : commitIn(heads, name)
}

/** GitHub spells a repository's name its own way, the train perhaps another. */
function commitIn(heads: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.entries(heads).find(([each]) => isSameName(each, name))?.[1]
}

/** Every commit that a tier runs on: its own repository's, or the tier repository's with the whole candidate. */
export function commitsOf(request: TierRequest, self: string): Readonly<Record<string, string>> {
  const own = headOf(request, self)
  const wanted = request.repository === null ? request.heads : {}
  const others = Object.fromEntries(Object.entries(wanted).filter(([name]) => !isSameName(name, self)))
  return own === undefined ? wanted : { ...others, [self]: own }
}

/** Refuses a run at another commit than the one that was asked for: its result would be about something else. */
export function requireCommit(
  request: TierRequest,
  { repository: self, sha: at }: { readonly repository: string; readonly sha: string },
): void {
  if (request.repository !== null && !isSameName(request.repository, self))
    throw new UserError([actionProblem('REQUEST_FOR_ANOTHER', self, request.repository)])
  const wanted = headOf(request, self)
  if (wanted === undefined) throw new UserError([actionProblem('REQUEST_FOR_ANOTHER', self, null)])
  if (wanted !== at) throw new UserError([actionProblem('COMMIT_MOVED', wanted, at)])
}

function parse(input: string): unknown {
  if (input.length > limitCharacters)
    throw new UserError([actionProblem('REQUEST_TOO_LARGE', input.length, limitCharacters)])
  try {
    return JSON.parse(input)
  } catch (error) {
    throw new UserError([actionProblem('REQUEST_INVALID', error instanceof Error ? error.message : String(error))])
  }
}

/**
 * What `pack` made a text of (src/domain/text/packed.ts); `null` for any other text, and for one that holds more than a
 * candidate can.
 */
function unpack(text: string): unknown {
  try {
    return JSON.parse(gunzipSync(Buffer.from(text, 'base64'), { maxOutputLength: mostUnpacked }).toString('utf8'))
  } catch {
    return null
  }
}

/** A JSON object whose members are read one by one; what is wrong is noted and reading goes on. */
class Fields {
  readonly #members: ReadonlyMap<string, unknown>
  readonly #path: string
  readonly #problems: Problem[]

  constructor(value: unknown, at: string, problems: Problem[]) {
    this.#path = at
    this.#problems = problems
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    this.#members = new Map(isObject ? Object.entries(value) : [])
    if (!isObject) this.#note(at, 'a JSON object')
  }

  has(name: string): boolean {
    return this.#members.has(name)
  }

  only(...known: readonly string[]): void {
    for (const name of this.#members.keys())
      if (!known.includes(name))
        this.#note(`${this.#path}.${name.slice(0, 40)}`, 'absent: it is no part of the protocol')
  }

  fields(name: string): Fields {
    return new Fields(this.#members.get(name), `${this.#path}.${name}`, this.#problems)
  }

  /** The same, where it may be a text that holds it: the whole was more than GitHub takes. */
  packable(name: string): Fields {
    const value = this.#members.get(name)
    return typeof value === 'string'
      ? new Fields(unpack(value), `${this.#path}.${name}`, this.#problems)
      : this.fields(name)
  }

  text<T>(name: string, check: Check<T>): string {
    const value = this.#members.get(name)
    const given = typeof value === 'number' ? String(value) : value
    const outcome =
      typeof given === 'string' ? check(given) : { expected: 'expected' in check('') ? expectedOf(check) : 'a text' }
    if ('expected' in outcome) this.#note(`${this.#path}.${name}`, outcome.expected)
    return typeof given === 'string' ? given : ''
  }

  byRepository(check: Check<string>): Readonly<Record<string, string>> {
    const values = [...this.#members].flatMap(([name, value]): [string, string][] => {
      if ('expected' in repository(name))
        this.#note(`${this.#path}.${name.slice(0, 140)}`, 'named by a repository, owner/name')
      else if (typeof value !== 'string' || 'expected' in check(value))
        this.#note(`${this.#path}.${name}`, expectedOf(check))
      else return [[name, value]]
      return []
    })
    return Object.fromEntries(values)
  }

  #note(at: string, expected: string): void {
    this.#problems.push(actionProblem('REQUEST_INVALID', { at, expected }))
  }
}

function expectedOf(check: Check<unknown>): string {
  const outcome = check('')
  return 'expected' in outcome ? outcome.expected : 'a text'
}
