import { execFileSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, test } from '@jest/globals'
import type { Call, Exchange } from '../../src/exchange/exchange.ts'
import { openConnection } from '../../src/github/line/connection.ts'
import type { Octokit } from '../../src/github/line/line.ts'
import { makeOctokit as makeOutside } from '../../src/github/octokit.ts'
import { makeOctokit } from '../../src/toolkit/octokit.ts'

const place = { owner: 'acme', repo: 'api' }
const apiUrl = 'https://ghe.example.org/api/v3'
const graphqlUrl = 'https://ghe.example.org/api/graphql'

/** Everything that a connection sends for one read, one write and one query, by the Octokit that it is handed. */
async function callsOf(
  make: (options: {
    readonly token: string
    readonly exchange: Exchange
    readonly apiUrl: string
  }) => Octokit | Promise<Octokit>,
  token: string,
): Promise<readonly Call[]> {
  const calls: Call[] = []
  const exchange: Exchange = (call) => {
    calls.push(call)
    const body = call.url === graphqlUrl ? { data: { viewer: { login: 'zoe' } } } : { message: 'Not Found' }
    const headers = { 'content-type': 'application/json' }
    return Promise.resolve({ status: call.url === graphqlUrl ? 200 : 404, headers, body: JSON.stringify(body) })
  }
  const connection = openConnection({ octokit: await make({ token, exchange, apiUrl }), exchange, graphqlUrl })
  await connection.read('the repository', (octokit) => octokit.rest.repos.get(place))
  await connection.write((octokit) => octokit.rest.issues.create({ ...place, title: 'Tea', labels: ['price'] }))
  await connection.query('who asks', 'query Who { viewer { login } }', {})
  return calls
}

const job = 'actions_orchestration_id/4b0b2c5e.build'
beforeAll(() => {
  process.env['ACTIONS_ORCHESTRATION_ID'] = '4b0b2c5e.build'
})

test.each(['ghs_16C7e42F292c6912E7710c838347Ae178B4a', 'eyJhbGciOi.eyJpc3MiOi.c2lnbmF0dXJl'])(
  'an action sends what the command sends, with every header, and says beside its name in which job it runs: %s',
  async (token) => {
    const calls = await callsOf(makeOutside, token)
    const named = calls.map(({ headers, ...call }) => ({
      ...call,
      headers: { ...headers, 'user-agent': headers['user-agent']?.replace('convoy', `convoy ${job}`) },
    }))
    expect(await callsOf(makeOctokit, token)).toEqual(named)
    expect(calls.map(({ method, url }) => `${method} ${url}`)).toEqual([
      `GET ${apiUrl}/repos/acme/api`,
      `POST ${apiUrl}/repos/acme/api/issues`,
      `POST ${graphqlUrl}`,
    ])
    expect(calls.map(({ headers }) => headers)).toEqual(
      calls.map(() =>
        expect.objectContaining({
          authorization: expect.stringMatching(new RegExp(`^(?:token|bearer) ${token}$`, 'u')),
          'user-agent': expect.stringMatching(/^convoy octokit-core\.js\//u),
          'x-github-api-version': '2022-11-28',
        }),
      ),
    )
  },
)

test.each(['bad host', 'socks5://127.0.0.1:1', 'https://%zz@127.0.0.1:1', 'http://127.0.0.1:1'])(
  'a proxy of the environment is the business of the exchange alone: HTTPS_PROXY=%s',
  (value) => {
    const file = pathToFileURL('src/toolkit/octokit.ts').href
    const program = `import { makeOctokit } from ${JSON.stringify(file)}
const exchange = async ({ url }) => ({ status: 200, headers: {}, body: url })
const octokit = await makeOctokit({ token: 'token', exchange, apiUrl: 'https://api.example.org' })
const { data } = await octokit.request('GET /user')
console.log(JSON.stringify([data, process.env.no_proxy ?? null, process.env.NO_PROXY]))`
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
      env: { ...process.env, HTTPS_PROXY: value, NO_PROXY: 'example.org' },
    })
    expect(JSON.parse(said)).toEqual(['https://api.example.org/user', null, 'example.org'])
  },
)
