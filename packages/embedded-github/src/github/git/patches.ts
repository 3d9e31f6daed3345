import { lineChanges, splitLines, type LineChange } from 'github-foundations/line-changes'
import type { Objects } from './objects.ts'
import type { TreeFile } from './trees.ts'

/**
 * The line changes of a file. No `patch` if it is not text, if only its mode or name changed, or if it is longer than
 * GitHub shows.
 */
export interface FilePatch {
  readonly patch?: string
  readonly additions: number
  readonly deletions: number
  readonly binary?: true
}

/**
 * The longest diff that GitHub shows of one file
 * (docs.github.com/repositories/creating-and-managing-repositories/repository-limits#diff-limits).
 */
const most = { lines: 20_000, bytes: 500_000 }
/** Git looks so far for a zero byte. */
const probed = 8_000
const context = 3

/** The patch between two states of a file, as `git diff` prints it, without the lines before the first hunk. */
export function patchBetween(objects: Objects, before: TreeFile | null, after: TreeFile | null): FilePatch {
  if (before?.sha === after?.sha) return { additions: 0, deletions: 0 }
  const key = `${before?.sha ?? ''} ${after?.sha ?? ''}`
  const known = made.get(key)
  if (known !== undefined) return known
  const patch = makePatch(contentOf(objects, before), contentOf(objects, after))
  remember(key, patch)
  return patch
}

const made = new Map<string, FilePatch>()
const mostRemembered = 64 * 1024 * 1024
let remembered = 0

/** The same two files are compared again with every look at a pull request. */
function remember(key: string, patch: FilePatch): void {
  remembered += key.length + (patch.patch?.length ?? 0)
  if (remembered > mostRemembered) {
    made.clear()
    remembered = key.length + (patch.patch?.length ?? 0)
  }
  made.set(key, patch)
}

/** A submodule is the line that names its commit. */
function contentOf(objects: Objects, file: TreeFile | null): Uint8Array {
  if (file === null) return new Uint8Array()
  return file.mode === '160000'
    ? Buffer.from(`Subproject commit ${file.sha}\n`)
    : (objects.get(file.sha)?.content ?? new Uint8Array())
}

function makePatch(before: Uint8Array, after: Uint8Array): FilePatch {
  if ([before, after].some((content) => content.subarray(0, probed).includes(0)))
    return { additions: 0, deletions: 0, binary: true }
  const [old, now] = [before, after].map((content) => splitLines(Buffer.from(content).toString('utf8')))
  if (old === undefined || now === undefined) throw new Error('two sides')
  const changes = lineChanges(old, now)
  const counts = {
    additions: sum(changes.map((change) => change.made)),
    deletions: sum(changes.map((change) => change.count)),
  }
  const hunks = groupByHunk(changes).flatMap((hunk) => printHunk(hunk, old, now))
  const patch = hunks.join('\n')
  return hunks.length === 0 || hunks.length > most.lines || patch.length > most.bytes ? counts : { patch, ...counts }
}

/** Changes whose contexts touch are one hunk. */
function groupByHunk(changes: readonly LineChange[]): readonly (readonly LineChange[])[] {
  const hunks: LineChange[][] = []
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1)
    if (last !== undefined && change.from - last.from - last.count <= 2 * context) hunks.at(-1)?.push(change)
    else hunks.push([change])
  }
  return hunks
}

function printHunk(hunk: readonly LineChange[], old: readonly string[], now: readonly string[]): readonly string[] {
  const [first, last] = [hunk[0], hunk.at(-1)]
  if (first === undefined || last === undefined) return []
  const begin = Math.max(0, first.from - context)
  const [from, to] = [begin, Math.min(old.length, last.from + last.count + context)]
  const [at, until] = [first.at - (first.from - begin), last.at + last.made + to - last.from - last.count]
  const lines = hunk.flatMap((change, index) => {
    const start = index === 0 ? from : (hunk[index - 1]?.from ?? 0) + (hunk[index - 1]?.count ?? 0)
    return [
      ...old.slice(start, change.from).flatMap((line) => printLine(' ', line)),
      ...old.slice(change.from, change.from + change.count).flatMap((line) => printLine('-', line)),
      ...now.slice(change.at, change.at + change.made).flatMap((line) => printLine('+', line)),
    ]
  })
  const rest = old.slice(last.from + last.count, to).flatMap((line) => printLine(' ', line))
  return [
    `@@ -${printRange(from, to - from)} +${printRange(at, until - at)} @@${headingBefore(old, from)}`,
    ...lines,
    ...rest,
  ]
}

function printLine(sign: ' ' | '-' | '+', line: string): readonly string[] {
  return line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, '\\ No newline at end of file']
}

/** The range of no lines: the place where they would follow. */
function printRange(from: number, count: number): string {
  return count === 1 ? String(from + 1) : `${count === 0 ? from : from + 1},${count}`
}

/**
 * The nearest line above a hunk that begins with a letter, `_` or `$`, as git shows it after the ranges: at most 80
 * bytes.
 */
function headingBefore(old: readonly string[], from: number): string {
  const heading = old.slice(0, from).findLast((line) => /^[a-z_$]/iu.test(line))
  return heading === undefined ? '' : ` ${Buffer.from(heading).subarray(0, 80).toString('utf8').trimEnd()}`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
