import type { HistoryRead } from '../../src/github/record/history.ts'
import { play } from '../../src/simulation/play.ts'
import { connectTo, control, newPlay, release } from '../simulation/worlds.ts'

/**
 * Plays a release of which the tier on the whole candidate failed once, until it has shipped, and reads it through
 * GitHub's API.
 */
export async function readFlakyRelease(): Promise<HistoryRead> {
  let runs = 0
  const performance = {
    ...newPlay(),
    verdict: () => ((runs += 1) === 2 ? 'failure' : 'success') as 'failure' | 'success',
  }
  await play(performance)
  const read = await connectTo(performance.simulated).readHistory(control, release)
  if (read === null) throw new Error('nothing was released')
  return read
}
