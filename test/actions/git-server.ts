import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A real git over real HTTP on a loopback port: git's own CGI program behind a server that asks for a token. */
export interface GitServer extends AsyncDisposable {
  readonly url: string
  /** Makes a repository with one commit of these files; `executable` ones are named. Returns the commit. */
  commit(repository: string, files: Readonly<Record<string, string>>, executable?: readonly string[]): string
}

export async function openGitServer(token: string): Promise<GitServer> {
  const root = mkdtempSync(join(tmpdir(), 'convoy-git-'))
  const server = createServer((request, response) => serve(root, token, request, response))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    commit: (repository, files, executable = []) => commit(root, repository, files, executable),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => {
        server.close(resolve)
      })
      rmSync(root, { recursive: true })
    },
  }
}

function commit(
  root: string,
  repository: string,
  files: Readonly<Record<string, string>>,
  executable: readonly string[],
): string {
  const bare = join(root, `${repository}.git`)
  const work = mkdtempSync(join(tmpdir(), 'convoy-work-'))
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=zoe', '-c', 'user.email=zoe@example.invalid', ...args], {
      cwd: work,
      encoding: 'utf8',
    }).trim()
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(work, path)), { recursive: true })
    writeFileSync(join(work, path), content, { mode: executable.includes(path) ? 0o755 : 0o644 })
  }
  git('init', '--quiet', '--initial-branch=main')
  git('add', '--all')
  git('commit', '--quiet', '--message=Begin')
  git('clone', '--quiet', '--bare', '.', bare)
  const sha = git('rev-parse', 'HEAD')
  rmSync(work, { recursive: true })
  return sha
}

function serve(root: string, token: string, request: IncomingMessage, response: ServerResponse): void {
  const expected = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
  if (request.headers.authorization !== expected) {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end()
    return
  }
  const url = new URL(request.url ?? '/', 'http://git')
  const program = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env['PATH'],
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'uploadpack.allowAnySHA1InWant',
      GIT_CONFIG_VALUE_0: 'true',
    },
  })
  request.pipe(program.stdin)
  const chunks: Buffer[] = []
  program.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  program.on('close', () => {
    const answer = Buffer.concat(chunks)
    const end = answer.indexOf('\r\n\r\n')
    const headers = answer
      .subarray(0, end)
      .toString()
      .split('\r\n')
      .map((line) => line.split(': ', 2))
    const status = headers.find(([name]) => name === 'Status')?.[1] ?? '200'
    response
      .writeHead(Number.parseInt(status, 10), Object.fromEntries(headers.filter(([name]) => name !== 'Status')))
      .end(answer.subarray(end + 4))
  })
}
