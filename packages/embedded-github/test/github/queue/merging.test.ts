import { expect, test } from '@jest/globals'
import { addRuleset, seedCommit } from '../../../src/github/world/seed.ts'
import { queueing, queueRules, shop, usualQueue } from './bench.ts'

test('who waits is merged on top of main and of who waits before, on a branch named after the commit below', () => {
  const github = queueing()
  const main = github.head()
  expect([1, 2].flatMap((number) => github.enqueue('bob', number))).toEqual([])
  const first = github.group(1)
  expect(github.queue()).toEqual(['1 AWAITING_CHECKS', '2 AWAITING_CHECKS'])
  expect(github.refs()).toEqual([
    `refs/heads/gh-readonly-queue/main/pr-1-${main}`,
    `refs/heads/gh-readonly-queue/main/pr-2-${first}`,
  ])
  expect(github.parents(first)).toEqual([main, github.head('a')])
  expect(github.parents(github.group(2))).toEqual([first, github.head('b')])
  expect(github.files(github.group(2))).toEqual(['README.md', 'a.txt', 'b.txt'])
  expect(github.head()).toBe(main)
})

test('main takes the group whose checks are green, and its pull request is merged by the queue', () => {
  const github = queueing()
  github.enqueue('bob', 1)
  const group = github.group(1)
  github.report(group, 'pending')
  expect(github.queue()).toEqual(['1 AWAITING_CHECKS'])
  github.report(group, 'success')
  expect([github.head(), github.state(1), github.refs()]).toEqual([group, 'merged', []])
  expect(github.rest('zoe', 'GET /pulls/1').body).toMatchObject({
    merge_commit_sha: group,
    merged_by: { login: 'github-merge-queue[bot]' },
  })
  expect(github.timeline(1)).toEqual(['added by bob', 'removed by github-merge-queue: merged'])
})

test('the activity of the repository says that the queue moved main, and by which kind of move', () => {
  const github = queueing()
  const main = github.head()
  github.enqueue('bob', 1)
  const group = github.group(1)
  github.report(group, 'success')
  const by = { login: 'github-merge-queue[bot]' }
  expect(github.rest('zoe', 'GET /activity?ref=main&per_page=1').body).toMatchObject([
    { activity_type: 'merge_queue_merge', before: main, after: group, actor: by },
  ])
  expect(github.rest('zoe', 'GET /activity?activity_type=merge_queue_merge').body).toHaveLength(1)
  expect(github.rest('zoe', `GET /activity?ref=gh-readonly-queue/main/pr-1-${main}`).body).toMatchObject([
    { activity_type: 'branch_deletion', actor: by },
    { activity_type: 'branch_creation', actor: by },
  ])
})

test('several pull requests whose checks are green are merged at once, those behind keep their groups', () => {
  const github = queueing({ queue: { minEntriesToMerge: 2, minEntriesToMergeWaitMinutes: 30 } })
  for (const number of [1, 2, 3]) github.enqueue('bob', number)
  const [first, second, third] = [1, 2, 3].map((number) => github.group(number))
  github.report(first ?? '', 'success')
  expect([github.queue()[0], github.state(1)]).toEqual(['1 MERGEABLE', 'open'])
  github.report(second ?? '', 'success')
  expect([github.head(), github.state(1), github.state(2), github.state(3)]).toEqual([
    second,
    'merged',
    'merged',
    'open',
  ])
  expect([github.queue(), github.group(3)]).toEqual([['3 AWAITING_CHECKS'], third])
  expect(github.rest('zoe', 'GET /pulls/1').body).toMatchObject({ merge_commit_sha: first })
})

test('a smaller group than the least is merged once the first has waited long enough', () => {
  const github = queueing({ queue: { minEntriesToMerge: 2, minEntriesToMergeWaitMinutes: 30 } })
  github.enqueue('bob', 1)
  const group = github.group(1)
  github.report(group, 'success')
  github.wait(29)
  expect(github.state(1)).toBe('open')
  github.wait(1)
  expect([github.state(1), github.head()]).toEqual(['merged', group])
})

test('no more are merged at once than the most, and no more are built at once', () => {
  const github = queueing({ queue: { maxEntriesToBuild: 2, maxEntriesToMerge: 1 } })
  for (const number of [1, 2, 3]) github.enqueue('bob', number)
  expect(github.queue()).toEqual(['1 AWAITING_CHECKS', '2 AWAITING_CHECKS', '3 QUEUED'])
  github.report(github.group(2), 'success')
  expect(github.queue()).toEqual(['1 AWAITING_CHECKS', '2 MERGEABLE', '3 AWAITING_CHECKS'])
  const [first, second] = [github.group(1), github.group(2)]
  github.report(first, 'success')
  expect([github.state(1), github.state(2), github.head()]).toEqual(['merged', 'merged', second])
  const moves = github.happenings.flatMap((one) =>
    one.is === 'refs' ? one.updates.filter(({ ref }) => ref === 'refs/heads/main').map(({ after }) => after) : [],
  )
  expect(moves).toEqual([first, second])
})

test('a pull request whose check is red leaves, and those behind it are formed anew without it', () => {
  const github = queueing()
  for (const number of [1, 2, 3]) github.enqueue('bob', number)
  const main = github.head()
  const behind = github.group(3)
  github.report(github.group(2), 'failure')
  expect(github.queue()).toEqual(['1 AWAITING_CHECKS', '2 UNMERGEABLE', '3 AWAITING_CHECKS'])
  const first = github.group(1)
  github.report(first, 'success')
  expect([github.head(), github.state(2), github.queue()]).toEqual([first, 'open', ['3 AWAITING_CHECKS']])
  expect(github.timeline(2)).toEqual(['added by bob', 'removed by github-merge-queue: failed_checks'])
  expect(github.group(3)).not.toBe(behind)
  expect(github.files(github.group(3))).toEqual(['README.md', 'a.txt', 'c.txt'])
  expect(github.refs()).toEqual([`refs/heads/gh-readonly-queue/main/pr-3-${first}`])
  expect(main).not.toBe(first)
})

test('a check that nobody reports in time counts as failed', () => {
  const github = queueing({ queue: { checkResponseTimeoutMinutes: 45 } })
  github.enqueue('bob', 1)
  const main = github.head()
  github.wait(44)
  expect(github.queue()).toEqual(['1 AWAITING_CHECKS'])
  github.wait(1)
  expect([github.queue(), github.refs(), github.state(1), github.head()]).toEqual([[], [], 'open', main])
  expect(github.timeline(1)).toEqual(['added by bob', 'removed by github-merge-queue: checks_timed_out'])
})

test('HEADGREEN merges who failed together with who is green behind them, and nobody where all failed', () => {
  const github = queueing({ queue: { groupingStrategy: 'HEADGREEN' } })
  for (const number of [1, 2]) github.enqueue('bob', number)
  const last = github.group(2)
  github.report(github.group(1), 'failure')
  expect(github.queue()).toEqual(['1 UNMERGEABLE', '2 AWAITING_CHECKS'])
  github.report(last, 'success')
  expect([github.head(), github.state(1), github.state(2)]).toEqual([last, 'merged', 'merged'])
  github.enqueue('bob', 3)
  github.report(github.group(3), 'failure')
  expect([github.queue(), github.state(3)]).toEqual([[], 'open'])
})

test('where somebody moves main past the queue, all groups are formed anew on top of that', () => {
  const github = queueing()
  for (const number of [1, 2]) github.enqueue('bob', number)
  const before = github.group(1)
  const moved = github.rest('zoe', 'PUT /contents/hotfix.txt', {
    message: 'fix: at once',
    content: Buffer.from('hot\n').toString('base64'),
    branch: 'main',
  })
  expect(moved.status).toBe(201)
  expect(github.queue()).toEqual(['1 AWAITING_CHECKS', '2 AWAITING_CHECKS'])
  expect(github.group(1)).not.toBe(before)
  expect(github.files(github.group(1))).toEqual(['README.md', 'a.txt', 'hotfix.txt'])
  expect(github.files(github.group(2))).toEqual(['README.md', 'a.txt', 'b.txt', 'hotfix.txt'])
  expect(github.parents(github.group(1))[0]).toBe(github.head())
  github.report(before, 'success')
  expect(github.state(1)).toBe('open')
})

test('who conflicts with those before leaves the queue, and is named for it', () => {
  const github = queueing({ branches: ['a'] })
  github.open('other', { 'a.txt': 'quite another\n' })
  expect([1, 2].flatMap((number) => github.enqueue('bob', number))).toEqual([])
  expect(github.queue()).toEqual(['1 AWAITING_CHECKS'])
  expect(github.timeline(2)).toEqual(['added by bob', 'removed by github-merge-queue: merge_conflict'])
})

test.each([
  ['squash', 1, 'feat: a (#1)'],
  ['rebase', 1, 'feat: a'],
] as const)('the method of the queue makes its commits: %s', (mergeMethod, parents, subject) => {
  const github = queueing({ queue: { mergeMethod } })
  const main = github.head()
  github.enqueue('bob', 1)
  const group = github.group(1)
  github.report(group, 'success')
  expect([github.head(), github.state(1)]).toEqual([group, 'merged'])
  expect(github.parents(group)).toEqual([main])
  expect(github.parents(group)).toHaveLength(parents)
  expect(github.rest('zoe', `GET /git/commits/${group}`).body).toMatchObject({ message: subject })
})

test('without a required check nobody is waited for, and without the rule nobody waits', () => {
  const free = queueing({ rules: [{ type: 'merge_queue', parameters: usualQueue }] })
  expect([free.enqueue('bob', 1), free.state(1)]).toEqual([[], 'merged'])
  const plain = queueing({ rules: [] })
  expect(plain.enqueue('bob', 1)).toEqual(['Pull request does not go into a branch with a merge queue'])
})

test('an issue is closed when the pull request that names it is merged, not when its group is made', () => {
  const github = queueing({ branches: [] })
  expect(github.rest('bob', 'POST /issues', { title: 'Broken' }).status).toBe(201)
  const [seeded] = seedCommit(github.world, {
    repository: shop,
    branch: 'fix',
    message: 'fix: it\n\nFixes #1',
    files: { 'fix.txt': 'fixed\n' },
    by: 'bob',
  })
  github.world = seeded
  github.rest('bob', 'POST /pulls', { title: 'Fix', head: 'fix', base: 'main', body: 'Closes #1' })
  github.report(github.head('fix'), 'success')
  github.enqueue('bob', 2)
  expect(github.rest('bob', 'GET /issues/1').body).toMatchObject({ state: 'open' })
  github.report(github.group(2), 'success')
  expect(github.rest('bob', 'GET /issues/1').body).toMatchObject({ state: 'closed' })
})

test('a check that one App must report counts on the group from that App alone', () => {
  const id = queueing().world.apps['gate']?.id ?? 0
  const checks = {
    doNotEnforceOnCreate: false,
    requiredStatusChecks: [{ context: 'house/gate', integrationId: id }],
    strictRequiredStatusChecksPolicy: false,
  }
  const gated = queueing({
    branches: ['a'],
    rules: [
      { type: 'merge_queue', parameters: usualQueue },
      { type: 'required_status_checks', parameters: checks },
    ],
  })
  gated.report(gated.head('a'), 'success', 'house/gate')
  expect(gated.enqueue('bob', 1)).toEqual([])
  const group = gated.group(1)
  gated.rest('bob', `POST /statuses/${group}`, { state: 'success', context: 'house/gate' })
  expect(gated.queue()).toEqual(['1 AWAITING_CHECKS'])
  gated.report(group, 'success', 'house/gate')
  expect([gated.state(1), gated.head()]).toEqual(['merged', group])
})

test('what a squash of the queue brings to main is the tree that was checked, though main moved meanwhile', () => {
  const github = queueing({ branches: ['a'], queue: { mergeMethod: 'squash' } })
  github.enqueue('bob', 1)
  const put = (name: string): void => {
    const content = Buffer.from(`${name}\n`).toString('base64')
    expect(github.rest('zoe', `PUT /contents/${name}`, { message: name, content, branch: 'main' }).status).toBe(201)
  }
  put('one.txt')
  const stale = github.group(1)
  put('two.txt')
  github.report(stale, 'success')
  expect(github.state(1)).toBe('open')
  const group = github.group(1)
  github.report(group, 'success')
  expect([github.head(), github.state(1)]).toEqual([group, 'merged'])
  expect(github.files(github.head())).toEqual(['README.md', 'a.txt', 'one.txt', 'two.txt'])
})

test('where the repository says so, the heads of what the queue merged are deleted', () => {
  const github = queueing({ branches: ['a', 'b'] })
  expect(github.rest('zoe', 'PATCH ', { delete_branch_on_merge: true }).status).toBe(200)
  for (const number of [1, 2]) github.enqueue('bob', number)
  const last = github.group(2)
  github.report(last, 'success')
  github.report(github.group(1), 'success')
  expect([github.state(1), github.state(2), github.head()]).toEqual(['merged', 'merged', last])
  expect(github.refs('refs/heads/')).toEqual(['refs/heads/main'])
})

test('each branch has its own queue, also one with slashes in its name', () => {
  const github = queueing({ branches: ['a', 'b'] })
  github.rest('zoe', 'POST /git/refs', { ref: 'refs/heads/release/1', sha: github.head() })
  github.world = addRuleset(github.world, shop, {
    name: 'releases',
    target: 'branch',
    enforcement: 'active',
    bypassActors: [],
    include: ['refs/heads/release/*'],
    exclude: [],
    rules: queueRules(),
  })
  github.rest('bob', 'PATCH /pulls/2', { base: 'release/1' })
  for (const number of [1, 2]) github.enqueue('bob', number)
  const group = github.group(2)
  expect(github.refs().toSorted()[1]).toBe(`refs/heads/gh-readonly-queue/release/1/pr-2-${github.head('release/1')}`)
  github.report(group, 'success')
  expect([github.head('release/1'), github.state(2), github.state(1)]).toEqual([group, 'merged', 'open'])
})
