import type { Call } from '../../call.ts'
import { findHeader } from '../world/access.ts'
import { sayNothing, type Reply } from '../answers/replies.ts'
import { isoTime } from '../representations/times.ts'
import { isSealed, seal } from '../world/seals.ts'
import type { World } from '../world/world.ts'
import type { Instant } from '../world/names.ts'

/** The end of every log is kept, and the logs of the newest jobs; of GitHub's retention the default, 90 days. */
const limits = { bytes: 1_000_000, logs: 500, retentionMs: 90 * 24 * 3_600_000 } as const
/**
 * The time that the address of a log is valid
 * (docs.github.com/rest/actions/workflow-jobs#download-job-logs-for-a-workflow-run).
 */
const addressMs = 60_000

/**
 * The World that holds what a job said, as the file that GitHub makes of it: a byte order mark, and the time before
 * every line.
 */
export function withLog(world: World, job: number, lines: readonly string[]): World {
  const stamp = `${isoTime(world.at).slice(0, -1)}.0000000Z`
  const file = Buffer.from(
    `\uFEFF${lastOf(lines)
      .map((line) => `${stamp} ${line}\n`)
      .join('')}`,
  )
  const held = Object.entries(world.logs ?? {})
    .sort(([one], [other]) => Number(one) - Number(other))
    .slice(-limits.logs + 1)
  return {
    ...world,
    logs: {
      ...Object.fromEntries(held),
      [String(job)]: { endedAt: world.at, content: new Uint8Array(file.subarray(-limits.bytes)) },
    },
  }
}

/** The last lines that may be kept: a character has at least one byte. */
function lastOf(lines: readonly string[]): readonly string[] {
  let left: number = limits.bytes
  const first = lines.findLastIndex((line) => (left -= line.length) < 0)
  return lines.slice(Math.max(0, first))
}

/** The address at which the log of a job is fetched without a token; `null`: there is no log, or no longer. */
export function logAddress(world: World, job: number): string | null {
  const log = world.logs?.[String(job)]
  if (log === undefined || world.at >= log.endedAt + limits.retentionMs) return null
  const until = world.at + addressMs
  return `${world.url}${logFiles}${job}?se=${until}&sp=r&sig=${seal(world, sealedOf(String(job), String(until)))}`
}

export const logFiles = '/results/logs/'

/** The text that the seal of a log's address signs. */
export function sealOfLog(url: URL): string {
  return sealedOf(url.pathname.slice(logFiles.length), url.searchParams.get('se') ?? '')
}

function sealedOf(job: string, until: string): string {
  return `log ${job} ${until}`
}

/**
 * Azure's half: whoever has the address may read, until it expires, and nobody who sends an `authorization` besides. Of
 * ranges it knows
 * `bytes=from-` and `bytes=from-to`, none counted from the end.
 */
export function answerLog(world: World, call: Call, url: URL): Reply {
  const job = url.pathname.slice(logFiles.length)
  const until: Instant = Number(url.searchParams.get('se'))
  const log = world.logs?.[job]
  if (findHeader(call, 'authorization') !== undefined) return fail(403, 'AuthenticationFailed')
  if (!isSealed(world, sealOfLog(url), url.searchParams.get('sig') ?? '') || world.at > until)
    return fail(403, 'AuthenticationFailed')
  if (log === undefined) return fail(404, 'BlobNotFound')
  if (call.method !== 'GET' && call.method !== 'HEAD') return fail(405, 'UnsupportedHttpVerb')
  return readRange(log.content, findHeader(call, 'x-ms-range') ?? findHeader(call, 'range'), call.method === 'HEAD')
}

function readRange(content: Uint8Array, range: string | undefined, headOnly: boolean): Reply {
  const [asked, first = '0', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  const from = Number(first)
  const to = Math.min(last === '' ? content.length : Number(last) + 1, content.length)
  if (asked !== undefined && from >= content.length) return fail(416, 'InvalidRange')
  const part = asked === undefined ? content : content.slice(from, to)
  const headers = {
    'content-type': 'text/plain',
    'content-length': String(part.length),
    'accept-ranges': 'bytes',
    ...(asked === undefined ? {} : { 'content-range': `bytes ${from}-${to - 1}/${content.length}` }),
  }
  return { status: asked === undefined ? 200 : 206, headers, body: headOnly ? '' : part }
}

function fail(status: number, code: string): Reply {
  return {
    ...sayNothing(status, { 'content-type': 'application/xml', 'x-ms-error-code': code }),
    body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code></Error>`,
  }
}
