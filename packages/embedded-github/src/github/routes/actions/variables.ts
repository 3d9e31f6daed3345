import { withEnvironment } from '../../world/environments.ts'
import { after, refuse, say, sayNothing, type Reply } from '../../answers/replies.ts'
import type { World } from '../../world/world.ts'
import { atEnvironment } from '../rules/environments.ts'
import { requireText } from '../fields.ts'
import type { Row, WriteVisit } from '../row.ts'

const ofRepository = '/repos/{owner}/{repo}/actions/variables'
const ofEnvironment = '/repos/{owner}/{repo}/environments/{environment_name}/variables'

/** https://docs.github.com/rest/actions/variables. Reading is not imitated: when a variable was made is not kept. */
export const variableRows: readonly Row[] = [
  {
    method: 'POST',
    path: ofRepository,
    operation: 'actions/create-repo-variable',
    scope: 'writes',
    permission: 'actions_variables',
    handle: (visit) => create(repositoryShelf(visit)),
  },
  {
    method: 'PATCH',
    path: `${ofRepository}/{name}`,
    operation: 'actions/update-repo-variable',
    scope: 'writes',
    permission: 'actions_variables',
    handle: (visit) => update(repositoryShelf(visit)),
  },
  {
    method: 'DELETE',
    path: `${ofRepository}/{name}`,
    operation: 'actions/delete-repo-variable',
    scope: 'writes',
    permission: 'actions_variables',
    handle: (visit) => remove(repositoryShelf(visit)),
  },
  {
    method: 'POST',
    path: ofEnvironment,
    operation: 'actions/create-environment-variable',
    scope: 'writes',
    permission: 'environments',
    handle: (visit) => withEnvironmentShelf(visit, create),
  },
  {
    method: 'PATCH',
    path: `${ofEnvironment}/{name}`,
    operation: 'actions/update-environment-variable',
    scope: 'writes',
    permission: 'environments',
    handle: (visit) => withEnvironmentShelf(visit, update),
  },
  {
    method: 'DELETE',
    path: `${ofEnvironment}/{name}`,
    operation: 'actions/delete-environment-variable',
    scope: 'writes',
    permission: 'environments',
    handle: (visit) => withEnvironmentShelf(visit, remove),
  },
]

/** The place of variables: a repository or one of its environments. */
interface Shelf {
  readonly visit: WriteVisit
  readonly variables: Readonly<Record<string, string>>
  readonly put: (variables: Readonly<Record<string, string>>) => World
}

function repositoryShelf(visit: WriteVisit): Shelf {
  const { world, repository } = visit
  return {
    visit,
    variables: repository.variables,
    put: (variables) => ({
      ...world,
      repositories: { ...world.repositories, [repository.name]: { ...repository, variables } },
    }),
  }
}

function withEnvironmentShelf(visit: WriteVisit, then: (shelf: Shelf) => Reply): Reply {
  return atEnvironment(visit, (environment) =>
    then({
      visit,
      variables: environment.variables,
      put: (variables) => withEnvironment(visit.world, visit.repository, { ...environment, variables }),
    }),
  )
}

function create({ visit: { body }, variables, put }: Shelf): Reply {
  const name = requireText(body, 'name').toUpperCase()
  if (!/^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/.test(name))
    return refuse(
      422,
      'Variable names can only contain alphanumeric characters ([a-z], [A-Z], [0-9]) or underscores (_), must not start with a number or GITHUB_',
    )
  if (Object.hasOwn(variables, name)) return refuse(409, 'Already exists - Variable already exists')
  return after(put({ ...variables, [name]: requireText(body, 'value') }), [], say(201, {}))
}

function update(shelf: Shelf): Reply {
  const name = nameIn(shelf)
  if (name === null) return refuse(404, 'Not Found')
  return after(shelf.put({ ...shelf.variables, [name]: requireText(shelf.visit.body, 'value') }), [], sayNothing(204))
}

function remove(shelf: Shelf): Reply {
  const name = nameIn(shelf)
  if (name === null) return refuse(404, 'Not Found')
  const { [name]: _, ...left } = shelf.variables
  return after(shelf.put(left), [], sayNothing(204))
}

/** The variable that the path names, in whatever case; `null` where there is none. */
function nameIn({ visit: { parameters }, variables }: Shelf): string | null {
  const name = (parameters['name'] ?? '').toUpperCase()
  return Object.hasOwn(variables, name) ? name : null
}
