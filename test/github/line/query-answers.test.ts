import { describe, expect, test } from '@jest/globals'
import { join, joinPage, pageAt, Torn, type Reply } from '../../../src/github/line/query-answers.ts'

const reply = (data: unknown, ...errors: Reply['errors']): Reply => ({ data, errors })
const page = (nodes: readonly unknown[], endCursor: string | null = null): unknown => ({
  nodes,
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
})

describe('parts of an answer', () => {
  test('go together by their names, and what is null in one of them stays null', () => {
    expect(join([reply({ r0: { id: 'R_1', p1: null } }), reply({ r0: { p2: { oid: 'a' } }, r1: null })]).data).toEqual({
      r0: { id: 'R_1', p1: null, p2: { oid: 'a' } },
      r1: null,
    })
    expect(join([reply({ r0: { p1: null } }), reply({ r0: { p1: null } })]).data).toEqual({ r0: { p1: null } })
  })

  test('say once what each of them says of a repository that may not be seen', () => {
    const denied = { type: 'FORBIDDEN', path: ['r0'], message: 'Resource not accessible by integration' }
    expect(join([reply({ r0: null }, denied), reply({ r0: null }, denied)])).toEqual(reply({ r0: null }, denied))
  })

  test.each([
    ['another value', { r0: { title: 'a' } }, { r0: { title: 'b' } }],
    ['a repository that is gone', { r0: { p1: 1 } }, { r0: null }],
    ['a list of another length', { r0: { p1: [1] } }, { r0: { p1: [1, 2] } }],
    ['another form', { r0: { p1: [] } }, { r0: { p1: {} } }],
  ])('with %s in one place are none', (_, one, other) => {
    expect(() => join([reply(one), reply(other)])).toThrow(Torn)
  })
})

describe('pages of a list', () => {
  test('stand one after the other, errors about their items too', () => {
    const lost = (index: number): Reply['errors'][number] => ({
      type: 'INTERNAL',
      path: ['r0', 'pulls', 'nodes', index, 'body'],
      message: 'lost',
    })
    const whole = joinPage(
      reply({ r0: { id: 'R_1', signature: null, pulls: page([1, 2], 'c2') } }, lost(1)),
      ['r0', 'pulls'],
      reply({ r0: { id: 'R_1', pulls: page([3]) } }, lost(0)),
    )
    expect(whole).toEqual(reply({ r0: { id: 'R_1', signature: null, pulls: page([1, 2, 3]) } }, lost(1), lost(2)))
    expect(pageAt(whole.data, ['r0', 'pulls'])).toEqual({ nodes: [1, 2, 3], next: null })
  })

  test('of one item of another list stay with that item, and what is null in it stays null', () => {
    const milestone = (issues: unknown, more = {}): unknown => ({
      milestones: { nodes: [{ number: 1, ...more, issues }] },
    })
    const whole = joinPage(
      reply(milestone(page(['a'], 'c1'), { dueOn: null })),
      ['milestones', 'nodes', 0, 'issues'],
      reply(milestone(page(['b']))),
    )
    expect(whole.data).toEqual(milestone(page(['a', 'b']), { dueOn: null }))
  })

  test('of an item that another has taken the place of are none', () => {
    const milestone = (number: number, issues: unknown): unknown => ({ milestones: { nodes: [{ number, issues }] } })
    expect(() =>
      joinPage(
        reply(milestone(1, page(['a'], 'c1'))),
        ['milestones', 'nodes', 0, 'issues'],
        reply(milestone(2, page(['b']))),
      ),
    ).toThrow(Torn)
  })
})
