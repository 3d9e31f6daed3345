/**
 * Finds records by a key without going through all of them each time. World never changes a record of records in place,
 * so what was sorted once stays sorted for as long as the World is the same; who looks at forty repositories a thousand
 * times needs that.
 */
export function createFinder<T>(
  keysOf: (item: T) => readonly string[],
): (records: Readonly<Record<string, T>>, key: string) => readonly T[] {
  const sorted = new WeakMap<Readonly<Record<string, T>>, ReadonlyMap<string, readonly T[]>>()
  return (records, key) => {
    const known = sorted.get(records) ?? sort(Object.values(records), keysOf)
    sorted.set(records, known)
    return known.get(key) ?? []
  }
}

function sort<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const byKey = new Map<string, T[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const held = byKey.get(key)
      if (held === undefined) byKey.set(key, [item])
      else held.push(item)
    }
  }
  return byKey
}
