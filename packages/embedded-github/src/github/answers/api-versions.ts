import type { Call } from '../../call.ts'
import { findHeader } from '../world/access.ts'
import { refuse, type Reply } from './replies.ts'

/**
 * The released versions of GitHub's REST API (docs.github.com/rest/about-the-rest-api/api-versions); the first is the
 * default, and the one that is imitated.
 */
const released = ['2022-11-28', '2026-03-10'] as const
export const apiVersion = released[0]

/**
 * The reason why a request is not answered for the version of the API that it names; `null` if it is. GitHub knows only
 * what it released (400; its words: github.com/expipiplus1/update-nix-fetchgit/issues/79).
 */
export function refuseVersion(call: Call): Reply | null {
  const asked = findHeader(call, 'x-github-api-version') ?? apiVersion
  if (asked === apiVersion) return null
  if (released.some((version) => version === asked))
    return refuse(501, `The embedded GitHub does not do version ${asked} of the REST API, only ${apiVersion}.`)
  const known = released.map((version) => `"${version}"`).join(', ')
  return refuse(
    400,
    `Bad Request: The version you specified in the "X-GitHub-API-Version" request header, ${JSON.stringify(asked)}, is not a supported version. The following versions are currently supported: ${known} (most recent).`,
  )
}
