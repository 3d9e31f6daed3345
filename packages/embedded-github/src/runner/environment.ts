import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import type { JobMessage, Json, Site } from '../workflows/words.ts'
import type { Folders } from './folders.ts'
import { pathOf, type Turn } from './job.ts'
import { recordOf, textOf } from './json.ts'

type Text = Readonly<Record<string, string>>

/**
 * `github` as the machine completes it. Addresses are the hub's: the artifact client takes only the name that
 * `serverUrl` has. https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#github-context
 */
export function githubContext(message: JobMessage, site: Site, folders: Folders): Readonly<Record<string, Json>> {
  const { run, job, repository, token } = message
  const [kind, name] = run.ref.startsWith('refs/tags/')
    ? ['tag', run.ref.slice(10)]
    : ['branch', run.ref.replace(/^refs\/heads\//, '')]
  return {
    repository,
    repository_owner: repository.slice(0, repository.indexOf('/')),
    run_id: String(run.id),
    run_number: String(run.number),
    run_attempt: String(run.attempt),
    retention_days: '90',
    actor: run.actor,
    triggering_actor: run.actor,
    workflow: run.workflow.name,
    workflow_ref: `${repository}/${run.workflow.path}@${run.ref}`,
    workflow_sha: run.workflowSha,
    event_name: run.event,
    event: run.payload,
    ref: run.ref,
    ref_name: name ?? '',
    ref_type: kind ?? '',
    ref_protected: false,
    head_ref: '',
    base_ref: '',
    sha: run.workflowSha,
    job: job.key.replace(/^.*\//, '').replace(/#\d+$/, ''), // without callers and matrix leg
    ...recordOf(message.contexts.github),
    token,
    server_url: site.hub.serverUrl,
    api_url: site.hub.apiUrl,
    graphql_url: `${site.hub.apiUrl}/graphql`,
    workspace: folders.workspace,
    event_path: folders.event,
  }
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#runner-context */
export function runnerContext(folders: Folders, debug: boolean): Text {
  return {
    os: { darwin: 'macOS', win32: 'Windows' }[platform() as string] ?? 'Linux',
    arch: { arm64: 'ARM64', arm: 'ARM', ia32: 'X86' }[arch() as string] ?? 'X64',
    name: 'GitHub Actions 1',
    environment: 'github-hosted',
    tool_cache: folders.tools,
    temp: folders.temp,
    workspace: dirname(folders.workspace),
    ...(debug ? { debug: '1' } : {}),
  }
}

/** Keys of `github` that steps also find as GITHUB_<KEY> (GitHubContext.cs of actions/runner). */
const exposed: ReadonlySet<string> = new Set([
  'action',
  'action_path',
  'action_ref',
  'action_repository',
  'actor',
  'actor_id',
  'api_url',
  'base_ref',
  'env',
  'event_name',
  'event_path',
  'graphql_url',
  'head_ref',
  'job',
  'output',
  'path',
  'ref',
  'ref_name',
  'ref_protected',
  'ref_type',
  'repository',
  'repository_id',
  'repository_owner',
  'repository_owner_id',
  'retention_days',
  'run_attempt',
  'run_id',
  'run_number',
  'server_url',
  'sha',
  'state',
  'step_summary',
  'triggering_actor',
  'workflow',
  'workflow_ref',
  'workflow_sha',
  'workspace',
])

/**
 * The environment of a step's process: essentials of the host, env, `extra`, then what GitHub sets and nobody
 * overrides. Nothing else of the host's own environment gets in.
 */
export function processEnvironment(turn: Turn, extra: Text): Text {
  const { job, github, env } = turn
  const { home, scratch } = job.folders
  return {
    HOME: home,
    LANG: process.env['LANG'] ?? 'C.UTF-8',
    TMPDIR: scratch,
    GIT_CONFIG_NOSYSTEM: '1', // the host's git settings are the host's environment too
    CI: 'true',
    ...env,
    ...extra,
    GITHUB_ACTIONS: 'true',
    ...prefixed(
      'GITHUB_',
      Object.entries(github).filter(([key]) => exposed.has(key)),
    ),
    ...prefixed('RUNNER_', Object.entries(job.runner)),
    ...(job.site.tracking === undefined ? {} : { [trackingVariable]: job.site.tracking }),
    PATH: pathOf(job, env),
  }
}

/** The variable by which the runner finds what a job left running (actions/runner, JobExtension.cs). */
export const trackingVariable = 'RUNNER_TRACKING_ID'

/** The place at which the GitHub-given folder of an action's files is shown: `_actions/<owner>/<name>/<ref>`. */
export function actionFolder(folders: Folders, repository: string, ref: string): string {
  return join(folders.actions, repository, ref)
}

function prefixed(prefix: string, entries: readonly (readonly [string, Json])[]): Text {
  const scalars = entries.filter(([, value]) => value !== null && typeof value !== 'object')
  return Object.fromEntries(scalars.map(([key, value]) => [`${prefix}${key.toUpperCase()}`, textOf(value)]))
}
