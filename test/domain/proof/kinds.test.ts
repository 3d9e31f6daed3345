import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { readTrain } from '../../../src/documents/train/train.ts'
import type { Kind } from '../../../src/domain/proof/definition.ts'
import { evidenceKey, triedOf } from '../../../src/domain/proof/standing.ts'
import { checksFor, kindOf, startedFor, tierKinds } from '../../../src/domain/proof/table.ts'
import { pursue } from '../../../src/domain/requirements/evidence-request.ts'
import type { By, Train } from '../../../src/domain/words/train.ts'
import { candidate, kit, manifest, seen, sha, tier1, train } from '../builders.ts'

interface TrainSchema {
  readonly $defs: { readonly by: { readonly properties: Readonly<Record<string, unknown>> } }
}
const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/release-train.schema.json', import.meta.url), 'utf8'),
) as TrainSchema

/** One of each kind, as a train says it. */
const bys: { readonly [Of in Kind]: By & { readonly kind: Of } } = {
  checks: { kind: 'checks', names: [{ name: 'test' }] },
  workflow: { kind: 'workflow', file: 'e2e.yml' },
  command: { kind: 'command', command: 'npm test' },
}
const judgedBy = (kind: Kind, parts: Partial<Train> = {}): Train =>
  train({ tiers: [{ ...tier1, by: bys[kind] }], ...parts })
const proofIn = (of: Train) => ({ tier: of.tiers[0] ?? tier1, repository: 'acme/app' })
const release = manifest({ candidate: candidate() })

test('the kinds of tiers are those that a train may name', () => {
  expect([...tierKinds].sort()).toEqual(Object.keys(schema.$defs.by.properties).sort())
})

/** `{ command: npm test }`: what a train says of a tier, under the name of its kind. */
function said({ kind, ...rest }: By): string {
  const [value] = Object.values(rest)
  return JSON.stringify({ [kind]: value })
}

describe.each(tierKinds)('a tier by %s', (kind) => {
  const of = judgedBy(kind)
  const proof = proofIn(of)
  const context = { train: of, manifest: release, seen: seen() }
  const tried = triedOf(of, release, proof, candidate())

  test('is what a train says under that name', () => {
    const text = `train: single\ncontrol: acme/release-control\nrepositories: [{ name: acme/app }]\ntiers: [{ name: tier1, scope: repository, by: ${said(bys[kind])} }, { name: tier2a, scope: release, needs: [tier1] }]\n`
    expect(readTrain(text, 'train.yml').tiers[0]?.by).toEqual(bys[kind])
  })

  test('is judged by what Convoy starts or by checks that come about without it, never both and never neither', () => {
    expect([startedFor(of, proof) !== null, checksFor(of, proof).length > 0].filter(Boolean)).toHaveLength(1)
  })

  test('is first written down as asked for, and sent exactly where there is something to start', () => {
    const first = pursue(context, tried)
    expect(first).toMatchObject({ is: 'due', entries: [{ add: 'request', request: { tier: 'tier1', attempt: 1 } }] })
    const sent = first.is === 'due' ? first.effects : []
    expect(sent).toHaveLength(startedFor(of, proof) === null ? 0 : 1)
  })

  test('is looked at while it is asked for, and its answer is awaited until the deadline', () => {
    const first = pursue(context, tried)
    const requests =
      first.is === 'due' ? first.entries.flatMap((each) => (each.add === 'request' ? [each.request] : [])) : []
    const asked = { ...release, requests }
    const again = triedOf(of, asked, proof, candidate())
    expect(kindOf(again.by).questions(of, again)).toHaveLength(1)
    expect(pursue({ ...context, manifest: asked }, again)).toMatchObject({ is: 'waiting', quiet: true })
    const late = seen({ at: requests[0]?.dueAt ?? 0 })
    expect(pursue({ ...context, manifest: asked, seen: late }, again)).toMatchObject({
      entries: [{ add: 'evidence', evidence: { conclusion: 'errored' } }],
    })
  })

  test.each(['failed', 'errored'] as const)('says in one line what it was that %s, and where', (standing) => {
    const attempts = [
      { key: evidenceKey(of, proof, candidate()), tier: 'tier1', candidate: 1, attempt: 1 } as const,
    ].map((each) => ({ ...each, repository: 'acme/app', conclusion: standing, rule: 'x', digest: 'd' }))
    const lost = triedOf(of, { ...release, evidence: attempts }, proof, candidate())
    const { reason } = kindOf(lost.by).tellLoss(context, lost, standing)
    expect(reason).toMatch(/^tier1 [^\n]* on rc\.1 in acme\/app [^\n]*$/)
  })

  test('has evidence that another kit voids exactly where a command of the kit judges it', () => {
    const key = (on: Train) => evidenceKey(on, proof, candidate())
    const isVoided = key(judgedBy(kind, { kit: [kit] })) !== key(judgedBy(kind, { kit: [sha('d')] }))
    expect(isVoided).toBe(startedFor(of, proof)?.command !== undefined)
  })
})
