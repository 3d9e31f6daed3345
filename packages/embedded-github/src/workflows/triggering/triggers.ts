import type { RepositoryEvent } from './repository-event.ts'
import { skipWords } from 'github-foundations/skip-words'
import { peel, readCommit } from '../../github/git/commits.ts'
import { nextId, repositoryOf, withRepository, withRun } from './changes.ts'
import { githubContext } from '../reading/contexts.ts'
import type { Workflow } from '../reading/definition.ts'
import { triggerOrFail, type Triggered } from './event-faults.ts'
import { ExpressionProblem, interpolate } from '../reading/expressions.ts'
import { isTriggered } from './filters.ts'
import { dispatchInputs } from '../reading/inputs.ts'
import { record, text } from '../reading/reading.ts'
import { listWorkflows, readWorkflow } from '../reading/workflow-files.ts'
import type { Happening, Json, Name, Run, Sha, World } from '../words.ts'

/**
 * Events about the repository or another run, not about a commit of their own: the default branch's files run, at its
 * newest commit. https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
const ofDefaultBranch: ReadonlySet<string> = new Set([
  'repository_dispatch',
  'schedule',
  'workflow_run',
  'delete',
  'issues',
  'issue_comment',
  'label',
  'milestone',
  'watch',
  'fork',
  'gollum',
  'public',
  'page_build',
  'status',
  'check_run',
  'check_suite',
  'branch_protection_rule',
  'discussion',
  'discussion_comment',
])

/** Runs started by workflow_run may start further ones three levels deep. */
const longestChain = 3

/**
 * Creates the runs that an event starts, `queued`, and reports it. Never called for acts of a GITHUB_TOKEN except the
 * two dispatches.
 */
export function trigger(world: World, event: RepositoryEvent): Triggered {
  return world.faults === undefined ? triggerNow(world, event) : triggerOrFail(world, event, triggerNow)
}

/** The same for an event that no fault strikes any more. */
export function triggerNow(world: World, event: RepositoryEvent): Triggered {
  const place = placeOf(world, event)
  let [changed, runs]: [World, readonly Run[]] = [world, []]
  if (
    place !== null &&
    !isSkipped(world, event, event.head?.sha ?? place.sha) &&
    chainLength(world, event) <= longestChain
  ) {
    for (const path of listWorkflows(world, place.sha)) {
      if (event.only !== undefined && event.only !== path) continue
      const [next, run] = start(changed, { ...event, ...place }, path)
      changed = next
      if (run !== null) runs = [...runs, run]
    }
  }
  const quiet = event.event === 'workflow_run' && runs.length === 0
  return [changed, quiet ? [] : [told(changed, event, runs), ...runs.map((run) => runHappening(changed, run))], runs]
}

/**
 * The reason why a workflow_dispatch of this file at this ref would be refused, else its inputs, typed and with
 * defaults. `ref`: a branch or tag, short or full.
 */
export function checkDispatch(
  world: World,
  repository: Name,
  path: string,
  ref: string,
  inputs: Readonly<Record<string, Json>>,
): { readonly problem: string } | { readonly inputs: Readonly<Record<string, Json>> } {
  const { refs, defaultBranch } = repositoryOf(world, repository)
  const home = refs[`refs/heads/${defaultBranch}`]
  if (home === undefined || readWorkflow(world, peel(world.objects, home), path) === null)
    return { problem: `Workflow ${path} is not on the default branch` }
  const at = refs[ref] ?? refs[`refs/heads/${ref}`] ?? refs[`refs/tags/${ref}`]
  if (at === undefined) return { problem: `No ref found for: ${ref}` }
  const file = readWorkflow(world, peel(world.objects, at), path)
  if (file === null) return { problem: `Workflow ${path} is not at ${ref}` }
  if (file.workflow.on['workflow_dispatch'] === undefined && file.problems.length > 0)
    return { problem: `failed to parse workflow: ${file.problems.join('; ')}` }
  if (file.workflow.on['workflow_dispatch'] === undefined)
    return { problem: "Workflow does not have 'workflow_dispatch' trigger" }
  return dispatchInputs(file.workflow.dispatchInputs, inputs)
}

/** The happening that tells others that a run was created or changed. */
export function runHappening(world: World, run: Run): Happening {
  return {
    is: 'run',
    at: world.at,
    repository: run.repository,
    run: run.id,
    workflow: run.workflow.path,
    status: run.status,
    conclusion: run.conclusion,
  }
}

function placeOf(world: World, event: RepositoryEvent): { readonly ref: string; readonly sha: Sha } | null {
  if (!ofDefaultBranch.has(event.event)) return { ref: event.ref, sha: peel(world.objects, event.sha) }
  const { refs, defaultBranch } = repositoryOf(world, event.repository)
  const ref = `refs/heads/${defaultBranch}`
  const sha = refs[ref]
  return sha === undefined ? null : { ref, sha: peel(world.objects, sha) }
}

/** https://docs.github.com/en/actions/how-tos/manage-workflow-runs/skip-workflow-runs */
function isSkipped(world: World, event: RepositoryEvent, sha: Sha): boolean {
  if (event.event !== 'push' && event.event !== 'pull_request') return false
  const { message } = readCommit(world.objects, sha)
  return skipWords(message) !== null
}

function chainLength(world: World, event: { readonly event: string; readonly payload: Json }): number {
  if (event.event !== 'workflow_run') return 0
  const cause = world.runs[text(record(record(event.payload)['workflow_run'])['id']) ?? '']
  return 1 + (cause === undefined ? 0 : chainLength(world, cause))
}

function start(world: World, event: RepositoryEvent, path: string): readonly [World, Run | null] {
  const [known, workflowId] = identify(world, event.repository, path)
  const file = readWorkflow(world, event.sha, path)
  if (file === null || repositoryOf(known, event.repository).workflows[path]?.state !== 'active') return [known, null]
  const { workflow, problems } = file
  // A file whose triggers cannot even be read fails at every push, as on GitHub.
  const unreadable = problems.length > 0 && Object.keys(workflow.on).length === 0 && event.event === 'push'
  if (!unreadable && !isTriggered(world, workflow, { ...event, action: event.action })) return [known, null]
  return create(known, event, { id: workflowId, path, name: workflow.name ?? path }, workflow, problems)
}

/** A workflow has its id from the first time its file is seen. */
function identify(world: World, name: Name, path: string): readonly [World, number] {
  const known = repositoryOf(world, name).workflows[path]
  if (known !== undefined) return [world, known.id]
  const [counted, id] = nextId(world)
  return [
    withRepository(counted, name, (repository) => ({
      ...repository,
      workflows: { ...repository.workflows, [path]: { id, state: 'active' } },
    })),
    id,
  ]
}

function create(
  world: World,
  event: RepositoryEvent,
  workflow: Run['workflow'],
  definition: Workflow,
  problems: readonly string[],
): readonly [World, Run] {
  const [counted, id] = nextId(world)
  const number = (repositoryOf(world, event.repository).runNumber[workflow.path] ?? 0) + 1
  const broken = problems.length > 0
  const untitled: Run = {
    id,
    number,
    attempt: 1,
    repository: event.repository,
    workflow,
    event: event.event,
    payload: event.payload,
    inputs: event.inputs ?? {},
    actor: event.by,
    headSha: event.head?.sha ?? event.sha,
    workflowSha: event.sha,
    ref: event.ref,
    headBranch: event.head?.branch ?? (event.ref.replace(/^refs\/(?:heads|tags)\//u, '') || null),
    displayTitle: '',
    createdAt: world.at,
    startedAt: world.at,
    updatedAt: world.at,
    status: broken ? 'completed' : 'queued',
    conclusion: broken ? 'startup_failure' : null,
    problems,
    referenced: [],
    concurrency: null,
    jobs: [],
  }
  const run = titled(counted, untitled, definition)
  return [
    withRun(
      withRepository(counted, event.repository, (repository) => ({
        ...repository,
        runNumber: { ...repository.runNumber, [workflow.path]: number },
      })),
      run,
    ),
    run,
  ]
}

/** `run-name`, which may use github, inputs and vars, else what GitHub shows for the event. */
function titled(world: World, run: Run, { runName }: Workflow): Run {
  if (runName === null || run.conclusion !== null) return { ...run, displayTitle: defaultTitle(world, run) }
  const { variables } = repositoryOf(world, run.repository)
  try {
    const title = interpolate(runName, {
      contexts: { github: githubContext(world, run), inputs: run.inputs, vars: variables },
    }).trim()
    return { ...run, displayTitle: title === '' ? defaultTitle(world, run) : title }
  } catch (error) {
    if (!(error instanceof ExpressionProblem)) throw error
    return {
      ...run,
      displayTitle: defaultTitle(world, run),
      status: 'completed',
      conclusion: 'startup_failure',
      problems: [`run-name: ${error.message}`],
    }
  }
}

function defaultTitle(world: World, run: Run): string {
  const payload = record(run.payload)
  if (run.event === 'repository_dispatch') return text(payload['action']) ?? run.workflow.name
  if (run.event === 'release')
    return text(record(payload['release'])['name']) || text(record(payload['release'])['tag_name']) || run.workflow.name
  if (run.event.startsWith('pull_request')) return text(record(payload['pull_request'])['title']) ?? run.workflow.name
  if (run.event === 'issues' || run.event === 'issue_comment')
    return text(record(payload['issue'])['title']) ?? run.workflow.name
  if (run.event === 'push') return readCommit(world.objects, run.headSha).message.split('\n')[0] ?? ''
  return run.workflow.name
}

function told(world: World, event: RepositoryEvent, runs: readonly Run[]): Happening {
  const action = event.action === undefined ? {} : { action: event.action }
  return {
    is: 'event',
    at: world.at,
    repository: event.repository,
    event: event.event,
    ...action,
    by: event.by,
    runs: runs.map(({ id }) => id),
  }
}
