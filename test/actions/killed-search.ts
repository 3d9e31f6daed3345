import { isDeepStrictEqual, parseArgs } from 'node:util'
import { calm, killed, ways } from './killing.ts'

/*
 * `npm run kill-promotions -- --way "by fast-forward"` kills the promote bundle at every API call, before and after its
 * effect, starts it again and compares the ends; without --way in each way. Exits with 1 where an end differs.
 */
const { values } = parseArgs({ options: { way: { type: 'string' } } })
const wanted = Object.entries(ways).filter(([way]) => values.way === undefined || values.way === way)
if (wanted.length === 0) throw new Error(`--way expects one of ${Object.keys(ways).join('; ')}.`)

let different = 0
for (const [way, ready] of wanted) {
  const world = await ready()
  const { end, calls } = await calm(world)
  console.log(
    `${way}: ${calls.length} calls, ${calls.filter(({ writes }) => writes).length} of them write; ${end.status}`,
  )
  let equal = 0
  for (const [at, { what }] of calls.entries())
    for (const when of ['before', 'after'] as const) {
      if (isDeepStrictEqual(await killed(world, { at, when }), { ...end, exitCodes: [null, 0] })) equal += 1
      else console.log(`${way}: END DIFFERS, killed ${when} call ${at + 1}, ${what}`)
    }
  console.log(`${way}: ${calls.length * 2} deaths, ${equal} equal ends`)
  different += calls.length * 2 - equal
}
process.exitCode = different === 0 ? 0 : 1
