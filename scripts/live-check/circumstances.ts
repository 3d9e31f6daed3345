import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { UserError, type Problem } from 'github-foundations/problem'
import { liveCheckProblem } from './catalogue.ts'
import type { AppCredentials } from './ground.ts'
import type { PointId } from './points.ts'

/** `npm run live-check -- --org ORG`: what GitHub does, beside what Convoy assumes (docs/live-check.md). */
export interface Options {
  readonly org?: string
  readonly apiUrl?: string
  readonly resume?: string
  readonly mention?: string
  readonly points?: readonly PointId[]
  readonly public?: boolean
  readonly later?: boolean
  readonly keep?: boolean
  readonly yes?: boolean
  readonly json?: boolean
  readonly list?: boolean
  readonly pace: number
  readonly patience: number
}
export const login = /^[a-z\d](?:[a-z\d-]{0,38})$/iu
export const ownName = /^convoy-live-check-[a-z\d-]{1,40}$/u

/** Everything that is missing or malformed, at once. */
export function readCircumstances({ org, apiUrl = '' }: Options): {
  readonly token: string
  readonly app: AppCredentials | null
  readonly org: string
  readonly apiUrl: string
} {
  const { env } = process
  const problems: Problem[] = []
  const token = [env['LIVE_CHECK_TOKEN'], env['GITHUB_TOKEN'], env['GH_TOKEN']].find(
    (each) => each !== undefined && each !== '',
  )
  if (org === undefined) problems.push(liveCheckProblem('LIVE_CHECK_ORG_MISSING'))
  if (token === undefined) problems.push(liveCheckProblem('LIVE_CHECK_TOKEN_MISSING'))
  if (!URL.canParse(apiUrl)) problems.push(liveCheckProblem('API_URL_FORM'))
  const app = readApp(
    env['LIVE_CHECK_APP_ID'] ?? '',
    env['LIVE_CHECK_APP_KEY'] ?? '',
    env['LIVE_CHECK_APP_KEY_FILE'] ?? '',
    problems,
  )
  if (problems.length > 0 || org === undefined || token === undefined) throw new UserError(problems)
  return { token, app, org, apiUrl: apiUrl.replace(/\/+$/u, '') }
}

/** The App of the environment; none where nothing of it is given. Says of a key only that it is none. */
function readApp(id: string, given: string, file: string, problems: Problem[]): AppCredentials | null {
  if (id === '' && given === '' && file === '') return null
  const key = given !== '' || file === '' ? given : readKey(file)
  if (id === '' || key === null || !isKey(key)) {
    problems.push(liveCheckProblem('LIVE_CHECK_APP_INCOMPLETE', id === '' ? 'app' : 'key'))
    return null
  }
  return { id, key }
}

function readKey(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function isKey(key: string): boolean {
  try {
    return createPrivateKey(key).asymmetricKeyType === 'rsa'
  } catch {
    return false
  }
}
