import { identifyApp } from '../representations/apps.ts'
import { rollUp, stateOf } from '../checks/statuses.ts'
import type { World } from '../world/world.ts'
import type { Name, Sha } from '../world/names.ts'
import type { RequiredCheck } from './definitions.ts'

/** The state of a required check on a commit: nothing yet, not over, lost, won. */
export type Standing = 'expected' | 'pending' | 'failing' | 'success'

/** The missing required checks of a commit, in GitHub's words; `null` if all have succeeded. */
export function findMissingChecks(
  world: World,
  repository: Name,
  sha: Sha,
  required: readonly RequiredCheck[],
): string | null {
  const standings = required.map((check) => standingOf(world, repository, sha, check))
  const open = standings.filter((standing) => standing !== 'success')
  if (open.length === 0) return null
  const [first, ...others] = [...new Set(open)]
  if (required.length === 1) return `Required status check "${required[0]?.context}" is ${first}.`
  const share = `${open.length} of ${required.length} required status checks`
  if (others.length === 0 && first === 'expected') return `${share} are expected.`
  const counts = [...new Set(open)].map((standing) => `${open.filter((one) => one === standing).length} ${standing}`)
  return `${share} have not succeeded: ${counts.join(', ')}.`
}

/**
 * The newest check run and the newest status of that name decide, both where there are both, whoever made them unless
 * an App is named.
 */
export function standingOf(
  world: World,
  repository: Name,
  sha: Sha,
  { context, integrationId }: RequiredCheck,
): Standing {
  const rollup = rollUp(world, repository, sha)
  const counts = ({ name, app }: Pick<Report, 'name' | 'app'>): boolean =>
    name === context && (integrationId === null || (app !== null && identifyApp(world, app).id === integrationId))
  const checks = (rollup?.checks ?? []).map(({ id, name, app, conclusion }) => ({
    id,
    name,
    app,
    state: stateOf(conclusion),
  }))
  const statuses = (rollup?.statuses ?? []).map(({ id, context: name, creator, state }) => ({
    id,
    name,
    app: /^(.+)\[bot\]$/.exec(creator)?.[1] ?? null,
    state: state === 'error' ? ('failure' as const) : state,
  }))
  const states = [checks, statuses].flatMap((reports) => newestOf(reports.filter(counts))?.state ?? [])
  if (states.length === 0) return 'expected'
  if (states.includes('failure')) return 'failing'
  return states.includes('pending') ? 'pending' : 'success'
}

/** One report of a check on a commit; `app`: the slug of whoever made it, `null` for a person. */
interface Report {
  readonly id: number
  readonly name: string
  readonly app: string | null
  readonly state: 'success' | 'failure' | 'pending'
}

function newestOf(reports: readonly Report[]): Report | undefined {
  return reports.toSorted((one, other) => other.id - one.id)[0]
}
