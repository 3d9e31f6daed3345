import { expect, test } from '@jest/globals'
import { describeRetraining, retrainingsSection } from '../../../src/report/rows/retrainings.ts'
import type { Retraining } from '../../../src/domain/words/manifest.ts'
import { digest, monday, release, sha } from '../manifests.ts'

/* What a summary and the timeline say of a train that was pinned anew. */

const pinned = (parts: Partial<Retraining & { readonly is: 'pinned' }> = {}): Retraining => ({
  ask: 'retrain',
  commit: sha('e'),
  at: monday,
  is: 'pinned',
  digest: digest('d'),
  loosens: [],
  voids: { asks: [], evidence: [] },
  ...parts,
})
const tags = [{ repository: 'acme/app', from: 'v0.1.0', to: 'v2.0.0' }] as const

test.each([
  ['nothing that was said or proven', pinned(), 'was pinned and everything still holds'],
  [
    'what is asked less',
    pinned({ loosens: ['tiers.tier2a.floor'] }),
    'was pinned, which asks less or something else (tiers.tier2a.floor), and everything still holds',
  ],
  [
    'another tag',
    pinned({ tags }),
    'was pinned, which tags acme/app v2.0.0 instead of v0.1.0, and everything still holds',
  ],
  [
    'both, and what it voids',
    pinned({ loosens: ['freeze'], tags, voids: { asks: [], evidence: [{ tier: 'tier2a' }] } }),
    'was pinned, which asks less or something else (freeze) and tags acme/app v2.0.0 instead of v0.1.0, and no longer holds: tier2a',
  ],
])('the timeline tells of a train with %s', (_, retraining, words) => {
  expect(describeRetraining(release(), retraining)).toBe(`the train at ${'e'.repeat(10)} ${words}`)
})

test('the summary has a row for it, with what is tagged otherwise', () => {
  expect(retrainingsSection(release({ trains: [pinned({ tags })] })).join('\n')).toContain(
    '| `eeeeeeeeee` | – | 2 Nov 09:00:00 | – | `acme/app` v2.0.0 instead of v0.1.0 | – |',
  )
})
