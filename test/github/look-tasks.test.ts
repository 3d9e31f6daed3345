import { describe, expect, test } from '@jest/globals'
import type { Question } from '../../src/domain/words.ts'
import { graphql, openScript } from './scripted.ts'

const tasks: Question = { about: 'tasks', name: 'acme/api', branch: 'rc/2026.11', milestone: '2026.11' }
const labels = (...names: readonly string[]): unknown => ({ nodes: names.map((name) => ({ name })) })
const page = (nodes: readonly unknown[], endCursor: string | null = null): unknown => ({ nodes, pageInfo: { hasNextPage: endCursor !== null, endCursor } })
const pull = (number: number, more = {}): unknown => ({ number, title: `Pull ${number}`, body: '', state: 'OPEN', headRefName: `work-${number}`, mergeCommit: null, labels: labels(), ...more })
const issue = (number: number, more = {}): unknown => ({ number, title: `Issue ${number}`, body: '', state: 'OPEN', stateReason: null, labels: labels(), ...more })
const milestone = (title: string, issues: unknown, number = 3): unknown => ({ number, title, issues })
const repositoryWith = (pullRequests: unknown, milestones: unknown): unknown => ({ data: { r0: { id: 'R_1', isArchived: false, defaultBranchRef: null, pullRequests, milestones } } })

describe('a look at tasks', () => {
  test('says pull requests into the branch and issues of the milestone, by one request', async () => {
    const { github, calls } = openScript(graphql('Look', (variables) => {
      expect(Object.values(variables)).toEqual(['acme', 'api', 'rc/2026.11', '2026.11'])
      return repositoryWith(
        page([
          pull(12, { title: 'Add\u202e\n it', body: 'Closes #7\n\nDepends-On: acme/web#4', labels: labels('auto', 'convoy') }),
          pull(11, { state: 'MERGED', mergeCommit: { oid: 'a'.repeat(40) } }),
          pull(10, { state: 'CLOSED' }),
        ]),
        page([milestone('2026.11', page([issue(7, { body: 'Depends-On: #8', labels: labels('careful') })]))]),
      )
    }))
    expect((await github.look([tasks])).tasks).toEqual({ 'acme/api': {
      pullRequests: [
        { number: 12, title: 'Add it', branch: 'work-12', state: 'open', commit: null, labels: ['auto', 'convoy'], closes: [7], needs: ['acme/web#4'] },
        { number: 11, title: 'Pull 11', branch: 'work-11', state: 'merged', commit: 'a'.repeat(40), labels: [], closes: [], needs: [] },
        { number: 10, title: 'Pull 10', branch: 'work-10', state: 'closed', commit: null, labels: [], closes: [], needs: [] },
      ],
      issues: [{ number: 7, title: 'Issue 7', state: 'open', labels: ['careful'], needs: ['acme/api#8'] }],
    } })
    expect(calls).toHaveLength(1)
  })

  test.each([
    ['OPEN', 'REOPENED', 'open'], ['CLOSED', 'COMPLETED', 'done'], ['CLOSED', null, 'done'], ['CLOSED', 'NOT_PLANNED', 'dropped'], ['CLOSED', 'DUPLICATE', 'dropped'],
  ])('says an issue that is %s as %s is %s', async (state, stateReason, said) => {
    const { github } = openScript(graphql('Look', () => repositoryWith(page([]), page([milestone('2026.11', page([issue(7, { state, stateReason })]))]))))
    expect((await github.look([tasks])).tasks['acme/api']?.issues).toMatchObject([{ state: said }])
  })

  test('takes only the milestone of exactly that title, and finds it behind others that contain it', async () => {
    const { github } = openScript(
      graphql('Look', () => repositoryWith(page([]), page([milestone('2026.11 rest', page([issue(1)])), milestone('v2026.11', page([issue(2)]))], 'm1'))),
      graphql('ReadOnMilestones', ({ after }) => ({ data: { repository: { milestones: after === 'm1' ? page([{ number: 5, title: '2026.11' }]) : page([]) } } })),
      graphql('ReadOnIssues', ({ number, after }) => ({ data: { repository: { milestone: { issues: number === 5 && after === null ? page([issue(9)]) : page([]) } } } })),
    )
    expect((await github.look([tasks])).tasks['acme/api']?.issues).toMatchObject([{ number: 9 }])
  })

  test('says none where there is no such milestone', async () => {
    const { github } = openScript(graphql('Look', () => repositoryWith(page([]), page([milestone('2026.1', page([issue(1)]))]))))
    expect((await github.look([tasks])).tasks).toEqual({ 'acme/api': { pullRequests: [], issues: [] } })
  })

  test('reads on, newest first, up to five hundred of each', async () => {
    const hundred = (from: number, make: (number: number) => unknown): readonly unknown[] => Array.from({ length: 100 }, (_, index) => make(from - index))
    const numbered = (after: unknown): number => Number(String(after).slice(1))
    const { github, calls } = openScript(
      graphql('Look', () => repositoryWith(page(hundred(2000, pull), 'p1900'), page([milestone('2026.11', page(hundred(3000, issue), 'i2900'))]))),
      graphql('ReadOnPulls', ({ after }) => ({ data: { repository: { pullRequests: page(hundred(numbered(after), pull), `p${numbered(after) - 100}`) } } })),
      graphql('ReadOnIssues', ({ after }) => ({ data: { repository: { milestone: { issues: page(hundred(numbered(after), issue), `i${numbered(after) - 100}`) } } } })),
    )
    const seen = (await github.look([tasks])).tasks['acme/api']
    expect(seen?.pullRequests.map(({ number }) => number)).toEqual(Array.from({ length: 500 }, (_, index) => 2000 - index))
    expect(seen?.issues.map(({ number }) => number)).toEqual(Array.from({ length: 500 }, (_, index) => 3000 - index))
    expect(calls).toHaveLength(9)
  })

  test('does not take for none what the token may not see', async () => {
    const { github } = openScript(graphql('Look', () => ({ data: { r0: null }, errors: [{ type: 'FORBIDDEN', path: ['r0', 'pullRequests'], message: 'Resource not accessible by integration' }] })))
    await expect(github.look([tasks])).rejects.toMatchObject({ problems: [{ code: 'RIGHT_TO_LOOK_MISSING', remedy: expect.stringContaining('pull requests: read') }] })
  })
})
