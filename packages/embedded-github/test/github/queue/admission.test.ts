import { expect, test } from '@jest/globals'
import { decidePush } from '../../../src/server/pushes/push-answers.ts'
import { queueing, shop, queueRules, textAt, usualQueue, at } from './bench.ts'

const locked =
  'A pull request for this branch has been added to a merge queue. Branches that are queued for merging cannot be updated. To modify this branch, dequeue the associated pull request.'

test('main is merged into through its queue alone, but for who may bypass its rules', () => {
  const github = queueing()
  const main = github.head()
  expect(github.rest('bob', 'PUT /pulls/1/merge')).toMatchObject({
    status: 405,
    body: { message: expect.stringContaining('Changes must be made through the merge queue') },
  })
  expect(github.rest('bob', 'PATCH /git/refs/heads/main', { sha: github.head('a') })).toMatchObject({
    status: 422,
    body: { message: expect.stringContaining('Changes must be made through the merge queue') },
  })
  expect(github.head()).toBe(main)
  expect(github.rest('zoe', 'PUT /pulls/1/merge').status).toBe(200)
  expect(github.head()).not.toBe(main)
})

test('while a pull request waits it is merged by nobody else, and its head stays as it is, whoever asks', () => {
  const github = queueing()
  const [head, other] = [github.head('a'), github.head('b')]
  github.enqueue('bob', 1)
  expect(github.rest('zoe', 'PUT /pulls/1/merge')).toMatchObject({
    status: 405,
    body: { message: 'Pull Request is in the merge queue' },
  })
  expect(github.rest('zoe', 'PATCH /git/refs/heads/a', { sha: other, force: true })).toMatchObject({
    status: 422,
    body: { message: locked },
  })
  expect(
    github.rest('bob', 'PUT /contents/more.txt', { message: 'more', content: 'bW9yZQo=', branch: 'a' }).status,
  ).toBeGreaterThanOrEqual(400)
  const token = github.world.tokens['bob']
  if (token === undefined) throw new Error('bob has no token.')
  const [, , verdict] = decidePush(github.world, {
    repository: shop,
    token,
    atomic: false,
    moves: [{ ref: 'refs/heads/a', before: head, after: other }],
  })
  expect(verdict).toEqual({
    refs: { 'refs/heads/a': 'protected branch hook declined' },
    said: ['error: GH006: Protected branch update failed for refs/heads/a.', '', `- ${locked}`, ''],
  })
  expect([github.head('a'), github.queue()]).toEqual([head, ['1 AWAITING_CHECKS']])
})

test('a person takes a pull request out, changes it and lets it wait again, behind the others', () => {
  const github = queueing()
  for (const number of [1, 2]) github.enqueue('bob', number)
  expect(github.dequeue('zoe', 1)).toEqual([])
  expect([github.queue(), github.state(1)]).toEqual([['2 AWAITING_CHECKS'], 'open'])
  expect(github.files(github.group(2))).toEqual(['README.md', 'b.txt'])
  expect(github.timeline(1)).toEqual(['added by bob', 'removed by zoe: manual'])
  expect(github.dequeue('zoe', 1)).toEqual(['Pull request is not in the queue'])
  expect(github.rest('bob', 'PATCH /git/refs/heads/a', { sha: github.head('c'), force: true }).status).toBe(200)
  expect(github.enqueue('bob', 1)).toEqual([])
  expect(github.queue()).toEqual(['2 AWAITING_CHECKS', '1 AWAITING_CHECKS'])
  expect(github.files(github.group(1))).toEqual(['README.md', 'b.txt', 'c.txt'])
})

test('the branches of groups are written by the queue alone, and gone when nobody waits', () => {
  const github = queueing()
  github.enqueue('bob', 1)
  const [ref = ''] = github.refs()
  const path = `/git/${ref}`
  expect([
    github.rest('zoe', `PATCH ${path}`, { sha: github.head('b'), force: true }).status,
    github.rest('zoe', `DELETE ${path}`).status,
    github.rest('zoe', 'POST /git/refs', { ref: 'refs/heads/gh-readonly-queue/main/mine', sha: github.head() }).status,
  ]).toEqual([422, 422, 422])
  expect(github.refs()).toEqual([ref])
  github.dequeue('bob', 1)
  expect(github.refs()).toEqual([])
})

test('a pull request that is closed, sent elsewhere or loses its head leaves the queue', () => {
  const github = queueing()
  github.rest('zoe', 'POST /git/refs', { ref: 'refs/heads/elsewhere', sha: github.head() })
  for (const number of [1, 2, 3]) github.enqueue('bob', number)
  github.rest('zoe', 'PATCH /pulls/1', { state: 'closed' })
  expect(github.queue()).toEqual(['2 AWAITING_CHECKS', '3 AWAITING_CHECKS'])
  github.rest('bob', 'PATCH /pulls/2', { base: 'elsewhere' })
  expect(github.rest('bob', 'DELETE /git/refs/heads/c').status).toBe(204)
  expect([github.queue(), github.refs()]).toEqual([[], []])
  expect(github.timeline(1)).toEqual(['added by bob', 'removed by zoe: manual'])
  expect([github.state(1), github.state(2), github.state(3)]).toEqual(['closed', 'open', 'closed'])
})

test('where the rule goes, everybody leaves the queue and pull requests are merged as usual', () => {
  const github = queueing()
  for (const number of [1, 2]) github.enqueue('bob', number)
  const rulesets = github.rest('zoe', 'GET /rulesets').body
  expect(
    github.rest('zoe', `DELETE /rulesets/${textAt(Array.isArray(rulesets) ? rulesets[0] : null, 'id')}`).status,
  ).toBe(204)
  expect(github.timeline(2)).toEqual(['added by bob', 'removed by github-merge-queue: queue_cleared'])
  expect(github.refs()).toEqual([])
  expect(github.rest('bob', 'PUT /pulls/2/merge').status).toBe(200)
})

test('only what its rules let be merged may wait: checks, drafts, conflicts, an expected head, and nothing twice', () => {
  const github = queueing({ branches: ['a'] })
  github.report(github.head('a'), 'failure')
  expect(github.enqueue('bob', 1)).toEqual(['Pull request Required status check "build" is failing.'])
  github.report(github.head('a'), 'success')
  expect(github.enqueue('bob', 1, { expectedHeadOid: github.head() })).toEqual([
    `Expected head sha ${github.head()} but it is ${github.head('a')}`,
  ])
  github.graphql(
    'bob',
    'mutation ($id: ID!) { convertPullRequestToDraft(input: { pullRequestId: $id }) { clientMutationId } }',
    {
      id: github.id(1),
    },
  )
  expect(github.enqueue('bob', 1)).toEqual(['Pull request is in draft'])
  github.graphql(
    'bob',
    'mutation ($id: ID!) { markPullRequestReadyForReview(input: { pullRequestId: $id }) { clientMutationId } }',
    {
      id: github.id(1),
    },
  )
  expect(github.enqueue('bob', 1, { expectedHeadOid: github.head('a') })).toEqual([])
  expect(github.enqueue('bob', 1)).toEqual(['Pull request is already in the queue'])
  github.open('clash', { 'README.md': 'mine\n' })
  github.rest('zoe', 'PUT /contents/README.md', {
    message: 'theirs',
    content: Buffer.from('theirs\n').toString('base64'),
    sha: textAt(github.rest('zoe', 'GET /contents/README.md').body, 'sha'),
    branch: 'main',
  })
  expect(github.enqueue('bob', 2)).toEqual(['Pull request has merge conflicts'])
})

test('a head that is behind may wait though the rules want it up to date: the queue sees to that', () => {
  const github = queueing({ branches: ['a', 'b'] })
  github.enqueue('bob', 1)
  github.report(github.group(1), 'success')
  expect([github.state(1), github.enqueue('bob', 2)]).toEqual(['merged', []])
  expect(github.files(github.group(2))).toEqual(['README.md', 'a.txt', 'b.txt'])
})

test('reviews that a merge needs are needed to wait as well', () => {
  const github = queueing({
    rules: [
      ...queueRules(),
      {
        type: 'pull_request',
        parameters: {
          allowedMergeMethods: ['merge', 'squash', 'rebase'],
          dismissStaleReviewsOnPush: false,
          requireLastPushApproval: false,
          requiredApprovingReviewCount: 1,
          requiredReviewThreadResolution: false,
        },
      },
    ],
  })
  expect(github.enqueue('bob', 1)).toEqual([
    'Pull request At least 1 approving review is required by reviewers with write access.',
  ])
  github.rest('zoe', 'POST /pulls/1/reviews', { event: 'APPROVE' })
  expect(github.enqueue('bob', 1)).toEqual([])
})

test('who may write lets pull requests wait, an App too, but only administrators let them jump', () => {
  const github = queueing()
  expect(github.enqueue('ann', 1)).toEqual([
    'ann does not have the correct permissions to execute `EnqueuePullRequest`',
  ])
  expect(github.enqueue('app', 1)).toEqual([])
  expect(github.timeline(1)).toEqual(['added by gate'])
  expect(github.enqueue('bob', 2, { jump: true })).toEqual(['Pull request cannot jump the queue: administrators can'])
  expect(github.enqueue('zoe', 2, { jump: true })).toEqual([])
  expect(github.queue()).toEqual(['2 AWAITING_CHECKS', '1 AWAITING_CHECKS'])
  expect(github.files(github.group(1))).toEqual(['README.md', 'a.txt', 'b.txt'])
  expect(github.dequeue('ann', 1)).toHaveLength(1)
})

test('the queue says how it is set up, who waits where, and on which commits', () => {
  const github = queueing({ branches: ['a', 'b'], queue: { mergeMethod: 'squash', maxEntriesToBuild: 1 } })
  github.world = { ...github.world, at: Date.UTC(2026, 10, 2, 10) }
  for (const number of [1, 2]) github.enqueue('bob', number)
  const { data, errors } = github.graphql(
    'ann',
    `{ repository(owner: "acme", name: "shop") {
      none: mergeQueue(branch: "a") { id }
      mergeQueue(branch: "main") {
        configuration { checkResponseTimeout maximumEntriesToBuild maximumEntriesToMerge mergeMethod mergingStrategy minimumEntriesToMerge minimumEntriesToMergeWaitTime }
        url nextEntryEstimatedTimeToMerge repository { name }
        entries(first: 5) { totalCount nodes { position state jump solo enqueuedAt estimatedTimeToMerge enqueuer { login } baseCommit { oid } headCommit { message } pullRequest { number } } }
      }
      pullRequest(number: 2) { isInMergeQueue isMergeQueueEnabled mergeQueueEntry { position mergeQueue { url } } mergeQueue { url } }
    } }`,
  )
  expect(errors).toEqual([])
  const url = 'http://127.0.0.1:4000/acme/shop/queue/main'
  const entry = { jump: false, solo: false, estimatedTimeToMerge: null, enqueuer: { login: 'bob' } }
  expect(data).toEqual({
    repository: {
      none: null,
      mergeQueue: {
        configuration: {
          checkResponseTimeout: 60,
          maximumEntriesToBuild: 1,
          maximumEntriesToMerge: 5,
          mergeMethod: 'SQUASH',
          mergingStrategy: 'ALLGREEN',
          minimumEntriesToMerge: 1,
          minimumEntriesToMergeWaitTime: 0,
        },
        url,
        nextEntryEstimatedTimeToMerge: null,
        repository: { name: 'shop' },
        entries: {
          totalCount: 2,
          nodes: [
            {
              ...entry,
              position: 1,
              state: 'AWAITING_CHECKS',
              enqueuedAt: '2026-11-02T10:00:00Z',
              baseCommit: { oid: github.head() },
              headCommit: { message: 'feat: a (#1)' },
              pullRequest: { number: 1 },
            },
            {
              ...entry,
              position: 2,
              state: 'QUEUED',
              enqueuedAt: '2026-11-02T10:00:01Z',
              baseCommit: null,
              headCommit: null,
              pullRequest: { number: 2 },
            },
          ],
        },
      },
      pullRequest: {
        isInMergeQueue: true,
        isMergeQueueEnabled: true,
        mergeQueueEntry: { position: 2, mergeQueue: { url } },
        mergeQueue: { url },
      },
    },
  })
})

test('of a timeline nothing is said but what is about the queue, and nobody is told that this is all', () => {
  const github = queueing()
  expect(
    github.graphql(
      'ann',
      '{ repository(owner: "acme", name: "shop") { pullRequest(number: 1) { timelineItems(first: 5) { totalCount } } } }',
    ).errors,
  ).toEqual([expect.stringContaining('The embedded GitHub does not do timelineItems')])
})

const body = {
  name: 'queue',
  target: 'branch',
  enforcement: 'active',
  conditions: { ref_name: { include: ['refs/heads/main'], exclude: [] } },
}
const parameters = {
  check_response_timeout_minutes: 45,
  grouping_strategy: 'HEADGREEN',
  max_entries_to_build: 3,
  max_entries_to_merge: 4,
  merge_method: 'SQUASH',
  min_entries_to_merge: 2,
  min_entries_to_merge_wait_minutes: 10,
}

test('the rule is made, read and applied over REST and GraphQL, with all its parameters', () => {
  const github = queueing({ rules: [] })
  const rule = { type: 'merge_queue', parameters }
  expect(github.rest('zoe', 'POST /rulesets', { ...body, rules: [rule] })).toMatchObject({
    status: 201,
    body: { rules: [rule] },
  })
  expect(github.rest('bob', 'GET /rules/branches/main').body).toMatchObject([rule])
  const { data } = github.graphql(
    'zoe',
    `{ repository(owner: "acme", name: "shop") { ref(qualifiedName: "main") { rules(first: 5) { nodes { type parameters { ... on MergeQueueParameters { checkResponseTimeoutMinutes groupingStrategy maxEntriesToBuild maxEntriesToMerge mergeMethod minEntriesToMerge minEntriesToMergeWaitMinutes } } } } } } }`,
  )
  expect(at(data, 'repository', 'ref', 'rules', 'nodes')).toEqual([
    {
      type: 'MERGE_QUEUE',
      parameters: {
        checkResponseTimeoutMinutes: 45,
        groupingStrategy: 'HEADGREEN',
        maxEntriesToBuild: 3,
        maxEntriesToMerge: 4,
        mergeMethod: 'SQUASH',
        minEntriesToMerge: 2,
        minEntriesToMergeWaitMinutes: 10,
      },
    },
  ])
})

test.each([
  ['a number out of bounds', { ...parameters, check_response_timeout_minutes: 361 }, 422],
  ['a missing parameter', { ...parameters, merge_method: undefined }, 422],
  ['a limit of none, which no page explains', { ...parameters, max_entries_to_build: 0 }, 501],
])('the rule is refused with %s', (_what, said, status) => {
  const github = queueing({ rules: [] })
  const rules = [{ type: 'merge_queue', parameters: said }]
  expect(github.rest('zoe', 'POST /rulesets', { ...body, rules }).status).toBe(status)
})

test('a queue is for organizations, and for private repositories on Enterprise Cloud alone', () => {
  const github = queueing({ rules: [] })
  const rules = [{ type: 'merge_queue', parameters }]
  const refusal = { status: 422, body: { errors: ["Invalid rule 'merge_queue': "] } }
  const { accounts, repositories } = github.world
  const [owner, repository] = [accounts['acme'], repositories[shop]]
  if (owner === undefined || repository === undefined) throw new Error('acme/shop is gone.')
  github.world = { ...github.world, accounts: { ...accounts, acme: { ...owner, type: 'User' } } }
  expect(github.rest('zoe', 'POST /rulesets', { ...body, rules })).toMatchObject(refusal)
  github.world = {
    ...github.world,
    accounts: { ...accounts, acme: { ...owner, plan: 'team' } },
    repositories: { ...repositories, [shop]: { ...repository, private: true } },
  }
  expect(github.rest('zoe', 'POST /rulesets', { ...body, rules })).toMatchObject(refusal)
  github.world = { ...github.world, accounts: { ...accounts, acme: { ...owner, plan: 'enterprise' } } }
  expect(github.rest('zoe', 'POST /rulesets', { ...body, rules }).status).toBe(201)
})

test('what is renamed keeps who waits, and who is deleted takes the queue along', () => {
  const github = queueing({
    rules: [
      { type: 'merge_queue', parameters: { ...usualQueue, minEntriesToMerge: 5, minEntriesToMergeWaitMinutes: 60 } },
    ],
  })
  github.enqueue('bob', 1)
  github.rest('zoe', 'PATCH ', { name: 'store' })
  expect(Object.values(github.world.mergeQueues ?? {}).map(({ repository }) => repository)).toEqual(['acme/store'])
  const renamed = github.world.repositories['acme/store']
  expect(renamed?.refs[`refs/heads/gh-readonly-queue/main/pr-1-${renamed.refs['refs/heads/main'] ?? ''}`]).toBeDefined()
  const { 'acme/store': _, ...others } = github.world.repositories
  github.world = { ...github.world, repositories: others }
  github.rest('zoe', 'GET ')
  expect(github.world.mergeQueues).toEqual({})
})
