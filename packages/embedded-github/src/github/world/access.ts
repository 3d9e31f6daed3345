import type { Answer, Call } from '../../call.ts'
import { organizationOf } from './organizations.ts'
import { refuse, type Reply } from '../answers/replies.ts'
import type { Repository, Token, World } from './world.ts'
import type { Access, Name, Role } from './names.ts'

/** The caller: a token's holder, or nobody in particular. */
export type Bearer = Token | 'anonymous'

/**
 * The token of a call (`Authorization: token`, `Bearer`, or `Basic` with the token as password), or GitHub's 401 for
 * one that is unknown or expired.
 */
export function authenticate(world: World, call: Call): Bearer | Answer {
  const text = readCredential(call)
  if (text === null) return 'anonymous'
  const token = Object.hasOwn(world.tokens, text) ? world.tokens[text] : undefined
  return token === undefined || isExpired(world, token) ? refuse(401, 'Bad credentials') : token
}

/** The secret that a call carries, whatever its form; `null` where it carries none. */
export function readCredential(call: Call): string | null {
  const [, scheme = '', value = ''] = /^(\S+)\s+(.*)$/.exec(findHeader(call, 'authorization') ?? '') ?? []
  if (/^(token|bearer)$/i.test(scheme)) return value.trim()
  if (!/^basic$/i.test(scheme)) return null
  const [user = '', password = ''] = Buffer.from(value, 'base64').toString('utf8').split(/:(.*)/s)
  return password === '' || password === 'x-oauth-basic' ? user : password
}

/** A header of a call by its lower-case name. */
export function findHeader(call: Call, name: string): string | undefined {
  return call.headers[name] ?? Object.entries(call.headers).find(([key]) => key.toLowerCase() === name)?.[1]
}

function isExpired(world: World, token: Token): boolean {
  return token.expiresAt !== null && world.at >= token.expiresAt
}

const strength = { read: 1, write: 2, admin: 3 } as const

/**
 * True if a bearer may do this in a repository. What is public may be read by everybody
 * (docs.github.com/rest/authentication/permissions-required-for-github-apps).
 */
export function allows(world: World, token: Bearer, repository: Name, permission: string, access: Access): boolean {
  const target = findRepository(world, repository)
  if (target === null) return false
  if (access === 'read' && !target.private) return true
  if (token === 'anonymous' || !covers(world, token, target)) return false
  if (!grants(token, permission, access)) return false
  if (token.kind !== 'user') return true
  const role = roleOf(world, target, token.login)
  // Settings and people of a repository are for its administrators, whatever else a role may write.
  return (
    role !== null &&
    strength[permission === 'administration' && access === 'write' ? 'admin' : access] <= strength[roleAccess[role]]
  )
}

/** True if a token carries a permission, wherever that may reach. */
export function grants({ permissions }: Token, permission: string, access: Access): boolean {
  const granted = permission === 'metadata' ? 'read' : permissions[permission]
  return granted !== undefined && strength[granted] >= strength[access]
}

/**
 * GitHub's answer if a permission is missing, with the header that names it, or each that would suffice
 * (docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api).
 */
export function forbid(bearer: Bearer, permissions: readonly string[], access: Access): Reply {
  const who = bearer !== 'anonymous' && bearer.kind === 'user' ? 'personal access token' : 'integration'
  return refuse(403, `Resource not accessible by ${who}`, {
    headers: { 'x-accepted-github-permissions': permissions.map((permission) => `${permission}=${access}`).join('; ') },
  })
}

/**
 * True if a bearer may do what is open to every reader, such as commenting: the token needs the permission, its holder
 * only sight of the repository.
 */
export function takesPart(world: World, token: Bearer, repository: Name, permission: string, access: Access): boolean {
  const target = findRepository(world, repository)
  const granted = token === 'anonymous' ? undefined : token.permissions[permission]
  if (target === null || token === 'anonymous' || granted === undefined || strength[granted] < strength[access])
    return false
  return (
    covers(world, token, target) &&
    (token.kind !== 'user' || !target.private || roleOf(world, target, token.login) !== null)
  )
}

/**
 * True if somebody may sort issues, theirs or not, and change those of others: triage and above (docs.github.com,
 * repository roles for an organization).
 */
export function triages(world: World, repository: Repository, token: Token): boolean {
  const role = roleOf(world, repository, token.login)
  return token.kind !== 'user' || (role !== null && role !== 'read')
}

/** True if a bearer may know that a repository exists; where not, GitHub answers 404. */
export function sees(world: World, token: Bearer, repository: Repository): boolean {
  return allows(world, token, repository.name, 'metadata', 'read')
}

/** True if a token's own limits let it reach a repository, whatever it may do there. */
export function covers(world: World, token: Token, repository: Repository): boolean {
  if (token.repositories !== 'all' && !token.repositories.some((name) => isSame(name, repository.name))) return false
  if (token.owner === undefined) return true
  return isSame(token.owner, ownerOf(repository.name)) && isInstalled(world, token, token.owner, repository.name)
}

/**
 * True if an App's token still finds the repository in its installation: a repository that is removed is out of reach
 * at once.
 */
function isInstalled(world: World, { kind, login }: Token, owner: string, repository: Name): boolean {
  const installation =
    kind === 'installation'
      ? world.apps[login.replace(/\[bot\]$/, '')]?.installations.find((one) => isSame(one.owner, owner))
      : undefined
  return (
    installation === undefined ||
    installation.repositories === 'all' ||
    installation.repositories.some((name) => isSame(name, repository))
  )
}

/** Accounts and repositories are told apart whatever the case of their names. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

const roleAccess: Readonly<Record<Role, Access>> = {
  read: 'read',
  triage: 'read',
  write: 'write',
  maintain: 'write',
  admin: 'admin',
}
const roles: readonly Role[] = ['read', 'triage', 'write', 'maintain', 'admin']

/**
 * A person's role in a repository: its owner and the owners of its organization administer it, others have the highest
 * of what they and their teams were given; `null`: none. What every member of an organization may do counts as nothing.
 */
export function roleOf(world: World, repository: Repository, login: string): Role | null {
  const owner = ownerOf(repository.name)
  const { members, teams } = organizationOf(world, owner)
  if (isSame(login, owner) || (Object.hasOwn(members, login) && members[login] === 'admin')) return 'admin'
  const given = Object.values(teams)
    .filter((team) => Object.hasOwn(team.members, login))
    .map((team) => team.repositories[repository.name])
  const direct = Object.hasOwn(repository.collaborators, login) ? repository.collaborators[login] : undefined
  return roles.findLast((role) => role === direct || given.includes(role)) ?? null
}

/**
 * True if a review by this account counts where reviews are required: it may write here, as a person or as an App
 * (docs.github.com/pull-requests/collaborating-with-pull-requests/reviewing-changes-in-pull-requests/about-pull-request-reviews;
 * Apps: github.com/mcnewcp/my-team/issues/27, and only with contents: write: github.com/IronSecCo/ironclaw/pull/186).
 */
export function mayWrite(world: World, repository: Repository, login: string): boolean {
  if (login === 'github-actions[bot]') return true
  const slug = /^(.+)\[bot\]$/.exec(login)?.[1]
  if (slug === undefined) return ['write', 'maintain', 'admin'].includes(roleOf(world, repository, login) ?? '')
  const app = Object.hasOwn(world.apps, slug) ? world.apps[slug] : undefined
  const at = app?.installations.find(({ owner }) => isSame(owner, ownerOf(repository.name)))
  return (
    app?.permissions['contents'] === 'write' &&
    at !== undefined &&
    (at.repositories === 'all' || at.repositories.some((name) => isSame(name, repository.name)))
  )
}

export function ownerOf(repository: Name): string {
  return repository.slice(0, repository.indexOf('/'))
}

/** Finds a repository as GitHub does, whatever the case of its name. */
export function findRepository(world: World, name: Name): Repository | null {
  if (Object.hasOwn(world.repositories, name)) return world.repositories[name] ?? null
  return (
    Object.values(world.repositories).find((repository) => repository.name.toLowerCase() === name.toLowerCase()) ?? null
  )
}

/** A repository that must be there: its absence is a defect of the caller. */
export function repositoryNamed(world: World, name: Name): Repository {
  const repository = findRepository(world, name)
  if (repository === null) throw new Error(`There is no repository ${name}.`)
  return repository
}

/** GraphQL's global id of a thing: its kind and number, unreadable on purpose so that nobody builds one. */
export function nodeId(kind: string, id: number): string {
  return `N_${Buffer.from(`${kind}:${id}`).toString('base64url')}`
}

/** The object that a global id names; `null` if it is not of this World. */
export function parseNodeId(text: string): { readonly kind: string; readonly id: number } | null {
  const [, kind, id] =
    /^(\w+):(\d+)$/.exec(text.startsWith('N_') ? Buffer.from(text.slice(2), 'base64url').toString('utf8') : '') ?? []
  return kind === undefined || id === undefined ? null : { kind, id: Number(id) }
}
