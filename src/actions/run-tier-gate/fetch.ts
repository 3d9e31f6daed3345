import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { actionProblem } from '../catalogue.ts'
import { type Problem, UserError } from 'github-foundations/problem'
import { ProxyFailure, proxyOn, type Proxy } from '../../exchange/proxy.ts'
import { proxyRefusal } from '../../github/catalogue.ts'
import { type Ending, runCommand } from '../../toolkit/exec.ts'

/** The source of commits: git over HTTP with a token that may read them. */
export interface Source {
  readonly serverUrl: string
  readonly token: string
  /** The path of programs. */
  readonly path: string
  /** The proxy on the way to the server. */
  readonly proxy?: Proxy | null
}

/** The limits of git for one repository. */
const timeLimitMinutes = 10

/** A machine of GitHub's has four cores, and git keeps one busy. */
const fetchesAtOnce = 4

/**
 * Fetches exact commits, without history, and packs each into `<folder>/<owner>/<name>.tar`. Throws UserError naming
 * every repository that could not be had.
 */
export async function fetchCommits(
  commits: Readonly<Record<string, string>>,
  source: Source,
  folder: string,
  scratch: string,
): Promise<void> {
  const left = Object.entries(commits)
  const problems: Problem[] = []
  const fetchOneByOne = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [name, commit] = next
      const problem = await fetchCommit({ name, commit }, source, folder, scratch)
      if (problem !== null) problems.push(problem)
    }
  }
  await Promise.all(Array.from({ length: fetchesAtOnce }, fetchOneByOne))
  if (problems.length > 0) throw new UserError(problems)
}

/** The problem that kept a commit from being fetched and packed; `null`: it is packed. */
async function fetchCommit(
  { name, commit }: { readonly name: string; readonly commit: string },
  source: Source,
  folder: string,
  scratch: string,
): Promise<Problem | null> {
  const clone = join(scratch, `${name}.git`)
  const archive = join(folder, `${name}.tar`)
  // A repository may leave its tests out of archives by export-ignore: here they are the point. This file outranks
  // .gitattributes.
  await Promise.all([mkdir(join(clone, 'info'), { recursive: true }), mkdir(dirname(archive), { recursive: true })])
  await writeFile(join(clone, 'info', 'attributes'), '* -export-ignore -export-subst\n')
  const environment = gitEnvironment(source, scratch)
  for (const args of [
    ['init', '--quiet', '--bare', '.'],
    ['fetch', '--quiet', '--depth=1', '--no-tags', '--', `${source.serverUrl}/${name}.git`, commit],
    ['archive', '--format=tar', `--output=${archive}`, commit],
  ]) {
    const ending = await runCommand({ program: 'git', args, folder: clone, environment, timeLimitMinutes })
    const how = failureOf(ending)
    if (how !== null) return actionProblem('COMMIT_UNREADABLE', name, how, source.proxy ?? null)
  }
  return null
}

/**
 * Git's whole environment. The token is a header that lives in it alone: not in an argument, not on disk, and only for
 * this server.
 */
export function gitEnvironment(
  { serverUrl, token, path, proxy = null }: Source,
  home: string,
): Readonly<Record<string, string>> {
  const settings = [
    [`http.${serverUrl}/.extraheader`, `AUTHORIZATION: basic ${basicCredential(token)}`],
    ['http.followRedirects', 'false'],
    ['http.proxy', proxy?.url ?? ''], // Here and not in variables: curl reads those in its own way.
    ['protocol.allow', 'never'],
    ['protocol.http.allow', 'always'],
    ['protocol.https.allow', 'always'],
  ] as const
  return {
    PATH: path,
    HOME: home,
    LANG: 'C.UTF-8',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  }
}

/** The proxy on the way to a server; throws UserError where the variable that names one holds none. */
export function proxyTo(serverUrl: string): Proxy | null {
  try {
    return proxyOn(new URL(serverUrl))
  } catch (error) {
    throw error instanceof ProxyFailure ? proxyRefusal(error) : error
  }
}

/** The header by which git sends a token; its base64 form must be masked like the token itself. */
export function basicCredential(token: string): string {
  return Buffer.from(`x-access-token:${token}`).toString('base64')
}

/** How git came to no good end; `null`: it did what it was asked for. */
function failureOf(ending: Ending): string | null {
  switch (ending.is) {
    case 'ended':
      return ending.exitCode === 0 ? null : `git ended with exit code ${ending.exitCode}`
    case 'late':
      return `git did not end within ${timeLimitMinutes} minutes`
    case 'killed':
      return 'git was killed by a signal'
    case 'unstarted':
      return ending.why
  }
}
