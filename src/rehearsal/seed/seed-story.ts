import { generateKeyPairSync } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { appKey } from '../../domain/control/app-key.ts'
import { UserError } from 'github-foundations/problem'
import type { Member, Train } from '../../domain/words/train.ts'
import { starterPaths } from '../../domain/plan/workflow-uses.ts'
import { ownerOf } from 'embedded-github/github/world/access'
import { findTeam } from 'embedded-github/github/world/organizations'
import { tokenText } from 'embedded-github/github/world/seals'
import {
  addApp,
  addEnvironment,
  addMember,
  addOrganization,
  addRepository,
  addRuleset,
  addTeam,
  addToken,
  addUser,
  emptyWorld,
  seedCommit,
  seedRef,
} from 'embedded-github/github/world/seed'
import type { Instant, Name, Permissions, Repository, Sha, World } from 'embedded-github/github/world/world'
import { newSecret } from 'embedded-github/hub/new-secret'
import { findFolder, isFolder, readFolder, type FolderContent } from './folder.ts'
import { generateContent, readGeneratedParts } from './generated-content.ts'
import {
  kitRepository,
  kitTag,
  pickStarters,
  readControlStarters,
  readCopies,
  readParticipantStarters,
} from './starters.ts'

/** Every rehearsal begins on this Monday morning, so two rehearsals of one train have the same commits. */
export const startsAt: Instant = Date.parse('2026-11-02T09:00:00Z')

/** Who is there: zoe plans and administers, ann and bob write and approve. */
export const people = { planner: 'zoe', approvers: ['ann', 'bob'] } as const
const roles = { zoe: 'admin', ann: 'write', bob: 'write' } as const

/** The release App, with the permissions that the README asks for. */
export const releaseApp = {
  slug: 'convoy-release',
  permissions: {
    metadata: 'read',
    contents: 'write',
    actions: 'write',
    checks: 'read',
    deployments: 'read',
    statuses: 'read',
    members: 'read',
    pull_requests: 'write',
    issues: 'write',
  },
} as const satisfies { slug: string; permissions: Permissions }

/** The signal App: participants wake control with it (docs/decisions/0005-wake-by-repository-dispatch.md). */
const signalApp = {
  slug: 'convoy-signal',
  permissions: { metadata: 'read', contents: 'write' },
} as const satisfies { slug: string; permissions: Permissions }

/** The App of an agent, with the permissions that docs/agents.md asks for. */
function agentApp(slug: string): { readonly slug: string; readonly permissions: Permissions } {
  return { slug, permissions: { metadata: 'read', contents: 'write', pull_requests: 'write', issues: 'write' } }
}

export interface Seed {
  readonly world: World
  readonly kit: Sha
}

/**
 * An embedded GitHub in which a train can be rehearsed: people, the release App with its key in the control
 * repository, the kit, and every repository of the train that has a folder below `repositories`; a generated
 * program in each where there is no such folder at all.
 */
export async function seedStory(options: {
  readonly folder: string
  readonly train: Train
  readonly trainText: string
  readonly kit: string
  readonly at?: Instant
}): Promise<Seed> {
  const { folder, train, at = startsAt } = options
  const contents = await readContents(folder, train, options.kit)
  let world = emptyWorld({ at, url: 'http://127.0.0.1:0', secret: newSecret() })
  for (const login of Object.keys(roles)) world = addPerson(world, login)
  const names = [train.control, ...namesOf(train)]
  for (const owner of new Set([...names, kitRepository].map((name) => name.split('/')[0] ?? name)))
    world = addOrganizationOfPeople(world, owner)

  const published = await publishKit(world, options.kit)
  const release = installApp(published.world, releaseApp, train.control, [train.control, ...contents.keys()])
  const signal = installApp(release.world, signalApp, train.control, [train.control])
  const agents = installAgents(signal.world, train, contents)
  world = agents.world
  const starters = await readParticipantStarters(options.kit, { repository: kitRepository, commit: published.commit })
  const access: Access = {
    secrets: { CONVOY_SIGNAL_APP_PRIVATE_KEY: signal.privateKey },
    variables: { CONVOY_SIGNAL_APP_CLIENT_ID: signal.clientId },
  }
  const needed = starterPaths(train)
  for (const [name, content] of contents) {
    const member = train.repositories.find((each) => each.name === name)
    world = seedParticipant(
      world,
      name,
      member,
      content,
      pickStarters(starters, needed.get(name) ?? []),
      joinAccess(access, agents.access.get(name) ?? { secrets: {}, variables: {} }),
    )
  }
  const members = teamsOf(train).length === 0 ? {} : { CONVOY_APP_MEMBERS: 'read' }
  world = await seedControl(world, {
    ...options,
    commit: published.commit,
    key: release.privateKey,
    variables: { CONVOY_APP_CLIENT_ID: release.clientId, ...members },
  })
  return { world: seedTeams(world, train.control, teamsOf(train)), kit: published.commit }
}

/** Secrets and variables of Actions. */
type Access = Pick<Repository, 'secrets' | 'variables'>

function joinAccess(one: Access, other: Access): Access {
  return { secrets: { ...one.secrets, ...other.secrets }, variables: { ...one.variables, ...other.variables } }
}

/**
 * The Apps of agents, each named like its repository: the one that fixes, and those that the train lets ask. They write
 * what releases, and control, without which GitHub would take no event from them; the key of each is for its own
 * repository, if it has one. Their bots can speak in a story.
 */
function installAgents(
  world: World,
  train: Train,
  contents: ReadonlyMap<Name, FolderContent>,
): { readonly world: World; readonly access: ReadonlyMap<Name, Access> } {
  const { control, fix, repositories } = train
  const released = repositories.map(({ name }) => name).filter((name) => contents.has(name))
  const owned = [...contents.keys()].filter((name) => ownerOf(name) === ownerOf(control))
  const fixing = fix !== undefined && contents.has(fix.agent) ? [slugOf(fix.agent)] : []
  const access = new Map<Name, Access>()
  let now = world
  for (const slug of new Set([...fixing, ...train.agents.map((name) => name.toLowerCase())])) {
    if (Object.hasOwn(now.apps, slug)) continue // Convoy's own Apps are nobody's agents.
    const installed = installApp(now, agentApp(slug), control, [control, ...released])
    const home = owned.find((name) => slugOf(name) === slug)
    if (home !== undefined)
      access.set(home, {
        secrets: { AGENT_APP_PRIVATE_KEY: installed.privateKey },
        variables: { AGENT_APP_CLIENT_ID: installed.clientId },
      })
    now = addBotToken(installed.world, slug, control)
  }
  return { world: now, access }
}

/** What the server of an agent would hold, made anew each hour: here it lasts as long as the story. */
function addBotToken(world: World, slug: string, control: Name): World {
  const login = `${slug}[bot]`
  return addToken(world, tokenOf(world, login), {
    kind: 'installation',
    login,
    repositories: 'all',
    owner: ownerOf(control),
    expiresAt: null,
    permissions: agentApp(slug).permissions,
  })
}

function slugOf(repository: Name): string {
  return (repository.split('/')[1] ?? repository).toLowerCase()
}

/** Where the content of a repository lies, in whatever case its folders are named; `null`: nowhere. */
function contentOf(folder: string, name: Name): Promise<string | null> {
  return findFolder(join(folder, 'repositories'), name.split('/'))
}

/** The content of every repository that exists, control aside: as it lies below `repositories`, else generated. */
async function readContents(folder: string, train: Train, kit: string): Promise<ReadonlyMap<Name, FolderContent>> {
  if (!(await isFolder(join(folder, 'repositories')))) return generateContent(train, await readGeneratedParts(kit))
  const contents = new Map<Name, FolderContent>()
  for (const name of namesOf(train)) {
    const own = await contentOf(folder, name)
    if (own !== null) contents.set(name, await readFolder(own))
  }
  return contents
}

/** An App with a new key, installed on these repositories of control's owner. */
function installApp(
  world: World,
  app: { readonly slug: string; readonly permissions: Permissions },
  control: Name,
  repositories: readonly Name[],
): { readonly world: World; readonly privateKey: string; readonly clientId: string } {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  })
  const installed = addApp(world, { ...app, publicKey, owner: control.split('/')[0] ?? control, repositories })
  return { world: installed, privateKey, clientId: installed.apps[app.slug]?.clientId ?? '' }
}

/**
 * A GitHub with the people of the story, the release App and one repository, for who only wants to try a client against
 * it.
 */
export function seedPlayground(at: Instant): World {
  let world = emptyWorld({ at, url: 'http://127.0.0.1:0', secret: newSecret() })
  for (const login of Object.keys(roles)) world = addPerson(world, login)
  const playground = 'acme/playground'
  const app = installApp(addOrganizationOfPeople(world, 'acme'), releaseApp, playground, [playground])
  const access: Access = {
    secrets: { CONVOY_APP_PRIVATE_KEY: app.privateKey },
    variables: { CONVOY_APP_CLIENT_ID: app.clientId },
  }
  const repository = addRepository(app.world, {
    name: playground,
    defaultBranch: 'main',
    collaborators: roles,
    ...access,
  })
  return seedCommit(repository, {
    repository: playground,
    branch: 'main',
    message: 'Begin',
    files: { 'README.md': '# playground\n' },
    by: people.planner,
  })[0]
}

/**
 * Every repository that a train names, control aside: those that release, those that only test, those that hooks tell,
 * the agent that fixes.
 */
export function namesOf(train: Train): readonly Name[] {
  const testing = train.tiers.flatMap(({ repository }) => (repository === undefined ? [] : [repository]))
  const told = [
    ...train.hooks.map(({ repository }) => repository),
    ...(train.fix === undefined ? [] : [train.fix.agent]),
  ]
  return [...new Set([...train.repositories.map(({ name }) => name), ...testing, ...told])].filter(
    (name) => name !== train.control,
  )
}

/** The token of a person of the story, or of an agent's bot: what their own machine would hold. */
export function tokenOf(world: Pick<World, 'secret'>, login: string): string {
  return tokenText(world, 'ghp', `of ${login}`)
}

function addPerson(world: World, login: string): World {
  return addToken(addUser(world, login), tokenOf(world, login), {
    kind: 'user',
    login,
    repositories: 'all',
    expiresAt: null,
    permissions: {
      metadata: 'read',
      contents: 'write',
      workflows: 'write',
      actions: 'write',
      actions_variables: 'write',
      administration: 'write',
      checks: 'read',
      deployments: 'write',
      environments: 'write',
      secrets: 'write',
      statuses: 'write',
      pull_requests: 'write',
      issues: 'write',
      members: login === people.planner ? 'write' : 'read',
    },
  })
}

/** An organization that the people of the story are members of; who plans owns it. */
function addOrganizationOfPeople(world: World, login: string): World {
  return Object.keys(roles).reduce(
    (now, person) => addMember(now, login, person, person === people.planner ? 'admin' : 'member'),
    addOrganization(world, login),
  )
}

/** Who is in the teams that a train names: everybody approves, and those who do not plan are on call. */
function teamsOf({ approvals }: Train): readonly { readonly team: string; readonly logins: readonly string[] }[] {
  return [
    ...(approvals.team === undefined ? [] : [{ team: approvals.team, logins: [people.planner, ...people.approvers] }]),
    ...(approvals.breakGlass === undefined ? [] : [{ team: approvals.breakGlass.team, logins: people.approvers }]),
  ]
}

/**
 * The teams that a train names (`organization/slug`), each with write on the control repository. One named twice is as
 * it was named first.
 */
export function seedTeams(
  world: World,
  control: Name,
  teams: readonly { readonly team: string; readonly logins: readonly string[] }[],
): World {
  return teams.reduce((now, { team, logins }) => {
    const [organization = '', slug = ''] = team.split('/')
    return findTeam(now, organization, slug) === null
      ? addTeam(now, organization, slug, logins, { [control]: 'write' })
      : now
  }, world)
}

/** The kit as users meet it: the published repository without its sources, at one commit with its tag. */
async function publishKit(world: World, kit: string): Promise<{ readonly world: World; readonly commit: Sha }> {
  const files: Record<string, Uint8Array> = {}
  for (const part of ['actions', 'dist', '.github/workflows']) {
    const content = await readFolder(join(kit, part), part === 'dist' ? ['cli'] : [])
    for (const [path, bytes] of Object.entries(content.files)) files[`${part}/${path}`] = bytes
  }
  for (const path of ['package.json', 'README.md']) files[path] = await readFile(join(kit, path))
  // A package without its bundles would seed actions that cannot start, and fail much later.
  if (files['dist/shared/index.js'] === undefined)
    throw new UserError([
      {
        code: 'KIT_NOT_BUILT',
        message: `${kit} has no bundles in dist.`,
        remedy: `Run \`npm run build\` in ${kit}.`,
        file: join(kit, 'dist'),
      },
    ])
  const [seeded, commit] = seedCommit(addRepository(world, { name: kitRepository, defaultBranch: 'main' }), {
    repository: kitRepository,
    branch: 'main',
    message: 'Release v1',
    files,
    by: people.planner,
  })
  return { world: seedRef(seeded, kitRepository, `refs/tags/${kitTag}`, commit), commit }
}

/**
 * First commit: what was there before, on every branch. Second commit: the folder, on source alone, so there is
 * something to release.
 */
function seedParticipant(
  world: World,
  name: Name,
  member: Member | undefined,
  content: FolderContent,
  starters: Readonly<Record<string, string>>,
  access: Access,
): World {
  const source = member?.branches.source ?? 'main'
  const first = content.files['.gitignore'] ?? `# ${name}\n`
  let [seeded, sha] = seedCommit(
    addRepository(world, { name, defaultBranch: source, collaborators: roles, ...access }),
    {
      repository: name,
      branch: source,
      message: 'Begin',
      by: people.planner,
      files: content.files['.gitignore'] === undefined ? { 'README.md': first } : { '.gitignore': first },
    },
  )
  for (const branch of [member?.branches.production, member?.branches.staging]) {
    if (typeof branch === 'string' && branch !== 'tag-only' && branch !== source)
      seeded = seedRef(seeded, name, `refs/heads/${branch}`, sha)
  }
  const missing = Object.fromEntries(
    Object.entries(starters).filter(([path]) => content.files[path] === undefined && content.links[path] === undefined),
  )
  ;[seeded, sha] = seedCommit(seeded, {
    repository: name,
    branch: source,
    message: `feat: add ${name.split('/')[1] ?? name}`,
    by: people.planner,
    files: { ...content.files, ...missing },
    executable: content.executable,
    links: content.links,
  })
  return seeded
}

/**
 * The control repository: the train, the starter workflows, the release App's client id, and its key in an environment
 * limited to the default branch.
 */
async function seedControl(
  world: World,
  options: {
    readonly folder: string
    readonly train: Train
    readonly trainText: string
    readonly kit: string
    readonly commit: Sha
    readonly key: string
    readonly variables: Repository['variables']
  },
): Promise<World> {
  const { control } = options.train
  const own = await contentOf(options.folder, control)
  const content: FolderContent = own === null ? { files: {}, executable: [], links: {} } : await readFolder(own)
  const repository = keepKey(
    addRepository(world, { name: control, defaultBranch: 'main', collaborators: roles, variables: options.variables }),
    control,
    options.key,
  )
  const pinned = { repository: kitRepository, commit: options.commit }
  const workflows = { ...(await readControlStarters(options.kit, pinned, control)), ...mapTexts(content.files) }
  const [seeded] = seedCommit(repository, {
    repository: control,
    branch: 'main',
    message: 'Set the train up',
    by: people.planner,
    files: {
      ...workflows,
      ...(await readCopies(options.kit, pinned, workflows)),
      ...content.files,
      'train.yml': options.trainText,
    },
    executable: content.executable,
    links: content.links,
  })
  return reserveReleaseBranches(seeded, control)
}

function mapTexts(files: FolderContent['files']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]))
}

/** The environment that `convoy init` tells to make. */
function keepKey(world: World, control: Name, key: string): World {
  const id = world.serial + 1
  return addEnvironment({ ...world, serial: id }, control, appKey.environment, {
    refs: [{ id, name: 'main', type: 'branch' }],
    secrets: { [appKey.secret]: key },
  })
}

/** The ruleset for release branches that `convoy init` prints: only the release App writes them. */
function reserveReleaseBranches(world: World, control: Name): World {
  const app = world.apps[releaseApp.slug]
  if (app === undefined) throw new Error('The release App is installed before control is seeded.')
  return addRuleset(world, control, {
    name: 'Convoy: release branches',
    target: 'branch',
    enforcement: 'active',
    bypassActors: [{ type: 'Integration', id: app.id, mode: 'always' }],
    include: ['refs/heads/release/**'],
    exclude: [],
    rules: [{ type: 'creation' }, { type: 'update' }, { type: 'deletion' }],
  })
}
