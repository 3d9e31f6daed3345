import { describe, expect, test } from '@jest/globals'
import { markCandidate, standAtGate } from '../../../src/domain/gate/life.ts'
import { judgeGroup, tellGates } from '../../../src/domain/gate/marks.ts'
import { openGate } from '../../../src/domain/gate/opening.ts'
import { decide } from '../../../src/domain/decide.ts'
import { unchanged } from '../../../src/domain/courses/unchanged.ts'
import type { GateSeen, GateState, MarkSeen } from '../../../src/domain/questions/gate.ts'
import type { PlannedElsewhere } from '../../../src/domain/questions/releases.ts'
import type { Progress } from '../../../src/domain/ways/definition.ts'
import type { Context } from '../../../src/domain/words/decision.ts'
import type { Seen } from '../../../src/domain/words/look.ts'
import type { Hop, Manifest } from '../../../src/domain/words/manifest.ts'
import { ask, candidate, manifest, planned, seen, self, sha, started, train } from '../builders.ts'

/* docs/decisions/0090-the-gate-is-decided-from-the-record.md */

const repository = { ...planned(), gate: true as const }
const [commit, tree, other] = [sha('a'), sha('7'), sha('e')]
const hop: Hop = { to: 'production', repository: 'acme/app', candidate: 1, at: started, moved: true, head: commit }

const mark = (state: GateState, parts: Partial<MarkSeen> = {}): MarkSeen => ({
  state,
  description: '',
  isOwn: true,
  ...parts,
})
const gate = (own: MarkSeen | null, parts: Partial<GateSeen> = {}): GateSeen => ({
  pages: 'https://github.com',
  commits: { [commit]: { tree, mark: own } },
  pulls: [],
  groups: [],
  ...parts,
})
const context = (
  parts: Partial<Manifest> = {},
  own: MarkSeen | null = null,
  more: Partial<Seen> = {},
  at: Partial<GateSeen> = {},
): Context => ({
  train: train(),
  manifest: manifest({
    repositories: [repository],
    candidate: candidate(),
    candidates: [{ number: 1, digest: candidate().digest }],
    ...parts,
  }),
  seen: seen({ gates: { 'acme/app': gate(own, at) }, ...more }),
})
const holding = (state: GateState, parts: Partial<PlannedElsewhere> = {}): Partial<Seen> => ({
  plannedElsewhere: [
    { release: '2026.12', identity: repository.identity, tag: 'v0.2.0', head: commit, gate: state, ...parts },
  ],
})
const asks = (...more: readonly Manifest['asks'][number][]): Partial<Manifest> => ({
  asks: [ask('plan-1', { type: 'plan', directive: 'auto' }), ...more],
})
const held = ask('hold-1', { type: 'hold', why: 'wait' })
const rejected = ask('no-1', { type: 'reject', gate: 'ship', digest: candidate().digest, why: 'no' })
const shipping = { pivot: started + 1 }

/** What happened to the release, and what its gate must say then. */
const causes: readonly (readonly [cause: string, parts: Partial<Manifest>, state: GateState, says: string])[] = [
  ['it is frozen', {}, 'pending', 'Release 2026.11 holds this commit as its candidate'],
  ['a tier blocks it', { status: 'blocked' }, 'pending', 'Release 2026.11 holds this commit as its candidate'],
  ['somebody holds it', asks(held), 'failure', 'Release 2026.11 is held'],
  [
    'its hold was resumed',
    asks(held, ask('go-1', { type: 'resume', hold: 'hold-1' })),
    'pending',
    'Release 2026.11 holds this commit as its candidate',
  ],
  ['somebody rejected it', asks(rejected), 'failure', 'Release 2026.11 was rejected'],
  ['it is given up', asks(ask('abort-1', { type: 'abort', why: 'enough' })), 'failure', 'Release 2026.11 was given up'],
  ['it ships, and others come first', shipping, 'pending', 'Release 2026.11 holds this commit as its candidate'],
  ['it ships here', { ...shipping, hops: [hop] }, 'success', 'Release 2026.11 ships this commit'],
  ['it is held after the pivot', { ...shipping, hops: [hop], ...asks(held) }, 'success', 'Release 2026.11 ships'],
  [
    'another candidate shipped here before',
    { ...shipping, hops: [{ ...hop, candidate: 7 }] },
    'pending',
    'Release 2026.11 holds this commit as its candidate',
  ],
]
const found: readonly (readonly [found: string, mark: MarkSeen | null])[] = [
  ['nothing', null],
  ...(['pending', 'failure'] as const).flatMap((state) => [
    [`its own ${state}`, mark(state)] as const,
    [`somebody else's ${state}`, mark(state, { isOwn: false })] as const,
  ]),
  ["somebody else's success", mark('success', { isOwn: false })],
]

describe.each(causes)('if %s', (_cause, parts, state, says) => {
  test.each(found)('the gate of the candidate says so, where %s was reported', (_found, own) => {
    const at = context(parts, own)
    const stand = standAtGate(at, repository, commit)
    expect(stand).toMatchObject({ state, says: expect.stringContaining(says) })
    expect(markCandidate(at, repository)).toEqual({
      type: 'mark',
      repository: 'acme/app',
      commit,
      state,
      description: stand.says,
      url: 'https://github.com/acme/release-control/tree/release/2026.11',
    })
  })

  test('it says nothing again that it said, or that GitHub took a moment ago', () => {
    const { says: words } = standAtGate(context(parts), repository, commit)
    expect(markCandidate(context(parts, mark(state, { description: words })), repository)).toBeNull()
    const taken = { marked: { [`acme/app ${commit}`]: state } }
    expect(markCandidate(context(parts, null, taken), repository)).toBeNull()
  })
})

test('no description is longer than GitHub takes, whatever the release is called', () => {
  const id = 'r'.repeat(128)
  for (const [, parts] of causes) {
    const { manifest: known, ...rest } = context(parts)
    const named = { ...rest, manifest: { ...known, release: { ...known.release, id } } }
    expect(markCandidate(named, repository)?.description.length).toBeLessThanOrEqual(140)
  }
})

test('words of people never reach a status', () => {
  const hostile = ask('hold-1', { type: 'hold', why: '@everyone ::set-output <script>' })
  expect(standAtGate(context(asks(hostile)), repository, commit).says).not.toMatch(/everyone|script/)
})

describe('of two releases on one commit', () => {
  test.each<readonly [Partial<Manifest>, GateState, GateState]>([
    [{}, 'pending', 'pending'],
    [{}, 'failure', 'failure'],
    [asks(held), 'pending', 'failure'],
    [asks(held), 'failure', 'failure'],
    [{}, 'success', 'success'],
    [{ ...shipping, hops: [hop] }, 'pending', 'success'],
    [{ ...shipping, hops: [hop] }, 'failure', 'success'],
    [shipping, 'pending', 'pending'],
    [shipping, 'failure', 'failure'],
  ])('the stricter counts until one of them is let in (%#)', (parts, theirs, state) => {
    expect(standAtGate(context(parts, null, holding(theirs)), repository, commit).state).toBe(state)
  })

  test.each<readonly [string, Partial<PlannedElsewhere>]>([
    ['of another commit', { head: other }],
    ['of another repository', { identity: 'R_other' }],
    ['that is this one', { release: '2026.11' }],
  ])('one %s says nothing of it', (_which, parts) => {
    expect(standAtGate(context({}, null, holding('failure', parts)), repository, commit).state).toBe('pending')
  })

  test('neither takes back the words of the other', () => {
    const theirs = mark('failure', { description: 'Release 2026.12 is held' })
    expect(markCandidate(context(asks(held), theirs, holding('failure')), repository)).toBeNull()
  })
})

describe('the gate is opened', () => {
  const moving: Progress = {
    is: 'due',
    entries: [{ add: 'hop', hop }],
    effects: [{ type: 'move', repository: 'acme/app', moves: [] }],
  }
  const waiting: Progress = { is: 'waiting', wait: 'moved-by-hand', reason: 'people promote it', on: 'bob' }

  test('before production moves, and with it', () => {
    const opened = openGate(context({}, mark('pending')), repository, moving, false)
    expect(opened).toMatchObject({ is: 'due', entries: moving.entries })
    expect(opened.is === 'due' ? opened.effects : []).toMatchObject([
      { type: 'mark', state: 'success' },
      { type: 'move' },
    ])
  })

  test('for people who move production themselves, and for nobody else who is waited for', () => {
    expect(openGate(context(), repository, waiting, true)).toMatchObject({ is: 'due', effects: [{ state: 'success' }] })
    expect(openGate(context(), repository, waiting, false)).toBe(waiting)
    const open = mark('success', { description: 'Release 2026.11 ships this commit' })
    expect(openGate(context(shipping, open), repository, waiting, true)).toBe(waiting)
  })

  test('not where production requires none', () => {
    const bare = context({ repositories: [planned()] })
    expect(openGate(bare, bare.manifest.repositories[0]!, moving, false)).toBe(moving)
  })

  test.each<GateState>(['pending', 'failure'])('not while another release on the commit is at %s', (theirs) => {
    expect(openGate(context({}, null, holding(theirs)), repository, moving, false)).toMatchObject({
      is: 'waiting',
      wait: 'gate-opened',
      reason: expect.stringContaining('release 2026.12'),
    })
  })

  test('not where nobody looked', () => {
    const blind = { ...context(), seen: seen() }
    expect(openGate(blind, repository, moving, false)).toMatchObject({ is: 'waiting', wait: 'gate-opened' })
  })
})

describe('a merge group', () => {
  test.each<readonly [string, Partial<Manifest>, string, GateState]>([
    ['of the candidate in its turn', { ...shipping, hops: [hop] }, tree, 'success'],
    ['of the candidate before its turn', shipping, tree, 'failure'],
    ['of the candidate before the pivot', {}, tree, 'failure'],
    ['of the candidate and something more', { ...shipping, hops: [hop] }, other, 'failure'],
  ])('%s', (_which, parts, made, state) => {
    const at = context(parts)
    expect(judgeGroup(at, repository, gate(null), { tree: made }).state).toBe(state)
  })

  test('is left to another release that ships in the repository', () => {
    const group = { branch: 'gh-readonly-queue/master/pr-7-0', head: other, tree, mark: null }
    const [own, theirs] = [{}, holding('success', { head: sha('b'), holds: 'ships' })].map((more) => {
      const at = context({}, mark('pending'), more, { groups: [group] })
      return tellGates(at, unchanged(at)).filter((each) => each.commit === other)
    })
    expect([own, theirs]).toMatchObject([[{ state: 'failure' }], []])
  })
})

describe('beside everything else', () => {
  const pull = { number: 7, head: other, mark: null }

  test('what another candidate replaced is shut, unless another release has taken it up', () => {
    const parts = { replaced: [{ repository: 'acme/app', commit: other }] }
    const commits = { [commit]: { tree, mark: mark('pending') }, [other]: { tree, mark: mark('pending') } }
    const [own, taken] = [{}, holding('pending', { head: other })].map((more) => {
      const at = context(parts, null, more, { commits })
      return tellGates(at, unchanged(at)).filter((each) => each.commit === other)
    })
    expect([own, taken]).toMatchObject([[{ state: 'failure' }], []])
  })

  test('a pull request of a stranger fails; that of another release is its own', () => {
    const [own, theirs] = [{}, holding('pending', { head: other })].map((more) => {
      const at = context({}, null, more, { pulls: [pull] })
      return tellGates(at, unchanged(at)).filter((each) => each.commit === other)
    })
    expect([own, theirs]).toMatchObject([[{ state: 'failure' }], []])
  })

  test('nothing is tried again that GitHub refused in this run', () => {
    const refused = [{ effect: 'mark', repository: 'acme/app', commit: other, message: 'no' }] as const
    const at = context({}, mark('pending'), { refused }, { pulls: [pull] })
    expect(tellGates(at, unchanged(at)).map((each) => each.commit)).toEqual([commit])
  })

  test('a run that only records asks reports none, and a release does not end before its gates say so', () => {
    const at = context({ ...asks(ask('abort-1', { type: 'abort', why: 'enough' })), status: 'active' })
    expect(tellGates(at, { ...unchanged(at), step: 'record-signal' })).toEqual([])
    const before = decide(at.train, at.manifest, { ...at.seen, self })
    expect([before.status, before.effects]).toMatchObject(['active', [{ type: 'mark', state: 'failure' }]])
    const after = decide(at.train, at.manifest, { ...at.seen, marked: { [`acme/app ${commit}`]: 'failure' } })
    expect(after.status).toBe('aborted')
  })
})
