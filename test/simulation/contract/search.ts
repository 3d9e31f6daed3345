import { fork, type ChildProcess } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { coverageOf } from './coverage.ts'
import { histories, historyOf, type History } from './histories.ts'
import { playHistory } from './player.ts'

/*
 * `npm run contract-histories -- --seed 1 --histories 10000` plays so many histories of three releases in a row and
 * holds each against the contract of production's history. Each has a seed of its own, the first this one and each
 * further one the next, so how many players there are changes nothing. Prints how far it is, each seed whose history
 * breaks the contract, and how often each thing happened; exits with 1 where one is broken. `--seed N --histories 1`
 * plays one again and shrinks it. `--played FILE` keeps what came of each history, and plays none that it holds;
 * `--json` prints the figures as JSON; `--players` are as many processes, as there are cores where it is not said.
 */

/** What came of a history: how often each thing happened, and the part of the contract that it broke. */
interface Result {
  readonly seed: number
  readonly tally: readonly (readonly [what: string, times: number])[]
  readonly broken?: string
}

interface Wanted {
  readonly seed: number
  readonly histories: number
  readonly players: number
  readonly played: string | undefined
  readonly json: boolean
}

if (process.send === undefined) await search(readWanted())
else
  process.on('message', (seed: number) => {
    void playOne(seed, historyOf(seed)).then((result) => process.send?.(result))
  })

function readWanted(): Wanted {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      histories: { type: 'string', default: '100' },
      players: { type: 'string', default: String(availableParallelism()) },
      played: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const [seed, wanted, players] = [values.seed, values.histories, values.players].map(Number)
  if (![seed, wanted, players].every(Number.isSafeInteger) || !(Number(wanted) > 0) || !(Number(players) > 0))
    throw new Error('--seed, --histories and --players expect whole numbers.')
  return { seed: seed ?? 1, histories: wanted ?? 1, players: players ?? 1, played: values.played, json: values.json }
}

async function playOne(seed: number, history: History): Promise<Result> {
  try {
    return { seed, tally: [...(await playHistory(history))] }
  } catch (error) {
    return { seed, tally: [], broken: error instanceof Error ? error.message : String(error) }
  }
}

/** Hands out seeds until all are played. */
async function search(wanted: Wanted): Promise<void> {
  const begun = Date.now()
  const seeds = Array.from({ length: wanted.histories }, (_, index) => wanted.seed + index)
  const results = new Map(readPlayed(wanted.played).map((result) => [result.seed, result]))
  const left = seeds.filter((seed) => !results.has(seed))
  const say = (text: string): void => console.error(text)
  const playOn = async (player: ChildProcess): Promise<void> => {
    for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
      const result = await playedBy(player, seed)
      results.set(seed, result)
      if (wanted.played !== undefined) appendFileSync(wanted.played, `${JSON.stringify(result)}\n`)
      if (result.broken !== undefined) say(describeBroken(result))
      const done = wanted.histories - left.length
      if (done % 25 === 0) say(`${done} of ${wanted.histories} histories, ${secondsSince(begun)} s`)
    }
    player.disconnect()
  }
  await Promise.all(
    Array.from({ length: Math.min(left.length, wanted.players) }, () => playOn(fork(import.meta.filename))),
  )
  const played = seeds.flatMap((seed) => results.get(seed) ?? [])
  report(wanted, played, secondsSince(begun))
  const broken = played.find((result) => result.broken !== undefined)
  if (broken === undefined) return
  process.exitCode = 1
  if (wanted.histories === 1) say(await shrink(broken))
}

/** What an earlier search left; a line that was cut off when it was killed is played again. */
function readPlayed(path: string | undefined): readonly Result[] {
  if (path === undefined || !existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Result)
}

function playedBy(player: ChildProcess, seed: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const died = (code: number | null): void => reject(new Error(`a player ended with ${code} at seed ${seed}`))
    player.once('exit', died)
    player.once('message', (result: Result) => {
      player.off('exit', died)
      resolve(result)
    })
    player.send(seed)
  })
}

function describeBroken({ seed, broken = '' }: Result): string {
  return `BROKEN by --seed ${seed} --histories 1: ${broken.split('\n').slice(0, 2).join(' ')}`
}

function report({ json }: Wanted, played: readonly Result[], seconds: number): void {
  const tally = new Map<string, number>()
  for (const [what, times] of played.flatMap((result) => result.tally)) tally.set(what, (tally.get(what) ?? 0) + times)
  const told = [...tally].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const broken = played.filter((result) => result.broken !== undefined)
  const coverage = coverageOf(tally)
  if (json) {
    const figures = { histories: played.length, broken, seconds, coverage, tally: Object.fromEntries(told) }
    console.log(JSON.stringify(figures, null, 2))
    return
  }
  console.log(told.map(([what, times]) => `${times} ${what}`).join('\n'))
  console.log(
    Object.entries(coverage)
      .map(([what, times]) => `${what}: ${times === 0 ? 'NEVER' : times}`)
      .join('\n'),
  )
  for (const each of broken) console.log(describeBroken(each))
  console.log(`${played.length} histories, ${broken.length} broken, ${seconds} s`)
}

/** The smallest history found that breaks the same part of the contract. */
async function shrink({ seed, broken = '' }: Result): Promise<string> {
  const [part = ''] = broken.split('\n')
  const found = await fc.check(
    fc.asyncProperty(histories, async (history) => {
      const { broken: again } = await playOne(seed, history)
      if (again?.startsWith(part) === true) throw new Error(again)
    }),
    { seed, numRuns: 1 },
  )
  return [
    `shrunk ${found.numShrinks} times, path ${found.counterexamplePath ?? ''}`,
    JSON.stringify(found.counterexample?.[0], null, 1),
    String(found.errorInstance),
  ].join('\n')
}

function secondsSince(begun: number): number {
  return Math.round((Date.now() - begun) / 1000)
}
