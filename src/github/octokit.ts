import { Octokit as Core } from '@octokit/core'
import { restEndpointMethods } from '@octokit/plugin-rest-endpoint-methods'
import type { Exchange } from '../exchange/exchange.ts'
import { octokitOptions } from '../exchange/octokit-options.ts'
import type { Octokit } from './line/line.ts'

const RestOctokit = Core.plugin(restEndpointMethods)

/** Octokit for one token where no runner is; actions make theirs with @actions/github (src/toolkit/octokit.ts). */
export function makeOctokit(options: {
  readonly token: string
  readonly exchange: Exchange
  /** The value of GITHUB_API_URL in Actions. */
  readonly apiUrl: string
}): Octokit {
  return new RestOctokit({ auth: options.token, ...octokitOptions(options.exchange, options.apiUrl) })
}
