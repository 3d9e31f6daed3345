import { isAncestor } from '../../git/commits.ts'
import { editIssue } from '../../tracker/issue-edits.ts'
import { announceNews, type News } from '../../tracker/issue-events.ts'
import { isPull, issueWithId, listPulls, saveIssue, takeNumber, type PullRequest } from '../../tracker/issues.ts'
import { commitsOf, filesOf } from '../../tracker/pulls.ts'
import { commitJson, filesJson } from '../../representations/commits.ts'
import { pullJson, simplePullJson } from '../../representations/pulls.ts'
import { ownerOf } from '../../world/access.ts'
import { after, refuse, refuseField, say, type Reply } from '../../answers/replies.ts'
import type { World } from '../../world/world.ts'
import type { Name, Sha } from '../../world/names.ts'
import { sayDiff } from '../git/diffs.ts'
import { readChoice, readFlag, readText, Refused, requireText } from '../fields.ts'
import { readMarkdown, readTitle, requirePull } from './issue-requests.ts'
import { sayPage } from '../paging.ts'
import { findOpenPull, reopeningFault, takeBranches } from './pull-states.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'

const pulls = '/repos/{owner}/{repo}/pulls'
const mostFiles = 3000
const mostCommits = 250

/** https://docs.github.com/rest/pulls/pulls; head and base are branches of one repository, forks are not imitated. */
export const pullRows: readonly Row[] = [
  { method: 'GET', path: pulls, operation: 'pulls/list', scope: 'reads', permission: 'pull_requests', handle: list },
  {
    method: 'POST',
    path: pulls,
    operation: 'pulls/create',
    scope: 'writes',
    permission: 'pull_requests',
    contentCreating: true,
    handle: create,
  },
  {
    method: 'GET',
    path: `${pulls}/{pull_number}`,
    operation: 'pulls/get',
    scope: 'reads',
    permission: 'pull_requests',
    handle: get,
  },
  {
    method: 'PATCH',
    path: `${pulls}/{pull_number}`,
    operation: 'pulls/update',
    scope: 'writes',
    permission: 'pull_requests',
    handle: update,
  },
  {
    method: 'GET',
    path: `${pulls}/{pull_number}/files`,
    operation: 'pulls/list-files',
    scope: 'reads',
    permission: 'pull_requests',
    handle: listFiles,
  },
  {
    method: 'GET',
    path: `${pulls}/{pull_number}/commits`,
    operation: 'pulls/list-commits',
    scope: 'reads',
    permission: 'pull_requests',
    handle: listCommits,
  },
]

function list(visit: RepositoryVisit): Reply {
  const { world, repository, query } = visit
  const [state, head, base] = [query.get('state') ?? 'open', query.get('head'), query.get('base')]
  // A head without its owner is no filter on GitHub.
  const branch = head?.includes(':') ? head.slice(head.indexOf(':') + 1) : null
  const foreign =
    branch !== null && head?.slice(0, head.indexOf(':')).toLowerCase() !== ownerOf(repository.name).toLowerCase()
  const wanted = foreign
    ? []
    : listPulls(world, repository.name).filter(
        (request) =>
          (state === 'all' || request.state === state) &&
          (branch === null || request.pull.head === branch) &&
          (base === null || request.pull.base === base),
      )
  const sort = query.get('sort') ?? 'created'
  if (sort !== 'created' && sort !== 'updated')
    return refuse(501, `The embedded GitHub does not sort pull requests by ${sort}.`)
  const sign = (query.get('direction') ?? (query.has('sort') ? 'asc' : 'desc')) === 'asc' ? 1 : -1
  const keyOf = (request: PullRequest): number => (sort === 'created' ? request.createdAt : request.updatedAt)
  return sayPage(
    visit,
    wanted.toSorted((one, other) => sign * (keyOf(one) - keyOf(other) || one.number - other.number)),
    (request) => simplePullJson(world, request),
  )
}

function get(visit: RepositoryVisit): Reply {
  const { world, accept } = visit
  const request = requirePull(visit)
  return sayDiff(world.objects, accept, filesOf(world, request)) ?? say(200, pullJson(world, request))
}

function create(visit: WriteVisit): Reply {
  const { repository, token, body } = visit
  for (const key of ['issue', 'head_repo'])
    if (body[key] !== undefined && body[key] !== null)
      return refuse(501, `The embedded GitHub does not do ${key} of a pull request.`)
  if (token.kind === 'actions' && repository.actionsMayOpenPulls !== true)
    return refuse(403, 'GitHub Actions is not permitted to create or approve pull requests.')
  const title = readTitle(body, 'PullRequest')
  if (title === undefined) return refuseField('PullRequest', 'title', 'missing_field')
  const [head, base] = [ownBranch(requireText(body, 'head'), repository.name), requireText(body, 'base')]
  const { headSha, baseSha } = requireMergeable(visit, head, base)
  const [world, number] = takeNumber(visit.world, repository.name, 'issue')
  const id = world.serial + 1
  const opened: PullRequest = {
    id,
    repository: repository.name,
    number,
    title,
    body: readMarkdown(body, 'PullRequest') ?? null,
    state: 'open',
    stateReason: null,
    author: token.login,
    assignees: [],
    labels: [],
    milestone: null,
    createdAt: world.at,
    updatedAt: world.at,
    closedAt: null,
    closedBy: null,
    pull: {
      id: id + 1,
      head,
      base,
      headSha,
      baseSha,
      draft: readFlag(body, 'draft') ?? false,
      merged: null,
      reviewers: [],
      reviews: [],
    },
  }
  const [stored, request] = takeBranches({ ...world, serial: id + 1 }, opened)
  const [told, happenings] = announceNews(stored, [{ issue: id, action: 'opened' }], token)
  return after(
    told,
    happenings,
    say(201, pullJson(told, request), { location: `${world.url}/repos/${repository.name}/pulls/${number}` }),
  )
}

/** `topic` or `acme:topic`; another owner's would be a fork. */
function ownBranch(head: string, repository: Name): string {
  const colon = head.indexOf(':')
  if (colon !== -1 && head.slice(0, colon).toLowerCase() !== ownerOf(repository).toLowerCase())
    throw new Refused(refuse(501, 'The embedded GitHub does not do pull requests from forks.'))
  return head.slice(colon + 1)
}

/** Both branches are there, no pull request between them is open, and head has something that base has not. */
function requireMergeable(
  { world, repository }: WriteVisit,
  head: string,
  base: string,
  except?: number,
): { readonly headSha: Sha; readonly baseSha: Sha } {
  const [headSha, baseSha] = [repository.refs[`refs/heads/${head}`], repository.refs[`refs/heads/${base}`]]
  if (headSha === undefined) throw new Refused(refuseField('PullRequest', 'head', 'invalid'))
  if (baseSha === undefined) throw new Refused(refuseField('PullRequest', 'base', 'invalid'))
  const custom = (message: string): Refused =>
    new Refused(refuse(422, 'Validation Failed', { errors: [{ resource: 'PullRequest', code: 'custom', message }] }))
  const other = findOpenPull(world, repository.name, head, base)
  if (other !== null && other.id !== except)
    throw custom(`A pull request already exists for ${ownerOf(repository.name)}:${head}.`)
  if (isAncestor(world.objects, headSha, baseSha)) throw custom(`No commits between ${base} and ${head}`)
  return { headSha, baseSha }
}

function update(visit: WriteVisit): Reply {
  const { world, token, body } = visit
  const old = requirePull(visit)
  const [title, text, state, base] = [
    readTitle(body, 'PullRequest'),
    readMarkdown(body, 'PullRequest'),
    readChoice(body, 'state', ['open', 'closed']),
    readText(body, 'base'),
  ]
  const fault = state === 'open' ? reopeningFault(world, old) : null
  if (fault !== null) return fault
  const [edited, news] = editIssue(
    world,
    old,
    {
      ...(title === undefined ? {} : { title }),
      ...(text === undefined ? {} : { body: text }),
      ...(state === undefined ? {} : { state }),
    },
    token.login,
  )
  const [rebased, all] =
    base === undefined || base === old.pull.base
      ? ([edited, news] as const)
      : changeBase(visit, pullWithId(edited, old.id), edited, base, news)
  const now = pullWithId(rebased, old.id)
  const [taken] =
    now.state === 'open' && (old.state === 'closed' || now.pull.base !== old.pull.base)
      ? takeBranches(rebased, now)
      : [rebased]
  const [told, happenings] = announceNews(taken, all, token)
  return after(told, happenings, say(200, pullJson(told, pullWithId(told, old.id))))
}

function changeBase(
  visit: WriteVisit,
  request: PullRequest,
  world: World,
  base: string,
  news: readonly News[],
): readonly [World, readonly News[]] {
  if (request.state === 'closed')
    throw new Refused(
      refuse(422, 'Validation Failed', {
        errors: [
          {
            resource: 'PullRequest',
            code: 'custom',
            field: 'base',
            message: 'Cannot change the base branch of a closed pull request.',
          },
        ],
      }),
    )
  requireMergeable(visit, request.pull.head, base, request.id)
  const moved = { ...request, updatedAt: world.at, pull: { ...request.pull, base } }
  const changes = { base: { ref: { from: request.pull.base }, sha: { from: request.pull.baseSha } } }
  return [saveIssue(world, moved), [...news, { issue: moved.id, action: 'edited', more: { changes } }]]
}

function pullWithId(world: World, id: number): PullRequest {
  const issue = issueWithId(world, id)
  if (!isPull(issue)) throw new Error(`${id} is no pull request.`)
  return issue
}

function listFiles(visit: RepositoryVisit): Reply {
  const request = requirePull(visit)
  const files = filesJson(
    visit.world,
    visit.repository,
    request.pull.headSha,
    filesOf(visit.world, request).slice(0, mostFiles),
  )
  return sayPage(visit, files, (file) => file)
}

function listCommits(visit: RepositoryVisit): Reply {
  return sayPage(visit, commitsOf(visit.world, requirePull(visit)).slice(0, mostCommits), (sha) =>
    commitJson(visit.world, visit.repository, sha),
  )
}
