import type { GitHub } from '../../github/github.ts'
import type { Circumstances } from '../../toolkit/event.ts'

/** A wake for another run: it says where to look and carries no authority. */
export interface Wake {
  readonly to: string
  readonly event: 'release.sweep' | 'release.tier-finished'
  readonly release: readonly string[]
  readonly request: string | null
}

/** So many releases follow one wake; the sweep comes back for the rest. */
const mostReleases = 100

/**
 * Sends one repository_dispatch: of several releases it names the first and, under `next`, those that this one's run wakes after it, because of several runs that wait
 * GitHub keeps only the last (https://docs.github.com/en/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency). Its id names the run, attempt and job that sent it, so that the same wake sent twice is seen to be one.
 */
export async function send(github: Pick<GitHub, 'dispatch'>, wake: Wake, { runId, attempt, job, sender }: Circumstances, at: Date): Promise<void> {
  const [release, ...next] = wake.release
  await github.dispatch(wake.to, wake.event, {
    protocol: 1,
    id: ['wake', runId, attempt, job].filter((part) => part !== '').join('-'),
    release,
    at: at.toISOString(),
    actor: sender === '' ? {} : { login: sender },
    body: { ...(wake.request === null ? {} : { request: wake.request }), ...(next.length === 0 ? {} : { next: next.slice(0, mostReleases) }) },
  })
}
