import { Composer, LineCounter } from 'yaml'
import { findForbidden } from './characters.ts'
import { countBytes } from './code-points.ts'
import { fault, quote, refuseFaulty, type Fault, type Place, type Source } from './source.ts'
import { readTokens } from 'github-foundations/yaml-tokens'
import { readNode } from './yaml-value.ts'

/** Deeper than any document of ours; what nests deeper could exhaust the stack of the reader. */
const DEEPEST = 24
const MOST_ERRORS = 200

/**
 * Reads what people write: the size first, then one document of plain YAML 1.2. Anchors, aliases, merge keys, tags and
 * duplicate keys are refused; texts are brought to NFC. Throws UserError where the text has no readable structure.
 */
export function readYaml(text: string, file: string, limit: number): Source {
  const nothing: Source = { file, value: null, faults: [], unread: [], locate: () => undefined }
  if (text.length > limit || countBytes(text) > limit) {
    refuseFaulty(nothing, [
      fault('TEXT_TOO_LARGE', [], 'value', text.length > limit ? 'more' : String(countBytes(text)), String(limit)),
    ])
  }
  const body = text.startsWith('\ufeff') ? text.slice(1) : text
  const lines = new LineCounter()
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  addLines(lines, body)
  const hidden = checkText(body, placeOf)
  const { tokens, tooDeep } = readTokens(body, { depth: DEEPEST, lexemes: Infinity })
  if (tooDeep !== null)
    refuseFaulty(nothing, [
      ...hidden,
      { ...fault('TEXT_TOO_DEEP', [], 'value', String(DEEPEST)), place: placeOf(tooDeep) },
    ])

  const options = {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  } as const
  const [document, further] = [...new Composer(options).compose(tokens, true, body.length)]
  const syntax = (document?.errors ?? [])
    .slice(0, MOST_ERRORS)
    .filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')
    .map((error): Fault => ({
      ...fault('YAML_SYNTAX', [], 'value', `${error.message.split('\n')[0]?.slice(0, 200) ?? ''}.`),
      place: placeOf(error.pos[0]),
    }))
  const extra =
    further === undefined ? [] : [{ ...fault('YAML_DOCUMENTS', [], 'value'), place: placeOf(further.range[0]) }]
  if (syntax.length > 0 || document === undefined) refuseFaulty(nothing, [...hidden, ...syntax, ...extra])
  const read = readNode(document?.contents ?? null, body, placeOf)
  return { file, ...read, faults: [...hidden, ...extra, ...read.faults] }
}

/** Every forbidden character of the text itself, comments included, one per line. */
function checkText(text: string, placeOf: (offset: number) => Place): readonly Fault[] {
  const faults: Fault[] = []
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start)
    const index = findForbidden(text.slice(start, end).replace(/\r$/, ''))
    if (index >= 0) {
      const character = String.fromCodePoint(text.codePointAt(start + index) ?? 0)
      faults.push({ ...fault('TEXT_CHARACTER', [], 'value', quote(character)), place: placeOf(start + index) })
    }
    start = end + 1
  }
  return faults
}

/** All lines of a text, those behind the place at which reading it was given up too. */
function addLines(lines: LineCounter, text: string): void {
  for (let start = 0; start >= 0; start = text.indexOf('\n', start) + 1 || -1) lines.addNewLine(start)
}
