import { describe, expect, test } from '@jest/globals'
import { describeRelease } from '../../../src/report/terminal.ts'
import { summarize } from '../../../src/report/summary/summary.ts'
import { hostile } from '../hostile.ts'
import { fleetCandidate, fleetRelease, nameOf, provenFleet } from '../fleet.ts'
import { asked, blocked, decision, judged, keyOf, monday, release, shipped, single, standsOf } from '../manifests.ts'

describe('the job summary', () => {
  test('says the verdict first', () => {
    expect(summarize(single, shipped, decision(shipped)).split('\n')[0]).toBe(
      '## ✅ 2026.11 shipped as rc.1: 1 repository in production.',
    )
    expect(summarize(single, blocked, decision(blocked)).split('\n')[0]).toBe(
      '## ❌ 2026.11 is blocked in validation: tier2a failed on rc.1.',
    )
  })

  test('says that production is untouched where it was seen to be, and where it stands once it has begun to move', () => {
    const partial = release({ status: 'partial', pivot: monday })
    expect(summarize(single, blocked, decision(blocked), standsOf(blocked))).toContain('Production is untouched.')
    expect(summarize(single, blocked, decision(blocked))).not.toContain('untouched')
    expect(summarize(single, partial, decision(partial), standsOf(partial))).toContain(
      'Production has begun to move: `acme/app` is where the plan found it.',
    )
  })

  test('names what is in the way, who is asked and the command that answers it', () => {
    expect(summarize(single, blocked, decision(blocked))).toContain(
      '| ❌ | tier2a failed on rc.1 | `acme/app` | 2 Nov 09:04:00 | `gh workflow run release.yml --repo acme/release-control -f ask=release.retry -f release=2026.11 -f tier=tier2a` |',
    )
  })

  test('shows every attempt, and calls a pass after a failure flaky', () => {
    const manifest = release({ evidence: [judged('tier2a', 'failed'), judged('tier2a', 'passed', { attempt: 2 })] })
    expect(summarize(single, manifest, decision(manifest))).toContain(
      '| `tier2a` | the candidate | – | ⚠️ flaky | ❌ ✅ | this candidate |',
    )
  })

  test('says what runs and since when, where nobody has to do anything', () => {
    const manifest = release({ requests: [asked('tier2a', 'acme/app', { run: 7 })] })
    expect(summarize(single, manifest, decision(manifest)).split('\n')[0]).toBe(
      '## ▶️ 2026.11 is in validation: tier2a runs in `acme/app` since 2 Nov 09:01:00.',
    )
  })

  test('says what must follow in the layer that moved last', () => {
    const manifest = release({
      phase: 'ship',
      pivot: monday,
      hops: [{ to: 'production', repository: 'acme/app', candidate: 1, at: monday + 60_000, moved: true }],
    })
    const publishing = {
      ...single,
      repositories: single.repositories.map((each) => ({
        ...each,
        settledWhen: { ...each.settledWhen, production: { kind: 'workflow', file: 'publish.yml' } as const },
      })),
    }
    expect(summarize(publishing, manifest, decision(manifest)).split('\n')[0]).toBe(
      '## ▶️ 2026.11 is in ship: `acme/app` moved production and waits for publish.yml since 2 Nov 09:01:00.',
    )
  })

  test('keeps its tables and its one diagram, whatever the data says', () => {
    const calm = summarize(single, blocked, decision(blocked)).split('\n')
    for (const text of hostile) {
      const manifest = {
        ...blocked,
        attention: blocked.attention.map((item) => ({ ...item, reason: text, on: text, command: text })),
      }
      const lines = summarize(single, manifest, decision(manifest)).split('\n')
      expect(lines).toHaveLength(calm.length)
      expect(lines.filter((line) => line.startsWith('```'))).toEqual(['```mermaid', '```'])
      expect(lines.map((line) => line.split('|').length)).toEqual(calm.map((line) => line.split('|').length))
    }
  })
})

describe('the terminal', () => {
  test('says verdict, reason and command without a control character', () => {
    expect(describeRelease(single, blocked, standsOf(blocked))).toEqual([
      '2026.11 is blocked in validation. Production is untouched.',
      '  tier2a failed on rc.1 (acme/app)',
      '    → gh workflow run release.yml --repo acme/release-control -f ask=release.retry -f release=2026.11 -f tier=tier2a',
      '  ✔ passed   tier1 on acme/app',
      '  ✖ failed   tier2a, 2 attempts',
    ])
  })
})

describe('forty repositories', () => {
  const rc2 = fleetCandidate(40, 2, 30)
  const first = fleetRelease(40)
  const failed = {
    key: keyOf('tier1', nameOf(30), rc2, first.train),
    tier: 'tier1',
    repository: nameOf(30),
    candidate: 2,
  } as const
  const { train, manifest } = fleetRelease(40, {
    status: 'blocked',
    phase: 'development',
    candidate: rc2,
    requests: [],
    evidence: [
      ...provenFleet(first.train, fleetCandidate(40)),
      judged('tier1', 'failed', failed),
      judged('tier1', 'failed', { ...failed, attempt: 2 }),
    ],
    attention: [
      {
        code: 'tier:tier1',
        is: 'lost',
        reason: `tier1 failed on rc.2 in ${nameOf(30)}`,
        on: nameOf(30),
        since: monday,
      },
    ],
  })

  test('are counted in the job summary, told one by one only where they differ, and folded', () => {
    const page = summarize(train, manifest, decision(manifest))
    expect(page).toContain(
      '| `tier1` | each of 40 repositories | 1 failed, 1 not asked yet, 38 passed; 38 carried from rc.1 | yes |',
    )
    expect(page).toContain(
      '| ❌ | tier1 failed on rc.2 in `acme/service-30` | `acme/service-30` `@acme/team-2` | 2 Nov 09:00:00 | – |',
    )
    expect(page).toContain('| `tier1` | `acme/service-30` | `@acme/team-2` | ❌ failed | ❌ ❌ | this candidate |')
    expect(page).toContain('<details><summary>40 repositories in 8 layers</summary>')
    expect(page.match(/service-2\d/g)).toHaveLength(10)
  })

  test('take a few lines on a terminal', () => {
    expect(describeRelease(train, manifest, standsOf(manifest))).toEqual([
      '2026.11 is blocked in development. Production is untouched.',
      '  tier1 failed on rc.2 in acme/service-30 (acme/service-30, @acme/team-2)',
      '  tier1 on 40 repositories: 1 failed, 1 not asked yet, 38 passed; 38 carried from rc.1',
      '    ✖ failed   tier1 on acme/service-30, 2 attempts',
      '  · not yet  tier2a',
    ])
  })
})
