import { oneLine } from '../text/one-line.ts'

/** Up to five of them, quoted. */
export const listed = (parts: readonly string[]): string =>
  parts
    .slice(0, 5)
    .map((part) => `"${oneLine(part)}"`)
    .join(', ') + (parts.length > 5 ? ` and ${parts.length - 5} more` : '')
/** `A, b, or c.` */
export const oneOf = (...ways: readonly string[]): string => `${ways.slice(0, -1).join(', ')}, or ${ways.at(-1) ?? ''}.`
