import { conduct } from '../conduct/conduct.ts'
import type { Ask, Name, Step } from '../domain/words.ts'
import { connect } from '../github/connect.ts'
import type { Run, World } from '../rehearsal/github/world.ts'
import { Crash, type Simulated } from './exchange.ts'
import { kitCommit, releaseToken } from './release-world.ts'

/** How a simulated participant's run ends. */
export type Verdict = (run: Run) => 'success' | 'failure'

export interface Performance {
  readonly simulated: Simulated
  readonly control: Name
  readonly release: string
  readonly asks: readonly Ask[]
  readonly verdict?: Verdict
}

const allSteps: readonly Step[] = ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging', 'promote']

/** One run of an action: a new connection, the loop, the steps it may carry out. `crashed` where a fault killed it, with a defect's own error where it died of that. */
export async function runAction({ simulated, control, release, asks }: Performance, steps: readonly Step[] = allSteps): Promise<'crashed' | 'ended'> {
  const github = connect({ token: releaseToken, exchange: simulated.exchange, apiUrl: 'http://127.0.0.1', graphqlUrl: 'http://127.0.0.1/graphql' })
  try {
    await conduct({ github, control, release, steps, asks, kit: kitCommit, plan: { trainPath: 'train.yml' } })
    return 'ended'
  } catch (error) {
    if (isCrash(error)) return 'crashed'
    throw error
  }
}

/** Plays a release until it has shipped or nothing changes any more: actions run, participants answer, and when all is quiet a sweep comes later. */
export async function play(performance: Performance, steps: readonly Step[] = allSteps, wakes = 40): Promise<void> {
  const { simulated } = performance
  for (let wake = 0; wake < wakes; wake += 1) {
    const before = simulated.world
    await runAction(performance, steps)
    const answered = endRuns(simulated.world, performance.verdict ?? (() => 'success'))
    simulated.world = answered
    const quiet = answered.repositories === before.repositories && answered.runs === before.runs
    if (quiet && wake > 0) return
    simulated.world = { ...simulated.world, at: simulated.world.at + 15 * 60_000 }
  }
}

/** Ends every queued run as participant.yml would: fetch, run and report, at the kit commit that the simulation runs. */
function endRuns(world: World, verdict: Verdict): World {
  const queued = Object.values(world.runs).filter((run) => run.status !== 'completed')
  if (queued.length === 0) return world
  const ended = Object.fromEntries(queued.map((run) => [String(run.id), endRun(run, verdict(run), world.at)]))
  return { ...world, runs: { ...world.runs, ...ended } }
}

function endRun(run: Run, conclusion: 'success' | 'failure', at: number): Run {
  const jobs = (['fetch', 'run', 'report'] as const).map((name, index) => ({
    id: run.id * 10 + index, key: `convoy/${name}`, name: `convoy / ${name}`, status: 'completed' as const,
    conclusion: name === 'run' ? conclusion : ('success' as const), startedAt: at, completedAt: at, outputs: {}, steps: [], concurrency: null,
  }))
  const referenced = [{ path: 'convoy-release/convoy/.github/workflows/participant.yml@v1', sha: kitCommit, ref: 'refs/tags/v1' }]
  return { ...run, status: 'completed', conclusion, updatedAt: at, jobs, referenced }
}

/** A crash may arrive wrapped by whoever was waiting for the answer. */
function isCrash(error: unknown): boolean {
  return error instanceof Crash || (error instanceof Error && isCrash(error.cause))
}
