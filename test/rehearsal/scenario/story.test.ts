import { describe, expect, test } from '@jest/globals'
import type { Job, Run } from 'embedded-github/github/world/runs'
import { unmetExpectations } from '../../../src/rehearsal/scenario/expectations.ts'
import { durationOf } from '../../../src/rehearsal/scenario/job-durations.ts'
import { nextAnswer, readCommand } from '../../../src/rehearsal/seed/people.ts'
import { pinStarter } from '../../../src/rehearsal/seed/starters.ts'
import type { RehearsalReport } from '../../../src/documents/rehearsal-report.ts'
import type { Attention } from '../../../src/domain/words/manifest.ts'
import { monday, release, sha, digest } from '../../report/manifests.ts'

describe('starters', () => {
  const commit = sha('d')
  const kit = { repository: 'convoy-release/convoy', commit }

  test('are pinned to one commit of the kit, the tag kept as a comment', () => {
    expect(pinStarter('    uses: convoy-release/convoy/.github/workflows/control.yml@v1\n', kit)).toBe(
      `    uses: convoy-release/convoy/.github/workflows/control.yml@${commit} # v1\n`,
    )
    expect(pinStarter('      - uses: "convoy-release/convoy/actions/promote@v1" # old\n', kit)).toBe(
      `      - uses: "convoy-release/convoy/actions/promote@${commit}" # v1\n`,
    )
  })

  test('keep every other use as it is', () => {
    for (const line of [
      'uses: actions/checkout@v1',
      'uses: convoy-release/convoy-extra/x@v1',
      'uses: convoy-release/convoy/x@v12',
      `uses: convoy-release/convoy/x@${sha('e')} # v1`,
    ]) {
      expect(pinStarter(`${line}\n`, kit)).toBe(`${line}\n`)
    }
  })
})

describe('the people of the default story', () => {
  const approve = (gate: string): Attention => ({
    code: `approved:${gate}`,
    is: 'waiting',
    reason: 'needs approval',
    since: monday,
    command: `gh workflow run release.yml --repo acme/release-control -f ask=release.approve -f release=2026.11 -f gate=${gate}`,
  })

  test('read the command that the release names, and no other', () => {
    expect(
      readCommand('gh workflow run release.yml --repo acme/release-control -f ask=release.freeze -f release=2026.11'),
    ).toEqual({
      repository: 'acme/release-control',
      workflow: 'release.yml',
      inputs: { ask: 'release.freeze', release: '2026.11' },
    })
    expect(readCommand('rm -rf / ; gh workflow run release.yml --repo acme/release-control')).toBeNull()
    expect(readCommand('release.plan')).toBeNull()
  })

  test('answer one after the other, each once', () => {
    const manifest = release({ attention: [approve('planning')] })
    const first = nextAnswer(manifest, new Set())
    const second = nextAnswer(manifest, new Set([first?.key ?? '']))
    expect([first, second].map((answer) => answer?.said.as)).toEqual(['ann', 'bob'])
    expect(first?.said).toMatchObject({
      path: '/repos/acme/release-control/actions/workflows/release.yml/dispatches',
      body: { ref: 'main', inputs: { ask: 'release.approve', gate: 'planning' } },
    })
    expect(nextAnswer(manifest, new Set([first?.key ?? '', second?.key ?? '']))).toBeNull()
  })

  test('leave it to others when they asked for the release themselves', () => {
    const manifest = release({
      release: { ...release().release, createdBy: { login: 'ann', kind: 'human' } },
      attention: [approve('ship')],
    })
    expect(nextAnswer(manifest, new Set())?.said.as).toBe('bob')
  })

  test('neither retry nor lift a hold: those decisions are not theirs to invent', () => {
    for (const ask of ['release.retry', 'release.resume', 'release.abort']) {
      const attention: Attention = {
        ...approve('ship'),
        command: `gh workflow run release.yml --repo acme/release-control -f ask=${ask} -f release=2026.11`,
      }
      expect(nextAnswer(release({ attention: [attention] }), new Set())).toBeNull()
    }
  })
})

describe('durations', () => {
  const run = {
    repository: 'acme/app',
    workflow: { id: 1, name: 'convoy', path: '.github/workflows/convoy.yml' },
  } as Run
  const job = { key: 'convoy/run' } as Job

  test('come from the most exact pattern, else twenty seconds', () => {
    expect(durationOf({})(run, job)).toBe(20_000)
    expect(durationOf({ '*/convoy.yml/*': 1, '*/*/run': 2 })(run, job)).toBe(1)
    expect(durationOf({ '*/convoy.yml/*': 1, 'acme/app/convoy.yml/run': 3 })(run, job)).toBe(3)
    expect(durationOf({ 'acme/web/convoy.yml/run': 3 })(run, job)).toBe(20_000)
  })
})

describe('what a scenario expects of the end', () => {
  const report: RehearsalReport = {
    release: '2026.11',
    control: 'acme/release-control',
    revision: 9,
    directive: 'auto',
    phase: 'validation',
    status: 'blocked',
    candidate: { number: 1, digest: digest('c'), heads: { 'acme/app': sha('b') } },
    repositories: [
      {
        name: 'acme/app',
        base: sha('a'),
        production: { branch: 'master', sha: sha('a'), tree: sha('f') },
        staging: { branch: 'staging', sha: sha('b') },
        tag: null,
        releaseUrl: null,
      },
    ],
    tiers: [
      { name: 'tier1', repository: 'acme/app', candidate: 1, conclusion: 'passed', attempts: 1 },
      { name: 'tier2a', candidate: 1, conclusion: 'failed', attempts: 2 },
    ],
    asks: [],
    requests: { total: 0, rest: 0, graphql: 0, contentCreating: 0, perRepository: 0 },
    billedMinutes: { control: 0, participants: 0, sweeps: 0 },
    virtualDuration: '1h',
    durationMs: 1,
  }
  const now = {
    head: sha('1'),
    manifest: release(),
    manifestText: '',
    train: {
      name: 'single',
      control: 'acme/release-control',
      kit: [],
      repositories: [],
      tiers: [],
      retries: { errored: 0, failed: 0 },
      approvals: { quorum: 1, auto: 0 },
      freeze: [],
      hooks: [],
      agents: [],
    },
    evidence: [],
  }

  test('is met by what is so', () => {
    expect(
      unmetExpectations(
        {
          status: 'blocked',
          phase: 'validation',
          candidate: 1,
          tiers: { tier1: 'passed', tier2a: 'failed' },
          repositories: { 'acme/app': { production: 'unchanged', staging: 'candidate', tag: null } },
        },
        report,
        now,
      ),
    ).toEqual([])
  })

  test('is told where it is not so', () => {
    expect(
      unmetExpectations(
        {
          status: 'shipped',
          candidate: 2,
          tiers: { tier2b: 'passed' },
          repositories: { 'acme/app': { production: 'candidate', tag: 'v0.1.0' } },
        },
        report,
        now,
      ),
    ).toEqual([
      'The status should be shipped and is blocked.',
      'The candidate should be 2 and is 1.',
      'Production of acme/app should be candidate and is unchanged.',
      'The tag of acme/app should be v0.1.0 and is none.',
      'Tier tier2b should be passed and is not judged.',
    ])
  })
})
