import type { GitHub } from '../../github/github.ts'
import { Limited } from '../../github/line/limited.ts'
import { warn } from '../../toolkit/annotations.ts'
import type { Circumstances } from '../../toolkit/event.ts'

/** A wake for another run: it says where to look and carries no authority. */
export interface Wake {
  readonly to: string
  readonly event: 'release.sweep' | 'release.tier-finished'
  readonly release: readonly string[]
  readonly request: string | null
}

/** So many releases are woken at once; the sweep comes back for the rest. */
const mostReleases = 100

/**
 * Wakes runs for these releases. Where GitHub's limits keep it from that now, the sweep comes back for the rest: a wake
 * only saves time.
 */
export async function send(
  github: Pick<GitHub, 'dispatch'>,
  wake: Wake,
  circumstances: Circumstances,
  at: Date,
): Promise<void> {
  try {
    await sendEach(github, wake, circumstances, at)
  } catch (error) {
    if (!(error instanceof Limited)) throw error
    warn(
      'RATE_LIMITED',
      `${error.problems.map(({ message }) => message).join(' ')} The sweep wakes what this run did not.`,
    )
  }
}

/**
 * Sends a repository_dispatch for each release, because of several runs that wait in a queue GitHub keeps only the last
 * (https://docs.github.com/en/actions/how-tos/write-workflows/choose-when-workflows-run/control-workflow-concurrency),
 * and each release has a queue of its own. Its id names the run, attempt and job that sent it, and which of its wakes
 * it is, so that the same wake sent twice is seen to be one.
 */
async function sendEach(
  github: Pick<GitHub, 'dispatch'>,
  wake: Wake,
  { runId, attempt, job, sender }: Circumstances,
  at: Date,
): Promise<void> {
  for (const [index, release] of wake.release.slice(0, mostReleases).entries()) {
    await github.dispatch(wake.to, wake.event, {
      protocol: 1,
      id: ['wake', runId, attempt, job, index === 0 ? '' : index + 1].filter((part) => part !== '').join('-'),
      release,
      at: at.toISOString(),
      actor: sender === '' ? {} : { login: sender },
      body: wake.request === null ? {} : { request: wake.request },
    })
  }
}
