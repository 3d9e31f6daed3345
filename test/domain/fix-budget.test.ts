import { describe, expect, test } from '@jest/globals'
import { candidateOf } from '../../src/domain/candidate.ts'
import { digestText } from '../../src/domain/canonical.ts'
import { decide } from '../../src/domain/decide.ts'
import { evidenceKey } from '../../src/domain/tiers.ts'
import { write } from '../../src/domain/write.ts'
import type { Evidence, Fixing, Manifest, Seen, Train } from '../../src/domain/words.ts'
import { manifest, member, planned, seen, sha, tier1, train } from './builders.ts'

/* Forty repositories, frozen as rc.1, with an agent that may be asked six times in the whole release. */

const names = Array.from({ length: 40 }, (_, index) => `acme/r${String(index).padStart(2, '0')}`)
const fixing: Fixing = { agent: 'acme/agent-core', attempts: 2, releaseAttempts: 6, denyPaths: [] }
const line: Train = train({ repositories: names.map((name) => member(name)), tiers: [tier1], retries: { errored: 0, failed: 0 }, fix: fixing })
const rc1 = candidateOf('2026.11', 1, Object.fromEntries(names.map((name) => [name, sha('a')])), {})

/** The release in which tier1 was judged in every repository, and lost in these. */
function lostIn(...lost: readonly string[]): Manifest {
  const evidence = names.map((repository): Evidence => ({
    key: evidenceKey(line, { tier: tier1, repository }, rc1), tier: 'tier1', repository, candidate: 1, attempt: 1, rule: 'r', digest: 'd',
    ...(lost.includes(repository) ? { conclusion: 'failed', failure: { signature: digestText(repository), failing: ['basket'] } } : { conclusion: 'passed' }),
  }))
  return manifest({ repositories: names.map((name) => planned(name)), candidate: rc1, candidates: [{ number: 1, digest: rc1.digest }], evidence })
}

function look(parts: Partial<Seen> = {}): Seen {
  const looked = seen(parts)
  const app = looked.repositories['acme/app']!
  return { ...looked, repositories: { ...looked.repositories, ...Object.fromEntries(names.map((name) => [name, app])) } }
}

const pass = (at: Manifest): Manifest => write(at, decide(line, at, look()))

describe('a tier that is lost in many repositories in the same look', () => {
  const asked = pass(lostIn(...names))

  test('is put to the agent as often as the release allows, and each request says how many are left', () => {
    expect(asked.fixes.map(({ repository }) => repository)).toEqual(names.slice(0, 6))
    expect(asked.messages.map(({ body }) => body?.['budget'])).toEqual([5, 4, 3, 2, 1, 0].map((release) => ({ tier: 1, release })))
  })

  test('goes to people wherever the budget did not reach, then and at every later look', () => {
    const told = (at: Manifest): readonly string[] => at.attention.filter(({ is, reason }) => is === 'lost' && reason.includes('budget of 6 fixes for this release is spent')).map(({ code }) => code)
    const spent = names.slice(6).map((name) => `tier:tier1:${name}`)
    expect(asked.status).toBe('blocked')
    expect(told(asked)).toEqual(spent)
    expect(told(pass(asked))).toEqual(spent)
    expect(pass(asked).fixes).toEqual(asked.fixes)
  })

  test('is put to the agent everywhere where the budget is enough', () => {
    const six = pass(lostIn(...names.slice(30, 36)))
    expect(six).toMatchObject({ status: 'active', fixes: names.slice(30, 36).map((repository) => ({ repository })) })
  })
})
