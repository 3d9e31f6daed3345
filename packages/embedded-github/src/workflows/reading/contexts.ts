import { repositoryOf } from '../triggering/changes.ts'
import { record, text } from './reading.ts'
import type { Json, Run, World } from '../words.ts'

/** Addresses under which a run sees this GitHub; without a hub, World's own. */
export interface Addresses {
  readonly serverUrl: string
  readonly apiUrl: string
}

/**
 * The `github` context of a run, as far as it does not depend on the job. Numbers of the run are text, as on GitHub.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#github-context
 */
export function githubContext(
  world: World,
  run: Run,
  addresses: Addresses = { serverUrl: world.url, apiUrl: world.url },
): Readonly<Record<string, Json>> {
  const [owner = ''] = run.repository.split('/')
  const idOf = (login: string): string => String(world.accounts[login]?.id ?? '')
  return {
    event: run.payload,
    event_name: run.event,
    ref: run.ref,
    ref_name: run.ref.replace(/^refs\/(?:heads|tags|pull)\//u, ''),
    ref_type: run.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    ref_protected: false,
    sha: run.workflowSha,
    head_ref: branchOf(run, 'head'),
    base_ref: branchOf(run, 'base'),
    repository: run.repository,
    repository_id: String(repositoryOf(world, run.repository).id),
    repository_owner: owner,
    repository_owner_id: idOf(owner),
    repositoryUrl: `git://${new URL(world.url).host}/${run.repository}.git`,
    actor: run.actor,
    actor_id: idOf(run.actor),
    triggering_actor: run.triggeringActor ?? run.actor,
    run_id: String(run.id),
    run_number: String(run.number),
    run_attempt: String(run.attempt),
    workflow: run.workflow.name,
    workflow_ref: `${run.repository}/${run.workflow.path}@${run.ref}`,
    workflow_sha: run.workflowSha,
    server_url: addresses.serverUrl,
    api_url: addresses.apiUrl,
    graphql_url: `${addresses.apiUrl}/graphql`,
    retention_days: '90',
    secret_source: 'Actions',
  }
}

/** `head_ref` and `base_ref`: branches of a pull request, empty for every other event. */
function branchOf({ event, payload }: Run, side: 'head' | 'base'): string {
  return event.startsWith('pull_request')
    ? (text(record(record(record(payload)['pull_request'])[side])['ref']) ?? '')
    : ''
}
