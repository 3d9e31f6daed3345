import { findRepository } from '../github/world/access.ts'
import { peel } from '../github/git/commits.ts'
import type { Repository } from '../github/world/world.ts'
import { repositoryOf } from './triggering/changes.ts'
import type { JobDefinition, Workflow } from './reading/definition.ts'
import { typedValue } from './reading/inputs.ts'
import { findExcess, permissionsOf } from './permissions.ts'
import { text } from './reading/reading.ts'
import { readWorkflow } from './reading/workflow-files.ts'
import type { Name, Permissions, Run, Sha, World } from './words.ts'

/** A workflow file at a commit and the files that its jobs call, by job id. */
export interface FileNode {
  readonly repository: Name
  readonly path: string
  readonly sha: Sha
  /** The ref as the caller wrote it, or the run's own. */
  readonly ref: string
  /** Fully qualified, or the commit where the caller named a commit. */
  readonly fullRef: string
  readonly workflow: Workflow
  readonly calls: Readonly<Record<string, FileNode>>
}

/** The parts of a run; with `problems` it cannot start. */
export interface Resolution {
  readonly root: FileNode | null
  readonly referenced: Run['referenced']
  readonly problems: readonly string[]
}

/**
 * Levels of files, the first included, and different files called.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/reusing-workflow-configurations
 */
const deepest = 10
const mostFiles = 50

/**
 * Finds every workflow file that a run calls, at any depth, and checks each call. What was referenced once stays at its
 * commit.
 */
export function resolveCalls(world: World, run: Run): Resolution {
  const problems: string[] = []
  const referenced = new Map(run.referenced.map((file) => [file.path, file]))
  const home = repositoryOf(world, run.repository)

  const visit = (at: Omit<FileNode, 'calls'>, above: readonly string[], ceiling: Permissions | null): FileNode => {
    const calls: Record<string, FileNode> = {}
    for (const job of Object.values(at.workflow.jobs)) {
      const granted = permissionsOf(job, at.workflow, ceiling, home)
      if (job.uses === null) continue
      const callee = locate(world, home, at, job.uses, referenced)
      if ('problem' in callee) {
        problems.push(`${at.path}: error parsing called workflow "${job.uses}": ${callee.problem}`)
        continue
      }
      const name = `${callee.repository}/${callee.path}@${callee.ref}`
      referenced.set(name, {
        path: name,
        sha: callee.sha,
        ...(callee.fullRef.startsWith('refs/') ? { ref: callee.fullRef } : {}),
      })
      const found = [...checkCall(at, job, callee), ...checkPermissions(callee, job, granted, home)]
      if (above.includes(name)) found.push('it calls itself')
      else if (above.length >= deepest) found.push(`more than ${deepest} levels of workflows`)
      problems.push(...found.map((problem) => `${at.path}: job '${job.id}' calls ${job.uses}: ${problem}`))
      if (found.length === 0) calls[job.id] = visit(callee, [...above, name], granted)
    }
    return { ...at, calls }
  }

  const file = readWorkflow(world, run.workflowSha, run.workflow.path)
  if (file === null)
    return { root: null, referenced: [], problems: [`${run.workflow.path} is not at ${run.workflowSha}`] }
  const top = {
    repository: run.repository,
    path: run.workflow.path,
    sha: run.workflowSha,
    ref: run.ref,
    fullRef: run.ref,
    workflow: file.workflow,
  }
  const root = visit(top, [`${top.repository}/${top.path}@${top.ref}`], null)
  if (referenced.size > mostFiles)
    problems.push(`${run.workflow.path}: calls ${referenced.size} workflow files, more than ${mostFiles}`)
  return { root, referenced: [...referenced.values()], problems }
}

/**
 * `./x` and `$/x`: the calling file's repository and commit; `owner/name/path@ref`: a tag, branch or commit, in this
 * order.
 */
function locate(
  world: World,
  home: Repository,
  from: Omit<FileNode, 'calls'>,
  uses: string,
  referenced: ReadonlyMap<string, Run['referenced'][number]>,
): Omit<FileNode, 'calls'> | { readonly problem: string } {
  const local = /^[.$]\/(.+)$/u.exec(uses)?.[1]
  const [, repository = '', path = '', ref = ''] =
    local === undefined ? (/^([^/]+\/[^/]+)\/(.+)@(.+)$/u.exec(uses) ?? []) : ['', from.repository, local, from.ref]
  if (!/^\.github\/workflows\/[^/]+\.ya?ml$/u.test(path))
    return {
      problem:
        'a reusable workflow is written owner/repository/.github/workflows/file.yml@ref, ./.github/workflows/file.yml or $/.github/workflows/file.yml',
    }
  const known = referenced.get(`${repository}/${path}@${ref}`)
  const at =
    local !== undefined
      ? from
      : known !== undefined
        ? { sha: known.sha, fullRef: known.ref ?? ref }
        : commitOf(world, home, repository, ref)
  const file = at === null ? null : readWorkflow(world, at.sha, path)
  if (at === null || file === null) return { problem: 'workflow was not found.' }
  if (file.problems.length > 0) return { problem: file.problems.join('; ') }
  return { repository, path, sha: at.sha, ref, fullRef: at.fullRef, workflow: file.workflow }
}

/**
 * A private repository's workflows are for private repositories of the same owner; that its access policy lets them in
 * is taken for granted.
 */
function commitOf(
  world: World,
  home: Repository,
  name: Name,
  ref: string,
): { readonly sha: Sha; readonly fullRef: string } | null {
  const repository = findRepository(world, name)
  if (
    repository === null ||
    (repository.private && repository.name !== home.name && !(home.private && sameOwner(name, home.name)))
  )
    return null
  const fullRef = [ref, `refs/tags/${ref}`, `refs/heads/${ref}`].find((one) => repository.refs[one] !== undefined)
  const named = fullRef === undefined ? undefined : repository.refs[fullRef]
  if (fullRef !== undefined && named !== undefined) return { sha: peel(world.objects, named), fullRef }
  return /^[0-9a-f]{40}$/u.test(ref) && world.objects.get(ref)?.type === 'commit' ? { sha: ref, fullRef: ref } : null
}

function sameOwner(one: Name, other: Name): boolean {
  return one.split('/')[0]?.toLowerCase() === other.split('/')[0]?.toLowerCase()
}

function checkCall(caller: Omit<FileNode, 'calls'>, job: JobDefinition, callee: Omit<FileNode, 'calls'>): string[] {
  const { call, on, concurrency } = callee.workflow
  if (on['workflow_call'] === undefined) return ['workflow_call is not a trigger of the called workflow']
  const problems = Object.keys(job.with)
    .filter((name) => call.inputs[name] === undefined)
    .map((name) => `Invalid input, ${name} is not defined in the referenced workflow.`)
  for (const [name, input] of Object.entries(call.inputs)) {
    const value = job.with[name]
    if (input.required && value === undefined)
      problems.push(`Input ${name} is required, but not provided while calling.`)
    else if (value !== undefined && text(value)?.includes('${{') !== true && typedValue(input, value) === undefined)
      problems.push(`Input ${name} is not a ${input.type}.`)
  }
  if (concurrency !== null)
    problems.push('The embedded GitHub does not do concurrency at the top of a called workflow yet')
  const { secrets } = job
  if (secrets === 'inherit') {
    // GitHub hands secrets on only within an organization or enterprise.
    return sameOwner(caller.repository, callee.repository)
      ? problems
      : [
          ...problems,
          `secrets: inherit does not reach a workflow of another owner, ${callee.repository}; pass secrets by name`,
        ]
  }
  problems.push(
    ...Object.keys(secrets)
      .filter((name) => call.secrets[name] === undefined)
      .map((name) => `Invalid secret, ${name} is not defined in the referenced workflow.`),
  )
  problems.push(
    ...Object.keys(call.secrets)
      .filter((name) => call.secrets[name]?.required === true && secrets[name] === undefined)
      .map((name) => `Secret ${name} is required, but not provided while calling.`),
  )
  return problems
}

function checkPermissions(
  callee: Omit<FileNode, 'calls'>,
  caller: JobDefinition,
  granted: Permissions,
  home: Repository,
): string[] {
  return Object.values(callee.workflow.jobs).flatMap((job) => {
    const excess = findExcess(permissionsOf(job, callee.workflow, granted, home), granted)
    return excess === null ? [] : [`The nested job '${job.id}' ${excess} (calling job '${caller.id}')`]
  })
}
