import { allows } from '../world/access.ts'
import { decodeBase64 } from '../git/base64.ts'
import { botIdentity, gitHubIdentity, readCommit, signByGitHub, writeCommit } from '../git/commits.ts'
import { updateRefs } from '../git/refs.ts'
import type { RefUpdate } from '../git/refs.ts'
import { isTreePath, listFiles, writeTree } from '../git/trees.ts'
import type { TreeFile } from '../git/trees.ts'
import type { Repository } from '../world/world.ts'
import type { Sha } from '../world/names.ts'
import { refuseUpdateRefs } from './deviating.ts'
import { objectFields } from './git-objects.ts'
import { parseId } from './ids.ts'
import { issueMutationFields } from './mutations/issues.ts'
import { pullMutationFields } from './mutations/pulls.ts'
import { forbidden, Refusal, refRefusal, unresolved } from './refusal.ts'
import { refFields, visibleRepository } from './repositories.ts'
import type { Fields, Session } from './session.ts'

interface Input<T> {
  readonly input: T & { readonly clientMutationId?: string | null }
}
interface CommitInput {
  readonly branch: {
    readonly id?: string | null
    readonly repositoryNameWithOwner?: string | null
    readonly branchName?: string | null
  }
  readonly expectedHeadOid: Sha
  readonly message: { readonly headline: string; readonly body?: string | null }
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[] | null
    readonly deletions?: readonly { readonly path: string }[] | null
  } | null
}
interface RefUpdateInput {
  readonly name: string
  readonly afterOid: Sha
  readonly beforeOid?: Sha | null
  readonly force?: boolean | null
}

/** GraphQL's word for "no such ref", on either side of an update. */
const nothing = '0'.repeat(40)

/** The mutations that are imitated. https://docs.github.com/en/graphql/reference/mutations */
export function mutationFields(session: Session): Fields {
  return {
    ...issueMutationFields(session),
    ...pullMutationFields(session),
    createCommitOnBranch: ({ input }: Input<CommitInput>) => ({
      clientMutationId: input.clientMutationId ?? null,
      ...createCommitOnBranch(session, input),
    }),
    createRef({ input }: Input<{ readonly repositoryId: string; readonly name: string; readonly oid: Sha }>) {
      const repository = writableRepository(session, input.repositoryId, 'CreateRef')
      if (Object.hasOwn(repository.refs, input.name))
        throw new Refusal('UNPROCESSABLE', `A ref named "${input.name}" already exists in the repository.`)
      move(session, repository, [{ ref: input.name, before: null, after: input.oid, force: false }])
      return {
        clientMutationId: input.clientMutationId ?? null,
        ref: () => describeRef(session, repository.name, input.name),
      }
    },
    updateRef({ input }: Input<{ readonly refId: string; readonly oid: Sha; readonly force?: boolean | null }>) {
      const { repository, ref } = writableRef(session, input.refId, 'UpdateRef')
      move(session, repository, [{ ref, after: input.oid, force: input.force === true }])
      return { clientMutationId: input.clientMutationId ?? null, ref: () => describeRef(session, repository.name, ref) }
    },
    updateRefs({ input }: Input<{ readonly repositoryId: string; readonly refUpdates: readonly RefUpdateInput[] }>) {
      const repository = writableRepository(session, input.repositoryId, 'UpdateRefs')
      const updates = input.refUpdates.map(({ name, afterOid, beforeOid, force }) => ({
        ref: name,
        after: present(afterOid),
        force: force === true,
        ...(beforeOid === null || beforeOid === undefined ? {} : { before: present(beforeOid) }),
      }))
      refuseUpdateRefs(session, repository, updates)
      move(session, repository, updates)
      return { clientMutationId: input.clientMutationId ?? null }
    },
    deleteRef({ input }: Input<{ readonly refId: string }>) {
      const { repository, ref } = writableRef(session, input.refId, 'DeleteRef')
      move(session, repository, [{ ref, after: null, force: true }])
      return { clientMutationId: input.clientMutationId ?? null }
    },
  }
}

/**
 * One commit on top of a branch, by whoever the token acts for and signed by GitHub.
 * https://docs.github.com/en/graphql/reference/mutations#createcommitonbranch
 */
function createCommitOnBranch(
  session: Session,
  { branch, expectedHeadOid, message, fileChanges }: CommitInput,
): Fields {
  const { repository, ref } = committableBranch(session, branch)
  const head = repository.refs[ref]
  if (head === undefined || head !== expectedHeadOid)
    throw new Refusal(
      'STALE_DATA',
      `Expected branch to point to "${expectedHeadOid}" but it did not.  Pull and try again.`,
    )
  const { objects, at } = session.world
  const files = changeFiles(session, head, fileChanges ?? {})
  const body = message.body ?? ''
  const sha = writeCommit(
    objects,
    signByGitHub({
      tree: writeTree(objects, files),
      parents: [head],
      author: botIdentity(session.world, session.token.login, at),
      committer: gitHubIdentity(at),
      message: body === '' ? message.headline : `${message.headline}\n\n${body}`,
    }),
  )
  move(session, repository, [{ ref, before: head, after: sha, force: false }])
  return { commit: () => objectFields(session, repository, sha), ref: () => describeRef(session, repository.name, ref) }
}

/**
 * The parent's files with the changes applied; only regular files can be added, and an added file keeps no executable
 * bit of before.
 */
function changeFiles(
  { world: { objects } }: Session,
  head: Sha,
  { additions, deletions }: NonNullable<CommitInput['fileChanges']>,
): ReadonlyMap<string, TreeFile> {
  const files = new Map(listFiles(objects, readCommit(objects, head).tree))
  const paths = [...(additions ?? []), ...(deletions ?? [])].map((change) => change.path)
  const repeated = paths.find((path, index) => paths.indexOf(path) !== index)
  if (repeated !== undefined)
    throw new Refusal('UNPROCESSABLE', `A path was specified more than once in the file changes: ${repeated}`)
  for (const { path } of deletions ?? []) {
    if (!files.delete(path))
      throw new Refusal(
        'UNPROCESSABLE',
        `A path was requested for deletion which does not exist as of commit oid \`${head}\`: ${path}`,
      )
  }
  for (const { path, contents } of additions ?? []) {
    if (!isTreePath(path) || path.startsWith('/'))
      throw new Refusal('UNPROCESSABLE', `A path was requested that git does not take: ${path}`)
    const content = decodeBase64(contents)
    if (content === null) throw new Refusal('UNPROCESSABLE', `The contents of a file are not valid Base64: ${path}`)
    files.set(path, { sha: objects.put({ type: 'blob', content }), mode: '100644' })
  }
  const folder = [...files.keys()].find((path) =>
    path
      .split('/')
      .slice(0, -1)
      .some((_, index, parts) => files.has(parts.slice(0, index + 1).join('/'))),
  )
  if (folder !== undefined) throw new Refusal('UNPROCESSABLE', `A path is a file and a folder at once: ${folder}`)
  return files
}

function committableBranch(
  session: Session,
  { id, repositoryNameWithOwner, branchName }: CommitInput['branch'],
): { readonly repository: Repository; readonly ref: string } {
  if (id !== null && id !== undefined) return writableRef(session, id, 'CreateCommitOnBranch')
  if (typeof repositoryNameWithOwner !== 'string' || typeof branchName !== 'string')
    throw new Refusal(
      'UNPROCESSABLE',
      'A branch must be named by its id, or by repositoryNameWithOwner and branchName.',
    )
  const repository = checkWritable(session, visibleRepository(session, repositoryNameWithOwner), 'CreateCommitOnBranch')
  const ref = branchName.startsWith('refs/heads/') ? branchName : `refs/heads/${branchName}`
  if (!Object.hasOwn(repository.refs, ref))
    throw new Refusal('NOT_FOUND', `Could not resolve to a Ref with the name '${ref}'.`)
  return { repository, ref }
}

function writableRepository(session: Session, id: string, mutation: string): Repository {
  const named = parseId(session.world, id)
  if (named?.is !== 'repository') throw unresolved(id)
  return checkWritable(session, visibleRepository(session, named.repository.name), mutation)
}

function writableRef(
  session: Session,
  id: string,
  mutation: string,
): { readonly repository: Repository; readonly ref: string } {
  const named = parseId(session.world, id)
  if (named?.is !== 'ref') throw unresolved(id)
  const repository = checkWritable(session, visibleRepository(session, named.repository.name), mutation)
  if (!Object.hasOwn(repository.refs, named.ref)) throw unresolved(id)
  return { repository, ref: named.ref }
}

function checkWritable(session: Session, repository: Repository, mutation: string): Repository {
  if (!allows(session.world, session.token, repository.name, 'contents', 'write'))
    throw forbidden(session.token, mutation)
  if (repository.archived) throw new Refusal('FORBIDDEN', 'Repository was archived so is read-only.')
  return repository
}

function move(session: Session, repository: Repository, updates: readonly RefUpdate[]): void {
  const outcome = updateRefs(session.world, { repository: repository.name, token: session.token, updates })
  if (!outcome.ok) throw refRefusal(outcome)
  session.world = outcome.world
  session.happenings.push(...outcome.happenings)
}

function describeRef(session: Session, name: string, ref: string): Fields | null {
  return refFields(session, visibleRepository(session, name), ref)
}

function present(oid: Sha): Sha | null {
  return oid === nothing ? null : oid
}
