import { describe, expect, test } from '@jest/globals'
import { summarize } from '../../src/report/summary.ts'
import { describeRelease } from '../../src/report/terminal.ts'
import { hostile } from './hostile.ts'
import { blocked, decision, judged, monday, release, shipped } from './manifests.ts'

describe('the job summary', () => {
  test('says the verdict first', () => {
    expect(summarize(shipped, decision(shipped)).split('\n')[0]).toBe('## ✅ 2026.11 shipped as rc.1: 1 repository in production.')
    expect(summarize(blocked, decision(blocked)).split('\n')[0]).toBe('## ❌ 2026.11 is blocked in validation: tier2a failed on rc.1.')
  })

  test('says that production is untouched for as long as nothing moved', () => {
    expect(summarize(blocked, decision(blocked))).toContain('Production is untouched.')
    expect(summarize(release({ status: 'partial', pivot: monday }), decision(blocked))).toContain('Production has begun to move.')
  })

  test('names what is in the way, who is asked and the command that answers it', () => {
    expect(summarize(blocked, decision(blocked))).toContain('| ❌ | tier2a failed on rc.1 | `acme/app` | `gh workflow run release.yml --repo acme/release-control -f ask=release.retry -f release=2026.11 -f tier=tier2a` |')
  })

  test('shows every attempt, and calls a pass after a failure flaky', () => {
    const manifest = release({ evidence: [judged('tier2a', 'failed'), judged('tier2a', 'passed', { attempt: 2 })] })
    expect(summarize(manifest, decision(manifest))).toContain('| `tier2a` | the candidate | ⚠️ flaky | ❌ ✅ | rc.1 |')
  })

  test('keeps its tables and its one diagram, whatever the data says', () => {
    const calm = summarize(blocked, decision(blocked)).split('\n')
    for (const text of hostile) {
      const manifest = { ...blocked, attention: blocked.attention.map((item) => ({ ...item, reason: text, on: text, command: text })) }
      const lines = summarize(manifest, decision(manifest)).split('\n')
      expect(lines).toHaveLength(calm.length)
      expect(lines.filter((line) => line.startsWith('```'))).toEqual(['```mermaid', '```'])
      expect(lines.map((line) => line.split('|').length)).toEqual(calm.map((line) => line.split('|').length))
    }
  })
})

describe('the terminal', () => {
  test('says verdict, reason and command without a control character', () => {
    expect(describeRelease(blocked)).toEqual([
      '2026.11 is blocked in validation. Production is untouched.',
      '  tier2a failed on rc.1 (acme/app)',
      '    → gh workflow run release.yml --repo acme/release-control -f ask=release.retry -f release=2026.11 -f tier=tier2a',
      '  ✔ passed   tier1 on acme/app, rc.1',
      '  ✖ failed   tier2a, rc.1, 2 attempts',
    ])
  })
})
