import { listWorkflows, readWorkflow } from '../../../workflows/reading/workflow-files.ts'
import { nodeId } from '../../world/access.ts'
import { peel } from '../../git/commits.ts'
import type { Described } from '../../representations/described.ts'
import { placeOf } from '../../representations/places.ts'
import { isoTime } from '../../representations/times.ts'
import { after, refuse, say, sayNothing, type Reply } from '../../answers/replies.ts'
import type { Repository, WorkflowKnown, World } from '../../world/world.ts'
import { sayPage } from '../paging.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'

/** https://docs.github.com/rest/actions/workflows */
export const workflowRows: readonly Row[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/actions/workflows',
    operation: 'actions/list-repo-workflows',
    scope: 'reads',
    permission: 'actions',
    handle: list,
  },
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/actions/workflows/{workflow_id}',
    operation: 'actions/get-workflow',
    scope: 'reads',
    permission: 'actions',
    handle: get,
  },
  {
    method: 'PUT',
    path: '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable',
    operation: 'actions/enable-workflow',
    scope: 'writes',
    permission: 'actions',
    handle: (visit) => setState(visit, 'active'),
  },
  {
    method: 'PUT',
    path: '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/disable',
    operation: 'actions/disable-workflow',
    scope: 'writes',
    permission: 'actions',
    handle: (visit) => setState(visit, 'disabled_manually'),
  },
]

/** A workflow as GitHub lists it. */
export interface Workflow extends WorkflowKnown {
  readonly path: string
}

/** The repository with a number for every workflow file of its default branch, also those that no event has met yet. */
export function numberWorkflows(world: World, repository: Repository): readonly [World, Repository] {
  const home = repository.refs[`refs/heads/${repository.defaultBranch}`]
  const unknown =
    home === undefined
      ? []
      : listWorkflows(world, peel(world.objects, home)).filter((path) => repository.workflows[path] === undefined)
  if (unknown.length === 0) return [world, repository]
  const added = Object.fromEntries(
    unknown.map((path, index) => [path, { id: world.serial + 1 + index, state: 'active' as const }]),
  )
  const numbered = { ...repository, workflows: { ...repository.workflows, ...added } }
  return [
    {
      ...world,
      serial: world.serial + unknown.length,
      repositories: { ...world.repositories, [repository.name]: numbered },
    },
    numbered,
  ]
}

/**
 * The workflow that a path parameter names, by number or file name; `null`: none. It need not be numbered yet when
 * named by its file.
 */
export function findWorkflow({ world, repository, parameters }: RepositoryVisit): Workflow | null {
  const word = parameters['workflow_id'] ?? ''
  const [, { workflows }] = numberWorkflows(world, repository)
  const found = Object.entries(workflows).find(
    ([path, { id }]) => path === word || path === `.github/workflows/${word}` || String(id) === word,
  )
  return found === undefined ? null : { path: found[0], ...found[1] }
}

function list(visit: RepositoryVisit): Reply {
  const [world, repository] = numberWorkflows(visit.world, visit.repository)
  const workflows = Object.entries(repository.workflows)
    .map(([path, workflow]) => ({ path, ...workflow }))
    .sort((one, other) => one.id - other.id)
  return after(
    world,
    [],
    sayPage(
      visit,
      workflows,
      (workflow) => workflowJson(world, repository, workflow),
      (page, total) => ({ total_count: total, workflows: page }),
    ),
  )
}

function get(visit: RepositoryVisit): Reply {
  const workflow = findWorkflow(visit)
  const [world, repository] = numberWorkflows(visit.world, visit.repository)
  return workflow === null
    ? refuse(404, 'Not Found')
    : after(world, [], say(200, workflowJson(world, repository, workflow)))
}

/** Enabling what is enabled is no fault, and moves `updated_at` as any enabling does. */
function setState(visit: WriteVisit, state: Workflow['state']): Reply {
  const workflow = findWorkflow(visit)
  if (workflow === null) return refuse(404, 'Not Found')
  if (state === 'disabled_manually' && workflow.state === state) return sayNothing(204)
  const [world, repository] = numberWorkflows(visit.world, visit.repository)
  const changed = {
    ...repository,
    workflows: { ...repository.workflows, [workflow.path]: { id: workflow.id, state, since: visit.world.at } },
  }
  return after({ ...world, repositories: { ...world.repositories, [repository.name]: changed } }, [], sayNothing(204))
}

function workflowJson(
  world: World,
  repository: Repository,
  { id, path, state, since }: Workflow,
): Described<'workflow'> {
  const home = repository.refs[`refs/heads/${repository.defaultBranch}`]
  const name = home === undefined ? null : (readWorkflow(world, peel(world.objects, home), path)?.workflow.name ?? null)
  const file = path.slice(path.lastIndexOf('/') + 1)
  return {
    id,
    node_id: nodeId('Workflow', id),
    name: name ?? path,
    path,
    state,
    created_at: isoTime(repository.createdAt),
    updated_at: isoTime(since ?? repository.createdAt),
    url: `${world.url}/repos/${repository.name}/actions/workflows/${id}`,
    html_url: `${world.url}/${repository.name}/blob/${placeOf(repository.defaultBranch)}/${placeOf(path)}`,
    badge_url: `${world.url}/${repository.name}/actions/workflows/${placeOf(file)}/badge.svg`,
  }
}
