import { repositoryOf, runOf, withRun } from './triggering/changes.ts'
import { runHappening, trigger } from './triggering/triggers.ts'
import type { Happening, Json, Run, World } from './words.ts'

/** Completes a run and tells the workflows that wait for it (`on: workflow_run`). */
export function completeRun(
  world: World,
  id: number,
  conclusion: NonNullable<Run['conclusion']>,
): readonly [World, readonly Happening[]] {
  const run: Run = { ...runOf(world, id), status: 'completed', conclusion, updatedAt: world.at }
  const ended = withRun(world, run)
  const [triggered, told] = trigger(ended, {
    repository: run.repository,
    event: 'workflow_run',
    action: 'completed',
    payload: payloadOf(ended, run),
    by: run.actor,
    ref: run.ref,
    sha: run.headSha,
  })
  return [triggered, [runHappening(ended, run), ...told]]
}

/**
 * https://docs.github.com/en/webhooks/webhook-events-and-payloads#workflow_run, what filters and workflows read of it.
 */
function payloadOf(world: World, run: Run): Json {
  const { id, name, defaultBranch } = repositoryOf(world, run.repository)
  const [owner = '', short = ''] = name.split('/')
  return {
    action: 'completed',
    workflow: { id: run.workflow.id, name: run.workflow.name, path: run.workflow.path },
    workflow_run: {
      id: run.id,
      name: run.workflow.name,
      path: run.workflow.path,
      display_title: run.displayTitle,
      run_number: run.number,
      run_attempt: run.attempt,
      event: run.event,
      status: run.status,
      conclusion: run.conclusion,
      workflow_id: run.workflow.id,
      head_branch: run.headBranch,
      head_sha: run.headSha,
      actor: { login: run.actor },
      triggering_actor: { login: run.triggeringActor ?? run.actor },
      html_url: `${world.url}/${name}/actions/runs/${run.id}`,
    },
    repository: { id, name: short, full_name: name, owner: { login: owner }, default_branch: defaultBranch },
    sender: { login: run.actor },
  }
}
