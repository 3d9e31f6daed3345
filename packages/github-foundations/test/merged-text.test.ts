import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { mergeText } from '../src/merged-text.ts'

const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('')

describe('a text that two sides changed', () => {
  test.each([
    [
      'takes what each changed for itself',
      lines('a', 'b', 'c'),
      lines('A', 'b', 'c'),
      lines('a', 'b', 'C'),
      lines('A', 'b', 'C'),
    ],
    [
      'takes what both changed alike once',
      lines('a', 'b', 'c'),
      lines('A', 'b', 'c'),
      lines('A', 'b', 'C'),
      lines('A', 'b', 'C'),
    ],
    ['takes a last line without its end as it is', 'a\nb\nc', 'A\nb\nc', 'a\nb\nc\n', 'A\nb\nc\n'],
    ['keeps line ends of Windows', 'a\r\nb\r\nc\r\n', 'A\r\nb\r\nc\r\n', 'a\r\nb\r\nC\r\n', 'A\r\nb\r\nC\r\n'],
    ['is in conflict where both changed a line differently', lines('a'), lines('b'), lines('c'), null],
    ['is in conflict where the changes touch', lines('a', 'b'), lines('A', 'b'), lines('a', 'B'), null],
    ['is in conflict where it is no text', 'a\0b\nc\nd\n', 'A\0b\nc\nd\n', 'a\0b\nc\nD\n', null],
    [
      'is merged however long it is and however often a line is in it',
      lines(...Array(20_001).fill('x'), 'y'),
      lines('z', ...Array(20_001).fill('x'), 'y'),
      lines(...Array(20_001).fill('x'), 'Y'),
      lines('z', ...Array(20_001).fill('x'), 'Y'),
    ],
    [
      'is not merged where it has too many lines',
      lines(...Array(100_001).fill('x'), 'y'),
      lines('z', ...Array(100_001).fill('x'), 'y'),
      lines(...Array(100_001).fill('x'), 'Y'),
      null,
    ],
    [
      'is in conflict where both put in other lines at the same place',
      lines('a', 'b'),
      lines('a', 'x', 'b'),
      lines('a', 'y', 'b'),
      null,
    ],
    [
      'takes once what both put in at the same place',
      lines('a', 'b'),
      lines('a', 'x', 'b'),
      lines('a', 'x', 'b', 'c'),
      lines('a', 'x', 'b', 'c'),
    ],
  ])('%s', (_title, base, ours, theirs, merged) => {
    expect(mergeText(base, ours, theirs)).toBe(merged)
  })
})

describe('git', () => {
  const folder = mkdtempSync(join(tmpdir(), 'merged-text-'))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  /** What `git merge-file` makes of it; `null` for a conflict. */
  function mergeByGit(base: string, ours: string, theirs: string): string | null {
    const files = Object.entries({ ours, base, theirs }).map(([name, text]) => {
      const path = join(folder, name)
      writeFileSync(path, text)
      return path
    })
    const { status, stdout } = spawnSync('git', ['merge-file', '-p', '-q', ...files], { encoding: 'utf8' })
    return status === 0 ? stdout : null
  }

  test('merges the same where each line is told from every other', () => {
    // Each side replaces, removes or adds at places of its own choice; a line that occurs once leaves no doubt where it
    // belongs.
    const edit = fc.array(fc.record({ at: fc.nat(11), how: fc.constantFrom('replace', 'remove', 'add') }), {
      maxLength: 4,
    })
    const base = Array.from({ length: 12 }, (_, index) => `line ${index}`)
    const apply = (side: string, edits: readonly { readonly at: number; readonly how: string }[]): string =>
      lines(
        ...base.flatMap((line, index) =>
          edits
            .filter(({ at }) => at === index)
            .reduce<readonly string[]>(
              (now, { how }) =>
                how === 'remove' ? [] : how === 'replace' ? [`${side} ${index}`] : [...now, `${side} after ${index}`],
              [line],
            ),
        ),
      )
    fc.assert(
      fc.property(edit, edit, (own, other) => {
        const [ours, theirs] = [apply('ours', own), apply('theirs', other)]
        expect(mergeText(lines(...base), ours, theirs)).toBe(mergeByGit(lines(...base), ours, theirs))
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  test('merges the same in these cases where lines are there several times', () => {
    // Always the same cases: of several shortest differences git may take another one.
    const text = fc.array(fc.constantFrom('a', 'b', 'c', '', '}'), { maxLength: 12 })
    fc.assert(
      fc.property(text, text, text, (old, own, other) => {
        const sides = [lines(...old), lines(...own), lines(...other)] as const
        expect(mergeText(...sides)).toBe(mergeByGit(...sides))
      }),
      { numRuns: 150, seed: 10 },
    )
  }, 60_000)
})
