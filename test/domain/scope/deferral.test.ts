import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { deferredIds, withDependents, withNeeds } from '../../../src/domain/scope/deferral.ts'
import type { TaskEntry } from '../../../src/domain/scope/tasks.ts'
import { ask } from '../builders.ts'

const names = ['a', 'b', 'c', 'd', 'e', 'f']
const graphs = fc.array(fc.uniqueArray(fc.nat(5), { maxLength: 3 }), { minLength: 6, maxLength: 6 }).map((rows) =>
  rows.map((needs, index) => ({
    id: names[index]!,
    needs: needs.filter((need) => need !== index).map((need) => names[need]!),
  })),
)
const subsets: readonly ReadonlySet<string>[] = Array.from(
  { length: 64 },
  (_, bits) => new Set(names.filter((_name, index) => (bits >> index) % 2 === 1)),
)
const task = (id: string, needs: readonly string[] = []): TaskEntry => ({
  id,
  repository: 'acme/app',
  source: 'pull-request',
  state: 'open',
  needs,
})

/** The smallest of all 64 sets that holds the start and is closed. */
function smallest(start: ReadonlySet<string>, isClosed: (set: ReadonlySet<string>) => boolean): readonly string[] {
  const [least] = subsets
    .filter((set) => [...start].every((id) => set.has(id)) && isClosed(set))
    .toSorted((a, b) => a.size - b.size)
  return [...least!].sort()
}

describe('deferring', () => {
  test('leaves out the task and all that needs it, and nothing else: what brute force over all sets finds', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(...subsets), (graph, start) => {
        const closed = (set: ReadonlySet<string>) =>
          graph.every(({ id, needs }) => set.has(id) || !needs.some((need) => set.has(need)))
        expect([...withDependents(graph, start)].sort()).toEqual(smallest(start, closed))
      }),
    )
  })

  test('taking in again takes in all that the task needs, and nothing else', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(...subsets), (graph, start) => {
        const closed = (set: ReadonlySet<string>) =>
          graph.every(({ id, needs }) => !set.has(id) || needs.every((need) => set.has(need)))
        expect([...withNeeds(graph, start)].sort()).toEqual(smallest(start, closed))
      }),
    )
  })

  test('after any row of asks nothing in scope needs something that is left out', () => {
    const moves = fc.array(
      fc.record({ type: fc.constantFrom('defer' as const, 'readmit' as const), what: fc.constantFrom(...names) }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(graphs, moves, (graph, said) => {
        const tasks = graph.map(({ id, needs }) => task(id, needs))
        const left = deferredIds({ tasks, asks: said.map((body, index) => ask(String(index), body)) })
        for (const { id, needs } of graph) if (!left.has(id)) expect(needs.filter((need) => left.has(need))).toEqual([])
        const last = said.at(-1)
        if (last !== undefined) expect(left.has(last.what)).toBe(last.type === 'defer')
      }),
    )
  })

  test('a repository means all its tasks; a pull request and an external id mean their task', () => {
    const tasks = [
      { ...task('acme/app#1'), pullRequest: 7 },
      { ...task('acme/app#2'), externalId: 'TASK-2' },
      { ...task('acme/web#1'), repository: 'acme/web' },
    ]
    const left = (what: string) => [...deferredIds({ tasks, asks: [ask('1', { type: 'defer', what })] })]
    expect([left('acme/app'), left('acme/app#7'), left('TASK-2'), left('acme/other')]).toEqual([
      ['acme/app#1', 'acme/app#2'],
      ['acme/app#1'],
      ['acme/app#2'],
      [],
    ])
    expect([left('Acme/App'), left('ACME/app#7'), left('task-2')]).toEqual([
      ['acme/app#1', 'acme/app#2'],
      ['acme/app#1'],
      [],
    ])
  })

  test('what an earlier release deferred stays out until somebody takes it in', () => {
    const tasks = [{ ...task('acme/app#1'), source: 'release' as const }]
    expect([...deferredIds({ tasks, asks: [] })]).toEqual(['acme/app#1'])
    expect([...deferredIds({ tasks, asks: [ask('1', { type: 'readmit', what: 'acme/app#1' })] })]).toEqual([])
  })
})
