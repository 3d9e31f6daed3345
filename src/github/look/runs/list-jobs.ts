import type { Name } from '../../../domain/words/names.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'
import type { Octokit } from '../../line/line.ts'

export type JobFields = Awaited<
  ReturnType<Octokit['rest']['actions']['listJobsForWorkflowRunAttempt']>
>['data']['jobs'][number]

/** Jobs of a run as GitHub listed them; `unread`: why it did not, or not all of them. */
export type JobsListed = { readonly jobs: readonly JobFields[] } | { readonly unread: string }

/** The jobs of a run to list: those of one attempt, or `latest` and `all` as GitHub means them. */
export type Jobs = number | 'latest' | 'all'

/**
 * All pages of the jobs. A listing that is refused, that is none or that holds fewer than it says is no answer: it is
 * not taken for empty.
 */
export async function listJobs(
  connection: Connection,
  repository: Name,
  run: number,
  which: Jobs,
): Promise<JobsListed> {
  const jobs: JobFields[] = []
  const what = `jobs of run ${run} of ${repository}`
  for (let page = 1; ; page += 1) {
    const about = { ...splitName(repository), run_id: run, per_page: 100, page }
    const outcome = await connection.read<unknown>(what, (octokit) =>
      typeof which === 'number'
        ? octokit.rest.actions.listJobsForWorkflowRunAttempt({ ...about, attempt_number: which })
        : octokit.rest.actions.listJobsForWorkflowRun({ ...about, filter: which }),
    )
    if (outcome.is === 'refused') return { unread: `${what}: ${outcome.why}` }
    if (!isPage(outcome.data)) return { unread: `${what}: GitHub's answer is no list` }
    jobs.push(...outcome.data.jobs)
    if (outcome.data.jobs.length === 100) continue
    return jobs.length === outcome.data.total_count
      ? { jobs }
      : { unread: `${what}: GitHub lists ${jobs.length} of ${outcome.data.total_count}` }
  }
}

function isPage(data: unknown): data is { readonly total_count: number; readonly jobs: readonly JobFields[] } {
  return (
    typeof data === 'object' &&
    data !== null &&
    'jobs' in data &&
    Array.isArray(data.jobs) &&
    'total_count' in data &&
    typeof data.total_count === 'number'
  )
}
