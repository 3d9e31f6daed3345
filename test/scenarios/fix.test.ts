import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { readManifest } from '../../src/documents/manifest.ts'
import { readRehearsalReport, type RehearsalReport } from '../../src/documents/rehearsal-report.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import type { Issue } from 'embedded-github/github/world/discussion'
import type { Run } from 'embedded-github/github/world/runs'
import { loadWorld } from 'embedded-github/server/hub'
import { convoy, root, scratch } from '../cli/convoy.ts'

/*
 * The stories of examples/fix with the bundles in dist. Each says itself where it must end; what it cannot say is
 * asserted here.
 */

jest.setTimeout(180_000)

const example = join(root, 'examples/fix')

interface Played {
  readonly manifest: Manifest
  readonly report: RehearsalReport
  readonly issues: readonly Issue[]
  readonly runs: readonly Run[]
  /** The subjects of the commits on a branch, newest first. */
  readonly subjects: (repository: string, branch: string) => readonly string[]
  readonly [Symbol.asyncDispose]: () => Promise<void>
}

async function play(story: string): Promise<Played> {
  const place = await scratch()
  const { code, stdout, stderr } = await convoy(
    ['rehearse', example, '--scenario', join(example, 'scenarios', `${story}.yml`)],
    place.path,
  )
  expect({ code, stderr, stdout: code === 0 ? '' : stdout }).toEqual({ code: 0, stderr: '', stdout: '' })
  const out = join(place.path, 'out')
  const saved = await loadWorld({ repositories: join(out, 'github'), state: join(out, '.convoy/world') })
  return {
    manifest: readManifest(await readFile(join(out, 'release-manifest.json'), 'utf8')),
    report: readRehearsalReport(await readFile(join(out, 'rehearsal.json'), 'utf8')),
    issues: Object.values(saved?.world.issues ?? {}),
    runs: Object.values(saved?.world.runs ?? {}),
    subjects: (repository, branch) =>
      execFileSync('git', ['-C', join(out, 'github', `${repository}.git`), 'log', '--format=%s', branch], {
        encoding: 'utf8',
      })
        .trim()
        .split('\n'),
    [Symbol.asyncDispose]: () => place[Symbol.asyncDispose](),
  }
}

const attemptsOf = ({ manifest }: Played, tier: string): readonly string[] =>
  manifest.evidence
    .filter((each) => each.tier === tier)
    .map(({ candidate, conclusion }) => `rc.${candidate} ${conclusion}`)
const pullsOf = ({ issues }: Played): readonly Issue[] => issues.filter(({ pull }) => pull !== undefined)
/** What started each run of the agent. */
const told = ({ runs }: Played): readonly unknown[] =>
  runs
    .filter(({ repository, event }) => repository === 'acme/agent-core' && event === 'repository_dispatch')
    .map(({ payload }) => (payload as { readonly client_payload?: unknown }).client_payload)
const trackerOf = ({ issues }: Played): Issue | undefined =>
  issues.find(({ repository }) => repository === 'acme/release-control')

describe('a tier that fails, with an agent that is asked', () => {
  test('is mended by the agent’s pull request into the RC branch: rc.2 carries what the fix did not touch and ships', async () => {
    await using played = await play('agent-fixes')
    const { manifest, report } = played
    expect(manifest.fixes).toMatchObject([{ tier: 'tier2b', candidate: 1, place: 'acme/e2e' }])
    expect(told(played)).toMatchObject([
      {
        body: {
          tier: 'tier2b',
          run: { job: expect.any(Number) },
          logs: { untrusted: true, lines: expect.arrayContaining(["  + '12.00 EUR'", "  - '16.50 EUR'"]) },
        },
      },
    ])
    expect(pullsOf(played)).toMatchObject([
      {
        repository: 'acme/api',
        author: 'agent-core[bot]',
        pull: { base: 'rc/2026.11', merged: { by: 'agent-core[bot]' } },
      },
    ])
    expect(attemptsOf(played, 'tier2b')).toEqual(['rc.1 failed', 'rc.1 failed', 'rc.2 passed'])
    expect(report.tiers.find(({ name, repository }) => name === 'tier1' && repository === 'acme/web')).toMatchObject({
      conclusion: 'passed',
      carriedFrom: 1,
    })
    expect(played.subjects('acme/api', 'master')[0]).toMatch(/^fix: add the prices of a basket up/)
  })

  test('waits for a human where the fix deletes a test, and goes on with exactly the commits that were approved', async () => {
    await using played = await play('fix-deletes-test')
    const approvals = played.manifest.asks.filter(({ type }) => type === 'approve')
    expect(approvals).toMatchObject([
      { gate: 'development', digest: played.manifest.candidate?.digest, by: { login: 'ann', kind: 'human' } },
    ])
    expect(attemptsOf(played, 'tier2b')).toEqual(['rc.1 failed', 'rc.1 failed', 'rc.2 passed'])
  })

  test('forms no candidate of a fix that touches a denied path; what is left once it is taken out ships', async () => {
    await using played = await play('fix-touches-denied-path')
    expect(played.manifest.candidates.map(({ number }) => number)).toEqual([1, 2])
    expect(played.subjects('acme/api', 'master')[0]).toBe('fix: leave the machines as they are')
  })

  test('is not asked about again where the next candidate fails in the same way: people are, in the tracking issue', async () => {
    await using played = await play('same-signature-twice')
    expect(played.manifest.fixes).toHaveLength(1)
    expect(attemptsOf(played, 'tier2b')).toEqual(['rc.1 failed', 'rc.1 failed', 'rc.2 failed', 'rc.2 failed'])
    expect(pullsOf(played)).toHaveLength(1)
    expect(played.manifest.attention).toMatchObject([
      { is: 'lost', reason: expect.stringContaining('failed in the same way on rc.1') },
    ])
    expect(trackerOf(played)).toMatchObject({
      state: 'open',
      body: expect.stringContaining('failed in the same way on rc.1'),
    })
    expect(trackerOf(played)?.body).toMatch(
      /The log of `tier2b` ended with:\n\n```text\n[^`]*'16\.50 EUR'[^`]*\n##\[error\]run-tier-gate refused: TIER_FAILED\n```\n/,
    )
  })

  test('is not asked about beyond the budget', async () => {
    await using played = await play('budget-spent')
    expect(played.manifest.fixes.map(({ candidate }) => candidate)).toEqual([1, 2])
    expect(new Set(played.manifest.fixes.map(({ signature }) => signature)).size).toBe(2)
    expect(pullsOf(played)).toHaveLength(2)
    expect(played.manifest.attention).toMatchObject([
      { is: 'lost', reason: expect.stringContaining('budget of 2 fixes for this tier is spent') },
    ])
  })
})

describe('a tier that could not be judged, or not at once', () => {
  test('is tried again where its machine died: three attempts are recorded, and nobody is asked for a fix', async () => {
    await using played = await play('machine-dies')
    expect(attemptsOf(played, 'tier2b')).toEqual(['rc.1 errored', 'rc.1 errored', 'rc.1 passed'])
    expect(played.manifest.fixes).toEqual([])
    expect(pullsOf(played)).toEqual([])
  })

  test('is flaky where it passes after a failure: both attempts are recorded, and careful needs a waiver', async () => {
    await using played = await play('flaky')
    expect(attemptsOf(played, 'tier2a')).toEqual(['rc.1 failed', 'rc.1 passed'])
    expect(played.manifest.asks.filter(({ type }) => type === 'waive')).toMatchObject([
      { code: 'flaky:tier2a', by: { login: 'bob' } },
    ])
    expect(played.manifest.fixes).toEqual([])
  })
})

test('an agent that the train names holds a release by an event of its own; its approval is refused and writes nothing', async () => {
  await using played = await play('agent-asks')
  expect(played.manifest.asks.map(({ type, by }) => `${type} ${by.login}`)).toEqual([
    'plan zoe',
    'hold agent-core[bot]',
  ])
  const asked = played.runs.filter(
    ({ actor, repository }) => actor === 'agent-core[bot]' && repository === 'acme/release-control',
  )
  expect(asked.map(({ event, conclusion }) => `${event} ${conclusion}`)).toEqual([
    'repository_dispatch failure',
    'repository_dispatch success',
  ])
})
