import { findMergeBase, listCommits, readCommit } from '../../git/commits.ts'
import { countLines, diffCommits } from '../../git/file-changes.ts'
import { changedFiles, commitJson, filesJson } from '../../representations/commits.ts'
import type { Described } from '../../representations/described.ts'
import { placeOf } from '../../representations/places.ts'
import { after, refuse, say, sayNothing, type Reply } from '../../answers/replies.ts'
import { mergeIntoBranch } from './branch-merging.ts'
import { sayDiff } from './diffs.ts'
import { readText, requireText } from '../fields.ts'
import { cutPage, sayPage } from '../paging.ts'
import { findCommit } from './revisions.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'

/** https://docs.github.com/rest/commits/commits, and https://docs.github.com/rest/branches/branches#merge-a-branch */
export const commitRows: readonly Row[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/commits',
    operation: 'repos/list-commits',
    scope: 'reads',
    permission: 'contents',
    handle: list,
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/commits/{ref}',
    operation: 'repos/get-commit',
    scope: 'reads',
    permission: 'contents',
    handle: getCommit,
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/compare/{basehead}',
    operation: 'repos/compare-commits-with-basehead',
    scope: 'reads',
    permission: 'contents',
    handle: compare,
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/merges',
    operation: 'repos/merge',
    scope: 'writes',
    permission: 'contents',
    handle: merge,
  },
]

const mostFiles = 300
const mostPaged = 3000

function list(visit: RepositoryVisit): Reply {
  const { world, repository, query } = visit
  if (Object.keys(repository.refs).length === 0) return refuse(409, 'Git Repository is empty.')
  const from = findCommit(world, repository, query.get('sha') ?? repository.defaultBranch)
  if (from === null) return refuse(404, 'Not Found')
  for (const filter of ['author', 'committer'])
    if (query.has(filter)) return refuse(501, `The embedded GitHub does not filter commits by ${filter}.`)
  const [since, until] = [Date.parse(query.get('since') ?? ''), Date.parse(query.get('until') ?? '')]
  const path = query.get('path')
  const wanted = listCommits(world.objects, from, null, Infinity).filter((sha) => {
    const commit = readCommit(world.objects, sha)
    if (commit.committer.at < since || commit.committer.at > until) return false
    return (
      path === null ||
      changedFiles(world, commit.parents[0] ?? null, sha).some(
        (file) => file.path === path || file.path.startsWith(`${path}/`),
      )
    )
  })
  return sayPage(visit, wanted, (sha) => commitJson(world, repository, sha))
}

/** Files come 300 at a time, up to 3,000 (docs.github.com/rest/commits/commits#get-a-commit). */
function getCommit(visit: RepositoryVisit): Reply {
  const { world, repository, parameters, accept } = visit
  const word = parameters['ref'] ?? ''
  const sha = findCommit(world, repository, word)
  if (sha === null) return refuse(422, `No commit found for SHA: ${word}`)
  if (/\.sha\b/.test(accept))
    return { status: 200, headers: { 'content-type': 'application/vnd.github.sha; charset=utf-8' }, body: sha }
  const files = diffCommits(world.objects, readCommit(world.objects, sha).parents[0] ?? null, sha)
  const inText = sayDiff(world.objects, accept, files)
  if (inText !== null) return inText
  const lines = countLines(world.objects, files)
  const { items, headers } = cutPage(visit, files.slice(0, mostPaged), mostFiles)
  return say(
    200,
    {
      ...commitJson(world, repository, sha),
      stats: { ...lines, total: lines.additions + lines.deletions },
      files: filesJson(world, repository, sha, items),
    },
    headers,
  )
}

function compare({ world, repository, parameters, query, accept }: RepositoryVisit): Reply {
  const [baseWord = '', headWord = ''] = (parameters['basehead'] ?? '').split('...')
  const [base, head] = [findCommit(world, repository, baseWord), findCommit(world, repository, headWord)]
  if (base === null || head === null) return refuse(404, 'Not Found')
  const mergeBase = findMergeBase(world.objects, base, head)
  if (mergeBase === null) return refuse(404, `No common ancestor between ${baseWord} and ${headWord}.`)
  const files = diffCommits(world.objects, mergeBase, head)
  const inText = sayDiff(world.objects, accept, files)
  if (inText !== null) return inText
  const ahead = listCommits(world.objects, head, base, Infinity)
  const behind = listCommits(world.objects, base, head, Infinity)
  const status =
    ahead.length === 0 ? (behind.length === 0 ? 'identical' : 'behind') : behind.length === 0 ? 'ahead' : 'diverged'
  const basehead = `${placeOf(baseWord)}...${placeOf(headWord)}`
  const html = `${world.url}/${repository.name}/compare/${basehead}`
  const oldestFirst = [...ahead].reverse()
  // Without paging the newest 250 commits; with it, pages of the whole list
  // (docs.github.com/rest/commits/commits#compare-two-commits).
  const [size, page] = [Number(query.get('per_page') ?? 250), Number(query.get('page') ?? 1)]
  const shown =
    query.has('page') || query.has('per_page')
      ? oldestFirst.slice((page - 1) * size, page * size)
      : oldestFirst.slice(-250)
  return say(200, {
    url: `${world.url}/repos/${repository.name}/compare/${basehead}`,
    html_url: html,
    permalink_url: html,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    base_commit: commitJson(world, repository, base),
    merge_base_commit: commitJson(world, repository, mergeBase),
    status,
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: shown.map((sha) => commitJson(world, repository, sha)),
    files: page > 1 ? [] : filesJson(world, repository, head, files.slice(0, mostFiles)),
  } satisfies Described<'commit-comparison'>)
}

function merge(visit: WriteVisit): Reply {
  const { world, repository, body } = visit
  const [base, headWord] = [requireText(body, 'base'), requireText(body, 'head')]
  const ours = repository.refs[`refs/heads/${base}`]
  const theirs = findCommit(world, repository, headWord)
  if (ours === undefined) return refuse(404, 'Base does not exist')
  if (theirs === null) return refuse(404, 'Head does not exist')
  const merged = mergeIntoBranch(visit, {
    branch: base,
    ours,
    theirs,
    message: readText(body, 'commit_message') ?? `Merge ${headWord} into ${base}`,
  })
  switch (merged.is) {
    case 'up-to-date':
      return sayNothing(204)
    case 'conflict':
      return refuse(409, 'Merge conflict')
    case 'merged':
      return after(merged.world, merged.happenings, say(201, commitJson(world, repository, merged.sha)))
  }
}
