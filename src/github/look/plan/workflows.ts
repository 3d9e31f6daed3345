import { readWorkflowFile } from '../../../documents/workflow/file.ts'
import { readDispatch } from '../../../documents/workflow/workflow.ts'
import type { WorkflowSeen } from '../../../domain/questions/automation.ts'
import type { Name } from '../../../domain/words/names.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'
import type { PieceFields } from '../selection.ts'

/** A workflow file as the default branch has it; its state is GitHub's own and not in the file. */
export function readWorkflow(piece: PieceFields | null | undefined): WorkflowSeen | null {
  if (piece === null || piece === undefined) return null
  const readable = piece.isTruncated !== true && typeof piece.text === 'string'
  if (!readable) return { dispatch: 'unreadable', state: 'unknown' }
  const { asks = [] } = readWorkflowFile(piece.text) ?? {}
  return { dispatch: readDispatch(piece.text), state: 'unknown', ...(asks.length === 0 ? {} : { asks }) }
}

const largestPage = 100

/**
 * The same workflows with their states: one request for each hundred workflows of the repository, and none where none
 * is there.
 */
export async function lookAtStates(
  connection: Connection,
  name: Name,
  workflows: Readonly<Record<string, WorkflowSeen | null>>,
): Promise<Readonly<Record<string, WorkflowSeen | null>>> {
  const wanted = Object.keys(workflows).filter((path) => workflows[path] !== null)
  const states = new Map<string, string>()
  for (let page = 1; wanted.some((path) => !states.has(path)); page += 1) {
    const outcome = await connection.read(`the workflows of ${name}`, (octokit) =>
      octokit.rest.actions.listRepoWorkflows({ ...splitName(name), per_page: largestPage, page }),
    )
    if (outcome.is === 'refused') break
    for (const { path, state } of outcome.data.workflows) states.set(path, state)
    if (outcome.data.workflows.length < largestPage) break
  }
  return Object.fromEntries(
    Object.entries(workflows).map(([path, seen]) => [path, seen && { ...seen, state: states.get(path) ?? 'unknown' }]),
  )
}
