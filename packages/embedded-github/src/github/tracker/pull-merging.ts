import { ownerOf, repositoryNamed } from '../world/access.ts'
import { mergeSettingsOf } from '../world/merge-settings.ts'
import { botIdentity, findMergeBase, gitHubIdentity, readCommit, signByGitHub, writeCommit } from '../git/commits.ts'
import type { PullRequest } from './issues.ts'
import { mergeCommits, mergeFiles } from '../git/merging.ts'
import { commitsOf } from './pulls.ts'
import { listFiles, type TreeFile } from '../git/trees.ts'
import type { World } from '../world/world.ts'
import type { Sha } from '../world/names.ts'

/** The way to merge a pull request, and the message of the commit if somebody gave one. */
export interface Merging {
  readonly method: 'merge' | 'squash' | 'rebase'
  readonly by: string
  readonly base: Sha
  readonly title?: string
  readonly message?: string
}

/**
 * Writes what the base branch shall become; `null` where head and base conflict, or cannot be rebased
 * (docs.github.com/pull-requests/reference/merge-methods).
 */
export function writeMerge(world: World, request: PullRequest, merging: Merging): Sha | null {
  return merging.method === 'rebase' ? rebase(world, request, merging) : mergeOrSquash(world, request, merging)
}

/**
 * A merge commit is by who merges, a squashed one by who opened the pull request or wrote its only commit; GitHub
 * commits and signs both.
 */
function mergeOrSquash(world: World, request: PullRequest, { method, by, base, title, message }: Merging): Sha | null {
  const { objects, at } = world
  const { headSha } = request.pull
  const merged =
    findMergeBase(objects, base, headSha) === null ? { conflicts: [] } : mergeCommits(objects, base, headSha)
  if ('conflicts' in merged) return null
  const squashed = describeSquash(world, request)
  const standard =
    method === 'squash' ? squashed : { ...describeMergeCommit(world, request), author: botIdentity(world, by, at) }
  return writeCommit(
    objects,
    signByGitHub({
      tree: merged.tree,
      parents: method === 'squash' ? [base] : [base, headSha],
      author: { ...standard.author, at },
      committer: gitHubIdentity(at),
      message: [title ?? standard.title, message ?? standard.message].filter((part) => part !== '').join('\n\n'),
    }),
  )
}

/** The default message of a merge commit, as the repository wants it. */
function describeMergeCommit(
  world: World,
  { repository, number, title, body, pull }: PullRequest,
): { readonly title: string; readonly message: string } {
  const { mergeTitle, mergeMessage } = mergeSettingsOf(repositoryNamed(world, repository))
  const messages = { PR_TITLE: title, PR_BODY: body ?? '', BLANK: '' }
  return {
    title:
      mergeTitle === 'PR_TITLE'
        ? `${title} (#${number})`
        : `Merge pull request #${number} from ${ownerOf(repository)}/${pull.head}`,
    message: messages[mergeMessage],
  }
}

/**
 * The default message: of one commit its own, of several the title of the pull request and a list of them
 * (docs.github.com, configuring commit squashing: the default message).
 */
function describeSquash(
  world: World,
  request: PullRequest,
): { readonly title: string; readonly message: string; readonly author: ReturnType<typeof botIdentity> } {
  const { title, number, author } = request
  const commits = commitsOf(world, request).map((sha) => readCommit(world.objects, sha))
  const { squashTitle, squashMessage } = mergeSettingsOf(repositoryNamed(world, request.repository))
  const [only] = commits
  const by = commits.length === 1 && only !== undefined ? only.author : botIdentity(world, author, world.at)
  if (squashTitle === 'COMMIT_OR_PR_TITLE' && commits.length === 1 && only !== undefined) {
    const [headline = '', ...body] = only.message.split('\n')
    return { title: `${headline} (#${number})`, message: body.join('\n').trim(), author: by }
  }
  const messages = {
    COMMIT_MESSAGES: commits.map((commit) => `* ${commit.message.trimEnd()}`).join('\n\n'),
    PR_BODY: request.body ?? '',
    BLANK: '',
  }
  return { title: `${title} (#${number})`, message: messages[squashMessage], author: by }
}

/**
 * Writes every commit again on top of the base, by its author and committed by who merges; GitHub does not sign them
 * (docs.github.com, about commit signature verification).
 */
function rebase(world: World, request: PullRequest, { by, base }: Merging): Sha | null {
  const { objects, at } = world
  const filesOf = (commit: Sha | undefined): ReadonlyMap<string, TreeFile> =>
    commit === undefined ? new Map() : listFiles(objects, readCommit(objects, commit).tree)
  let tip = base
  for (const sha of commitsOf(world, request)) {
    const { author, message, parents } = readCommit(objects, sha)
    const merged =
      parents.length > 1 ? { conflicts: [] } : mergeFiles(objects, filesOf(parents[0]), filesOf(tip), filesOf(sha))
    if ('conflicts' in merged) return null
    tip = writeCommit(objects, {
      tree: merged.tree,
      parents: [tip],
      author,
      committer: botIdentity(world, by, at),
      message,
    })
  }
  return tip
}
