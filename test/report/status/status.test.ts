import { describe, expect, test } from '@jest/globals'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import type { RefsNow } from '../../../src/report/rows/repository-rows.ts'
import { isClear, releaseStatus, type ReleaseStatus } from '../../../src/report/status/status.ts'
import { describeStatus } from '../../../src/report/status/lines.ts'
import { fleetRefs, fleetRelease, nameOf } from '../fleet.ts'
import { hostile } from '../hostile.ts'
import { asked, blocked, monday, release, sha, shipped, single } from '../manifests.ts'

const at = monday + 600_000
const untouched: Readonly<Record<string, RefsNow>> = {
  'acme/app': {
    candidate: { name: 'rc/2026.11', commit: sha('b') },
    staging: { name: 'staging', commit: sha('b') },
    production: { name: 'master', commit: sha('a') },
    tag: { name: 'v0.1.0', commit: null },
  },
}
const statusOf = (manifest: Manifest): ReleaseStatus => releaseStatus({ at, train: single, manifest, refs: untouched })

describe('the status of a release', () => {
  test('answers what blocks the release, who is asked and which command answers it', () => {
    expect(describeStatus(statusOf(blocked))).toEqual([
      '✖ 2026.11 is blocked in validation. Production is untouched.',
      '  ✔ planning  ✔ development  ✔ staging  ✖ validation  · ship',
      '  rc.1 of 1 repository in 1 layer, auto, revision 4 of acme/release-control release/2026.11',
      '',
      'What blocks it',
      '  tier2a failed on rc.1 (acme/app, since 2 Nov 09:04:00, 6m)',
      '    → gh workflow run release.yml --repo acme/release-control -f ask=release.retry -f release=2026.11 -f tier=tier2a',
      '',
      'Repositories',
      '  layer  repository  version  candidate              staging             production         tag',
      '  1      acme/app    0.1.0    rc/2026.11: candidate  staging: candidate  master: as before  v0.1.0: not yet',
      '',
      'Tiers',
      '  ✔ passed   tier1 on acme/app',
      '  ✖ failed   tier2a, 2 attempts',
    ])
  })

  test('says what machines are doing, since when, and that nothing blocks the release', () => {
    const lines = describeStatus(statusOf(release({ requests: [asked('tier2a', 'acme/app', { run: 7 })] })))
    expect(lines[0]).toBe(
      '✔ 2026.11 is in validation: tier2a runs in acme/app since 2 Nov 09:01:00. Production is untouched. Nothing blocks it.',
    )
    expect(lines).toContain(
      '  tier2a runs in acme/app (run 7), since 2 Nov 09:01:00, 9m, errored if not answered by 2 Nov 15:01:00',
    )
  })

  test('tells many repositories by layer, and one by one only those whose refs strayed or cannot be read', () => {
    const fleet = fleetRelease(40)
    const { [nameOf(3)]: _, ...refs } = fleetRefs(fleet)
    const strayed = { ...refs, [nameOf(6)]: { ...refs[nameOf(6)]!, production: { name: 'master', commit: sha('d') } } }
    const lines = describeStatus(releaseStatus({ ...fleet, at, refs: strayed }))
    expect(lines).toContain(
      '  layer 2, 5 repositories: candidate 5 of 5 · staging 4 of 4 · production 0 of 4, 1 elsewhere · tag 0 of 5',
    )
    expect(lines[0]).toContain(
      `others have since its plan: ${nameOf(6)} (dddddddddd) was moved to a commit that is not rc.1; ${nameOf(3)} could not be read; 38 repositories are where the plan found them.`,
    )
    expect(
      lines
        .slice(1)
        .filter((line) => /acme\/service-\d/.test(line))
        .map((line) => line.trim().split(/ {2,}/)),
    ).toEqual([
      [
        '1',
        nameOf(3),
        '1.3.0',
        'rc/2026.11: cannot be read',
        'staging: cannot be read',
        'master: cannot be read',
        'v1.3.0: cannot be read',
        '@acme/team-3',
      ],
      [
        '2',
        nameOf(6),
        '1.3.0',
        'rc/2026.11: candidate',
        'staging: candidate',
        'master: elsewhere (dddddddddd)',
        'v1.3.0: not yet',
        '@acme/team-2',
      ],
    ])
    expect(lines.length).toBeLessThan(30)
  })

  test('prints no control character, whatever the data says', () => {
    for (const text of hostile) {
      const manifest = {
        ...blocked,
        attention: blocked.attention.map((item) => ({ ...item, reason: text, on: text, command: text })),
      }
      expect(describeStatus(statusOf(manifest)).join('')).not.toMatch(
        // eslint-disable-next-line no-control-regex
        /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\uFEFF]/,
      )
    }
  })
})

describe('a release is clear', () => {
  const waiting = (command?: string): Manifest =>
    release({
      attention: [
        {
          code: 'soak',
          is: 'waiting',
          reason: 'tier2a passed and soaks',
          on: 'time',
          since: monday,
          ...(command === undefined ? {} : { command }),
        },
      ],
    })

  test.each([
    ['shipped', shipped, true],
    ['running', release(), true],
    ['waiting for time alone', waiting(), true],
    ['waiting for somebody', waiting('gh workflow run release.yml'), false],
    ['blocked', blocked, false],
    ['held', release({ status: 'held' }), false],
    ['in production in part', release({ status: 'partial' }), false],
  ] as const)('when nobody has to do anything: %s', (_, manifest, clear) => {
    expect(isClear(manifest)).toBe(clear)
  })
})
