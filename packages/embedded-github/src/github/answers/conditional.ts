import { createHash } from 'node:crypto'
import type { Call } from '../../call.ts'
import { findHeader } from '../world/access.ts'
import { apiVersion } from './api-versions.ts'
import { sayNothing, type Reply } from './replies.ts'

/** The headers of REST beside an answer: its version and media type, and what it depends on. */
export function describingHeaders(call: Call): Readonly<Record<string, string>> {
  return {
    vary: 'Accept, Authorization, Cookie, X-GitHub-OTP, Accept-Encoding, Accept, X-Requested-With',
    'x-github-api-version-selected': apiVersion,
    'x-github-media-type': mediaType(findHeader(call, 'accept') ?? ''),
  }
}

/** `github.v3; param=raw`, `github.v3; format=json`. */
function mediaType(accept: string): string {
  const [, param] = /vnd\.github(?:\.v3)?\.(\w+)/.exec(accept) ?? []
  return [
    'github.v3',
    ...(param === undefined ? [] : [`param=${param}`]),
    ...(param === undefined || accept.includes('+json') ? ['format=json'] : []),
  ].join('; ')
}

/**
 * The reply with its `etag`; or 304 without a body, where the client has it already
 * (docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate).
 * The tag is of one token and one media type (github.com/eclipse-csi/otterdog/issues/201, GitHub's support).
 */
export function tagged(call: Call, reply: Reply): Reply {
  if (reply.status !== 200 || (call.method !== 'GET' && call.method !== 'HEAD')) return reply
  const parts = [findHeader(call, 'authorization') ?? '', findHeader(call, 'accept') ?? '']
  const tag = createHash('sha256')
    .update(`${JSON.stringify(parts)}\n`)
    .update(reply.body)
    .digest('hex')
  const headers = { etag: `W/"${tag}"`, 'cache-control': 'private, max-age=60, s-maxage=60' }
  return isKnown(tag, findHeader(call, 'if-none-match'))
    ? sayNothing(304, headers)
    : { ...reply, headers: { ...headers, ...reply.headers } }
}

/** Weak or not makes no difference here (RFC 9110, 13.1.2). */
function isKnown(tag: string, asked: string | undefined): boolean {
  return (
    asked !== undefined &&
    (asked.trim() === '*' || asked.split(',').some((one) => one.trim().replace(/^W\//, '') === `"${tag}"`))
  )
}
