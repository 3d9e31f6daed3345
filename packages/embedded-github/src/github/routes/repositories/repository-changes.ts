import { cancelJob } from '../../../workflows/concurrency.ts'
import { fullRepository } from '../../representations/repositories.ts'
import { ownerOf, repositoryNamed, type Bearer } from '../../world/access.ts'
import { after, refuse, refuseField, say, sayNothing, type Reply } from '../../answers/replies.ts'
import { keepBurnt } from '../../rules/immutable-tags.ts'
import type { Team } from '../../world/organization.ts'
import type { App, Happening, Repository, World } from '../../world/world.ts'
import type { Name } from '../../world/names.ts'
import { readChoice, readFlag, readText } from '../fields.ts'
import { mergeSettingKeys, readMergeSettings } from './merge-settings-body.ts'
import { rename } from './repository-moves.ts'
import type { Row, WriteVisit } from '../row.ts'

/**
 * https://docs.github.com/rest/repos/repos#update-a-repository and #delete-a-repository: for administrators, also of an
 * archived repository
 */
export const repositoryChangeRows: readonly Row[] = [
  {
    method: 'PATCH',
    path: '/repos/{owner}/{repo}',
    operation: 'repos/update',
    scope: 'writes',
    permission: 'administration',
    evenArchived: true,
    handle: update,
  },
  {
    method: 'DELETE',
    path: '/repos/{owner}/{repo}',
    operation: 'repos/delete',
    scope: 'writes',
    permission: 'administration',
    evenArchived: true,
    handle: remove,
  },
]

/** The World with something changed about a repository. */
export function changeRepository(world: World, name: Name, change: Partial<Repository>): World {
  return { ...world, repositories: { ...world.repositories, [name]: { ...repositoryNamed(world, name), ...change } } }
}

const known = new Set(['name', 'private', 'visibility', 'archived', 'default_branch', ...mergeSettingKeys])
/** What GitHub has and this has not: it may be said that it stays off. */
const off = new Set(['allow_auto_merge', 'allow_update_branch'])

function update({ world, repository, bearer, body }: WriteVisit): Reply {
  const foreign = Object.keys(body).find((key) => !known.has(key) && !(off.has(key) && body[key] === false))
  if (foreign !== undefined) return refuse(501, `The embedded GitHub does not change ${foreign} of a repository.`)
  const archived = readFlag(body, 'archived') ?? repository.archived
  if (repository.archived && archived) return refuse(403, 'Repository was archived so is read-only.')
  const defaultBranch = readText(body, 'default_branch') ?? repository.defaultBranch
  if (defaultBranch !== repository.defaultBranch && repository.refs[`refs/heads/${defaultBranch}`] === undefined) {
    return refuseField(
      'Repository',
      'default_branch',
      'invalid',
      `The branch ${defaultBranch} was not found. Please push that ref first or create it via the Git Data API.`,
    )
  }
  const visibility = readChoice(body, 'visibility', ['public', 'private'])
  const [renamed, name] = rename(
    world,
    repository,
    ownerOf(repository.name),
    readText(body, 'name') ?? repository.name.slice(ownerOf(repository.name).length + 1),
  )
  const changed = changeRepository(renamed, name, {
    archived,
    merging: readMergeSettings(repository, body),
    defaultBranch,
    private: visibility === undefined ? (readFlag(body, 'private') ?? repository.private) : visibility === 'private',
  })
  return after(
    changed,
    [],
    say(200, fullRepository(changed, repositoryNamed(changed, name), sameToken(world, bearer, changed))),
  )
}

/** A token as it is after a change, which may have renamed what it reaches. */
function sameToken(before: World, bearer: Bearer, now: World): Bearer {
  const text = Object.keys(before.tokens).find((key) => before.tokens[key] === bearer)
  return (text === undefined ? undefined : now.tokens[text]) ?? bearer
}

/** Deletes a repository with everything in it; its jobs in progress are cancelled. */
function remove({ world, repository }: WriteVisit): Reply {
  const { name } = repository
  const jobs = Object.values(world.runs)
    .filter((run) => run.repository === name)
    .flatMap((run) => run.jobs.filter(({ status }) => status !== 'completed').map((job) => ({ run: run.id, job })))
  const [stopped, happenings] = jobs.reduce<readonly [World, readonly Happening[]]>(
    ([now, told], { run, job }) => {
      const [next, more] = cancelJob(now, run, job)
      return [next, [...told, ...more]]
    },
    [world, []],
  )
  const { [name]: _, ...repositories } = stopped.repositories
  const gone = without(stopped.runs, ({ repository }) => repository === name)
  return after(
    {
      ...stopped,
      repositories,
      burntTags: keepBurnt(world, repository),
      ...(stopped.releaseAssets === undefined
        ? {}
        : {
            releaseAssets: without(stopped.releaseAssets, ({ release }) =>
              repository.releases.some(({ id }) => id === release),
            ),
          }),
      runs: gone,
      artifacts: without(stopped.artifacts, ({ run }) => gone[run] === undefined),
      checkRuns: without(stopped.checkRuns, ({ repository }) => repository === name),
      statuses: without(stopped.statuses, ({ repository }) => repository === name),
      deployments: without(stopped.deployments, ({ repository }) => repository === name),
      ...(stopped.organizations === undefined ? {} : { organizations: withoutTeamsRole(stopped.organizations, name) }),
      issues: without(stopped.issues, ({ repository }) => repository === name),
      issueComments: without(stopped.issueComments, ({ repository }) => repository === name),
      labels: without(stopped.labels, ({ repository }) => repository === name),
      milestones: without(stopped.milestones, ({ repository }) => repository === name),
      apps: Object.fromEntries(Object.entries(stopped.apps).map(([slug, app]) => [slug, withoutRepository(app, name)])),
    },
    happenings,
    sayNothing(204),
  )
}

function without<T>(records: Readonly<Record<string, T>>, goes: (item: T) => boolean): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(records).filter(([, item]) => !goes(item)))
}

function withoutTeamsRole(
  organizations: NonNullable<World['organizations']>,
  name: Name,
): NonNullable<World['organizations']> {
  const left = (team: Team): Team => ({
    ...team,
    repositories: Object.fromEntries(Object.entries(team.repositories).filter(([one]) => one !== name)),
  })
  return Object.fromEntries(
    Object.entries(organizations).map(([login, organization]) => [
      login,
      {
        ...organization,
        teams: Object.fromEntries(Object.entries(organization.teams).map(([slug, team]) => [slug, left(team)])),
      },
    ]),
  )
}

function withoutRepository(app: App, name: Name): App {
  return {
    ...app,
    installations: app.installations.map((installation) =>
      installation.repositories === 'all'
        ? installation
        : { ...installation, repositories: installation.repositories.filter((one) => one !== name) },
    ),
  }
}
