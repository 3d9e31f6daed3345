import { describe, expect, test } from '@jest/globals'
import { describedChoices } from '../../../src/github/generated/described-choices.ts'
import { describedRoutes } from '../../../src/github/generated/described-routes.ts'
import { findRoute, rows } from '../../../src/github/routes/table.ts'

describe('The routes', () => {
  test("are GitHub's own: method, path and operation of every row are in its description", () => {
    const described = new Set(describedRoutes.map(([method, path, operation]) => `${method} ${path} ${operation}`))
    expect(
      rows.map(({ method, path, operation }) => `${method} ${path} ${operation}`).filter((row) => !described.has(row)),
    ).toEqual([])
  })

  test('are each answered by one row', () => {
    expect(new Set(rows.map(({ operation }) => operation)).size).toBe(rows.length)
  })

  test.each([
    ['GET', '/repos/a/b/releases/latest', 'repos/get-latest-release', {}],
    ['GET', '/repos/a/b/releases/tags/v1/x', 'repos/get-release-by-tag', { tag: 'v1/x' }],
    ['GET', '/repos/a/b/git/ref/heads%2Frc%2F1', 'git/get-ref', { ref: 'heads/rc/1' }],
    ['GET', '/repos/a/b/contents', 'repos/get-content', { path: '' }],
    ['GET', '/repos/a/b/compare/x/y...z', 'repos/compare-commits-with-basehead', { basehead: 'x/y...z' }],
    ['GET', '/repos/a/b/branches/rc/1/protection', 'repos/get-branch-protection', { branch: 'rc/1' }],
    ['GET', '/repos/a/b/commits/x/check-runs', 'checks/list-for-ref', { ref: 'x' }],
    ['GET', '/repos/a/b/', 'repos/get', {}],
  ])('%s %s is %s', (method, path, operation, parameters) => {
    expect(findRoute(method, path)).toMatchObject({ operation, parameters: { ...parameters, owner: 'a', repo: 'b' } })
  })

  test('name the words of a query by operations that GitHub has', () => {
    const known = new Set(describedRoutes.map(([, , operation]) => operation))
    expect(Object.keys(describedChoices).filter((operation) => !known.has(operation))).toEqual([])
  })

  test('that GitHub does not have are none', () => {
    expect([findRoute('GET', '/repos/a'), findRoute('POST', '/repos/a/b'), findRoute('TRACE', '/')]).toEqual([
      null,
      null,
      null,
    ])
  })
})
