import { repositoryNamed } from '../world/access.ts'
import {
  botIdentity,
  findMergeBase,
  gitHubIdentity,
  isAncestor,
  listCommits,
  readCommit,
  signByGitHub,
  writeCommit,
} from '../git/commits.ts'
import { diffCommits, type FileChange } from '../git/file-changes.ts'
import type { PullRequest } from './issues.ts'
import { mergeCommits } from '../git/merging.ts'
import type { Objects } from '../git/objects.ts'
import type { Repository, World } from '../world/world.ts'
import type { Sha } from '../world/names.ts'

/** Refs that GitHub itself keeps for a pull request: its head, and head and base merged. */
export function headRef(number: number): string {
  return `refs/pull/${number}/head`
}

export function mergeRef(number: number): string {
  return `refs/pull/${number}/merge`
}

/**
 * The World with both refs of a pull request as head and base are now. Where they conflict there is no merge, and no
 * ref for it.
 */
export function refreshPullRefs(world: World, { repository: name, number, author, pull }: PullRequest): World {
  const repository = repositoryNamed(world, name)
  const { [mergeRef(number)]: _, ...others } = repository.refs
  const base = repository.refs[`refs/heads/${pull.base}`]
  const merge = base === undefined ? null : writeTestMerge(world, author, base, pull.headSha)
  const refs = { ...others, [headRef(number)]: pull.headSha, ...(merge === null ? {} : { [mergeRef(number)]: merge }) }
  return { ...world, repositories: { ...world.repositories, [name]: { ...repository, refs } } }
}

function writeTestMerge(world: World, author: string, base: Sha, head: Sha): Sha | null {
  const { objects, at } = world
  const merged = findMergeBase(objects, base, head) === null ? { conflicts: [] } : mergeCommits(objects, base, head)
  if ('conflicts' in merged) return null
  return writeCommit(
    objects,
    signByGitHub({
      tree: merged.tree,
      parents: [base, head],
      author: botIdentity(world, author, at),
      committer: gitHubIdentity(at),
      message: `Merge ${head} into ${base}`,
    }),
  )
}

/** The commit that merging would make, as it was tried; `null` where head and base conflict. */
export function testMergeOf(repository: Repository, { number }: PullRequest): Sha | null {
  return repository.refs[mergeRef(number)] ?? null
}

/** The base of a pull request's comparison: its base branch now, or as it was when the pull request ended. */
function baseOf(world: World, { repository, state, pull }: PullRequest): Sha {
  return (
    (state === 'open' ? repositoryNamed(world, repository).refs[`refs/heads/${pull.base}`] : undefined) ?? pull.baseSha
  )
}

/** The commits that a pull request brings, oldest first. */
export function commitsOf(world: World, request: PullRequest): readonly Sha[] {
  return listCommits(world.objects, request.pull.headSha, baseOf(world, request), Infinity).toReversed()
}

/**
 * True if a pull request brings a commit: it is one of its own, the merge commit, or what a squash or a rebase wrote in
 * their place.
 */
export function brings(world: World, request: PullRequest, sha: Sha): boolean {
  const { objects } = world
  const { merged, headSha, baseSha } = request.pull
  if (merged !== null && sha === merged.commit) return true
  const isRewritten = merged !== null && !isAncestor(objects, headSha, merged.commit)
  return (
    (isRewritten && listCommits(objects, merged.commit, baseSha, Infinity).includes(sha)) ||
    commitsOf(world, request).includes(sha)
  )
}

/** The files that a pull request changes against where it left its base. */
export function filesOf(world: World, request: PullRequest): readonly FileChange[] {
  const { headSha } = request.pull
  return diffCommits(world.objects, findMergeBase(world.objects, baseOf(world, request), headSha), headSha)
}

/**
 * The commit by which a branch that was `before` and is `after` took a head in: the oldest merge on its own line that
 * holds the head, or the head itself.
 */
export function findMerger(objects: Objects, head: Sha, before: Sha | null, after: Sha): Sha {
  let merger = after
  for (
    let sha: Sha | undefined = after;
    sha !== undefined && sha !== before && isAncestor(objects, head, sha);
    sha = readCommit(objects, sha).parents[0]
  )
    merger = sha
  return merger
}
