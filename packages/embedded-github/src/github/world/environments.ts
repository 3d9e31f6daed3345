import type { Environment } from './environment.ts'
import { ownerOf, roleOf } from './access.ts'
import { organizationOf } from './organizations.ts'
import { folders, notSlash, only, star, takesAll } from './pattern-steps.ts'
import type { Repository, World } from './world.ts'
import type { Run } from './runs.ts'

/** An environment by its name, in whatever case; `null`: there is none. */
export function findEnvironment({ environments = {} }: Repository, name: string): Environment | null {
  const key = name.toLowerCase()
  return Object.hasOwn(environments, key) ? (environments[key] ?? null) : null
}

/** The World in which an environment of a repository is as given, by its name. */
export function withEnvironment(world: World, repository: Repository, environment: Environment): World {
  const environments = { ...repository.environments, [environment.name.toLowerCase()]: environment }
  return { ...world, repositories: { ...world.repositories, [repository.name]: { ...repository, environments } } }
}

/** A new environment without any rule, and the World that has given out its numbers. */
export function newEnvironment(world: World, name: string): readonly [World, Environment] {
  const id = world.serial + 1
  return [
    { ...world, serial: id + 3 },
    {
      id,
      name,
      createdAt: world.at,
      updatedAt: world.at,
      waitMinutes: 0,
      reviewers: [],
      preventSelfReview: false,
      refs: 'all',
      secrets: {},
      variables: {},
    },
  ]
}

/**
 * The reason why a ref may not deploy here, in GitHub's words; `null`: it may. If protected branches may deploy and no
 * branch is protected, all may
 * (docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments#deployment-branches-and-tags).
 */
export function findRefProblem(
  { name, refs }: Environment,
  ref: string,
  protections: Repository['protections'] = {},
): string | null {
  if (refs === 'all' || (refs === 'protected' && Object.keys(protections).length === 0)) return null
  const [, kind = '', short = ref] = /^refs\/(heads|tags)\/(.+)$/s.exec(ref) ?? []
  const type = kind === 'tags' ? 'tag' : 'branch'
  const may =
    refs === 'protected'
      ? kind === 'heads' && Object.hasOwn(protections, short)
      : kind !== '' && refs.some((pattern) => pattern.type === type && matchesPattern(pattern.name, short))
  if (may) return null
  return `${type === 'tag' ? 'Tag' : 'Branch'} "${short}" is not allowed to deploy to ${name} due to environment protection rules.`
}

// Ruby's File.fnmatch with FNM_PATHNAME, without classes of characters
// (docs.github.com/rest/deployments/branch-policies#create-a-deployment-branch-policy).
/** True if a name fits a pattern: `*` and `?` stop at a slash, two asterisks before a slash pass it. */
export function matchesPattern(pattern: string, name: string): boolean {
  const tokens = pattern.match(/\*\*\/|\*+|[^]/gu) ?? []
  return takesAll(
    tokens.flatMap((token) =>
      token === '**/'
        ? folders
        : token.startsWith('*')
          ? [star]
          : token === '?'
            ? [{ takes: notSlash }]
            : [only(token)],
    ),
    name,
  )
}

/**
 * True if somebody may approve a run's deployments here: a reviewer or one of a reviewing team, who reads the
 * repository and, if self-review is prevented, did not start the run.
 */
export function mayReview(
  world: World,
  repository: Repository,
  environment: Environment,
  run: Run,
  login: string,
): boolean {
  if (environment.preventSelfReview && (run.triggeringActor ?? run.actor) === login) return false
  if (repository.private && roleOf(world, repository, login) === null) return false
  const { teams } = organizationOf(world, ownerOf(repository.name))
  return environment.reviewers.some(({ type, id }) =>
    type === 'User'
      ? world.accounts[login]?.id === id
      : Object.values(teams).some((team) => team.id === id && Object.hasOwn(team.members, login)),
  )
}
