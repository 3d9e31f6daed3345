import type { Described } from '../../representations/described.ts'
import { say, sayNothing, after, type Reply } from '../../answers/replies.ts'
import { readChoice, readFlag } from '../fields.ts'
import { changeRepository } from '../repositories/repository-changes.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'

const permissions = '/repos/{owner}/{repo}/actions/permissions/workflow'

/** https://docs.github.com/rest/actions/permissions#get-default-workflow-permissions-for-a-repository */
export const workflowPermissionRows: readonly Row[] = [
  {
    method: 'GET',
    path: permissions,
    operation: 'actions/get-github-actions-default-workflow-permissions-repository',
    scope: 'writes',
    permission: 'administration',
    evenArchived: true,
    handle: get,
  },
  {
    method: 'PUT',
    path: permissions,
    operation: 'actions/set-github-actions-default-workflow-permissions-repository',
    scope: 'writes',
    permission: 'administration',
    handle: set,
  },
]

function get({ repository }: RepositoryVisit): Reply {
  return say(200, {
    default_workflow_permissions: repository.workflowPermissions,
    can_approve_pull_request_reviews: repository.actionsMayOpenPulls === true,
  } satisfies Described<'actions-get-default-workflow-permissions'>)
}

function set({ world, repository, body }: WriteVisit): Reply {
  const workflowPermissions =
    readChoice(body, 'default_workflow_permissions', ['read', 'write']) ?? repository.workflowPermissions
  const actionsMayOpenPulls =
    readFlag(body, 'can_approve_pull_request_reviews') ?? repository.actionsMayOpenPulls === true
  return after(
    changeRepository(world, repository.name, { workflowPermissions, actionsMayOpenPulls }),
    [],
    sayNothing(204),
  )
}
