import { describe, expect, test } from '@jest/globals'
import type { CommitMade } from '../../../src/domain/versions/changes.ts'
import { writeNotes, type ChangesRead } from '../../../src/domain/versions/written-notes.ts'
import type { Span } from '../../../src/domain/words/effect.ts'
import { sha } from '../builders.ts'

/* The text of a release as people read it: what they wrote pings nobody, links nothing, and it fits GitHub's limit. */

const span = (repository: string, parts: Partial<Span> = {}): Span => ({
  repository,
  tag: 'v1.3.0',
  from: 'v1.2.0',
  since: sha('9'),
  head: sha('a'),
  left: [],
  ...parts,
})
const commit = (index: number, message: string, parts: Partial<CommitMade> = {}): CommitMade => ({
  sha: index.toString(16).padStart(40, '0'),
  parents: [sha('f')],
  message,
  by: 'ann',
  authoredAt: `second ${index}`,
  ...parts,
})
const read = (repository: string, commits: readonly CommitMade[], isAll = true): readonly [string, ChangesRead] => [
  repository,
  { url: `https://github.com/${repository}`, commits, isAll },
]
const notesOf = (commits: readonly CommitMade[], parts: Partial<Span> = {}): string =>
  writeNotes(
    { head: 'Released.', spans: [span('acme/api', parts)], proof: '## Proof\n\n- tier1 passed' },
    new Map([read('acme/api', commits)]),
  )

describe('the notes of one repository', () => {
  test('list changes with pull request or commit, people, and a link to everything', () => {
    expect(
      notesOf([
        commit(1, 'feat(basket): wishes', { pull: { number: 12, title: 'feat(basket): wishes', by: 'bob' } }),
        commit(2, 'fix: prices'),
      ]),
    ).toBe(`Released.

## Features

- **basket:** wishes ([#12](https://github.com/acme/api/pull/12); by bob, ann)

## Fixes

- prices ([0000000](https://github.com/acme/api/commit/${commit(2, '').sha}); by ann)

[Everything since v1.2.0](https://github.com/acme/api/compare/${sha('9')}...v1.3.0).

## Proof

- tier1 passed
`)
  })

  test('say that it is the first release, or that nothing changed', () => {
    expect(notesOf([commit(1, 'feat: all of it')], { from: null, since: null })).toContain(
      'The first release, [all commits](https://github.com/acme/api/commits/v1.3.0).',
    )
    expect(notesOf([])).toContain('...v1.3.0): no change of its own')
  })

  test.each([
    '@acme/owners look',
    'fixes #1, closes acme/web#2 and GH-3',
    'see https://evil.example/x and www.evil.example',
    'deadbeefdeadbeef is it',
    '[click](https://evil.example) <img src=x onerror=alert(1)> <!-- ',
    '``` @ann',
    '| a | b |\u202e@ann',
  ])('show what people wrote as text and nothing else: %s', (hostile) => {
    const text = notesOf([
      commit(1, `feat(${hostile.replaceAll(/[()]/gu, '')}): ${hostile}`, { by: hostile }),
      commit(2, 'x', { pull: { number: 1, title: hostile, by: hostile } }),
      commit(3, 'y', { pull: { number: 1, title: hostile, by: hostile } }),
    ])
    const own = text
      .replaceAll(/\[[^\]`]*\]\(https:\/\/github\.com\/acme\/api\/[^)\s]*\)/gu, '')
      .replaceAll(/(`+)(?!`).*?(?<!`)\1(?!`)/gu, '')
    expect(own).not.toMatch(/@|#\d|GH-\d|https?:|www\.|[0-9a-f]{7,}|<|\]\(/u)
  })

  test('stay within what GitHub takes, and say how much does not fit', () => {
    const text = notesOf(
      Array.from({ length: 900 }, (_, index) => commit(index, `feat: ${index} ${'long '.repeat(60)}`)),
    )
    expect(text.length).toBeLessThanOrEqual(125_000)
    const listed = text.match(/^- .*; by ann\)$/gmu)?.length ?? 0
    expect(text).toContain(`${900 - listed} more changes do not fit here: the links to everything lead to them.`)
    expect(text).toContain('- tier1 passed')
  })
})

describe('the notes of the whole release', () => {
  const many = Array.from({ length: 500 }, (_, index) => `acme/${'n'.repeat(90)}-${index}`)

  test('name every repository with its version, and changes with their repository', () => {
    const text = writeNotes(
      { head: 'Shipped.', spans: [span('acme/api'), span('acme/web', { from: null })], proof: '', isWhole: true },
      new Map([read('acme/api', [commit(1, 'fix: it')]), read('acme/web', [commit(2, 'fix: It', { by: 'bob' })])]),
    )
    expect(text).toContain('- [acme/api v1.3.0](https://github.com/acme/api/releases/tag/v1.3.0): [everything since')
    expect(text).toContain('- [acme/web v1.3.0](https://github.com/acme/web/releases/tag/v1.3.0): the first release')
    expect(text).toMatch(/- it \(\[acme\/api@0000000\].*, \[acme\/web@0000000\].*; by ann, bob\)/u)
  })

  test('of five hundred repositories with long names fit, too', () => {
    const text = writeNotes(
      { head: 'Shipped.', spans: many.map((name) => span(name)), proof: '- proven\n'.repeat(5_000), isWhole: true },
      new Map(many.map((name, index) => read(name, [commit(index, `feat: ${index}`)]))),
    )
    expect(text.length).toBeLessThanOrEqual(125_000)
    expect(text).toMatch(/- \d+ more, which the record in the branch of the release has/u)
  })
})
