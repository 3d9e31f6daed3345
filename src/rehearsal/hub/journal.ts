import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { World } from '../github/world.ts'
import { applyEntry, compareWorlds, type Fields, type JournalEntry, type SavedWorld } from './world-difference.ts'

/**
 * The saved World without its git objects: `world.jsonl`, whose first line is a whole World and every further line what one
 * change made different. A change of a big World costs what changed, so every answer can wait for its line; a line that
 * a kill cut short belongs to a change that nobody was told of. Bytes (artifacts) lie beside it in `bytes/<SHA-256>`.
 */
export interface Journal {
  /** Returns when the difference is with the operating system: it survives the end of this process. */
  save(world: World): void
  close(): void
}

/** A journal that begins with this World; whatever was saved in the folder before is replaced in one step. */
export function openJournal(folder: string, world: World): Journal {
  mkdirSync(join(folder, 'bytes'), { recursive: true })
  let saved = world
  let opened = begin(folder, world)
  return {
    save(next) {
      const entry = compareWorlds(saved, next)
      saved = next
      if (entry === null) return
      const line = `${print(folder, entry)}\n`
      writeSync(opened.file, line)
      opened = { ...opened, grown: opened.grown + line.length }
      if (opened.grown <= Math.max(enough, 4 * opened.whole)) return
      closeSync(opened.file)
      opened = begin(folder, next)
    },
    close() {
      closeSync(opened.file)
    },
  }
}

// Below this many characters of differences it is not worth writing a whole World again.
const enough = 16_000_000

/** The World that a folder holds, without objects; `null` where none was saved. */
export function readJournal(folder: string): SavedWorld | null {
  const file = join(folder, 'world.jsonl')
  if (!existsSync(file)) return null
  const whole = readFileSync(file, 'utf8').split('\n').slice(0, -1)
  const fields = whole.map((line) => parse(folder, line)).reduce<Fields>(applyEntry, {})
  return fields as Fields & SavedWorld // Only this module writes the file.
}

function begin(folder: string, world: World): { readonly file: number; readonly whole: number; readonly grown: number } {
  const line = `${print(folder, compareWorlds(null, world))}\n`
  const file = join(folder, 'world.jsonl')
  writeFileSync(`${file}.new`, line)
  renameSync(`${file}.new`, file)
  return { file: openSync(file, 'a'), whole: line.length, grown: 0 }
}

function print(folder: string, entry: JournalEntry | null): string {
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
  writeFileSync(`${file}.new`, bytes)
  renameSync(`${file}.new`, file)
  return name
}
