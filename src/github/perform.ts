import type { Effect } from '../domain/words.ts'
import { leaveToTheNextLook } from './ambiguous.ts'
import { compose } from './compose.ts'
import { splitName } from './connection.ts'
import type { Connection } from './connection.ts'
import type { Performed, Refusal } from './github.ts'
import { fileOf } from './look-runs.ts'
import { move } from './move.ts'

type Send = Extract<Effect, { readonly type: 'send'; readonly what: 'request' }>
type Publish = Extract<Effect, { readonly type: 'publish' }>

/**
 * Performs effects once each, in the order refs, merges, releases, messages: what a message starts must find the refs. Refs of all
 * repositories move in one request; the rest takes one for each, and they go one after the other: GitHub asks clients not to write
 * concurrently. The second that it asks for between many writes is not waited for on a billed runner; where it insists, it says so
 * (RATE_LIMITED), and the next pass goes on with what is still due.
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export async function perform(connection: Connection, effects: readonly Effect[]): Promise<Performed> {
  const started: Record<string, number> = {}
  const refused: Refusal[] = [...(await move(connection, effects.filter((effect) => effect.type === 'move')))]
  for (const effect of effects.filter((effect) => effect.type === 'compose')) {
    const message = await compose(connection, effect)
    if (message !== null) refused.push({ effect, message })
  }
  for (const effect of effects.filter((effect) => effect.type === 'publish')) {
    const message = await publish(connection, effect)
    if (message !== null) refused.push({ effect, message })
  }
  for (const effect of effects.filter((effect) => effect.type === 'send' && effect.what === 'request')) {
    const answer = await send(connection, effect)
    if (answer.message !== undefined) refused.push({ effect, message: answer.message })
    if (answer.run !== undefined) started[effect.request.id] = answer.run
  }
  return { started, told: [], refused }
}

/** Starts the workflow that answers a request. With `return_run_details` GitHub names the run; a 204 leaves it to be found by name. */
async function send(connection: Connection, effect: Send): Promise<{ readonly run?: number; readonly message?: string }> {
  const { to, branch, workflow } = effect.request
  // Octokit's types do not know yet that this can answer 200. https://docs.github.com/en/rest/actions/workflows
  const outcome = await connection.write<{ readonly workflow_run_id: number }>((octokit) => octokit.request({
    method: 'POST',
    url: '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
    ...splitName(to),
    workflow_id: fileOf(workflow),
    ref: branch,
    inputs: { convoy: JSON.stringify(describeRequest(effect)) },
    return_run_details: true,
  }))
  switch (outcome.is) {
    case 'done': return outcome.status === 200 ? { run: outcome.data.workflow_run_id } : {}
    case 'refused': return { message: outcome.why }
    case 'lost': {
      leaveToTheNextLook(outcome)
      return {}
    }
  }
}

/** The input `convoy` of a tier's workflow. */
function describeRequest({ request, candidate, release, command, control, prepare }: Send): unknown {
  const { number, digest, heads, tierHeads } = candidate
  return {
    protocol: 1,
    request: request.id,
    release,
    tier: request.tier,
    ...(request.repository === undefined ? {} : { repository: request.repository }),
    candidate: { number, digest },
    heads,
    tierHeads,
    ...(command === undefined ? {} : { command }),
    ...(control === undefined ? {} : { control }),
    ...(prepare === undefined ? {} : { prepare }),
  }
}

/**
 * Publishes a release on its tag; says why GitHub would not. The target matters only where the tag is missing after all: without it
 * GitHub would tag whatever the default branch holds.
 */
async function publish(connection: Connection, { repository, tag, target, title, notes }: Publish): Promise<string | null> {
  const outcome = await connection.write((octokit) => octokit.rest.repos.createRelease({
    ...splitName(repository), tag_name: tag, target_commitish: target, name: title, body: notes, draft: false,
  }))
  switch (outcome.is) {
    case 'done': return null
    case 'refused': return outcome.status === 422 && outcome.why.includes('already_exists') ? null : outcome.why
    case 'lost': {
      leaveToTheNextLook(outcome)
      return null
    }
  }
}
