import { describe, expect, test } from '@jest/globals'
import { readTierRequest } from '../../../src/actions/run-tier-gate/tier-request.ts'
import { checkTierRequest } from '../../../src/documents/generated/tier-request.ts'
import { digest } from '../../../src/domain/text/canonical.ts'
import { mostOfInputs, sizeOfRequests, writeRequest } from '../../../src/domain/record/request-size.ts'
import type { Effect, Preparation } from '../../../src/domain/words/effect.ts'
import type { Heads } from '../../../src/domain/words/names.ts'
import type { Train } from '../../../src/domain/words/train.ts'
import { candidate, member, planned, started, tier1, train } from '../builders.ts'

type Sent = Extract<Effect, { readonly type: 'send'; readonly what: 'request' }>
const nameOf = (index: number, length: number): string => `acme/r${String(index).padStart(3, '0')}`.padEnd(length, 'x')
const names = (count: number, length: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => nameOf(index, length))
/** Commits that nobody can guess, another set for each seed. */
const headsOf = (of: readonly string[], seed: number): Heads =>
  Object.fromEntries(of.map((name) => [name, digest([name, seed]).slice(0, 40)]))
const request = {
  id: `2026.11-tier1-${'a'.repeat(12)}-1`,
  key: 'a'.repeat(64),
  tier: 'tier1',
  repository: nameOf(0, 100),
  to: nameOf(0, 100),
  branch: 'rc/2026.11',
  workflow: 'convoy.yml',
  candidate: 1,
  attempt: 1,
  sentAt: started,
  dueAt: started,
  sends: 1,
  head: 'f'.repeat(40),
}
const sent = (heads: Heads, parts: Partial<Sent> = {}): Sent => ({
  type: 'send',
  what: 'request',
  request,
  candidate: { ...candidate(1), heads, tierHeads: {} },
  release: '2026.11',
  control: 'acme/release-control',
  command: 'npm test',
  ...parts,
})
const lengthOf = (effect: Sent): number => JSON.stringify({ convoy: writeRequest(effect) }).length
const trainOf = (of: readonly string[], parts: Partial<Train> = {}): Train =>
  train({
    repositories: of.map((name) => member(name)),
    tiers: [{ ...tier1, by: { kind: 'command', command: 'npm test' } }],
    ...parts,
  })

describe('a request', () => {
  test('says every repository in plain JSON where GitHub takes it so', () => {
    const heads = headsOf(names(500, 38), 1)
    expect(JSON.parse(writeRequest(sent(heads)))).toMatchObject({ protocol: 1, heads })
  })

  test('of five hundred names of 100 characters leaves a third of what GitHub takes, and is read as it was meant', () => {
    const heads = headsOf(names(500, 100), 1)
    expect(lengthOf(sent(heads))).toBeLessThan((mostOfInputs * 2) / 3)
    expect(readTierRequest(writeRequest(sent(heads)))).toMatchObject({
      request: request.id,
      heads,
      tierHeads: {},
      command: 'npm test',
      prepare: null,
    })
  })

  test('carries the versions of what a repository is built with as well', () => {
    const of = names(500, 100)
    const pins = Object.fromEntries(of.map((name, index) => [name, `1.${index}.0`]))
    const prepare: Preparation = { version: '2.0.0', tag: 'v2.0.0', pins }
    const effect = sent(headsOf(of, 1), { prepare })
    expect(lengthOf(effect)).toBeLessThan(mostOfInputs)
    expect(readTierRequest(writeRequest(effect)).prepare).toEqual(prepare)
  })

  test("to a workflow of somebody else's is never packed: it would find no commit, and test what the branch holds", () => {
    const heads = headsOf(names(500, 100), 1)
    const { command: _, ...bare } = sent(heads)
    expect(JSON.parse(writeRequest(bare))).toMatchObject({ heads })
  })
})

describe('a written request', () => {
  const few = headsOf(names(3, 38), 1)
  const many = headsOf(names(500, 100), 1)
  const prepare: Preparation = { version: '2.0.0', tag: 'v2.0.0', pins: { 'acme/base': '1.2.0' } }
  const { command: _command, control: _control, ...own } = sent(few)
  const { repository: _repository, ...ofAll } = request

  test.each<[string, Sent]>([
    ['to participant.yml', sent(few)],
    ['to participant.yml, packed', sent(many)],
    ['that prepares a version', sent(few, { prepare })],
    ['of a release tier', sent(few, { request: ofAll })],
    ["to a workflow of somebody else's", own],
  ])('%s is what its schema lets pass', (_, effect) => {
    expect(checkTierRequest(JSON.parse(writeRequest(effect)))).toBe(true)
  })
})

describe('the size that a plan predicts', () => {
  test.each([
    [20, 30],
    [500, 38],
    [500, 50],
    [500, 60],
    [500, 100],
    [500, 140],
  ])('of %i repositories with names of %i characters keeps its word, whatever the commits are', (count, length) => {
    const of = names(count, length)
    const predicted = sizeOfRequests(trainOf(of), [])
    const texts = Array.from({ length: 5 }, (_, seed) => sent(headsOf(of, seed)))
    expect(predicted).toBeLessThanOrEqual(mostOfInputs)
    expect(
      texts.filter(
        (each) =>
          lengthOf(each) > (typeof JSON.parse(writeRequest(each)).heads === 'string' ? predicted : mostOfInputs),
      ),
    ).toEqual([])
  })

  test('counts what a command that prepares a version is told of others, and every quotation mark of it', () => {
    const of = names(400, 60)
    const command = '"'.repeat(1_000)
    const built = of.slice(1).map((repository) => ({ repository, kind: 'build', major: 'follow' }) as const)
    const one = member(of[0]!)
    const all = trainOf(of, {
      tiers: [],
      repositories: [
        { ...one, dependsOn: built, version: { ...one.version, prepare: command } },
        ...of.slice(1).map((name) => member(name)),
      ],
    })
    const plan = of.map((name, index) => ({
      ...planned(name),
      version: { ...planned(name).version, to: `1.${index}.0-rc.1` },
    }))
    const pins = Object.fromEntries(plan.slice(1).map(({ name, version }) => [name, version.to]))
    const predicted = sizeOfRequests(all, plan)
    expect(
      lengthOf(sent(headsOf(of, 1), { command, prepare: { version: '2.0.0', tag: 'v2.0.0', pins } })),
    ).toBeLessThanOrEqual(predicted)
    expect(predicted).toBeLessThan(mostOfInputs)
  })
})
