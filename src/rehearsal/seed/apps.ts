import { generateKeyPairSync } from 'node:crypto'
import type { Train } from '../../domain/words/train.ts'
import { ownerOf } from 'embedded-github/github/world/access'
import { addApp, addToken } from 'embedded-github/github/world/seed'
import type { Repository, World } from 'embedded-github/github/world/world'
import type { Name, Permissions } from 'embedded-github/github/world/names'
import type { FolderContent } from './folder.ts'
import { tokenOf } from './inhabitants.ts'

/** The release App, with the permissions that the README asks for. */
export const releaseApp = {
  slug: 'convoy-release',
  permissions: {
    metadata: 'read',
    contents: 'write',
    actions: 'write',
    checks: 'read',
    deployments: 'read',
    statuses: 'write',
    members: 'read',
    pull_requests: 'write',
    issues: 'write',
  },
} as const satisfies { slug: string; permissions: Permissions }

/** The signal App: participants wake control with it (docs/decisions/0005-wake-by-repository-dispatch.md). */
export const signalApp = {
  slug: 'convoy-signal',
  permissions: { metadata: 'read', contents: 'write' },
} as const satisfies { slug: string; permissions: Permissions }

/** The App of an agent, with the permissions that docs/agents.md asks for. */
function agentApp(slug: string): { readonly slug: string; readonly permissions: Permissions } {
  return { slug, permissions: { metadata: 'read', contents: 'write', pull_requests: 'write', issues: 'write' } }
}

/** Secrets and variables of Actions. */
export type Access = Pick<Repository, 'secrets' | 'variables'>

export function joinAccess(one: Access, other: Access): Access {
  return { secrets: { ...one.secrets, ...other.secrets }, variables: { ...one.variables, ...other.variables } }
}

/**
 * The Apps of agents, each named like its repository: the one that fixes, and those that the train lets ask. They write
 * what releases, and control, without which GitHub would take no event from them; the key of each is for its own
 * repository, if it has one. Their bots can speak in a story.
 */
export function installAgents(
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

/** The token that an agent's server would make anew each hour: here it lasts as long as the story. */
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

/** An App with a new key, installed on these repositories of control's owner. */
export function installApp(
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
