import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import type { Deviations } from 'embedded-github/github/world/deviations'
import type { JobResult } from 'embedded-github/github/world/runs'
import { play, printed } from '../../packages/embedded-github/test/runner/bench.ts'
import { openShop, type Shop } from '../../packages/embedded-github/test/runner/shop.ts'

/* The real artifact client in an action, on a runner, against a served artifact service. */

const source = (file: string): string => JSON.stringify(pathToFileURL(join(process.cwd(), 'src', file)).href)

/** Runs one script as an action does that the door of the actions catches. */
async function act(shop: Shop, script: string, deviations: Deviations = {}): Promise<JobResult> {
  await shop.hub.change((world) => [{ ...world, deviations }, []])
  const main = `import { downloadArtifact, uploadCopy, uploadFolder } from ${source('toolkit/artifact.ts')}
    import { reportFailure } from ${source('actions/failure.ts')}
    import { mkdirSync, writeFileSync } from 'node:fs'
    mkdirSync('out'); writeFileSync('out/file.txt', 'text')
    try { ${script} } catch (thrown) { await reportFailure('run-tier-gate', thrown) }`
  return play({
    hub: shop.hub,
    contexts: { github: { sha: shop.second, ref: 'refs/heads/main' } },
    steps: [{ uses: './act' }],
    workspace: {
      'act/main.mjs': main,
      'act/action.yml': 'name: a\ndescription: a\nruns: {using: node24, main: main.mjs}',
    },
  })
}

const day = 24 * 3_600_000
/** For how many days the client asked GitHub to keep the only artifact, on this machine's clock. */
const daysKept = (shop: Shop): number => {
  const [artifact] = Object.values(shop.hub.world().artifacts)
  return Math.round(((artifact?.expiresAt ?? 0) - Date.now()) / day)
}

describe('an artifact', () => {
  test('that only travels between jobs is kept for one day', async () => {
    await using shop = await openShop()
    expect((await act(shop, "await uploadFolder('commits', 'out')")).conclusion).toBe('success')
    expect(daysKept(shop)).toBe(1)
  })

  test('that is a copy of what was recorded is kept as long as the train says', async () => {
    await using shop = await openShop()
    expect(
      (await act(shop, "await uploadCopy('copy', { 'release-manifest.json': '{}' }, 30, process.cwd())")).conclusion,
    ).toBe('success')
    expect(daysKept(shop)).toBe(30)
  })
})

describe('where the account may store no more', () => {
  test('a later job’s artifact is missed with what to do, and is no defect of Convoy', async () => {
    await using shop = await openShop()
    const result = await act(shop, "await uploadFolder('commits', 'out')", { artifactStorage: 'full' })
    expect(result.conclusion).toBe('failure')
    expect(result.annotations).toContainEqual({
      level: 'error',
      title: 'ARTIFACT_NOT_UPLOADED',
      message: expect.stringMatching(
        /^The artifact commits, which a later job of this run needs, could not be uploaded: .*Artifact storage quota has been hit.* → Delete artifacts that nobody needs.*release\.retry\.$/,
      ),
    })
    expect(JSON.stringify(result.annotations)).not.toContain('defect')
  })

  test('the copy of what was recorded is missed with a warning, and the step goes on', async () => {
    await using shop = await openShop()
    const result = await act(
      shop,
      "await uploadCopy('copy', { 'release-manifest.json': '{}' }, 7, process.cwd()); console.log('> on')",
      { artifactStorage: 'full' },
    )
    expect([result.conclusion, printed(result.log)]).toEqual(['success', expect.arrayContaining(['> on'])])
    expect(result.annotations).toEqual([
      {
        level: 'warning',
        title: 'No copy of the release files',
        message: expect.stringContaining('The release branch holds everything, and the release continues.'),
      },
    ])
  })
})

test.each([
  ['cannot be reached', "process.env.ACTIONS_RESULTS_URL = 'http://127.0.0.1:1/'"],
  ['refuses the job', "process.env.ACTIONS_RUNTIME_TOKEN = process.env.ACTIONS_RUNTIME_TOKEN.slice(0, -3) + 'abc'"],
])('a service that %s is no defect of Convoy either', async (_, before) => {
  await using shop = await openShop()
  const result = await act(shop, `${before}; await uploadFolder('commits', 'out')`)
  expect([result.conclusion, result.annotations.map(({ title }) => title)]).toEqual([
    'failure',
    ['ARTIFACT_NOT_UPLOADED', undefined],
  ])
  expect(JSON.stringify(result.annotations)).not.toContain('defect')
  const fetched = await act(shop, `${before}; await downloadArtifact('commits', 'in', { files: 1, bytes: 1000 })`)
  expect(fetched.annotations.map(({ title }) => title)).toEqual(['ARTIFACT_NOT_FETCHED', undefined])
})

test('an artifact that is gone is told with the re-run that makes it again', async () => {
  await using shop = await openShop()
  const { annotations } = await act(shop, "await downloadArtifact('commits', 'in', { files: 1, bytes: 1000 })")
  expect(annotations[0]).toMatchObject({
    title: 'ARTIFACT_NOT_FETCHED',
    message: expect.stringContaining('re-run all jobs and not only those that failed'),
  })
})
