import { createSign } from 'node:crypto'
import { NotSettled, openClient, send, wait, type Client, type ClientOptions, type Json } from './client.ts'

/** The place of the points: a repository of our own, seen by a person and, where there is one, by an App. */
export interface Ground {
  readonly owner: string
  readonly repo: string
  /** The id of the repository, in GraphQL. */
  readonly node: string
  /** Its default branch. */
  readonly branch: string
  /** The first commit there. */
  readonly begin: string
  readonly person: Client
  /** Or why there is none. */
  readonly app: AppOnGround | { readonly missing: string }
  /** The person that `--mention` names. */
  readonly mention: string | null
  /** Waits so long, in milliseconds; throws NotSettled where that is longer than there is time. */
  readonly wait: (ms: number) => Promise<void>
  /** The time to wait for a run, or to be sure of none; in milliseconds. */
  readonly patience: number
}

export interface AppOnGround {
  readonly id: number
  readonly slug: string
  readonly client: Client
  /** The same App with these permissions alone. */
  readonly only: (permissions: Readonly<Record<string, 'read' | 'write'>>) => Promise<Client>
}

export interface AppCredentials {
  readonly id: string
  readonly key: string
}
type Shared = Omit<ClientOptions, 'token'>

const marker = '.convoy-live-check'

/** An empty repository, made and given its first commit. Throws NotSettled where GitHub will not. */
export async function makeGround(
  shared: Shared,
  options: { readonly token: string; readonly org: string; readonly repo: string; readonly public: boolean },
): Promise<void> {
  const person = openClient({ ...shared, token: options.token })
  await person.must('POST', `/orgs/${options.org}/repos`, [201], { name: options.repo, private: !options.public })
}

/** The ground as it is entered, also for the second time. Writes its first commit where there is none. */
export async function enterGround(
  shared: Shared,
  options: {
    readonly token: string
    readonly org: string
    readonly repo: string
    readonly app: AppCredentials | null
    readonly mention: string | null
    readonly patience: number
  },
): Promise<Ground> {
  const person = openClient({ ...shared, token: options.token })
  const { org: owner, repo } = options
  const path = `/repos/${owner}/${repo}`
  const { id: number, node_id: node, default_branch: branch } = await person.must('GET', path, [200])
  const known = await person.ask('GET', `${path}/contents/${marker}`)
  if (known.status === 404)
    await person.must('PUT', `${path}/contents/${marker}`, [201], {
      message: 'Begin',
      content: base64('Made by npm run live-check; may be deleted.\n'),
    })
  const commits = await person.must('GET', `${path}/commits?per_page=100`, [200])
  return {
    owner,
    repo,
    node,
    branch,
    begin: commits.at(-1).sha,
    person,
    mention: options.mention,
    patience: options.patience,
    app:
      options.app === null
        ? { missing: 'there is no App' }
        : await trySignIn(shared, options.app, { owner, repo, number, person }),
    wait: (ms) => wait(ms, shared.allowance),
  }
}

/** True if a repository carries our mark: nothing else is ever deleted. */
export async function isOurs(client: Client, owner: string, repo: string): Promise<boolean> {
  return (await client.ask('GET', `/repos/${owner}/${repo}/contents/${marker}`)).status === 200
}

interface Place {
  readonly owner: string
  readonly repo: string
  readonly number: number
  readonly person: Client
}

/** An App that GitHub does not let in settles none of its points, and stops no other. */
async function trySignIn(shared: Shared, credentials: AppCredentials, place: Place): Promise<Ground['app']> {
  try {
    return await signIn(shared, credentials, place)
  } catch (error) {
    if (error instanceof NotSettled) return { missing: `the App cannot sign in: ${error.message}` }
    throw error
  }
}

async function signIn(
  shared: Shared,
  { id, key }: AppCredentials,
  { owner, repo, number: repository, person }: Place,
): Promise<AppOnGround> {
  const { apiUrl, exchange } = shared
  // GitHub judges the claim by its own clock, and says in every answer what that shows.
  const at = Date.parse((await send({ exchange, token: '' }, 'GET', `${apiUrl}/meta`)).headers['date'] ?? '')
  const self = openClient({ ...shared, token: signClaim(id, key, Number.isNaN(at) ? Date.now() : at) })
  const { slug, id: number } = await self.must('GET', '/app', [200])
  const installation = await self.must('GET', `/orgs/${owner}/installation`, [200])
  // Of an App on selected repositories only: ours is one more
  // (docs.github.com/rest/apps/installations#add-a-repository-to-an-app-installation). It goes with the repository.
  if (installation.repository_selection === 'selected')
    await person.must('PUT', `/user/installations/${installation.id}/repositories/${repository}`, [204])
  const only: AppOnGround['only'] = async (permissions) =>
    tokenOf(
      await self.must('POST', `/app/installations/${installation.id}/access_tokens`, [201], {
        repositories: [repo],
        permissions,
      }),
    )
  const tokenOf = ({ token }: Json): Client => openClient({ ...shared, token })
  const client = tokenOf(
    await self.must('POST', `/app/installations/${installation.id}/access_tokens`, [201], { repositories: [repo] }),
  )
  return { id: number, slug, client, only }
}

/**
 * A JWT of the App, for five minutes
 * (docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app).
 */
function signClaim(id: string, key: string, at: number): string {
  const now = Math.floor(at / 1000)
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claim = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode({ iat: now - 30, exp: now + 300, iss: id })}`
  return `${claim}.${createSign('RSA-SHA256').update(claim).sign(key, 'base64url')}`
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64')
}

/** The path of the repository in REST. */
export function home({ owner, repo }: Ground): string {
  return `/repos/${owner}/${repo}`
}

/** The App, which the point needs. */
export function appOf({ app }: Ground): AppOnGround {
  if ('missing' in app) throw new NotSettled(app.missing)
  return app
}

/** A commit through the Git database, without an author; on no branch yet. */
export async function makeCommit(
  ground: Ground,
  by: Client,
  parents: readonly string[],
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const tree = await by.must('POST', `${home(ground)}/git/trees`, [201], {
    tree: Object.entries(files).map(([path, content]) => ({ path, mode: '100644', type: 'blob', content })),
  })
  return (
    await by.must('POST', `${home(ground)}/git/commits`, [201], { message: 'live check', tree: tree.sha, parents })
  ).sha
}

export async function makeBranch(ground: Ground, branch: string, sha: string): Promise<void> {
  await ground.person.must('POST', `${home(ground)}/git/refs`, [201], { ref: `refs/heads/${branch}`, sha })
}

/** A file on a branch, by the contents API; answers the commit. */
export async function putFile(ground: Ground, branch: string, path: string, text: string): Promise<string> {
  return (
    await ground.person.must('PUT', `${home(ground)}/contents/${path}`, [200, 201], {
      message: `Add ${path}`,
      content: base64(text),
      branch,
    })
  ).commit.sha
}

/** The commit of a ref; `null`: there is none. */
export async function readRef(ground: Ground, ref: string): Promise<string | null> {
  const answered = await ground.person.ask('GET', `${home(ground)}/git/ref/${ref.replace(/^refs\//u, '')}`)
  return answered.status === 200 ? answered.body.object.sha : null
}

/** A field of the repository, by GraphQL. */
export async function readField(ground: Ground, by: Client, field: string): Promise<Json> {
  return (
    await by.query(
      `query { repository(owner: ${JSON.stringify(ground.owner)}, name: ${JSON.stringify(ground.repo)}) { ${field} } }`,
    )
  ).repository
}
