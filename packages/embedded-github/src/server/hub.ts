import { randomUUID } from 'node:crypto'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Answer, Call } from '../call.ts'
import { authenticate, type Bearer } from '../github/world/access.ts'
import { answer } from '../github/answers/answer.ts'
import type { Happening, Token, World } from '../github/world/world.ts'
import type { Hub } from '../workflows/words.ts'
import { takeNewObjects } from './bare-repository.ts'
import { refuseAtDoor } from './door.ts'
import { createGit, requireGit, type Git } from './git.ts'
import { openLedger, type Chronicle, type Clock, type Ledger } from './ledger.ts'
import { newSecret } from './new-secret.ts'
import { closeToOthers } from './private-folder.ts'
import { createProjection, folderOf, type Projection } from './projection.ts'
import { decidePush, ownerToken, readMoves } from './pushes/push-answers.ts'
import { hubFile, receivePath, type HubAddress, type PushQuestion, type PushVerdict } from './pushes/receive-hook.ts'
import { bornAt, refuseServedFolder } from './served-folder.ts'
import { admit, readGitCall, serveGit, type GitCall } from './smart-http.ts'
import { openWebServer, readCall, readHeadOfCall, sendAnswer } from './web-server.ts'

export type { Clock } from './ledger.ts'
export { loadWorld } from './load-world.ts'

export interface HubOptions {
  /** Its `url` is replaced by the server's. */
  readonly world: World
  /** Folder of `<owner>/<name>.git`. */
  readonly repositories: string
  /** Folder of the saved World. */
  readonly state: string
  /** A free one where it is left out. */
  readonly port?: number
  /** Written in step with what is saved. */
  readonly chronicle?: Chronicle
  /** Told of every answer to a client of the API. */
  readonly onAnswer?: OnAnswer
  /** World keeps this time, which its clients share; without one it has a time of its own. */
  readonly clock?: Clock
}

export type OnAnswer = (call: Call, answer: Answer) => void

/** Everything that one running hub consists of. */
interface Parts {
  readonly address: HubAddress
  readonly port: number
  readonly repositories: string
  readonly git: Git
  readonly projection: Projection
  readonly ledger: Ledger
  /** Pushes over HTTP that are under way, by what their hook will name. */
  readonly pushes: Map<string, Token>
  readonly onAnswer: OnAnswer
}

/**
 * Serves a World on loopback: REST, GraphQL, artifacts, git. Whoever sees an answer finds the same refs in the bare
 * repositories. Refuses a folder that another process serves.
 */
export async function openHub(options: HubOptions): Promise<Hub> {
  refuseServedFolder(options.repositories)
  for (const folder of [options.repositories, options.state]) closeToOthers(folder)
  const git = createGit(options.repositories)
  await requireGit(git, options.repositories)
  const ready = Promise.withResolvers<Parts>()
  ready.promise.catch(() => {}) // Whoever opens the hub is told; a request that came before sees its connection close.
  const server = await openWebServer(options.port ?? 0, async (request, response) =>
    handle(await ready.promise, request, response),
  )
  const apiUrl = `http://127.0.0.1:${server.port}`
  const hubPath = join(options.repositories, hubFile)
  try {
    const address = { url: apiUrl, secret: randomUUID(), pid: process.pid, ...bornAt(process.pid) }
    const projection = createProjection(git, options.repositories)
    const ledger = await openLedger({
      world: { ...options.world, url: apiUrl, secret: options.world.secret ?? newSecret() },
      projection,
      state: options.state,
      ...(options.chronicle === undefined ? {} : { chronicle: options.chronicle }),
      ...(options.clock === undefined ? {} : { clock: options.clock }),
    })
    writeFileSync(`${hubPath}.new`, JSON.stringify(address), { mode: 0o600 })
    renameSync(`${hubPath}.new`, hubPath)
    let closed: Promise<void> | undefined
    const close = async (): Promise<void> => {
      rmSync(hubPath, { force: true })
      await server.close()
      await ledger.close()
      await git.close()
    }
    ready.resolve({
      address,
      port: server.port,
      repositories: options.repositories,
      git,
      projection,
      ledger,
      pushes: new Map(),
      onAnswer: options.onAnswer ?? (() => {}),
    })
    return {
      apiUrl,
      serverUrl: `http://github.localhost:${server.port}`,
      world: () => ledger.world(),
      change: (move) => ledger.change((world) => [...move(world), undefined] as const),
      attempt: (by, work) => ledger.attempt(by, work),
      listen: (listener) => ledger.listen(listener),
      close: () => (closed ??= close()),
    }
  } catch (error) {
    ready.reject(error)
    await server.close()
    await git.close()
    throw error
  }
}

async function handle(hub: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const call = readHeadOfCall(request, hub.address.url)
  const refused = refuseAtDoor(hub.ledger.world(), call, hub.port)
  if (refused !== null) {
    request.resume()
    sendAnswer(response, { ...refused, headers: { date: printDate(hub), connection: 'close', ...refused.headers } })
    return
  }
  if (/^100-continue$/i.test(call.headers['expect'] ?? '')) response.writeContinue() // Nobody is asked for a body before the door has let them in.
  const url = new URL(call.url)
  const gitCall = readGitCall(url)
  if (url.pathname === receivePath) await answerHook(hub, request, response)
  else if (gitCall !== null) await answerGit(hub, gitCall, request, response)
  else await answerApi(hub, request, response)
}

async function answerApi(hub: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const call = await readCall(request, hub.address.url)
  const answered =
    call === null
      ? { status: 413, headers: { connection: 'close' }, body: '' }
      : await hub.ledger.change(
          (world) => {
            const [next, answered, happenings] = answer(world, call)
            return [next, happenings, namedAs(world, call, answered)]
          },
          isPerson(authenticate(hub.ledger.world(), call)),
        )
  if (call !== null) hub.onAnswer(call, answered)
  sendAnswer(response, { ...answered, headers: { date: printDate(hub), ...answered.headers } })
}

/**
 * The answer with links as the client reaches this server: who asks `api.github.localhost`, through this server as its
 * proxy, follows a link there, and gives its token to no other host. GraphQL's links are those of the web site. What
 * happens and what is kept names one address, whoever asks.
 */
function namedAs(world: World, call: Call, answered: Answer): Answer {
  const host = call.headers['host']?.toLowerCase()
  if (host === undefined || host === new URL(world.url).host) return answered
  const url = `http://${new URL(call.url).pathname === '/graphql' ? host.replace(/^api\./, '') : host}`
  return answer({ ...world, url }, call)[1]
}

/** True if somebody acts who is no job: jobs have tokens of their own. */
function isPerson(bearer: ReturnType<typeof authenticate>): boolean {
  return typeof bearer === 'object' && 'kind' in bearer && bearer.kind === 'user'
}

async function answerGit(
  hub: Parts,
  gitCall: GitCall,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const call = readHeadOfCall(request, hub.address.url)
  const admission = admit(hub.ledger.world(), call, gitCall)
  const note = (status: number): Promise<void> =>
    hub.ledger.change((world) => [world, [gitHappening(world, call, gitCall, admission.bearer, status)], undefined])
  if (!admission.admitted) {
    request.resume()
    await note(admission.answer.status)
    sendAnswer(response, { ...admission.answer, headers: { date: printDate(hub), ...admission.answer.headers } })
    return
  }
  const { bearer, repository } = admission
  const push = randomUUID()
  if (bearer !== 'anonymous') hub.pushes.set(push, bearer)
  try {
    const login = bearer === 'anonymous' ? '' : bearer.login
    const status = await serveGit(hub.git, {
      repositories: hub.repositories,
      repository,
      path: gitCall.path,
      login,
      push,
      date: printDate(hub),
      request,
      response,
    })
    if (status !== 0) await note(status)
  } finally {
    hub.pushes.delete(push)
  }
  response.end()
}

/** A push waits in its hook: takes in the objects, asks World, moves the refs, and says for each what became of it. */
async function answerHook(hub: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const call = await readCall(request, hub.address.url)
  if (call?.body === undefined || call.headers['authorization'] !== hub.address.secret) {
    sendAnswer(response, { status: 401, headers: {}, body: '' })
    return
  }
  const question = JSON.parse(call.body.toString()) as PushQuestion // From our own hook: it knows the secret.
  const verdict = await receivePush(hub, question)
  sendAnswer(response, { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(verdict) })
}

async function receivePush(hub: Parts, { repository, push, atomic, commands }: PushQuestion): Promise<PushVerdict> {
  const moves = readMoves(commands)
  const tips = moves.flatMap(({ after }) => (after === null ? [] : [after]))
  const { objects } = hub.ledger.world()
  const brought =
    tips.length === 0 ? [] : await takeNewObjects(hub.git, folderOf(hub.repositories, repository), tips, objects)
  hub.projection.noteObjects(repository, brought)
  return hub.ledger.change(
    (world) => {
      const token = push === undefined ? ownerToken(world, repository) : hub.pushes.get(push)
      if (token === undefined) throw new Error(`Nobody is pushing as ${push}.`)
      return decidePush(world, { repository, token, atomic, moves })
    },
    push === undefined || hub.pushes.get(push)?.kind === 'user',
  )
}

function gitHappening(
  world: World,
  call: { readonly method: string; readonly url: string },
  gitCall: GitCall,
  bearer: Bearer,
  status: number,
): Happening {
  const holder =
    bearer === 'anonymous'
      ? {}
      : {
          ...(bearer.run === undefined ? {} : { run: bearer.run }),
          ...(bearer.job === undefined ? {} : { job: bearer.job }),
        }
  const { pathname, search } = new URL(call.url)
  return {
    is: 'call',
    at: world.at,
    kind: 'git',
    method: call.method,
    path: `${pathname}${search}`,
    route: `${call.method} /{owner}/{repo}.git/${gitCall.path}`,
    status,
    as: bearer === 'anonymous' ? 'anonymous' : bearer.login,
    contentCreating: false,
    ...holder,
  }
}

/** GitHub's clock, which is the only one its clients have. */
function printDate(hub: Parts): string {
  return new Date(hub.ledger.world().at).toUTCString()
}
