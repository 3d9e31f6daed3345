import type * as toolkit from '@actions/github'
import type { Exchange } from '../exchange/exchange.ts'
import { octokitOptions } from '../exchange/octokit-options.ts'

/** Octokit for one token as actions have it; its user agent also says in which job it runs, where GitHub told. */
export async function makeOctokit(options: {
  readonly token: string
  readonly exchange: Exchange
  /** The value of GITHUB_API_URL in Actions. */
  readonly apiUrl: string
}): Promise<ReturnType<typeof toolkit.getOctokit>> {
  const { getOctokit } = await importPastProxies()
  return getOctokit(options.token, octokitOptions(options.exchange, options.apiUrl))
}

/**
 * While it is imported, @actions/github opens the proxies that the environment names, in its own way, and falls with
 * some that are none. Our exchange reads them (docs/decisions/0050), so for that moment every host is exempt.
 */
async function importPastProxies(): Promise<typeof toolkit> {
  const { env } = process
  const exempt = env['no_proxy']
  env['no_proxy'] = '*'
  try {
    return await import('@actions/github')
  } finally {
    if (exempt === undefined) delete env['no_proxy']
    else env['no_proxy'] = exempt
  }
}
