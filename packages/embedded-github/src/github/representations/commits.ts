import { isSignedByGitHub, peel, readCommit, signedPayload, type Commit, type Person } from '../git/commits.ts'
import { nodeId } from '../world/access.ts'
import { patchOf, type FileChange } from '../git/file-changes.ts'
import { listFiles } from '../git/trees.ts'
import type { Repository, World } from '../world/world.ts'
import type { Json, Sha } from '../world/names.ts'
import { userByEmail } from './accounts.ts'
import type { Described } from './described.ts'
import { placeOf } from './places.ts'
import { isoTime } from './times.ts'

type Fields = { readonly [key: string]: Json }

/** GitHub's `commit`: the git commit with the accounts behind its names. */
export function commitJson(world: World, repository: Repository, sha: Sha): Described<'commit'> {
  const commit = readCommit(world.objects, sha)
  const url = `${world.url}/repos/${repository.name}/commits/${sha}`
  return {
    sha,
    node_id: gitNodeId(repository, sha),
    commit: {
      author: personJson(commit.author),
      committer: personJson(commit.committer),
      message: commit.message,
      tree: { sha: commit.tree, url: `${world.url}/repos/${repository.name}/git/trees/${commit.tree}` },
      url: `${world.url}/repos/${repository.name}/git/commits/${sha}`,
      comment_count: 0,
      verification: verificationJson(commit),
    },
    url,
    html_url: `${world.url}/${repository.name}/commit/${sha}`,
    comments_url: `${url}/comments`,
    author: userByEmail(world, commit.author.email),
    committer: userByEmail(world, commit.committer.email),
    parents: parentsJson(world, repository, commit, 'commits'),
  }
}

/** GitHub's `git-commit`: the commit as the Git database has it. */
export function gitCommitJson(world: World, repository: Repository, sha: Sha): Described<'git-commit'> {
  const commit = readCommit(world.objects, sha)
  const git = `${world.url}/repos/${repository.name}/git`
  return {
    sha,
    node_id: gitNodeId(repository, sha),
    url: `${git}/commits/${sha}`,
    html_url: `${world.url}/${repository.name}/commit/${sha}`,
    author: personJson(commit.author),
    committer: personJson(commit.committer),
    message: commit.message,
    tree: { sha: commit.tree, url: `${git}/trees/${commit.tree}` },
    parents: parentsJson(world, repository, commit, 'git/commits'),
    verification: verificationJson(commit),
  }
}

/** GitHub's `simple-commit`: what a run or a check suite says of its head. */
export function simpleCommit(world: World, sha: Sha): Described<'simple-commit'> {
  const { tree, message, author, committer } = readCommit(world.objects, sha)
  return {
    id: sha,
    tree_id: tree,
    message: message.trimEnd(),
    timestamp: isoTime(committer.at),
    author: { name: author.name, email: author.email },
    committer: { name: committer.name, email: committer.email },
  }
}

/** A commit as webhooks carry it: with the paths it added, removed and modified against its first parent. */
export function webhookCommit(world: World, repository: Repository, sha: Sha): Fields {
  const commit = readCommit(world.objects, sha)
  const files = changedFiles(world, commit.parents[0] ?? null, sha)
  const paths = (status: string): readonly string[] =>
    files.filter((file) => file.status === status).map((file) => file.path)
  const person = ({ name, email }: Person): Fields => {
    const login = userByEmail(world, email)?.['login']
    return { name, email, ...(login === undefined ? {} : { username: login }) }
  }
  return {
    id: sha,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message.trimEnd(),
    timestamp: isoTime(commit.committer.at),
    url: `${world.url}/${repository.name}/commit/${sha}`,
    author: person(commit.author),
    committer: person(commit.committer),
    added: paths('added'),
    removed: paths('removed'),
    modified: paths('modified'),
  }
}

interface ChangedFile {
  readonly path: string
  readonly status: 'added' | 'removed' | 'modified'
  readonly sha: Sha
}

/**
 * The differences between two commits, by path; `null`: everything is new. Webhooks report a rename as an addition and
 * a removal.
 */
export function changedFiles(world: World, from: Sha | null, to: Sha): readonly ChangedFile[] {
  const before =
    from === null
      ? new Map<string, { readonly sha: Sha; readonly mode: string }>()
      : listFiles(world.objects, readCommit(world.objects, peel(world.objects, from)).tree)
  const now = listFiles(world.objects, readCommit(world.objects, to).tree)
  const changed: ChangedFile[] = []
  for (const path of [...new Set([...before.keys(), ...now.keys()])].sort()) {
    const [old, next] = [before.get(path), now.get(path)]
    if (next === undefined && old !== undefined) changed.push({ path, status: 'removed', sha: old.sha })
    else if (next !== undefined && (old?.sha !== next.sha || old.mode !== next.mode))
      changed.push({ path, status: old === undefined ? 'added' : 'modified', sha: next.sha })
  }
  return changed
}

/**
 * The most that GitHub shows of all files together
 * (docs.github.com/repositories/creating-and-managing-repositories/repository-limits#diff-limits); later ones have no
 * patch.
 */
const mostPatched = { lines: 20_000, bytes: 1_000_000 }

/** GitHub's `diff-entry` of each file of a commit, comparison or pull request. */
export function filesJson(
  world: World,
  repository: Repository,
  commit: Sha,
  changes: readonly FileChange[],
): readonly Described<'diff-entry'>[] {
  let [lines, bytes] = [0, 0]
  return changes.map((change) => {
    const { path, status, before, after, renamed } = change
    const { patch, additions, deletions } = patchOf(world.objects, change)
    lines += additions + deletions
    bytes += patch?.length ?? 0
    const isShown = patch !== undefined && lines <= mostPatched.lines && bytes <= mostPatched.bytes
    const encoded = placeOf(path)
    return {
      sha: (after ?? before)?.sha ?? null,
      filename: path,
      status,
      additions,
      deletions,
      changes: additions + deletions,
      blob_url: `${world.url}/${repository.name}/blob/${commit}/${encoded}`,
      raw_url: `${world.url}/${repository.name}/raw/${commit}/${encoded}`,
      contents_url: `${world.url}/repos/${repository.name}/contents/${encoded}?ref=${commit}`,
      ...(isShown ? { patch } : {}),
      ...(renamed === undefined ? {} : { previous_filename: renamed.from }),
    }
  })
}

/** `verification`: what GitHub itself signed is valid, other signatures are of keys that nobody registered. */
export function verificationJson(commit: Commit): Described<'verification'> {
  const { signature = null } = commit
  const verified = isSignedByGitHub(commit)
  return {
    verified,
    reason: verified ? 'valid' : signature === null ? 'unsigned' : 'unknown_key',
    signature,
    payload: signature === null ? null : Buffer.from(signedPayload(commit)).toString('utf8'),
    verified_at: verified ? isoTime(commit.committer.at) : null,
  }
}

/** Git objects have no number of their own, so their global id is made of the repository's and their name. */
export function gitNodeId(repository: Repository, sha: Sha): string {
  return `${nodeId('Repository', repository.id)}_${sha}`
}

export function personJson(person: Person): Described<'git-commit'>['author'] {
  return { name: person.name, email: person.email, date: isoTime(person.at) }
}

function parentsJson(
  world: World,
  repository: Repository,
  commit: Commit,
  path: string,
): Described<'git-commit'>['parents'] {
  return commit.parents.map((sha) => ({
    sha,
    url: `${world.url}/repos/${repository.name}/${path}/${sha}`,
    html_url: `${world.url}/${repository.name}/commit/${sha}`,
  }))
}
