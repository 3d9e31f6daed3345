import { writeRequest } from '../../domain/record/request-size.ts'
import type { Effect } from '../../domain/words/effect.ts'
import type { Name } from '../../domain/words/names.ts'
import { leaveToTheNextLook } from '../line/ambiguous.ts'
import type { Outcome } from '../line/answers.ts'
import { splitName } from '../line/connection.ts'
import type { Connection } from '../line/connection.ts'
import { fileOf } from '../look/runs/run.ts'

export type SendRequest = Extract<Effect, { readonly type: 'send'; readonly what: 'request' }>

/** Sends a repository_dispatch. One whose answer was lost is not told and comes again: receivers know it by its id. */
export function sendEvent(
  connection: Connection,
  { repository, event, payload }: { readonly repository: Name; readonly event: string; readonly payload: unknown },
): Promise<Outcome<unknown>> {
  return connection.write((octokit) =>
    octokit.request({
      method: 'POST',
      url: '/repos/{owner}/{repo}/dispatches',
      ...splitName(repository),
      event_type: event,
      client_payload: payload,
    }),
  )
}

/**
 * Starts the workflow that answers a request. With `return_run_details` GitHub names the run; a 204 leaves it to be
 * found by name.
 */
export async function sendRequest(
  connection: Connection,
  effect: SendRequest,
): Promise<{ readonly run?: number; readonly message?: string }> {
  const { to, branch, workflow } = effect.request
  // Octokit's types do not know yet that this can answer 200. https://docs.github.com/en/rest/actions/workflows
  const outcome = await connection.write<{ readonly workflow_run_id: number }>((octokit) =>
    octokit.request({
      method: 'POST',
      url: '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
      ...splitName(to),
      workflow_id: fileOf(workflow),
      ref: branch,
      inputs: { convoy: writeRequest(effect) },
      return_run_details: true,
    }),
  )
  switch (outcome.is) {
    case 'done':
      return outcome.status === 200 ? { run: outcome.data.workflow_run_id } : {}
    case 'refused':
      return { message: outcome.why }
    case 'lost': {
      leaveToTheNextLook(outcome)
      return {}
    }
  }
}
