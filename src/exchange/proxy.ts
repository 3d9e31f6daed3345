import { checkBypass } from '@actions/http-client/lib/proxy'

/** A proxy as the environment names it. */
export interface Proxy {
  /** The proxy's address as undici and git take it, with its credentials: never shown. */
  readonly url: string
  /** `http://proxy.local:3128`, as it may be shown. */
  readonly address: string
  /** The variable that names it. */
  readonly variable: string
}

/**
 * `unreadable`: the variable holds no proxy. `unreachable`: nobody answered. `credentials`: it wants others. `closed`:
 * it leads nobody there. `untrusted`: a certificate that Node does not know.
 */
export type ProxyTrouble = 'unreadable' | 'unreachable' | 'credentials' | 'closed' | 'untrusted'

/** The way to a host ended at the proxy, before anything was sent through it. */
export class ProxyFailure extends Error {
  readonly trouble: ProxyTrouble
  readonly variable: string

  constructor(trouble: ProxyTrouble, variable: string, message: string) {
    super(message)
    this.name = 'ProxyFailure'
    this.trouble = trouble
    this.variable = variable
  }
}

type Environment = Readonly<Record<string, string | undefined>>

const variables = { 'https:': ['https_proxy', 'HTTPS_PROXY'], 'http:': ['http_proxy', 'HTTP_PROXY'] } as const
const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** True if a host name means this machine (RFC 6761, 6.3). */
export function isLoopback(host: string): boolean {
  return loopback.has(host) || host.endsWith('.localhost')
}

/**
 * The proxy on the way to an address, as GitHub's runner and its toolkit read the environment: lower case first, hosts
 * of NO_PROXY and this machine itself without one; `null`: none. Plain http is not handed to a proxy on another
 * machine: it carries a token. Throws ProxyFailure where the variable holds no proxy.
 * https://docs.github.com/en/actions/how-tos/manage-runners/use-proxy-servers
 */
export function proxyOn(url: URL): Proxy | null {
  if (checkBypass(url)) return null
  const named = readVariable(url.protocol === 'https:' ? 'https:' : 'http:', process.env)
  if (named === null) return null
  const proxy = parseProxy(named.variable, named.value)
  return url.protocol === 'http:' && !isLoopback(new URL(proxy.url).hostname) ? null : proxy
}

/** True if Node itself reads the variables, in its own way (nodejs.org/api/http.html, built-in proxy support). */
function nodeReadsProxies(environment: Environment = process.env): boolean {
  return environment['NODE_USE_ENV_PROXY'] === '1'
}

/**
 * Keeps Node, where it reads the variables, from sending to a proxy what is meant for this machine: it looks at
 * NO_PROXY at each request.
 */
export function exemptThisMachine(environment: Record<string, string | undefined> = process.env): void {
  if (!nodeReadsProxies(environment)) return
  const named = environment['no_proxy'] ?? environment['NO_PROXY'] ?? ''
  environment['no_proxy'] = [...(named === '' ? [] : [named]), 'localhost', '.localhost', '127.0.0.1', '::1'].join(',')
}

/**
 * The parts of the proxies' credentials that must never appear in a log: as written, decoded, and as a header carries
 * it.
 */
export function proxySecrets(environment: Environment = process.env): readonly string[] {
  const named = [readVariable('https:', environment), readVariable('http:', environment)].flatMap(
    (each) => each?.value ?? [],
  )
  return [...new Set(named.flatMap(secretsOf))]
}

function readVariable(
  protocol: keyof typeof variables,
  environment: Environment,
): { readonly variable: string; readonly value: string } | null {
  for (const variable of variables[protocol]) {
    const value = environment[variable]?.trim() ?? ''
    if (value !== '') return { variable, value }
  }
  return null
}

/** Without a scheme it is http, as for the runner. The value is never quoted: it may hold a password. */
function parseProxy(variable: string, value: string): Proxy {
  const written = /^[a-z][a-z0-9+.-]*:\/\//iu.test(value) ? value : `http://${value}`
  const url = URL.canParse(written) ? new URL(written) : null
  if (url === null || url.hostname === '')
    throw new ProxyFailure('unreadable', variable, `${variable} is not the address of a proxy`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new ProxyFailure(
      'unreadable',
      variable,
      `${variable} names a proxy of the kind ${url.protocol}//, and only http:// and https:// are known`,
    )
  if (decoded(url.username) === null || decoded(url.password) === null)
    throw new ProxyFailure('unreadable', variable, `the credentials in ${variable} are not percent-encoded`)
  return { url: url.href, address: `${url.protocol}//${url.host}`, variable }
}

function secretsOf(value: string): readonly string[] {
  const [, userinfo] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/]*)@/iu.exec(value) ?? []
  if (userinfo === undefined) return []
  const colon = userinfo.indexOf(':')
  const [user, password] = colon === -1 ? [userinfo, ''] : [userinfo.slice(0, colon), userinfo.slice(colon + 1)]
  const [plainUser, plainPassword] = [decoded(user) ?? user, decoded(password) ?? password]
  return [userinfo, password, plainPassword, basicOf(plainUser, plainPassword)].filter((secret) => secret !== '')
}

/** The header by which a proxy knows who asks; `null` where its URL names nobody. */
export function proxyAuthorization({ url }: Proxy): string | null {
  const { username, password } = new URL(url)
  return username === '' && password === ''
    ? null
    : `Basic ${basicOf(decoded(username) ?? '', decoded(password) ?? '')}`
}

function basicOf(user: string, password: string): string {
  return Buffer.from(`${user}:${password}`).toString('base64')
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
