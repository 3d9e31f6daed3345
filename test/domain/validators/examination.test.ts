import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { planQuestions } from '../../../src/domain/requirements/planned.ts'
import { appPermissions } from '../../../src/domain/validators/rights.ts'
import type { Directive } from '../../../src/domain/words/names.ts'
import type { Train } from '../../../src/domain/words/train.ts'
import { approved, control, examine, member, release, sha, stage, train } from './plans.ts'

describe('what a plan would fix', () => {
  test('is the newest commit of source, the next version and its tag, in the order of the train', () => {
    const { repositories, tierRepositories } = examine({
      because: 'web comes first',
      train: { repositories: [member('acme/web'), member('acme/api')] },
    })
    expect(repositories.map(({ name, base, version, tag }) => ({ name, base, version, tag }))).toEqual(
      ['acme/web', 'acme/api'].map((name) => ({
        name,
        base: { source: sha('a'), staging: sha('0'), production: sha('0') },
        version: { from: '1.2.0', to: '1.2.1' },
        tag: 'v1.2.1',
      })),
    )
    expect(tierRepositories).toEqual([{ name: 'acme/e2e', identity: 'R_1', branch: 'rc/2026.11', head: sha('a') }])
  })

  test('is the commit that was asked for, in repositories that only test as well', () => {
    const { repositories, tierRepositories } = examine({
      because: 'heads are named',
      ask: { heads: { 'acme/api': sha('b'), 'acme/e2e': sha('c') } },
    })
    expect(repositories.map(({ name, base }) => [name, base.source])).toEqual([
      ['acme/api', sha('b')],
      ['acme/web', sha('a')],
    ])
    expect(tierRepositories.map(({ head }) => head)).toEqual([sha('c')])
  })

  test('names the owners of everything where the train names nobody', () => {
    const owners = { owners: ['@acme/data', '@ann'] }
    const { repositories } = examine({
      because: 'web has an owner in the train',
      train: { repositories: [member('acme/api'), member('acme/web', { owner: '@bob' })] },
      sees: { plans: { 'acme/api': owners, 'acme/web': owners } },
    })
    expect(repositories.map((each) => each.owners)).toEqual(['@acme/data @ann', undefined])
  })

  test('can be said for everything that can be read, though the plan is refused', () => {
    const { problems, repositories } = examine({
      because: 'one is archived, one is gone',
      sees: { repositories: { 'acme/api': { archived: true }, 'acme/web': null } },
    })
    expect(problems.map(({ code }) => code)).toEqual(['REPOSITORY_NOT_FOUND', 'REPOSITORY_ARCHIVED'])
    expect(repositories.map(({ name, tag }) => [name, tag])).toEqual([['acme/api', 'v1.2.1']])
  })

  test('leaves out a repository whose branches do not exist', () => {
    expect(
      examine({
        because: 'staging is missing',
        sees: { repositories: { 'acme/api': { refs: { 'refs/heads/staging': null } } } },
      }).repositories.map(({ name }) => name),
    ).toEqual(['acme/web'])
  })

  test('is never said of a commit that nobody looked for', () => {
    const { ask } = stage({ because: 'a commit is named', ask: { heads: { 'acme/api': sha('b') } } })
    expect(() =>
      examine({ because: 'the look did not hear of it', ask, sees: { plans: { 'acme/api': { commit: null } } } }),
    ).toThrow('nobody looked for')
  })
})

describe('what must be looked at for a plan', () => {
  const asked = (parts: Parameters<typeof train>[0] = {}, heads = {}) =>
    planQuestions(train(parts), release, { directive: 'auto', heads })

  test('is every repository once, control, what the App may do, and the other releases', () => {
    expect(
      asked().map((question) => ('name' in question ? `${question.about} ${question.name}` : question.about)),
    ).toEqual(['plan acme/api', 'plan acme/web', 'plan acme/e2e', `repository ${control}`, 'rights', 'releases'])
  })

  test('is the commit that was named, and no other', () => {
    expect(
      asked({}, { 'acme/web': sha('b') }).flatMap((question) => (question.about === 'plan' ? [question.commit] : [])),
    ).toEqual([undefined, sha('b'), undefined])
  })

  test('is a tag that the train fixes, with the release on it', () => {
    expect(
      asked({ repositories: [member('acme/api', { version: { strategy: 'fixed', next: '2.0.0' } })] }),
    ).toContainEqual({ about: 'repository', name: 'acme/api', refs: ['refs/tags/v2.0.0'], tags: ['v2.0.0'] })
  })

  test('are the teams and the repositories that the train names elsewhere', () => {
    const questions = asked({
      approvals: approved,
      hooks: [
        { on: 'enter', phase: 'ship', repository: 'acme/chatops', event: 'x' },
        { on: 'leave', phase: 'ship', repository: 'acme/chatops', event: 'y' },
      ],
    })
    expect(questions.filter(({ about }) => about === 'team')).toEqual([
      { about: 'team', team: 'acme/managers' },
      { about: 'team', team: 'acme/on-call' },
    ])
    expect(
      questions.filter((question) => question.about === 'repository' && question.name === 'acme/chatops'),
    ).toHaveLength(1)
  })

  test('are people who may approve where a quorum is needed, one more than that, and nobody where none is', () => {
    const approvers = (approvals: Train['approvals'], directive: Directive) =>
      planQuestions(train({ approvals }), release, { directive }).filter(({ about }) => about === 'approvers')
    expect(approvers({ quorum: 2, auto: 0 }, 'careful')).toEqual([
      { about: 'approvers', name: control, roles: ['write', 'maintain', 'admin'], enough: 3 },
    ])
    expect(approvers(approved, 'careful')).toMatchObject([{ team: 'acme/managers', enough: 3 }])
    expect(approvers({ quorum: 1, auto: 0 }, 'careful')).toMatchObject([{ enough: 2 }])
    expect([approvers({ quorum: 2, auto: 0 }, 'auto'), approvers({ quorum: 2, auto: 2 }, 'quick')]).toEqual([[], []])
    expect(approvers({ quorum: 2, auto: 1 }, 'auto')).toMatchObject([{ enough: 2 }])
    expect(approvers({ quorum: 2, auto: 2 }, 'auto')).toHaveLength(1)
  })

  test('are the starter where a version is prepared, and what must follow a hop', () => {
    const each = member('acme/api', {
      version: { strategy: 'conventional', prepare: 'npm run prepare' },
      settledWhen: { staging: { kind: 'refs' }, production: { kind: 'workflow', file: 'publish.yml' } },
    })
    expect(asked({ repositories: [each], tiers: [] })).toContainEqual(
      expect.objectContaining({
        about: 'plan',
        workflows: ['.github/workflows/convoy-prepare.yml', '.github/workflows/publish.yml'],
      }),
    )
  })
})

test('the release App is asked for everything that the control workflow asks for its tokens', () => {
  const levels = ['read', 'write']
  const asked = [
    ...readFileSync('.github/workflows/control.yml', 'utf8').matchAll(/permission-([a-z-]+): (read|write)/g),
  ]
  expect(asked.length).toBeGreaterThan(0)
  for (const [, permission = '', level = ''] of asked.filter(([, permission]) => permission !== 'members')) {
    expect(levels.indexOf(appPermissions[permission.replaceAll('-', '_')] ?? '')).toBeGreaterThanOrEqual(
      levels.indexOf(level),
    )
  }
})
