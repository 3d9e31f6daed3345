import { announceStatus } from '../../checks/commit-events.ts'
import { combinedStatus, statusJson } from '../../representations/statuses.ts'
import { after, refuse, refuseField, say, type Reply } from '../../answers/replies.ts'
import { latestStatuses, listStatuses } from '../../checks/statuses.ts'
import type { CommitStatus } from '../../world/reports-on-commits.ts'
import type { Sha } from '../../world/names.ts'
import { readText, requireChoice } from '../fields.ts'
import { cutPage, sayPage } from '../paging.ts'
import { findCommit } from '../git/revisions.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'

/** https://docs.github.com/rest/commits/statuses */
export const statusRows: readonly Row[] = [
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/statuses/{sha}',
    operation: 'repos/create-commit-status',
    scope: 'writes',
    permission: 'statuses',
    handle: create,
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/commits/{ref}/statuses',
    operation: 'repos/list-commit-statuses-for-ref',
    scope: 'reads',
    permission: 'statuses',
    handle: (visit) =>
      withCommit(visit, (sha) =>
        sayPage(visit, listStatuses(visit.world, visit.repository.name, sha), (status) =>
          statusJson(visit.world, status),
        ),
      ),
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/commits/{ref}/status',
    operation: 'repos/get-combined-status-for-ref',
    scope: 'reads',
    permission: 'statuses',
    handle: (visit) => withCommit(visit, (sha) => getCombined(visit, sha)),
  },
]

const mostOfContext = 1000
const longestDescription = 140

function create({ world, repository, token, body, parameters }: WriteVisit): Reply {
  const sha = parameters['sha'] ?? ''
  const state = requireChoice(body, 'state', ['error', 'failure', 'pending', 'success'])
  if (world.objects.get(sha)?.type !== 'commit') return refuse(422, `No commit found for SHA: ${sha}`)
  const description = readText(body, 'description') ?? null
  if ((description?.length ?? 0) > longestDescription)
    return refuseField(
      'Status',
      'description',
      'custom',
      `description is too long (maximum is ${longestDescription} characters)`,
    )
  const targetUrl = readText(body, 'target_url') || null
  if (targetUrl !== null && !/^https?:\/\//i.test(targetUrl))
    return refuseField('Status', 'target_url', 'custom', 'target_url must use http(s) scheme')
  const context = readText(body, 'context') ?? 'default'
  const before = listStatuses(world, repository.name, sha).filter(
    (status) => status.context.toLowerCase() === context.toLowerCase(),
  )
  if (before.length >= mostOfContext)
    return refuse(422, 'Validation Failed', {
      errors: [
        {
          resource: 'Status',
          code: 'custom',
          message: 'This SHA and context has reached the maximum number of statuses.',
        },
      ],
    })
  const id = world.serial + 1
  const status: CommitStatus = {
    id,
    repository: repository.name,
    headSha: sha,
    context,
    state,
    description,
    targetUrl,
    creator: token.login,
    createdAt: world.at,
  }
  const stored = { ...world, serial: id, statuses: { ...world.statuses, [id]: status } }
  const [told, happenings] =
    token.kind === 'actions' ? [stored, []] : announceStatus(stored, repository.name, status, token.login)
  return after(
    told,
    happenings,
    say(201, statusJson(told, status), { location: `${world.url}/repos/${repository.name}/statuses/${sha}` }),
  )
}

function getCombined(visit: RepositoryVisit, sha: Sha): Reply {
  const { world, repository } = visit
  const latest = latestStatuses(world, repository.name, sha)
  const { items, headers } = cutPage(visit, latest)
  return say(200, combinedStatus(world, repository, sha, latest, items), headers)
}

function withCommit({ world, repository, parameters }: RepositoryVisit, then: (sha: Sha) => Reply): Reply {
  const word = parameters['ref'] ?? ''
  const sha = findCommit(world, repository, word)
  return sha === null ? refuse(422, `No commit found for SHA: ${word}`) : then(sha)
}
