import { describe, expect, test } from '@jest/globals'
import { withPlan } from '../../../src/github/world/plans.ts'
import type { World } from '../../../src/github/world/world.ts'
import { acme, api, ask, graphql, refsOf, type Told } from '../acme.ts'

const { world, first, head } = acme()
const repo = `/repos/${api}`
const app = world.apps['release-app']?.id ?? 0
const body = {
  name: 'Release branches',
  target: 'branch',
  enforcement: 'active',
  bypass_actors: [{ actor_id: app, actor_type: 'Integration', bypass_mode: 'always' }],
  conditions: { ref_name: { include: ['refs/heads/release/**'], exclude: [] } },
  rules: [{ type: 'creation' }, { type: 'update' }, { type: 'deletion' }],
}
const create = (more: object = {}, from: World = world, as = 'zoe'): Told =>
  ask(from, as, `POST ${repo}/rulesets`, { ...body, ...more })
const made = create()
const path = `${repo}/rulesets/${made.body.id}`
const checks = {
  type: 'required_status_checks',
  parameters: {
    strict_required_status_checks_policy: true,
    required_status_checks: [{ context: 'release/gate', integration_id: app }],
  },
}
const review = {
  type: 'pull_request',
  parameters: {
    required_approving_review_count: 1,
    dismiss_stale_reviews_on_push: true,
    require_code_owner_review: false,
    require_last_push_approval: true,
    required_review_thread_resolution: false,
  },
}

describe('A ruleset', () => {
  test("is made by an administrator and told in GitHub's shape", () => {
    expect(made).toMatchObject({
      status: 201,
      body: { ...body, source_type: 'Repository', source: api, current_user_can_bypass: 'never' },
    })
    expect(create({}, world, 'reader').status).toBe(403)
    expect(create({}, world, 'app').status).toBe(403)
  })

  test('is read by whoever sees the repository, but who may bypass it only by who may change it', () => {
    expect(ask(made.world, 'zoe', `GET ${path}`).body).toEqual(made.body)
    const seen = ask(made.world, null, `GET ${path}`)
    expect(seen).toMatchObject({ status: 200, body: { name: 'Release branches', current_user_can_bypass: 'never' } })
    expect(seen.body).not.toHaveProperty('bypass_actors')
    expect([
      ask(made.world, 'app', `GET ${path}`).body.current_user_can_bypass,
      ask(made.world, 'job', `GET ${path}`).body.current_user_can_bypass,
    ]).toEqual(['always', 'never'])
  })

  test.each([
    ['always', 'always'],
    ['pull_request', 'pull_requests_only'],
    ['exempt', 'exempt'],
  ])('says to whom it lets through by mode %s: %s', (mode, word) => {
    expect(
      create({ bypass_actors: [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: mode }] }).body
        .current_user_can_bypass,
    ).toBe(word)
  })

  test('is listed without its rules, by target', () => {
    const more = create(
      { name: 'Tags', target: 'tag', conditions: { ref_name: { include: ['refs/tags/v*'], exclude: [] } } },
      made.world,
    ).world
    const listed = ask(more, null, `GET ${repo}/rulesets?includes_parents=true`).body
    expect(listed).toMatchObject([
      { name: 'Release branches', target: 'branch' },
      { name: 'Tags', target: 'tag' },
    ])
    expect(listed[0]).not.toHaveProperty('rules')
    expect(ask(more, null, `GET ${repo}/rulesets?targets=tag`).body).toMatchObject([{ name: 'Tags' }])
  })

  test('is changed in what is given, and deleted', () => {
    const off = ask(made.world, 'zoe', `PUT ${path}`, { enforcement: 'disabled' })
    expect(off).toMatchObject({ status: 200, body: { ...body, enforcement: 'disabled', id: made.body.id } })
    expect(ask(off.world, 'zoe', `POST ${repo}/git/refs`, { ref: 'refs/heads/release/1', sha: head }).status).toBe(201)
    const gone = ask(made.world, 'zoe', `DELETE ${path}`)
    expect([
      gone.status,
      ask(gone.world, 'zoe', `GET ${path}`).status,
      ask(made.world, 'reader', `DELETE ${path}`).status,
    ]).toEqual([204, 404, 403])
  })

  test('comes back with what it says of code owners, and of forks, which there are none of', () => {
    const rules = [
      { ...review, parameters: { ...review.parameters, require_code_owner_review: true } },
      { type: 'update', parameters: { update_allows_fetch_and_merge: true } },
      { type: 'deletion' },
    ]
    expect(create({ rules }).body.rules).toMatchObject(rules)
    expect(
      create({ rules: [{ type: 'update', parameters: { update_allows_fetch_and_merge: false } }] }).body.rules,
    ).toEqual([{ type: 'update' }])
  })

  test("with a review and checks comes back with GitHub's defaults", () => {
    expect(create({ rules: [review, checks] }).body.rules).toEqual([
      { ...review, parameters: { ...review.parameters, allowed_merge_methods: ['merge', 'squash', 'rebase'] } },
      { ...checks, parameters: { ...checks.parameters, do_not_enforce_on_create: false } },
    ])
  })

  test.each<readonly [string, object, number, string]>([
    ['without a name', { name: null }, 422, '"name" wasn\'t supplied.'],
    [
      'with a kind of rule that GitHub does not have',
      { rules: [{ type: 'creation' }, { type: 'required_conversation_resolution' }] },
      422,
      'Invalid property /rules/1: data matches no possible input.',
    ],
    [
      'with a kind of rule that is not enforced here',
      { rules: [{ type: 'required_deployments' }] },
      501,
      'rules of type required_deployments',
    ],
    [
      'with a parameter that is not enforced here',
      { rules: [{ ...review, parameters: { ...review.parameters, required_reviewers: [{ minimum_approvals: 1 }] } }] },
      501,
      'required_reviewers',
    ],
    ['without the parameters that its rule needs', { rules: [{ type: 'pull_request' }] }, 422, '/rules/0'],
    ['of pushes', { target: 'push' }, 501, 'push rulesets'],
    ['with a pattern that names no branch', { conditions: { ref_name: { include: ['main'], exclude: [] } } }, 422, ''],
    [
      'that lets through an App from elsewhere',
      { bypass_actors: [{ actor_id: 15368, actor_type: 'Integration' }] },
      422,
      '',
    ],
    [
      'that lets through a role that there is not',
      { bypass_actors: [{ actor_id: 3, actor_type: 'RepositoryRole' }] },
      422,
      '',
    ],
    [
      'that lets a deploy key through by pull request',
      { bypass_actors: [{ actor_type: 'DeployKey', bypass_mode: 'pull_request' }] },
      422,
      '',
    ],
  ])('%s is refused', (_, more, status, message) => {
    const told = create(more)
    expect(told).toMatchObject({ status, body: { message: expect.stringContaining(message) } })
    expect(told.world.repositories[api]?.rulesets).toBeUndefined()
  })

  test('has a name of its own', () => {
    expect(create({}, made.world)).toMatchObject({ status: 422, body: { errors: ['Name must be unique'] } })
  })

  test("that says whom it does not know is refused in GitHub's words", () => {
    expect(create({ bypass_actors: [{ actor_id: 15368, actor_type: 'Integration' }] }).body.errors).toEqual([
      'Actor GitHub Actions integration must be part of the ruleset source or owner organization',
    ])
  })
})

describe('The rules of a branch', () => {
  const rules = (from: World, branch: string): readonly object[] =>
    ask(from, null, `GET ${repo}/rules/branches/${branch}`).body

  test('are those of all active rulesets, also where the branch is not there yet', () => {
    expect(rules(made.world, 'release/2026.11')).toEqual(
      ['creation', 'update', 'deletion'].map((type) => ({
        type,
        ruleset_source_type: 'Repository',
        ruleset_source: api,
        ruleset_id: made.body.id,
      })),
    )
    expect(rules(made.world, 'main')).toEqual([])
    expect(rules(create({ enforcement: 'evaluate' }).world, 'release/1')).toEqual([])
  })
})

describe('Over REST a ruleset stands in the way of', () => {
  const reserved = create({ conditions: { ref_name: { include: ['~ALL'], exclude: [] } } }).world
  const sentence = (said: string): string => `Repository rule violations found\n\n${said}\n\n`

  test.each<readonly [string, string, object, number, string]>([
    [
      'a new ref',
      `POST ${repo}/git/refs`,
      { ref: 'refs/heads/x', sha: head },
      422,
      'Cannot create ref due to creations being restricted.',
    ],
    [
      'a moved ref',
      `PATCH ${repo}/git/refs/heads/main`,
      { sha: first, force: true },
      422,
      'Cannot update this protected ref.',
    ],
    [
      'a file',
      `PUT ${repo}/contents/new.txt`,
      { message: 'new', content: '' },
      409,
      'Cannot update this protected ref.',
    ],
  ])('%s', (_, route, sent, status, said) => {
    const told = ask(reserved, 'zoe', route, sent)
    expect(told).toMatchObject({ status, body: { message: sentence(said) } })
    expect(refsOf(told.world)).toEqual(refsOf(world))
  })

  test('a deleted ref, and a merge', () => {
    const other = ask(world, 'zoe', `POST ${repo}/git/refs`, { ref: 'refs/heads/x', sha: first }).world
    const both = create({ conditions: { ref_name: { include: ['refs/heads/x'], exclude: [] } } }, other).world
    expect(ask(both, 'zoe', `DELETE ${repo}/git/refs/heads/x`)).toMatchObject({
      status: 422,
      body: { message: sentence('Cannot delete this branch') },
    })
    const ahead = ask(other, 'zoe', `PUT ${repo}/contents/x.txt`, { message: 'x', content: '', branch: 'x' }).world
    const ruled = create({ conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } } }, ahead).world
    expect(ask(ruled, 'zoe', `POST ${repo}/merges`, { base: 'main', head: 'x' })).toMatchObject({
      status: 422,
      body: { message: sentence('Cannot update this protected ref.') },
    })
  })

  test('a release whose tag would be made', () => {
    const tags = create({ target: 'tag', conditions: { ref_name: { include: ['refs/tags/v*'], exclude: [] } } }).world
    expect(ask(tags, 'zoe', `POST ${repo}/releases`, { tag_name: 'v1' })).toMatchObject({
      status: 422,
      body: {
        errors: [
          {
            field: 'pre_receive',
            message: `pre_receive ${sentence('Cannot create ref due to creations being restricted.')}`,
          },
          { message: 'Published releases must have a valid tag' },
        ],
      },
    })
    expect(ask(tags, 'app', `POST ${repo}/releases`, { tag_name: 'v1' }).status).toBe(201)
  })

  test('nobody whom it lets through', () => {
    expect(ask(reserved, 'app', `POST ${repo}/git/refs`, { ref: 'refs/heads/x', sha: head }).status).toBe(201)
  })
})

describe('Over GraphQL a ruleset', () => {
  const asked = (from: World, fields: string): Told =>
    graphql(from, 'app', `{ repository(owner: "acme", name: "api") { ${fields} } }`)

  test('is told with its conditions and rules', () => {
    const ruled = create(
      {
        name: 'Main',
        conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
        rules: [{ type: 'update' }, review, checks],
      },
      made.world,
    ).world
    const fields = `rulesets(first: 10, includeParents: true, targets: [BRANCH]) { totalCount nodes { databaseId name target enforcement conditions { refName { include exclude } } rules(first: 10) { nodes { type parameters {
      ... on PullRequestParameters { requiredApprovingReviewCount allowedMergeMethods dismissStaleReviewsOnPush requireLastPushApproval requireCodeOwnerReview requiredReviewThreadResolution }
      ... on RequiredStatusChecksParameters { strictRequiredStatusChecksPolicy doNotEnforceOnCreate requiredStatusChecks { context integrationId } }
      ... on UpdateParameters { updateAllowsFetchAndMerge } } } } } }`
    expect(asked(ruled, fields).body.data.repository.rulesets).toEqual({
      totalCount: 2,
      nodes: [
        {
          databaseId: made.body.id,
          name: 'Release branches',
          target: 'BRANCH',
          enforcement: 'ACTIVE',
          conditions: { refName: { include: ['refs/heads/release/**'], exclude: [] } },
          rules: {
            nodes: [
              { type: 'CREATION', parameters: null },
              { type: 'UPDATE', parameters: { updateAllowsFetchAndMerge: false } },
              { type: 'DELETION', parameters: null },
            ],
          },
        },
        {
          databaseId: made.body.id + 1,
          name: 'Main',
          target: 'BRANCH',
          enforcement: 'ACTIVE',
          conditions: { refName: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
          rules: {
            nodes: [
              { type: 'UPDATE', parameters: { updateAllowsFetchAndMerge: false } },
              {
                type: 'PULL_REQUEST',
                parameters: {
                  requiredApprovingReviewCount: 1,
                  allowedMergeMethods: ['merge', 'squash', 'rebase'],
                  dismissStaleReviewsOnPush: true,
                  requireLastPushApproval: true,
                  requireCodeOwnerReview: false,
                  requiredReviewThreadResolution: false,
                },
              },
              {
                type: 'REQUIRED_STATUS_CHECKS',
                parameters: {
                  strictRequiredStatusChecksPolicy: true,
                  doNotEnforceOnCreate: false,
                  requiredStatusChecks: [{ context: 'release/gate', integrationId: app }],
                },
              },
            ],
          },
        },
      ],
    })
  })

  test('shows on the refs that it is about, and is no classic protection', () => {
    const fields =
      'ref(qualifiedName: "refs/heads/main") { refUpdateRule { pattern } rules(first: 10, orderBy: { field: TYPE, direction: ASC }) { nodes { type repositoryRuleset { name } } } }'
    expect(asked(made.world, fields).body.data.repository.ref).toEqual({ refUpdateRule: null, rules: { nodes: [] } })
    const ruled = create({ conditions: { ref_name: { include: ['~ALL'], exclude: [] } } }).world
    expect(asked(ruled, fields).body.data.repository.ref.rules.nodes).toEqual(
      ['CREATION', 'DELETION', 'UPDATE'].map((type) => ({ type, repositoryRuleset: { name: 'Release branches' } })),
    )
  })

  test('stands in the way of each mutation that moves a ref, and nothing moves', () => {
    const reserved = create({ conditions: { ref_name: { include: ['~ALL'], exclude: [] } } }).world
    const { id, ref } = asked(reserved, 'id ref(qualifiedName: "main") { id }').body.data.repository
    const mutations = [
      `createRef(input: { repositoryId: "${id}", name: "refs/heads/x", oid: "${head}" }) { clientMutationId }`,
      `updateRef(input: { refId: "${ref.id}", oid: "${first}", force: true }) { clientMutationId }`,
      `updateRefs(input: { repositoryId: "${id}", refUpdates: [{ name: "refs/heads/main", afterOid: "${first}", force: true }] }) { clientMutationId }`,
      `createCommitOnBranch(input: { branch: { id: "${ref.id}" }, expectedHeadOid: "${head}", message: { headline: "x" } }) { clientMutationId }`,
    ]
    for (const mutation of mutations) {
      const told = graphql(reserved, 'zoe', `mutation { ${mutation} }`)
      expect(told.body.errors).toMatchObject([
        { type: 'UNPROCESSABLE', message: expect.stringMatching(/^Repository rule violations found\n\nCannot /) },
      ])
      expect(refsOf(told.world)).toEqual(refsOf(world))
      expect(graphql(reserved, 'app', `mutation { ${mutation} }`).body.errors).toBeUndefined()
    }
  })
})

describe('On GitHub Free, a private repository', () => {
  const hidden = ask(
    create({ bypass_actors: [], conditions: { ref_name: { include: ['~ALL'], exclude: [] } } }).world,
    'zoe',
    `PATCH ${repo}`,
    { private: true },
  ).world
  const free = withPlan(hidden, 'free')
  const upgrade = {
    status: 403,
    body: { message: 'Upgrade to GitHub Pro or make this repository public to enable this feature.' },
  }

  test.each([
    `GET ${repo}/rulesets`,
    `GET ${path}`,
    `POST ${repo}/rulesets`,
    `PUT ${path}`,
    `DELETE ${path}`,
    `GET ${repo}/rules/branches/main`,
    `GET ${repo}/branches/main/protection`,
    `PUT ${repo}/branches/main/protection`,
    `DELETE ${repo}/branches/main/protection`,
    `GET ${repo}/branches/main/protection/restrictions`,
  ])('has no %s', (call) => {
    expect(ask(free, 'zoe', call, call.startsWith('P') ? body : undefined)).toMatchObject(upgrade)
    expect(ask(withPlan(hidden, 'team'), 'zoe', call, call.startsWith('P') ? body : undefined).status).not.toBe(403)
  })

  test('enforces nothing that was made under another plan, until it is public again', () => {
    const moving = (from: World): number =>
      ask(from, 'app', `PATCH ${repo}/git/refs/heads/main`, { sha: first, force: true }).status
    const branch = (from: World): number =>
      ask(from, 'app', `POST ${repo}/git/refs`, { ref: 'refs/heads/release/1', sha: head }).status
    expect([moving(hidden), branch(hidden), moving(free), branch(free)]).toEqual([422, 422, 200, 201])
    const open = ask(free, 'zoe', `PATCH ${repo}`, { private: false }).world
    expect([branch(open), ask(open, 'zoe', `GET ${path}`).status]).toEqual([422, 200])
  })
})
