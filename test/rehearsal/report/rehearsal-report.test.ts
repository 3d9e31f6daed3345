import { beforeAll, describe, expect, test } from '@jest/globals'
import {
  printRehearsalReport,
  readRehearsalReport,
  type RehearsalReport,
} from '../../../src/documents/rehearsal-report.ts'
import { readTrain } from '../../../src/documents/train/train.ts'
import { seedCommit } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import { reportRehearsal } from '../../../src/rehearsal/report/rehearsal-report.ts'
import { readRelease } from '../../../src/rehearsal/scenario/release-branch.ts'
import { simulate } from '../../../src/simulation/exchange.ts'
import { play } from '../../../src/simulation/play.ts'
import { releaseWorld } from '../../../src/simulation/release-world.ts'
import { control, planAsk, release, start } from '../../simulation/worlds.ts'

const trainText = `train: storefront
control: acme/release-control
branches: { source: main, candidate: "rc/{release}", staging: staging, production: master }
repositories:
  - name: acme/schema
  - { name: acme/api, depends-on: [acme/schema] }
  - { name: acme/web, depends-on: [acme/api], branches: { production: tag-only, staging: none } }
tiers:
  - { name: tier1, scope: repository, required: true, by: { command: "npm test" } }
  - { name: tier2a, scope: release, repository: acme/e2e, needs: [tier1], required: true, by: { command: "npm run e2e" } }
`

/** What rehearsal.json would say, through its own reader and writer. */
const reportOf = (world: World): RehearsalReport =>
  readRehearsalReport(
    printRehearsalReport(
      reportRehearsal(world, readRelease(world, control, release), {
        release,
        control,
        directive: 'auto',
        lines: [],
        durationMs: 1,
      }),
    ),
  )

describe('the report of several repositories, the last of them tag-only and without staging', () => {
  let lost: RehearsalReport
  let repaired: RehearsalReport

  beforeAll(async () => {
    const simulated = simulate(releaseWorld(readTrain(trainText, 'train.yml'), trainText, start))
    const performance = { simulated, control, release, asks: [planAsk()] }
    await play({ ...performance, verdict: ({ repository }) => (repository === 'acme/e2e' ? 'failure' : 'success') })
    lost = reportOf(simulated.world)
    ;[simulated.world] = seedCommit(simulated.world, {
      repository: 'acme/api',
      branch: 'rc/2026.11',
      message: 'fix: fit the schema',
      by: 'zoe',
      files: { 'program.txt': 'acme/api 2\n' },
    })
    await play(performance)
    repaired = reportOf(simulated.world)
  })

  test('says null where a repository has no such branch, and what production and staging are elsewhere', () => {
    expect(lost).toMatchObject({ status: 'blocked', candidate: { number: 1 } })
    const [schema, , web] = lost.repositories
    expect(schema).toMatchObject({
      name: 'acme/schema',
      production: { branch: 'master', sha: schema?.base },
      staging: { branch: 'staging', sha: lost.candidate?.heads['acme/schema'] },
      tag: null,
      releaseUrl: null,
    })
    expect(web).toEqual({
      name: 'acme/web',
      base: null,
      production: { branch: null, sha: null, tree: null, is: 'planned' },
      staging: { branch: null, sha: null },
      tag: null,
      releaseUrl: null,
    })
  })

  test('says what was carried from an earlier candidate: only what a fix did not touch', () => {
    expect(repaired).toMatchObject({ status: 'shipped', candidate: { number: 2 } })
    expect(repaired.tiers).toEqual([
      { name: 'tier1', repository: 'acme/schema', candidate: 1, conclusion: 'passed', attempts: 1, carriedFrom: 1 },
      { name: 'tier1', repository: 'acme/api', candidate: 2, conclusion: 'passed', attempts: 1 },
      { name: 'tier1', repository: 'acme/web', candidate: 2, conclusion: 'passed', attempts: 1 },
      { name: 'tier2a', candidate: 2, conclusion: 'passed', attempts: 1 },
    ])
    expect(
      repaired.repositories.map(({ name, tag, production, releaseUrl }) => [
        name,
        tag,
        production.sha === null ? null : production.sha === repaired.candidate?.heads[name],
        releaseUrl !== null,
      ]),
    ).toEqual([
      ['acme/schema', 'v0.1.0', true, true],
      ['acme/api', 'v0.1.0', true, true],
      ['acme/web', 'v0.1.0', null, true],
    ])
  })
})
