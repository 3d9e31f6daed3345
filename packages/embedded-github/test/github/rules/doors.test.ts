import { describe, expect, test } from '@jest/globals'
import type { Rule } from '../../../src/github/rules/definitions.ts'
import { addRuleset } from '../../../src/github/world/seed.ts'
import type { World } from '../../../src/github/world/world.ts'
import { api, ask, graphql, refsOf } from '../acme.ts'
import { repo, story, tracker } from '../tracker.ts'

const { world, head, topic } = tracker()
const opened = story(
  world,
  'zoe',
  ['POST /pulls', { title: 'Topic', head: 'topic', base: 'main' }],
  ['POST /git/refs', { ref: 'refs/heads/side', sha: head }],
).world

/** main and the branches that are not there yet are ruled. */
function ruled(...rules: readonly Rule[]): World {
  return addRuleset(opened, api, {
    name: 'rules',
    target: 'branch',
    enforcement: 'active',
    bypassActors: [],
    include: ['refs/heads/main', 'refs/heads/side', 'refs/heads/new'],
    exclude: [],
    rules,
  })
}

const mutate = (from: World, field: string, input: object): ReturnType<typeof ask> =>
  graphql(
    from,
    'zoe',
    `mutation ($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { clientMutationId } }`,
    { input },
  )
const idOf = (from: World, of: string): string =>
  graphql(from, 'zoe', `{ repository(owner: "acme", name: "api") { ${of} { id } } }`).body.data.repository[
    of.split('(')[0] ?? ''
  ].id
const repositoryId = graphql(opened, 'zoe', '{ repository(owner: "acme", name: "api") { id } }').body.data.repository.id
const content = Buffer.from('more').toString('base64')
const branch = { repositoryNameWithOwner: api, branchName: 'main' }

type Door = (from: World) => ReturnType<typeof ask>

/** Whatever brings main further. */
const updating: Readonly<Record<string, Door>> = {
  'PATCH ref': (from) => ask(from, 'zoe', `PATCH ${repo}/git/refs/heads/main`, { sha: topic }),
  'PUT contents': (from) => ask(from, 'zoe', `PUT ${repo}/contents/a`, { branch: 'main', message: 'A', content }),
  'POST merges': (from) => ask(from, 'zoe', `POST ${repo}/merges`, { base: 'main', head: 'topic' }),
  'PUT merge': (from) => ask(from, 'zoe', `PUT ${repo}/pulls/1/merge`, {}),
  updateRef: (from) =>
    mutate(from, 'updateRef', { refId: idOf(from, 'ref(qualifiedName: "refs/heads/main")'), oid: topic }),
  updateRefs: (from) =>
    mutate(from, 'updateRefs', { repositoryId, refUpdates: [{ name: 'refs/heads/main', afterOid: topic }] }),
  createCommitOnBranch: (from) =>
    mutate(from, 'createCommitOnBranch', {
      branch,
      expectedHeadOid: head,
      message: { headline: 'A' },
      fileChanges: { additions: [{ path: 'a', contents: content }] },
    }),
  mergePullRequest: (from) => mutate(from, 'mergePullRequest', { pullRequestId: idOf(from, 'pullRequest(number: 1)') }),
}
const creating: Readonly<Record<string, Door>> = {
  'POST ref': (from) => ask(from, 'zoe', `POST ${repo}/git/refs`, { ref: 'refs/heads/new', sha: head }),
  createRef: (from) => mutate(from, 'createRef', { repositoryId, name: 'refs/heads/new', oid: head }),
  updateRefs: (from) =>
    mutate(from, 'updateRefs', { repositoryId, refUpdates: [{ name: 'refs/heads/new', afterOid: head }] }),
}
const deleting: Readonly<Record<string, Door>> = {
  'DELETE ref': (from) => ask(from, 'zoe', `DELETE ${repo}/git/refs/heads/side`),
  deleteRef: (from) => mutate(from, 'deleteRef', { refId: idOf(from, 'ref(qualifiedName: "refs/heads/side")') }),
  updateRefs: (from) =>
    mutate(from, 'updateRefs', {
      repositoryId,
      refUpdates: [{ name: 'refs/heads/side', afterOid: '0'.repeat(40), force: true }],
    }),
}

const wordsOf = ({ body }: ReturnType<typeof ask>): string => JSON.stringify(body)

describe.each([
  ['update', updating, 'Cannot update this protected ref.'],
  ['creation', creating, 'Cannot create ref due to creations being restricted.'],
  ['deletion', deleting, 'Cannot delete this branch'],
] as const)('A rule of %s', (type, doors, sentence) => {
  test.each(Object.entries(doors))('holds at the door %s, which is open without it', (_, door) => {
    const shut = door(ruled({ type }))
    expect(wordsOf(shut)).toContain(sentence)
    expect(refsOf(shut.world)).toEqual(refsOf(opened))
    const free = door(opened)
    expect(wordsOf(free)).not.toContain('violations')
    expect(refsOf(free.world)).not.toEqual(refsOf(opened))
  })
})

const required: Rule = {
  type: 'required_status_checks',
  parameters: {
    doNotEnforceOnCreate: false,
    strictRequiredStatusChecksPolicy: true,
    requiredStatusChecks: [{ context: 'test', integrationId: null }],
  },
}
const merging = ['PUT merge', 'mergePullRequest']

describe('Every door to a branch', () => {
  test.each(Object.entries(updating))('asks for the checks of what comes: %s', (_, door) => {
    const shut = door(ruled(required))
    expect(wordsOf(shut)).toMatch(/Required status check ."test." is expected/u)
    expect(refsOf(shut.world)).toEqual(refsOf(opened))
  })

  test.each(Object.entries(updating).filter(([name]) => !merging.includes(name)))(
    'but a pull request is shut where changes come by one: %s',
    (_, door) => {
      const shut = door(
        ruled({
          type: 'pull_request',
          parameters: {
            allowedMergeMethods: ['merge'],
            dismissStaleReviewsOnPush: false,
            requireLastPushApproval: false,
            requiredApprovingReviewCount: 0,
            requiredReviewThreadResolution: false,
          },
        }),
      )
      expect(wordsOf(shut)).toContain('Changes must be made through a pull request.')
      expect(refsOf(shut.world)).toEqual(refsOf(opened))
    },
  )

  test.each(Object.entries(updating).filter(([name]) => [...merging, 'POST merges'].includes(name)))(
    'is shut to merge commits where history is linear: %s',
    (_, door) => {
      const shut = door(ruled({ type: 'required_linear_history' }))
      expect(wordsOf(shut)).toContain('This branch must not contain merge commits.')
      expect(refsOf(shut.world)).toEqual(refsOf(opened))
    },
  )

  test('is shut to unsigned commits, whoever brings them and how, and open to what GitHub signed', () => {
    const signing = ruled({ type: 'required_signatures' })
    for (const name of ['PATCH ref', 'updateRef', 'updateRefs', 'POST merges', ...merging])
      expect(wordsOf(updating[name]?.(signing) ?? ask(signing, 'zoe', ''))).toContain(
        'Commits must have verified signatures.',
      )
    for (const name of ['PUT contents', 'createCommitOnBranch'])
      expect(refsOf(updating[name]?.(signing).world ?? signing)['refs/heads/main']).not.toBe(head)
  })
})
