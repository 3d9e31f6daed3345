import { isForbiddenKey } from './characters.ts'
import { countBytes } from './code-points.ts'
import { fault, quote, refuseFaulty, type Fault, type Path, type Place, type Source } from './source.ts'

/** Deeper than any document of ours; the reader recurses. */
const DEEPEST = 24

/** The places where a key and its value begin, by JSON pointer. */
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

interface Scanned {
  readonly value: unknown
  readonly faults: readonly Fault[]
  readonly broken: Fault | null
}

function scan(text: string, offsets: Offsets | null): Scanned {
  const scanner = new Scanner(text, offsets)
  try {
    return { value: scanner.readWhole(), faults: scanner.faults, broken: null }
  } catch (error) {
    if (error instanceof Broken) return { value: null, faults: scanner.faults, broken: error.fault }
    throw error
  }
}

/** Reads one text from its beginning to its end. */
class Scanner {
  readonly faults: Fault[] = []
  readonly #text: string
  readonly #offsets: Offsets | null
  #at = 0

  constructor(text: string, offsets: Offsets | null) {
    this.#text = text
    this.#offsets = offsets
  }

  readWhole(): unknown {
    const value = this.#readValue([])
    this.#skipSpace()
    if (this.#at < this.#text.length) this.#unexpected()
    return value
  }

  #stop(found: string): never {
    throw new Broken({ ...fault('JSON_SYNTAX', [], 'value', found), place: placeOf(this.#text, this.#at) })
  }
  #unexpected(): never {
    return this.#stop(
      this.#at < this.#text.length
        ? quote(String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0))
        : 'the end of the text',
    )
  }
  #skipSpace(): void {
    while (this.#at < this.#text.length && ' \t\n\r'.includes(this.#text.charAt(this.#at))) this.#at += 1
  }
  #take(mark: string): boolean {
    this.#skipSpace()
    if (this.#text.charAt(this.#at) !== mark) return false
    this.#at += 1
    return true
  }
  #expect(mark: string): void {
    if (!this.#take(mark)) this.#unexpected()
  }

  #readString(path: Path): string {
    const start = this.#at
    for (this.#at += 1; this.#at < this.#text.length && this.#text.charAt(this.#at) !== '"'; this.#at += 1)
      if (this.#text.charAt(this.#at) === '\\') this.#at += 1
    this.#at += 1
    const value = parsePart(this.#text.slice(start, this.#at))
    if (typeof value !== 'string') {
      this.#at = start
      return this.#stop('a text with a wrong escape, a control character or no end')
    }
    if (!value.isWellFormed())
      this.faults.push({
        ...fault('TEXT_CHARACTER', path, 'value', 'half of a surrogate pair'),
        place: placeOf(this.#text, start),
      })
    return value
  }

  #readObject(path: Path): unknown {
    const entries = new Map<string, unknown>()
    this.#expect('{')
    if (this.#take('}')) return {}
    do {
      this.#skipSpace()
      if (this.#text.charAt(this.#at) !== '"') this.#unexpected()
      const key = this.#at
      const name = this.#readString(path)
      this.#expect(':')
      const value = this.#readValue([...path, name], key)
      const refused = isForbiddenKey(name) ? 'KEY_FORBIDDEN' : entries.has(name) ? 'KEY_DUPLICATE' : null
      if (refused === null) entries.set(name, value)
      else this.faults.push({ ...fault(refused, path, 'value', quote(name)), place: placeOf(this.#text, key) })
    } while (this.#take(','))
    this.#expect('}')
    return Object.fromEntries(entries)
  }

  #readArray(path: Path): unknown {
    const items: unknown[] = []
    this.#expect('[')
    if (this.#take(']')) return items
    do items.push(this.#readValue([...path, items.length]))
    while (this.#take(','))
    this.#expect(']')
    return items
  }

  #readValue(path: Path, key?: number): unknown {
    this.#skipSpace()
    if (path.length > DEEPEST)
      throw new Broken({
        ...fault('TEXT_TOO_DEEP', [], 'value', String(DEEPEST)),
        place: placeOf(this.#text, this.#at),
      })
    const pointer = this.#offsets === null ? '' : JSON.stringify(path)
    if (this.#offsets !== null && !this.#offsets.has(pointer))
      this.#offsets.set(pointer, { key: key ?? this.#at, value: this.#at })
    const mark = this.#text.charAt(this.#at)
    if (mark === '{') return this.#readObject(path)
    if (mark === '[') return this.#readArray(path)
    if (mark === '"') return this.#readString(path)
    const [word = ''] = /^[-+.0-9A-Za-z]{0,40}/.exec(this.#text.slice(this.#at, this.#at + 40)) ?? []
    const value = parsePart(word)
    if (value === undefined) return this.#unexpected()
    this.#at += word.length
    return value
  }
}

/** The value of one text, number or word of JSON; `undefined` if it is not JSON. */
function parsePart(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // JSON.parse only says that it is not JSON; the caller knows the place.
    return undefined
  }
}
