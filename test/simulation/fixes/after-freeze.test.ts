import { expect, test } from '@jest/globals'
import { seedCommit } from 'embedded-github/github/world/seed'
import { readStanding } from '../../../src/cli/standing.ts'
import type { Ask } from '../../../src/domain/words/ask.ts'
import { describeStatus } from '../../../src/report/status/lines.ts'
import { releaseStatus } from '../../../src/report/status/status.ts'
import { summarize } from '../../../src/report/summary/summary.ts'
import { endRuns, play, runAction } from '../../../src/simulation/play.ts'
import { connectTo, control, newPlay, refOf, release } from '../worlds.ts'

/*
 * rc.1 is frozen and a release tier runs on it. Nothing is wrong, so a fix that somebody pushes now comes into a
 * candidate only if they ask.
 */

type Play = ReturnType<typeof newPlay>

/** Runs actions and ends what tier1 asked for, until the release tier runs. */
async function validate(performance: Play) {
  const { simulated } = performance
  for (let wake = 0; wake < 20; wake += 1) {
    const outcome = await runAction(performance)
    const running = Object.values(simulated.world.runs).filter(({ status }) => status !== 'completed')
    if (running.some(({ displayTitle }) => displayTitle.includes('tier2a'))) return outcome
    simulated.world = endRuns(simulated.world, () => 'success')
    simulated.world = { ...simulated.world, at: simulated.world.at + 60_000 }
  }
  throw new Error('tier2a was never asked for')
}

function push({ simulated }: Play, message: string): void {
  ;[simulated.world] = seedCommit(simulated.world, {
    repository: 'acme/app',
    branch: `rc/${release}`,
    message,
    by: 'ann',
    files: { [`${message}.txt`]: 'mended\n' },
  })
}

async function statusOf({ simulated }: Play) {
  const standing = await readStanding(connectTo(simulated), control, release)
  if (standing === null) throw new Error('there is no release')
  return releaseStatus(standing)
}

/** The job summary of a run that finds nothing to do. */
async function summaryOf(performance: Play): Promise<string> {
  const outcome = await runAction(performance)
  if (outcome?.train == null || outcome.manifest === null || outcome.decision === null)
    throw new Error('nothing was decided')
  return summarize(outcome.train, outcome.manifest, outcome.decision, outcome.stands, outcome.later)
}

const command = `gh workflow run release.yml --repo ${control} -f ask=release.freeze -f release=${release}`
const said = 'rc/2026.11 of acme/app has 2 commits that rc.1 does not hold; freeze again or leave them'

test('a fix pushed while rc.1 is validated is told with its command, and gone when rc.2 holds it', async () => {
  const performance = newPlay()
  const { simulated } = performance
  await validate(performance)
  expect((await statusOf(performance)).afterFreeze).toEqual([])
  const quiet = simulated.calls
  await runAction(performance)
  const usual = simulated.calls - quiet

  push(performance, 'first')
  push(performance, 'second')
  const before = simulated.calls
  const summary = await summaryOf(performance)
  expect(simulated.calls - before).toBe(usual)
  expect(summary).toContain('### Pushed after the freeze')
  expect(summary).toContain('has 2 commits that rc.1 does not hold; freeze again or leave them')
  expect(summary).toContain(command)
  const status = await statusOf(performance)
  expect(status).toMatchObject({
    status: 'active',
    phase: 'validation',
    candidate: { number: 1 },
    afterFreeze: [{ repository: 'acme/app', branch: 'rc/2026.11', commits: 2, said, command }],
  })
  expect(describeStatus(status)).toEqual(
    expect.arrayContaining(['Pushed after the freeze', `  ${said}`, `    → ${command}`]),
  )

  const pushed = refOf(simulated.world, 'acme/app', `refs/heads/rc/${release}`)
  const freeze: Ask = {
    id: 'freeze-1',
    at: simulated.world.at,
    by: { login: 'ann', kind: 'human' },
    type: 'freeze',
    after: 1,
  }
  const again = { ...performance, asks: [...performance.asks, freeze] }
  await validate(again)
  expect(await statusOf(again)).toMatchObject({ candidate: { number: 2 }, afterFreeze: [] })
  expect(await summaryOf(again)).not.toContain('Pushed after the freeze')

  await play(again)
  expect(await statusOf(again)).toMatchObject({ status: 'shipped', afterFreeze: [] })
  expect(refOf(simulated.world, 'acme/app', 'refs/heads/master')).toBe(pushed)
})

test('a fix that is left is in no candidate, and the release ships without it', async () => {
  const performance = newPlay()
  const { simulated } = performance
  await validate(performance)
  const frozen = refOf(simulated.world, 'acme/app', `refs/heads/rc/${release}`)
  push(performance, 'late')
  expect((await statusOf(performance)).afterFreeze).toMatchObject([{ commits: 1 }])
  await play(performance)
  expect(await statusOf(performance)).toMatchObject({ status: 'shipped', candidate: { number: 1 }, afterFreeze: [] })
  expect(refOf(simulated.world, 'acme/app', 'refs/heads/master')).toBe(frozen)
})
