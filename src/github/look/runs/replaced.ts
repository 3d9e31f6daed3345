import type { Name } from '../../../domain/words/names.ts'
import type { CheckRunFields } from '../commit-fields.ts'
import type { Connection } from '../../line/connection.ts'
import { listJobs } from './list-jobs.ts'
import type { SuiteSeen } from '../commits.ts'

/**
 * The check runs of a suite that no later one of their name replaces. Jobs replace those of an earlier attempt and
 * never each other, so where one name stands twice in a workflow run its jobs are asked for; of what else an App or a
 * GITHUB_TOKEN made there the newest counts.
 */
export async function leaveReplaced(
  connection: Connection,
  repository: Name,
  { workflowRun }: SuiteSeen,
  runs: readonly CheckRunFields[],
): Promise<readonly CheckRunFields[]> {
  if (new Set(runs.map(({ name }) => name)).size === runs.length) return runs
  const run = workflowRun?.databaseId ?? null
  if (run === null) return newest(runs)
  const [latest, all] = [
    await listJobs(connection, repository, run, 'latest'),
    await listJobs(connection, repository, run, 'all'),
  ]
  // Which of them count is not known, and so not what they came to.
  if ('unread' in latest || 'unread' in all)
    return runs.map((each) => ({ ...each, status: 'PENDING', conclusion: null }))
  const jobs = new Set([...all.jobs, ...latest.jobs].map(({ id }) => id))
  const counting = new Map(latest.jobs.map(({ id, name }) => [id, name]))
  const shown = runs.filter(({ databaseId }) => databaseId !== null && counting.has(databaseId))
  const made = newest(runs.filter(({ databaseId }) => databaseId === null || !jobs.has(databaseId)))
  // A job that began after the check runs were read is no reason to believe the attempt before.
  const begun = [...counting].filter(
    ([id, name]) => runs.some((each) => each.name === name) && !shown.some(({ databaseId }) => databaseId === id),
  )
  return [
    ...shown,
    ...made,
    ...begun.map(([id, name]) => ({
      databaseId: id,
      name,
      status: 'QUEUED',
      conclusion: null,
      url: workflowRun?.url ?? '',
    })),
  ]
}

/** The newest one of each name. */
function newest(runs: readonly CheckRunFields[]): readonly CheckRunFields[] {
  return runs.filter(
    ({ name, databaseId }) => !runs.some((other) => other.name === name && (other.databaseId ?? 0) > (databaseId ?? 0)),
  )
}
