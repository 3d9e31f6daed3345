import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { histories } from './histories.ts'
import { playHistory } from './player.ts'

/*
 * `npm run contract-histories -- --seed 1 --histories 10000` plays so many histories of three releases in a row and
 * holds each against the contract of production's history. Prints how far it is, and the first history that breaks it,
 * shrunk, with the seed that plays it again; exits with 1 where there is one.
 */

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, histories: { type: 'string', default: '100' } },
})
const [seed, numRuns] = [Number(values.seed), Number(values.histories)]
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(numRuns) || numRuns < 1)
  throw new Error('--seed and --histories expect whole numbers.')

const begun = Date.now()
const tally = new Map<string, number>()
let [played, broken] = [0, 0]
const found = await fc.check(
  fc.asyncProperty(histories, async (history) => {
    const came = await playHistory(history).catch((error: unknown) => {
      broken += 1
      if (broken === 1) console.log(`BROKEN, and now shrunk: ${String(error)}\n${JSON.stringify(history)}`)
      throw error
    })
    if (broken > 0) return
    for (const [what, times] of came) tally.set(what, (tally.get(what) ?? 0) + times)
    played += 1
    if (played % Math.ceil(numRuns / 100) === 0) console.log(`${played} of ${numRuns} histories, ${seconds()}`)
  }),
  { seed, numRuns },
)

console.log(
  [...tally]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([what, times]) => `${times} ${what}`)
    .join('\n'),
)
console.log(`${found.numRuns} histories, seed ${seed}, ${found.failed ? 'BROKEN' : '0 broken'}, ${seconds()}`)
if (found.failed) {
  console.log(`path ${found.counterexamplePath ?? ''}, ${found.numShrinks} times shrunk`)
  console.log(JSON.stringify(found.counterexample?.[0], null, 1))
  console.log(String(found.errorInstance))
  process.exitCode = 1
}

function seconds(): string {
  return `${Math.round((Date.now() - begun) / 1000)} s`
}
