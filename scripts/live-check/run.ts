import { liveCheckProblem } from './catalogue.ts'
import { UserError } from 'github-foundations/problem'
import type { Exchange } from '../../src/exchange/exchange.ts'
import { brief } from '../../src/report/escape.ts'
import { allow, type Allowance, NotSettled, openClient, send, type Bounds, type Client } from './client.ts'
import { enterGround, isOurs, makeGround, type AppCredentials, type Ground } from './ground.ts'
import type { PointId } from './points.ts'
import type { Need, Point } from './points/point.ts'
import { probes } from './probes.ts'
import { prepareSchedule } from './probe-workflows.ts'
import { sayNeeds, type Result } from './report.ts'

export interface Check {
  readonly exchange: Exchange
  readonly apiUrl: string
  readonly token: string
  readonly app: AppCredentials | null
  readonly org: string
  /** Name of the repository, without its owner. */
  readonly repo: string
  /** It is there already: one of ours that was left for later. */
  readonly exists: boolean
  readonly public: boolean
  readonly mention: string | null
  /** The repository stays, with what only comes later. */
  readonly later: boolean
  readonly keep: boolean
  readonly asked: readonly (Point & { readonly id: PointId })[]
  readonly bounds: Bounds
  /** Milliseconds between two writes. */
  readonly pace: number
  /** Milliseconds that a run, or the lack of one, is waited for. */
  readonly patience: number
  readonly signal: AbortSignal
  /** Hears of each result as it comes. */
  readonly onResult: (result: Result) => void
}

export interface Checked {
  readonly results: readonly Result[]
  readonly left: Left
  /** The cost, without cleaning up. */
  readonly spent: { readonly requests: number; readonly writes: number }
}
/**
 * The fate of the repository: deleted, kept as asked, kept because a point may still be settled, or left because GitHub
 * would not delete it.
 */
export type Left = { readonly is: 'deleted' | 'kept' | 'waits' } | { readonly is: 'undeleted'; readonly why: string }

/** Needs of a point that this check does not meet. */
function unmetNeeds(
  { needs }: Point,
  { app, mention, exists }: Pick<Check, 'app' | 'mention' | 'exists'>,
): readonly Need[] {
  const met: Readonly<Record<Need, boolean>> = { app: app !== null, mention: mention !== null, later: exists }
  return needs.filter((need) => !met[need])
}

/**
 * Makes a repository, asks every point there, and deletes it, whatever happens meanwhile. Throws UserError where there
 * is nothing to ask in.
 */
export async function check(options: Check): Promise<Checked> {
  const shared = {
    exchange: options.exchange,
    apiUrl: options.apiUrl,
    pace: options.pace,
    allowance: allow(options.bounds, Date.now(), options.signal),
  }
  if (options.exists) await mustBeOurs(options, openClient({ ...shared, token: options.token }))
  const results: Result[] = []
  let stays: 'kept' | 'waits' | null = options.exists && !options.keep ? 'waits' : null
  try {
    if (!options.exists) await makeGround(shared, options)
    stays = options.keep ? 'kept' : stays
    const ground = await enterGround(shared, options)
    for (const point of options.asked) {
      const result = await ask(point, options, ground)
      results.push(result)
      options.onResult(result)
    }
    if (options.later && !options.exists) await prepareSchedule(ground)
    if (!options.keep) stays = (options.later && !options.exists) || mayStillCome(options, results) ? 'waits' : null
  } catch (error) {
    const left = stays === null ? await remove(options) : { is: stays }
    if (options.signal.aborted) return { results, left, spent: spentOf(options, shared.allowance) }
    throw error instanceof NotSettled ? notThere(options, error.message, left) : error
  }
  return {
    results,
    left: stays === null ? await remove(options) : { is: stays },
    spent: spentOf(options, shared.allowance),
  }
}

function spentOf({ bounds }: Check, { requests, writes }: Allowance): Checked['spent'] {
  return { requests: bounds.requests - requests, writes: bounds.writes - writes }
}

/** A point whose answer comes late had none yet: then the repository waits for it. */
function mayStillCome({ exists }: Check, results: readonly Result[]): boolean {
  return exists && results.some(({ point: { needs }, verdict }) => needs.includes('later') && verdict === 'not settled')
}

/** An answer of another shape, or none, is of this point alone: what was found out before is not lost. */
async function ask(point: Point & { readonly id: PointId }, options: Check, ground: Ground): Promise<Result> {
  const unmet = unmetNeeds(point, options)
  if (unmet.length > 0) return { point, verdict: 'not asked', did: `needs ${sayNeeds(unmet)}` }
  try {
    const { did, same } = await probes[point.id](ground)
    return { point, verdict: same ? 'same' : 'differs', did }
  } catch (error) {
    options.signal.throwIfAborted()
    if (!(error instanceof Error)) throw error
    return {
      point,
      verdict: 'not settled',
      did: error instanceof NotSettled ? error.message : `an answer that cannot be read, or none (${error.message})`,
    }
  }
}

/** Nothing is written into, or deleted, that no check of ours has made. */
async function mustBeOurs({ org, repo }: Check, client: Client): Promise<void> {
  const ours = await isOurs(client, org, repo).catch((error: unknown) => {
    if (error instanceof NotSettled) return error.message
    throw error
  })
  if (ours === true) return
  throw new UserError([liveCheckProblem('LIVE_CHECK_NOT_OURS', `${org}/${repo}`, ours === false ? null : ours)])
}

function notThere({ org, repo }: Check, why: string, left: Left): UserError {
  const undeleted = left.is === 'undeleted' ? left.why : null
  return new UserError([liveCheckProblem('LIVE_CHECK_NO_REPOSITORY', org, repo, why, undeleted)])
}

/** Deletes the repository that this check made. Outside of the bounds, so that what was made is not left. */
async function remove({ exchange, apiUrl, token, org, repo }: Check): Promise<Left> {
  try {
    const { status, body } = await send({ exchange, token }, 'DELETE', `${apiUrl}/repos/${org}/${repo}`)
    return status === 204 || status === 404
      ? { is: 'deleted' }
      : { is: 'undeleted', why: `HTTP ${status}${body === '' ? '' : `: ${brief(body, 200)}`}` }
  } catch (error) {
    if (error instanceof NotSettled) return { is: 'undeleted', why: error.message }
    throw error
  }
}
