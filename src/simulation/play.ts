import { conduct, type Outcome } from '../conduct/conduct.ts'
import type { Ask } from '../domain/words/ask.ts'
import { commandWorkflows, type CommandUse } from '../domain/plan/command-workflows.ts'
import type { Name, Step } from '../domain/words/names.ts'
import { parse } from 'yaml'
import { at, entriesOf, textOf } from '../documents/loose.ts'
import { connect } from '../github/connect.ts'
import { makeOctokit } from '../github/octokit.ts'
import { readFile } from 'embedded-github/github/git/trees'
import type { Run } from 'embedded-github/github/world/runs'
import type { World } from 'embedded-github/github/world/world'
import { Crash, type Simulated } from './exchange.ts'
import { kitCommit, releaseToken } from './release-world.ts'

/** The end of a simulated participant's run. */
export type Verdict = (run: Run) => 'success' | 'failure'

export interface Performance {
  readonly simulated: Simulated
  readonly control: Name
  readonly release: string
  readonly asks: readonly Ask[]
  readonly verdict?: Verdict
  /** What a run that prepares a version leaves on GitHub before it ends. */
  readonly prepare?: (run: Run) => Promise<unknown>
}

const allSteps: readonly Step[] = [
  'record-signal',
  'plan-release',
  'cut-rc',
  'run-tier-gate',
  'promote-staging',
  'promote',
]

/**
 * One run of an action: a new connection, the loop, the steps it may carry out. `null` where a fault killed it; a
 * defect is thrown.
 */
export async function runAction(
  { simulated, control, release, asks }: Performance,
  steps: readonly Step[] = allSteps,
): Promise<Outcome | null> {
  const { exchange } = simulated
  const github = connect({
    octokit: makeOctokit({ token: releaseToken, exchange, apiUrl: 'http://127.0.0.1' }),
    exchange,
    graphqlUrl: 'http://127.0.0.1/graphql',
  })
  try {
    return await conduct({ github, control, release, steps, asks, kit: kitCommit, plan: { trainPath: 'train.yml' } })
  } catch (error) {
    if (isCrash(error)) return null
    throw error
  }
}

/**
 * Plays a release until it has shipped or nothing changes any more: actions run, participants answer, and when all is
 * quiet a sweep comes later.
 */
export async function play(performance: Performance, steps: readonly Step[] = allSteps, wakes = 40): Promise<void> {
  const { simulated } = performance
  for (let wake = 0; wake < wakes; wake += 1) {
    const before = simulated.world
    await runAction(performance, steps)
    for (const run of Object.values(simulated.world.runs))
      if (run.status !== 'completed' && useOf(run) === 'prepare') await performance.prepare?.(run)
    const answered = endRuns(simulated.world, performance.verdict ?? (() => 'success'))
    simulated.world = answered
    const quiet = answered.repositories === before.repositories && answered.runs === before.runs
    if (quiet && wake > 0) return
    simulated.world = { ...simulated.world, at: simulated.world.at + 15 * 60_000 }
  }
}

/** Ends every queued run: one of a starter as the kit's workflow would, any other with the jobs of its file. */
export function endRuns(world: World, verdict: Verdict): World {
  const queued = Object.values(world.runs).filter((run) => run.status !== 'completed')
  if (queued.length === 0) return world
  const ended = Object.fromEntries(queued.map((run) => [String(run.id), endRun(world, run, verdict(run))]))
  return { ...world, runs: { ...world.runs, ...ended } }
}

function endRun(world: World, run: Run, conclusion: 'success' | 'failure'): Run {
  const use = useOf(run)
  const names = use === null ? jobsOf(world, run) : kitJobs[use].map((job) => `convoy / ${job}`)
  const jobs = names.map((name, index) => {
    const ended = name.endsWith(' / errored')
      ? ('skipped' as const)
      : use !== null && !name.endsWith(' / run')
        ? ('success' as const)
        : conclusion
    return {
      id: run.id * 100 + index,
      key: name.replace(' / ', '/'),
      name,
      status: 'completed' as const,
      conclusion: ended,
      startedAt: world.at,
      completedAt: world.at,
      outputs: {},
      concurrency: null,
      steps: [{ number: 1, name: 'judge', status: 'completed' as const, conclusion: ended }],
    }
  })
  const called = use === null ? [] : [`convoy-release/convoy/.github/workflows/${commandWorkflows[use].calls}@v1`]
  const referenced = called.map((path) => ({ path, sha: kitCommit, ref: 'refs/tags/v1' }))
  return { ...run, status: 'completed', conclusion, updatedAt: world.at, jobs, referenced }
}

/** The jobs of the kit's workflows, by the use of a command. */
const kitJobs = {
  tier: ['fetch', 'run', 'errored', 'report'],
  prepare: ['fetch', 'run', 'errored', 'prepare-commit', 'report'],
} as const satisfies Readonly<Record<CommandUse, readonly string[]>>

/** The use of the command that a run of a starter runs; `null` of any other run. */
function useOf({ workflow }: Run): CommandUse | null {
  const uses = ['tier', 'prepare'] as const
  return uses.find((use) => workflow.path.endsWith(`/${commandWorkflows[use].starter}`)) ?? null
}

/** The jobs of a run's workflow file as GitHub shows them: by their name, else by their key. */
function jobsOf(world: World, run: Run): readonly string[] {
  const file = readFile(world.objects, run.workflowSha, run.workflow.path)
  const read: unknown = file === null ? null : parse(Buffer.from(file.content).toString('utf8'))
  return entriesOf(at(read, 'jobs')).map(([key, job]) => textOf(at(job, 'name')) ?? key)
}

/** A crash may arrive wrapped by whoever was waiting for the answer. */
function isCrash(error: unknown): boolean {
  return error instanceof Crash || (error instanceof Error && isCrash(error.cause))
}
