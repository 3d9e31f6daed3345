import { readTrain } from '../documents/train/train.ts'
import { layers } from '../domain/train/graph.ts'
import type { Step } from '../domain/words/names.ts'
import { simulate } from './exchange.ts'
import { graphTrain } from './graph-train.ts'
import { endRuns, runAction } from './play.ts'
import { releaseWorld } from './release-world.ts'

/** The steps of control.yml, in the order of its jobs; each is a process of its own that looks anew. */
const steps = [
  'plan-release',
  'cut-rc',
  'run-tier-gate',
  'promote-staging',
  'promote',
] as const satisfies readonly Step[]

/** The requests of one release of a generated train to GitHub, by the step that sent them. */
export interface Counted {
  readonly repositories: number
  readonly edges: number
  readonly layers: number
  readonly status: string
  readonly requests: Readonly<Record<(typeof steps)[number], number>>
}

/**
 * Releases a train of this many repositories in process, each step when it is due as control.yml does, and counts the
 * requests.
 */
export async function countRequests(size: number): Promise<Counted> {
  const at = Date.UTC(2026, 10, 2, 9)
  const text = graphTrain(size)
  const train = readTrain(text, 'train.yml')
  const simulated = simulate(releaseWorld(train, text, at))
  const ask = { id: 'plan-1', at, by: { login: 'zoe', kind: 'human' }, type: 'plan', directive: 'auto' } as const
  const performance = { simulated, control: train.control, release: '2026.11', asks: [ask] }
  const requests = { 'plan-release': 0, 'cut-rc': 0, 'run-tier-gate': 0, 'promote-staging': 0, promote: 0 }
  let status = ''
  for (let wake = 0; wake < 20 && status !== 'shipped'; wake += 1) {
    let due: Step | null = null
    for (const step of steps) {
      if (step !== 'plan-release' && step !== due) continue
      const before = simulated.calls
      const outcome = await runAction(performance, [step])
      requests[step] += simulated.calls - before
      due = outcome?.due ?? null
      status = outcome?.manifest?.status ?? status
    }
    simulated.world = endRuns({ ...simulated.world, at: simulated.world.at + 15 * 60_000 }, () => 'success')
  }
  const edges = train.repositories.reduce((sum, { dependsOn }) => sum + dependsOn.length, 0)
  return { repositories: size, edges, layers: layers(train).length, status, requests }
}
