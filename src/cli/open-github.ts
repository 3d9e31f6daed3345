import { join } from 'node:path'
import { cliProblem } from './catalogue.ts'
import { UserError } from 'github-foundations/problem'
import type { Name } from '../domain/words/names.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { network } from '../exchange/network.ts'
import { isLoopback } from '../exchange/proxy.ts'
import { connect } from '../github/connect.ts'
import type { GitHub } from '../github/github.ts'
import { makeOctokit } from '../github/octokit.ts'
import { answer } from 'embedded-github/github/answers/answer'
import type { World } from 'embedded-github/github/world/world'
import { loadWorld } from 'embedded-github/server/hub'
import { outFolder, readMarker } from '../rehearsal/report/out-folder.ts'
import { outsideTokens } from '../rehearsal/scenario/outside-tokens.ts'
import { fromHere } from './inputs.ts'

const publicApi = 'https://api.github.com'

/**
 * GitHub over the network, to look at; the token is `--token`, GITHUB_TOKEN or GH_TOKEN, the API `--api-url` or
 * GITHUB_API_URL. Throws a UserError where one of them is none.
 */
export function openGitHub(options: { readonly token?: string; readonly apiUrl?: string }): GitHub {
  const { env } = process
  const token = [options.token, env['GITHUB_TOKEN'], env['GH_TOKEN']]
    .map((each) => each?.trim() ?? '')
    .find((each) => each !== '')
  const apiUrl = (options.apiUrl ?? (env['GITHUB_API_URL'] || publicApi)).replace(/\/+$/, '')
  const problems = [
    ...(token === undefined ? [cliProblem('TOKEN_MISSING')] : isSendable(token) ? [] : [cliProblem('TOKEN_FORM')]),
    ...(isApiUrl(apiUrl) ? [] : [cliProblem('API_URL_FORM', apiUrl, publicApi)]),
  ]
  if (token === undefined || problems.length > 0) throw new UserError(problems)
  return connect({
    octokit: makeOctokit({ token, exchange: network, apiUrl }),
    exchange: network,
    graphqlUrl: graphqlUrlOf(apiUrl),
    trusts: 'app',
  })
}

/** True if GitHub could have given it: no token of its holds blanks, line breaks or letters outside ASCII. */
function isSendable(token: string): boolean {
  return /^[!-~]+$/u.test(token)
}

/**
 * A token leaves this machine by https alone, and an address that holds a password or a query is none that paths can
 * follow.
 */
function isApiUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, password, search, hash } = new URL(text)
  return (
    (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))) &&
    `${username}${password}${search}${hash}` === ''
  )
}

/** `https://api.github.com/graphql`; Enterprise Server keeps it at /api/graphql, beside /api/v3. */
function graphqlUrlOf(apiUrl: string): string {
  return `${apiUrl.replace(/\/api\/v3$/, '/api')}/graphql`
}

/**
 * The GitHub that a rehearsal left in a folder, in this process; nothing is written. Also says which release was
 * rehearsed.
 */
export async function openRehearsal(
  path: string,
): Promise<{ readonly github: GitHub; readonly control: Name; readonly release: string }> {
  const out = outFolder(path)
  const marker = await readMarker(out)
  const saved =
    marker === null ? null : await loadWorld({ repositories: out.repositories, state: join(out.state, 'world') })
  if (marker === null || saved === null) {
    throw new UserError([{ ...cliProblem('REHEARSAL_NOT_FOUND'), file: fromHere(out.path) }])
  }
  const { url } = saved.world
  const exchange = answerFrom(saved.world)
  return {
    github: connect({
      octokit: makeOctokit({ token: outsideTokens(saved.world).admin, exchange, apiUrl: url }),
      exchange,
      graphqlUrl: `${url}/graphql`,
      trusts: 'app',
    }),
    control: marker.control,
    release: marker.release,
  }
}

function answerFrom(saved: World): Exchange {
  let world = saved
  return (call) => {
    const [next, { status, headers, body }] = answer(world, call)
    world = next
    return Promise.resolve({
      status,
      headers,
      body: typeof body === 'string' ? body : Buffer.from(body).toString('utf8'),
    })
  }
}
