import { describe, expect, test } from '@jest/globals'
import { readCommit } from '../../../src/github/git/commits.ts'
import type { Rule, Ruleset } from '../../../src/github/rules/definitions.ts'
import { addRuleset, addTeam } from '../../../src/github/world/seed.ts'
import type { World } from '../../../src/github/world/world.ts'
import { api, ask, eventsOf, graphql, refsOf } from '../acme.ts'
import { repo, story, tracker } from '../tracker.ts'

const { world, head, topic } = tracker()
const writing = story(world, 'zoe', ['PUT /collaborators/ann', { permission: 'push' }]).world
const opened = story(writing, 'zoe', ['POST /pulls', { title: 'Topic', head: 'topic', base: 'main' }]).world

function ruled(rules: readonly Rule[], from: World = opened, more: Partial<Ruleset> = {}): World {
  return addRuleset(from, api, {
    name: `rules ${from.serial}`,
    target: 'branch',
    enforcement: 'active',
    bypassActors: [],
    include: ['refs/heads/main'],
    exclude: [],
    rules,
    ...more,
  })
}

function reviewed(parameters: Partial<Extract<Rule, { type: 'pull_request' }>['parameters']> = {}): Rule {
  return {
    type: 'pull_request',
    parameters: {
      allowedMergeMethods: ['merge', 'squash', 'rebase'],
      dismissStaleReviewsOnPush: false,
      requireLastPushApproval: false,
      requiredApprovingReviewCount: 1,
      requiredReviewThreadResolution: false,
      ...parameters,
    },
  }
}

const strict: Rule = {
  type: 'required_status_checks',
  parameters: {
    doNotEnforceOnCreate: false,
    strictRequiredStatusChecksPolicy: true,
    requiredStatusChecks: [{ context: 'test', integrationId: null }],
  },
}

/** What GitHub says of pull request 1: REST's state, and over GraphQL its state and decision. */
function stateOf(from: World): readonly [string, string, string | null] {
  const over = graphql(
    from,
    'zoe',
    '{ repository(owner: "acme", name: "api") { pullRequest(number: 1) { mergeStateStatus reviewDecision } } }',
  ).body.data.repository.pullRequest
  return [ask(from, 'zoe', `GET ${repo}/pulls/1`).body.mergeable_state, over.mergeStateStatus, over.reviewDecision]
}

const review = (from: World, as: string, event: string): World =>
  story(from, as, ['POST /pulls/1/reviews', { event, body: 'Why' }]).world
const report = (from: World, state: string, sha = topic, context = 'test'): World =>
  story(from, 'zoe', [`POST /statuses/${sha}`, { context, state }]).world
const merge = (from: World, body: object = {}, as = 'zoe'): ReturnType<typeof ask> =>
  ask(from, as, `PUT ${repo}/pulls/1/merge`, body)
const push = (from: World, branch: string, as = 'zoe'): World =>
  story(from, as, [
    `PUT /contents/${branch}.md`,
    { branch, message: 'More', content: Buffer.from('more').toString('base64') },
  ]).world

describe('The merge state of a pull request', () => {
  test('is clean without rules, whoever reviewed it, and unstable with a check that nobody requires', () => {
    expect(stateOf(opened)).toEqual(['clean', 'CLEAN', null])
    expect(stateOf(review(opened, 'ann', 'APPROVE'))).toEqual(['clean', 'CLEAN', null])
    expect(stateOf(report(opened, 'failure', topic, 'lint'))).toEqual(['unstable', 'UNSTABLE', null])
  })

  test('is blocked until those who may write approve, and while one of them wants changes', () => {
    const demanding = ruled([reviewed()])
    expect(stateOf(demanding)).toEqual(['blocked', 'BLOCKED', 'REVIEW_REQUIRED'])
    expect(stateOf(review(demanding, 'eve', 'APPROVE'))).toEqual(['blocked', 'BLOCKED', 'REVIEW_REQUIRED'])
    const approved = review(demanding, 'ann', 'APPROVE')
    expect(stateOf(approved)).toEqual(['clean', 'CLEAN', 'APPROVED'])
    const rejected = review(approved, 'ann', 'REQUEST_CHANGES')
    expect(stateOf(rejected)).toEqual(['blocked', 'BLOCKED', 'CHANGES_REQUESTED'])
    expect(merge(rejected)).toMatchObject({
      status: 405,
      body: {
        message: 'Repository rule violations found\n\n1 review requesting changes by reviewers with write access.\n\n',
      },
    })
    expect(stateOf(review(rejected, 'ann', 'COMMENT'))[2]).toBe('CHANGES_REQUESTED')
  })

  test('counts the approval of an App that may write', () => {
    expect(stateOf(review(ruled([reviewed()]), 'app', 'APPROVE'))).toEqual(['clean', 'CLEAN', 'APPROVED'])
  })

  test('is clean where a pull request is all that is asked for, even if somebody wants changes', () => {
    const open = ruled([reviewed({ requiredApprovingReviewCount: 0 })])
    expect(stateOf(open)).toEqual(['clean', 'CLEAN', null])
    expect(stateOf(review(open, 'ann', 'REQUEST_CHANGES'))).toEqual(['clean', 'CLEAN', 'CHANGES_REQUESTED'])
  })

  test('is blocked by a required check, and behind where head and base were not tested together', () => {
    const checked = ruled([strict])
    expect([stateOf(checked), stateOf(report(checked, 'failure')), stateOf(report(checked, 'success'))]).toEqual([
      ['blocked', 'BLOCKED', null],
      ['blocked', 'BLOCKED', null],
      ['clean', 'CLEAN', null],
    ])
    const moved = ruled([strict], push(report(opened, 'success'), 'main'))
    expect(stateOf(moved)).toEqual(['behind', 'BEHIND', null])
    expect(merge(moved)).toMatchObject({
      status: 405,
      body: { message: expect.stringContaining('The head branch is not up to date with the base branch.') },
    })
    const updated = story(moved, 'zoe', ['PUT /pulls/1/update-branch', {}]).world
    expect(stateOf(updated)).toEqual(['blocked', 'BLOCKED', null])
    expect(stateOf(report(updated, 'success', refsOf(updated)['refs/heads/topic']))).toEqual(['clean', 'CLEAN', null])
  })

  test('is blocked where nobody may update the base, and where no method of merging is left', () => {
    expect(stateOf(ruled([{ type: 'update' }]))[0]).toBe('blocked')
    const merging = story(opened, 'zoe', ['PATCH ', { allow_squash_merge: false, allow_rebase_merge: false }]).world
    expect(stateOf(merging)[0]).toBe('clean')
    expect(stateOf(ruled([{ type: 'required_linear_history' }], merging))[0]).toBe('blocked')
    expect(
      stateOf(ruled([reviewed({ allowedMergeMethods: ['squash'], requiredApprovingReviewCount: 0 })], merging))[0],
    ).toBe('blocked')
    expect(stateOf(ruled([{ type: 'required_linear_history' }]))[0]).toBe('clean')
  })

  test('is a draft before anything but a conflict, and unknown once it is closed', () => {
    const draft = story(writing, 'zoe', ['POST /pulls', { title: 'T', head: 'topic', base: 'main', draft: true }]).world
    expect(stateOf(ruled([reviewed()], draft))).toEqual(['draft', 'DRAFT', 'REVIEW_REQUIRED'])
    expect(merge(draft)).toMatchObject({ status: 405, body: { message: 'Pull Request is still a draft' } })
    expect(stateOf(story(draft, 'zoe', ['PATCH /pulls/1', { state: 'closed' }]).world)[0]).toBe('unknown')
  })

  test('is the same to who may bypass, who is told so and whose merge goes through', () => {
    const open = ruled([reviewed()], opened, {
      bypassActors: [{ type: 'RepositoryRole', id: 5, mode: 'pull_request' }],
    })
    const asAdmin = (as: string, from = open): unknown =>
      graphql(
        from,
        as,
        '{ repository(owner: "acme", name: "api") { pullRequest(number: 1) { viewerCanMergeAsAdmin } } }',
      ).body.data.repository.pullRequest.viewerCanMergeAsAdmin
    expect([stateOf(open)[0], asAdmin('zoe'), asAdmin('ann'), asAdmin('zoe', opened)]).toEqual([
      'blocked',
      true,
      false,
      false,
    ])
    expect([merge(open).status, merge(open, {}, 'ann').status]).toEqual([200, 405])
  })

  test('follows classic protection as it does rulesets', () => {
    const protectedToo = story(opened, 'zoe', [
      'PUT /branches/main/protection',
      {
        required_status_checks: { strict: true, contexts: ['test'] },
        enforce_admins: true,
        required_pull_request_reviews: { required_approving_review_count: 1, dismiss_stale_reviews: true },
        restrictions: null,
      },
    ]).world
    expect(stateOf(protectedToo)).toEqual(['blocked', 'BLOCKED', 'REVIEW_REQUIRED'])
    expect(stateOf(review(report(protectedToo, 'success'), 'ann', 'APPROVE'))).toEqual(['clean', 'CLEAN', 'APPROVED'])
  })
})

describe('A review', () => {
  const approved = review(ruled([reviewed()]), 'ann', 'APPROVE')
  const id = ask(approved, 'zoe', `GET ${repo}/pulls/1/reviews`).body[0]
  const states = (from: World): unknown =>
    ask(from, 'zoe', `GET ${repo}/pulls/1/reviews`).body.map((one: { readonly state: string }) => one.state)

  test('is dismissed by who may write, with a reason, once', () => {
    const path = `PUT ${repo}/pulls/1/reviews/${id.id}/dismissals`
    const told = ask(approved, 'zoe', path, { message: 'Not so fast' })
    expect(told).toMatchObject({ status: 200, body: { state: 'DISMISSED', user: { login: 'ann' } } })
    expect([eventsOf(told), states(told.world), stateOf(told.world)[0]]).toEqual([
      ['pull_request_review dismissed'],
      ['DISMISSED'],
      'blocked',
    ])
    expect(ask(told.world, 'zoe', path, { message: 'Again' })).toMatchObject({
      status: 422,
      body: { errors: ['Can not dismiss a dismissed pull request review'] },
    })
    expect(ask(approved, 'zoe', path, {}).status).toBe(422)
    expect(ask(approved, 'eve', path, { message: 'No' }).status).toBe(403)
  })

  test('is dismissed over GraphQL as over REST', () => {
    const told = graphql(
      approved,
      'zoe',
      `
        mutation ($id: ID!) {
          dismissPullRequestReview(input: { pullRequestReviewId: $id, message: "Look again" }) {
            pullRequestReview {
              state
            }
          }
        }
      `,
      { id: id.node_id },
    )
    expect(told.body.data.dismissPullRequestReview.pullRequestReview).toEqual({ state: 'DISMISSED' })
    expect(stateOf(told.world)[2]).toBe('REVIEW_REQUIRED')
  })

  test('that approves ends with a push to the head where the base asks for that, and a wish for changes does not', () => {
    const dismissing = review(
      review(ruled([reviewed({ dismissStaleReviewsOnPush: true })]), 'ann', 'APPROVE'),
      'app',
      'REQUEST_CHANGES',
    )
    expect(states(push(dismissing, 'topic'))).toEqual(['DISMISSED', 'CHANGES_REQUESTED'])
    expect(states(push(approved, 'topic'))).toEqual(['APPROVED'])
  })

  test('of the last pusher does not suffice where the base asks for somebody else', () => {
    const demanding = ruled([reviewed({ requireLastPushApproval: true })])
    const pushed = push(demanding, 'topic', 'ann')
    expect(stateOf(review(pushed, 'ann', 'APPROVE'))[0]).toBe('blocked')
    expect(merge(review(pushed, 'ann', 'APPROVE'))).toMatchObject({
      status: 405,
      body: { message: expect.stringContaining('someone other than ann because they were the last pusher.') },
    })
    expect(stateOf(review(pushed, 'app', 'APPROVE'))[0]).toBe('clean')
  })

  test('counts as the last word of its author over GraphQL, for writers only where asked', () => {
    const spoken = review(review(approved, 'eve', 'APPROVE'), 'ann', 'COMMENT')
    const opinions = (writersOnly: boolean): unknown =>
      graphql(
        spoken,
        'zoe',
        `{ repository(owner: "acme", name: "api") { pullRequest(number: 1) {
          latestOpinionatedReviews(first: 10, writersOnly: ${writersOnly}) { nodes { state author { login } } }
        } } }`,
      ).body.data.repository.pullRequest.latestOpinionatedReviews.nodes
    const [ann, eve] = ['ann', 'eve'].map((login) => ({ state: 'APPROVED', author: { login } }))
    expect([opinions(false), opinions(true)]).toEqual([[ann, eve], [ann]])
  })
})

describe('A review of code owners, where the base asks for it,', () => {
  const owned = (text: string, rule: Partial<Extract<Rule, { type: 'pull_request' }>['parameters']> = {}): World =>
    ruled(
      [reviewed({ requireCodeOwnerReview: true, ...rule })],
      story(opened, 'zoe', [
        'PUT /contents/.github/CODEOWNERS',
        { branch: 'main', message: 'Own', content: Buffer.from(text).toString('base64') },
      ]).world,
    )

  test('is one of an owner of each file, and others do not stand in for it', () => {
    const waiting = review(owned('* @ann\n'), 'app', 'APPROVE')
    expect(stateOf(waiting)).toEqual(['blocked', 'BLOCKED', 'REVIEW_REQUIRED'])
    expect(merge(waiting)).toMatchObject({
      status: 405,
      body: { message: expect.stringContaining('Waiting on code owner review from ann.') },
    })
    expect(stateOf(review(waiting, 'ann', 'APPROVE'))).toEqual(['clean', 'CLEAN', 'APPROVED'])
  })

  test('is asked for without any other approval, and for the files that have an owner who may write', () => {
    const none = { requiredApprovingReviewCount: 0 }
    expect(stateOf(owned('/step-2.txt @ann', none))).toEqual(['blocked', 'BLOCKED', 'REVIEW_REQUIRED'])
    expect(stateOf(owned('/other.txt @ann', none))).toEqual(['clean', 'CLEAN', null])
    expect(stateOf(owned('* @eve', none))).toEqual(['clean', 'CLEAN', null])
    expect(stateOf(owned('* @ann\n/step-1.txt\n/step-2.txt', none))).toEqual(['clean', 'CLEAN', null])
  })

  test('is that of a member of a team that owns, and never of who opened the pull request', () => {
    const team = addTeam(owned('* @acme/web'), 'acme', 'web', ['ann'])
    expect([stateOf(team)[2], stateOf(review(team, 'ann', 'APPROVE'))[2]]).toEqual(['REVIEW_REQUIRED', 'APPROVED'])
    expect(stateOf(review(owned('* @zoe'), 'ann', 'APPROVE'))[0]).toBe('blocked')
  })

  test('follows the file of the base, not that of the head', () => {
    const content = Buffer.from('* @eve').toString('base64')
    const own = { branch: 'topic', message: 'Own', content }
    const theirs = story(owned('* @ann'), 'zoe', ['PUT /contents/CODEOWNERS', own]).world
    expect(stateOf(review(theirs, 'app', 'APPROVE'))[0]).toBe('blocked')
  })
})

describe('A repository allows ways of merging', () => {
  const only = (...methods: readonly string[]): World =>
    story(opened, 'zoe', [
      'PATCH ',
      Object.fromEntries(
        [
          ['allow_merge_commit', 'merge'],
          ['allow_squash_merge', 'squash'],
          ['allow_rebase_merge', 'rebase'],
        ].map(([key = '', method = '']) => [key, methods.includes(method)]),
      ),
    ]).world

  test.each([
    ['merge', 'Merge commits'],
    ['squash', 'Squash merges'],
    ['rebase', 'Rebase merges'],
  ])('and refuses %s where it is not one of them', (method, name) => {
    const others = ['merge', 'squash', 'rebase'].filter((one) => one !== method)
    const refused = merge(only(...others), { merge_method: method })
    expect(refused).toMatchObject({ status: 405, body: { message: `${name} are not allowed on this repository.` } })
    expect(refsOf(refused.world)['refs/heads/main']).toBe(head)
    expect(merge(only(method), { merge_method: method }).status).toBe(200)
  })

  test.each([
    ['merge', {}, 'Merge pull request #1 from acme/topic\n\nTopic'],
    ['merge', { merge_commit_title: 'PR_TITLE', merge_commit_message: 'PR_BODY' }, 'Topic (#1)\n\nWhy'],
    ['merge', { merge_commit_title: 'PR_TITLE', merge_commit_message: 'BLANK' }, 'Topic (#1)'],
    ['squash', { squash_merge_commit_title: 'PR_TITLE', squash_merge_commit_message: 'PR_BODY' }, 'Topic (#1)\n\nWhy'],
    ['squash', { squash_merge_commit_title: 'PR_TITLE', squash_merge_commit_message: 'BLANK' }, 'Topic (#1)'],
  ])('and says what the commit of a %s is called: %j', (method, settings, message) => {
    const set = story(opened, 'zoe', ['PATCH /pulls/1', { body: 'Why' }], ['PATCH ', settings]).world
    expect(ask(set, 'zoe', `GET ${repo}`).body).toMatchObject(settings)
    const told = merge(set, { merge_method: method })
    expect(readCommit(told.world.objects, told.body.sha).message).toBe(message)
  })

  test.each([
    { squash_merge_commit_message: 'PR_BODY' },
    { merge_commit_message: 'BLANK' },
    { merge_commit_title: 'PR_TITLE' },
    { merge_commit_title: 'MINE' },
  ])('and no names that GitHub does not offer: %j', (settings) => {
    expect(ask(opened, 'zoe', `PATCH ${repo}`, settings).status).toBe(422)
  })

  test('and neither merges by itself nor asks for updates, which may be said', () => {
    expect(ask(opened, 'zoe', `PATCH ${repo}`, { allow_auto_merge: false }).status).toBe(200)
    expect(ask(opened, 'zoe', `PATCH ${repo}`, { allow_auto_merge: true }).status).toBe(501)
  })

  test('and a pull request with a merge in it is not rebaseable', () => {
    const updated = story(push(opened, 'main'), 'zoe', ['PUT /pulls/1/update-branch', {}]).world
    expect([opened, updated].map((from) => ask(from, 'zoe', `GET ${repo}/pulls/1`).body.rebaseable)).toEqual([
      true,
      false,
    ])
    expect(merge(updated, { merge_method: 'rebase' }).status).toBe(405)
  })

  test('of which one must stay, and says them to who may write', () => {
    expect(
      ask(opened, 'zoe', `PATCH ${repo}`, {
        allow_merge_commit: false,
        allow_squash_merge: false,
        allow_rebase_merge: false,
      }).status,
    ).toBe(422)
    const squashing = only('squash')
    expect(ask(squashing, 'app', `GET ${repo}`).body).toMatchObject({
      allow_merge_commit: false,
      allow_squash_merge: true,
      allow_rebase_merge: false,
    })
    expect(ask(squashing, 'eve', `GET ${repo}`).body.allow_squash_merge).toBeUndefined()
    expect(
      graphql(
        squashing,
        'ann',
        '{ repository(owner: "acme", name: "api") { mergeCommitAllowed squashMergeAllowed viewerDefaultMergeMethod } }',
      ).body.data.repository,
    ).toEqual({ mergeCommitAllowed: false, squashMergeAllowed: true, viewerDefaultMergeMethod: 'SQUASH' })
  })
})

test('GraphQL says of a pull request itself what has been reported on its head, and nothing where nobody has', () => {
  const rollup = (from: World): unknown =>
    graphql(
      from,
      'zoe',
      '{ repository(owner: "acme", name: "api") { pullRequest(number: 1) { statusCheckRollup { state contexts(first: 5) { nodes { ... on StatusContext { context state } } } } } } }',
    ).body.data.repository.pullRequest.statusCheckRollup
  expect(rollup(opened)).toBeNull()
  const reported = story(opened, 'zoe', [`POST /statuses/${topic}`, { state: 'failure', context: 'test' }]).world
  expect(rollup(reported)).toEqual({ state: 'FAILURE', contexts: { nodes: [{ context: 'test', state: 'FAILURE' }] } })
})
