import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readRehearsalReport } from '../../src/documents/rehearsal-report.ts'
import { convoy, root, scratch } from '../cli/convoy.ts'
import { playExample, type Played } from './played.ts'

/*
 * A control repository that composes its own control out of the workflows of single actions, through the command line
 * with the bundles in dist.
 */

const ofControl = ({ world }: Played) =>
  Object.values(world.runs).filter(({ repository }) => repository === 'acme/release-control')
/** How often each job of control ended so, by its name without the one that calls control.yml. */
const countJobs = (played: Played, conclusion: string): Readonly<Record<string, number>> => {
  const names = ofControl(played).flatMap(({ jobs }) =>
    jobs.filter((job) => job.conclusion === conclusion).map(({ name }) => name.replace(/^(?:ask|wake) \/ /, '')),
  )
  return Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((each) => each === name).length]))
}

describe('a control of one’s own', () => {
  let played: Played
  beforeAll(async () => {
    played = await playExample('composed', 'people-decide')
  }, 300_000)
  afterAll(async () => {
    await played[Symbol.asyncDispose]()
  })

  test('takes a release to production', () => {
    expect(played.ended).toMatchObject({ code: 0, stderr: '' })
    expect(played.report).toMatchObject({ status: 'shipped', candidate: { number: 1 } })
    const head = played.report.candidate?.heads['acme/app'] ?? ''
    expect(played.git('app', 'rev-parse', 'master', 'staging', 'v0.1.0^{commit}').split('\n')).toEqual([
      head,
      head,
      head,
    ])
  })

  test('takes each step in the job of its own workflow, and breaks in none', () => {
    const done = countJobs(played, 'success')
    for (const name of [
      'record / record-signal',
      'plan / plan-release',
      'cut / cut-rc',
      'gate / run-tier-gate',
      'staging / promote',
      'before-production',
      'production / promote',
      'wake',
    ])
      expect([name, done[name] ?? 0]).not.toEqual([name, 0])
    expect([done['staging / promote'], done['before-production'], done['production / promote']]).toEqual([1, 1, 1])
    expect(countJobs(played, 'failure')).toEqual({})
  })

  test('records what was asked, by whom', () => {
    expect(
      played.last.asks
        .filter(({ type }) => type === 'hold' || type === 'resume')
        .map(({ type, by }) => [type, by.login]),
    ).toEqual([
      ['hold', 'bob'],
      ['resume', 'ann'],
    ])
  })

  test('wakes no run where nothing is due', () => {
    const done = countJobs(played, 'success')
    expect(done['wake']).toBeLessThan((done['plan / plan-release'] ?? 0) / 2)
    expect(done['wake-others']).toBeUndefined()
  })
})

describe('a step of one’s own that fails', () => {
  test('keeps the candidate out of production, and staging and proof stay', async () => {
    await using place = await scratch()
    const train = join(place.path, 'train')
    await cp(join(root, 'examples/composed'), train, { recursive: true })
    const file = join(train, 'repositories/acme/release-control/.github/workflows/control.yml')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('echo "$RELEASE goes to production as $CANDIDATE."\n', 'exit 1\n'))
    expect(await readFile(file, 'utf8')).not.toBe(text)
    const asked =
      '{ as: zoe, method: POST, path: /repos/acme/release-control/actions/workflows/release.yml/dispatches, body: { ref: main, inputs: { ask: release.plan, release: "{release}" } } }'
    await writeFile(
      join(train, 'scenario.yml'),
      `steps: [{ request: ${asked} }, { until: { quiet: true } }]\nexpect: { status: active, phase: ship, tiers: { tier1: passed, tier2a: passed }, repositories: { acme/app: { production: unchanged } } }\n`,
    )
    const { stdout } = await convoy(['rehearse', 'train'], place.path)
    expect(stdout).not.toContain('Not as the scenario expects')
    expect(stdout).toContain('before-production failure')
    const { repositories, candidate } = readRehearsalReport(
      await readFile(join(place.path, 'out/rehearsal.json'), 'utf8'),
    )
    expect(repositories[0]).toMatchObject({ staging: { sha: candidate?.heads['acme/app'] } })
  }, 300_000)
})
