import type { DocumentNode } from 'graphql'
import { parse } from 'graphql/language/parser.js'

const known = new Map<string, DocumentNode>()
const mostKnown = 200

/** Parses a request; every pass asks with the same few texts. */
export function readQuery(text: string): DocumentNode {
  const before = known.get(text)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const document = parse(text, { noLocation: true })
  known.set(text, document)
  return document
}
