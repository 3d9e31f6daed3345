import { describe, expect, test } from '@jest/globals'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import type { Train } from '../../../src/domain/words/train.ts'
import { renderBoard } from '../../../src/report/board/board.ts'
import { describePlan } from '../../../src/report/plan/lines.ts'
import { describeRelease } from '../../../src/report/terminal.ts'
import { summarize } from '../../../src/report/summary/summary.ts'
import { momentsOf } from '../../../src/report/board/timeline.ts'
import { simulate } from '../../../src/simulation/exchange.ts'
import { planOn, shopWorld } from '../../cli/plan-world.ts'
import { member, train } from '../../domain/builders.ts'
import { boardOf, decision, monday, release, sha, shipped, standsOf } from '../manifests.ts'

/* docs/decisions/0010-observe-writes-nothing-that-ships.md */
const observed: Train = train({ repositories: [member('acme/app', { promotion: 'observe' })] })
const done: Manifest = { ...shipped, phase: 'ship' }
const two: Manifest = {
  ...done,
  repositories: [...done.repositories, { ...done.repositories[0]!, name: 'acme/web', tag: 'v2.0.0' }],
  candidate: { ...done.candidate!, heads: { ...done.candidate!.heads, 'acme/web': sha('b') } },
}
const partly: Train = train({ repositories: [member('acme/app'), member('acme/web', { promotion: 'observe' })] })

describe('a release that was observed to its end', () => {
  test('says what Convoy did not do, and which tags it saw that people made', () => {
    expect(describeRelease(observed, done, standsOf(done))[0]).toBe(
      '2026.11 was observed to its end as rc.1: Convoy proved it and moved neither staging nor production, made no tag and published nothing. People moved production to rc.1 and created the tags: v0.1.0 of acme/app.',
    )
  })

  test('reads nowhere like one that Convoy shipped', () => {
    const before = release({ phase: 'ship' })
    const texts = [
      describeRelease(observed, done, standsOf(done)).join('\n'),
      summarize(observed, done, decision(done)),
      renderBoard(boardOf(done, { train: observed })),
      momentsOf({ at: monday, train: observed, manifest: { ...before, status: 'shipped' } }, before)
        .map(({ text }) => text)
        .join('\n'),
    ]
    for (const text of texts) expect(text).toContain('observed to its end')
    for (const text of texts) expect(text).not.toMatch(/\bshipped\b/)
  })

  test('in part says which repositories people moved', () => {
    expect(describeRelease(partly, two, standsOf(two))[0]).toBe(
      '2026.11 shipped as rc.1: 2 repositories in production, 1 of them moved by people, who created the tags: v2.0.0 of acme/web. Production is rc.1.',
    )
  })
})

test('a release on its way claims nothing of what people move', () => {
  const { pivot: _, ...before } = { ...two, status: 'active' as const }
  expect(describeRelease(observed, release(), standsOf(release()))[0]).toContain(
    'People move staging, production and tags.',
  )
  expect(describeRelease(partly, before, standsOf(before))[0]).toContain(
    'Production is untouched, except for 1 repository that people move.',
  )
})

test('a plan says beforehand what it would leave to people, and that the ship gate waits for them', async () => {
  const preview = await planOn(simulate(await shopWorld()))
  const lines = (...names: readonly string[]): readonly string[] =>
    describePlan({
      ...preview,
      repositories: preview.repositories.map((each) => ({
        ...each,
        promotion: names.includes(each.name) ? 'observe' : each.promotion,
      })),
    })
  const told =
    '  Observed: staging, production and tags are left to people. Convoy would cut, freeze and prove, then wait until it sees them on the candidate; it would move and publish nothing there.'
  expect(lines('acme/api', 'acme/web')).toEqual(
    expect.arrayContaining([told, '  ship         people to move production and tag of acme/api, acme/web']),
  )
  expect(lines('acme/web')).toEqual(
    expect.arrayContaining([
      told.replace('tags', 'tags of acme/web'),
      '  ship         people to move production and tag of acme/web',
    ]),
  )
  expect(lines().join('\n')).not.toContain('Observed')
})
