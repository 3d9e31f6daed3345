import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  differences,
  drawKills,
  play,
  playUntilKilled,
  storyAt,
  type End,
  type Kill,
  type Story,
} from './killed-rehearsal.ts'

/**
 * `npm run kill-rehearsals -- --seed 1 --kills 40 --story examples/storefront …`: kills rehearsals at random, gives the
 * same command again, and compares the ends. Exits with 1 where one differs.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    kills: { type: 'string', default: '5' },
    story: { type: 'string', multiple: true, default: ['examples/single'] },
  },
})

const [seed, kills] = [Number(values.seed), Number(values.kills)]
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(kills) || kills < 1)
  throw new Error('--seed and --kills expect whole numbers.')

let different = 0
for (const path of values.story) different += await killAgainAndAgain(path, kills)
process.exitCode = different === 0 ? 0 : 1

/** The number of ends that differ from the undisturbed one. */
async function killAgainAndAgain(path: string, count: number): Promise<number> {
  const story = storyAt(resolve(path))
  const undisturbed = await inScratch((out) => play(story, out))
  console.log(
    `${path}: undisturbed in ${seconds(undisturbed.durationMs)}, exit code ${String(undisturbed.end['code'])}`,
  )
  let equal = 0
  for (const [index, kill] of drawKills(seed, count, undisturbed.durationMs).entries()) {
    const found = await inScratch((out) => killOnce(story, out, kill, undisturbed.end))
    if (found.length === 0) equal += 1
    console.log(
      `${path} ${index + 1}/${count}: ${found.length === 0 ? 'end equal' : `END DIFFERS\n  ${found.join('\n  ')}`}`,
    )
  }
  console.log(`${path}: seed ${seed}, ${count} kills, ${equal} equal ends`)
  return count - equal
}

/** One that ends before its kill is played again and killed earlier. */
async function killOnce(story: Story, out: string, kill: Kill, undisturbed: End): Promise<readonly string[]> {
  let { afterMs } = kill
  let died = await playUntilKilled(story, out, kill)
  for (; died === null; died = await playUntilKilled(story, out, { ...kill, afterMs })) {
    await rm(out, { recursive: true, force: true })
    afterMs = Math.floor(afterMs * 0.9)
  }
  console.log(`  killed after ${seconds(afterMs)} (${kill.whom}): ${died}`)
  const { end, said } = await play(story, out)
  const found = differences(undisturbed, end)
  return found.length === 0 ? [] : [...found, ...said.trimEnd().split('\n').slice(-12)]
}

async function inScratch<Result>(work: (out: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'convoy-kill-'))
  try {
    return await work(join(folder, 'out'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)}s`
}
