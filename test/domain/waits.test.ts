import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { candidateOf } from '../../src/domain/hops/candidate.ts'
import { decide } from '../../src/domain/decide.ts'
import { evidenceKey } from '../../src/domain/proof/standing.ts'
import { proofsOf } from '../../src/domain/proof/tiers.ts'
import { patienceMs, waits, type WaitName } from '../../src/domain/waits.ts'
import { write } from '../../src/domain/write.ts'
import type { RepositorySeen } from '../../src/domain/questions/repository.ts'
import type { SettlingSeen } from '../../src/domain/questions/settling.ts'
import type { Evidence } from '../../src/domain/words/evidence.ts'
import type { Seen } from '../../src/domain/words/look.ts'
import type { Manifest } from '../../src/domain/words/manifest.ts'
import type { Settling } from '../../src/domain/words/train.ts'
import { free, manifest, mayAll, member, planned, seen, sha, started, train } from './builders.ts'

const hour = 3_600_000

test('every row of the list is a wait that some requirement names, and each has a beginning, a deadline and a word for who is waited for', () => {
  const folder = new URL('../../src/domain/', import.meta.url)
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('waits.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n')
  for (const name of Object.keys(waits) as WaitName[]) {
    expect({ name, named: texts.includes(`'${name}'`) }).toEqual({ name, named: true })
    expect(Object.values(waits[name]).every((text) => text.length > 3)).toBe(true)
  }
})

describe('a branch that stands on the candidate already', () => {
  const workflow: Settling = { kind: 'workflow', file: 'deploy.yml' }
  const api = member('acme/api', {
    owner: '@acme/api-team',
    settledWhen: { staging: workflow, production: { kind: 'refs' } },
  })
  const one = train({
    repositories: [api],
    tiers: train().tiers.map((tier) => (tier.scope === 'release' ? { ...tier, repository: 'acme/api' } : tier)),
  })
  const rc = candidateOf('2026.11', 1, { 'acme/api': sha('a') }, {})
  const evidence: readonly Evidence[] = one.tiers
    .flatMap((tier) => proofsOf(one, tier))
    .filter(({ tier }) => tier.scope === 'repository')
    .map((proof) => ({
      key: evidenceKey(one, proof, rc),
      tier: proof.tier.name,
      ...(proof.repository === undefined ? {} : { repository: proof.repository }),
      candidate: 1,
      attempt: 1,
      conclusion: 'passed',
      rule: 'run-succeeded',
      digest: 'd',
    }))
  const before: Manifest = manifest({
    phase: 'staging',
    repositories: [planned('acme/api')],
    candidate: rc,
    candidates: [{ number: 1, digest: rc.digest }],
    evidence,
  })
  const looking = (at: number, settlings: Readonly<Record<string, SettlingSeen>> = {}): Seen => {
    const there = { commit: sha('a'), tree: sha('7') }
    const facts: RepositorySeen = {
      identity: 'acme/api',
      archived: false,
      defaultBranch: 'main',
      releases: {},
      refs: {
        'refs/heads/rc/2026.11': there,
        'refs/heads/staging': there,
        'refs/heads/master': { commit: sha('0'), tree: sha('7') },
        'refs/tags/v0.1.0': null,
      },
    }
    return {
      ...seen(),
      at,
      settlings,
      repositories: { 'acme/api': facts, 'acme/release-control': { ...facts, identity: 'control' } },
      plans: { 'acme/api': free },
      rights: mayAll(['acme/api']),
      ancestry: { [`acme/api refs/heads/master ${sha('a')}`]: true, 'acme/api refs/heads/master rc/2026.11': true },
    }
  }
  const key = `acme/api ${sha('a')} workflow:deploy.yml`

  test('is written down as begun, moves nothing, and has six hours from then whenever it is looked at', () => {
    const first = decide(one, before, looking(started))
    expect(first.effects).toEqual([])
    expect(first.entries).toEqual([
      { add: 'hop', hop: { to: 'staging', repository: 'acme/api', candidate: 1, at: started, moved: false } },
    ])
    const begun = write(before, first)
    for (const later of [started + 1, started + 3 * hour, started + 6 * hour - 1]) {
      expect(decide(one, begun, looking(later))).toMatchObject({
        status: 'active',
        entries: [],
        findings: [{ wait: 'settled', until: started + 6 * hour }],
      })
    }
    const late = decide(one, begun, looking(started + 6 * hour))
    expect(late.status).toBe('blocked')
    expect(late.attention).toMatchObject([
      {
        code: 'staged',
        is: 'lost',
        on: '@acme/api-team',
        reason: expect.stringContaining(
          'Convoy has seen none on this commit: start deploy.yml by hand if it has workflow_dispatch',
        ),
      },
    ])
    expect(late.attention[0]?.reason).toMatch(
      /^deploy\.yml has not succeeded within six hours in acme\/api, where staging is at a{10};.* --ref staging\).*push staging push it again \(.*a push by GITHUB_TOKEN starts no workflow\)/u,
    )
  })

  test('goes on at once where what follows has succeeded on it, however long ago', () => {
    expect(
      decide(one, before, looking(started, { [key]: { conclusion: 'success', url: 'https://x', at: 1 } })).phase,
    ).not.toBe('staging')
  })

  test('goes on when somebody starts it after the deadline', () => {
    const begun = write(before, decide(one, before, looking(started)))
    expect(
      decide(
        one,
        begun,
        looking(started + 50 * hour, { [key]: { conclusion: 'success', url: 'https://x', at: started + 49 * hour } }),
      ).phase,
    ).not.toBe('staging')
  })
})

describe('somebody who is asked', () => {
  const held: Manifest = manifest({
    asks: [{ type: 'hold', id: 'h-1', at: started, by: { login: 'bob', kind: 'human' }, why: 'lunch' }],
    repositories: [planned('acme/app')],
  })
  const told = (from: Manifest, at: number) => decide(train(), from, { ...seen(), at })

  test('has three days, counted from when it was told first', () => {
    const first = told(held, started)
    expect(first.attention).toMatchObject([{ code: 'hold', since: started, answerBy: started + patienceMs, on: 'bob' }])
    const next = write(held, first)
    expect(told(next, started + patienceMs - 1).attention).toEqual(first.attention)
    expect(told(next, started + patienceMs + hour).attention).toMatchObject([
      { reason: expect.stringMatching(/^bob holds it: lunch; overdue since /), since: started },
    ])
  })

  test('is named in the tracking issue when that is over, even of a release that is held', () => {
    const recorded = write(held, told(held, started))
    expect(told(recorded, started + hour).effects).toEqual([])
    const overdue = write(recorded, told(recorded, started + patienceMs))
    expect(told(overdue, started + patienceMs).effects).toMatchObject([
      { type: 'raise', open: true, title: '2026.11 waits for a person in planning' },
    ])
  })
})
