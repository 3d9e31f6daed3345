import { describe, expect, test } from '@jest/globals'
import type { Question } from '../../../src/domain/words/look.ts'
import { commit, openForge, place, refsOf } from '../forge.ts'
import type { Forge } from '../forge.ts'
import { graphql, openScript } from '../scripted.ts'

const tasks: Question = { about: 'tasks', name: 'acme/api', branch: 'rc/2026.11', milestone: '2026.11' }
const labels = (...names: readonly string[]): unknown => ({ nodes: names.map((name) => ({ name })) })
const page = (nodes: readonly unknown[], endCursor: string | null = null): unknown => ({
  nodes,
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
})
const pull = (number: number, more = {}): unknown => ({
  number,
  title: `Pull ${number}`,
  body: '',
  state: 'OPEN',
  headRefName: `work-${number}`,
  mergeCommit: null,
  labels: labels(),
  ...more,
})
const issue = (number: number, more = {}): unknown => ({
  number,
  title: `Issue ${number}`,
  body: '',
  state: 'OPEN',
  stateReason: null,
  labels: labels(),
  ...more,
})
const milestone = (title: string, issues: unknown, number = 3): unknown => ({ number, title, issues })
const repositoryWith = (pullRequests: unknown, milestones: unknown): unknown => ({
  data: { r0: { id: 'R_1', isArchived: false, defaultBranchRef: null, pullRequests, milestones } },
})

const closedBy = (closer: unknown): ReturnType<typeof graphql> =>
  graphql('Closers', () => ({ data: { repository: { i7: { timelineItems: { nodes: [{ closer }] } } } } }))

describe('a look at tasks', () => {
  test('says pull requests into the branch and issues of the milestone, by one request', async () => {
    const { github, calls } = openScript(
      graphql('Look', (variables) => {
        expect(Object.values(variables)).toEqual(['acme', 'api', 'rc/2026.11', '2026.11'])
        return repositoryWith(
          page([
            pull(12, {
              title: 'Add\u202e\nit',
              body: 'Closes #7\n\nDepends-On: acme/web#4',
              labels: labels('auto', 'convoy'),
            }),
            pull(11, { state: 'MERGED', mergeCommit: { oid: 'a'.repeat(40) } }),
            pull(10, { state: 'CLOSED' }),
          ]),
          page([milestone('2026.11', page([issue(7, { body: 'Depends-On: #8', labels: labels('careful') })]))]),
        )
      }),
    )
    expect((await github.look([tasks])).tasks).toEqual({
      'acme/api': {
        pullRequests: [
          {
            number: 12,
            title: 'Add it',
            branch: 'work-12',
            state: 'open',
            commit: null,
            labels: ['auto', 'convoy'],
            closes: [7],
            needs: ['acme/web#4'],
          },
          {
            number: 11,
            title: 'Pull 11',
            branch: 'work-11',
            state: 'merged',
            commit: 'a'.repeat(40),
            labels: [],
            closes: [],
            needs: [],
          },
          {
            number: 10,
            title: 'Pull 10',
            branch: 'work-10',
            state: 'closed',
            commit: null,
            labels: [],
            closes: [],
            needs: [],
          },
        ],
        issues: [{ number: 7, title: 'Issue 7', state: 'open', labels: ['careful'], needs: ['acme/api#8'] }],
      },
    })
    expect(calls).toHaveLength(1)
  })

  test('says titles in any script, as long as documents take them', async () => {
    const { github } = openScript(
      graphql('Look', () =>
        repositoryWith(
          page([
            pull(1, { title: '修正' }),
            pull(2, { title: 'é'.repeat(256), headRefName: '修正' }),
            pull(3, { title: '\u200b' }),
          ]),
          page([]),
        ),
      ),
    )
    expect(
      (await github.look([tasks])).tasks['acme/api']?.pullRequests.map(({ title, branch }) => [title, branch]),
    ).toEqual([
      ['修正', 'work-1'],
      [`${'é'.repeat(199)}…`, '修正'],
      ['', 'work-3'],
    ])
  })

  test.each([
    ['OPEN', 'REOPENED', 'open'],
    ['CLOSED', 'COMPLETED', 'done'],
    ['CLOSED', null, 'done'],
    ['CLOSED', 'NOT_PLANNED', 'dropped'],
    ['CLOSED', 'DUPLICATE', 'dropped'],
  ])('says an issue that is %s as %s is %s', async (state, stateReason, said) => {
    const { github, calls } = openScript(
      graphql('Look', () =>
        repositoryWith(page([]), page([milestone('2026.11', page([issue(7, { state, stateReason })]))])),
      ),
      closedBy(null),
    )
    expect((await github.look([tasks])).tasks['acme/api']?.issues).toMatchObject([{ state: said }])
    expect(calls).toHaveLength(said === 'done' ? 2 : 1)
  })

  const oid = 'b'.repeat(40)
  const repository = { nameWithOwner: 'Acme/api' }
  const pullRequest = { kind: 'PullRequest', number: 4, merged: true, mergeCommit: { oid }, repository }
  test.each([
    ['a commit', { kind: 'Commit', oid, home: repository }, { commit: oid }],
    ['a pull request', pullRequest, { commit: oid, pullRequest: 4 }],
    ['a pull request of another repository', { ...pullRequest, repository: { nameWithOwner: 'acme/web' } }, undefined],
    ['a pull request that was not merged', { ...pullRequest, merged: false, mergeCommit: null }, undefined],
    ['a project', { kind: 'ProjectV2' }, undefined],
    ['a person', null, undefined],
  ])('says which commit closed an issue, by %s', async (_by, closer, said) => {
    const { github } = openScript(
      graphql('Look', () =>
        repositoryWith(page([]), page([milestone('2026.11', page([issue(7, { state: 'CLOSED' })]))])),
      ),
      closedBy(closer),
    )
    expect((await github.look([tasks])).tasks['acme/api']?.issues[0]?.closer).toEqual(said)
  })

  test('takes only the milestone of exactly that title, and finds it behind others that contain it', async () => {
    const { github } = openScript(
      graphql('Look', () =>
        repositoryWith(
          page([]),
          page([milestone('2026.11 rest', page([issue(1)])), milestone('v2026.11', page([issue(2)]))], 'm1'),
        ),
      ),
      graphql('ReadOnMilestones', ({ after }) => ({
        data: { repository: { milestones: after === 'm1' ? page([{ number: 5, title: '2026.11' }]) : page([]) } },
      })),
      graphql('ReadOnIssues', ({ number, after }) => ({
        data: { repository: { milestone: { issues: number === 5 && after === null ? page([issue(9)]) : page([]) } } },
      })),
    )
    expect((await github.look([tasks])).tasks['acme/api']?.issues).toMatchObject([{ number: 9 }])
  })

  test('says none where there is no such milestone', async () => {
    const { github } = openScript(
      graphql('Look', () => repositoryWith(page([]), page([milestone('2026.1', page([issue(1)]))]))),
    )
    expect((await github.look([tasks])).tasks).toEqual({ 'acme/api': { pullRequests: [], issues: [] } })
  })

  test('reads on, newest first, up to five hundred of each', async () => {
    const hundred = (from: number, make: (number: number) => unknown): readonly unknown[] =>
      Array.from({ length: 100 }, (_, index) => make(from - index))
    const numbered = (after: unknown): number => Number(String(after).slice(1))
    const { github, calls } = openScript(
      graphql('Look', () =>
        repositoryWith(
          page(hundred(2000, pull), 'p1900'),
          page([milestone('2026.11', page(hundred(3000, issue), 'i2900'))]),
        ),
      ),
      graphql('ReadOnPulls', ({ after }) => ({
        data: { repository: { pullRequests: page(hundred(numbered(after), pull), `p${numbered(after) - 100}`) } },
      })),
      graphql('ReadOnIssues', ({ after }) => ({
        data: {
          repository: { milestone: { issues: page(hundred(numbered(after), issue), `i${numbered(after) - 100}`) } },
        },
      })),
    )
    const seen = (await github.look([tasks])).tasks['acme/api']
    expect(seen?.pullRequests.map(({ number }) => number)).toEqual(
      Array.from({ length: 500 }, (_, index) => 2000 - index),
    )
    expect(seen?.issues.map(({ number }) => number)).toEqual(Array.from({ length: 500 }, (_, index) => 3000 - index))
    expect(calls).toHaveLength(9)
  })

  test('of fifty repositories that are being planned costs one request', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `acme/service-${index}`)
    const answer = {
      id: 'R_1',
      isArchived: false,
      defaultBranchRef: null,
      pullRequests: page([]),
      milestones: page([]),
    }
    const { github, calls } = openScript(
      graphql('Look', () => ({ data: Object.fromEntries(names.map((_, index) => [`r${index}`, answer])) })),
    )
    const seen = await github.look(
      names.flatMap((name): readonly Question[] => [
        { about: 'tasks', name, branch: 'rc/1', milestone: '1' },
        {
          about: 'plan',
          name,
          workflows: [],
          branches: { source: null, candidate: 'rc/1', staging: null, production: null },
        },
      ]),
    )
    expect(Object.keys(seen.tasks)).toHaveLength(50)
    expect(calls).toHaveLength(1)
  })

  test('does not take for none what the token may not see', async () => {
    const { github } = openScript(
      graphql('Look', () => ({
        data: { r0: null },
        errors: [
          { type: 'FORBIDDEN', path: ['r0', 'pullRequests'], message: 'Resource not accessible by integration' },
        ],
      })),
    )
    await expect(github.look([tasks])).rejects.toMatchObject({
      problems: [{ code: 'RIGHT_TO_LOOK_MISSING', remedy: expect.stringContaining('pull requests: read') }],
    })
  })
})

describe('tasks on the embedded GitHub', () => {
  async function say(forge: Forge, method: 'POST' | 'PATCH' | 'PUT', path: string, body: unknown): Promise<void> {
    const { status, body: said } = await forge.exchange({
      method,
      url: `http://127.0.0.1:8080/repos/acme/api${path}`,
      headers: { authorization: 'Bearer zoe-token' },
      body: JSON.stringify(body),
    })
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${said}`)
  }

  test('are pull requests into the RC branch, and issues of the milestone', async () => {
    const forge = openForge('acme/api')
    place(forge, 'acme/api', 'refs/heads/rc/2026.11', refsOf(forge, 'acme/api')['refs/heads/main'] ?? '')
    await say(forge, 'POST', '/milestones', { title: '2026.11 rest' })
    await say(forge, 'POST', '/milestones', { title: '2026.11' })
    await say(forge, 'POST', '/issues', {
      title: 'One',
      body: 'Depends-On: acme/web#1',
      milestone: 2,
      labels: ['careful'],
    })
    await say(forge, 'POST', '/issues', { title: 'Two', milestone: 2 })
    await say(forge, 'POST', '/issues', { title: 'Elsewhere', milestone: 1 })
    await say(forge, 'PATCH', '/issues/2', { state: 'closed', state_reason: 'not_planned' })
    for (const branch of ['merged', 'waiting', 'aside']) {
      place(forge, 'acme/api', `refs/heads/${branch}`, refsOf(forge, 'acme/api')['refs/heads/main'] ?? '')
      commit(forge, 'acme/api', branch, `work on ${branch}`)
      await say(forge, 'POST', '/pulls', {
        title: branch,
        head: branch,
        base: branch === 'aside' ? 'main' : 'rc/2026.11',
        body: 'Closes #1',
      })
    }
    await say(forge, 'PUT', '/pulls/4/merge', {})
    forge.calls.length = 0
    expect((await forge.github.look([tasks])).tasks).toEqual({
      'acme/api': {
        pullRequests: [
          {
            number: 5,
            title: 'waiting',
            branch: 'waiting',
            state: 'open',
            commit: null,
            labels: [],
            closes: [1],
            needs: [],
          },
          {
            number: 4,
            title: 'merged',
            branch: 'merged',
            state: 'merged',
            commit: refsOf(forge, 'acme/api')['refs/heads/rc/2026.11'],
            labels: [],
            closes: [1],
            needs: [],
          },
        ],
        issues: [
          { number: 2, title: 'Two', state: 'dropped', labels: [], needs: [] },
          { number: 1, title: 'One', state: 'open', labels: ['careful'], needs: ['acme/web#1'] },
        ],
      },
    })
    expect(forge.calls.map((call) => call.route)).toEqual(['graphql:Look'])
  })

  test('are read on over pages', async () => {
    const forge = openForge('acme/api')
    await say(forge, 'POST', '/milestones', { title: '2026.11' })
    for (let number = 1; number <= 60; number += 1)
      await say(forge, 'POST', '/issues', { title: `Issue ${number}`, milestone: 1 })
    const seen = (await forge.github.look([tasks])).tasks['acme/api']
    expect(seen?.issues.map(({ number }) => number)).toEqual(Array.from({ length: 60 }, (_, index) => 60 - index))
  })
})
