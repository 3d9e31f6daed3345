import type { GitHub } from '../../github/github.ts'
import type { Circumstances } from '../../toolkit/event.ts'

/** A wake for another run: it says where to look and carries no authority. */
export interface Wake {
  readonly to: string
  readonly event: 'release.sweep' | 'release.tier-finished'
  readonly release: string
  readonly request: string | null
}

/** Sends one repository_dispatch. Its id names the run, attempt and job that sent it, so that the same wake sent twice is seen to be one. */
export async function send(github: Pick<GitHub, 'dispatch'>, wake: Wake, { runId, attempt, job, sender }: Circumstances, at: Date): Promise<void> {
  await github.dispatch(wake.to, wake.event, {
    protocol: 1,
    id: ['wake', runId, attempt, job].filter((part) => part !== '').join('-'),
    release: wake.release,
    at: at.toISOString(),
    actor: sender === '' ? {} : { login: sender },
    body: wake.request === null ? {} : { request: wake.request },
  })
}
