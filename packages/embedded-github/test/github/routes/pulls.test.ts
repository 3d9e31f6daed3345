import { describe, expect, test } from '@jest/globals'
import { isSignedByGitHub, readCommit } from '../../../src/github/git/commits.ts'
import { seedCommit } from '../../../src/github/world/seed.ts'
import type { World } from '../../../src/github/world/world.ts'
import { api, ask, eventsOf, refsOf } from '../acme.ts'
import { repo, story, tracker } from '../tracker.ts'

const { world, head, topic } = tracker()
type Body = ReturnType<typeof ask>['body']
const open = { title: 'Topic', head: 'topic', base: 'main', body: 'Fixes #9' }
const opened = story(world, 'zoe', ['POST /pulls', open]).world
const get = (from: World, path = '/pulls/1'): Body => ask(from, 'zoe', `GET ${repo}${path}`).body
const merge = (from: World, body: object = {}, as = 'app'): ReturnType<typeof ask> =>
  ask(from, as, `PUT ${repo}/pulls/1/merge`, body)
const put = (from: World, branch: string, path: string, content: string): World =>
  story(from, 'zoe', [
    `PUT /contents/${path}`,
    { branch, message: `Write ${path}`, content: Buffer.from(content).toString('base64') },
  ]).world
const push = (from: World, branch: string, sha: string, as = 'zoe'): ReturnType<typeof ask> =>
  ask(from, as, `PATCH ${repo}/git/refs/heads/${branch}`, { sha, force: true })
/** main and topic write the same file differently. */
const conflicting = put(opened, 'main', 'step-1.txt', 'other\n')

describe('A pull request', () => {
  test('says what it would merge, and whether it can', () => {
    expect(get(opened)).toMatchObject({
      number: 1,
      state: 'open',
      title: 'Topic',
      draft: false,
      merged: false,
      mergeable: true,
      mergeable_state: 'clean',
      user: { login: 'zoe' },
      commits: 2,
      changed_files: 2,
      additions: 2,
      deletions: 0,
      head: { ref: 'topic', sha: topic, label: 'acme:topic' },
      base: { ref: 'main', sha: head },
      merge_commit_sha: refsOf(opened)['refs/pull/1/merge'],
    })
    expect(get(opened, '/pulls/1/files')).toMatchObject([
      { patch: '@@ -0,0 +1 @@\n+one', additions: 1 },
      { patch: '@@ -0,0 +1 @@\n+two', additions: 1 },
    ])
    expect(
      ask(opened, 'zoe', `GET ${repo}/pulls/1`, undefined, { accept: 'application/vnd.github.diff' }).body,
    ).toContain('diff --git a/step-1.txt b/step-1.txt\nnew file mode 100644\n')
    expect(
      get(opened, '/pulls/1/files').map(
        ({ filename, status }: { readonly filename: string; readonly status: string }) => `${status} ${filename}`,
      ),
    ).toEqual(['added step-1.txt', 'added step-2.txt'])
    expect(
      get(opened, '/pulls/1/commits').map(
        ({ commit }: { readonly commit: { readonly message: string } }) => commit.message.split('\n')[0],
      ),
    ).toEqual(['feat: step 1', 'feat: step 2'])
    expect(readCommit(opened.objects, refsOf(opened)['refs/pull/1/merge'] ?? '').parents).toEqual([head, topic])
    expect(get(conflicting)).toMatchObject({ mergeable: false, mergeable_state: 'dirty', merge_commit_sha: null })
  })

  test('is listed by state, head, base and order', () => {
    const { world: two } = story(
      opened,
      'zoe',
      ['POST /pulls', { ...open, base: 'rc/1' }],
      ['PATCH /pulls/1', { state: 'closed' }],
    )
    const numbers = (query: string): readonly number[] =>
      get(two, `/pulls${query}`).map(({ number }: { readonly number: number }) => number)
    expect([
      numbers(''),
      numbers('?state=closed'),
      numbers('?state=all'),
      numbers('?state=all&direction=asc'),
      numbers('?state=all&base=main'),
      numbers('?head=acme:topic'),
      numbers('?head=other:topic'),
    ]).toEqual([[2], [1], [2, 1], [1, 2], [1], [2], []])
  })

  test.each([
    ['with a head that is not there', { head: 'gone' }, 422],
    ['with a base that is not there', { base: 'gone' }, 422],
    ['without a title', { title: '' }, 422],
    ['that brings nothing', { head: 'rc/1' }, 422],
    ['from a fork', { head: 'other:topic' }, 501],
    ['made of an issue', { issue: 1 }, 501],
  ])('is refused %s', (_, change, status) => {
    expect(ask(world, 'zoe', `POST ${repo}/pulls`, { ...open, ...change })).toMatchObject({
      status,
      world: { issues: {} },
    })
  })

  test('is refused where one is open already, and to who may not write', () => {
    expect(ask(opened, 'zoe', `POST ${repo}/pulls`, open)).toMatchObject({
      status: 422,
      body: { errors: [{ message: 'A pull request already exists for acme:topic.' }] },
    })
    expect([
      ask(world, 'ann', `POST ${repo}/pulls`, open).status,
      ask(world, 'narrow', `POST ${repo}/pulls`, open).status,
      ask(world, 'app', `POST ${repo}/pulls`, open).status,
    ]).toEqual([403, 403, 201])
  })

  test('is opened by a GITHUB_TOKEN only where the repository lets it', () => {
    expect(ask(world, 'job', `POST ${repo}/pulls`, open)).toMatchObject({
      status: 403,
      body: { message: 'GitHub Actions is not permitted to create or approve pull requests.' },
    })
    const allowed = story(world, 'zoe', [
      'PUT /actions/permissions/workflow',
      { can_approve_pull_request_reviews: true },
    ]).world
    const told = ask(allowed, 'job', `POST ${repo}/pulls`, open)
    expect([told.status, eventsOf(told), get(allowed, '/actions/permissions/workflow')]).toEqual([
      201,
      [],
      { default_workflow_permissions: 'read', can_approve_pull_request_reviews: true },
    ])
  })

  test('is given another title, body and base, closed and opened again', () => {
    const changed = story(opened, 'zoe', ['PATCH /pulls/1', { title: 'T', body: null, base: 'rc/1' }])
    expect(changed.body).toMatchObject({ title: 'T', body: null, base: { ref: 'rc/1' } })
    expect(eventsOf(changed)).toEqual(['pull_request edited', 'pull_request edited'])
    const closed = story(opened, 'zoe', ['PATCH /pulls/1', { state: 'closed' }])
    expect([closed.body.state, closed.body.mergeable, eventsOf(closed)]).toEqual([
      'closed',
      null,
      ['pull_request closed'],
    ])
    const moved = put(closed.world, 'topic', 'more.txt', 'more')
    expect(get(moved).head.sha).toBe(topic)
    for (const path of ['pulls', 'issues'])
      expect(get(story(moved, 'zoe', [`PATCH /${path}/1`, { state: 'open' }]).world)).toMatchObject({
        state: 'open',
        head: { sha: refsOf(moved)['refs/heads/topic'] },
      })
    expect(
      ask(push(closed.world, 'topic', head).world, 'zoe', `PATCH ${repo}/pulls/1`, { state: 'open' }),
    ).toMatchObject({
      status: 422,
      body: { errors: [{ message: 'state cannot be changed. The topic branch was force-pushed or recreated.' }] },
    })
    const gone = ask(closed.world, 'zoe', `DELETE ${repo}/git/refs/heads/topic`).world
    expect(ask(gone, 'zoe', `PATCH ${repo}/pulls/1`, { state: 'open' })).toMatchObject({
      status: 422,
      body: { errors: [{ message: 'state cannot be changed. The topic branch has been deleted.' }] },
    })
  })
})

describe('A push', () => {
  test('to the head synchronizes the pull request', () => {
    const told = push(
      opened,
      'topic',
      seedCommit(opened, {
        repository: api,
        branch: 'topic',
        message: 'More',
        files: { 'more.txt': 'x' },
        by: 'ann',
      })[1],
    )
    const now = refsOf(told.world)
    expect(get(told.world)).toMatchObject({ head: { sha: now['refs/heads/topic'] }, commits: 3, mergeable: true })
    expect(now['refs/pull/1/head']).toBe(now['refs/heads/topic'])
    expect(eventsOf(told)).toEqual(['push', 'pull_request synchronize'])
    expect(Object.values(told.world.runs).at(-1)?.payload).toMatchObject({
      action: 'synchronize',
      before: topic,
      after: now['refs/heads/topic'],
    })
  })

  test('to the base makes the test merge anew', () => {
    const moved = put(opened, 'main', 'other.txt', 'x')
    expect(readCommit(moved.objects, get(moved).merge_commit_sha).parents).toEqual([
      refsOf(moved)['refs/heads/main'],
      topic,
    ])
  })

  test('that brings the head into the base merges the pull request', () => {
    const told = push(opened, 'main', topic)
    expect(get(told.world)).toMatchObject({
      state: 'closed',
      merged: true,
      merged_by: { login: 'zoe' },
      merge_commit_sha: topic,
      base: { sha: head },
    })
    expect(eventsOf(told)).toEqual(['push', 'pull_request closed'])
    const merges = story(put(opened, 'main', 'other.txt', 'x'), 'zoe', [
      'POST /merges',
      { base: 'main', head: 'topic' },
    ])
    expect(get(put(merges.world, 'main', 'later.txt', 'x'))).toMatchObject({
      merged: true,
      merge_commit_sha: merges.body.sha,
    })
  })

  test('that sets the head back to the base closes it, as does the end of either branch', () => {
    const ends = [
      push(opened, 'topic', head),
      ask(opened, 'zoe', `DELETE ${repo}/git/refs/heads/topic`),
      ask(
        story(opened, 'zoe', ['PATCH /pulls/1', { base: 'rc/1' }]).world,
        'zoe',
        `DELETE ${repo}/git/refs/heads/rc%2F1`,
      ),
    ]
    expect(ends.map((told) => [get(told.world).state, get(told.world).merged])).toEqual(
      Array.from({ length: 3 }, () => ['closed', false]),
    )
    expect(get(ends[1]?.world ?? world, '/pulls/1').head.sha).toBe(topic)
  })

  test('by nobody else writes refs that GitHub keeps', () => {
    expect(ask(opened, 'zoe', `POST ${repo}/git/refs`, { ref: 'refs/pull/7/head', sha: head }).status).toBe(422)
    expect(ask(opened, 'zoe', `DELETE ${repo}/git/refs/pull%2F1%2Fhead`).status).toBe(422)
  })
})

describe('Merging', () => {
  test('makes a merge commit by who merges, which GitHub signs', () => {
    const told = merge(opened)
    expect(told).toMatchObject({
      status: 200,
      body: { merged: true, message: 'Pull Request successfully merged', sha: refsOf(told.world)['refs/heads/main'] },
    })
    const commit = readCommit(told.world.objects, told.body.sha)
    expect(commit).toMatchObject({
      parents: [head, topic],
      message: 'Merge pull request #1 from acme/topic\n\nTopic',
      author: { name: 'release-app[bot]' },
      committer: { name: 'GitHub' },
    })
    expect(isSignedByGitHub(commit)).toBe(true)
    expect(get(told.world)).toMatchObject({
      state: 'closed',
      merged: true,
      merged_by: { login: 'release-app[bot]' },
      merge_commit_sha: told.body.sha,
      mergeable: null,
      commits: 2,
    })
    expect([get(told.world).merged_at, eventsOf(told)]).toEqual([
      new Date(opened.at + 1000).toISOString().replace('.000', ''),
      ['push', 'pull_request closed'],
    ])
    expect([
      ask(told.world, 'zoe', `GET ${repo}/pulls/1/merge`).status,
      ask(opened, 'zoe', `GET ${repo}/pulls/1/merge`).status,
    ]).toEqual([204, 404])
  })

  test('by squashing makes one commit by who opened the pull request, or by the author of its only commit', () => {
    const told = merge(opened, { merge_method: 'squash' })
    const commit = readCommit(told.world.objects, told.body.sha)
    expect(commit).toMatchObject({
      parents: [head],
      message: 'Topic (#1)\n\n* feat: step 1\n\nWhy.\n\n* feat: step 2\n\nWhy.',
      author: { name: 'zoe' },
      committer: { name: 'GitHub' },
    })
    expect([isSignedByGitHub(commit), get(told.world).merged]).toEqual([true, true])
    const [single] = seedCommit(world, {
      repository: api,
      branch: 'fix',
      message: 'fix: it\n\nBecause.',
      files: { 'fix.txt': 'x' },
      by: 'ann',
    })
    const squashed = merge(story(single, 'zoe', ['POST /pulls', { ...open, head: 'fix' }]).world, {
      merge_method: 'squash',
    })
    expect(readCommit(squashed.world.objects, squashed.body.sha)).toMatchObject({
      message: 'fix: it (#1)\n\nBecause.',
      author: { name: 'ann' },
    })
    expect(
      readCommit(
        squashed.world.objects,
        merge(opened, { merge_method: 'squash', commit_title: 'A', commit_message: 'B' }).body.sha,
      ).message,
    ).toBe('A\n\nB')
  })

  test('by rebasing writes each commit again, by its author and unsigned', () => {
    const told = merge(put(opened, 'main', 'other.txt', 'x'), { merge_method: 'rebase' })
    const commit = readCommit(told.world.objects, told.body.sha)
    expect(commit).toMatchObject({
      message: 'feat: step 2\n\nWhy.',
      author: { name: 'ann' },
      committer: { name: 'release-app[bot]' },
    })
    expect([isSignedByGitHub(commit), get(told.world).merged, get(told.world, '/contents/?ref=main').length]).toEqual([
      false,
      true,
      6,
    ])
  })

  test('needs the head that was looked at, contents: write, and something that can be merged', () => {
    expect(merge(opened, { sha: head })).toMatchObject({
      status: 409,
      body: { message: 'Head branch was modified. Review and try the merge again.' },
    })
    expect(merge(opened, { sha: topic }).status).toBe(200)
    expect([
      merge(opened, {}, 'ann').status,
      merge(conflicting).status,
      merge(conflicting, { merge_method: 'rebase' }).status,
      merge(merge(opened).world).status,
    ]).toEqual([403, 405, 405, 405])
    expect(merge(story(world, 'zoe', ['POST /pulls', { ...open, draft: true }]).world)).toMatchObject({
      status: 405,
      body: { message: 'Pull Request is still a draft' },
    })
    expect(refsOf(merge(conflicting).world)).toEqual(refsOf(conflicting))
  })

  test('is a push like any other: a workflow file needs the permission, and a GITHUB_TOKEN starts nothing', () => {
    const [changed] = seedCommit(world, {
      repository: api,
      branch: 'topic',
      message: 'CI',
      files: { '.github/workflows/new.yml': 'on: push\njobs: {}\n' },
      by: 'zoe',
    })
    const limited = {
      ...changed,
      tokens: {
        ...changed.tokens,
        app: { ...changed.tokens['app']!, permissions: { contents: 'write', pull_requests: 'write' } as const },
      },
    }
    const told = merge(story(limited, 'zoe', ['POST /pulls', open]).world)
    expect([told.status, get(told.world).merged]).toEqual([403, false])
    const silent = merge(opened, {}, 'job')
    expect([silent.status, eventsOf(silent), get(silent.world).merged_by.login]).toEqual([
      200,
      [],
      'github-actions[bot]',
    ])
  })

  test('the base into the head updates the branch', () => {
    const behind = put(opened, 'main', 'other.txt', 'x')
    const told = ask(behind, 'zoe', `PUT ${repo}/pulls/1/update-branch`, { expected_head_sha: topic })
    expect([told.status, eventsOf(told), readCommit(told.world.objects, get(told.world).head.sha).parents]).toEqual([
      202,
      ['push', 'pull_request synchronize'],
      [topic, refsOf(behind)['refs/heads/main']],
    ])
    expect([
      ask(behind, 'zoe', `PUT ${repo}/pulls/1/update-branch`, { expected_head_sha: head }).status,
      ask(opened, 'zoe', `PUT ${repo}/pulls/1/update-branch`).status,
      ask(behind, 'narrow', `PUT ${repo}/pulls/1/update-branch`).status,
    ]).toEqual([422, 422, 403])
  })
})

describe('Closing keywords', () => {
  const issues = story(
    world,
    'zoe',
    ['POST /issues', { title: 'A' }],
    ['POST /issues', { title: 'B' }],
    ['POST /issues', { title: 'C' }],
  ).world
  const states = (from: World): readonly string[] => [1, 2, 3].map((number) => get(from, `/issues/${number}`).state)
  const pulled = (base: string): World =>
    story(issues, 'zoe', [
      'POST /pulls',
      { ...open, base, body: `closes #1, RESOLVED: ${api}#2, fixes acme/web#3, see #3, prefixes #3` },
    ]).world
  const mergeFourth = (from: World): ReturnType<typeof ask> => ask(from, 'app', `PUT ${repo}/pulls/4/merge`)

  test('close issues when the pull request is merged into the default branch, and only there', () => {
    const told = mergeFourth(pulled('main'))
    expect([states(told.world), eventsOf(told)]).toEqual([
      ['closed', 'closed', 'open'],
      ['push', 'pull_request closed', 'issues closed', 'issues closed'],
    ])
    expect(get(told.world, '/issues/1')).toMatchObject({
      state_reason: 'completed',
      closed_by: { login: 'release-app[bot]' },
    })
    expect(states(mergeFourth(pulled('rc/1')).world)).toEqual(['open', 'open', 'open'])
    expect(states(push(pulled('main'), 'main', topic).world)).toEqual(['closed', 'closed', 'open'])
  })

  test('in commits close issues once they reach the default branch', () => {
    const [fixed, sha] = seedCommit(issues, {
      repository: api,
      branch: 'fix',
      message: 'Mend it\n\nFixes #3',
      files: { 'fix.txt': 'x' },
      by: 'ann',
    })
    expect([states(push(fixed, 'rc/1', sha).world), states(push(fixed, 'main', sha).world)]).toEqual([
      ['open', 'open', 'open'],
      ['open', 'open', 'closed'],
    ])
  })
})

describe('Reviews', () => {
  const review = (body: object, as = 'ann', from = opened): ReturnType<typeof ask> =>
    ask(from, as, `POST ${repo}/pulls/1/reviews`, body)

  test('are by anybody who may read, of the commit that was looked at', () => {
    const told = review({ event: 'APPROVE' })
    expect(told).toMatchObject({ status: 200, body: { state: 'APPROVED', commit_id: topic, user: { login: 'ann' } } })
    const more = review({ event: 'REQUEST_CHANGES', body: 'No.' }, 'eve', told.world).world
    expect(get(more, '/pulls/1/reviews').map(({ state }: { readonly state: string }) => state)).toEqual([
      'APPROVED',
      'CHANGES_REQUESTED',
    ])
    expect(get(more, `/pulls/1/reviews/${told.body.id}`)).toEqual(told.body)
    expect(eventsOf(told)).toEqual(['pull_request_review submitted'])
  })

  test("are not of one's own, nor empty, nor an approval by a GITHUB_TOKEN", () => {
    expect(review({ event: 'APPROVE' }, 'zoe')).toMatchObject({
      status: 422,
      body: { errors: ['Can not approve your own pull request'] },
    })
    expect([
      review({ event: 'COMMENT' }).status,
      review({ event: 'APPROVE' }, 'job').status,
      review({}).status,
      review({ event: 'COMMENT', body: 'x' }, 'zoe').status,
    ]).toEqual([422, 422, 501, 200])
  })

  test('are asked of people with a role, and no longer asked of who has answered', () => {
    const asked = story(opened, 'zoe', ['POST /pulls/1/requested_reviewers', { reviewers: ['ann'] }])
    expect([
      asked.body.requested_reviewers.map(({ login }: { readonly login: string }) => login),
      eventsOf(asked),
    ]).toEqual([['ann'], ['pull_request review_requested']])
    expect(get(review({ event: 'APPROVE' }, 'ann', asked.world).world, '/pulls/1/requested_reviewers')).toEqual({
      users: [],
      teams: [],
    })
    expect(
      get(ask(asked.world, 'zoe', `DELETE ${repo}/pulls/1/requested_reviewers`, { reviewers: ['ann'] }).world)
        .requested_reviewers,
    ).toEqual([])
    expect(
      ['eve', 'zoe'].map(
        (login) => ask(opened, 'zoe', `POST ${repo}/pulls/1/requested_reviewers`, { reviewers: [login] }).status,
      ),
    ).toEqual([422, 422])
  })
})

describe('A pull request runs workflows', () => {
  const runs = (from: World): readonly unknown[] =>
    Object.values(from.runs).filter(({ event }) => event === 'pull_request')

  test('at the merge of head and base, shown at its head', () => {
    expect(runs(opened)).toMatchObject([
      {
        event: 'pull_request',
        ref: 'refs/pull/1/merge',
        workflowSha: refsOf(opened)['refs/pull/1/merge'],
        headSha: topic,
        headBranch: 'topic',
        actor: 'zoe',
        displayTitle: 'Topic',
        payload: { action: 'opened', number: 1, pull_request: { head: { sha: topic } } },
      },
    ])
  })

  test('which name the pull request while it is open', () => {
    const [run] = get(opened, '/actions/runs?event=pull_request').workflow_runs
    expect(run).toMatchObject({
      head_sha: topic,
      head_branch: 'topic',
      pull_requests: [{ number: 1, head: { ref: 'topic', sha: topic }, base: { ref: 'main' } }],
    })
    expect(get(merge(opened).world, `/actions/runs/${run.id}`).pull_requests).toEqual([])
  })

  test('with the file of that merge', () => {
    const file = 'on: pull_request\njobs: { a: { runs-on: x, steps: [{ run: "true" }] } }\n'
    const [changed] = seedCommit(world, {
      repository: api,
      branch: 'topic',
      message: 'CI',
      files: { '.github/workflows/new.yml': file },
      by: 'zoe',
    })
    expect(runs(story(changed, 'zoe', ['POST /pulls', open]).world)).toMatchObject([
      { workflow: { path: '.github/workflows/new.yml' } },
      { workflow: { path: '.github/workflows/track.yml' } },
    ])
  })

  test('of the branches that `branches` names: those it goes into', () => {
    const [other] = seedCommit(world, {
      repository: api,
      branch: 'develop',
      message: 'Develop',
      files: { 'a.txt': 'x' },
      by: 'zoe',
    })
    expect([
      runs(story(other, 'zoe', ['POST /pulls', { ...open, base: 'develop' }]).world).length,
      runs(story(other, 'zoe', ['POST /pulls', { ...open, base: 'rc/1' }]).world).length,
    ]).toEqual([0, 1])
  })

  test('for which the paths that it changes count, whatever else its base has', () => {
    const on = (path: string): number => {
      const file = `on: { pull_request: { paths: ["${path}"] } }\njobs: { a: { runs-on: x, steps: [{ run: "true" }] } }\n`
      const [listening] = seedCommit(world, {
        repository: api,
        branch: 'main',
        message: 'Listen',
        files: { '.github/workflows/paths.yml': file, 'base-only.txt': 'x' },
        by: 'zoe',
      })
      return Object.values(story(listening, 'zoe', ['POST /pulls', open]).world.runs).filter(({ workflow }) =>
        workflow.path.endsWith('paths.yml'),
      ).length
    }
    expect([on('step-*'), on('base-only.txt')]).toEqual([1, 0])
  })

  test('not where head and base conflict, nor where its head says to skip', () => {
    const [skipping] = seedCommit(world, {
      repository: api,
      branch: 'topic',
      message: 'docs [skip ci]',
      files: { 'a.txt': 'x' },
      by: 'zoe',
    })
    expect([
      runs(story(conflicting, 'zoe', ['PATCH /pulls/1', { title: 'B' }]).world).length,
      runs(story(skipping, 'zoe', ['POST /pulls', open]).world).length,
    ]).toEqual([1, 0])
  })

  test('once merged at the branch that it went into', () => {
    const told = merge(opened)
    expect(runs(told.world).at(-1)).toMatchObject({
      ref: 'refs/heads/main',
      workflowSha: told.body.sha,
      headSha: topic,
      payload: { action: 'closed', pull_request: { merged: true } },
    })
  })
})

describe('The activity of a repository', () => {
  const activity = (from: World, words = ''): Body => ask(from, 'zoe', `GET ${repo}/activity${words}`).body
  const pushed = put(opened, 'topic', 'late.txt', 'late\n')
  const landed = merge(pushed).world

  test('says who moved which branch, newest first', () => {
    const { world: reset } = push(landed, 'topic', topic)
    expect(activity(reset)).toMatchObject([
      { ref: 'refs/heads/topic', activity_type: 'force_push', after: topic, actor: { login: 'zoe' } },
      { ref: 'refs/heads/main', activity_type: 'pr_merge', before: head, actor: { login: 'release-app[bot]' } },
      { ref: 'refs/heads/topic', activity_type: 'push', before: topic, actor: { login: 'zoe' } },
    ])
  })

  test('is listed for one branch, one person or one kind, page by page', () => {
    const more = put(put(landed, 'topic', 'b', 'b'), 'topic', 'c', 'c')
    expect([
      activity(more, '?ref=main').length,
      activity(more, '?ref=refs/heads/topic').length,
      activity(more, '?actor=ZOE').length,
      activity(more, '?activity_type=pr_merge').length,
    ]).toEqual([1, 3, 3, 1])
    const first = ask(more, 'zoe', `GET ${repo}/activity?per_page=3`)
    const next = /<([^>]+)>; rel="next"/u.exec(first.headers['link'] ?? '')?.[1] ?? ''
    expect(activity(more, new URL(next).search)).toMatchObject([{ before: topic }])
  })

  test('knows of branches that were made and deleted', () => {
    const made = ask(landed, 'zoe', `POST ${repo}/git/refs`, { ref: 'refs/heads/new', sha: head }).world
    const gone = ask(made, 'zoe', `DELETE ${repo}/git/refs/heads/new`).world
    const none = '0'.repeat(40)
    expect(activity(gone, '?ref=new')).toMatchObject([
      { activity_type: 'branch_deletion', before: head, after: none },
      { activity_type: 'branch_creation', before: none, after: head },
    ])
  })
})
