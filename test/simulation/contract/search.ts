import { fork, type ChildProcess } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { histories } from './histories.ts'
import { playHistory } from './player.ts'

/*
 * `npm run contract-histories -- --seed 1 --histories 10000` plays so many histories of three releases in a row and
 * holds each against the contract of production's history. It plays them in batches, on all cores: the first has this
 * seed, each further one the next, so how many cores there are changes nothing. Prints how far it is, and the first
 * history that breaks the contract, shrunk, with the seed that plays it again; exits with 1 where there is one.
 */

const batchSize = 25

interface Batch {
  readonly seed: number
  readonly histories: number
}
/** What came of a batch: how often each thing happened, and the first history that broke the contract. */
interface Result extends Batch {
  readonly tally: readonly (readonly [what: string, times: number])[]
  readonly broken?: string
}

if (process.send === undefined) await search()
else
  process.on('message', (batch: Batch) => {
    void playBatch(batch).then((result) => process.send?.(result))
  })

async function playBatch({ seed, histories: numRuns }: Batch): Promise<Result> {
  const tally = new Map<string, number>()
  const found = await fc.check(
    fc.asyncProperty(histories, async (history) => {
      for (const [what, times] of await playHistory(history)) tally.set(what, (tally.get(what) ?? 0) + times)
    }),
    { seed, numRuns },
  )
  const broken = [
    `shrunk ${found.numShrinks} times, path ${found.counterexamplePath ?? ''}`,
    JSON.stringify(found.counterexample?.[0], null, 1),
    String(found.errorInstance),
  ]
  return { seed, histories: numRuns, tally: [...tally], ...(found.failed ? { broken: broken.join('\n') } : {}) }
}

/** Hands out batches until all are played, or one is broken. */
async function search(): Promise<void> {
  const { values } = parseArgs({
    options: { seed: { type: 'string', default: '1' }, histories: { type: 'string', default: '100' } },
  })
  const [seed, wanted] = [Number(values.seed), Number(values.histories)]
  if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(wanted) || wanted < 1)
    throw new Error('--seed and --histories expect whole numbers.')
  const begun = Date.now()
  const left = Array.from({ length: Math.ceil(wanted / batchSize) }, (_, index): Batch => ({
    seed: seed + index,
    histories: Math.min(batchSize, wanted - index * batchSize),
  }))
  const results: Result[] = []
  const players = Math.min(left.length, availableParallelism())
  const playOn = async (player: ChildProcess): Promise<void> => {
    for (let batch = left.shift(); batch !== undefined; batch = left.shift()) {
      const result = await playedBy(player, batch)
      results.push(result)
      if (result.broken !== undefined) left.length = 0
      const played = results.reduce((sum, { histories: some }) => sum + some, 0)
      console.log(
        `${played} of ${wanted} histories, ${secondsSince(begun)}${result.broken === undefined ? '' : ', BROKEN'}`,
      )
    }
    player.disconnect()
  }
  await Promise.all(Array.from({ length: players }, () => playOn(fork(import.meta.filename))))
  report(results, begun)
}

function playedBy(player: ChildProcess, batch: Batch): Promise<Result> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null): void => reject(new Error(`a player ended with ${code} at seed ${batch.seed}`))
    player.once('exit', died)
    player.once('message', (result: Result) => {
      player.off('exit', died)
      resolve(result)
    })
    player.send(batch)
  })
}

function report(results: readonly Result[], begun: number): void {
  const tally = new Map<string, number>()
  for (const [what, times] of results.flatMap((result) => result.tally)) tally.set(what, (tally.get(what) ?? 0) + times)
  const told = [...tally].toSorted(([one], [other]) => (one < other ? -1 : 1))
  console.log(told.map(([what, times]) => `${times} ${what}`).join('\n'))
  const broken = results.filter((result) => result.broken !== undefined).toSorted((one, other) => one.seed - other.seed)
  const played = results.reduce((sum, { histories: some }) => sum + some, 0)
  console.log(`${played} histories, ${broken.length} broken, ${secondsSince(begun)}`)
  const [first] = broken
  if (first === undefined) return
  console.log(`BROKEN by --seed ${first.seed} --histories ${first.histories}, ${first.broken}`)
  process.exitCode = 1
}

function secondsSince(begun: number): string {
  return `${Math.round((Date.now() - begun) / 1000)} s`
}
