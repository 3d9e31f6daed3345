import { describe, expect, test } from '@jest/globals'
import { botIdentity, signByGitHub, writeCommit, type Commit } from '../../../src/github/git/commits.ts'
import { updateRefs } from '../../../src/github/git/refs.ts'
import type { BypassActor, Rule, Ruleset } from '../../../src/github/rules/definitions.ts'
import type { PullRequestMerge } from '../../../src/github/rules/violations.ts'
import { addRuleset } from '../../../src/github/world/seed.ts'
import { writeTree } from '../../../src/github/git/trees.ts'
import type { World } from '../../../src/github/world/world.ts'
import type { Sha } from '../../../src/github/world/names.ts'
import { acme, api, ask, refsOf } from '../acme.ts'

const { world, first, head } = acme()
const main = 'refs/heads/main'

function ruled(rules: readonly Rule[], more: Partial<Ruleset> = {}, from: World = world): World {
  return addRuleset(from, api, {
    name: 'rules',
    target: 'branch',
    enforcement: 'active',
    bypassActors: [],
    include: ['~ALL'],
    exclude: [],
    rules,
    ...more,
  })
}

/** What is said against a move; `[]`: it is made. */
function against(from: World, as: string, ref: string, after: Sha | null, merge?: PullRequestMerge): readonly string[] {
  const token = from.tokens[as]
  if (token === undefined) throw new Error(`no token ${as}`)
  const outcome = updateRefs(from, {
    repository: api,
    token,
    updates: [{ ref, after, force: true }],
    ...(merge === undefined ? {} : { merge }),
  })
  if (!outcome.ok && outcome.reason !== 'rules') throw new Error(outcome.message)
  return outcome.ok ? [] : (outcome.violations ?? [])
}

function commit(parents: readonly Sha[], message: string, sign: (commit: Commit) => Commit = (plain) => plain): Sha {
  const person = botIdentity(world, 'zoe', world.at)
  return writeCommit(
    world.objects,
    sign({ tree: writeTree(world.objects, new Map()), parents, author: person, committer: person, message }),
  )
}

const next = commit([head], 'next')

describe('A rule refuses', () => {
  test.each<
    readonly [Rule['type'] & ('creation' | 'update' | 'deletion' | 'non_fast_forward'), string, Sha | null, string]
  >([
    ['creation', 'refs/heads/x', head, 'Cannot create ref due to creations being restricted.'],
    ['update', main, next, 'Cannot update this protected ref.'],
    ['non_fast_forward', main, first, 'Cannot force-push to this branch'],
    ['deletion', 'refs/heads/side', null, 'Cannot delete this branch'],
  ])('%s, and nothing else', (type, ref, after, sentence) => {
    const sided = ask(world, 'zoe', `POST /repos/${api}/git/refs`, { ref: 'refs/heads/side', sha: head }).world
    const everything = [
      ['refs/heads/x', head],
      [main, next],
      [main, first],
      ['refs/heads/side', null],
    ] as const
    for (const [other, to] of everything) {
      const said = against(ruled([{ type }], {}, sided), 'zoe', other, to)
      if (other === ref && to === after) expect(said).toEqual([sentence])
      // A forced move is an update, too.
      else expect(said).toEqual(type === 'update' && other === main ? [sentence] : [])
    }
  })

  test('merge commits under required_linear_history, and unsigned ones under required_signatures, naming them', () => {
    const merge = commit([next, commit([head], 'other')], 'Merge')
    expect(against(ruled([{ type: 'required_linear_history' }]), 'zoe', main, merge)).toEqual([
      `This branch must not contain merge commits.\nFound 1 violation:\n\n${merge}`,
    ])
    expect(against(ruled([{ type: 'required_signatures' }]), 'zoe', main, next)).toEqual([
      `Commits must have verified signatures.\nFound 1 violation:\n\n${next}`,
    ])
    expect(
      against(ruled([{ type: 'required_signatures' }]), 'zoe', main, commit([head], 'signed', signByGitHub)),
    ).toEqual([])
  })

  test('a push where changes come by pull request, but not a new branch', () => {
    const reviewed = ruled([pullRequest({})])
    expect(against(reviewed, 'zoe', main, next)).toEqual(['Changes must be made through a pull request.'])
    expect(against(reviewed, 'zoe', 'refs/heads/x', next)).toEqual([])
  })

  test('only where it is active and its patterns hold', () => {
    const rules: readonly Rule[] = [{ type: 'update' }]
    for (const more of [
      { enforcement: 'disabled' },
      { enforcement: 'evaluate' },
      { include: [] },
      { exclude: ['~DEFAULT_BRANCH'] },
      { target: 'tag', include: ['~ALL'] },
    ] as const) {
      expect(against(ruled(rules, more), 'zoe', main, next)).toEqual([])
    }
    expect(against(ruled(rules, { include: ['~DEFAULT_BRANCH'] }), 'zoe', main, next)).toEqual([
      'Cannot update this protected ref.',
    ])
  })

  test('together with all others that apply, each sentence once, and the whole change with them', () => {
    const twice = ruled(
      [{ type: 'update' }, { type: 'non_fast_forward' }],
      { name: 'again' },
      ruled([pullRequest({}), { type: 'update' }]),
    )
    expect(against(twice, 'zoe', main, first)).toEqual([
      'Cannot force-push to this branch',
      'Cannot update this protected ref.',
      'Changes must be made through a pull request.',
    ])
    const { zoe } = twice.tokens
    if (zoe === undefined) throw new Error('no zoe')
    expect(
      updateRefs(twice, {
        repository: api,
        token: zoe,
        updates: [
          { ref: 'refs/heads/x', after: head, force: false },
          { ref: main, after: next, force: false },
        ],
      }),
    ).toMatchObject({ ok: false, ref: main, reason: 'rules' })
  })
})

function pullRequest(parameters: Partial<Extract<Rule, { type: 'pull_request' }>['parameters']>): Rule {
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

describe('The merge of a pull request', () => {
  const merge: PullRequestMerge = {
    method: 'merge',
    head: next,
    openedBy: 'zoe',
    mergedBy: 'zoe',
    pushedBy: 'zoe',
    rejections: [],
    approvals: [{ by: 'ann', commit: next }],
  }
  const said = (rule: Rule, change: Partial<PullRequestMerge>): readonly string[] =>
    against(ruled([rule]), 'zoe', main, next, { ...merge, ...change })

  test("needs as many people's approval as the rule says", () => {
    expect(said(pullRequest({}), {})).toEqual([])
    expect(said(pullRequest({}), { approvals: [] })).toEqual([
      'At least 1 approving review is required by reviewers with write access.',
    ])
    expect(
      said(pullRequest({ requiredApprovingReviewCount: 2 }), {
        approvals: [
          { by: 'ann', commit: first },
          { by: 'ann', commit: next },
        ],
      }),
    ).toEqual(['At least 2 approving reviews are required by reviewers with write access.'])
  })

  test('is not to be had while somebody wants changes, if approvals are required', () => {
    const rejected = { rejections: ['eve'] }
    expect(said(pullRequest({}), rejected)).toEqual(['1 review requesting changes by reviewers with write access.'])
    expect(said(pullRequest({ requiredApprovingReviewCount: 0 }), rejected)).toEqual([])
  })

  test('needs it anew of somebody else than the last pusher, where the rule says so', () => {
    const stale = { approvals: [{ by: 'ann', commit: first }] }
    expect(said(pullRequest({ requireLastPushApproval: true }), stale)).toEqual([
      'New changes require approval from someone other than zoe because they were the last pusher.',
    ])
    expect(said(pullRequest({ requireLastPushApproval: true }), { pushedBy: 'ann' })).toHaveLength(1)
  })

  test('may be of the allowed methods only', () => {
    expect(said(pullRequest({ allowedMergeMethods: ['squash'] }), {})).toEqual(['Merge method merge is not allowed.'])
  })

  test('brings signed commits only where signatures are required, and is squashed by who opened it', () => {
    const [signed, plain] = [commit([head], 'signed', signByGitHub), commit([head], 'plain')]
    const into = (of: Sha, change: Partial<PullRequestMerge>): readonly string[] =>
      against(ruled([{ type: 'required_signatures' }]), 'zoe', main, signed, { ...merge, head: of, ...change })
    expect(into(signed, {})).toEqual([])
    expect(into(plain, { method: 'squash' })).toEqual([
      `Commits must have verified signatures.\nFound 1 violation:\n\n${plain}`,
    ])
    expect(into(signed, { method: 'squash', mergedBy: 'ann' })).toEqual(['Commits must have verified signatures.'])
  })

  test('is what bypassing by pull request lets through, and a push is not', () => {
    const open = ruled([{ type: 'update' }], {
      bypassActors: [{ type: 'RepositoryRole', id: 5, mode: 'pull_request' }],
    })
    expect([against(open, 'zoe', main, next, merge), against(open, 'zoe', main, next)]).toEqual([
      [],
      ['Cannot update this protected ref.'],
    ])
  })
})

describe('Required status checks', () => {
  const checks = (more: Partial<Extract<Rule, { type: 'required_status_checks' }>['parameters']> = {}): Rule => ({
    type: 'required_status_checks',
    parameters: {
      doNotEnforceOnCreate: false,
      strictRequiredStatusChecksPolicy: false,
      requiredStatusChecks: [{ context: 'test', integrationId: null }],
      ...more,
    },
  })
  const report = (as: string, context: string, state: string, from: World = world, sha = next): World => {
    const told = ask(from, as, `POST /repos/${api}/statuses/${sha}`, { context, state })
    expect(told.status).toBe(201)
    return told.world
  }

  test('must have succeeded on the pushed commit', () => {
    expect(against(ruled([checks()]), 'zoe', main, next)).toEqual(['Required status check "test" is expected.'])
    expect(against(ruled([checks()], {}, report('zoe', 'test', 'pending')), 'zoe', main, next)).toEqual([
      'Required status check "test" is pending.',
    ])
    const failed = report('zoe', 'test', 'failure')
    expect(against(ruled([checks()], {}, failed), 'zoe', main, next)).toEqual([
      'Required status check "test" is failing.',
    ])
    expect(against(ruled([checks()], {}, report('zoe', 'test', 'success', failed)), 'zoe', main, next)).toEqual([])
  })

  test('are counted where there are several', () => {
    const both = checks({
      requiredStatusChecks: [
        { context: 'test', integrationId: null },
        { context: 'lint', integrationId: null },
      ],
    })
    expect(against(ruled([both]), 'zoe', main, next)).toEqual(['2 of 2 required status checks are expected.'])
    expect(against(ruled([both], {}, report('zoe', 'test', 'error')), 'zoe', main, next)).toEqual([
      '2 of 2 required status checks have not succeeded: 1 failing, 1 expected.',
    ])
  })

  test('of a named App are not met by what somebody else reports under the name', () => {
    const app = world.apps['release-app']?.id ?? null
    const pinned = checks({ requiredStatusChecks: [{ context: 'release/gate', integrationId: app }] })
    expect(against(ruled([pinned], {}, report('zoe', 'release/gate', 'success')), 'zoe', main, next)).toEqual([
      'Required status check "release/gate" is expected.',
    ])
    expect(against(ruled([pinned], {}, report('app', 'release/gate', 'success')), 'zoe', main, next)).toEqual([])
  })

  test('may be check runs: a skipped one does not stand in the way', () => {
    const made = ask(world, 'app', `POST /repos/${api}/check-runs`, {
      name: 'test',
      head_sha: next,
      status: 'completed',
      conclusion: 'skipped',
    })
    expect(against(ruled([checks()], {}, made.world), 'zoe', main, next)).toEqual([])
  })

  test('are asked of a new branch, too, unless the rule says otherwise', () => {
    expect(against(ruled([checks()]), 'zoe', 'refs/heads/x', next)).toHaveLength(1)
    expect(against(ruled([checks({ doNotEnforceOnCreate: true })]), 'zoe', 'refs/heads/x', next)).toEqual([])
  })

  test('of a pull request are those of its head, which strictly must hold the base', () => {
    const behind = commit([first], 'behind')
    const merge: PullRequestMerge = {
      method: 'merge',
      head: behind,
      openedBy: 'zoe',
      mergedBy: 'zoe',
      pushedBy: 'zoe',
      approvals: [],
      rejections: [],
    }
    const tested = report('zoe', 'test', 'success', world, behind)
    expect(against(ruled([checks()], {}, tested), 'zoe', main, next, merge)).toEqual([])
    expect(
      against(ruled([checks({ strictRequiredStatusChecksPolicy: true })], {}, tested), 'zoe', main, next, merge),
    ).toEqual(['The head branch is not up to date with the base branch.'])
    const none = checks({ strictRequiredStatusChecksPolicy: true, requiredStatusChecks: [] })
    expect(against(ruled([none]), 'zoe', main, next, merge)).toEqual([])
  })
})

describe('A ruleset lets through', () => {
  const closed = (...bypassActors: readonly BypassActor[]): World => ruled([{ type: 'update' }], { bypassActors })
  const goes = (actor: BypassActor, as: string): boolean => against(closed(actor), as, main, next).length === 0
  const [app, zoe] = [world.apps['release-app']?.id ?? null, world.accounts['zoe']?.id ?? null]

  test('the named App, and no person and no job', () => {
    const actor = { type: 'Integration', id: app, mode: 'always' } as const
    expect([goes(actor, 'app'), goes(actor, 'zoe'), goes(actor, 'job')]).toEqual([true, false, false])
  })

  test('people by role or by name, and no App', () => {
    for (const actor of [
      { type: 'RepositoryRole', id: 5, mode: 'always' },
      { type: 'RepositoryRole', id: 4, mode: 'exempt' },
      { type: 'User', id: zoe, mode: 'always' },
    ] as const) {
      expect([goes(actor, 'zoe'), goes(actor, 'app'), goes(actor, 'job')]).toEqual([true, false, false])
    }
  })

  test('nobody by a deploy key, and nobody at all where the list is empty: administrators neither', () => {
    expect([
      goes({ type: 'DeployKey', id: null, mode: 'always' }, 'zoe'),
      against(closed(), 'zoe', main, next).length === 0,
    ]).toEqual([false, false])
  })
})

test('Refused, nothing has moved', () => {
  const closed = ruled([{ type: 'update' }])
  const told = ask(closed, 'zoe', `PATCH /repos/${api}/git/refs/heads/main`, { sha: next })
  expect(told).toMatchObject({
    status: 422,
    body: { message: 'Repository rule violations found\n\nCannot update this protected ref.\n\n' },
  })
  expect([refsOf(told.world), told.world.at]).toEqual([refsOf(world), closed.at])
})
