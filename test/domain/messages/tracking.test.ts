import { describe, expect, test } from '@jest/globals'
import { digestText } from '../../../src/domain/text/canonical.ts'
import { decide, questions } from '../../../src/domain/decide.ts'
import { write } from '../../../src/domain/write.ts'
import type { Effect } from '../../../src/domain/words/effect.ts'
import type { Seen } from '../../../src/domain/words/look.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import { ask, started, train } from '../builders.ts'
import { attempts, readyRelease, worldAt } from '../ready-release.ts'
import { tier1, tier2a } from '../builders.ts'

const marker = 'tracking-2026.11'
const key = `acme/release-control ${marker}`
const hostile = '`` @everyone <img src=x> ](http://evil) ```'
const red = readyRelease({
  evidence: [
    ...attempts(train(), tier1, 'passed'),
    ...attempts(train(), tier2a, 'failed', 'failed').map((each) => ({
      ...each,
      failure: { signature: 'f'.repeat(64), failing: [hostile] },
    })),
  ],
})
const look = (parts: Partial<Seen> = {}): Seen => worldAt({}, parts)
const raised = (at: Manifest, seen: Seen): readonly (Effect & { type: 'raise' })[] =>
  decide(train(), at, seen).effects.filter((effect) => effect.type === 'raise')
const blocked = write(red, decide(train(), red, look()))
const [first] = raised(blocked, look())
const shown = (parts: Partial<Seen['issues'][string]> = {}): Partial<Seen> => ({
  issues: {
    [key]: {
      number: 7,
      open: true,
      title: first?.title ?? '',
      digest: digestText(first?.body ?? ''),
      url: 'https://x',
      ...parts,
    },
  },
})

describe('a blocked release', () => {
  test('is told in one issue once the record says so: what, whose, since when, what answers it', () => {
    expect(raised(red, look())).toEqual([])
    expect(first).toMatchObject({
      repository: 'acme/release-control',
      marker,
      open: true,
      title: '2026.11 is blocked in validation',
    })
    expect(first?.body).toMatch(
      /tier2a failed on rc\.1 in acme\/app.*\n.*since 2026-11-02 09:00 UTC, owned by `acme\/app`\n.*answer with `gh workflow run release\.yml .*release\.retry/,
    )
    expect(first?.body).toContain(
      'gh workflow run release.yml --repo acme/release-control -f ask=release.abort -f release=2026.11 -f why=…',
    )
    expect(questions(train(), blocked)).toContainEqual({ about: 'issue', name: 'acme/release-control', marker })
  })

  test('what programs under test said stays inside a fence', () => {
    const [, inside = ''] = /\n(````+)json\n([\s\S]*?)\n\1\n/.exec(first?.body ?? '')?.slice(1) ?? []
    expect(inside).toContain('@everyone')
    expect((first?.body ?? '').replace(inside, '')).not.toContain('@everyone')
  })

  test('tells how much is required where tasks changed it', () => {
    const changed = {
      ...blocked,
      directiveChanges: [{ at: started, from: 'careful', to: 'auto', tasks: ['acme/app#7'] }] as const,
    }
    expect(raised(changed, look())[0]?.body).toContain(
      '- 2026-11-02 09:00 UTC: `careful → auto: acme/app#7 no longer asks for careful`',
    )
  })

  test('is not told twice, and edited in place when something else is in the way', () => {
    expect(raised(blocked, look(shown()))).toEqual([])
    expect(raised(blocked, look({ raised: { [key]: 7 } }))).toEqual([])
    expect(raised(blocked, look(shown({ digest: 'another' })))).toMatchObject([{ number: 7, open: true }])
    expect(raised(blocked, look(shown({ open: false })))).toMatchObject([{ number: 7, open: true }])
  })

  test('fits into an issue, however much there is to say: first without logs, then without what failed', () => {
    const lines = Array.from({ length: 20 }, (_, index) => `${index}${'x'.repeat(190)}`)
    const failures = (count: number, longest: number) =>
      Array.from({ length: count }, (_, index) =>
        attempts(train(), tier2a, 'failed').map((each) => ({
          ...each,
          tier: `t${index}`,
          failure: {
            signature: 'f'.repeat(64),
            failing: Array.from({ length: 5 }, (_each, name) => `${name}${'y'.repeat(longest)}`),
            lines,
          },
        })),
      ).flat()
    const bodyOf = (at: Manifest): string => raised(at, look())[0]?.body ?? ''
    const noLogs = bodyOf({ ...blocked, evidence: [...blocked.evidence, ...failures(20, 280)] })
    expect([
      noLogs.length < 65_536,
      noLogs.includes('ended with:'),
      noLogs.includes('What failed, as the programs'),
    ]).toEqual([true, false, true])
    const long = blocked.attention.flatMap((each) =>
      Array.from({ length: 20 }, (_, index) => ({ ...each, code: `c${index}`, reason: 'z'.repeat(4_000) })),
    )
    const least = bodyOf({ ...blocked, attention: long, evidence: [...blocked.evidence, ...failures(20, 280)] })
    expect([
      least.length < 65_536,
      least.includes('read it on the release branch'),
      least.includes('Convoy edits this issue in place'),
    ]).toEqual([true, true, true])
  })

  test('is told by a run that may write issues, not by the one that only records what was asked', () => {
    const retry = ask('again', { type: 'retry', tier: 'tier2a', digest: blocked.candidate?.digest ?? '' }, 'ann')
    const recording = decide(train(), blocked, look({ asks: [retry], ...shown({ open: false }) }))
    expect(recording).toMatchObject({ step: 'record-signal', effects: [] })
  })

  test('holds nothing up where GitHub refuses the issue', () => {
    expect(
      raised(
        blocked,
        look({ refused: [{ repository: 'acme/release-control', effect: 'raise', message: 'Issues are disabled' }] }),
      ),
    ).toEqual([])
  })

  test('is over when it goes on or ends: the issue is closed', () => {
    const again = {
      ...blocked,
      asks: [...blocked.asks, ask('again', { type: 'retry', tier: 'tier2a', digest: blocked.candidate?.digest ?? '' })],
    }
    expect(raised(again, look(shown()))).toMatchObject([
      { number: 7, open: false, title: '2026.11: nothing blocks it any more' },
    ])
    const given = { ...blocked, asks: [...blocked.asks, ask('stop', { type: 'abort', why: 'no' })] }
    expect(raised(given, worldAt({ staging: '0' }, shown()))).toMatchObject([
      { number: 7, open: false, title: '2026.11: aborted' },
    ])
    expect(raised(given, worldAt({ staging: '0' }, shown({ open: false })))).toEqual([])
  })
})
