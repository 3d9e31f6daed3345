import { isForbiddenKey } from './characters.ts'
import { countBytes } from './code-points.ts'
import { fault, quote, refuseFaulty, type Fault, type Path, type Place, type Source } from './source.ts'

/** Deeper than any document of ours; the reader recurses. */
const DEEPEST = 24

/** Where a key and its value begin, by JSON pointer. */
type Offsets = Map<string, { readonly key: number; readonly value: number }>

/**
 * Reads what Convoy writes: the size first, then strict JSON (RFC 8259). Duplicate and forbidden keys and half
 * surrogates are refused, texts stay exactly as they are, because digests bind them. Throws UserError where the text is
 * no JSON.
 */
export function readJson(text: string, file: string | undefined, limit: number): Source {
  const nothing: Source = {
    ...(file === undefined ? {} : { file }),
    value: null,
    faults: [],
    unread: [],
    locate: () => undefined,
  }
  if (text.length > limit || countBytes(text) > limit) {
    refuseFaulty(nothing, [
      fault('TEXT_TOO_LARGE', [], 'value', text.length > limit ? 'more' : String(countBytes(text)), String(limit)),
    ])
  }
  const { value, faults, broken } = scan(text, null)
  if (broken !== null) refuseFaulty(nothing, [...faults, broken])
  return { ...nothing, value, faults, locate: (path, part) => locate(text, path, part) }
}

function locate(text: string, path: Path, part: Fault['part']): Place | undefined {
  const offsets: Offsets = new Map()
  scan(text, offsets)
  for (let length = path.length; length >= 0; length -= 1) {
    const found = offsets.get(JSON.stringify(path.slice(0, length)))
    if (found !== undefined) return placeOf(text, length === path.length && part === 'key' ? found.key : found.value)
  }
  return undefined
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** Thrown and caught in this file alone: the text ends to be JSON here. */
class Broken extends Error {
  readonly fault: Fault
  constructor(broken: Fault) {
    super(broken.message)
    this.fault = broken
  }
}

function scan(
  text: string,
  offsets: Offsets | null,
): { readonly value: unknown; readonly faults: readonly Fault[]; readonly broken: Fault | null } {
  const faults: Fault[] = []
  let at = 0

  const stop = (found: string): never => {
    throw new Broken({ ...fault('JSON_SYNTAX', [], 'value', found), place: placeOf(text, at) })
  }
  const unexpected = (): never =>
    stop(at < text.length ? quote(String.fromCodePoint(text.codePointAt(at) ?? 0)) : 'the end of the text')
  const skipSpace = (): void => {
    while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1
  }
  const take = (mark: string): boolean => {
    skipSpace()
    if (text.charAt(at) !== mark) return false
    at += 1
    return true
  }
  const expect = (mark: string): void => {
    if (!take(mark)) unexpected()
  }

  const readString = (path: Path): string => {
    const start = at
    for (at += 1; at < text.length && text.charAt(at) !== '"'; at += 1) if (text.charAt(at) === '\\') at += 1
    at += 1
    const value = parsePart(text.slice(start, at))
    if (typeof value !== 'string') {
      at = start
      return stop('a text with a wrong escape, a control character or no end')
    }
    if (!value.isWellFormed())
      faults.push({
        ...fault('TEXT_CHARACTER', path, 'value', 'half of a surrogate pair'),
        place: placeOf(text, start),
      })
    return value
  }

  const readObject = (path: Path): unknown => {
    const entries = new Map<string, unknown>()
    expect('{')
    if (take('}')) return {}
    do {
      skipSpace()
      if (text.charAt(at) !== '"') unexpected()
      const key = at
      const name = readString(path)
      expect(':')
      const value = readValue([...path, name], key)
      const refused = isForbiddenKey(name) ? 'KEY_FORBIDDEN' : entries.has(name) ? 'KEY_DUPLICATE' : null
      if (refused === null) entries.set(name, value)
      else faults.push({ ...fault(refused, path, 'value', quote(name)), place: placeOf(text, key) })
    } while (take(','))
    expect('}')
    return Object.fromEntries(entries)
  }

  const readArray = (path: Path): unknown => {
    const items: unknown[] = []
    expect('[')
    if (take(']')) return items
    do items.push(readValue([...path, items.length]))
    while (take(','))
    expect(']')
    return items
  }

  const readValue = (path: Path, key?: number): unknown => {
    skipSpace()
    if (path.length > DEEPEST)
      throw new Broken({ ...fault('TEXT_TOO_DEEP', [], 'value', String(DEEPEST)), place: placeOf(text, at) })
    const pointer = offsets === null ? '' : JSON.stringify(path)
    if (offsets !== null && !offsets.has(pointer)) offsets.set(pointer, { key: key ?? at, value: at })
    const mark = text.charAt(at)
    if (mark === '{') return readObject(path)
    if (mark === '[') return readArray(path)
    if (mark === '"') return readString(path)
    const [word = ''] = /^[-+.0-9A-Za-z]{0,40}/.exec(text.slice(at, at + 40)) ?? []
    const value = parsePart(word)
    if (value === undefined) return unexpected()
    at += word.length
    return value
  }

  try {
    const value = readValue([])
    skipSpace()
    if (at < text.length) unexpected()
    return { value, faults, broken: null }
  } catch (error) {
    if (error instanceof Broken) return { value: null, faults, broken: error.fault }
    throw error
  }
}

/** One text, number or word of JSON; `undefined` where it is none. */
function parsePart(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // JSON.parse says no more than that it is none; the caller knows the place.
    return undefined
  }
}
