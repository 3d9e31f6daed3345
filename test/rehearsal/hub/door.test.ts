import { request } from 'node:http'
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { getOctokit } from '@actions/github'
import { openHub, loadWorld } from '../../../src/rehearsal/hub/hub.ts'
import { acme, serve, tokens, type ServedGitHub } from './served-github.ts'

let github: ServedGitHub
let port: number

beforeAll(async () => {
  github = await serve()
  port = Number(new URL(github.hub.apiUrl).port)
})
afterAll(async () => {
  await github[Symbol.asyncDispose]()
})

interface Said { readonly status: number; readonly body: string; readonly headers: Readonly<Record<string, string | readonly string[] | undefined>> }

/** Says exactly this to the hub, as a program of another user would. `fetch` would choose the Host itself and mend the path. */
function say(method: string, path: string, headers: Readonly<Record<string, string>> = {}, body = ''): Promise<Said> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).once('end', () => { resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString(), headers: response.headers }) })
    }).once('error', reject).end(body)
  })
}

const zoe = { authorization: `token ${tokens.zoe}` }

describe('Whoever has no token of this hub', () => {
  test.each([
    ['GET', '/'], ['GET', '/repos/acme/api'], ['HEAD', '/repos/acme/api'], ['GET', '/repos/acme/vault'], ['GET', '/meta'], ['GET', '/rate_limit'], ['GET', '/nothing/here'], ['OPTIONS', '/repos/acme/api'], ['PATCH', '/repos/acme/api'],
    ['GET', '/graphql'], ['POST', '/graphql'], ['POST', '/repos/acme/api/dispatches'], ['POST', '/app/installations/1/access_tokens'], ['GET', '/app'],
    ['GET', '/acme/api.git/info/refs?service=git-upload-pack'], ['GET', '/acme/api/info/refs?service=git-receive-pack'], ['POST', '/acme/api.git/git-receive-pack'], ['GET', '/acme/api.git/HEAD'],
    ['POST', '/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts'], ['GET', '/twirp/nothing'], ['GET', '/results/artifacts/1'], ['PUT', '/results/artifacts/1?sig=guessed'], ['GET', '/results/logs/1?se=1&sp=r&sig=guessed'],
    ['POST', '/.hub/receive'], ['GET', '//'], ['GET', '/%'], ['GET', `http://api.github.localhost/repos/acme/api`],
  ])('hears 401 and nothing else of %s %s', async (method, path) => {
    expect((await say(method, path)).status).toBe(401)
    for (const authorization of ['token ghp_zoe2', 'Bearer a.b.c', 'Basic em9lOmdocF96b2Uy', 'token constructor', 'nonsense', '']) expect((await say(method, path, { authorization })).status).toBe(401)
  })

  test('is asked by git for a name and a password', async () => {
    expect((await say('GET', '/acme/api.git/info/refs?service=git-upload-pack')).headers['www-authenticate']).toBe('Basic realm="GitHub"')
    expect((await github.git('.', 'ls-remote', github.url('acme/api'))).code).not.toBe(0)
    expect(await github.git('.', 'ls-remote', github.url('acme/api', tokens.bob))).toMatchObject({ code: 0, text: expect.stringContaining('refs/heads/main') })
  })
})

describe('A call for another host, or from another web site\'s page', () => {
  test.each(['evil.example', `evil.example:80`, '127.0.0.1.evil.example', 'localhost.evil.example', 'evil.localhost', '127.0.0.1@evil.example', '10.0.0.1', '0.0.0.0', '127.0.0.1:8:8'])('is refused with 421 where Host is %s, whatever token it carries', async (host) => {
    for (const path of ['/user', '/acme/api.git/info/refs?service=git-upload-pack', '/.hub/receive', '/graphql', '/results/artifacts/1']) expect((await say('GET', path, { ...zoe, host })).status).toBe(421)
  })

  test.each(['http://evil.example', 'null', 'https://evil.example', 'http://localhost:1', 'https://localhost', 'http://localhost.evil.example', 'file://'])('is refused with 403 where Origin is %s, whatever token it carries', async (origin) => {
    for (const path of ['/user', '/acme/api.git/info/refs?service=git-upload-pack', '/.hub/receive', '/graphql', '/results/artifacts/1']) expect((await say('GET', path, { ...zoe, origin })).status).toBe(403)
    expect((await say('OPTIONS', '/user', { origin, 'access-control-request-method': 'GET' })).status).toBe(403)
  })

  test('is answered where the names are its own', async () => {
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `github.localhost:${port}`, 'api.github.localhost']) expect((await say('GET', '/user', { ...zoe, host })).status).toBe(200)
    expect((await say('GET', '/user', { ...zoe, origin: `http://127.0.0.1:${port}` })).status).toBe(200)
  })
})

describe('An answer', () => {
  test('leads on by the name by which it was asked, so that a client keeps its token; what is kept names one address', async () => {
    const link = async (host: string): Promise<string> => (JSON.parse((await say('GET', '/repos/acme/api', { ...zoe, host })).body) as { readonly url: string }).url
    expect(await link(`127.0.0.1:${port}`)).toBe(`${github.hub.apiUrl}/repos/acme/api`)
    expect(await link('api.github.localhost')).toBe('http://api.github.localhost/repos/acme/api')
    const asked = await say('POST', '/graphql', { ...zoe, host: 'api.github.localhost', 'content-type': 'application/json' }, JSON.stringify({ query: '{ repository(owner: "acme", name: "api") { url } }' }))
    expect(asked.body).toContain('"url":"http://github.localhost/acme/api"')
    await say('POST', '/repos/acme/api/git/refs', { ...zoe, host: 'api.github.localhost', 'content-type': 'application/json' }, JSON.stringify({ ref: 'refs/heads/named', sha: github.refs('acme/api')['refs/heads/main'] }))
    const [run] = Object.values(github.hub.world().runs).filter(({ ref }) => ref === 'refs/heads/named')
    expect(JSON.stringify(run?.payload)).toContain(github.hub.apiUrl)
    expect(JSON.stringify(run?.payload)).not.toContain('api.github.localhost')
  })
})

describe('What a hub makes', () => {
  test('is made with a secret of its own: no two of them have the same tokens', async () => {
    await using other = await serve()
    expect(other.hub.world().secret).not.toBe(github.hub.world().secret)
    expect(github.hub.world().secret).toMatch(/^[\w-]{43}$/)
  })

  test('lies where no other user of the machine can look or write', async () => {
    await getOctokit(tokens.zoe, { baseUrl: github.hub.apiUrl }).rest.repos.createDispatchEvent({ owner: 'acme', repo: 'api', event_type: 'x' })
    const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8)
    for (const folder of ['github', 'state']) expect(mode(join(github.folder, folder))).toBe('700')
    expect(mode(join(github.folder, 'github', 'hub.json'))).toBe('600')
    const holding = readdirSync(join(github.folder, 'state'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => readFileSync(file, 'utf8').includes(github.hub.world().secret ?? ''))
    expect(holding.map(mode)).toEqual(['600'])
  })

  test('is made anew, for the same people, where an earlier version had saved what anybody guesses', async () => {
    await using old = await serve()
    await old.hub.close()
    const saved = join(old.folder, 'state', 'world.jsonl')
    writeFileSync(saved, readFileSync(saved, 'utf8').replace(/,"secret":"[^"]*"/, ''))
    const places = { repositories: join(old.folder, 'github'), state: join(old.folder, 'state') }
    const loaded = await loadWorld(places)
    if (loaded === null) throw new Error('Nothing was saved.')
    const [renewed = ''] = Object.entries(loaded.world.tokens).find(([, token]) => token.login === 'zoe' && token.permissions['actions'] === 'write') ?? []
    expect(Object.keys(loaded.world.tokens)).not.toContain(tokens.zoe)
    expect(renewed).toMatch(/^ghp_\w{36}$/)
    const hub = await openHub({ ...places, world: loaded.world })
    const status = async (token: string): Promise<number> => (await fetch(`${hub.apiUrl}/user`, { headers: { authorization: `token ${token}` } })).status
    expect([await status(renewed), await status(tokens.zoe)]).toEqual([200, 401])
    await hub.close()
  })

  test('is closed to others where an earlier version had left it open', async () => {
    await using open = await serve()
    await open.hub.close()
    const places = { repositories: join(open.folder, 'github'), state: join(open.folder, 'state') }
    for (const folder of Object.values(places)) chmodSync(folder, 0o777)
    const hub = await openHub({ ...places, world: acme() })
    expect(Object.values(places).map((folder) => statSync(folder).mode & 0o777)).toEqual([0o700, 0o700])
    await hub.close()
  })
})
