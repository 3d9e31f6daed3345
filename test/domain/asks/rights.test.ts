import { describe, expect, test } from '@jest/globals'
import { rights } from '../../../src/domain/asks/table.ts'
import { refuseAsk, teamsNeeded } from '../../../src/domain/asks/rights.ts'
import type { Person } from '../../../src/domain/asks/rights.ts'
import { directives } from '../../../src/domain/words/names.ts'
import type { Ask, AskType, ToldTask } from '../../../src/domain/words/ask.ts'
import { everyAsk } from './every-ask.ts'
import { ask, manifest, train } from '../builders.ts'

const digest = 'd'.repeat(64)
const why = 'because'
const teamed = train({
  approvals: {
    quorum: 2,
    auto: 0,
    team: 'acme/release-managers',
    breakGlass: { team: 'acme/on-call', reviewWithinMs: 1 },
  },
})
const roles = [null, 'read', 'triage', 'write', 'maintain', 'admin', 'release-captain'] as const
const kinds = ['human', 'agent', 'ci'] as const
const memberships = [true, false, 'unknown'] as const

describe('the rights matrix', () => {
  test('has a row for every ask', () => {
    expect(Object.keys(rights).sort()).toEqual(Object.keys(everyAsk).sort())
  })

  test.each(Object.keys(everyAsk) as readonly AskType[])(
    '%s: whoever has the role, is of the kind and in the team may, under every directive; nobody else',
    (type) => {
      for (const directive of directives)
        for (const role of roles)
          for (const kind of kinds)
            for (const inApprovals of memberships)
              for (const inBreakGlass of memberships) {
                const release = manifest({
                  asks: [...manifest({}, directive).asks, ask('human-hold', { type: 'hold', why }, 'ann')],
                })
                const person: Person = {
                  login: 'bob',
                  kind,
                  role,
                  teams: { approvals: inApprovals, breakGlass: inBreakGlass },
                }
                const need = everyAsk[type].may[directive]
                const mayAsk = role === 'write' || role === 'maintain' || role === 'admin'
                const kindFits =
                  kind === 'human' ||
                  (kind === 'agent' &&
                    need === 'S' &&
                    type !== 'resume' &&
                    !(type === 'update' && directive === 'careful' && everyAsk.update.records.directive !== 'careful'))
                const teamFits = need === 'A' ? inApprovals === true : need === 'B' ? inBreakGlass === true : true
                const accepted = refuseAsk(teamed, release, person, everyAsk[type].records) === null
                expect({ directive, role, kind, inApprovals, inBreakGlass, accepted }).toEqual({
                  directive,
                  role,
                  kind,
                  inApprovals,
                  inBreakGlass,
                  accepted: mayAsk && kindFits && teamFits,
                })
              }
    },
  )

  test('a train without teams asks for none, and without a break-glass team nobody breaks the glass', () => {
    const person: Person = { login: 'bob', kind: 'human', role: 'write', teams: { approvals: null, breakGlass: null } }
    expect(refuseAsk(train(), manifest(), person, everyAsk.approve.records)).toBeNull()
    expect(teamsNeeded(train(), everyAsk.approve.records)).toEqual([])
    expect(refuseAsk(train(), manifest(), person, everyAsk['break-glass'].records)?.code).toBe('BREAK_GLASS_UNSET')
    expect(teamsNeeded(teamed, everyAsk.waive.records)).toEqual(['acme/release-managers'])
    expect(teamsNeeded(teamed, everyAsk['break-glass'].records)).toEqual(['acme/on-call'])
  })

  test.each([
    ['careful', 'auto'],
    ['careful', 'quick'],
    ['auto', 'quick'],
  ] as const)('an agent does not loosen %s to %s, a person may', (from, to) => {
    const may = (kind: 'human' | 'agent') =>
      refuseAsk(
        train(),
        manifest({}, from),
        { login: 'x', kind, role: 'write', teams: { approvals: null, breakGlass: null } },
        { type: 'update', directive: to },
      )?.code
    expect([may('agent'), may('human')]).toEqual(['LOOSENING_NEEDS_HUMAN', undefined])
  })

  test('an agent raises what was asked, however strict a task has made the release, and no task of it falls by that', () => {
    const strict = manifest(
      {
        tasks: [
          {
            id: 'acme/app#3',
            repository: 'acme/app',
            source: 'milestone',
            state: 'open',
            directive: 'careful',
            needs: [],
          },
        ],
      },
      'quick',
    )
    expect(
      refuseAsk(
        train(),
        strict,
        { login: 'robot', kind: 'agent', role: 'write', teams: { approvals: null, breakGlass: null } },
        { type: 'update', directive: 'auto' },
      ),
    ).toBeNull()
  })

  describe('of a task that somebody else told, an agent', () => {
    const said: ToldTask = {
      id: 'MONEY-1',
      repository: 'acme/app',
      state: 'open',
      directive: 'auto',
      pullRequest: 7,
      needs: ['A', 'B'],
    }
    const refuse = (
      task: Partial<ToldTask>,
      by: Pick<Person, 'login' | 'kind'> = { login: 'robot', kind: 'agent' },
      more: readonly Ask[] = [],
    ) =>
      refuseAsk(
        train(),
        manifest({ asks: [...manifest().asks, ask('t', { type: 'task', task: said }, 'ann'), ...more] }),
        { ...by, role: 'write', teams: { approvals: null, breakGlass: null } },
        { type: 'task', task: { ...said, ...task } },
      )
    const { directive: _directive, ...undirected } = said
    const { pullRequest: _pull, ...unpulled } = said

    test.each<[string, Partial<ToldTask>, readonly string[]]>([
      ['a lower directive', { directive: 'quick' }, ['robot', 'MONEY-1 (auto)', 'quick']],
      ['the end of it', { state: 'closed' }, ['robot', 'MONEY-1 (open)', 'closed']],
      ['a need less', { needs: ['B'] }, ['robot', 'MONEY-1 (needs A)', 'no longer needs it']],
      ['another pull request', { pullRequest: 8 }, ['robot', 'MONEY-1 (acme/app#7)', 'acme/app#8']],
      [
        'everything less at once',
        { directive: 'quick', state: 'closed', needs: [] },
        ['robot', 'MONEY-1 (auto, open, needs A and B)', 'quick, closed, no longer needs them'],
      ],
    ])('does not tell %s; a person does', (_, task, words) => {
      expect(refuse(task)).toEqual({ code: 'LOOSENING_NEEDS_HUMAN', words })
      expect(refuse(task, { login: 'bob', kind: 'human' })).toBeNull()
    })

    test('does not leave out directive or pull request', () => {
      const left = (task: ToldTask) =>
        refuseAsk(
          train(),
          manifest({ asks: [ask('t', { type: 'task', task: said }, 'ann')] }),
          { login: 'robot', kind: 'agent', role: 'write', teams: { approvals: null, breakGlass: null } },
          { type: 'task', task },
        )?.words.at(-1)
      expect([undirected, unpulled].map(left)).toEqual(['no directive', 'no pull request'])
    })

    test.each<[string, Partial<ToldTask>]>([
      ['the same again', {}],
      ['a stricter directive', { directive: 'careful' }],
      ['that it is merged', { state: 'merged' }],
      ['a need more', { needs: ['A', 'B', 'C'] }],
      ['of another task', { id: 'MONEY-2', state: 'closed' }],
    ])('tells %s', (_, task) => {
      expect(refuse(task)).toBeNull()
    })

    test('cannot make the word its own by repeating it first', () => {
      expect(
        refuse({ directive: 'quick' }, undefined, [ask('again', { type: 'task', task: said }, 'robot', 'agent')])?.code,
      ).toBe('LOOSENING_NEEDS_HUMAN')
    })
  })

  test('a task that an agent alone told is its own to loosen and to give up, and no other agent’s', () => {
    const own = ask(
      't',
      { type: 'task', task: { id: 'TASK-1', repository: 'acme/app', state: 'open', directive: 'careful' } },
      'robot',
      'agent',
    )
    const close = (login: string) =>
      refuseAsk(
        train(),
        manifest({ asks: [...manifest().asks, own] }),
        { login, kind: 'agent', role: 'write', teams: { approvals: null, breakGlass: null } },
        { type: 'task', task: { id: 'TASK-1', repository: 'acme/app', state: 'closed' } },
      )?.code
    expect(['robot', 'night-watch'].map(close)).toEqual([undefined, 'LOOSENING_NEEDS_HUMAN'])
  })

  test("an agent lifts its own hold, no other's, and no rejection", () => {
    const asks = [
      ...manifest().asks,
      ask('own', { type: 'hold', why }, 'robot', 'agent'),
      ask('no', { type: 'reject', gate: 'ship', digest, why }, 'robot', 'agent'),
      ask('human-hold', { type: 'hold', why }, 'ann'),
    ]
    const lift = (hold: string) =>
      refuseAsk(
        train(),
        manifest({ asks }),
        { login: 'robot', kind: 'agent', role: 'write', teams: { approvals: null, breakGlass: null } },
        { type: 'resume', hold },
      )?.code
    expect(['own', 'no', 'human-hold', 'nothing'].map(lift)).toEqual([
      undefined,
      'HOLD_OF_ANOTHER',
      'HOLD_OF_ANOTHER',
      'HOLD_OF_ANOTHER',
    ])
  })
})
