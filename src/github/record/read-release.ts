import { at } from '../../documents/loose.ts'
import { refuseOtherVersions } from '../../documents/record.ts'
import { digestText } from '../../domain/text/canonical.ts'
import { isEnd } from '../../domain/ended.ts'
import { isSameLogin } from '../../domain/people/logins.ts'
import type { Name } from '../../domain/words/names.ts'
import { refusal } from '../catalogue.ts'
import { splitName } from '../line/connection.ts'
import type { Connection } from '../line/connection.ts'
import type { ReleaseHead, ReleaseRead } from '../github.ts'
import { readRows } from './read-rows.ts'

/** `release/<id>`, where a release keeps its manifest. */
export function releaseBranch(release: string): string {
  return `release/${release}`
}

export interface FileFields {
  readonly object: { readonly text?: string | null; readonly isTruncated?: boolean } | null
}
interface ParentFields {
  readonly oid: string
  readonly manifest: FileFields | null
}
/** The author of a revision and its content. */
export interface RevisionFields {
  readonly author: {
    readonly name: string | null
    readonly email: string | null
    readonly user: { readonly login: string } | null
  } | null
  readonly signature: { readonly isValid: boolean; readonly wasSignedByGitHub: boolean } | null
  readonly manifest: FileFields | null
}
interface HeadFields extends RevisionFields {
  readonly oid: string
  readonly train: FileFields | null
  /** Only where it was asked for. */
  readonly seen?: FileFields | null
  readonly parents: { readonly totalCount: number; readonly nodes: readonly ParentFields[] }
}
export interface Viewer {
  readonly login: string
  readonly databaseId: number | null
}
export interface ReleaseFields {
  readonly viewer: Viewer
  readonly control: { readonly ref: { readonly target: HeadFields } | null } | null
}

/** Asks a commit for `RevisionFields`. */
export const revisionFields = `author { name email user { login } }
          signature { isValid wasSignedByGitHub }
          manifest: file(path: "release-manifest.json") { ...Text }`

/**
 * Asks for the newest revision, with these fields beside, and who asks; takes the variables `owner`, `repo` and `ref`.
 */
const headFields = (more: string): string => `viewer { login databaseId }
  control: repository(owner: $owner, name: $repo, followRenames: false) {
    ref(qualifiedName: $ref) {
      target {
        ... on Commit {
          oid
          ${revisionFields}
          train: file(path: "train.yml") { ...Text }${more}
          parents(first: 1) { totalCount nodes { oid manifest: file(path: "release-manifest.json") { ...Text } } }
        }
      }
    }
  }`
/** The same for who has read the newest revision before, and asks whether it still is. */
export const releaseFields = headFields('')
export const textFragment = 'on TreeEntry { object { ... on Blob { text isTruncated } } }'
export const releaseFragments = `fragment Text ${textFragment}`

/**
 * Reads the newest revision and refuses one that Convoy did not write: whoever can push to control can otherwise write
 * history. Refuses one in a version that this kit does not go on with, too.
 */
export async function readRelease(connection: Connection, control: Name, release: string): Promise<ReleaseRead | null> {
  const branch = releaseBranch(release)
  const query = `query ReadRelease($owner: String!, $repo: String!, $ref: String!) { ${headFields(' seen: file(path: "seen.json") { ...Text }')} }\n${releaseFragments}`
  const { data } = await connection.query<ReleaseFields>(
    `the release branch ${branch} of ${control}`,
    query,
    releaseVariables(control, release),
  )
  const head = acceptRelease(connection, control, release, data)
  if (head === null) return null
  const rows = await readRows(connection, control, release, head)
  return rows === null ? head : { ...head, rows }
}

/** The variables of `releaseFields`. */
export function releaseVariables(control: Name, release: string): Readonly<Record<'owner' | 'repo' | 'ref', string>> {
  return { ...splitName(control), ref: `refs/heads/${releaseBranch(release)}` }
}

/** Reads the answer to `releaseFields`; `null` where there is no branch. */
export function acceptRelease(
  connection: Connection,
  control: Name,
  release: string,
  data: ReleaseFields,
): ReleaseHead | null {
  connection.self = data.viewer.login
  const branch = releaseBranch(release)
  const head = data.control?.ref?.target
  if (head === undefined) return null
  const expect = (holds: boolean, expected: string, found: string): void => {
    if (!holds) throw refusal('RELEASE_BRANCH_TAMPERED', control, `${branch} at ${head.oid}`, expected, found)
  }

  expect(isSigned(head), "a commit that carries GitHub's valid signature", describeSignature(head.signature))
  const expected =
    connection.trusts === 'self' ? `the author ${data.viewer.login}` : 'the bot of a GitHub App as author'
  expect(
    isTrusted(head, data.viewer, connection),
    expected,
    `${head.author?.name ?? 'nobody'} <${head.author?.email ?? ''}>`,
  )

  const manifestText = textOf(head.manifest)
  // Of a record in another version, only its writer is known.
  if (manifestText !== null)
    refuseOtherVersions(`${branch} of ${control}`, manifestText, head.seen?.object?.text ?? null)
  const trainText = textOf(head.train)
  const link = readLink(manifestText)
  expect(trainText !== null, 'the file train.yml', 'no such text file')
  expect(
    link !== null,
    'release-manifest.json with a revision and the digest of the one before',
    'no such file, or not of that form',
  )
  if (manifestText === null || trainText === null || link === null) return null

  const {
    totalCount,
    nodes: [parent],
  } = head.parents
  if (link.revision === 1) {
    expect(totalCount === 0, 'revision 1 to have no parent', `${totalCount} parent(s)`)
    expect(link.previous === '', 'revision 1 to follow no manifest', `previous ${link.previous}`)
  } else {
    expect(totalCount === 1, `revision ${link.revision} to have one parent`, `${totalCount} parent(s)`)
    const parentText = textOf(parent?.manifest ?? null)
    const parentLink = readLink(parentText)
    expect(
      parentLink?.revision === link.revision - 1,
      `revision ${link.revision - 1} in the parent`,
      `revision ${parentLink?.revision ?? 'none'}`,
    )
    const digest = parentText === null ? '' : digestText(parentText)
    expect(
      link.previous === digest,
      `revision ${link.revision} to follow the manifest with digest ${digest}`,
      `previous ${link.previous}`,
    )
  }
  return { head: head.oid, manifestText, trainText }
}

/** True if Convoy wrote this revision, which GitHub's signature and its author say. */
export function isWritten(revision: RevisionFields, viewer: Viewer, connection: Connection): boolean {
  return isSigned(revision) && isTrusted(revision, viewer, connection)
}

/**
 * True if Convoy wrote this revision, the release ended with it, and everybody was told. A revision by anybody else
 * ends no release.
 */
export function isOver(revision: RevisionFields, viewer: Viewer, connection: Connection): boolean {
  const text = textOf(revision.manifest)
  const manifest = text === null ? null : parseJson(text)
  const [status, messages] = [at(manifest, 'status'), at(manifest, 'messages')]
  // In a manifest whose rows are in files of their own, the lists of those rows are empty here.
  const isSettled =
    (!Array.isArray(messages) || messages.length === 0) &&
    at(manifest, 'rows', 'messages') === undefined &&
    at(manifest, 'tracked') !== true
  return isEnd(status) && isSettled && isWritten(revision, viewer, connection)
}

/** GitHub cuts the text of blobs over 512 kB; half a manifest must not count as one. */
export function textOf(file: FileFields | null): string | null {
  return file?.object?.isTruncated === true ? null : (file?.object?.text ?? null)
}

/** The fields that chain a revision to the one before; the rest of the manifest is for `documents` to check. */
function readLink(text: string | null): { readonly revision: number; readonly previous: string } | null {
  if (text === null) return null
  const value = parseJson(text)
  if (typeof value !== 'object' || value === null || !('revision' in value) || !('previous' in value)) return null
  const { revision, previous } = value
  return typeof revision === 'number' && Number.isSafeInteger(revision) && revision > 0 && typeof previous === 'string'
    ? { revision, previous }
    : null
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // Not JSON is the same refusal as JSON of another form.
  }
}

/** A person is known by login; an App's bot has no user in GraphQL and is known by the address that GitHub gives it. */
function isBy(author: RevisionFields['author'], viewer: Viewer): boolean {
  if (author === null) return false
  return (
    isSameLogin(author.user?.login ?? '', viewer.login) ||
    isSameLogin(author.email ?? '', `${viewer.databaseId}+${viewer.login}@users.noreply.github.com`)
  )
}

/** True if this connection takes a revision for Convoy's (see ConnectOptions). */
function isTrusted({ author }: RevisionFields, viewer: Viewer, { trusts }: Connection): boolean {
  return trusts === 'self' ? isBy(author, viewer) : isAppAddress(author?.email ?? '')
}

/**
 * True if this is the address of an App's bot. GitHub signs what an App writes through its API under it, and nobody
 * else can have it. The workflows of control write as Actions' own App, so whoever can push there could write in its
 * name.
 */
export function isAppAddress(email: string): boolean {
  return (
    /^\d+\+[\w-]+\[bot\]@users\.noreply\.github\.com$/u.test(email) &&
    !email.endsWith('+github-actions[bot]@users.noreply.github.com')
  )
}

function isSigned({ signature }: RevisionFields): boolean {
  return signature !== null && signature.isValid && signature.wasSignedByGitHub
}

function describeSignature(signature: RevisionFields['signature']): string {
  if (signature === null) return 'an unsigned commit'
  return signature.wasSignedByGitHub ? 'an invalid signature' : "somebody else's signature"
}
