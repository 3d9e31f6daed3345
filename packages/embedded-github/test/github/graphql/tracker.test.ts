import { describe, expect, test } from '@jest/globals'
import type { World } from '../../../src/github/world/world.ts'
import { ask as request, graphql, refsOf, secret } from '../acme.ts'
import { repo, story, tracker } from '../tracker.ts'

const { world: blank, topic } = tracker()
const { world } = story(
  blank,
  'zoe',
  ['POST /milestones', { title: 'release 2026.11' }],
  ['POST /milestones', { title: 'later' }],
  ['POST /issues', { title: 'one', body: 'Text.', labels: ['bug', 'api'], milestone: 1 }],
  ['POST /issues', { title: 'two', labels: ['bug'] }],
  ['PATCH /issues/2', { state: 'closed', state_reason: 'not_planned' }],
  ['POST /pulls', { title: 'Topic', head: 'topic', base: 'rc/1', body: 'Fixes #1' }],
  ['PATCH /issues/3', { labels: ['bug'], milestone: 1 }],
)
const withApp = request(world, 'app', `POST ${repo}/issues`, { title: 'three' }).world

type Body = ReturnType<typeof graphql>['body']
/** `fields` of acme/api. */
const api = (fields: string, as = 'zoe', from: World = withApp): Body => {
  const { body } = graphql(from, as, `{ repository(owner: "acme", name: "api") { ${fields} } }`)
  return body.errors === undefined ? body.data.repository : body.errors
}
const titles = (args: string): readonly string[] =>
  api(`issues(first: 9${args}) { nodes { title } }`).issues.nodes.map(({ title }: { readonly title: string }) => title)

describe('Repository.issues', () => {
  test('are issues without pull requests, oldest first, filtered and ordered', () => {
    expect([
      titles(''),
      titles(', states: OPEN'),
      titles(', labels: ["api", "none"]'),
      titles(', orderBy: { field: CREATED_AT, direction: DESC }'),
    ]).toEqual([['one', 'two', 'three'], ['one', 'three'], ['one'], ['three', 'two', 'one']])
    expect([
      titles(', filterBy: { createdBy: "zoe" }'),
      titles(', filterBy: { createdBy: "release-app" }'),
      titles(', filterBy: { labels: ["bug", "api"], states: [OPEN] }'),
      titles(', filterBy: { assignee: null }'),
    ]).toEqual([['one', 'two'], ['three'], ['one'], ['one', 'two', 'three']])
  })

  test('say what REST says, a bot by its slug', () => {
    expect(
      api(
        'issues(first: 3) { totalCount nodes { number title body url state stateReason author { login __typename } labels(first: 5) { nodes { name } } milestone { title } } }',
      ),
    ).toMatchObject({
      issues: {
        totalCount: 3,
        nodes: [
          {
            number: 1,
            title: 'one',
            body: 'Text.',
            url: `${world.url}/acme/api/issues/1`,
            state: 'OPEN',
            stateReason: null,
            author: { login: 'zoe' },
            labels: { nodes: [{ name: 'bug' }, { name: 'api' }] },
            milestone: { title: 'release 2026.11' },
          },
          { number: 2, state: 'CLOSED', stateReason: 'NOT_PLANNED', milestone: null },
          { number: 4, author: { login: 'release-app', __typename: 'Bot' } },
        ],
      },
    })
  })

  test('are found by number; a pull request is none', () => {
    expect(api('issue(number: 1) { title }')).toEqual({ issue: { title: 'one' } })
    expect([api('issue(number: 3) { title }')[0], api('pullRequest(number: 9) { title }')[0]]).toMatchObject([
      { type: 'NOT_FOUND', message: 'Could not resolve to an Issue with the number of 3.' },
      { type: 'NOT_FOUND', message: 'Could not resolve to a PullRequest with the number of 9.' },
    ])
  })

  test('name what is not imitated', () => {
    expect([
      api('issues(first: 1, filterBy: { viewerSubscribed: true }) { totalCount }')[0],
      api('issue(number: 1) { timelineItems(first: 1) { totalCount } }')[0],
    ]).toMatchObject([
      { message: 'The embedded GitHub does not do IssueFilters.viewerSubscribed' },
      { message: 'The embedded GitHub does not do timelineItems of an issue but how it was last closed (types every)' },
    ])
  })
})

describe('Issue.timelineItems', () => {
  const closer =
    'timelineItems(itemTypes: [CLOSED_EVENT], last: 1) { nodes { ... on ClosedEvent { closer { __typename ... on PullRequest { number merged } ... on Commit { oid } } } } }'
  const closerOf = (number: number, from: World) =>
    api(`issue(number: ${number}) { ${closer} }`, 'zoe', from).issue.timelineItems.nodes

  test('say what closed an issue the last time: a pull request, or nothing where a person did', () => {
    const merged = story(world, 'zoe', ['PATCH /pulls/3', { base: 'main' }], ['PUT /pulls/3/merge', {}]).world
    expect(closerOf(1, merged)).toEqual([{ closer: { __typename: 'PullRequest', number: 3, merged: true } }])
    expect(closerOf(2, merged)).toEqual([{ closer: null }])
    const again = story(
      merged,
      'zoe',
      ['PATCH /issues/1', { state: 'open' }],
      ['PATCH /issues/1', { state: 'closed', state_reason: 'completed' }],
    ).world
    expect(closerOf(1, again)).toEqual([{ closer: null }])
  })

  test('say the commit that closed it', () => {
    const contents = Buffer.from('1').toString('base64')
    const pushed = story(world, 'zoe', [
      'PUT /contents/one.txt',
      { message: 'fix: one\n\nCloses #1', content: contents, branch: 'main' },
    ]).world
    const oid = refsOf(pushed)['refs/heads/main']
    expect(closerOf(1, pushed)).toEqual([{ closer: { __typename: 'Commit', oid } }])
  })
})

describe('Repository.milestones', () => {
  test('are found by a part of their title, with their issues', () => {
    expect(
      api(
        'milestones(first: 5, query: "2026.11", states: OPEN) { nodes { number title state issues(first: 5, states: OPEN) { nodes { number title } pageInfo { hasNextPage } } } }',
      ),
    ).toEqual({
      milestones: {
        nodes: [
          {
            number: 1,
            title: 'release 2026.11',
            state: 'OPEN',
            issues: { nodes: [{ number: 1, title: 'one' }], pageInfo: { hasNextPage: false } },
          },
        ],
      },
    })
    expect(api('milestone(number: 9) { title }')).toEqual({ milestone: null })
  })
})

describe('Repository.pullRequests', () => {
  const fields =
    'nodes { number title state isDraft merged mergedAt mergeCommit { oid } mergeable headRefName headRefOid baseRefName author { login } labels(first: 3) { nodes { name } } milestone { title } changedFiles closingIssuesReferences(first: 3) { totalCount } } totalCount pageInfo { hasNextPage }'

  test('are filtered by head, base and state', () => {
    expect(api(`pullRequests(first: 5, baseRefName: "rc/1", states: OPEN) { ${fields} }`)).toEqual({
      pullRequests: {
        totalCount: 1,
        pageInfo: { hasNextPage: false },
        nodes: [
          {
            number: 3,
            title: 'Topic',
            state: 'OPEN',
            isDraft: false,
            merged: false,
            mergedAt: null,
            mergeCommit: null,
            mergeable: 'MERGEABLE',
            headRefName: 'topic',
            headRefOid: topic,
            baseRefName: 'rc/1',
            author: { login: 'zoe' },
            labels: { nodes: [{ name: 'bug' }] },
            milestone: { title: 'release 2026.11' },
            changedFiles: 2,
            closingIssuesReferences: { totalCount: 0 },
          },
        ],
      },
    })
    for (const other of ['baseRefName: "main"', 'headRefName: "other"', 'states: [MERGED, CLOSED]', 'labels: ["api"]'])
      expect(api(`pullRequests(first: 5, ${other}) { totalCount }`)).toEqual({ pullRequests: { totalCount: 0 } })
  })

  test('say when and how they were merged', () => {
    const merged = request(world, 'app', `PUT ${repo}/pulls/3/merge`)
    expect(
      api(
        `pullRequests(first: 5, states: MERGED) { nodes { merged mergedAt mergedBy { login } mergeCommit { oid } } }`,
        'zoe',
        merged.world,
      ),
    ).toEqual({
      pullRequests: {
        nodes: [
          {
            merged: true,
            mergedAt: expect.stringMatching(/Z$/),
            mergedBy: { login: 'release-app' },
            mergeCommit: { oid: refsOf(merged.world)['refs/heads/rc/1'] },
          },
        ],
      },
    })
  })

  test('are those of a branch, and link issues only into the default branch', () => {
    expect(api('ref(qualifiedName: "topic") { associatedPullRequests(first: 2) { nodes { number } } }')).toEqual({
      ref: { associatedPullRequests: { nodes: [{ number: 3 }] } },
    })
    const home = story(world, 'zoe', ['PATCH /pulls/3', { base: 'main' }]).world
    expect(
      api(
        'pullRequest(number: 3) { closingIssuesReferences(first: 3) { nodes { number } } commits(first: 5) { nodes { commit { messageHeadline additions deletions changedFilesIfAvailable } } } additions deletions files(first: 5) { nodes { path changeType additions deletions } } }',
        'zoe',
        home,
      ),
    ).toEqual({
      pullRequest: {
        closingIssuesReferences: { nodes: [{ number: 1 }] },
        commits: {
          nodes: [
            { commit: { messageHeadline: 'feat: step 1', additions: 1, deletions: 0, changedFilesIfAvailable: 1 } },
            { commit: { messageHeadline: 'feat: step 2', additions: 1, deletions: 0, changedFilesIfAvailable: 1 } },
          ],
        },
        additions: 2,
        deletions: 0,
        files: {
          nodes: [
            { path: 'step-1.txt', changeType: 'ADDED', additions: 1, deletions: 0 },
            { path: 'step-2.txt', changeType: 'ADDED', additions: 1, deletions: 0 },
          ],
        },
      },
    })
  })
})

test('What a private repository has is for tokens with the permission', () => {
  const query = `{ repository(owner: "acme", name: "${secret.split('/')[1]}") { nameWithOwner issues(first: 1) { totalCount } } }`
  expect(graphql(world, 'narrow', query).body).toMatchObject({
    data: { repository: null },
    errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
  })
  expect(graphql(world, 'zoe', query).body.data.repository.issues.totalCount).toBe(0)
})

describe('Mutations', () => {
  const id = api('id').id
  const issue = api('issue(number: 1) { id }').issue.id
  const send = (mutation: string, as = 'zoe', from: World = world): ReturnType<typeof graphql> =>
    graphql(from, as, `mutation { ${mutation} }`)

  test('make, change and comment issues, as REST does', () => {
    const made = send(
      `createIssue(input: { repositoryId: "${id}", title: "New", body: "b" }) { issue { number author { login } } }`,
      'app',
    )
    expect(made.body.data.createIssue.issue).toEqual({ number: 4, author: { login: 'release-app' } })
    const closed = send(
      `updateIssue(input: { id: "${issue}", state: CLOSED, title: "Done" }) { issue { state title stateReason } }`,
    )
    expect(closed.body.data.updateIssue.issue).toEqual({ state: 'CLOSED', title: 'Done', stateReason: 'COMPLETED' })
    const said = send(
      `addComment(input: { subjectId: "${issue}", body: "Hello" }) { commentEdge { node { body author { login } } } subject { id } }`,
      'ann',
    )
    expect(said.body.data.addComment).toEqual({
      commentEdge: { node: { body: 'Hello', author: { login: 'ann' } } },
      subject: { id: issue },
    })
    expect(
      [made, closed, said].map(({ happenings }) =>
        happenings.flatMap((one) => (one.is === 'event' ? [`${one.event} ${one.action}`] : [])),
      ),
    ).toEqual([['issues opened'], ['issues edited', 'issues closed'], ['issue_comment created']])
  })

  test('need the right', () => {
    expect(
      [
        send(`createIssue(input: { repositoryId: "${id}", title: "New" }) { issue { number } }`, 'narrow'),
        send(`updateIssue(input: { id: "${issue}", state: CLOSED }) { issue { number } }`, 'ann'),
      ].map(({ body }) => body.errors[0].type),
    ).toEqual(['FORBIDDEN', 'FORBIDDEN'])
  })

  test('find an issue by its id', () => {
    expect(
      graphql(world, 'zoe', `{ node(id: "${issue}") { __typename ... on Issue { number } } }`).body.data.node,
    ).toEqual({ __typename: 'Issue', number: 1 })
  })
})

describe('Commit.associatedPullRequests', () => {
  const merged = (method: string, base = 'rc/1'): World =>
    story(
      blank,
      'zoe',
      ['POST /pulls', { title: 'Topic', head: 'topic', base }],
      ['PUT /pulls/1/merge', { merge_method: method }],
    ).world
  /** Of the newest commits of a branch, newest first. */
  const of = (from: World, branch: string): readonly Body[] =>
    api(
      `ref(qualifiedName: "${branch}") { target { ... on Commit { history(first: 3) { nodes { associatedPullRequests(first: 5) { nodes { number baseRefName merged } } } } } } }`,
      'zoe',
      from,
    ).ref.target.history.nodes.map((commit: Body) => commit.associatedPullRequests.nodes)
  const one = [{ number: 1, baseRefName: 'rc/1', merged: true }]

  test('names the pull request of its own commits and of the merge', () => {
    const from = merged('merge')
    expect(of(from, 'rc/1')).toEqual([one, one, one])
    expect(of(from, 'topic')).toEqual([one, one, []])
  })

  test('names the pull request of what a squash or a rebase wrote', () => {
    expect(of(merged('squash'), 'rc/1').slice(0, 2)).toEqual([one, []])
    expect(of(merged('rebase'), 'rc/1')).toEqual([one, one, []])
  })

  test('names an open pull request of a commit that the default branch lacks', () => {
    expect(of(world, 'topic')).toEqual([
      [{ number: 3, baseRefName: 'rc/1', merged: false }],
      [{ number: 3, baseRefName: 'rc/1', merged: false }],
      [],
    ])
  })
})

describe('A review', () => {
  test('says whether its author may push', () => {
    const opened = story(blank, 'app', ['POST /pulls', { title: 'Topic', head: 'topic', base: 'rc/1' }]).world
    const read = request(opened, 'ann', `POST ${repo}/pulls/1/reviews`, { event: 'APPROVE' }).world
    const both = request(read, 'zoe', `POST ${repo}/pulls/1/reviews`, { event: 'APPROVE' }).world
    expect(
      api(
        'pullRequest(number: 1) { reviews(first: 5) { nodes { author { login } authorCanPushToRepository } } }',
        'zoe',
        both,
      ).pullRequest.reviews.nodes,
    ).toEqual([
      { author: { login: 'ann' }, authorCanPushToRepository: false },
      { author: { login: 'zoe' }, authorCanPushToRepository: true },
    ])
  })
})

test('The authors of a commit are its own and those of its trailers', () => {
  const message = 'Pair\n\nCo-authored-by: Ann <ann@example.org>\nco-authored-by: Bo <bo@example.org>\n'
  const { world: paired } = story(blank, 'zoe', ['PUT /contents/pair.txt', { branch: 'topic', message, content: '' }])
  expect(
    api(
      'ref(qualifiedName: "topic") { target { ... on Commit { authors(first: 5) { nodes { email } } } } }',
      'zoe',
      paired,
    ).ref.target.authors.nodes.slice(1),
  ).toEqual([{ email: 'ann@example.org' }, { email: 'bo@example.org' }])
})
