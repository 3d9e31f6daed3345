import { gunzipSync } from 'node:zlib'
import { isSameName } from '../../domain/people/logins.ts'
import { checkRequest } from '../../documents/tier-request.ts'
import { actionProblem } from '../catalogue.ts'
import { UserError } from 'github-foundations/problem'

/** Convoy's request to a participant: run this tier on exactly these commits. */
export interface TierRequest {
  readonly request: string
  readonly release: string
  readonly tier: string
  /** The repository whose tier it is; `null` for a release tier. */
  readonly repository: string | null
  readonly candidate: { readonly number: number; readonly digest: string }
  readonly heads: Readonly<Record<string, string>>
  readonly tierHeads: Readonly<Record<string, string>>
  readonly command: string
  readonly control: string
  /** The version to prepare, if the command prepares one: the command is told it, and its result is committed. */
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
  const checked = checkRequest(unpackNamed(parse(input)))
  if (!('request' in checked)) throw new UserError(checked.map((each) => actionProblem('REQUEST_INVALID', each)))
  const { request, release, tier, repository, candidate, heads, tierHeads, command, control, prepare } = checked
  return {
    request,
    release,
    tier,
    repository: repository ?? null,
    candidate,
    heads: named(heads),
    tierHeads: named(tierHeads),
    command,
    control,
    prepare: prepare === undefined ? null : { ...prepare, pins: named(prepare.pins) },
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

/** A request with what names repositories as values, wherever that came as a text (src/domain/text/packed.ts). */
function unpackNamed(value: unknown): unknown {
  if (!isObject(value)) return value
  const { heads, tierHeads, prepare } = value
  return {
    ...value,
    ...(typeof heads === 'string' ? { heads: unpack(heads) } : {}),
    ...(typeof tierHeads === 'string' ? { tierHeads: unpack(tierHeads) } : {}),
    ...(isObject(prepare) && typeof prepare['pins'] === 'string'
      ? { prepare: { ...prepare, pins: unpack(prepare['pins']) } }
      : {}),
  }
}

/**
 * The value that `pack` made a text of; `null` for any other text, for one of something else, and for one that holds
 * more than a candidate can.
 */
function unpack(text: string): unknown {
  try {
    const unpacked = gunzipSync(Buffer.from(text, 'base64'), { maxOutputLength: mostUnpacked }).toString('utf8')
    const value: unknown = JSON.parse(unpacked)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The part that names repositories was text until it was unpacked. */
function named(value: string | Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (typeof value === 'string') throw new Error('A text that was not unpacked was let pass.')
  return value
}
