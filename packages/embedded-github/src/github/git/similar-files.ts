import type { Objects } from './objects.ts'
import type { TreeFile } from './trees.ts'
import type { Sha } from '../world/names.ts'

type Files = ReadonlyMap<string, TreeFile>

/**
 * The share of equal content from which git takes a new file for a renamed one (git-scm.com/docs/git-diff,
 * `--find-renames`).
 */
const leastAlike = 0.5
/**
 * More pairs than these, or more bytes in all of them, are not looked at; whole contents that moved are found all the
 * same.
 */
const most = { pairs: 2_500, bytes: 1_000_000_000 }

/** The former path of a file, and the share of it that is the same, from 0 to 1. */
export interface Rename {
  readonly from: string
  readonly alike: number
}
interface Pair extends Rename {
  readonly to: string
}

/**
 * The new path of each removed file that was renamed: first those with the same content, then the most similar, of
 * equals those that kept their name.
 */
export function findRenames(objects: Objects, gone: Files, made: Files): ReadonlyMap<string, Rename> {
  const exact = findMoved(gone, made)
  const taken = new Set([...exact.values()].map(({ from }) => from))
  const [left, right] = [without(gone, (path) => taken.has(path)), without(made, (path) => exact.has(path))]
  if (
    left.size * right.size > most.pairs ||
    sizeOf(objects, left) * right.size + sizeOf(objects, right) * left.size > most.bytes
  )
    return exact
  const partsOf = rememberParts(objects)
  const pairs = [...right].flatMap(([to, now]) =>
    [...left].flatMap(([from, was]) => {
      const alike = kindOf(was) === kindOf(now) ? likeness(partsOf(was.sha), partsOf(now.sha)) : 0
      return alike < leastAlike ? [] : [{ from, to, alike }]
    }),
  )
  return new Map([...exact, ...choose(pairs)])
}

/** Files with the same content elsewhere, under the same name if there is one. */
function findMoved(gone: Files, made: Files): ReadonlyMap<string, Rename> {
  const keyOf = (file: TreeFile): string => `${kindOf(file)} ${file.sha}`
  const moved = new Map<string, Rename>()
  const open = new Map<string, string[]>()
  for (const [path, file] of gone) open.set(keyOf(file), [...(open.get(keyOf(file)) ?? []), path])
  for (const named of [true, false]) {
    for (const [to, file] of made) {
      const paths = moved.has(to) ? [] : (open.get(keyOf(file)) ?? [])
      const index = named ? paths.findIndex((from) => keepsName({ from, to })) : paths.length - 1
      const [from] = index < 0 ? [] : paths.splice(index, 1)
      if (from !== undefined) moved.set(to, { from, alike: 1 })
    }
  }
  return moved
}

/** A link, a file and a submodule never become each other. */
function kindOf({ mode }: TreeFile): string {
  return mode.slice(0, 3)
}

function choose(pairs: readonly Pair[]): ReadonlyMap<string, Rename> {
  const chosen = new Map<string, Rename>()
  const used = new Set<string>()
  for (const { from, to, alike } of pairs.toSorted(
    (one, other) => other.alike - one.alike || Number(keepsName(other)) - Number(keepsName(one)),
  )) {
    if (chosen.has(to) || used.has(from)) continue
    chosen.set(to, { from, alike })
    used.add(from)
  }
  return chosen
}

function keepsName({ from, to }: Pick<Pair, 'from' | 'to'>): boolean {
  return from.slice(from.lastIndexOf('/') + 1) === to.slice(to.lastIndexOf('/') + 1)
}

function without(files: Files, goes: (path: string) => boolean): Files {
  return new Map([...files].filter(([path]) => !goes(path)))
}

function sizeOf(objects: Objects, files: Files): number {
  return [...files.values()].reduce((all, { sha }) => all + (objects.get(sha)?.content.length ?? 0), 0)
}

/** The number of bytes of each line in a file; a long line counts in parts of 64 bytes, as in git. */
interface Parts {
  readonly size: number
  readonly bytes: ReadonlyMap<string, number>
}

function rememberParts(objects: Objects): (sha: Sha) => Parts {
  const known = new Map<Sha, Parts>()
  return (sha) => {
    const parts = known.get(sha) ?? partsOf(objects.get(sha)?.content ?? new Uint8Array())
    known.set(sha, parts)
    return parts
  }
}

function partsOf(content: Uint8Array): Parts {
  const text = Buffer.from(content).toString('latin1')
  const bytes = new Map<string, number>()
  for (const [part] of text.matchAll(/[^\n]{0,63}(?:\n|[^\n]|$)/gu))
    if (part !== '') bytes.set(part, (bytes.get(part) ?? 0) + part.length)
  return { size: text.length, bytes }
}

/** The share of the larger file that both have. */
function likeness(one: Parts, other: Parts): number {
  const [larger, smaller] = [Math.max(one.size, other.size), Math.min(one.size, other.size)]
  if (smaller === 0 || smaller < larger * leastAlike) return 0
  let common = 0
  for (const [part, bytes] of one.bytes) common += Math.min(bytes, other.bytes.get(part) ?? 0)
  return common / larger
}
