import { documentText } from '../domain/text/canonical.ts'
import { UserError } from 'github-foundations/problem'
import { documentProblem } from './catalogue.ts'
import { countBytes } from './code-points.ts'
import { readJson } from './json.ts'
import { checkShape } from './problems.ts'
import { describePath, refuseFaulty } from './source.ts'
import type { Validator } from './validator.ts'

/** A document that Convoy itself writes: its name in messages, its schema, and its largest size in bytes. */
export interface Printed {
  readonly name: string
  readonly validator: Validator
  readonly limit: number
  /** The code of what is too large; TEXT_TOO_LARGE if nothing else is said. */
  readonly tooLarge?: 'MANIFEST_TOO_LARGE'
}

/** The value of a text. Throws UserError with every problem. */
export function readPrinted({ name, validator, limit }: Printed, text: string): unknown {
  const source = readJson(text, name, limit)
  refuseFaulty(source, checkShape(validator, source.value))
  return source.value
}

/**
 * Canonical JSON on one line. Throws UserError above the size, and an Error, which is a defect, where no reader would
 * take the text back: what cannot be read again must never be recorded.
 */
export function printPrinted({ name, validator, limit, tooLarge }: Printed, value: unknown): string {
  const text = documentText(value)
  const size = countBytes(text)
  if (size > limit) {
    const code = tooLarge ?? 'TEXT_TOO_LARGE'
    throw new UserError([{ ...documentProblem(code, String(size), String(limit)), file: name }])
  }
  const [wrong] = checkShape(validator, JSON.parse(text))
  if (wrong !== undefined)
    throw new Error(`${name} would not be read again: ${describePath(wrong.path)}: ${wrong.message}`)
  return text
}
