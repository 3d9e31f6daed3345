import { findEnvironment } from '../github/world/environments.ts'
import type { Environment } from '../github/world/environment.ts'
import { runtimeToken } from '../github/checks/results.ts'
import { invitationOf } from '../github/world/seals.ts'
import { repositoryOf } from './triggering/changes.ts'
import { githubContext, type Addresses } from './reading/contexts.ts'
import { evaluate } from './reading/expressions.ts'
import { permissionsOf } from './permissions.ts'
import type { Leaf } from './standing.ts'
import type { Job, JobMessage, Permissions, Run, World } from './words.ts'

/** The message to a machine that must execute a job. `token`: the job's GITHUB_TOKEN. */
export function buildMessage(
  world: World,
  run: Run,
  job: Job,
  leaf: Leaf,
  token: string,
  addresses: Addresses,
): JobMessage {
  const { definition, level, needs, strategy, matrix } = leaf
  const { workflow, repository, path, sha, fullRef } = level.file
  const home = repositoryOf(world, run.repository)
  const url = definition.environment?.url ?? null
  // What the environment gives stands above what the repository and the caller give.
  const environment = job.environment === undefined ? null : findEnvironment(home, job.environment.name)
  const github = { ...githubContext(world, run, addresses), job: definition.id, token }
  const open = {
    github,
    needs,
    strategy,
    matrix,
    inputs: level.inputs,
    vars: { ...home.variables, ...environment?.variables },
  }
  const minutes =
    typeof definition.timeoutMinutes === 'number'
      ? definition.timeoutMinutes
      : Number(evaluate(definition.timeoutMinutes, { contexts: open }))
  return {
    run,
    job,
    repository: run.repository,
    steps: definition.steps,
    env: [workflow.env, definition.env],
    defaults: { ...workflow.defaults, ...definition.defaults },
    outputs: definition.outputs,
    ...(url === null ? {} : { environmentUrl: url }),
    timeoutMinutes: Number.isFinite(minutes) ? minutes : 360,
    contexts: {
      ...open,
      secrets: secretsOf(level, environment, token),
      job: {
        workflow_ref: `${repository}/${path}@${fullRef}`,
        workflow_sha: sha,
        workflow_repository: repository,
        workflow_file_path: path,
      },
    },
    token,
    runtimeToken: runtimeToken(world, run, job),
    invitation: invitationOf(world),
    permissions: tokenPermissions(world, run, leaf),
  }
}

/**
 * The secrets of a job: those of its file, and above them those that its environment may give there. Names are the same
 * in whatever case.
 */
function secretsOf(
  level: Leaf['level'],
  environment: Environment | null,
  token: string,
): Readonly<Record<string, string>> {
  const given = Object.entries(environment?.secrets ?? {}).filter(([name]) => level.admits(name))
  const names = new Set(given.map(([name]) => name.toUpperCase()))
  return Object.fromEntries([
    ...Object.entries(level.secrets(token)).filter(([name]) => !names.has(name.toUpperCase())),
    ...given,
  ])
}

/** The permissions of a job's GITHUB_TOKEN in the run's repository. */
export function tokenPermissions(world: World, run: Run, { definition, level }: Leaf): Permissions {
  return permissionsOf(definition, level.file.workflow, level.ceiling, repositoryOf(world, run.repository))
}
