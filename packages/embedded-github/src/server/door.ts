import type { Answer, Call } from '../call.ts'
import { findHeader, readCredential } from '../github/world/access.ts'
import { refuse } from '../github/answers/replies.ts'
import { isInvited, isResultsPath } from '../github/checks/results.ts'
import { invitationHeader, isInvitation } from '../github/world/seals.ts'
import type { World } from '../github/world/world.ts'
import { receivePath } from './pushes/receive-hook.ts'
import { readGitCall } from './smart-http.ts'

/**
 * The names by which this machine reaches a hub; gh knows its development host `github.localhost` with an `api.` of its
 * own. No other web site has one of them.
 */
const names: ReadonlySet<string> = new Set([
  '127.0.0.1',
  '[::1]',
  'localhost',
  'github.localhost',
  'api.github.localhost',
])

/**
 * The answer of a hub before it looks at World, or `null` if the call may go on. On loopback every program and web page
 * of the machine can speak: a call for another host is 421 (a name that was bound to loopback anew), one from a web
 * page of another origin 403, and one without a credential 401, even if GitHub would let anybody read: only the git of
 * a job, which is invited, reads public repositories as on GitHub. World checks the credential itself.
 */
export function refuseAtDoor(world: World, call: Call, port: number): Answer | null {
  const [host, url] = [findHeader(call, 'host'), new URL(call.url)]
  // The address in the request line counts as much: it stands above Host (RFC 9112, 3.2.2).
  if (host === undefined || ![host, url.host].every(isOwnHost))
    return refuse(421, 'This GitHub answers to the names of its own machine only.')
  const origin = findHeader(call, 'origin')
  if (origin !== undefined && !isOwnOrigin(origin, port))
    return refuse(403, 'This GitHub does not answer to pages of other web sites.')
  if (isResultsPath(url.pathname)) return isInvited(world, call) ? null : refuse(401, 'Requires authentication')
  if (url.pathname === receivePath || readCredential(call) !== null) return null
  if (readGitCall(url) === null) return refuse(401, 'Requires authentication')
  return isInvitation(world, findHeader(call, invitationHeader) ?? '') ? null : askForCredentials()
}

/** The name with any port: a proxy of this machine listens on no name of anybody else's. */
function isOwnHost(host: string): boolean {
  const [, name = ''] = /^([^:]*|\[[^\]]*\])(?::\d{1,5})?$/.exec(host.toLowerCase()) ?? []
  return names.has(name)
}

/** A page of another port is another's page. */
function isOwnOrigin(origin: string, port: number): boolean {
  return [...names].some((name) => origin.toLowerCase() === `http://${name}:${port}`)
}

/** The header that makes git ask for a name and password (git-scm.com/docs/http-protocol#_authentication). */
function askForCredentials(): Answer {
  return {
    status: 401,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'www-authenticate': 'Basic realm="GitHub"' },
    body: 'Every request to this GitHub needs a token.\n',
  }
}
