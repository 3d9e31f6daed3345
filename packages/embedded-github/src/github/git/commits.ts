import { createHmac } from 'node:crypto'
import type { GitObject, Objects } from './objects.ts'
import type { World } from '../world/world.ts'
import type { Instant, Sha } from '../world/names.ts'

/** Author or committer; git keeps whole seconds. `zone` is git's offset, `+0000` where it is absent. */
export interface Person {
  readonly name: string
  readonly email: string
  readonly at: Instant
  readonly zone?: string
}

/**
 * A commit as git stores it. `signature` is the `gpgsig` header; with an `encoding` other than UTF-8, texts hold one
 * character per byte.
 */
export interface Commit {
  readonly tree: Sha
  readonly parents: readonly Sha[]
  readonly author: Person
  readonly committer: Person
  readonly message: string
  readonly signature?: string
  readonly encoding?: string
  /** Headers that git knows and this model does not (`mergetag` …), kept word for word. */
  readonly otherHeaders?: readonly (readonly [name: string, value: string])[]
}

const parsed = new WeakMap<GitObject, Commit>()

/** Reads a commit; peels nothing and throws on other types. */
export function readCommit(objects: Objects, sha: Sha): Commit {
  const object = objects.get(sha)
  if (object?.type !== 'commit')
    throw new Error(`${sha} is ${object === undefined ? 'not there' : `a ${object.type}`}, not a commit.`)
  const known = parsed.get(object)
  if (known !== undefined) return known
  const commit = parseCommit(object.content)
  parsed.set(object, commit)
  return commit
}

/** Follows tag objects to what they name; a commit is its own target. */
export function peel(objects: Objects, sha: Sha): Sha {
  const object = objects.get(sha)
  if (object?.type !== 'tag') return sha
  const target = /^object ([0-9a-f]{40})$/m.exec(Buffer.from(object.content).toString('utf8'))?.[1]
  if (target === undefined) throw new Error(`Tag object ${sha} names no object.`)
  return peel(objects, target)
}

export function writeCommit(objects: Objects, commit: Commit): Sha {
  return objects.put({ type: 'commit', content: printCommit(commit) })
}

/**
 * Name and address under which GitHub records what an account does through the API:
 * `<id>+<login>@users.noreply.github.com`.
 */
export function botIdentity(world: World, login: string, at: Instant): Person {
  const account = world.accounts[login]
  if (account === undefined) throw new Error(`There is no account ${login}.`)
  return { name: login, email: `${account.id}+${login}@users.noreply.github.com`, at }
}

/**
 * The committer of commits that GitHub itself makes: its web flow (docs.github.com, about commit signature
 * verification).
 */
export function gitHubIdentity(at: Instant): Person {
  return { name: 'GitHub', email: 'noreply@github.com', at }
}

/**
 * Signs as GitHub does for commits made through its API. The key never leaves this module, so a commit that was pushed
 * cannot carry a signature that `isSignedByGitHub` accepts. It is an HMAC in PGP armour: clients see a `gpgsig` header,
 * gpg cannot check it.
 */
export function signByGitHub(commit: Commit): Commit {
  return { ...commit, signature: armour(commit) }
}

const checked = new WeakMap<Commit, boolean>()

/** True if the embedded GitHub signed exactly this content. */
export function isSignedByGitHub(commit: Commit): boolean {
  const known = checked.get(commit)
  if (known !== undefined) return known
  const isSigned = commit.signature !== undefined && commit.signature === armour(commit)
  checked.set(commit, isSigned)
  return isSigned
}

/** The bytes that a signature covers: the commit without its `gpgsig` header. */
export function signedPayload(commit: Commit): Uint8Array {
  const { signature: _, ...unsigned } = commit
  return printCommit(unsigned)
}

const webFlowKey = 'the embedded GitHub signs with this; it protects rehearsals, nothing else'

function armour(commit: Commit): string {
  const seal = createHmac('sha512', webFlowKey).update(signedPayload(commit)).digest('base64')
  return `-----BEGIN PGP SIGNATURE-----\n\n${seal.replace(/.{64}/g, '$&\n').trimEnd()}\n-----END PGP SIGNATURE-----\n`
}

function printCommit(commit: Commit): Uint8Array {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${printPerson(commit.author)}`,
    `committer ${printPerson(commit.committer)}`,
  ]
  if (commit.encoding !== undefined) lines.push(`encoding ${commit.encoding}`)
  for (const [name, value] of commit.otherHeaders ?? []) lines.push(`${name} ${fold(value)}`)
  if (commit.signature !== undefined) lines.push(`gpgsig ${fold(commit.signature)}`)
  return Buffer.from(`${lines.join('\n')}\n\n${commit.message}`, charset(commit.encoding))
}

function parseCommit(content: Uint8Array): Commit {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  const end = bytes.indexOf('\n\n')
  const head = end === -1 ? bytes : bytes.subarray(0, end)
  const encoding = /^encoding (.+)$/m.exec(head.toString('latin1'))?.[1]
  const headers = readHeaders(head.toString(charset(encoding)))
  const first = (name: string): string => headers.find((header) => header[0] === name)?.[1] ?? ''
  const signature = first('gpgsig')
  const others = headers.filter(([name]) => !knownHeaders.has(name))
  return {
    tree: first('tree'),
    parents: headers.filter(([name]) => name === 'parent').map(([, value]) => value),
    author: parsePerson(first('author')),
    committer: parsePerson(first('committer')),
    message: end === -1 ? '' : bytes.subarray(end + 2).toString(charset(encoding)),
    ...(signature === '' ? {} : { signature }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(others.length === 0 ? {} : { otherHeaders: others }),
  }
}

const knownHeaders = new Set(['tree', 'parent', 'author', 'committer', 'encoding', 'gpgsig'])

/** Headers of a commit or tag object; a line that begins with a space goes on with the header before it. */
export function readHeaders(head: string): readonly (readonly [name: string, value: string])[] {
  return head.split(/\n(?! )/).map((header) => {
    const space = header.indexOf(' ')
    return [header.slice(0, space), header.slice(space + 1).replaceAll('\n ', '\n')] as const
  })
}

function fold(value: string): string {
  return value.replaceAll('\n', '\n ')
}

function charset(encoding: string | undefined): 'utf8' | 'latin1' {
  return encoding === undefined || /^utf-?8$/i.test(encoding) ? 'utf8' : 'latin1'
}

/** `name <email> seconds zone`, as in the headers of commits and tags. */
export function printPerson(person: Person): string {
  return `${person.name} <${person.email}> ${Math.floor(person.at / 1000)} ${person.zone ?? '+0000'}`
}

export function parsePerson(text: string): Person {
  const [, name = '', email = '', seconds = '0', zone = '+0000'] = /^(.*?) ?<(.*)> (-?\d+) ([+-]\d+)$/s.exec(text) ?? []
  return { name, email, at: Number(seconds) * 1000, ...(zone === '+0000' ? {} : { zone }) }
}
/** True if `ancestor` is reachable from `of`; a commit is its own ancestor. */
export function isAncestor(objects: Objects, ancestor: Sha, of: Sha): boolean {
  return ancestor === of || reach(objects, of, (sha) => sha === ancestor).has(ancestor)
}

/** True if a ref that moves from one object to another keeps all that it held. */
export function isFastForward(objects: Objects, before: Sha, after: Sha): boolean {
  const [old, next] = [peel(objects, before), peel(objects, after)]
  return (
    before === after ||
    (objects.get(old)?.type === 'commit' && objects.get(next)?.type === 'commit' && isAncestor(objects, old, next))
  )
}

/**
 * Commits reachable from `from` and not from `without`, newest first and never a parent before its child; at most
 * `limit`.
 */
export function listCommits(objects: Objects, from: Sha, without: Sha | null, limit: number): readonly Sha[] {
  const excluded = without === null ? new Map<Sha, Commit>() : reach(objects, without)
  const wanted = reach(objects, from, undefined, excluded)
  const children = new Map<Sha, number>()
  for (const { parents } of wanted.values())
    for (const parent of parents) children.set(parent, (children.get(parent) ?? 0) + 1)
  const first = wanted.get(from)
  const ready = first === undefined ? [] : [{ sha: from, ...first }]
  const listed: Sha[] = []
  while (ready.length > 0 && listed.length < limit) {
    const newest = ready.reduce(
      (best, { committer }, index) => (committer.at > (ready[best]?.committer.at ?? -Infinity) ? index : best),
      0,
    )
    const [{ sha, parents } = { sha: from, parents: [] }] = ready.splice(newest, 1)
    listed.push(sha)
    for (const parent of parents) {
      const left = (children.get(parent) ?? 1) - 1
      children.set(parent, left)
      const commit = left === 0 ? wanted.get(parent) : undefined
      if (commit !== undefined) ready.push({ sha: parent, ...commit })
    }
  }
  return listed
}

/**
 * The best common ancestor of two commits, the newest where there are several; `null` where histories are unrelated.
 */
export function findMergeBase(objects: Objects, one: Sha, other: Sha): Sha | null {
  const reachable = reach(objects, one)
  return listCommits(objects, other, null, Infinity).find((sha) => reachable.has(sha)) ?? null
}

/**
 * All common ancestors that are no ancestors of another, the newest first: several where both histories took each other
 * in.
 */
export function findMergeBases(objects: Objects, one: Sha, other: Sha): readonly Sha[] {
  const reachable = reach(objects, one)
  const covered = new Set<Sha>()
  const bases: Sha[] = []
  for (const sha of listCommits(objects, other, null, Infinity)) {
    if (!reachable.has(sha) || covered.has(sha)) continue
    bases.push(sha)
    for (const ancestor of reach(objects, sha).keys()) covered.add(ancestor)
  }
  return bases
}

/** The commits reachable from one, by their oids. */
function reach(
  objects: Objects,
  from: Sha,
  until?: (sha: Sha) => boolean,
  excluded?: ReadonlyMap<Sha, Commit>,
): ReadonlyMap<Sha, Commit> {
  const seen = new Map<Sha, Commit>()
  const open = [from]
  for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
    if (seen.has(sha) || excluded?.has(sha)) continue
    const commit = readCommit(objects, sha)
    seen.set(sha, commit)
    if (until?.(sha)) break
    open.push(...commit.parents)
  }
  return seen
}
