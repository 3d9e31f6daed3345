/*
 * What people did to the files, and what a branch that knows of it has to hold: a plain account that knows no commit
 * and no merge base. Two branches that were joined, however that was done, know what both knew.
 */

/** A place in a file that somebody may change: a line of a text, or a whole file. */
export interface Place {
  readonly path: string
  /** `null`: the whole file. */
  readonly line: number | null
}

/** The places of a repository: lines far enough apart not to meet in a merge, and files that come and go. */
export const places: readonly Place[] = [
  { path: 'a.txt', line: 0 },
  { path: 'a.txt', line: 1 },
  { path: 'b.txt', line: 0 },
  { path: 'c.txt', line: null },
  { path: 'd.txt', line: null },
]

/** What stands in a place; `null`: nothing, the file is not there. */
export type Content = string | null

/** Something that somebody did to one place. */
export interface Change {
  readonly id: number
  readonly repository: string
  /** The branch on which it was made. */
  readonly on: string
  readonly place: number
  readonly content: Content
  /** What the branch knew on which it was made. */
  readonly knows: Known
  /** It takes these back, and puts nothing of its own there; empty: it puts its content there. */
  readonly takesBack: readonly number[]
  /** The commit that made it. */
  readonly commit: string
}

/** The changes that a branch knows, by their ids. */
export type Known = ReadonlySet<number>

/** What stood in a place before anybody changed it. */
export function begun(place: number): Content {
  return places[place]?.line === null ? null : 'begun'
}

/** The changes that count on a branch, the newest first: what nothing that counts there takes back. */
export function counting(changes: readonly Change[], known: Known): readonly Change[] {
  const taken = new Set<number>()
  // Whatever takes something back came after it.
  return changes
    .filter(({ id }) => known.has(id))
    .toReversed()
    .filter((change) => {
      if (taken.has(change.id)) return false
      change.takesBack.forEach((id) => taken.add(id))
      return true
    })
}

/** The changes that show in a place: those that count and that no other one there was made on top of. */
export function showing(changes: readonly Change[], known: Known): readonly Change[] {
  const puts = counting(changes, known).filter(({ takesBack }) => takesBack.length === 0)
  return puts.filter(({ id }) => !puts.some((other) => other.knows.has(id)))
}

/** What has to stand in a place; several where people did different things that nobody has brought together. */
export function expected(changes: readonly Change[], known: Known, place: number): readonly Content[] {
  const shown = showing(
    changes.filter((change) => change.place === place),
    known,
  )
  return shown.length === 0 ? [begun(place)] : [...new Set(shown.map(({ content }) => content))]
}

/** The files of these contents, place by place. */
export function print(contents: readonly Content[]): Readonly<Record<string, string>> {
  const files = Map.groupBy(places.keys(), (place) => places[place]?.path ?? '')
  return Object.fromEntries(
    [...files].flatMap(([path, inside]) => {
      const held = inside.flatMap((place) => contents[place] ?? [])
      const isText = inside.some((place) => places[place]?.line !== null)
      if (held.length === 0 && !isText) return []
      return [[path, held.map((content, line) => (isText ? printLine(line, content) : printFile(content))).join('')]]
    }),
  )
}

/** What stands in each place of these files; a file that nobody would have written so is `undefined`. */
export function read(files: Readonly<Record<string, string>>): readonly Content[] | undefined {
  const contents = places.map(({ path, line }): Content => {
    const lines = (files[path] ?? '').split('\n')
    if (line === null) return files[path] === undefined ? null : (lines[0] ?? '')
    return lines.find((each) => each.startsWith(`${line}: `))?.slice(3) ?? null
  })
  const printed = print(contents)
  return new Set(places.map(({ path }) => path)).values().every((path) => printed[path] === files[path])
    ? contents
    : undefined
}

function printLine(line: number, content: string): string {
  return `${line}: ${content}\n${[1, 2, 3, 4].map((beside) => `${line}.${beside} beside it\n`).join('')}`
}

/** No two files are alike enough to be taken for one that was moved. */
function printFile(content: string): string {
  return `${content}\n${[1, 2, 3, 4].map((line) => `${content}, line ${line}\n`).join('')}`
}
