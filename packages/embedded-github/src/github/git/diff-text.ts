import { patchOf, type FileChange } from './file-changes.ts'
import type { Objects } from './objects.ts'
import type { TreeFile } from './trees.ts'

/** The output of `git diff` for these files (git-scm.com/docs/diff-format, Generating patch text with -p). */
export function printDiff(objects: Objects, changes: readonly FileChange[]): string {
  return changes.map((change) => printFile(objects, change)).join('')
}

function printFile(objects: Objects, change: FileChange): string {
  const { path, before, after, renamed } = change
  const [old, now] = [quote(`a/${renamed?.from ?? path}`), quote(`b/${path}`)]
  const { patch, additions, deletions, binary } = patchOf(objects, change)
  const isSame = before?.sha === after?.sha
  const sides = [before === null ? '/dev/null' : old, after === null ? '/dev/null' : now]
  const content = isSame
    ? []
    : binary === true
      ? [`Binary files ${sides[0]} and ${sides[1]} differ`]
      : additions + deletions === 0
        ? []
        : [`--- ${sides[0]}${ended(sides[0])}`, `+++ ${sides[1]}${ended(sides[1])}`, patch ?? '']
  const mode = before !== null && before.mode === after?.mode ? ` ${before.mode}` : ''
  const index = isSame ? [] : [`index ${shortName(before)}..${shortName(after)}${mode}`]
  const lines = [
    `diff --git ${old} ${now}`,
    ...describeModes(before, after),
    ...describeRename(change),
    ...index,
    ...content,
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** A name with a space in it ends with a tab here, by which `patch` finds its end. */
function ended(name = ''): string {
  return name.includes(' ') ? '\t' : ''
}

function describeModes(before: TreeFile | null, after: TreeFile | null): readonly string[] {
  if (before === null) return [`new file mode ${after?.mode ?? ''}`]
  if (after === null) return [`deleted file mode ${before.mode}`]
  return before.mode === after.mode ? [] : [`old mode ${before.mode}`, `new mode ${after.mode}`]
}

function describeRename({ path, renamed }: FileChange): readonly string[] {
  if (renamed === undefined) return []
  return [
    `similarity index ${Math.floor(renamed.alike * 100)}%`,
    `rename from ${quote(renamed.from)}`,
    `rename to ${quote(path)}`,
  ]
}

function shortName(file: TreeFile | null): string {
  return file?.sha.slice(0, 7) ?? '0000000'
}

/**
 * A path with bytes beyond ASCII, control characters, quotes or backslashes is quoted as in C
 * (git-scm.com/docs/git-config, core.quotePath).
 */
function quote(path: string): string {
  if (/^[\x20!#-[\]-~]*$/u.test(path)) return path
  const special: Readonly<Record<string, string>> = {
    '"': '\\"',
    '\\': '\\\\',
    '\n': '\\n',
    '\t': '\\t',
    '\r': '\\r',
    '\u0007': '\\a',
    '\b': '\\b',
    '\f': '\\f',
    '\v': '\\v',
  }
  const octal = (byte: number): string => `\\${byte.toString(8).padStart(3, '0')}`
  const quoted = [...Buffer.from(path)].map((byte) => {
    const letter = String.fromCharCode(byte)
    return special[letter] ?? (byte < 0x20 || byte > 0x7e ? octal(byte) : letter)
  })
  return `"${quoted.join('')}"`
}
