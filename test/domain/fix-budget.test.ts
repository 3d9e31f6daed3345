import { describe, expect, test } from '@jest/globals'
import { candidateOf } from '../../src/domain/hops/candidate.ts'
import { digestText } from '../../src/domain/text/canonical.ts'
import { decide } from '../../src/domain/decide.ts'
import { printManifest } from '../../src/documents/manifest.ts'
import { evidenceKey } from '../../src/domain/proof/standing.ts'
import { write } from '../../src/domain/write.ts'
import type { Evidence, Request } from '../../src/domain/words/evidence.ts'
import type { Seen } from '../../src/domain/words/look.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import type { Fixing, Train } from '../../src/domain/words/train.ts'
import { called, manifest, member, planned, run, seen, sha, started, tier1, train } from './builders.ts'

/* Forty repositories, frozen as rc.1, with an agent that may be asked six times in the whole release. */

const names = Array.from({ length: 40 }, (_, index) => `acme/r${String(index).padStart(2, '0')}`)
const fixing: Fixing = { agent: 'acme/agent-core', attempts: 2, releaseAttempts: 6, denyPaths: [] }
const line: Train = train({
  repositories: names.map((name) => member(name)),
  tiers: [tier1],
  retries: { errored: 0, failed: 0 },
  fix: fixing,
})
const rc1 = candidateOf('2026.11', 1, Object.fromEntries(names.map((name) => [name, sha('a')])), {})

/** The release in which tier1 was judged in every repository, and lost in these. */
function lostIn(...lost: readonly string[]): Manifest {
  const evidence = names.map((repository): Evidence => ({
    key: evidenceKey(line, { tier: tier1, repository }, rc1),
    tier: 'tier1',
    repository,
    candidate: 1,
    attempt: 1,
    rule: 'r',
    digest: 'd',
    ...(lost.includes(repository)
      ? { conclusion: 'failed', failure: { signature: digestText(repository), failing: ['basket'] } }
      : { conclusion: 'passed' }),
  }))
  return manifest({
    repositories: names.map((name) => planned(name)),
    candidate: rc1,
    candidates: [{ number: 1, digest: rc1.digest }],
    evidence,
  })
}

function look(parts: Partial<Seen> = {}, rc = sha('a')): Seen {
  const looked = seen(parts, rc)
  const app = looked.repositories['acme/app']!
  return {
    ...looked,
    repositories: { ...looked.repositories, ...Object.fromEntries(names.map((name) => [name, app])) },
  }
}

const pass = (at: Manifest): Manifest => write(at, decide(line, at, look()))

describe('a tier that is lost in many repositories in the same look', () => {
  const asked = pass(lostIn(...names))

  test('is put to the agent as often as the release allows, and each request says how many are left', () => {
    expect(asked.fixes.map(({ repository }) => repository)).toEqual(names.slice(0, 6))
    expect(asked.messages.map(({ body }) => body?.['budget'])).toEqual(
      [5, 4, 3, 2, 1, 0].map((release) => ({ tier: 1, release })),
    )
  })

  test('goes to people wherever the budget did not reach, then and at every later look', () => {
    const told = (at: Manifest): readonly string[] =>
      at.attention
        .filter(({ is, reason }) => is === 'lost' && reason.includes('budget of 6 fixes for this release is spent'))
        .map(({ code }) => code)
    const spent = names.slice(6).map((name) => `tier:tier1:${name}`)
    expect(asked.status).toBe('blocked')
    expect(told(asked)).toEqual(spent)
    expect(told(pass(asked))).toEqual(spent)
    expect(pass(asked).fixes).toEqual(asked.fixes)
  })

  test('is put to the agent everywhere where the budget is enough', () => {
    const six = pass(lostIn(...names.slice(30, 36)))
    expect(six).toMatchObject({ status: 'active', fixes: names.slice(30, 36).map((repository) => ({ repository })) })
  })
})

describe('a train of forty in which every test fails again and again', () => {
  const verbose: Train = {
    ...line,
    retries: { errored: 2, failed: 1 },
    fix: { ...fixing, attempts: 10, releaseAttempts: 50 },
  }
  const failing = (at: number): readonly string[] =>
    Array.from({ length: 20 }, (_, index) => `${at} ${index} ${'検'.repeat(190)}`)
  const failed = ({ id, head = '', to, branch, workflow }: Request, number: number, at: number) =>
    [
      id,
      run({
        id: number,
        repository: to,
        headSha: head,
        headBranch: branch,
        workflow: `.github/workflows/${workflow}`,
        createdAt: at,
        conclusion: 'failure',
        referenced: called('participant.yml'),
        jobs: ['fetch', 'run', 'errored'].map((name) => ({
          name: `convoy / ${name}`,
          status: 'completed',
          conclusion: name === 'run' ? 'failure' : name === 'fetch' ? 'success' : 'skipped',
          ...(name === 'run'
            ? { id: number + 1, tests: { passed: 1, failed: 20, errored: 0, skipped: 0, failing: failing(at) } }
            : {}),
        })),
      }),
    ] as const

  /** Passes on commits of this name until nothing is asked for any more, each recorded as it would be. */
  function play(from: Manifest, rc: string): Manifest {
    const before = Object.values(from.candidate?.heads ?? {})[0] ?? ''
    const diffs = Object.fromEntries(
      names.map((name) => [
        `${name} ${before} rc/2026.11`,
        { files: [{ path: 'src/x.js', change: 'changed' as const }], whole: true },
      ]),
    )
    const contains = Object.fromEntries(
      names.flatMap((name) => [before, rc].map((head) => [`${name} refs/heads/rc/2026.11 ${head}`, true])),
    )
    let release = from
    for (let round = 0; round < 8; round += 1) {
      const at = started + release.revision * 60_000
      const runs = Object.fromEntries(
        release.requests.map((request, index) => failed(request, release.revision * 1000 + index * 2, at)),
      )
      const logs = Object.fromEntries(
        release.evidence
          .filter(({ failure }) => failure?.lines === undefined)
          .slice(0, 10)
          .map(({ repository, failure }) => [
            `${repository} ${failure?.run?.job}`,
            { lines: Array.from({ length: 40 }, () => 'l'.repeat(290)) },
          ]),
      )
      release = write(release, decide(verbose, release, look({ at, runs, logs, diffs, contains }, rc)))
      printManifest(release)
    }
    return release
  }

  test('keeps a manifest that can be recorded: names of the newest failure of each tier, and no more of them than there is room for', () => {
    const start = manifest({
      repositories: names.map((name) => planned(name)),
      candidate: rc1,
      candidates: [{ number: 1, digest: rc1.digest }],
    })
    const last = ['b', 'c'].reduce((release, head) => play(release, sha(head)), play(start, sha('a')))
    expect(last.candidates.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(last.evidence).toHaveLength(3 * 2 * 40)
    const named = last.evidence.filter(({ failure }) => failure?.failing.length !== 0)
    expect(named.map(({ candidate, attempt, repository }) => `rc.${candidate} ${attempt} ${repository}`)).toEqual(
      names.map((name) => `rc.3 2 ${name}`),
    )
    expect(new Set(last.evidence.map(({ failure }) => failure?.signature)).size).toBeGreaterThan(40)
    expect(Buffer.byteLength(printManifest(last))).toBeLessThan(400_000)
  })
})
