import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  readChange,
  shorten,
  withoutReverted,
  type Change,
  type CommitSaid,
} from '../../../src/domain/versions/commit-messages.ts'
import { nextVersion } from '../../../src/domain/versions/versions.ts'
import { sha } from '../builders.ts'

/**
 * Messages of projects in public, newest first, and the version that people would have chosen after 1.2.3 or what
 * `from` says.
 */
const collected: readonly {
  readonly messages: readonly string[]
  readonly from?: string
  readonly expect: string
  readonly why?: string
}[] = JSON.parse(readFileSync('test/domain/versions/commit-messages.json', 'utf8'))

test.each(collected)('the version after $messages is $expect', ({ messages, from = '1.2.3', expect: version }) => {
  expect(nextVersion({ version: { strategy: 'conventional' } }, from, messages)).toBe(version)
})

describe('a commit message', () => {
  test.each<[string, Change, string]>([
    ['breaks by a footer with a #', 'breaking', 'fix: x\n\nBREAKING CHANGE #12 y is gone'],
    [
      'breaks by a footer after a bullet further in',
      'breaking',
      'feat: x\n\n* fix: one\n\n    * BREAKING CHANGE: two is gone',
    ],
    ['breaks by a subject that says so in words', 'breaking', 'BREAKING CHANGE: y is gone'],
    [
      'breaks by a footer behind a fence that nothing ends',
      'breaking',
      'fix: x\n\n```\ncode\n\nBREAKING CHANGE: y is gone',
    ],
    ['breaks by a footer after a fence', 'breaking', 'fix: x\n\n```\ncode\n```\n\nBREAKING CHANGE: y is gone'],
    ['breaks by a footer of a merge', 'breaking', 'Merge pull request #12 from acme/x\n\nBREAKING CHANGE: y is gone'],
    ['does not break by an example in tildes', 'release', 'docs: x\n\n~~~text\nBREAKING CHANGE: y\n~~~'],
    [
      'does not break by the comment of a template',
      'release',
      'fix: x\n\n<!-- Where it breaks, say so:\nBREAKING CHANGE: what\n-->',
    ],
    ['does not break by a quotation', 'release', 'fix: x\n\n> BREAKING CHANGE: y'],
    ['does not break by an indented example with a tab', 'release', 'fix: x\n\n\tBREAKING CHANGE: y'],
    ['does not break in lower case', 'release', 'fix: x\n\nbreaking change: y'],
    ['brings a feature whatever its scope is called', 'feature', 'feat(packages/api): x'],
    ['brings a feature with an empty scope', 'feature', 'feat(): x'],
    ['brings none without a space', 'release', 'feat:x'],
    ['brings none by its body', 'release', 'chore: release\n\nfeat: x'],
    ['brings none by a name that begins so', 'release', 'feat-flags: x'],
    [
      'brings a feature back that was taken back before',
      'feature',
      'Reapply "feat: x"\n\nThis reverts commit 0123456789.',
    ],
    ['brings a break back by the revert of a revert', 'breaking', 'Revert "Revert "feat!: x (#12)" (#13)" (#14)'],
    ['brings a feature back in the form of the field', 'feature', 'revert: revert: feat: x'],
    ['brings a mended thing back', 'release', 'Reapply "fix: x"'],
    ['brings none where it takes back what was brought back', 'release', 'Revert "Reapply "feat: x""'],
    ['brings none where it takes back three times', 'release', 'Revert "Revert "Revert "feat: x"""'],
    ['brings one where it takes back four times', 'feature', 'Revert "Revert "Revert "Revert "feat: x""""'],
    ['says nothing where it is blank', 'release', ' \n\n '],
  ])('%s', (_, change, message) => {
    expect(readChange(message)).toBe(change)
  })

  test('cannot change how it is read by what it holds', () => {
    for (const field of ['notes', 'references', 'mentions', 'header', '__proto__'])
      expect(readChange(`feat: x\n\n-${field}-\nanything\n\nBREAKING CHANGE: y`)).toBe('breaking')
  })

  test('is recorded short, and reads like the whole one', () => {
    const long = 'text '.repeat(200)
    const pieces = fc.constantFrom(
      'feat: x',
      'fix!: y',
      'Revert "feat: x"',
      'BREAKING CHANGE: z',
      'Reapply "feat!: x"',
      '```',
      '<!--',
      '-->',
      '    ',
      `This reverts commit ${sha('a')}.`,
      `Refs: ${sha('b')}`,
      'revert: feat: x',
      long,
      '',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.constantFrom('\n', '\n\n', '\r\n'), (parts, end) => {
        const message = parts.join(end)
        const short = shorten(message)
        expect(readChange(short)).toBe(readChange(message))
        const older = [
          { sha: sha('a'), message: 'fix: a' },
          { sha: sha('b'), message: 'feat: b' },
          { sha: sha('c'), message: 'feat: x' },
        ]
        const left = (text: string) =>
          withoutReverted([{ sha: sha('d'), message: text }, ...older]).map((commit) => commit.sha)
        expect(left(short)).toEqual(left(message))
        expect(short.length).toBeLessThan(2000)
      }),
    )
  })

  test('of megabytes is read at once', () => {
    for (const line of ['```', '<!--', 'BREAKING CHANGE', '* ', 'Revert "', '-a-', '@a ', '#1 ', 'BREAKING CHANGE: x'])
      expect(readChange(`fix: x\n\n${`${line}\n`.repeat(100_000)}`)).toBe(line.endsWith(': x') ? 'breaking' : 'release')
  })
})

describe('a commit that is taken back', () => {
  const feature: CommitSaid = { sha: sha('f'), message: 'feat!: drop v1' }
  const revert = (message: string, of = sha('f')): CommitSaid => ({
    sha: sha('e'),
    message: `${message}\n\nThis reverts commit ${of}.`,
  })
  const subjects = (...commits: readonly CommitSaid[]): readonly string[] =>
    withoutReverted(commits).map(({ message }) => message.split('\n')[0] ?? '')

  test.each<[string, readonly CommitSaid[], readonly string[]]>([
    [
      'by git, says nothing, nor does its revert',
      [{ message: 'fix: y' }, revert('Revert "feat!: drop v1"'), feature],
      ['fix: y'],
    ],
    ['by the form of the field', [revert('revert: feat!: drop v1'), feature], []],
    [
      'by that form with a footer',
      [{ message: `revert: drop v1 again\n\nRefs: ${sha('f').slice(0, 8)}` }, feature],
      [],
    ],
    ['by a shortened name', [revert('Revert "feat!: drop v1"', sha('f').slice(0, 10)), feature], []],
    [
      'by a commit with a subject of its own, which then counts by itself',
      [revert('fix: bring v1 back'), feature],
      ['fix: bring v1 back'],
    ],
    [
      'together with another',
      [
        { message: `Revert two\n\nThis reverts commits ${sha('f')} and ${sha('a')}.` },
        feature,
        { sha: sha('a'), message: 'feat: a' },
      ],
      ['Revert two'],
    ],
    [
      'by a pull request that was squashed',
      [
        { sha: sha('e'), message: 'Revert "feat: x (#12)" (#13)\n\nReverts acme/app#12' },
        { sha: sha('a'), message: 'feat: x (#12)' },
      ],
      [],
    ],
    ['under the name that it had before it was rebased', [revert('Revert "feat!: drop v1"', sha('9')), feature], []],
    [
      'and the taking back too, counts again',
      [
        { sha: sha('d'), message: `Revert "Revert "feat!: drop v1""\n\nThis reverts commit ${sha('e')}.` },
        revert('Revert "feat!: drop v1"'),
        feature,
      ],
      ['feat!: drop v1'],
    ],
    [
      'and applied again, counts again',
      [
        { sha: sha('d'), message: `Reapply "feat!: drop v1"\n\nThis reverts commit ${sha('e')}.` },
        revert('Revert "feat!: drop v1"'),
        feature,
      ],
      ['feat!: drop v1'],
    ],
    [
      'and made anew later, counts',
      [{ sha: sha('d'), message: 'feat!: drop v1' }, revert('Revert "feat!: drop v1"'), feature],
      ['feat!: drop v1'],
    ],
    [
      'in an earlier release, leaves the revert',
      [revert('Revert "feat!: drop v1"'), { sha: sha('a'), message: 'fix: a' }],
      ['Revert "feat!: drop v1"', 'fix: a'],
    ],
    [
      'only in an example, counts',
      [{ message: `docs: how to revert\n\n\`\`\`\nThis reverts commit ${sha('f')}.\n\`\`\`` }, feature],
      ['docs: how to revert', 'feat!: drop v1'],
    ],
  ])('%s', (_, commits, left) => {
    expect(subjects(...commits)).toEqual(left)
  })

  test('in an earlier release and applied again in this one, counts as what it is until it is taken back once more', () => {
    const again: CommitSaid = { sha: sha('d'), message: `Reapply "feat!: drop v1"\n\nThis reverts commit ${sha('e')}.` }
    const next = (...commits: readonly CommitSaid[]): string =>
      nextVersion(
        { version: { strategy: 'conventional' } },
        '1.2.3',
        commits.map(({ message }) => message),
      )
    expect(next(again)).toBe('2.0.0')
    expect(next({ message: 'fix: y' }, again)).toBe('2.0.0')
    expect(next({ message: `Revert "Reapply "feat!: drop v1""\n\nThis reverts commit ${sha('d')}.` }, again)).toBe(
      '1.2.4',
    )
  })

  test('with a whole merge, takes back everything that the merge brought', () => {
    const [one, two, base, merge] = ['1', '2', '3', '4'].map(sha) as [string, string, string, string]
    const commits: readonly CommitSaid[] = [
      {
        sha: sha('e'),
        parents: [merge],
        message: `Revert "Merge pull request #12 from acme/x"\n\nThis reverts commit ${merge}, reversing\nchanges made to ${base}.`,
      },
      { sha: merge, parents: [base, two], message: 'Merge pull request #12 from acme/x' },
      { sha: two, parents: [one], message: 'feat!: two' },
      { sha: base, parents: ['0'.repeat(40)], message: 'feat: base' },
      { sha: one, parents: ['0'.repeat(40)], message: 'feat: one' },
    ]
    expect(subjects(...commits)).toEqual(['feat: base'])
  })
})
