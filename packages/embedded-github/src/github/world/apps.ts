import { createVerify } from 'node:crypto'
import type { Answer, Call } from '../../call.ts'
import { readCredential } from './access.ts'
import { refuse } from '../answers/replies.ts'
import type { App, Token, World } from './world.ts'
import type { Access, Json, Permissions } from './names.ts'

/** GitHub's own App that runs workflows; what jobs do and report is its work. Number and slug are github.com's. */
export const githubActions = {
  id: 15368,
  slug: 'github-actions',
  name: 'GitHub Actions',
  owner: { id: 9919, login: 'github', type: 'Organization' },
} as const

/** The slug of the App that a token speaks for; `null` for a person's. */
export function appOf({ kind, login }: Token): string | null {
  if (kind === 'user') return null
  return kind === 'actions' ? githubActions.slug : login.replace(/\[bot\]$/, '')
}

/**
 * The App behind a JWT (RS256; `iss` its client id or id, at most ten minutes long), or GitHub's 401
 * (docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app).
 */
export function authenticateApp(world: World, call: Call): App | Answer {
  const [head = '', claims = '', signature = '', ...rest] = (readCredential(call) ?? '').split('.')
  const [header, body] = [decode(head), decode(claims)]
  if (signature === '' || rest.length > 0 || header?.['alg'] !== 'RS256' || body === null)
    return refuse(401, 'A JSON web token could not be decoded')
  const { iss, iat, exp } = body
  const app = Object.values(world.apps).find((app) => iss === app.clientId || iss === app.id || iss === String(app.id))
  if (app === undefined)
    return refuse(401, "'Issuer' claim ('iss') must be an Integer or a client ID of an App that exists")
  const now = world.at / 1000
  if (typeof exp !== 'number' || exp <= now)
    return refuse(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    )
  if (exp > now + 10 * 60) return refuse(401, "'Expiration time' claim ('exp') is too far in the future")
  if (typeof iat !== 'number' || iat > now + 60)
    return refuse(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    )
  const genuine = createVerify('RSA-SHA256').update(`${head}.${claims}`).verify(app.publicKey, signature, 'base64url')
  return genuine ? app : refuse(401, 'A JSON web token could not be decoded')
}

function decode(part: string): { readonly [key: string]: Json } | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

const strength: Readonly<Record<Access, number>> = { read: 1, write: 2, admin: 3 }

/** The first permission that goes beyond what is granted; `null` where none does. */
export function findExcess(asked: Permissions, granted: Permissions): string | null {
  const excess = Object.entries(asked).find(
    ([key, access]) => strength[access] > strength[granted[key] ?? 'read'] || granted[key] === undefined,
  )
  return excess?.[0] ?? null
}
