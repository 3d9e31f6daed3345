import type { IncomingMessage, ServerResponse } from 'node:http'
import { allows, authenticate, findRepository, type Bearer } from '../github/world/access.ts'
import { findRenamed } from '../github/world/renames.ts'
import type { Repository, World } from '../github/world/world.ts'
import type { Answer, Call } from '../call.ts'
import type { Git } from './git.ts'
import { pushVariable } from './pushes/receive-hook.ts'

/** A request of git's smart protocol (git-scm.com/docs/http-protocol). */
export interface GitCall {
  /** `owner/name` as the client wrote it. */
  readonly repository: string
  readonly service: 'git-upload-pack' | 'git-receive-pack'
  /** `info/refs`, `git-upload-pack` or `git-receive-pack`. */
  readonly path: string
}

/** Recognizes `/<owner>/<name>[.git]/info/refs?service=…` and the two services; anything else is not git's. */
export function readGitCall(url: URL): GitCall | null {
  const [, owner, name, path] =
    /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(url.pathname) ?? []
  const service = path === 'info/refs' ? url.searchParams.get('service') : path
  if (path === undefined || (service !== 'git-upload-pack' && service !== 'git-receive-pack')) return null
  return { repository: `${owner}/${name}`, service, path }
}

export type Admission =
  | { readonly admitted: true; readonly bearer: Bearer; readonly repository: Repository }
  | { readonly admitted: false; readonly bearer: Bearer; readonly answer: Answer }

/**
 * Checks who may read and push, in the words that GitHub sends to the terminal: public repositories are read by
 * everybody, a push needs `contents: write`.
 */
export function admit(world: World, call: Call, { repository: name, service }: GitCall): Admission {
  const bearer = authenticate(world, call)
  if (bearer !== 'anonymous' && 'status' in bearer)
    return {
      admitted: false,
      bearer: 'anonymous',
      answer: askForCredentials(
        'Invalid username or token. Password authentication is not supported for Git operations.',
      ),
    }
  // GitHub serves a repository under the names it had, too
  // (docs.github.com/repositories/creating-and-managing-repositories/renaming-a-repository).
  const repository = findRepository(world, name) ?? findRenamed(world, name)
  const refuse = (answer: Answer): Admission => ({ admitted: false, bearer, answer })
  if (repository === null || !allows(world, bearer, repository.name, 'metadata', 'read')) {
    return refuse(
      bearer === 'anonymous' ? askForCredentials('Repository not found.') : say(404, 'Repository not found.'),
    )
  }
  if (service === 'git-upload-pack') {
    return allows(world, bearer, repository.name, 'contents', 'read')
      ? { admitted: true, bearer, repository }
      : refuse(say(403, 'Read access to repository not granted.'))
  }
  if (bearer === 'anonymous') return refuse(askForCredentials('No anonymous write access.'))
  if (!allows(world, bearer, repository.name, 'contents', 'write')) {
    return refuse(
      say(
        403,
        bearer.kind === 'user'
          ? `Permission to ${repository.name}.git denied to ${bearer.login}.`
          : 'Write access to repository not granted.',
      ),
    )
  }
  if (repository.archived) return refuse(say(403, 'This repository was archived so it is read-only.'))
  return { admitted: true, bearer, repository }
}

// Git prints a plain text body line by line as `remote: …`.
function say(status: number, words: string): Answer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${words}\n` }
}

function askForCredentials(words: string): Answer {
  const answer = say(401, words)
  return { ...answer, headers: { ...answer.headers, 'www-authenticate': 'Basic realm="GitHub"' } }
}

/**
 * Lets `git http-backend` answer (git-scm.com/docs/git-http-backend) and resolves with the status when all but the end
 * of the response is written; 0 where whoever asked had gone before there was one.
 */
export async function serveGit(
  git: Git,
  exchange: {
    readonly repositories: string
    readonly repository: Repository
    readonly path: string
    readonly login: string
    readonly push: string
    readonly date: string
    readonly request: IncomingMessage
    readonly response: ServerResponse
  },
): Promise<number> {
  const { request, response } = exchange
  const child = git.start(['http-backend'], { folder: exchange.repositories, env: environment(exchange) })
  response.once('close', () => git.stop(child))
  child.stderr.resume()
  request.pipe(child.stdin)
  let status = 0
  let head = Buffer.alloc(0)
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    if (status !== 0) await write(response, chunk)
    else {
      head = Buffer.concat([head, chunk])
      const end = head.indexOf('\r\n\r\n')
      if (end === -1) continue
      const { status: line = '200', ...headers } = readHead(head.toString('latin1', 0, end))
      status = Number(line.slice(0, 3))
      response.writeHead(status, { ...headers, date: exchange.date }).flushHeaders()
      await write(response, head.subarray(end + 4))
    }
  }
  if (status === 0 && !response.destroyed)
    throw new Error(`git http-backend gave no answer for ${request.method} ${request.url}`)
  return status
}

function environment(exchange: Parameters<typeof serveGit>[1]): Record<string, string> {
  const { request, repository, path } = exchange
  const given: Record<string, string | undefined> = {
    GIT_PROJECT_ROOT: exchange.repositories,
    GIT_HTTP_EXPORT_ALL: '1',
    GIT_PROTOCOL: header(request, 'git-protocol'),
    PATH_INFO: `/${repository.name}.git/${path}`,
    QUERY_STRING: request.url?.split('?')[1] ?? '',
    REQUEST_METHOD: request.method,
    REMOTE_USER: exchange.login,
    REMOTE_ADDR: request.socket.remoteAddress,
    CONTENT_TYPE: header(request, 'content-type'),
    CONTENT_LENGTH: header(request, 'content-length'),
    HTTP_CONTENT_ENCODING: header(request, 'content-encoding'),
    [pushVariable]: exchange.push,
  }
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}

function readHead(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split('\r\n').map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
}

async function write(response: ServerResponse, chunk: Buffer): Promise<void> {
  if (response.destroyed || chunk.length === 0) return
  await new Promise<void>((resolve) => {
    response.write(chunk, () => resolve()) // Called with an error, too, when the client has gone.
  })
}
