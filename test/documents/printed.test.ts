import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { parseDuration, printDuration } from '../../src/documents/duration.ts'
import { printEvidence, readEvidence } from '../../src/documents/evidence.ts'
import { printManifest, readManifest } from '../../src/documents/manifest.ts'
import { printRehearsalReport, readRehearsalReport } from '../../src/documents/rehearsal-report.ts'
import { printScope, readScope } from '../../src/documents/scope.ts'
import { documentText } from '../../src/domain/text/canonical.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import { blank } from '../../src/domain/write.ts'
import { evidenceFiles, manifests, reports, scopes } from './arbitraries.ts'
import { placesOf, problemsOf } from './expect-problems.ts'

describe('what is printed reads back as what it was:', () => {
  test('a manifest', () => {
    fc.assert(
      fc.property(manifests, (manifest) => {
        expect(readManifest(printManifest(manifest))).toEqual(manifest)
      }),
    )
  })
  test('evidence', () => {
    fc.assert(
      fc.property(evidenceFiles, (file) => {
        expect(readEvidence(printEvidence(file))).toEqual(file)
      }),
    )
  })
  test('a scope', () => {
    fc.assert(
      fc.property(scopes, (scope) => {
        expect(readScope(printScope(scope))).toEqual(scope)
      }),
    )
  })
  test('the report of a rehearsal', () => {
    fc.assert(
      fc.property(reports, (report) => {
        expect(readRehearsalReport(printRehearsalReport(report))).toEqual(report)
      }),
    )
  })
})

describe('a manifest', () => {
  const start: Manifest = { ...blank('2026.11'), revision: 1, kit: 'a'.repeat(40) }

  test('is printed as the text that its digest covers', () => {
    expect(printManifest(start)).toBe(documentText(start))
  })

  test('of more than 480 kB is not printed', () => {
    const asks = Array.from({ length: 600 }, (_, index) => ({
      id: `e${index}`,
      at: 0,
      by: { login: 'ann', kind: 'human' as const },
      type: 'hold' as const,
      why: 'x'.repeat(900),
    }))
    expect(problemsOf(() => printManifest({ ...start, asks }))).toMatchObject([
      { code: 'MANIFEST_TOO_LARGE', file: 'release-manifest.json' },
    ])
  })

  test('that no reader would take is a defect of who wrote it, and is not printed', () => {
    expect(() => printManifest({ ...start, kit: 'main' })).toThrow(
      'release-manifest.json would not be read again: kit: expected',
    )
  })

  test('is refused with every problem and its place', () => {
    const text = printManifest(start)
      .replace('"phase":"planning"', '"phase":"lunch",\n"more":1')
      .replace('"asks":[]', '"asks":[{"type":"hold"},{"type":"shout"}]')
    expect(placesOf(() => readManifest(text))).toEqual([
      '1:10 KEY_MISSING',
      '1:10 KEY_MISSING',
      '1:10 KEY_MISSING',
      '1:10 KEY_MISSING',
      '1:34 VALUE_CHOICE',
      expect.stringMatching(/^1:\d+ VALUE_CHOICE$/),
      '2:1 KEY_UNKNOWN',
    ])
  })
})

describe('a duration', () => {
  test.each([
    ['30s', 30_000],
    ['10m', 600_000],
    ['24h', 86_400_000],
    ['7d', 604_800_000],
  ])('%s is %d ms', (text, ms) => {
    expect(parseDuration(text)).toBe(ms)
  })

  test.each([
    [0, '0s'],
    [90_061_000, '1d1h1m1s'],
    [7_200_999, '2h'],
  ])('%d ms are printed %s', (ms, text) => {
    expect(printDuration(ms)).toBe(text)
  })
})
