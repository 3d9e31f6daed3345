import { checkDispatch } from '../../../workflows/triggering/triggers.ts'
import { peel } from '../../git/commits.ts'
import { announceDispatch, announceWorkflowDispatch } from '../../answers/events.ts'
import { after, refuse, say, sayNothing, type Reply } from '../../answers/replies.ts'
import { isFields, readFields, readFlag, refuseRequest, requireText } from '../fields.ts'
import type { Row, WriteVisit } from '../row.ts'
import { findWorkflow } from './workflows.ts'

/**
 * https://docs.github.com/rest/repos/repos#create-a-repository-dispatch-event and
 * https://docs.github.com/rest/actions/workflows#create-a-workflow-dispatch-event
 */
export const dispatchRows: readonly Row[] = [
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/dispatches',
    operation: 'repos/create-dispatch-event',
    scope: 'writes',
    permission: 'contents',
    handle: dispatchRepository,
  },
  {
    method: 'POST',
    path: '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches',
    operation: 'actions/create-workflow-dispatch',
    scope: 'writes',
    permission: 'actions',
    handle: dispatchWorkflow,
  },
]

const mostCharacters = 65_535
const mostProperties = 10
const mostInputs = 25

function dispatchRepository({ world, repository, token, body }: WriteVisit): Reply {
  const type = requireText(body, 'event_type')
  if (type.length < 1 || type.length > 100)
    throw refuseRequest(`For 'properties/event_type', 1 to 100 characters are allowed; ${type.length} were supplied.`)
  const payload = body['client_payload'] ?? {}
  if (!isFields(payload))
    throw refuseRequest(`For 'properties/client_payload', ${JSON.stringify(payload).slice(0, 100)} is not an object.`)
  const properties = Object.keys(payload).length
  if (properties > mostProperties)
    throw refuseRequest(`No more than ${mostProperties} properties are allowed; ${properties} were supplied.`)
  if (JSON.stringify(payload).length > mostCharacters) return refuse(422, 'client_payload is too large.')
  const [next, happenings] = announceDispatch(world, repository, type, payload, token.login)
  return after(next, happenings, sayNothing(204))
}

function dispatchWorkflow(visit: WriteVisit): Reply {
  const { world, repository, token, body } = visit
  const workflow = findWorkflow(visit)
  if (workflow === null) return refuse(404, 'Not Found')
  if (workflow.state !== 'active') return refuse(403, "Cannot trigger a 'workflow_dispatch' on a disabled workflow")
  const word = requireText(body, 'ref')
  const ref = [`refs/heads/${word}`, `refs/tags/${word}`, word].find((ref) => repository.refs[ref] !== undefined)
  const sha = ref === undefined ? undefined : repository.refs[ref]
  if (ref === undefined || sha === undefined) return refuse(422, `No ref found for: ${word}`)
  const given = readFields(body, 'inputs') ?? {}
  if (Object.keys(given).length > mostInputs)
    throw refuseRequest(
      `No more than ${mostInputs} properties are allowed; ${Object.keys(given).length} were supplied.`,
    )
  if (JSON.stringify(given).length > mostCharacters) return refuse(422, 'inputs are too large.')
  const checked = checkDispatch(world, repository.name, workflow.path, ref, given)
  if ('problem' in checked) return refuse(422, checked.problem)
  const [next, happenings, runs] = announceWorkflowDispatch(world, repository, {
    path: workflow.path,
    ref,
    sha: peel(world.objects, sha),
    inputs: checked.inputs,
    by: token.login,
  })
  if (readFlag(body, 'return_run_details') !== true) return after(next, happenings, sayNothing(204))
  const run = runs[0]
  if (run === undefined) return refuse(422, `Workflow ${workflow.path} could not be started`)
  return after(
    next,
    happenings,
    say(200, {
      workflow_run_id: run.id,
      run_url: `${world.url}/repos/${repository.name}/actions/runs/${run.id}`,
      html_url: `${world.url}/${repository.name}/actions/runs/${run.id}`,
    }),
  )
}
