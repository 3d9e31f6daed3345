import type { RepositorySetup } from '../../documents/scenario/scenario.ts'
import { answer } from 'embedded-github/github/answers/answer'
import type { World } from 'embedded-github/github/world/world'
import type { Name } from 'embedded-github/github/world/names'
import { UserError, type Problem } from 'github-foundations/problem'
import { rehearsalProblem } from '../catalogue.ts'
import { people, tokenOf } from './inhabitants.ts'
import { fillBody } from './placeholders.ts'
import { withoutReserved } from './production-rules.ts'

type Body = Readonly<Record<string, unknown>>

interface Request {
  readonly method: 'PATCH' | 'POST' | 'PUT'
  readonly path: string
  readonly body?: Body
}

/**
 * The World with repositories set up as a story says, by the requests that an administrator would send, before it
 * begins. Throws UserError with every request that GitHub refuses, in its words.
 */
export function setUpRepositories(world: World, setups: Readonly<Record<Name, RepositorySetup>>): World {
  const problems: Problem[] = []
  const own = Object.entries(setups)
    .filter(([, { rulesets }]) => rulesets !== undefined)
    .reduce((now, [name]) => withoutReserved(now, name), world)
  const done = Object.entries(setups)
    .flatMap(([name, setup]) => requestsFor(name, setup))
    .reduce((now, request) => {
      const sent = send(now, request)
      if (typeof sent !== 'string') return sent
      problems.push(rehearsalProblem('SETUP_REFUSED', request.method, request.path, sent))
      return now
    }, own)
  if (problems.length > 0) throw new UserError(problems)
  return done
}

/** The World after a request of the administrator, or why it is as it was. */
function send(world: World, { method, path, body }: Request): World | string {
  const filled = body === undefined ? undefined : fillBody(world, '', path, body)
  if (filled === null) return 'A placeholder in it names nothing that is there.'
  const [next, said] = answer(world, {
    method,
    url: `${world.url}${path}`,
    headers: { authorization: `token ${tokenOf(world, people.planner)}` },
    ...(filled === undefined ? {} : { body: JSON.stringify(filled) }),
  })
  return said.status < 400 ? next : `${said.status} ${wordsOf(Buffer.from(said.body).toString('utf8')).slice(0, 500)}`
}

/** GitHub's message with the errors that it lists, out of an answer. */
function wordsOf(text: string): string {
  const { message = '', errors } = JSON.parse(text) as { readonly message?: string; readonly errors?: unknown }
  return errors === undefined ? message : `${message} ${JSON.stringify(errors)}`
}

function requestsFor(
  name: Name,
  { settings, rulesets = [], protection = {}, 'immutable-releases': immutable = false }: RepositorySetup,
): readonly Request[] {
  const path = `/repos/${name}`
  return [
    ...(settings === undefined ? [] : [{ method: 'PATCH', path, body: settings } as const]),
    ...Object.entries(protection).map(
      ([branch, body]) =>
        ({ method: 'PUT', path: `${path}/branches/${encodeURIComponent(branch)}/protection`, body }) as const,
    ),
    ...rulesets.map((body) => ({ method: 'POST', path: `${path}/rulesets`, body }) as const),
    ...(immutable ? [{ method: 'PUT', path: `${path}/immutable-releases` } as const] : []),
  ]
}
