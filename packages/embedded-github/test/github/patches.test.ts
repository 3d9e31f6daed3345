import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createObjects } from '../../src/github/git/memory-objects.ts'
import { patchBetween, type FilePatch } from '../../src/github/git/patches.ts'

const objects = createObjects()
const fileOf = (content: string | Buffer): { readonly sha: string; readonly mode: string } => ({
  mode: '100644',
  sha: objects.put({ type: 'blob', content: Buffer.from(content) }),
})
const patchOf = (before: string | Buffer, after: string | Buffer): FilePatch =>
  patchBetween(objects, fileOf(before), fileOf(after))
const lines = (...all: readonly string[]): string => all.map((line) => `${line}\n`).join('')

const folder = mkdtempSync(join(tmpdir(), 'patches-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** What `git diff` prints from the first hunk on, and what it counts. */
function diffByGit(before: string, after: string): FilePatch {
  for (const [name, text] of [
    ['before', before],
    ['after', after],
  ] as const)
    writeFileSync(join(folder, name), text)
  const diff = (...how: readonly string[]): string =>
    spawnSync('git', ['diff', '--no-index', '--no-color', '--no-indent-heuristic', ...how, 'before', 'after'], {
      cwd: folder,
      encoding: 'utf8',
    }).stdout
  const text = diff()
  const [additions = '0', deletions = '0'] = diff('--numstat').split('\t')
  const start = text.indexOf('@@ ')
  return {
    ...(start === -1 ? {} : { patch: text.slice(start, -1) }),
    additions: Number(additions),
    deletions: Number(deletions),
  }
}

describe('A patch is what git diff prints', () => {
  const long = Array.from({ length: 40 }, (_, index) =>
    index % 10 === 0 ? `function part${index}() {` : `  line ${index}`,
  )
  const change = (...at: readonly number[]): string =>
    lines(...long.map((line, index) => (at.includes(index) ? `${line} changed` : line)))
  test.each([
    ['of one line', lines('a', 'b', 'c'), lines('a', 'B', 'c')],
    ['of the only line', lines('a'), lines('b')],
    ['of a new file', '', lines('a', 'b')],
    ['of a file that is gone', lines('a'), ''],
    ['of a last line that lost its end', lines('a', 'b'), 'a\nb'],
    ['of a last line that has its end now', 'a\nb', lines('a', 'b')],
    ['of two places far from each other, each below the line that begins its part', lines(...long), change(5, 25)],
    ['of two places with six lines between', lines(...long), change(12, 19)],
    ['of two places with seven lines between', lines(...long), change(12, 20)],
    ['of a line that is there twice, the second put in', lines('a', 'x', 'b'), lines('a', 'x', 'x', 'b')],
    [
      'of a block that repeats',
      lines('{', 'a', '}', '{', 'b', '}'),
      lines('{', 'a', '}', '{', 'n', '}', '{', 'b', '}'),
    ],
    ['of line ends', 'a\r\nb\r\n', 'a\nb\n'],
    [
      'of a heading of more than 80 characters',
      lines('x'.repeat(100), ...long),
      lines('x'.repeat(100), ...long.map((line, index) => (index === 6 ? 'new' : line))),
    ],
  ])('%s', (_title, before, after) => {
    expect(patchOf(before, after)).toEqual(diffByGit(before, after))
  })

  test('where each line is told from every other, whatever changed', () => {
    const base = Array.from({ length: 30 }, (_, index) => `line ${index}`)
    const edits = fc.array(fc.record({ at: fc.nat(29), how: fc.constantFrom('replace', 'remove', 'add') }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(edits, fc.boolean(), (all, ended) => {
        const after = base.flatMap((line, index) =>
          all
            .filter(({ at }) => at === index)
            .reduce<readonly string[]>(
              (now, { how }) =>
                how === 'remove' ? [] : how === 'replace' ? [`new ${index}`] : [...now, `after ${index}`],
              [line],
            ),
        )
        const text = ended ? lines(...after) : after.join('\n')
        expect(patchOf(lines(...base), text)).toEqual(diffByGit(lines(...base), text))
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

test('Any patch applies, and counts what git counts', () => {
  const text = fc.array(fc.constantFrom('a', 'b', '', '}'), { maxLength: 14 })
  fc.assert(
    fc.property(text, text, fc.boolean(), (before, after, ended) => {
      const [old, now] = [lines(...before), ended ? lines(...after) : after.join('\n')]
      const { patch, additions, deletions } = patchOf(old, now)
      const git = diffByGit(old, now)
      expect({ additions, deletions }).toEqual({ additions: git.additions, deletions: git.deletions })
      if (patch === undefined) return
      writeFileSync(join(folder, 'text'), old)
      writeFileSync(join(folder, 'patch'), `--- a/text\n+++ b/text\n${patch}\n`)
      execFileSync('git', ['apply', '--whitespace=nowarn', 'patch'], { cwd: folder })
      expect(execFileSync('cat', [join(folder, 'text')], { encoding: 'utf8' })).toBe(now)
    }),
    { numRuns: 60 },
  )
}, 60_000)

describe('There is no patch', () => {
  test('of bytes that are no text, and nothing is counted', () => {
    expect(patchOf(Buffer.from([1, 0, 2]), Buffer.from([1, 0, 3]))).toEqual({
      additions: 0,
      deletions: 0,
      binary: true,
    })
  })

  test('of more than GitHub shows, and everything is counted', () => {
    const many = Array.from({ length: 30_000 }, (_, index) => `line ${index}`)
    expect(patchOf('', lines(...many))).toEqual({ additions: 30_000, deletions: 0 })
    expect(patchOf('', 'x'.repeat(600_000))).toEqual({ additions: 1, deletions: 0 })
  })

  test('of a file that is the same', () => {
    expect(patchOf('a', 'a')).toEqual({ additions: 0, deletions: 0 })
  })
})

test('Long texts of which hardly a line is where it was are compared with no more work than texts of a thousand lines', () => {
  const many = Array.from({ length: 9_000 }, (_, index) => `line ${index}`)
  expect(patchOf(lines(...many), lines(...many.map((line) => `other ${line}`)))).toMatchObject({
    additions: 9_000,
    deletions: 9_000,
  })
  expect(patchOf(lines('first', ...many, 'last'), lines('first', ...many.toReversed(), 'last'))).toMatchObject({
    additions: 9_000,
    deletions: 9_000,
  })
})
