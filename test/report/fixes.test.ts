import { describe, expect, test } from '@jest/globals'
import type { FixRequest, Manifest } from '../../src/domain/words/manifest.ts'
import type { Train } from '../../src/domain/words/train.ts'
import { renderBoard } from '../../src/report/board/board.ts'
import { fixRows } from '../../src/report/rows/fix-rows.ts'
import { releaseStatus } from '../../src/report/status/status.ts'
import { describeStatus } from '../../src/report/status/lines.ts'
import { summarize } from '../../src/report/summary/summary.ts'
import { momentsOf } from '../../src/report/board/timeline.ts'
import { hostile } from './hostile.ts'
import { boardOf, decision, digest, judged, keyOf, monday, release, single } from './manifests.ts'

const minute = 60_000
const train: Train = { ...single, fix: { agent: 'acme/agent-core', attempts: 2, releaseAttempts: 6, denyPaths: [] } }
const fix = (changes: Partial<FixRequest> = {}): FixRequest => ({
  id: '2026.11-fix-tier2a-1',
  tier: 'tier2a',
  place: 'acme/app',
  key: keyOf('tier2a', undefined),
  candidate: 1,
  signature: digest('5'),
  at: monday + minute,
  dueAt: monday + 61 * minute,
  ...changes,
})
const lost = [judged('tier2a', 'failed'), judged('tier2a', 'failed', { attempt: 2 })]
const awaited = release({ evidence: lost, fixes: [fix()] })
const statusOf = (manifest: Manifest): ReturnType<typeof releaseStatus> =>
  releaseStatus({ at: monday + 10 * minute, train, manifest, refs: {} })

describe('a fix that was asked for', () => {
  test('is waited for like any other machine: who was asked, for what, since when and until when', () => {
    const lines = describeStatus(statusOf(awaited))
    expect(lines[lines.indexOf('Waiting for machines') + 1]).toBe(
      '  acme/agent-core was asked to fix tier2a in acme/app, attempt 1 of 2, since 2 Nov 09:01:00, 9m, waited for until 2 Nov 10:01:00',
    )
    expect(summarize(train, awaited, decision(awaited))).toContain(
      '### Waiting for machines\n\n| For | Who | Attempt | Since (UTC) | Until |\n| --- | --- | --- | --- | --- |\n| a fix of `tier2a` in `acme/app` | `acme/agent-core` | 1 of 2 | 2 Nov 09:01:00 | 2 Nov 10:01:00 |',
    )
    expect(renderBoard(boardOf(awaited, { train }))).toContain(
      '<h3>acme/agent-core was asked to fix tier2a in acme/app, attempt 1 of 2</h3><p class="soft">since 2 Nov 09:01:00, until 2 Nov 10:01:00</p>',
    )
  })

  test('is counted for its tier and place, over all candidates', () => {
    const rc2 = { ...release().candidate!, number: 2 }
    const manifest = release({
      candidate: rc2,
      fixes: [fix(), fix({ id: 'other', tier: 'tier1', repository: 'acme/app' }), fix({ id: 'again', candidate: 2 })],
    })
    expect(fixRows(train, manifest)).toMatchObject([{ id: 'again', attempt: 2, of: 2 }])
  })

  test.each<readonly [string, Partial<Manifest>]>([
    ['there is another candidate', { candidate: { ...release().candidate!, number: 2 } }],
    ['the tier has passed after all', { evidence: [...lost, judged('tier2a', 'passed', { attempt: 3 })] }],
    [
      'people were called to it',
      {
        attention: [
          {
            code: 'tier:tier2a',
            is: 'lost',
            reason: 'acme/agent-core was asked for a fix and delivered none in time',
            since: monday,
          },
        ],
      },
    ],
    ['the release was given up', { status: 'aborted' }],
  ])('is not waited for any more once %s', (_, changes) => {
    expect(statusOf({ ...awaited, ...changes }).fixes).toEqual([])
  })

  test('is waited for although something else has been lost', () => {
    expect(
      statusOf({
        ...awaited,
        attention: [{ code: 'tier:tier1:acme/app', is: 'lost', reason: 'tier1 failed', since: monday }],
      }).fixes,
    ).toHaveLength(1)
  })

  test('is part of the story', () => {
    expect(momentsOf({ at: monday, train, manifest: awaited }, release({ evidence: lost }))).toEqual([
      { at: monday, tone: 'going', text: 'a fix of tier2a in acme/app asked for' },
    ])
  })

  test('keeps every page in shape, whatever the data says', () => {
    const of = (text: string): readonly [Train, Manifest] => [
      { ...train, fix: { ...train.fix!, agent: text } },
      { ...awaited, fixes: [fix({ place: text, id: text })] },
    ]
    const rows = (text: string): readonly number[] =>
      summarize(...of(text), decision(awaited))
        .split('\n')
        .map((line) => line.split('|').length)
    const elements = (text: string): readonly string[] =>
      renderBoard(boardOf(of(text)[1], { train: of(text)[0] })).match(/<[a-z/!][^\s>]*/gi) ?? []
    for (const text of hostile) expect([rows(text), elements(text)]).toEqual([rows('calm'), elements('calm')])
  })
})

test('a tier that passed after other attempts says what they came to', () => {
  const manifest = release({ evidence: [judged('tier2a', 'failed'), judged('tier2a', 'passed', { attempt: 2 })] })
  expect(describeStatus(statusOf(manifest))).toContain('  ! flaky    tier2a, 2 attempts (failed, passed)')
})
