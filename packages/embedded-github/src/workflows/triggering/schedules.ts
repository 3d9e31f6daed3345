import { peel } from '../../github/git/commits.ts'
import { repositoryOf } from './changes.ts'
import { nextCron } from './cron.ts'
import { record } from '../reading/reading.ts'
import { trigger } from './triggers.ts'
import { listWorkflows, readWorkflow } from '../reading/workflow-files.ts'
import type { Happening, Name, Sha, World } from '../words.ts'
import type { Instant } from '../../github/world/names.ts'

/** One cron line of one workflow on a default branch, and when it is due next. */
export interface Due {
  readonly at: Instant
  readonly repository: Name
  readonly path: string
  readonly cron: string
  readonly sha: Sha
}

/** The first schedules due after an instant; several at once come together. Empty: nothing is scheduled. */
export function findDue(world: World, after: Instant): readonly Due[] {
  const due = Object.values(world.repositories)
    .filter(({ archived }) => !archived)
    .flatMap((repository) => {
      const head = repository.refs[`refs/heads/${repository.defaultBranch}`]
      if (head === undefined) return []
      const sha = peel(world.objects, head)
      const enabled = listWorkflows(world, sha).filter(
        (path) => (repository.workflows[path]?.state ?? 'active') === 'active',
      )
      return enabled.flatMap((path) =>
        (readWorkflow(world, sha, path)?.workflow.crons ?? []).flatMap((cron): readonly Due[] => {
          // What fell due while the file was disabled is not made up for.
          const at = nextCron(cron, Math.max(after, repository.workflows[path]?.since ?? after))
          return at === null ? [] : [{ at, repository: repository.name, path, cron, sha }]
        }),
      )
    })
  const first = Math.min(...due.map(({ at }) => at))
  return due.filter(({ at }) => at === first)
}

/** Sends the `schedule` events; the clock moves on to them if it is not past them already. */
export function fireSchedules(world: World, due: readonly Due[]): readonly [World, readonly Happening[]] {
  const at = Math.max(world.at, ...due.map((one) => one.at))
  return due.reduce<readonly [World, readonly Happening[]]>(
    ([now, told], { repository, path, cron, sha }) => {
      const { id, name, defaultBranch } = repositoryOf(now, repository)
      const [owner = ''] = name.split('/')
      const payload = {
        schedule: cron,
        workflow: path,
        repository: {
          id,
          name: name.split('/')[1] ?? '',
          full_name: name,
          owner: { login: owner },
          default_branch: defaultBranch,
        },
      }
      const [next, more] = trigger(now, {
        repository,
        event: 'schedule',
        payload,
        by: scheduledBy(now, repository),
        ref: `refs/heads/${defaultBranch}`,
        sha,
        only: path,
      })
      return [next, [...told, ...more]]
    },
    [{ ...world, at }, []],
  )
}

/** GitHub names who last changed the cron line; here the first administrator, else the owner. */
function scheduledBy(world: World, name: Name): string {
  const { collaborators } = repositoryOf(world, name)
  return (
    Object.keys(record({ ...collaborators })).find((login) => collaborators[login] === 'admin') ??
    name.split('/')[0] ??
    ''
  )
}
