import { createHash } from 'node:crypto'
import { repositoryNamed } from './access.ts'
import { botIdentity, readCommit, writeCommit } from '../git/commits.ts'
import { findEnvironment, newEnvironment, withEnvironment } from './environments.ts'
import type { Environment } from './environment.ts'
import { createObjects } from '../git/memory-objects.ts'
import { organizationOf, slugOf, withOrganization, withTeam } from './organizations.ts'
import type { Ruleset } from '../rules/definitions.ts'
import { listFiles, writeTree, type TreeFile } from '../git/trees.ts'
import { spellLogin, spellName } from './spelling.ts'
import type { Account, App, Repository, Token, World } from './world.ts'
import type { Instant, Name, Permissions, Role, Sha } from './names.ts'

/** A GitHub with nobody on it but GitHub's own accounts. */
export function emptyWorld(options: { readonly at: Instant; readonly url: string; readonly secret?: string }): World {
  return {
    at: options.at,
    serial: 1000,
    url: options.url,
    ...(options.secret === undefined ? {} : { secret: options.secret }),
    objects: createObjects(),
    accounts: {
      'github-actions[bot]': { id: 41898282, login: 'github-actions[bot]', type: 'Bot' },
      'web-flow': { id: 19864447, login: 'web-flow', type: 'User' },
    },
    apps: {},
    tokens: {},
    repositories: {},
    runs: {},
    artifacts: {},
    checkRuns: {},
    statuses: {},
    deployments: {},
    issues: {},
    issueComments: {},
    labels: {},
    milestones: {},
  }
}

export function addUser(world: World, login: string): World {
  return addAccount(world, login, 'User')
}

export function addOrganization(world: World, login: string): World {
  return addAccount(world, login, 'Organization')
}

/** An account that is there in another spelling is the same one, as it is spelled already. */
function addAccount(world: World, said: string, type: Account['type']): World {
  const login = spellLogin(world, said)
  if (world.accounts[login]?.type === type) return world
  const serial = world.serial + 1
  return { ...world, serial, accounts: { ...world.accounts, [login]: { id: serial, login, type } } }
}

/** A person becomes a member of an organization, or its owner (`admin`); neither is invited first. */
export function addMember(
  world: World,
  organization: string,
  login: string,
  role: 'member' | 'admin' = 'member',
): World {
  const { members, teams } = organizationOf(world, organization)
  return withOrganization(world, organization, { members: { ...members, [login]: role }, teams })
}

/**
 * A team that every member of the organization sees, named like its slug, which GitHub makes lower case. Who is in it
 * becomes a member of the organization, if they are not yet.
 */
export function addTeam(
  world: World,
  organization: string,
  said: string,
  logins: readonly string[],
  given: Readonly<Record<Name, Role>> = {},
): World {
  const slug = said.toLowerCase()
  const repositories = Object.fromEntries(
    Object.entries(given).map(([name, role]) => [spellName(world, name), role] as const),
  )
  if (slugOf(slug) !== slug) throw new Error(`${said} is no slug of a team.`)
  const id = world.serial + 1
  const known = organizationOf(world, organization).members
  const joined = logins
    .filter((login) => !Object.hasOwn(known, login))
    .reduce((now, login) => addMember(now, organization, login), { ...world, serial: id })
  const members = Object.fromEntries(logins.map((login) => [login, 'member'] as const))
  return withTeam(joined, organization, {
    id,
    name: slug,
    slug,
    description: null,
    privacy: 'closed',
    createdAt: world.at,
    members,
    repositories,
  })
}

/** An App with its bot account `<slug>[bot]`, installed on one owner's account. */
export function addApp(
  world: World,
  app: {
    readonly slug: string
    readonly publicKey: string
    readonly permissions: Permissions
    readonly owner: string
    readonly repositories: 'all' | readonly Name[]
  },
): World {
  const id = world.serial + 1
  const added: App = {
    id,
    slug: app.slug,
    clientId: `Iv23li${createHash('sha256').update(app.slug).digest('base64url').replace(/[-_]/g, 'x').slice(0, 14)}`,
    publicKey: app.publicKey,
    permissions: app.permissions,
    installations: [
      {
        id: id + 1,
        owner: spellLogin(world, app.owner),
        repositories: app.repositories === 'all' ? 'all' : app.repositories.map((name) => spellName(world, name)),
      },
    ],
  }
  return addAccount({ ...world, serial: id + 1, apps: { ...world.apps, [app.slug]: added } }, `${app.slug}[bot]`, 'Bot')
}

/** An empty repository; its owner must have an account. */
export function addRepository(
  world: World,
  repository: Pick<Repository, 'name' | 'defaultBranch'> &
    Partial<Pick<Repository, 'private' | 'collaborators' | 'secrets' | 'variables' | 'workflowPermissions'>>,
): World {
  const serial = world.serial + 1
  const added: Repository = {
    id: serial,
    private: false,
    archived: false,
    createdAt: world.at,
    refs: {},
    releases: [],
    collaborators: {},
    secrets: {},
    variables: {},
    workflowPermissions: 'read',
    workflows: {},
    runNumber: {},
    ...repository,
    name: spellName(world, repository.name),
  }
  return { ...world, serial, repositories: { ...world.repositories, [added.name]: added } }
}

/** An environment of a repository with what is given, or one that is there with that changed. */
export function addEnvironment(
  world: World,
  repository: Name,
  name: string,
  settings: Partial<
    Pick<Environment, 'waitMinutes' | 'reviewers' | 'preventSelfReview' | 'refs' | 'secrets' | 'variables'>
  > = {},
): World {
  const home = repositoryNamed(world, repository)
  const known = findEnvironment(home, name)
  const [numbered, environment] = known === null ? newEnvironment(world, name) : [world, known]
  return withEnvironment(numbered, home, { ...environment, ...settings })
}

export function addToken(world: World, text: string, token: Token): World {
  return { ...world, tokens: { ...world.tokens, [text]: token } }
}

/** Gives a repository one more ruleset, unchecked. */
export function addRuleset(world: World, name: Name, ruleset: Omit<Ruleset, 'id' | 'createdAt' | 'updatedAt'>): World {
  const repository = repositoryNamed(world, name)
  const id = world.serial + 1
  const rulesets = [...(repository.rulesets ?? []), { id, ...ruleset, createdAt: world.at, updatedAt: world.at }]
  return {
    ...world,
    serial: id,
    repositories: { ...world.repositories, [repository.name]: { ...repository, rulesets } },
  }
}

/** Puts a ref where it should be, with no event and no rule: how a World is seeded. */
export function seedRef(world: World, name: Name, ref: string, sha: Sha): World {
  const repository = repositoryNamed(world, name)
  return {
    ...world,
    repositories: {
      ...world.repositories,
      [repository.name]: { ...repository, refs: { ...repository.refs, [ref]: sha } },
    },
  }
}

/**
 * Commits straight to the objects and moves the branch, with no event: how a World is seeded. A new branch starts at
 * the default branch; `null` removes a file; the clock advances one second.
 */
export function seedCommit(
  world: World,
  commit: {
    readonly repository: Name
    readonly branch: string
    readonly message: string
    readonly files: Readonly<Record<string, string | Uint8Array | null>>
    readonly by: string
    readonly executable?: readonly string[]
    /** Symbolic links, by where they point. */
    readonly links?: Readonly<Record<string, string>>
  },
): readonly [World, Sha] {
  const { refs, defaultBranch } = repositoryNamed(world, commit.repository)
  const parent = refs[`refs/heads/${commit.branch}`] ?? refs[`refs/heads/${defaultBranch}`]
  const files = new Map<string, TreeFile>(
    parent === undefined ? [] : listFiles(world.objects, readCommit(world.objects, parent).tree),
  )
  for (const [path, content] of Object.entries(commit.files)) {
    if (content === null) files.delete(path)
    else
      files.set(path, {
        sha: world.objects.put({ type: 'blob', content: Buffer.from(content) }),
        mode: commit.executable?.includes(path) ? '100755' : '100644',
      })
  }
  for (const [path, target] of Object.entries(commit.links ?? {}))
    files.set(path, { sha: world.objects.put({ type: 'blob', content: Buffer.from(target) }), mode: '120000' })
  const person = botIdentity(world, commit.by, world.at)
  const sha = writeCommit(world.objects, {
    tree: writeTree(world.objects, files),
    parents: parent === undefined ? [] : [parent],
    author: person,
    committer: person,
    message: commit.message,
  })
  return [{ ...seedRef(world, commit.repository, `refs/heads/${commit.branch}`, sha), at: world.at + 1000 }, sha]
}
