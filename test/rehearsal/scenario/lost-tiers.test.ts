import { expect, test } from '@jest/globals'
import { emptyWorld } from 'embedded-github/github/world/seed'
import { lostTiers } from '../../../src/rehearsal/scenario/lost-tiers.ts'
import { outFolder } from '../../../src/rehearsal/report/out-folder.ts'
import type { Evidence } from '../../../src/domain/words/evidence.ts'
import { tier1, tier2a, train } from '../../domain/builders.ts'
import { attempts, readyRelease } from '../../domain/ready-release.ts'

/** What is said to have lost tier2a, of which each attempt ended by a rule of its own. */
function lostBy(...conclusions: readonly Evidence['conclusion'][]): unknown {
  const tried = attempts(train(), tier2a, ...conclusions).map((each) => ({ ...each, rule: `rule ${each.attempt}` }))
  const manifest = readyRelease({ evidence: [...attempts(train(), tier1, 'passed'), ...tried] })
  return lostTiers(
    emptyWorld({ at: 0, url: 'http://unused' }),
    { head: '', manifest, manifestText: '', train: train(), evidence: [] },
    outFolder('unused'),
  ).map(({ rule, attempts: all }) => ({ rule, attempts: all }))
}

test('a tier that was lost is told by the last attempt that lost it, not by one that could not be judged', () => {
  expect(lostBy('errored', 'failed', 'errored', 'errored')).toEqual([
    { rule: 'rule 2', attempts: ['errored', 'failed', 'errored', 'errored'] },
  ])
  expect(lostBy('failed', 'failed')).toMatchObject([{ rule: 'rule 2' }])
  expect(lostBy('errored', 'errored', 'errored')).toMatchObject([{ rule: 'rule 3' }])
  expect(lostBy('failed', 'passed')).toEqual([])
})
