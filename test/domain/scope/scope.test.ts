import { describe, expect, test } from '@jest/globals'
import { printScope, readScope } from '../../../src/documents/scope.ts'
import { decide, questions } from '../../../src/domain/decide.ts'
import { directiveOf } from '../../../src/domain/train/directives.ts'
import { growScope, inScope } from '../../../src/domain/scope/scope.ts'
import { write } from '../../../src/domain/write.ts'
import { countTasks, describeTask, taskRows, unfinishedTasks } from '../../../src/report/rows/task-rows.ts'
import type { PullRequestSeen, TasksSeen } from '../../../src/domain/questions/tasks.ts'
import type { Ask } from '../../../src/domain/words/ask.ts'
import type { Seen } from '../../../src/domain/words/look.ts'
import type { Manifest } from '../../../src/domain/words/manifest.ts'
import { ask, candidate, manifest, seen, sha, started, tier1, train } from '../builders.ts'
import { attempts } from '../ready-release.ts'

const pull = (number: number, parts: Partial<PullRequestSeen> = {}): PullRequestSeen => ({
  number,
  title: `change ${number}`,
  branch: `feature/${number}`,
  state: 'open',
  commit: null,
  labels: [],
  closes: [],
  needs: [],
  ...parts,
})
const tasks = (parts: Partial<TasksSeen>): Partial<Seen> => ({
  tasks: { 'acme/app': { pullRequests: [], issues: [], ...parts } },
})
const told = (id: string, task: object = {}): Ask =>
  ask(`told-${id}`, { type: 'task', task: { id, repository: 'acme/app', state: 'open', ...task } }, 'robot', 'agent')

/** The manifest once everything that belongs to the release was recorded. */
function record(from: Manifest, look: Partial<Seen>): Manifest {
  const decision = decide(train(), from, seen(look))
  return decision.entries.some(({ add }) => add === 'scope') ? write(from, decision) : from
}
const reason = (at: Manifest, look: Partial<Seen>): string =>
  decide(train(), at, seen(look))
    .attention.map((each) => each.reason)
    .join('\n')

/** Commits that are seen to be on the RC branch. */
const onBranch = (...commits: readonly string[]): Record<string, boolean> =>
  Object.fromEntries(commits.map((commit) => [`acme/app refs/heads/rc/2026.11 ${sha(commit)}`, true]))

describe('a task ships with a candidate', () => {
  const at = record(manifest(), tasks({ pullRequests: [pull(7, { state: 'merged', commit: sha('b') })] }))
  const merged = tasks({ pullRequests: [pull(7, { state: 'merged', commit: sha('b') })] })
  const holdsIn = (contains: Record<string, boolean>): unknown =>
    decide(train(), at, seen({ ...merged, contains }, sha('b'))).entries.flatMap((entry) =>
      entry.add === 'candidate' ? [entry.holds] : [],
    )[0]

  test('where its commit is seen to be in it; what was not compared is not taken for in it', () => {
    expect(holdsIn(onBranch('b'))).toEqual(['acme/app#7'])
    expect(holdsIn({})).toEqual([])
  })

  test('and is told as outside of it where it was merged after the freeze, also once the release has shipped', () => {
    const rc1 = candidate()
    const late = record({ ...manifest(), candidate: rc1, candidates: [{ number: 1, digest: rc1.digest }] }, merged)
    const shipped: Manifest = { ...late, status: 'shipped', phase: 'ship' }
    for (const release of [late, shipped]) {
      const rows = taskRows(train(), release)
      expect([countTasks(rows), unfinishedTasks(rows).map(describeTask)]).toEqual([
        '1 merged outside the candidate',
        ['merged, and not in the candidate: it does not ship with it'],
      ])
    }
  })
})

describe('what belongs to a release', () => {
  test('is found in pull requests into the RC branch and in the milestone; an issue and the pull request that closes it are one task', () => {
    const look = tasks({
      pullRequests: [pull(7, { closes: [3], state: 'merged', commit: sha('b'), labels: ['convoy/careful'] }), pull(8)],
      issues: [
        { number: 3, title: 'Prices', state: 'open', labels: [], needs: ['acme/schema#2'] },
        { number: 4, title: 'Later', state: 'dropped', labels: [], needs: [] },
      ],
    })
    expect(record(manifest(), look).tasks).toEqual([
      {
        id: 'acme/app#3',
        repository: 'acme/app',
        source: 'milestone',
        state: 'merged',
        directive: 'careful',
        commit: sha('b'),
        needs: ['acme/schema#2'],
        pullRequest: 7,
        issue: 3,
      },
      { id: 'acme/app#4', repository: 'acme/app', source: 'milestone', state: 'closed', needs: [], issue: 4 },
      { id: 'acme/app#8', repository: 'acme/app', source: 'pull-request', state: 'open', needs: [], pullRequest: 8 },
    ])
  })

  test('needs what a description names in any case, and keeps what it leaves unclear for whoever wrote it', () => {
    const look = tasks({
      pullRequests: [pull(7, { needs: ['ACME/app#8'], unclear: 'Depends-On: api#1' }), pull(8, { closes: [3] })],
      issues: [{ number: 3, title: 'Prices', state: 'open', labels: [], needs: [], unclear: 'Depends-On: that' }],
    })
    const at = record(manifest(), look)
    expect(at.tasks.map(({ id, needs, unclear }) => ({ id, needs, unclear }))).toEqual([
      { id: 'acme/app#3', needs: [], unclear: 'Depends-On: that' },
      { id: 'acme/app#7', needs: ['acme/app#8'], unclear: 'Depends-On: api#1' },
    ])
    expect(reason(at, look)).not.toContain('not a task of this release')
    const clear = tasks({
      pullRequests: [pull(7, { needs: ['acme/app#8'] }), pull(8, { closes: [3] })],
      issues: [{ number: 3, title: 'Prices', state: 'open', labels: [], needs: [] }],
    })
    expect(record(at, clear).tasks.flatMap(({ unclear }) => unclear ?? [])).toEqual([])
  })

  test('keeps what is unclear of so many tasks as a record has room for', () => {
    const at = record(
      manifest(),
      tasks({ pullRequests: Array.from({ length: 200 }, (_, index) => pull(index + 1, { unclear: '🦊'.repeat(60) })) }),
    )
    expect(at.tasks.filter(({ unclear }) => unclear !== undefined)).toHaveLength(50)
  })

  test.each<[string, Partial<TasksSeen>]>([
    [
      'a title and a branch of which nothing can be seen',
      {
        pullRequests: [pull(7, { title: '', branch: '' })],
        issues: [{ number: 3, title: '', state: 'open', labels: [], needs: [] }],
      },
    ],
    [
      'more needs than a document holds',
      { pullRequests: [pull(7, { needs: Array.from({ length: 20 }, (_, index) => `acme/web#${index + 1}`) })] },
    ],
    [
      'a thousand tasks with the longest titles',
      {
        pullRequests: Array.from({ length: 1_000 }, (_, index) =>
          pull(index + 1, { title: 'x'.repeat(200), branch: 'y'.repeat(255) }),
        ),
      },
    ],
    ['more tasks than documents hold', { pullRequests: Array.from({ length: 2_500 }, (_, index) => pull(index + 1)) }],
  ])('is recorded so that it can be read again: %s', (_, parts) => {
    const needy = told('acme/app#7', { needs: Array.from({ length: 100 }, (_each, index) => `need-${index}`) })
    const at = manifest({
      asks: [...manifest().asks, { ...needy, by: { login: 'ann', kind: 'human' } }],
      candidates: [],
      evidence: [],
    })
    const [entry] = growScope(train(), at, seen(tasks(parts)))
    expect(entry?.add === 'scope' ? readScope(printScope(entry.file)).tasks.length : 0).toBeGreaterThan(0)
    expect(entry?.add === 'scope' ? entry.tasks.filter(({ needs }) => needs.length > 100) : null).toEqual([])
  })

  test('is told by an agent too; what GitHub shows of it is seen and not told', () => {
    const asks = [
      ...manifest().asks,
      told('TASK-1', { pullRequest: 7, state: 'merged', directive: 'careful' }),
      told('TASK-2', { pullRequest: 99, state: 'merged' }),
      told('TASK-3', { state: 'merged' }),
    ]
    const at = record(manifest({ asks }), tasks({ pullRequests: [pull(7)] }))
    expect(at.tasks.map(({ id, state, externalId, directive }) => [id, state, externalId, directive])).toEqual([
      ['TASK-2', 'open', undefined, undefined],
      ['TASK-3', 'merged', undefined, undefined],
      ['acme/app#7', 'open', 'TASK-1', 'careful'],
    ])
  })

  describe('told first without its pull request', () => {
    const alone = (id: string): Ask => ({ ...told(id, { directive: 'careful' }), at: started - 1, id: `first-${id}` })
    const pulled = (id: string, look: Partial<Seen>): Manifest => {
      const before = record(manifest({ asks: [...manifest().asks, alone(id)] }), tasks({}))
      expect(before.tasks).toMatchObject([{ id, source: 'event', state: 'open' }])
      return record(
        { ...before, asks: [...before.asks, told(id, { pullRequest: 7, state: 'merged', directive: 'careful' })] },
        look,
      )
    }
    const merged = tasks({ pullRequests: [pull(7, { state: 'merged', commit: sha('b') })] })

    test.each(['TASK-1', 'zeta-1'])(
      'is the pull request then, and no task of its own that nobody can merge: %s',
      (id) => {
        const at = pulled(id, merged)
        expect(at.tasks).toEqual([
          {
            id: 'acme/app#7',
            repository: 'acme/app',
            source: 'pull-request',
            state: 'merged',
            directive: 'careful',
            commit: sha('b'),
            needs: [],
            pullRequest: 7,
            externalId: id,
          },
        ])
        expect(reason(at, merged)).not.toMatch(/not merged yet/)
        expect(record(at, merged)).toEqual(at)
      },
    )

    test('is given up by who told of it, and not by closing the pull request, before or after somebody looked', () => {
      const closed = tasks({ pullRequests: [pull(7, { state: 'closed' })] })
      const states = (at: Manifest) => at.tasks.map(({ id, state }) => [id, state])
      const open = [
        ['TASK-1', 'open'],
        ['acme/app#7', 'closed'],
      ]
      expect(states(pulled('TASK-1', closed))).toEqual(open)
      const shown = pulled('TASK-1', tasks({ pullRequests: [pull(7)] }))
      expect(states(shown)).toEqual([['acme/app#7', 'open']])
      expect(states(record(shown, closed))).toEqual(open)
    })

    test('a pull request told of by its own name is given up by closing it', () => {
      const at = record(
        manifest({ asks: [...manifest().asks, told('acme/app#7')] }),
        tasks({ pullRequests: [pull(7, { state: 'closed' })] }),
      )
      expect(at.tasks).toMatchObject([{ id: 'acme/app#7', source: 'pull-request', state: 'closed' }])
    })

    test('another task does not take its place by an external id', () => {
      const asks = [...manifest().asks, told('TASK-2', { pullRequest: 7, externalId: 'TASK-1' }), alone('TASK-1')]
      expect(record(manifest({ asks }), merged).tasks.map(({ id }) => id)).toEqual(['TASK-1', 'acme/app#7'])
    })
  })

  test('is never forgotten: a pull request that goes elsewhere is given up, not gone', () => {
    const before = record(manifest(), tasks({ pullRequests: [pull(7)] }))
    expect(record(before, tasks({})).tasks).toMatchObject([{ id: 'acme/app#7', state: 'closed' }])
    expect(record(before, {}).tasks).toMatchObject([{ id: 'acme/app#7', state: 'open' }])
  })

  test('is written down once and not again while nothing changes', () => {
    const look = tasks({ pullRequests: [pull(7)] })
    const at = record(manifest(), look)
    expect(growScope(train(), at, seen(look))).toEqual([])
  })
})

describe("a task's directive", () => {
  test('counts where it is stricter than the release; deferring the task takes it back', () => {
    const look = tasks({
      pullRequests: [pull(7, { labels: ['convoy/careful'] }), pull(8, { labels: ['convoy/quick'] })],
    })
    const at = record(manifest(), look)
    expect([directiveOf(manifest()), directiveOf(at)]).toEqual(['auto', 'careful'])
    expect(
      directiveOf(record({ ...at, asks: [...at.asks, ask('d', { type: 'defer', what: 'acme/app#7' })] }, look)),
    ).toBe('auto')
  })

  test('is written down when it makes the release stricter, and when a label that is gone loosens it: when, from what to what, for which tasks', () => {
    const labelled = (...labels: readonly string[]): Partial<Seen> =>
      tasks({ pullRequests: [pull(7, { labels }), pull(8, { labels: ['convoy/quick'] })] })
    const stricter = record(manifest(), labelled('convoy/careful'))
    const looser = record(stricter, { ...labelled(), at: started + 1 })
    const rise = { at: started, from: 'auto', to: 'careful', tasks: ['acme/app#7'] }
    expect([stricter, looser].map(({ directiveChanges }) => directiveChanges)).toEqual([
      [rise],
      [rise, { at: started + 1, from: 'careful', to: 'auto', tasks: ['acme/app#7'] }],
    ])
    expect(directiveOf(looser)).toBe('auto')
  })

  test('is what was told last: an earlier word asks nothing any more, neither its directive nor its needs; other ids go on counting', () => {
    const look = tasks({ pullRequests: [pull(7, { state: 'merged', commit: sha('b') })] })
    const word = (id: string, at: number, task: object): Ask => ({
      ...ask(`${id}-${at}`, { type: 'task', task: { id, repository: 'acme/app', state: 'open', ...task } }),
      at: started + at,
    })
    const careful = [...manifest().asks, word('acme/app#7', 1, { directive: 'careful', needs: ['acme/app#99'] })]
    const before = record(manifest({ asks: careful }), look)
    expect([directiveOf(before), before.tasks[0]?.needs]).toEqual(['careful', ['acme/app#99']])
    const after = record({ ...before, asks: [...careful, word('acme/app#7', 2, { directive: 'auto' })] }, look)
    expect([directiveOf(after), after.tasks[0]?.needs]).toEqual(['auto', []])
    expect(after.directiveChanges?.at(-1)).toMatchObject({ from: 'careful', to: 'auto', tasks: ['acme/app#7'] })
    const other = record(
      { ...before, asks: [...careful, word('TASK-1', 2, { pullRequest: 7, directive: 'auto' })] },
      look,
    )
    expect(directiveOf(other)).toBe('careful')
  })

  test('of a task that was late is written down with the candidate that holds it', () => {
    const look = tasks({ pullRequests: [pull(7, { labels: ['convoy/careful'], state: 'merged', commit: sha('b') })] })
    const at = record(
      manifest({
        candidate: candidate(),
        candidates: [{ number: 1, digest: candidate().digest }],
        asks: [...manifest().asks, ask('f', { type: 'freeze', after: 1 })],
      }),
      look,
    )
    expect(at).not.toHaveProperty('directiveChanges')
    const next = write(at, decide(train(), at, seen({ ...look, contains: onBranch('b') }, sha('b'))))
    expect(next).toMatchObject({
      candidate: { number: 2 },
      directiveChanges: [{ from: 'auto', to: 'careful', tasks: ['acme/app#7'] }],
    })
  })

  describe('of a task that came late', () => {
    const frozen = manifest({ candidate: candidate(), candidates: [{ number: 1, digest: candidate().digest }] })
    const late = (parts: Partial<PullRequestSeen> = {}): Partial<Seen> =>
      tasks({ pullRequests: [pull(7, { labels: ['convoy/careful'], ...parts })] })
    const merged = late({ state: 'merged', commit: sha('b') })
    const readmit = ask('r', { type: 'readmit', what: 'acme/app#7' })
    const failed = attempts(train(), tier1, 'failed', 'failed')

    test('does not count while no candidate is to hold it, open or merged', () => {
      expect([late(), merged].map((look) => directiveOf(record(frozen, look)))).toEqual(['auto', 'auto'])
    })

    test('counts once somebody takes it in by name, which is written down; not where production has begun to move', () => {
      const at = record(frozen, late())
      const taken = (parts: Partial<Manifest> = {}): Manifest =>
        record({ ...at, asks: [...at.asks, readmit], ...parts }, late())
      expect(taken()).toMatchObject({
        tasks: [{ id: 'acme/app#7', state: 'open' }],
        directiveChanges: [{ at: started, from: 'auto', to: 'careful', tasks: ['acme/app#7'] }],
      })
      expect([directiveOf(taken()), directiveOf(taken({ pivot: started }))]).toEqual(['careful', 'auto'])
    })

    test('stays late until then, and is not late afterwards', () => {
      const at = record(frozen, late())
      expect(at.tasks).toMatchObject([{ late: true }])
      expect(record({ ...at, asks: [...at.asks, readmit] }, late()).tasks[0]).not.toHaveProperty('late')
    })

    test('is taken in neither by what was said of its repository before anybody saw it, nor after: one by one only, with what it needs', () => {
      const said = (type: 'defer' | 'readmit', what: string): Ask => ask(`${type}-${what}`, { type, what })
      const repository = [...frozen.asks, said('defer', 'acme/app'), said('readmit', 'acme/app')]
      const look = tasks({ pullRequests: [pull(7, { labels: ['convoy/careful'], needs: ['#8'] }), pull(8), pull(9)] })
      const lateOf = (at: Manifest) => at.tasks.filter(({ late }) => late === true).map(({ id }) => id)
      const before = record({ ...frozen, asks: repository }, look)
      expect([lateOf(before), directiveOf(before), reason(before, look)]).toEqual([
        ['acme/app#7', 'acme/app#8', 'acme/app#9'],
        'auto',
        '',
      ])
      expect(lateOf(record({ ...record(frozen, look), asks: repository }, look))).toEqual([
        'acme/app#7',
        'acme/app#8',
        'acme/app#9',
      ])
      expect(lateOf(record({ ...before, asks: [...repository, said('readmit', 'acme/app#7')] }, look))).toEqual([
        'acme/app#9',
      ])
    })

    test('has a human freeze the candidate that would hold it, and no machine', () => {
      const at = record({ ...frozen, evidence: failed }, merged)
      const look = seen({ ...merged, contains: onBranch('a', 'b') }, sha('b'))
      expect(decide(train(), at, look)).toMatchObject({
        phase: 'development',
        entries: [],
        attention: [
          {
            code: 'frozen',
            is: 'waiting',
            on: 'a human',
            reason: 'rc.2 is due and would hold tasks that ask for careful (acme/app#7); a human freezes it',
            command: expect.stringContaining('ask=release.freeze'),
          },
        ],
      })
      const asked = (kind: 'human' | 'agent'): Manifest => ({
        ...at,
        asks: [...at.asks, ask('f', { type: 'freeze', after: 1, of: 'e'.repeat(64) }, 'bob', kind)],
      })
      expect(decide(train(), asked('agent'), look).entries).toEqual([])
      expect(decide(train(), asked('human'), look).entries).toMatchObject([
        { add: 'candidate', holds: ['acme/app#7'] },
        { add: 'directive', change: { to: 'careful' } },
      ])
    })

    test('holds no freeze up where it is quick, or was given up', () => {
      const look = (parts: Partial<PullRequestSeen>): Seen =>
        seen({ ...late(parts), contains: { [`acme/app refs/heads/rc/2026.11 ${sha('a')}`]: true } }, sha('b'))
      for (const parts of [
        { state: 'merged', commit: sha('b'), labels: ['convoy/quick'] },
        { state: 'closed' },
      ] as const) {
        const at = record({ ...frozen, evidence: failed }, late(parts))
        expect(decide(train(), at, look(parts)).entries).toMatchObject([{ add: 'candidate' }])
      }
    })
  })

  test('leaves nothing to write down where people asked for as much, or change their mind by an ask of their own', () => {
    const look = tasks({ pullRequests: [pull(7, { labels: ['convoy/careful'] })] })
    expect(record(manifest({}, 'careful'), look)).not.toHaveProperty('directiveChanges')
    const decision = decide(train(), manifest(), seen({ asks: [ask('u', { type: 'update', directive: 'quick' })] }))
    expect(decision.entries.map(({ add }) => add)).toEqual(['ask'])
  })
})

describe('the freeze', () => {
  test('waits for every task in scope, and says how to go on without one', () => {
    const look = tasks({ pullRequests: [pull(7), pull(8, { state: 'merged', commit: sha('b') })] })
    const at = record(manifest(), look)
    expect(reason(at, look)).toBe('not merged yet: acme/app#7; merge or defer them')
    const deferred = record({ ...at, asks: [...at.asks, ask('d', { type: 'defer', what: 'acme/app#7' })] }, look)
    expect(decide(train(), deferred, seen(look)).entries).toMatchObject([{ add: 'candidate' }])
  })

  test('waits for what a task needs: unknown and deferred are not satisfied', () => {
    const unknown = tasks({ pullRequests: [pull(7, { state: 'merged', commit: sha('b'), needs: ['acme/other#1'] })] })
    expect(reason(record(manifest(), unknown), unknown)).toMatch(
      /acme\/app#7 needs acme\/other#1, which is not a task of this release/,
    )
  })

  test('does not happen while a deferred change is on the RC branch', () => {
    const look = {
      ...tasks({ pullRequests: [pull(7, { state: 'merged', commit: sha('b') })] }),
      contains: { [`acme/app refs/heads/rc/2026.11 ${sha('b')}`]: true },
    }
    const at = record(record(manifest(), look), look)
    const deferred = record({ ...at, asks: [...at.asks, ask('d', { type: 'defer', what: 'acme/app#7' })] }, look)
    expect(decide(train(), deferred, seen(look))).toMatchObject({
      status: 'blocked',
      entries: [],
      attention: [
        { code: 'scope', reason: expect.stringMatching(/deferred, but still on the RC branch: acme\/app#7/) },
      ],
    })
    expect(decide(train(), deferred, seen({ ...look, contains: {} })).entries).toMatchObject([{ add: 'candidate' }])
  })

  describe('where a merged change was reverted on the RC branch, which still holds its commit', () => {
    const place = `acme/app refs/heads/rc/2026.11 ${sha('b')}`
    const look = {
      ...tasks({ pullRequests: [pull(7, { state: 'merged', commit: sha('b') })] }),
      contains: { [place]: true },
      undone: { [place]: true as const },
    }
    const said = (type: 'defer' | 'readmit', at: number): Ask => ({
      ...ask(`${type}-${at}`, { type, what: 'acme/app#7' }),
      at: started + at,
    })
    const standing = (...asks: readonly Ask[]) => {
      const at = record(record(manifest(), look), look)
      return decide(train(), record({ ...at, asks: [...at.asks, ...asks] }, look), seen(look))
    }

    test('says that it is missing, until it is deferred or comes back', () => {
      expect(standing()).toMatchObject({
        entries: [],
        attention: [
          {
            code: 'scope',
            is: 'waiting',
            reason:
              'merged, but not on the RC branch: acme/app#7; bring it there (if somebody reverted it, revert the revert); merge or defer them',
            command: expect.stringContaining('ask=release.defer'),
          },
        ],
      })
      const back = { ...look, undone: {} }
      expect(decide(train(), record(record(manifest(), back), back), seen(back)).entries).toMatchObject([
        { add: 'candidate', holds: ['acme/app#7'] },
      ])
    })

    test('happens without it once it is deferred', () => {
      expect(standing(said('defer', 1)).entries).toMatchObject([{ add: 'candidate', holds: [] }])
    })

    test('does not take it for held where it was taken in again', () => {
      expect(standing(said('defer', 1), said('readmit', 2))).toMatchObject({
        entries: [],
        attention: [{ code: 'scope', is: 'waiting' }],
      })
    })

    test('asks about what was deferred in any case, and about the rest where the branch says so itself', () => {
      const at = record(
        { ...manifest(), asks: [...manifest().asks, said('defer', 1)] },
        tasks({
          pullRequests: [
            pull(7, { state: 'merged', commit: sha('b') }),
            pull(8, { state: 'merged', commit: sha('c') }),
          ],
        }),
      )
      expect(questions(train(), at).filter(({ about }) => about === 'undone')).toEqual([
        { about: 'undone', name: 'acme/app', branch: 'rc/2026.11', commits: [sha('b'), sha('c')], certain: [sha('b')] },
      ])
    })
  })

  test('is not held up by what comes later, unless somebody takes it in; then the next candidate holds it', () => {
    const frozen = manifest({ candidate: candidate(), candidates: [{ number: 1, digest: candidate().digest }] })
    const late = tasks({ pullRequests: [pull(9)] })
    const at = record(frozen, late)
    expect(decide(train(), at, seen(late)).phase).toBe('development')
    expect(reason(at, late)).toBe('')
    const wanted = record({ ...at, asks: [...at.asks, ask('r', { type: 'readmit', what: 'acme/app#9' })] }, late)
    expect(reason(wanted, late)).toMatch(/not merged yet: acme\/app#9/)
    const merged = tasks({ pullRequests: [pull(9, { state: 'merged', commit: sha('b') })] })
    const next = decide(train(), record(wanted, merged), { ...seen(merged, sha('b')), contains: onBranch('a', 'b') })
    expect(next.entries).toMatchObject([{ add: 'candidate', candidate: { number: 2 } }])
    expect(write(record(wanted, merged), next).tasks).toMatchObject([{ id: 'acme/app#9', candidate: 2 }])
  })
})

test('tasks that an earlier release deferred are listed by the plan, and left out until somebody takes them in', () => {
  const deferred = [
    {
      id: 'acme/app#5',
      repository: 'acme/app',
      source: 'release' as const,
      state: 'open' as const,
      needs: [],
      from: '2026.10',
    },
  ]
  const [entry] = growScope(train(), manifest(), seen({ deferred }))
  expect(entry).toMatchObject({
    tasks: [{ id: 'acme/app#5', deferred: true }],
    file: { tasks: [{ id: 'acme/app#5', from: '2026.10', deferred: true }] },
  })
  const at = write(manifest(), { ...decide(train(), manifest(), seen()), entries: entry === undefined ? [] : [entry] })
  expect(inScope(at)).toEqual([])
})
