import { expect, test } from '@jest/globals'
import { evidenceKey } from '../../src/domain/proof/standing.ts'
import { type Proof } from '../../src/domain/proof/tiers.ts'
import type { Candidate } from '../../src/domain/words/candidate.ts'
import type { Tier, Train } from '../../src/domain/words/train.ts'
import { candidateOf } from '../../src/domain/hops/candidate.ts'
import { member, sha, tier1, tier2a, train } from './builders.ts'

/* Evidence is found again under everything that it depends on, and under nothing else. */

const e2e: Tier = { ...tier2a, repository: 'acme/e2e', inputs: ['acme/app', 'acme/web'] }
const line = (parts: Partial<Train> = {}): Train =>
  train({
    repositories: [
      member('acme/app'),
      member('acme/web', { dependsOn: [{ repository: 'acme/app', kind: 'runtime' }] }),
      member('acme/docs'),
    ],
    tiers: [tier1, e2e],
    ...parts,
  })
const commits = { app: 'a', web: 'b', docs: 'c', e2e: 'd', load: 'e' }
const frozen = (number = 1, parts: Partial<typeof commits> = {}, release = '2026.11'): Candidate => {
  const { app, web, docs, e2e: tests, load } = { ...commits, ...parts }
  return candidateOf(
    release,
    number,
    { 'acme/app': sha(app), 'acme/web': sha(web), 'acme/docs': sha(docs) },
    { 'acme/e2e': sha(tests), 'acme/load': sha(load) },
  )
}
const unit: Proof = { tier: tier1, repository: 'acme/web' }
const whole: Proof = { tier: e2e }
const key = (proof: Proof, on = frozen(), of = line()): string => evidenceKey(of, proof, on)

test.each<[string, string, string]>([
  ['the tests of the tier repository', key(whole), key(whole, frozen(2, { e2e: 'f' }))],
  ['an input', key(whole), key(whole, frozen(2, { web: 'f' }))],
  ['the repository of a repository tier', key(unit), key(unit, frozen(2, { web: 'f' }))],
  ['a dependency of it', key(unit), key(unit, frozen(2, { app: 'f' }))],
  ['the command', key(whole), key({ tier: { ...e2e, by: { kind: 'command', command: 'true' } } })],
  ['the kind', key(whole), key({ tier: { ...e2e, by: { kind: 'workflow', file: 'e2e.yml' } } })],
  [
    'the command of one repository',
    key(unit),
    key(
      unit,
      frozen(),
      line({
        repositories: line().repositories.map((each) => ({
          ...each,
          tiers: { tier1: { by: { kind: 'command', command: 'true' } } },
        })),
      }),
    ),
  ],
  ['the place', key(whole), key({ tier: { ...e2e, repository: 'acme/load' } })],
  [
    'the place, where it holds the same commit',
    key(whole, frozen(1, { load: 'd' })),
    key({ tier: { ...e2e, repository: 'acme/load' } }, frozen(1, { load: 'd' })),
  ],
  ['what it is about', key(whole), key({ tier: { ...e2e, inputs: ['acme/app'] } })],
  ['the name of the tier', key(whole), key({ tier: { ...e2e, name: 'tier2b' } })],
  [
    'the repository, where the commits are the same',
    key(unit, frozen(1, { docs: 'b' })),
    key({ ...unit, repository: 'acme/docs' }, frozen(1, { docs: 'b' })),
  ],
])('changing %s changes the key', (_title, before, after) => {
  expect(after).not.toBe(before)
})

test.each<[string, string, string]>([
  ['the number of the candidate', key(whole), key(whole, frozen(2))],
  ['a repository that is no input', key(whole), key(whole, frozen(2, { docs: 'f' }))],
  [
    'a dependent',
    key({ ...unit, repository: 'acme/app' }),
    key({ ...unit, repository: 'acme/app' }, frozen(2, { web: 'f' })),
  ],
  ['the tests of another tier', key(whole), key(whole, frozen(2, { load: 'f' }))],
  ['how long it soaks', key(whole), key({ tier: { ...e2e, soakMs: 86_400_000 } })],
])('changing %s does not', (_title, before, after) => {
  expect(after).toBe(before)
})
