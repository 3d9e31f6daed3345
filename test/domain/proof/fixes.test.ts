import { describe, expect, test } from '@jest/globals'
import { policyDigest } from '../../../src/domain/asks/subjects.ts'
import { candidateOf } from '../../../src/domain/hops/candidate.ts'
import { digestText } from '../../../src/domain/text/canonical.ts'
import { decide } from '../../../src/domain/decide.ts'
import { findCure } from '../../../src/domain/proof/fixes.ts'
import { evidenceKey } from '../../../src/domain/proof/standing.ts'
import { checkReleaseFixRequested } from '../../../src/documents/generated/events.ts'
import { filesOf } from '../../../src/conduct/files.ts'
import { write } from '../../../src/domain/write.ts'
import type { DiffSeen } from '../../../src/domain/questions/diff.ts'
import type { Candidate } from '../../../src/domain/words/candidate.ts'
import type { Evidence } from '../../../src/domain/words/evidence.ts'
import type { Seen } from '../../../src/domain/words/look.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import type { Fixing } from '../../../src/domain/words/train.ts'
import {
  ask,
  candidate,
  manifest,
  member,
  planned,
  seen,
  self,
  sha,
  started,
  tier1,
  tier2a,
  train,
} from '../builders.ts'

const fixing: Fixing = {
  agent: 'acme/agent-core',
  attempts: 2,
  releaseAttempts: 3,
  denyPaths: ['.github/**', 'secrets/**'],
}
const line = (parts: Partial<Fixing> = {}) =>
  train({ tiers: [tier1, tier2a], retries: { errored: 0, failed: 0 }, fix: { ...fixing, ...parts } })
const failure = (name = 'basket') => ({
  signature: digestText(name),
  failing: [name],
  run: { id: 9, url: 'https://github.com/acme/app/actions/runs/9' },
})
const lost = (of: Candidate, name?: string): readonly Evidence[] => [
  {
    key: evidenceKey(line(), { tier: tier1, repository: 'acme/app' }, of),
    tier: 'tier1',
    repository: 'acme/app',
    candidate: of.number,
    attempt: 1,
    conclusion: 'passed',
    rule: 'r',
    digest: 'd',
  },
  {
    key: evidenceKey(line(), { tier: tier2a }, of),
    tier: 'tier2a',
    candidate: of.number,
    attempt: 1,
    conclusion: 'failed',
    rule: 'command-failed',
    failure: failure(name),
    digest: 'd',
  },
]
const staged = (head: string, parts: Partial<Seen> = {}, rc = head): Seen => {
  const looked = seen(parts, rc)
  const app = looked.repositories['acme/app']!
  return {
    ...looked,
    contains: { [`acme/app refs/heads/rc/2026.11 ${head}`]: true },
    repositories: {
      'acme/app': { ...app, refs: { ...app.refs, 'refs/heads/staging': { commit: head, tree: sha('7') } } },
    },
  }
}
const at = (of: Candidate, evidence: readonly Evidence[], parts: Partial<Manifest> = {}): Manifest =>
  manifest({ candidate: of, candidates: [{ number: of.number, digest: of.digest }], evidence, ...parts })
const rc1 = candidate()

describe('a tier that failed', () => {
  test('is put to the agent once, with what it needs and the words of the program as data', () => {
    const asked = write(at(rc1, lost(rc1)), decide(line(), at(rc1, lost(rc1)), staged(sha('a'))))
    expect(asked.fixes).toMatchObject([
      { tier: 'tier2a', place: 'acme/app', candidate: 1, signature: failure().signature },
    ])
    const telling = decide(line(), asked, staged(sha('a')))
    const [sent] = telling.effects
    expect(sent?.type === 'send' && sent.what === 'event' ? checkReleaseFixRequested(sent.payload) : null).toBe(true)
    expect(telling.effects).toMatchObject([
      {
        type: 'send',
        what: 'event',
        repository: 'acme/agent-core',
        event: 'release.fix-requested',
        payload: {
          protocol: 1,
          release: '2026.11',
          candidate: { number: 1, digest: rc1.digest, heads: rc1.heads },
          body: {
            tier: 'tier2a',
            attempt: 1,
            budget: { tier: 1, release: 2 },
            suspects: ['acme/app'],
            failing: ['basket'],
            logs: { untrusted: true, lines: [] },
            due: '2026-11-03T09:00:00Z',
          },
        },
      },
    ])
    expect(telling).toMatchObject({ status: 'active', attention: [{ is: 'waiting', on: 'acme/agent-core' }] })
    const told = write(asked, decide(line(), asked, staged(sha('a'), { told: asked.messages.map(({ id }) => id) })))
    expect(decide(line(), told, staged(sha('a')))).toMatchObject({ effects: [], entries: [] })
  })

  test('of five hundred repositories with names of 100 characters is told with the commits of the suspects and of where it ran, in what GitHub takes', () => {
    const names = Array.from({ length: 500 }, (_, index) => `acme/r${String(index).padStart(3, '0')}`.padEnd(100, 'x'))
    const of = candidateOf('2026.11', 1, Object.fromEntries(names.map((name) => [name, sha('a')])), {})
    const large = train({
      repositories: names.map((name) => member(name)),
      tiers: [{ ...tier2a, repository: names[499]! }],
      fix: { ...fixing, denyPaths: Array.from({ length: 100 }, (_, index) => `${index}/${'d'.repeat(250)}`) },
    })
    const cure = findCure(
      {
        train: large,
        manifest: manifest({ repositories: names.map((name) => planned(name)), candidate: of }),
        seen: seen(),
      },
      { tier: large.tiers[0]! },
      of,
      [
        {
          key: 'k',
          tier: 'tier2a',
          candidate: 1,
          attempt: 1,
          conclusion: 'failed',
          rule: 'r',
          failure: failure(),
          digest: 'd',
        },
      ],
    )
    const [message] =
      cure.is === 'asked' ? cure.entries.flatMap((entry) => (entry.add === 'message' ? [entry.message] : [])) : []
    expect(Object.keys(message?.body?.['heads'] ?? {})).toEqual([...names.slice(0, 20), names[499]])
    expect(JSON.stringify(message?.body).length).toBeLessThan(60_000)
    expect(message?.body).toMatchObject({ suspects: names.slice(0, 20), digest: of.digest })
  })

  test('is given up on when the agent does not answer in time', () => {
    const asked = write(at(rc1, lost(rc1)), decide(line(), at(rc1, lost(rc1)), staged(sha('a'))))
    expect(decide(line(), asked, staged(sha('a'), { at: started + 25 * 3_600_000 }))).toMatchObject({
      status: 'blocked',
      attention: [{ reason: expect.stringContaining('delivered none in time') }],
    })
  })

  const rc2 = candidateOf('2026.11', 2, { 'acme/app': sha('b') }, { 'acme/app': sha('b') })
  const earlier = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `f${index}`,
      tier: index < 2 ? 'tier2a' : 'tier2b',
      place: 'acme/app',
      key: 'k',
      candidate: 1,
      signature: `${index}`.padEnd(64, 'f'),
      at: started,
      dueAt: started + 1,
    }))
  test.each([
    [
      'the same failure on a second candidate',
      [{ ...earlier(1)[0]!, signature: failure().signature }],
      fixing.attempts,
      /failed in the same way on rc\.1/,
    ],
    ["the tier's budget spent", earlier(2), 2, /budget of 2 fixes for this tier is spent/],
    ["the release's budget spent", earlier(3).slice(1), 9, /budget of 2 fixes for this release is spent/],
  ] as const)('goes to people: %s', (_title, fixes, attempts, because) => {
    const decision = decide(
      line({ attempts, releaseAttempts: attempts === 9 ? 2 : 3 }),
      at(rc2, lost(rc2), { fixes }),
      staged(sha('b')),
    )
    expect(decision).toMatchObject({
      status: 'blocked',
      entries: [],
      attention: [{ is: 'lost', reason: expect.stringMatching(because) }],
    })
  })
})

describe('what came onto the RC branch', () => {
  const moved = (diff: DiffSeen, more: Partial<Seen> = {}): Seen => ({
    ...staged(sha('a'), { diffs: { [`acme/app ${sha('a')} rc/2026.11`]: diff }, ...more }, sha('b')),
  })
  const files = (...paths: readonly string[]): DiffSeen => ({
    files: paths.map((path) => ({ path, change: 'changed' })),
    whole: true,
  })
  const release = at(rc1, lost(rc1), {
    fixes: [
      {
        id: 'f',
        tier: 'tier2a',
        place: 'acme/app',
        key: lost(rc1)[1]!.key,
        candidate: 1,
        signature: failure().signature,
        at: started,
        dueAt: started + 1,
      },
    ],
  })

  test('is told as far as a manifest can hold it, however long the paths are', () => {
    const paths = Array.from({ length: 5 }, (_, index) => `secrets/${index}${'x'.repeat(990)}`)
    const decision = decide(line(), release, moved(files(...paths)))
    expect(decision).toMatchObject({ attention: [{ is: 'lost', reason: expect.stringMatching(/^.{3999}…$/u) }] })
    const recorded = write({ ...release, evidence: [], fixes: [] }, decision)
    expect(() => filesOf(recorded, decision, moved(files(...paths)), '')).not.toThrow()
    expect(() =>
      filesOf(
        { ...recorded, attention: [{ ...recorded.attention[0]!, reason: 'x'.repeat(4_001) }] },
        decision,
        moved(files(...paths)),
        '',
      ),
    ).toThrow(/would not be read again/)
  })

  test('makes the next candidate where it touches neither tests nor what is denied', () => {
    expect(decide(line(), release, moved(files('src/basket.js'))).entries).toMatchObject([
      { add: 'candidate', candidate: { number: 2 } },
    ])
  })

  test.each([['.github/workflows/ci.yml'], ['secrets/key.pem'], ['secrets/evil\n.pem'], ['Secrets/key.pem']])(
    'is refused where it touches %j',
    (path) => {
      expect(decide(line(), release, moved(files('src/basket.js', path)))).toMatchObject({
        status: 'blocked',
        entries: [],
        attention: [{ code: 'fix', reason: expect.stringContaining(path) }],
      })
    },
  )

  test.each([
    ['test/basket.js'],
    ['src/basket.test.ts'],
    ['src/__snapshots__/basket.snap'],
    ['jest.config.js'],
    ['packages/web/tests/e2e.js'],
    ['src/test_basket.py'],
    ['test/evil\n.js'],
    ['Tests/Basket.cs'],
  ])('waits for a human where it touches %j', (path) => {
    const waiting = decide(line(), release, moved(files(path)))
    expect(waiting).toMatchObject({
      status: 'active',
      entries: [],
      attention: [{ code: 'fix', is: 'waiting', reason: expect.stringContaining(path) }],
    })
  })

  test('waits for a human where GitHub does not name every file', () => {
    expect(decide(line(), release, moved({ ...files('src/basket.js'), whole: false })).entries).toEqual([])
    expect(decide(line(), release, moved(files(), { diffs: {} })).entries).toEqual([])
  })

  describe('where the RC branch was put back', () => {
    const rc2 = candidateOf('2026.11', 2, { 'acme/app': sha('b') }, { 'acme/app': sha('b') })
    const task = {
      id: 'acme/app#7',
      repository: 'acme/app',
      source: 'pull-request' as const,
      state: 'merged' as const,
      commit: sha('b'),
      needs: [],
      pullRequest: 7,
      deferred: true as const,
    }
    const second = at(rc2, [], {
      candidates: [rc1, rc2].map(({ number, digest }) => ({ number, digest })),
      tasks: [task],
      asks: [...manifest().asks, ask('later', { type: 'defer', what: task.id }, 'ann')],
    })
    const back = (rc: string, diff: DiffSeen = { files: [], whole: false }): Seen => ({
      ...staged(sha('b'), { diffs: { [`acme/app ${sha('b')} rc/2026.11`]: diff } }, rc),
      contains: { [`acme/app refs/heads/rc/2026.11 ${sha('b')}`]: false },
    })

    test.each([
      ['paths are denied', line()],
      ['no path is denied', line({ denyPaths: [] })],
    ])('to an earlier candidate, because a task was deferred, makes the next one of it: %s', (_title, on) => {
      expect(decide(on, second, back(sha('a'), files('test/basket.js'))).entries).toMatchObject([{ add: 'candidate' }])
      const next = decide(on, second, back(sha('a')))
      expect(next).toMatchObject({ entries: [{ add: 'candidate', candidate: { number: 3, digest: rc1.digest } }] })
      expect(write(second, next).candidates).toMatchObject([
        { number: 1 },
        { number: 2, void: expect.stringContaining('rc/2026.11 of acme/app') },
        { number: 3 },
      ])
    })

    test('to commits that no candidate held is judged as ever: on what differs, and that it can be seen', () => {
      expect(decide(line(), second, back(sha('c'), files('src/basket.js'))).entries).toMatchObject([
        { add: 'candidate', candidate: { number: 3, heads: { 'acme/app': sha('c') } } },
      ])
      expect(decide(line(), second, back(sha('c'), files('test/basket.js')))).toMatchObject({
        status: 'active',
        entries: [],
        attention: [{ code: 'fix', is: 'waiting' }],
      })
      expect(decide(line(), second, back(sha('c')))).toMatchObject({
        status: 'blocked',
        entries: [],
        attention: [{ code: 'fix', is: 'lost' }],
      })
      expect(decide(line({ denyPaths: [] }), second, back(sha('c')))).toMatchObject({
        entries: [],
        attention: [{ code: 'fix', is: 'waiting', command: expect.stringContaining('gate=development') }],
      })
    })

    test('to an earlier candidate is refused where it changes what is denied by now', () => {
      expect(decide(line(), second, back(sha('a'), files('secrets/key.pem')))).toMatchObject({
        status: 'blocked',
        entries: [],
        attention: [{ code: 'fix', reason: expect.stringContaining('secrets/key.pem') }],
      })
    })
  })

  describe('where production moved', () => {
    const brought: DiffSeen = {
      files: [
        { path: 'secrets/key.pem', change: 'added', production: true },
        { path: 'test/basket.js', change: 'removed', production: true },
      ],
      whole: true,
    }
    const made = { parents: [sha('a'), sha('f')], by: self, signed: true, automation: null }

    test('is judged without what production changed itself', () => {
      expect(decide(line(), release, moved(brought)).entries).toMatchObject([
        { add: 'candidate', candidate: { number: 2 } },
      ])
      expect(
        decide(line(), release, moved({ ...brought, files: [...brought.files, ...files('secrets/other.pem').files] })),
      ).toMatchObject({ status: 'blocked', attention: [{ reason: expect.not.stringContaining('key.pem') }] })
    })

    test('is not judged at all where it is Convoy’s own merge onto the candidate', () => {
      expect(decide(line(), release, moved({ ...files('secrets/key.pem'), whole: false, made })).entries).toMatchObject(
        [{ add: 'candidate', candidate: { number: 2 } }],
      )
    })

    test.each([
      ['somebody else’s', { by: 'ann' }],
      ['one without GitHub’s signature', { signed: false }],
      ['a merge onto other commits', { parents: [sha('e'), sha('f')] }],
      ['no merge', { parents: [sha('a')] }],
    ])('is judged where it is %s', (_title, parts) => {
      expect(
        decide(line(), release, moved({ ...files('secrets/key.pem'), made: { ...made, ...parts } })),
      ).toMatchObject({ status: 'blocked', entries: [] })
    })
  })

  test('is approved by its digest: other commits need another approval', () => {
    const digest = candidateOf('2026.11', 2, { 'acme/app': sha('b') }, { 'acme/app': sha('b') }).digest
    const people = { 'acme/release-control ann': 'write' }
    const approved = (of: string, kind: 'human' | 'agent' = 'human') => ({
      ...release,
      asks: [
        ...release.asks,
        ask(
          'ok',
          { type: 'approve', gate: 'development', digest: of, policy: policyDigest(line(), release) },
          'ann',
          kind,
        ),
      ],
    })
    expect(decide(line(), approved(digest), moved(files('test/basket.js'), { people })).entries).toMatchObject([
      { add: 'candidate' },
    ])
    expect(decide(line(), approved('e'.repeat(64)), moved(files('test/basket.js'), { people })).entries).toEqual([])
    expect(decide(line(), approved(digest, 'agent'), moved(files('test/basket.js'), { people })).entries).toEqual([])
    expect(decide(line(), approved(digest), moved(files('test/basket.js'), { people: {} })).entries).toEqual([])
  })
})
