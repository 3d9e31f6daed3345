import { describe, expect, test } from '@jest/globals'
import type { World } from '../../../src/github/world/world.ts'
import { api as apiName, graphql, refsOf } from '../acme.ts'
import { repo, story, tracker } from '../tracker.ts'

const { world } = story(
  tracker().world,
  'zoe',
  ['POST /issues', { title: 'Price of tea', body: 'As @ann says.', labels: ['bug'], assignees: ['ann'] }],
  ['POST /issues', { title: 'Price of cups' }],
  ['PATCH /issues/2', { state: 'closed' }],
  ['POST /pulls', { title: 'Topic', head: 'topic', base: 'main', body: 'Fixes #1' }],
)

type Body = ReturnType<typeof graphql>['body']
const ask = (query: string, as = 'zoe', from: World = world): Body => graphql(from, as, query).body
/** `fields` of acme/api, or what is wrong with asking for them. */
const api = (fields: string, as = 'zoe', from: World = world): Body => {
  const { data, errors } = ask(`{ repository(owner: "acme", name: "api") { ${fields} } }`, as, from)
  return errors ?? data.repository
}
const messages = (body: Body): readonly string[] =>
  body.errors?.map(({ message }: { readonly message: string }) => message) ?? []

describe('Fields under one name', () => {
  const either = (fields: string): Body => api(`issueOrPullRequest(number: 1) { __typename ${fields} }`)

  test('may be of different types in what excludes each other, as gh asks for them', () => {
    expect(either('... on Issue { number state } ... on PullRequest { number state }')).toEqual({
      issueOrPullRequest: { __typename: 'Issue', number: 1, state: 'OPEN' },
    })
    expect(
      ask(
        'query($n: Int!) { repository(owner: "acme", name: "api") { issue: issueOrPullRequest(number: $n) { ...issue ...pull } } } fragment issue on Issue { id: stateReason } fragment pull on PullRequest { id: headRefName }'.replaceAll(
          '$n: Int!',
          '$n: Int! = 3',
        ),
      ).data.repository.issue,
    ).toEqual({ id: 'topic' })
  })

  test('are refused where they are other fields, or have other arguments, of one thing', () => {
    expect(api('name: id name: nameWithOwner')[0].message).toContain('"id" and "nameWithOwner" are different fields')
    expect(
      api(
        'refs(refPrefix: "refs/heads/", first: 1) { totalCount } refs(refPrefix: "refs/tags/", first: 1) { totalCount }',
      )[0].message,
    ).toContain('differing arguments')
    expect(
      either(
        '... on Issue { labels(first: 1) { nodes { x: id x: name } } } ... on PullRequest { labels(first: 1) { nodes { x: id } } }',
      )[0].message,
    ).toContain('different fields')
  })
})

describe('A connection without bounds', () => {
  test('says how many there are, and nothing else', () => {
    expect(api('pullRequest(number: 3) { commits { totalCount __typename } }')).toEqual({
      pullRequest: { commits: { totalCount: 2, __typename: 'PullRequestCommitConnection' } },
    })
    for (const more of [
      'nodes { id }',
      'edges { cursor }',
      'pageInfo { hasNextPage }',
      '... on PullRequestCommitConnection { nodes { id } }',
    ])
      expect(api(`pullRequest(number: 3) { commits { totalCount ${more} } }`)).toMatchObject([
        { type: 'MISSING_PAGINATION_BOUNDARIES', path: ['repository', 'pullRequest', 'commits'] },
      ])
  })
})

describe('A repository', () => {
  test('says how it is set up and what whoever asks may do', () => {
    const fields =
      'hasIssuesEnabled description isFork viewerPermission mergeCommitAllowed defaultBranchRef { name } parent { id }'
    expect(api(fields)).toEqual({
      hasIssuesEnabled: true,
      description: null,
      isFork: false,
      viewerPermission: 'ADMIN',
      mergeCommitAllowed: true,
      defaultBranchRef: { name: 'main' },
      parent: null,
    })
    expect([api('viewerPermission', 'ann'), api('viewerPermission', 'eve'), api('viewerPermission', 'app')]).toEqual([
      { viewerPermission: 'READ' },
      { viewerPermission: 'READ' },
      { viewerPermission: null },
    ])
  })

  test("is one of its owner's, as far as it may be seen", () => {
    const owned = (as: string, args: string): readonly string[] =>
      ask(
        `{ repositoryOwner(login: "ACME") { repositories(first: 9${args}) { nodes { name } } } }`,
        as,
      ).data.repositoryOwner.repositories.nodes.map(({ name }: { readonly name: string }) => name)
    expect([
      owned('zoe', ''),
      owned('eve', ''),
      owned('zoe', ', privacy: PRIVATE'),
      owned('zoe', ', orderBy: { field: NAME, direction: DESC }'),
    ]).toEqual([['api', 'secret'], ['api'], ['secret'], ['secret', 'api']])
    expect(ask('{ repositoryOwner(login: "nobody") { login } }').data).toEqual({ repositoryOwner: null })
  })
})

describe('Search finds issues and pull requests', () => {
  const found = (query: string, as = 'zoe', from: World = world): readonly number[] =>
    ask(
      `{ search(type: ISSUE, first: 9, query: ${JSON.stringify(query)}) { issueCount nodes { ... on Issue { number } ... on PullRequest { number } } } }`,
      as,
      from,
    ).data.search.nodes.map(({ number }: { readonly number: number }) => number)

  test.each([
    ['repo:acme/api', [3, 2, 1]],
    ['repo:acme/api is:issue', [2, 1]],
    ['is:pr', [3]],
    ['is:issue is:open', [1]],
    ['state:closed', [2]],
    ['label:bug', [1]],
    ['-label:bug is:issue', [2]],
    ['assignee:ann', [1]],
    ['assignee:@me', []],
    ['author:@me is:pr', [3]],
    ['mentions:ann', [1]],
    ['mentions:an', []],
    ['price', [2, 1]],
    ['price "of cups"', [2]],
    ['no:assignee is:issue', [2]],
    ['head:topic', [3]],
    ['repo:acme/other', []],
    ['sort:created-asc', [1, 2, 3]],
    ['label:none,bug', [1]],
  ])('%s', (query, numbers) => {
    expect(found(query)).toEqual(numbers)
  })

  test('names what it cannot look for, and nothing is told of what may not be read', () => {
    expect(messages(ask('{ search(type: ISSUE, first: 1, query: "reactions:>5") { issueCount } }'))).toEqual([
      'The embedded GitHub does not do search by reactions:',
    ])
    expect(messages(ask('{ search(type: USER, first: 1, query: "zoe") { issueCount } }'))).toEqual([
      'The embedded GitHub does not do search of USER',
    ])
    const hidden = story(world, 'zoe', ['PATCH ', { private: true }]).world
    expect([
      found('is:issue', 'eve'),
      found('is:issue', 'eve', hidden),
      found('is:issue', 'narrow', hidden),
      found('is:issue', 'zoe', hidden),
    ]).toEqual([[2, 1], [], [], [2, 1]])
  })
})

describe('Mutations', () => {
  const id = api('id').id as string
  const send = (mutation: string, as = 'zoe', from: World = world): ReturnType<typeof graphql> =>
    graphql(from, as, `mutation { ${mutation} }`)
  const pullId = api('pullRequest(number: 3) { id }').pullRequest.id as string
  const issueId = api('issue(number: 1) { id }').issue.id as string

  test('open a pull request under the conditions of REST, in its words', () => {
    const open = (head: string): string =>
      `createPullRequest(input: { repositoryId: "${id}", baseRefName: "rc/1", headRefName: "${head}", title: "Second" }) { pullRequest { number state headRefName additions deletions author { login } } }`
    const made = send(open('topic'))
    expect(made.body.data.createPullRequest.pullRequest).toEqual({
      number: 4,
      state: 'OPEN',
      headRefName: 'topic',
      additions: 2,
      deletions: 0,
      author: { login: 'zoe' },
    })
    expect(made.happenings.flatMap((one) => (one.is === 'event' ? [`${one.event} ${one.action}`] : []))).toEqual([
      'pull_request opened',
    ])
    expect(send(open('topic'), 'zoe', made.world).body.errors).toMatchObject([
      { type: 'UNPROCESSABLE', message: 'A pull request already exists for acme:topic.', path: ['createPullRequest'] },
    ])
    expect(send(open('main')).body.errors).toMatchObject([{ message: 'No commits between rc/1 and main' }])
    expect(send(open('topic'), 'narrow').body.errors).toMatchObject([{ type: 'FORBIDDEN' }])
  })

  test('merge it, once, and only at the head that was seen', () => {
    const merge = (more: string): string =>
      `mergePullRequest(input: { pullRequestId: "${pullId}"${more} }) { pullRequest { state merged mergedBy { login } mergeCommit { oid } } }`
    expect(send(merge(`, expectedHeadOid: "${'0'.repeat(40)}"`)).body.errors).toMatchObject([
      { type: 'UNPROCESSABLE', message: expect.stringContaining('Head branch was modified') },
    ])
    const merged = send(merge(', mergeMethod: SQUASH, commitHeadline: "Topic (#3)"'))
    expect(merged.body.data.mergePullRequest.pullRequest).toMatchObject({
      state: 'MERGED',
      merged: true,
      mergedBy: { login: 'zoe' },
      mergeCommit: { oid: refsOf(merged.world, apiName)['refs/heads/main'] },
    })
    expect(send(merge(''), 'zoe', merged.world).body.errors).toMatchObject([
      { message: 'Pull Request is not mergeable' },
    ])
    expect(send(merge(''), 'ann').body.errors).toMatchObject([{ type: 'FORBIDDEN' }])
  })

  test('close, open again, label, assign and review what is there', () => {
    const closed = send(
      `closeIssue(input: { issueId: "${issueId}", stateReason: NOT_PLANNED }) { issue { state stateReason } } closePullRequest(input: { pullRequestId: "${pullId}" }) { pullRequest { state } }`,
    )
    expect(closed.body.data).toEqual({
      closeIssue: { issue: { state: 'CLOSED', stateReason: 'NOT_PLANNED' } },
      closePullRequest: { pullRequest: { state: 'CLOSED' } },
    })
    const opened = send(
      `reopenIssue(input: { issueId: "${issueId}" }) { issue { state } } reopenPullRequest(input: { pullRequestId: "${pullId}" }) { pullRequest { state } }`,
      'zoe',
      closed.world,
    )
    expect(opened.body.data).toEqual({
      reopenIssue: { issue: { state: 'OPEN' } },
      reopenPullRequest: { pullRequest: { state: 'OPEN' } },
    })
    const label = api('label(name: "bug") { id }').label.id as string
    const ann = ask('{ user(login: "ANN") { id } }').data.user.id as string
    expect(
      send(
        `updatePullRequest(input: { pullRequestId: "${pullId}", title: "Better", labelIds: ["${label}"], assigneeIds: ["${ann}"] }) { pullRequest { title labels(first: 1) { nodes { name } } assignees(first: 1) { nodes { login } } } }`,
      ).body.data.updatePullRequest.pullRequest,
    ).toEqual({ title: 'Better', labels: { nodes: [{ name: 'bug' }] }, assignees: { nodes: [{ login: 'ann' }] } })
    expect(
      send(
        `removeLabelsFromLabelable(input: { labelableId: "${issueId}", labelIds: ["${label}"] }) { labelable { ... on Issue { labels(first: 1) { totalCount } } } }`,
      ).body.data.removeLabelsFromLabelable.labelable.labels.totalCount,
    ).toBe(0)
    expect(
      send(
        `addPullRequestReview(input: { pullRequestId: "${pullId}", event: APPROVE }) { pullRequestReview { state author { login } } }`,
        'ann',
      ).body.data.addPullRequestReview.pullRequestReview,
    ).toEqual({ state: 'APPROVED', author: { login: 'ann' } })
    expect(
      messages(
        send(
          `addPullRequestReview(input: { pullRequestId: "${pullId}", event: APPROVE }) { pullRequestReview { state } }`,
        ).body,
      ),
    ).toEqual(['Can not approve your own pull request'])
  })

  test('give to people and take from them by name or id, under the conditions of REST', () => {
    const given = send(
      `replaceActorsForAssignable(input: { assignableId: "${pullId}", actorLogins: ["ann", "zoe"] }) { assignable { ... on PullRequest { assignedActors(first: 10) { totalCount nodes { __typename ... on User { login } } } } } }`,
    )
    expect(given.body.data.replaceActorsForAssignable.assignable.assignedActors).toEqual({
      totalCount: 2,
      nodes: [
        { __typename: 'User', login: 'ann' },
        { __typename: 'User', login: 'zoe' },
      ],
    })
    const ann = ask('{ user(login: "ann") { id } }').data.user.id as string
    const ids = (more: string): string =>
      `replaceActorsForAssignable(input: { assignableId: "${issueId}"${more} }) { assignable { ... on Issue { assignees(first: 9) { nodes { login } } } } }`
    expect(send(ids(`, actorIds: ["${ann}"]`)).body.data.replaceActorsForAssignable.assignable.assignees.nodes).toEqual(
      [{ login: 'ann' }],
    )
    expect(send(ids(', actorIds: []')).body.data.replaceActorsForAssignable.assignable.assignees.nodes).toEqual([])
    expect(
      [
        send(ids('')),
        send(ids(', actorLogins: ["eve"]')),
        send(ids(', actorLogins: ["ann"]'), 'narrow'),
        send(ids(', actorIds: ["x"]')),
      ].map(({ body }) => body.errors?.[0].type),
    ).toEqual(['UNPROCESSABLE', 'UNPROCESSABLE', 'FORBIDDEN', 'NOT_FOUND'])
    expect(
      api('suggestedActors(first: 9, capabilities: CAN_BE_ASSIGNED, query: "an") { nodes { ... on User { login } } }'),
    ).toEqual({ suggestedActors: { nodes: [{ login: 'ann' }] } })
  })

  test('ask for reviews besides who is asked, or in their place', () => {
    const asked = (from: World, more: string): ReturnType<typeof graphql> =>
      send(
        `requestReviewsByLogin(input: { pullRequestId: "${pullId}"${more} }) { pullRequest { reviewRequests(first: 9) { nodes { requestedReviewer { ... on User { login } } } } } }`,
        'zoe',
        from,
      )
    const loginsIn = (said: ReturnType<typeof graphql>): readonly string[] =>
      said.body.data.requestReviewsByLogin.pullRequest.reviewRequests.nodes.map(
        ({ requestedReviewer }: { readonly requestedReviewer: { readonly login: string } }) => requestedReviewer.login,
      )
    const first = asked(world, ', userLogins: ["ann"], union: true')
    const both = asked(
      story(first.world, 'zoe', ['PUT /collaborators/eve', { permission: 'push' }]).world,
      ', userLogins: ["eve"], union: true',
    )
    expect([
      loginsIn(first),
      loginsIn(both),
      loginsIn(asked(both.world, ', userLogins: ["eve"], union: false')),
      loginsIn(asked(both.world, '')),
    ]).toEqual([['ann'], ['ann', 'eve'], ['eve'], []])
    expect(asked(world, ', userLogins: ["eve"]').body.errors).toMatchObject([{ type: 'UNPROCESSABLE' }])
  })

  test('make a draft of what is ready and the other way round, once, for who opened it or may write', () => {
    const turn = (how: string, as = 'zoe', from: World = world): ReturnType<typeof graphql> =>
      send(`${how}(input: { pullRequestId: "${pullId}" }) { pullRequest { isDraft } }`, as, from)
    const actions = (said: ReturnType<typeof graphql>): readonly unknown[] =>
      said.happenings.flatMap((one) => (one.is === 'event' ? [one.action] : []))
    const draft = turn('convertPullRequestToDraft')
    expect([draft.body.data.convertPullRequestToDraft.pullRequest, actions(draft)]).toEqual([
      { isDraft: true },
      ['converted_to_draft'],
    ])
    expect(actions(turn('convertPullRequestToDraft', 'zoe', draft.world))).toEqual([])
    const ready = turn('markPullRequestReadyForReview', 'zoe', draft.world)
    expect([ready.body.data.markPullRequestReadyForReview.pullRequest, actions(ready)]).toEqual([
      { isDraft: false },
      ['ready_for_review'],
    ])
    for (const as of ['ann', 'narrow'])
      expect(turn('convertPullRequestToDraft', as).body.errors).toMatchObject([{ type: 'FORBIDDEN' }])
  })

  test('bring a pull request up to date with its base', () => {
    const behind = story(world, 'zoe', [
      'PUT /contents/new.txt',
      { message: 'new', content: 'bmV3Cg==', branch: 'main' },
    ]).world
    const update = (more = ''): ReturnType<typeof graphql> =>
      send(
        `updatePullRequestBranch(input: { pullRequestId: "${pullId}"${more} }) { pullRequest { headRefOid commits { totalCount } } }`,
        'zoe',
        behind,
      )
    expect(update().body.data.updatePullRequestBranch.pullRequest.commits.totalCount).toBe(3)
    expect(update(`, expectedHeadOid: "${'0'.repeat(40)}"`).body.errors).toMatchObject([{ type: 'UNPROCESSABLE' }])
  })

  test('change nothing for who has no right, nor in what is no pull request', () => {
    for (const [mutation, as] of [
      [`closeIssue(input: { issueId: "${issueId}" }) { issue { id } }`, 'narrow'],
      [`closePullRequest(input: { pullRequestId: "${issueId}" }) { pullRequest { id } }`, 'zoe'],
      [`closeIssue(input: { issueId: "x" }) { issue { id } }`, 'zoe'],
    ] as const) {
      const said = send(mutation, as)
      expect(said.body.errors).toHaveLength(1)
      expect(said.world.issues).toBe(world.issues)
    }
  })
})

test('the readme is found where GitHub looks for one', () => {
  const readme = story(world, 'zoe', ['GET /readme'])
  expect(readme.body).toMatchObject({ name: 'README.md', path: 'README.md', encoding: 'base64' })
  const moved = story(
    world,
    'zoe',
    ['PUT /contents/.github/readme.txt', { message: 'x', content: 'aGk=' }],
    ['GET /readme'],
  )
  expect([moved.body.path, Buffer.from(moved.body.content, 'base64').toString()]).toEqual(['.github/readme.txt', 'hi'])
  expect(repo).toBe('/repos/acme/api')
})
