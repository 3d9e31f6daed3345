import { describe, expect, test } from '@jest/globals'
import { joinChanges, listChanges, type CommitMade } from '../../../src/domain/versions/changes.ts'
import { sha } from '../builders.ts'

/* What a release brought, told once: pull requests, picks and reverts are known by what git and GitHub say of them. */

let second = 0
const commit = (name: string, message: string, parts: Partial<CommitMade> = {}): CommitMade => {
  second += 1
  return {
    sha: sha(name),
    parents: [sha('0')],
    message,
    by: 'ann',
    authoredAt: `2026-11-30T00:00:${second}Z`,
    ...parts,
  }
}
const pull = (number: number, title: string, by = 'ann') => ({ number, title, by })
/** Oldest first, as people think of them. */
const changesOf = (...commits: readonly CommitMade[]) => listChanges('acme/api', commits.toReversed())
const told = (...commits: readonly CommitMade[]): readonly string[] =>
  changesOf(...commits).map(({ group, text }) => `${group}: ${text}`)

describe('the changes of a repository', () => {
  test('are ordered by what they mean for its users, the newest first', () => {
    expect(
      told(
        commit('a', 'chore: tidy'),
        commit('b', 'fix: prices'),
        commit('c', 'feat: baskets'),
        commit('d', 'Feat(api)!: other prices'),
        commit('e', 'Say hello'),
        commit('f', 'feat: wishes\n\nBREAKING CHANGE: no more lists'),
        commit('1', 'feat: orders'),
      ),
    ).toEqual([
      'breaking: wishes',
      'breaking: other prices',
      'features: orders',
      'features: baskets',
      'fixes: prices',
      'upkeep: tidy',
      'other: Say hello',
    ])
  })

  test('do not hold what was taken back within, nor what took it back', () => {
    expect(
      told(
        commit('a', 'feat: baskets'),
        commit('b', 'fix: prices'),
        commit('c', `Revert "feat: baskets"\n\nThis reverts commit ${sha('a')}.`),
      ),
    ).toEqual(['fixes: prices'])
  })

  test('hold what takes back an earlier release, as that', () => {
    expect(told(commit('c', `Revert "feat: baskets"\n\nThis reverts commit ${sha('a')}.`))).toEqual([
      'reverts: Revert "feat: baskets"',
    ])
  })

  test('hold what was picked to another branch once, with or without a word of git', () => {
    const written = { authoredAt: '2026-11-01T00:00:00Z' }
    expect(
      changesOf(
        commit('a', 'fix: prices', { ...written, pull: pull(7, 'fix: prices') }),
        commit('b', 'fix: prices (#8)', { ...written, pull: pull(8, 'fix: prices') }),
        commit('c', `fix: the prices\n\n(cherry picked from commit ${sha('a')})`),
      ),
    ).toMatchObject([{ group: 'fixes', origins: [{ pull: 8 }, { pull: 7 }] }])
  })

  test('keep apart what different people call the same', () => {
    expect(told(commit('a', 'fix: prices'), commit('b', 'fix: prices', { by: 'bob' }))).toHaveLength(2)
  })

  test('hold a pull request once, however many commits it has, and without its merge', () => {
    const of = { pull: pull(5, 'feat(basket): baskets', 'bob') }
    expect(
      changesOf(
        commit('a', 'wip', of),
        commit('b', 'fix: typo', { ...of, by: 'eve' }),
        commit('c', 'Merge pull request #5 from acme/baskets', { ...of, parents: [sha('0'), sha('b')] }),
      ),
    ).toMatchObject([
      { group: 'features', scope: 'basket', text: 'baskets', by: ['bob', 'eve', 'ann'], origins: [{ pull: 5 }] },
    ])
  })

  test('do not hold a pull request whose merge was taken back, nor the pull request that did it', () => {
    const [one, other] = [{ pull: pull(5, 'feat: baskets') }, { pull: pull(6, 'Revert "feat: baskets"') }]
    expect(
      told(
        commit('a', 'feat: baskets', one),
        commit('b', 'Merge pull request #5', { ...one, parents: [sha('0'), sha('a')] }),
        commit(
          'c',
          `Revert "feat: baskets"\n\nThis reverts commit ${sha('b')}, reversing\nchanges made to ${sha('0')}.`,
          {
            ...other,
            parents: [sha('b')],
          },
        ),
        commit('d', 'Merge pull request #6', { ...other, parents: [sha('b'), sha('c')] }),
      ),
    ).toEqual([])
  })

  test('hold nothing that Convoy made', () => {
    expect(listChanges('acme/api', [commit('a', 'chore: release 1.2.0')], [sha('a')])).toEqual([])
  })
})

test('a change names everybody who wrote it, each once', () => {
  const squash = commit('a', 'feat: baskets (#7)', { pull: pull(7, 'feat: baskets'), others: ['bob', 'carol', 'ann'] })
  expect(changesOf(squash)[0]?.by).toEqual(['ann', 'bob', 'carol'])
})

describe('the changes of several repositories', () => {
  const of = (repository: string, ...commits: readonly CommitMade[]) => listChanges(repository, commits)

  test('tell once what says the same in several, with every place and everybody', () => {
    expect(
      joinChanges([
        of('acme/api', commit('a', 'feat: points', { pull: pull(12, 'feat: points') })),
        of('acme/web', commit('b', 'Feat: Points', { by: 'bob' })),
      ]),
    ).toMatchObject([
      {
        text: 'points',
        by: ['ann', 'bob'],
        origins: [
          { repository: 'acme/api', pull: 12 },
          { repository: 'acme/web', pull: null, commit: sha('b') },
        ],
      },
    ])
  })

  test('keep two pull requests apart that happen to have the same number', () => {
    expect(
      joinChanges([
        of('acme/api', commit('a', 'feat: points', { pull: pull(12, 'feat: points') })),
        of('acme/web', commit('b', 'fix: colours', { pull: pull(12, 'fix: colours') })),
      ]).map(({ text, origins }) => [text, origins.map(({ repository }) => repository)]),
    ).toEqual([
      ['points', ['acme/api']],
      ['colours', ['acme/web']],
    ])
  })
})
