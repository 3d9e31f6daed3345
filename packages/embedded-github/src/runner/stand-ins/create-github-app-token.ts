import { createPrivateKey, sign, type KeyObject } from 'node:crypto'
import type { Json } from '../../workflows/words.ts'
import { recordOf, textOf } from '../json.ts'
import type { StandIn, StandInCall } from '../stand-in.ts'
import { StepFailure } from '../step-failure.ts'

/** Replaces actions/create-github-app-token: signs the App's JWT and sends what the real action sends. */
export const createGithubAppToken: StandIn = {
  inputs: {
    'client-id': {},
    'app-id': { deprecationMessage: "Use 'client-id' instead." },
    'private-key': {},
    owner: {},
    repositories: {},
    'skip-token-revoke': { default: 'false' },
    'github-api-url': { default: '${{ github.api_url }}' },
    ...Object.fromEntries(permissions().map((name) => [`permission-${name}`, {}])),
  },

  async main(call) {
    const jwt = signJwt(call)
    const { owner, repositories } = readTarget(call)
    const [first] = repositories
    const installation =
      first === undefined
        ? await ask(call, 'GET', `/users/${owner}/installation`, jwt)
        : await ask(call, 'GET', `/repos/${owner}/${first}/installation`, jwt)
    const wanted = Object.entries(call.inputs).filter(([name, value]) => name.startsWith('permission-') && value !== '')
    const answer = await ask(call, 'POST', `/app/installations/${textOf(installation['id'])}/access_tokens`, jwt, {
      ...(first === undefined ? {} : { repositories }),
      ...(wanted.length === 0
        ? {}
        : {
            permissions: Object.fromEntries(
              wanted.map(([name, value]) => [name.slice('permission-'.length).replaceAll('-', '_'), value]),
            ),
          }),
    })
    const token = textOf(answer['token'])
    call.mask(token)
    call.output('token', token)
    call.output('installation-id', textOf(installation['id']))
    call.output('app-slug', textOf(installation['app_slug']))
    if (call.input('skip-token-revoke') === 'true') return
    call.saveState('token', token)
    call.saveState('expiresAt', textOf(answer['expires_at']))
  },

  async post(call) {
    const token = call.state.get('token')
    if (token === undefined) return call.say('Token is not set')
    if (Date.parse(call.state.get('expiresAt') ?? '') < call.hub.world().at)
      return call.say('Token expired, skipping token revocation')
    const { status } = await call.fetch(`${call.input('github-api-url')}/installation/token`, {
      method: 'DELETE',
      headers: headers(`token ${token}`),
    })
    call.say(status === 204 ? 'Token revoked' : `::warning::Token revocation failed: ${status}`)
  },
}

/** The keys that the action declares as inputs, of those a rehearsal can meet. */
function permissions(): readonly string[] {
  return [
    'actions',
    'administration',
    'attestations',
    'checks',
    'contents',
    'deployments',
    'environments',
    'issues',
    'members',
    'merge-queues',
    'metadata',
    'organization-administration',
    'packages',
    'pages',
    'pull-requests',
    'repository-hooks',
    'repository-projects',
    'secrets',
    'security-events',
    'statuses',
    'workflows',
  ]
}

/**
 * Neither owner nor repositories: this repository. Only an owner: all of the installation. Only repositories: of this
 * owner.
 */
function readTarget(call: StandInCall): { readonly owner: string; readonly repositories: readonly string[] } {
  const [ownOwner = '', ownName = ''] = call.github('repository').split('/')
  const named = call
    .input('repositories')
    .split(/[\n,]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const owner = call.input('owner')
  return {
    owner: owner === '' ? ownOwner : owner,
    repositories: owner === '' && named.length === 0 ? [ownName] : named,
  }
}

/**
 * RS256, issued half a minute ago and valid for ten minutes, as GitHub asks.
 * https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
function signJwt(call: StandInCall): string {
  const issuer = call.input('client-id') || call.input('app-id')
  if (issuer === '')
    throw new StepFailure(
      "The 'client-id' (or deprecated 'app-id') input must be set to a non-empty string. If using a secret or variable, ensure it is available in this workflow context.",
    )
  // the machine's clock is GitHub's, so the two never disagree
  const issued = Math.floor(call.hub.world().at / 1000) - 30
  const text = [
    { alg: 'RS256', typ: 'JWT' },
    { iat: issued, exp: issued + 600, iss: issuer },
  ]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), readKey(call)).toString('base64url')}`
}

function readKey(call: StandInCall): KeyObject {
  try {
    return createPrivateKey(call.input('private-key').replaceAll('\\n', '\n'))
  } catch {
    throw new StepFailure("The 'private-key' input is not a private key in PEM form.") // the cause could quote the key
  }
}

async function ask(
  call: StandInCall,
  method: string,
  path: string,
  jwt: string,
  body?: Json,
): Promise<Readonly<Record<string, Json>>> {
  const answer = await call.fetch(`${call.input('github-api-url')}${path}`, {
    method,
    headers: headers(`bearer ${jwt}`),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new StepFailure(`${method} ${path}: ${answer.status} ${text}`)
  const read: Json = JSON.parse(text)
  return recordOf(read)
}

function headers(authorization: string): Readonly<Record<string, string>> {
  return {
    accept: 'application/vnd.github+json',
    authorization,
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'actions/create-github-app-token',
  }
}
