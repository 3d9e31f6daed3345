import { createHash } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { World } from '../github/world/world.ts'
import { applyEntry, compareWorlds, type Fields, type JournalEntry, type SavedWorld } from './world-difference.ts'

/**
 * The saved World without its git objects: `world.jsonl`, whose first line is a whole World and every further line what
 * one change made different. A change of a big World costs what changed, so every answer can wait for its line; a line
 * that a kill cut short belongs to a change that nobody was told of. Tentative lines at the end are what a kill
 * interrupted: a rehearsal goes on from before them. Bytes (artifacts) lie beside it in `bytes/<SHA-256>`.
 */
export interface Journal {
  /** Returns when the difference is with the operating system: it survives the end of this process. */
  save(world: World, note?: Note): void
  close(): void
}

/** The notes beside a change: see `JournalEntry`. */
export interface Note {
  readonly tentative?: boolean
  readonly told?: number
}

/** A point from which a World can continue. */
export interface RestorePoint {
  /** The state as of the last line that is not tentative. */
  readonly world: SavedWorld
  readonly told: number | null
  /**
   * The World of one change before, and those of every change taken back: what the bare repositories may still show.
   */
  readonly around: readonly SavedWorld[]
}

/** A journal that begins with this World; whatever was saved in the folder before is replaced in one step. */
export function openJournal(folder: string, world: World, told?: number): Journal {
  mkdirSync(join(folder, 'bytes'), { recursive: true, mode: 0o700 })
  let saved = world
  let isOpenEnded = false
  let opened = begin(folder, world, told)
  return {
    save(next, { tentative = false, told } = {}) {
      const entry = compareWorlds(saved, next)
      // Nothing changed; but what is tentative so far is so no longer.
      const ends = isOpenEnded && !tentative
      if (entry === null && !ends) {
        saved = next
        return
      }
      const notes = { tentative, ...(told === undefined ? {} : { told }) }
      const line = `${print(folder, noted(entry ?? { values: {}, entries: [] }, notes))}\n`
      append(opened.file, line)
      saved = next
      isOpenEnded = tentative
      opened = { ...opened, grown: opened.grown + line.length }
      // A whole World would be the only one to go on from.
      if (tentative || opened.grown <= Math.max(enough, 4 * opened.whole)) return
      closeSync(opened.file)
      opened = begin(folder, next, told)
    },
    close() {
      closeSync(opened.file)
    },
  }
}

// Below this many characters of differences it is not worth writing a whole World again.
const enough = 16_000_000

/** The World that a folder holds after every change, without objects; `null` where none was saved. */
export function readJournal(folder: string): SavedWorld | null {
  // Only this module writes the file.
  return (readEntries(folder)?.reduce<Fields>(applyEntry, {}) as (Fields & SavedWorld) | undefined) ?? null
}

/** The point from which the World in a folder can continue, without objects; `null` if none was saved. */
export function readRestorePoint(folder: string): RestorePoint | null {
  const entries = readEntries(folder)
  if (entries === null) return null
  const last = entries.findLastIndex(({ tentative }) => tentative !== true)
  let fields: Fields = {}
  const worlds = entries.flatMap((entry, index) => {
    fields = applyEntry(fields, entry)
    return index < last - 1 ? [] : [{ index, world: fields as Fields & SavedWorld }]
  })
  const found = worlds.find(({ index }) => index === last)
  if (found === undefined) throw new Error(`${folder} begins with a change that was never carried out.`)
  return {
    world: found.world,
    told: entries[last]?.told ?? null,
    around: worlds.flatMap(({ index, world }) => (index === last ? [] : [world])),
  }
}

function readEntries(folder: string): readonly JournalEntry[] | null {
  const file = join(folder, 'world.jsonl')
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .slice(0, -1)
        .map((line) => parse(folder, line))
    : null
}

function noted(entry: JournalEntry, { tentative = false, told }: Note): JournalEntry {
  return { ...entry, ...(tentative ? { tentative } : {}), ...(told === undefined ? {} : { told }) }
}

function begin(
  folder: string,
  world: World,
  told?: number,
): { readonly file: number; readonly whole: number; readonly grown: number } {
  const whole = compareWorlds(null, world) ?? { values: {}, entries: [] }
  const line = `${print(folder, noted(whole, told === undefined ? {} : { told }))}\n`
  const file = join(folder, 'world.jsonl')
  rmSync(`${file}.new`, { force: true }) // One that a kill left keeps the mode that it has.
  writeFileSync(`${file}.new`, line, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return { file: openSync(file, 'a'), whole: line.length, grown: 0 }
}

/** Writes a line whole or not at all: the rest of a line that a full disk cut would stand before the next one. */
function append(file: number, line: string): void {
  const { size } = fstatSync(file)
  try {
    appendFileSync(file, line) // One write may take a part and say nothing of it.
  } catch (error) {
    ftruncateSync(file, size)
    throw error
  }
}

function print(folder: string, entry: JournalEntry): string {
  return JSON.stringify(entry, function (this: Record<string, unknown>, key, value: unknown) {
    // Buffers have turned themselves into JSON when they come here as `value`.
    const held = this[key]
    return held instanceof Uint8Array ? { [bytesKey]: keepBytes(folder, held) } : value
  })
}

function parse(folder: string, line: string): JournalEntry {
  return JSON.parse(line, (_, value: unknown) => {
    const name = typeof value === 'object' && value !== null && bytesKey in value ? value[bytesKey] : undefined
    return typeof name === 'string' ? readFileSync(join(folder, 'bytes', name)) : value
  }) as JournalEntry
}

// No document of GitHub's can hold it: a key with a NUL.
const bytesKey = '\0bytes'

function keepBytes(folder: string, bytes: Uint8Array): string {
  const name = createHash('sha256').update(bytes).digest('hex')
  const file = join(folder, 'bytes', name)
  if (existsSync(file)) return name
  writeFileSync(`${file}.new`, bytes, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return name
}
