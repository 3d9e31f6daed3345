import { describe, expect, test } from '@jest/globals'
import type { World } from '../../../src/github/world/world.ts'
import { api, ask, eventsOf, secret } from '../acme.ts'
import { repo, story, tracker } from '../tracker.ts'

const { world } = tracker()
type Body = ReturnType<typeof ask>['body']
const get = (from: World, path: string): Body => ask(from, 'zoe', `GET ${repo}${path}`).body
const titles = (from: World, query: string): readonly string[] =>
  get(from, `/issues${query}`).map(({ title }: { readonly title: string }) => title)

describe('An issue', () => {
  test('is numbered in one series with pull requests and read back as it was made', () => {
    const pulled = story(world, 'zoe', ['POST /pulls', { title: 'Topic', head: 'topic', base: 'main' }]).world
    const told = ask(pulled, 'app', `POST ${repo}/issues`, {
      title: 'Release 2026.11',
      body: 'What is in it.',
      labels: ['release'],
      assignees: ['ann'],
    })
    expect(told).toMatchObject({
      status: 201,
      body: {
        number: 2,
        title: 'Release 2026.11',
        body: 'What is in it.',
        state: 'open',
        state_reason: null,
        comments: 0,
        locked: false,
        user: { login: 'release-app[bot]' },
        labels: [{ name: 'release' }],
        assignees: [{ login: 'ann' }],
        performed_via_github_app: { slug: 'release-app' },
      },
    })
    expect(get(told.world, '/issues/2')).toEqual(told.body)
    expect(get(told.world, '/issues/1')).toMatchObject({
      title: 'Topic',
      pull_request: { url: `${world.url}${repo}/pulls/1`, merged_at: null },
    })
    expect(get(told.world, '/issues').map(({ number }: { readonly number: number }) => number)).toEqual([2, 1])
  })

  test('is closed and opened again, with the reason', () => {
    const closed = story(
      world,
      'zoe',
      ['POST /issues', { title: 'A' }],
      ['PATCH /issues/1', { state: 'closed', state_reason: 'not_planned' }],
    )
    expect(closed.body).toMatchObject({ state: 'closed', state_reason: 'not_planned', closed_by: { login: 'zoe' } })
    expect(closed.body.closed_at).not.toBeNull()
    expect(story(closed.world, 'zoe', ['PATCH /issues/1', { state: 'open' }]).body).toMatchObject({
      state: 'open',
      state_reason: 'reopened',
      closed_at: null,
      closed_by: null,
    })
    // Without a change of state a reason says nothing.
    expect(
      story(closed.world, 'zoe', ['PATCH /issues/1', { state: 'closed', state_reason: 'completed' }]).body.state_reason,
    ).toBe('not_planned')
  })

  test('is listed by state, label, milestone, creator and change, in the order asked for, page by page', () => {
    const { world: many } = story(
      world,
      'zoe',
      ['POST /milestones', { title: '2026.11' }],
      ['POST /issues', { title: 'one', labels: ['bug', 'api'], milestone: 1 }],
      ['POST /issues', { title: 'two', labels: ['Bug'] }],
      ['POST /issues', { title: 'three' }],
      ['PATCH /issues/3', { state: 'closed' }],
    )
    const byAnn = story(
      { ...many, at: many.at + 60_000 },
      'ann',
      ['POST /issues', { title: 'four' }],
      ['POST /issues/1/comments', { body: 'Me too.' }],
    ).world
    expect([titles(byAnn, ''), titles(byAnn, '?state=closed'), titles(byAnn, '?state=all&direction=asc')]).toEqual([
      ['four', 'two', 'one'],
      ['three'],
      ['one', 'two', 'three', 'four'],
    ])
    expect([titles(byAnn, '?labels=bug,api'), titles(byAnn, '?labels=BUG'), titles(byAnn, '?labels=none')]).toEqual([
      ['one'],
      ['two', 'one'],
      [],
    ])
    expect([titles(byAnn, '?milestone=1'), titles(byAnn, '?milestone=*'), titles(byAnn, '?milestone=none')]).toEqual([
      ['one'],
      ['one'],
      ['four', 'two'],
    ])
    expect([
      titles(byAnn, '?creator=ann'),
      titles(byAnn, '?sort=comments'),
      titles(byAnn, `?since=${new Date(many.at + 1).toISOString()}`),
    ]).toEqual([['four'], ['one', 'four', 'two'], ['four', 'one']])
    const page = ask(byAnn, 'zoe', `GET ${repo}/issues?per_page=1&page=2`)
    expect([page.body.length, page.headers['link']]).toEqual([1, expect.stringContaining('rel="next"')])
    for (const query of ['?state=odd', '?milestone=9'])
      expect(ask(byAnn, 'zoe', `GET ${repo}/issues${query}`).status).toBe(422)
  })

  test.each([
    ['without a title', { body: 'x' }],
    ['with a blank title', { title: ' ' }],
    ['with a long title', { title: 'x'.repeat(257) }],
    ['with a long body', { title: 'x', body: 'x'.repeat(65_537) }],
    ['for a stranger', { title: 'x', assignees: ['eve'] }],
    ['in an unknown milestone', { title: 'x', milestone: 7 }],
    ['with a label that is none', { title: 'x', labels: [1] }],
  ])('is refused %s', (_, body) => {
    expect(ask(world, 'zoe', `POST ${repo}/issues`, body)).toMatchObject({ status: 422, world: { issues: {} } })
  })

  test('goes with its repository', () => {
    const made = story(
      world,
      'zoe',
      ['POST /issues', { title: 'A' }],
      ['POST /issues/1/comments', { body: 'b' }],
      ['POST /labels', { name: 'c' }],
      ['POST /milestones', { title: 'd' }],
    ).world
    expect(ask(made, 'zoe', `DELETE ${repo}`)).toMatchObject({
      status: 204,
      world: { issues: {}, issueComments: {}, labels: {}, milestones: {} },
    })
  })
})

describe('Who may only read', () => {
  const asked = story(world, 'zoe', ['POST /issues', { title: 'Theirs' }]).world

  test.each(['ann', 'eve'])('opens issues and comments (%s), but their labels are dropped', (who) => {
    const opened = ask(asked, who, `POST ${repo}/issues`, { title: 'Mine', labels: ['urgent'], assignees: ['ann'] })
    expect(opened).toMatchObject({ status: 201, body: { user: { login: who }, labels: [], assignees: [] } })
    expect(ask(opened.world, who, `PATCH ${repo}/issues/2`, { title: 'Ours', labels: ['urgent'] })).toMatchObject({
      status: 200,
      body: { title: 'Ours', labels: [] },
    })
    expect(ask(asked, who, `POST ${repo}/issues/1/comments`, { body: '/approve' })).toMatchObject({
      status: 201,
      body: { user: { login: who }, author_association: who === 'ann' ? 'COLLABORATOR' : 'NONE' },
    })
  })

  test('changes nothing of others', () => {
    const commented = story(asked, 'zoe', ['POST /issues/1/comments', { body: 'Mine.' }])
    const path = `${repo}/issues/comments/${commented.body.id}`
    for (const [request, body] of [
      [`PATCH ${repo}/issues/1`, { state: 'closed' }],
      [`POST ${repo}/issues/1/labels`, { labels: ['a'] }],
      [`PATCH ${path}`, { body: 'b' }],
      [`DELETE ${path}`, undefined],
      [`POST ${repo}/labels`, { name: 'a' }],
      [`POST ${repo}/milestones`, { title: 'a' }],
    ] as const) {
      expect([request, ask(commented.world, 'ann', request, body).status]).toEqual([request, 403])
    }
  })

  test('sees nothing of a private repository without a role', () => {
    expect(ask(world, 'eve', `POST /repos/${secret}/issues`, { title: 'A' }).status).toBe(404)
    expect(ask(world, null, `POST ${repo}/issues`, { title: 'A' }).status).toBe(401)
  })
})

test('A token without `issues` is refused, and one with `pull_requests` alone reaches pull requests only', () => {
  const { world: both } = story(
    world,
    'zoe',
    ['POST /issues', { title: 'A' }],
    ['POST /pulls', { title: 'B', head: 'topic', base: 'main' }],
  )
  const pullsOnly: World = {
    ...both,
    tokens: {
      ...both.tokens,
      narrow: { ...both.tokens['narrow']!, permissions: { metadata: 'read', pull_requests: 'write' } },
    },
  }
  const comment = (from: World, number: number): ReturnType<typeof ask> =>
    ask(from, 'narrow', `POST ${repo}/issues/${number}/comments`, { body: 'x' })
  expect(comment(both, 1)).toMatchObject({
    status: 403,
    headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' },
  })
  expect([comment(both, 2).status, comment(pullsOnly, 1).status, comment(pullsOnly, 2).status]).toEqual([403, 403, 201])
})

describe('A comment', () => {
  const {
    world: commented,
    body: { id },
  } = story(world, 'ann', ['POST /issues', { title: 'A' }], ['POST /issues/1/comments', { body: 'one' }])

  test('is listed, changed and deleted by who wrote it or may write', () => {
    expect(get(commented, '/issues/1/comments')).toMatchObject([
      { id, body: 'one', user: { login: 'ann' }, html_url: `${world.url}/${api}/issues/1#issuecomment-${id}` },
    ])
    for (const who of ['ann', 'zoe', 'app', 'job']) {
      expect(ask(commented, who, `PATCH ${repo}/issues/comments/${id}`, { body: 'two' })).toMatchObject({
        status: 200,
        body: { body: 'two', user: { login: 'ann' } },
      })
    }
    const gone = ask(commented, 'zoe', `DELETE ${repo}/issues/comments/${id}`)
    expect([gone.status, get(gone.world, '/issues/1/comments'), get(gone.world, '/issues/1').comments]).toEqual([
      204,
      [],
      0,
    ])
  })

  test('needs a body and an issue', () => {
    expect([
      ask(commented, 'ann', `POST ${repo}/issues/1/comments`, { body: ' ' }).status,
      ask(commented, 'ann', `POST ${repo}/issues/9/comments`, { body: 'x' }).status,
      ask(commented, 'ann', `GET ${repo}/issues/comments/9`).status,
    ]).toEqual([422, 404, 404])
  })
})

describe('Labels', () => {
  test('are put on, replaced and taken off; one that is new is made', () => {
    const put = story(
      world,
      'zoe',
      ['POST /labels', { name: 'bug', color: 'ff0000', description: 'Broken' }],
      ['POST /issues', { title: 'A' }],
      ['POST /issues/1/labels', { labels: ['BUG', 'new'] }],
    )
    expect(put.body).toMatchObject([
      { name: 'bug', color: 'ff0000', description: 'Broken' },
      { name: 'new', color: 'ededed' },
    ])
    expect(story(put.world, 'zoe', ['PUT /issues/1/labels', { labels: ['new', 'other'] }]).body).toMatchObject([
      { name: 'new' },
      { name: 'other' },
    ])
    expect(story(put.world, 'zoe', ['DELETE /issues/1/labels/Bug']).body).toMatchObject([{ name: 'new' }])
    expect(ask(put.world, 'zoe', `DELETE ${repo}/issues/1/labels/none`).status).toBe(404)
    expect(get(ask(put.world, 'zoe', `DELETE ${repo}/issues/1/labels`).world, '/issues/1/labels')).toEqual([])
    expect(get(put.world, '/labels').map(({ name }: { readonly name: string }) => name)).toEqual(['bug', 'new'])
  })

  test('are renamed where they stand, and gone from issues once deleted', () => {
    const put = story(
      world,
      'zoe',
      ['POST /issues', { title: 'A', labels: ['area/api'] }],
      ['PATCH /labels/area%2Fapi', { new_name: 'api' }],
    ).world
    expect(get(put, '/issues/1').labels).toMatchObject([{ name: 'api' }])
    expect(get(ask(put, 'zoe', `DELETE ${repo}/labels/api`).world, '/issues/1').labels).toEqual([])
    for (const body of [{ name: 'API' }, { name: 'x', color: 'red' }, { name: ' ' }, {}])
      expect(ask(put, 'zoe', `POST ${repo}/labels`, body).status).toBe(422)
  })
})

describe('A milestone', () => {
  test('counts its issues, is closed, and leaves them when it goes', () => {
    const { world: made } = story(
      world,
      'zoe',
      ['POST /milestones', { title: '2026.11', due_on: '2026-12-01T00:00:00Z' }],
      ['POST /issues', { title: 'A', milestone: 1 }],
      ['POST /issues', { title: 'B', milestone: 1 }],
      ['PATCH /issues/2', { state: 'closed' }],
    )
    expect(get(made, '/milestones')).toMatchObject([
      {
        number: 1,
        title: '2026.11',
        state: 'open',
        open_issues: 1,
        closed_issues: 1,
        due_on: '2026-12-01T00:00:00Z',
        creator: { login: 'zoe' },
      },
    ])
    const closed = story(made, 'zoe', ['PATCH /milestones/1', { state: 'closed' }])
    expect([closed.body.state, closed.body.closed_at === null, get(closed.world, '/milestones')]).toEqual([
      'closed',
      false,
      [],
    ])
    const gone = ask(made, 'zoe', `DELETE ${repo}/milestones/1`).world
    expect([get(gone, '/issues/1').milestone, get(gone, '/milestones')]).toEqual([null, []])
    // Its number is not given out again.
    expect(story(gone, 'zoe', ['POST /milestones', { title: 'next' }]).body.number).toBe(2)
    for (const body of [{ title: '2026.11' }, {}, { title: 'x', due_on: 'soon' }])
      expect(ask(made, 'zoe', `POST ${repo}/milestones`, body).status).toBe(422)
  })
})

describe('Events', () => {
  test('tell what changed, once each', () => {
    const opened = story(world, 'zoe', ['POST /milestones', { title: 'm' }], ['POST /issues', { title: 'A' }])
    expect(eventsOf(opened)).toEqual(['issues opened'])
    const edited = ask(opened.world, 'zoe', `PATCH ${repo}/issues/1`, {
      title: 'B',
      labels: ['x', 'y'],
      assignees: ['ann'],
      milestone: 1,
      state: 'closed',
    })
    expect(eventsOf(edited)).toEqual([
      'issues edited',
      'issues labeled',
      'issues labeled',
      'issues assigned',
      'issues milestoned',
      'issues closed',
    ])
    expect(eventsOf(ask(edited.world, 'zoe', `PATCH ${repo}/issues/1`, { title: 'B', state: 'closed' }))).toEqual([])
    const commented = ask(edited.world, 'ann', `POST ${repo}/issues/1/comments`, { body: '/approve' })
    expect(eventsOf(commented)).toEqual(['issue_comment created'])
    expect(eventsOf(ask(commented.world, 'ann', `DELETE ${repo}/issues/comments/${commented.body.id}`))).toEqual([
      'issue_comment deleted',
    ])
    for (const [request, body] of [
      ['POST', { title: 'C' }],
      ['PATCH', { state: 'open' }],
    ] as const)
      expect(
        eventsOf(ask(edited.world, 'job', `${request} ${repo}/issues${request === 'PATCH' ? '/1' : ''}`, body)),
      ).toEqual([])
  })

  test('run the file of the default branch, with the comment in the payload', () => {
    const { world: after } = story(
      world,
      'ann',
      ['POST /issues', { title: 'A' }],
      ['POST /issues/1/comments', { body: '/approve rc.1' }],
    )
    const [issue, comment] = Object.values(after.runs)
    const main = after.repositories[api]?.refs['refs/heads/main']
    expect([issue, comment]).toMatchObject([
      { event: 'issues', actor: 'ann', displayTitle: 'A', ref: 'refs/heads/main', headSha: main },
      {
        event: 'issue_comment',
        actor: 'ann',
        ref: 'refs/heads/main',
        payload: {
          action: 'created',
          comment: { body: '/approve rc.1', user: { login: 'ann' } },
          issue: { number: 1 },
          sender: { login: 'ann' },
        },
      },
    ])
  })
})
