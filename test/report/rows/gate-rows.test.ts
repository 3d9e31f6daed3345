import { describe, expect, test } from '@jest/globals'
import type { GateNow, RefsNow } from '../../../src/report/rows/repository-rows.ts'
import { gateRows } from '../../../src/report/rows/gate-rows.ts'
import { describeStatus } from '../../../src/report/status/lines.ts'
import { releaseStatus } from '../../../src/report/status/status.ts'
import { describeRelease } from '../../../src/report/terminal.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import { hostile } from '../hostile.ts'
import { blocked, monday, sha, shipped, single } from '../manifests.ts'

const gated = (manifest: Manifest): Manifest => ({
  ...manifest,
  repositories: manifest.repositories.map((each) => ({ ...each, gate: true as const })),
})
const refs = (gate?: GateNow): Readonly<Record<string, RefsNow>> => ({
  'acme/app': {
    candidate: { name: 'rc/2026.11', commit: sha('b') },
    staging: { name: 'staging', commit: sha('b') },
    production: { name: 'master', commit: sha('a') },
    tag: { name: 'v0.1.0', commit: null },
    ...(gate === undefined ? {} : { gate }),
  },
})
const pending: GateNow = { state: 'pending', says: 'Release 2026.11 holds this commit' }

describe('what the gates of production say', () => {
  test('stands in the status and on the terminal', () => {
    const said = '  convoy/gate of acme/app is pending: Release 2026.11 holds this commit'
    const status = releaseStatus({ at: monday, train: single, manifest: gated(blocked), refs: refs(pending) })
    expect(describeStatus(status)).toEqual(expect.arrayContaining(['Gates of production', said]))
    const rows = gateRows(gated(blocked), refs(pending))
    expect(describeRelease(single, gated(blocked), [], [], rows)).toContain(said)
  })

  test('and that nobody has reported one, what that means and when it ends', () => {
    expect(gateRows(gated(blocked), refs({ state: null, says: '' }))).toMatchObject([
      {
        state: null,
        said: 'nobody has reported convoy/gate on rc.1 of acme/app, which master requires: Convoy does at its next sweep, and until then nothing comes in there',
      },
    ])
  })

  test.each([
    ['where production requires none', blocked, pending],
    ['where nobody looked', gated(blocked), undefined],
    ['once the release has ended', gated(shipped), pending],
  ] as const)('is nothing %s', (_where, manifest, gate) => {
    expect(gateRows(manifest, refs(gate))).toEqual([])
  })

  test('is text of whoever reported it, and moves no terminal', () => {
    const status = releaseStatus({
      at: monday,
      train: single,
      manifest: gated(blocked),
      refs: refs({ state: 'failure', says: hostile.join(' ') }),
    })
    expect(describeStatus(status).join('\n')).not.toContain('\u001B')
  })
})
