import { isSignedByGitHub, listCommits, readCommit, signedPayload } from '../git/commits.ts'
import { countLines, diffCommits, type FileChange } from '../git/file-changes.ts'
import { gitNodeId } from '../representations/commits.ts'
import { isoTime } from '../representations/times.ts'
import { readTag } from '../git/tags.ts'
import { findEntry, readTree } from '../git/trees.ts'
import type { Commit } from '../git/commits.ts'
import type { Repository } from '../world/world.ts'
import type { Sha } from '../world/names.ts'
import { accountFields, actorFields } from './accounts.ts'
import { pageSuites } from './checks.ts'
import { pageDeployments, type DeploymentsArguments } from './deployments.ts'
import { page } from './pages.ts'
import type { PageArguments } from './pages.ts'
import { pageAssociatedPulls } from './pulls.ts'
import { notImplemented } from './refusal.ts'
import type { Fields, Session } from './session.ts'
import { rollupFields, statusFields } from './statuses.ts'

/** GitHub shows at most half a megabyte of a blob's text. */
const longestText = 512_000

/** A commit, tree, blob or tag object of a repository. */
export function objectFields(session: Session, repository: Repository, sha: Sha): Fields | null {
  const object = session.world.objects.get(sha)
  if (object === undefined) return null
  const common = {
    id: () => gitNodeId(repository, sha),
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    commitUrl: `${session.world.url}/${repository.name}/commit/${sha}`,
    repository: () => session.repository(repository.name),
  }
  switch (object.type) {
    case 'commit':
      return { ...common, __typename: 'Commit', ...commitFields(session, repository, sha) }
    case 'tree':
      return {
        ...common,
        __typename: 'Tree',
        entries: () =>
          readTree(session.world.objects, sha).map((entry) => entryFields(session, repository, entry.name, entry)),
      }
    case 'blob':
      return { ...common, __typename: 'Blob', ...blobFields(object.content) }
    case 'tag':
      return { ...common, __typename: 'Tag', ...tagFields(session, repository, sha) }
  }
}

function commitFields(session: Session, repository: Repository, sha: Sha): Fields {
  const { objects, url } = session.world
  const commit = readCommit(objects, sha)
  const [headline = '', ...rest] = commit.message.split('\n')
  const describe = (of: Sha): Fields | null => objectFields(session, repository, of)
  const files = (): readonly FileChange[] => diffCommits(objects, commit.parents[0] ?? null, sha)
  return {
    url: `${url}/${repository.name}/commit/${sha}`,
    message: commit.message,
    messageHeadline: headline,
    messageBody: rest.join('\n').trim(),
    author: () => actorFields(session, commit.author),
    committer: () => actorFields(session, commit.committer),
    authors: (args: PageArguments) =>
      page('authors', [commit.author, ...coAuthorsOf(commit)], args, (person) => actorFields(session, person)),
    associatedPullRequests: (args: Parameters<typeof pageAssociatedPulls>[3]) =>
      pageAssociatedPulls(session, repository, sha, args),
    authoredDate: () => isoTime(commit.author.at),
    committedDate: () => isoTime(commit.committer.at),
    additions: () => countLines(objects, files()).additions,
    deletions: () => countLines(objects, files()).deletions,
    changedFilesIfAvailable: () => files().length,
    tree: () => describe(commit.tree),
    parents: (args: PageArguments) => page('parents', commit.parents, args, describe),
    signature: () => signatureFields(session, commit),
    checkSuites: (args: Parameters<typeof pageSuites>[3]) => pageSuites(session, repository, sha, args),
    status: () => statusFields(session, repository, sha),
    statusCheckRollup: () => rollupFields(session, repository, sha),
    deployments: (args: DeploymentsArguments) => pageDeployments(session, repository, args, sha),
    history: (args: HistoryArguments) => page('history', listHistory(session, sha, args), args, describe),
    file: ({ path }: { readonly path: string }) => {
      const entry = findEntry(objects, commit.tree, path)
      return entry === null || path === ''
        ? null
        : entryFields(session, repository, path.slice(path.lastIndexOf('/') + 1), entry, path)
    },
  }
}

/**
 * Whom trailers name as authors as well
 * (docs.github.com/pull-requests/committing-changes-to-your-project/creating-and-editing-commits/creating-a-commit-with-multiple-authors).
 */
function coAuthorsOf({ message, author }: Commit): readonly Commit['author'][] {
  const named = message.matchAll(/^co-authored-by:[ \t]*([^<\n]*?)[ \t]*<([^<>\s]+)>[ \t]*$/gimu)
  return [...named].map(([, name = '', email = '']) => ({ ...author, name, email }))
}

interface HistoryArguments extends PageArguments {
  readonly since?: string | null
  readonly until?: string | null
  readonly path?: string | null
  readonly author?: unknown
}

function listHistory(
  { world: { objects } }: Session,
  from: Sha,
  { since, until, path, author }: HistoryArguments,
): readonly Sha[] {
  if (author !== undefined && author !== null) throw notImplemented('Commit.history(author:)')
  const at = (sha: Sha): number => readCommit(objects, sha).committer.at
  const entryAt = (sha: Sha): string | undefined => {
    const entry = findEntry(objects, readCommit(objects, sha).tree, path ?? '')
    return entry === null ? undefined : `${entry.mode} ${entry.sha}`
  }
  return listCommits(objects, from, null, Infinity)
    .filter((sha) => since === null || since === undefined || at(sha) >= Date.parse(since))
    .filter((sha) => until === null || until === undefined || at(sha) <= Date.parse(until))
    .filter(
      (sha) =>
        path === null || path === undefined || changed(entryAt(sha), readCommit(objects, sha).parents.map(entryAt)),
    )
}

/** Git shows a commit for a path where it differs there from every parent, in mode or content. */
function changed(entry: string | undefined, parents: readonly (string | undefined)[]): boolean {
  return parents.length === 0 ? entry !== undefined : parents.every((parent) => parent !== entry)
}

function signatureFields(session: Session, commit: Commit): Fields | null {
  if (commit.signature === undefined) return null
  const valid = isSignedByGitHub(commit)
  return {
    __typename: 'GpgSignature',
    isValid: valid,
    wasSignedByGitHub: valid,
    state: valid ? 'VALID' : 'UNKNOWN_KEY',
    email: commit.committer.email,
    signer: accountFields(session, 'web-flow'),
    signature: commit.signature,
    payload: Buffer.from(signedPayload(commit)).toString('utf8'),
  }
}

function entryFields(
  session: Session,
  repository: Repository,
  name: string,
  entry: { readonly sha: Sha; readonly mode: string },
  path = name,
): Fields {
  const type = entry.mode === '40000' ? 'tree' : entry.mode === '160000' ? 'commit' : 'blob'
  return {
    name,
    path,
    oid: entry.sha,
    type,
    mode: Number.parseInt(entry.mode, 8),
    size: () => (type === 'blob' ? (session.world.objects.get(entry.sha)?.content.byteLength ?? 0) : 0),
    object: () => (type === 'commit' ? null : objectFields(session, repository, entry.sha)),
    repository: () => session.repository(repository.name),
  }
}

function blobFields(content: Uint8Array): Fields {
  const isBinary = content.includes(0)
  return {
    byteSize: content.byteLength,
    isBinary,
    isTruncated: content.byteLength > longestText,
    text: isBinary ? null : Buffer.from(content.subarray(0, longestText)).toString('utf8'),
  }
}

function tagFields(session: Session, repository: Repository, sha: Sha): Fields {
  const tag = readTag(session.world.objects, sha)
  if (tag === null) throw new Error(`${sha} is not a tag object.`)
  return {
    name: tag.name,
    message: tag.message,
    tagger: tag.tagger === null ? null : actorFields(session, tag.tagger),
    target: () => objectFields(session, repository, tag.object),
  }
}
