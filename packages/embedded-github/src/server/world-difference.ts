import type { World } from '../github/world/world.ts'

/** Named values, whatever they are. */
export type Fields = Readonly<Record<string, unknown>>

/**
 * The saved part of a World: everything but git objects, which lie in repositories, and rate limits, which start anew.
 */
export type SavedWorld = Omit<World, 'objects' | 'usage' | 'creations'>

/** The differences that one change made: the World's own values, then the entries of its records. */
export interface JournalEntry {
  readonly values: Fields
  /**
   * `[record, key]` removes an entry; `[record, key, value]` sets it or, where both are objects, replaces the fields
   * given.
   */
  readonly entries: readonly (readonly [record: string, key: string, value?: unknown])[]
  /**
   * The change belongs to something that has not come to its end: without a later one that does not, it is taken back.
   */
  readonly tentative?: true
  /** The length of the transcript after it, in bytes. */
  readonly told?: number
}

/**
 * Finds what changed by identity: a World is never changed in place, so what is the same object is the same. `null`:
 * nothing.
 */
export function compareWorlds(before: World | null, after: World): JournalEntry | null {
  const earlier: Fields = before === null ? {} : saved(before)
  const values: Record<string, unknown> = {}
  const entries: JournalEntry['entries'][number][] = []
  for (const [name, value] of Object.entries(saved(after))) {
    if (isRecord(value)) {
      entries.push(...compareRecords(name, earlier[name], value))
      if (!Object.hasOwn(earlier, name)) values[name] = {}
    } else if (value !== earlier[name]) values[name] = value
  }
  return before !== null && entries.length === 0 && Object.keys(values).length === 0 ? null : { values, entries }
}

function compareRecords(name: string, before: unknown, after: Fields): JournalEntry['entries'] {
  const earlier = isRecord(before) ? before : {}
  if (earlier === after) return []
  const gone = Object.keys(earlier)
    .filter((key) => !Object.hasOwn(after, key))
    .map((key) => [name, key] as const)
  const changed = Object.entries(after).flatMap(([key, value]) => {
    const old = Object.hasOwn(earlier, key) ? earlier[key] : undefined
    if (old === value) return []
    if (!isRecord(old) || !isRecord(value) || Object.keys(old).some((field) => value[field] === undefined))
      return [
        [name, key],
        [name, key, value],
      ] as const
    return [
      [name, key, Object.fromEntries(Object.entries(value).filter(([field, held]) => held !== old[field]))],
    ] as const
  })
  return [...gone, ...changed]
}

/** The saved fields after one more line of the journal. */
export function applyEntry(before: Fields, entry: JournalEntry): Fields {
  const world = { ...before, ...entry.values }
  const changed = new Map<string, Map<string, unknown>>()
  for (const [record, key, ...value] of entry.entries) {
    const held = world[record]
    const entries = changed.get(record) ?? new Map(Object.entries(isRecord(held) ? held : {}))
    changed.set(record, entries)
    const [next] = value
    const old = entries.get(key)
    if (value.length === 0) entries.delete(key)
    else entries.set(key, isRecord(old) && isRecord(next) ? { ...old, ...next } : next)
  }
  const records = [...changed].map(([name, entries]) => [name, Object.fromEntries(entries)] as const)
  return { ...world, ...Object.fromEntries(records) }
}

function saved(world: World): Fields {
  const { objects: _, usage: __, creations: ___, ...rest } = world
  return rest
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)
}
