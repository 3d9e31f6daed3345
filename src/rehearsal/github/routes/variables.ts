import { after, refuse, say, sayNothing, type Reply } from '../replies.ts'
import type { World } from '../world.ts'
import { requireText } from './fields.ts'
import type { Row, WriteVisit } from './row.ts'

/** https://docs.github.com/rest/actions/variables. Reading is not imitated: when a variable was made is not kept. */
export const variableRows: readonly Row[] = [
  { method: 'POST', path: '/repos/{owner}/{repo}/actions/variables', operation: 'actions/create-repo-variable', scope: 'writes', permission: 'actions_variables', handle: create },
  { method: 'PATCH', path: '/repos/{owner}/{repo}/actions/variables/{name}', operation: 'actions/update-repo-variable', scope: 'writes', permission: 'actions_variables', handle: update },
  { method: 'DELETE', path: '/repos/{owner}/{repo}/actions/variables/{name}', operation: 'actions/delete-repo-variable', scope: 'writes', permission: 'actions_variables', handle: remove },
]

function create(visit: WriteVisit): Reply {
  const { repository, body } = visit
  const name = requireText(body, 'name').toUpperCase()
  if (!/^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/.test(name)) return refuse(422, 'Variable names can only contain alphanumeric characters ([a-z], [A-Z], [0-9]) or underscores (_), must not start with a number or GITHUB_')
  if (Object.hasOwn(repository.variables, name)) return refuse(409, 'Already exists - Variable already exists')
  return after(withVariables(visit, { ...repository.variables, [name]: requireText(body, 'value') }), [], say(201, {}))
}

function update(visit: WriteVisit): Reply {
  const name = nameIn(visit)
  if (name === null) return refuse(404, 'Not Found')
  return after(withVariables(visit, { ...visit.repository.variables, [name]: requireText(visit.body, 'value') }), [], sayNothing(204))
}

function remove(visit: WriteVisit): Reply {
  const name = nameIn(visit)
  if (name === null) return refuse(404, 'Not Found')
  const { [name]: _, ...left } = visit.repository.variables
  return after(withVariables(visit, left), [], sayNothing(204))
}

/** The variable that the path names, in whatever case; `null` where there is none. */
function nameIn({ repository, parameters }: WriteVisit): string | null {
  const name = (parameters['name'] ?? '').toUpperCase()
  return Object.hasOwn(repository.variables, name) ? name : null
}

function withVariables({ world, repository }: WriteVisit, variables: Readonly<Record<string, string>>): World {
  return { ...world, repositories: { ...world.repositories, [repository.name]: { ...repository, variables } } }
}
