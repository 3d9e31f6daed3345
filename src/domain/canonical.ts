import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Digest } from './words.ts'

/** JSON with sorted keys and no white space: equal values have equal texts (the idea of RFC 8785; our numbers are integers). */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value))
}

/** SHA-256 over canonical JSON. */
export function digest(value: unknown): Digest {
  return digestText(canonical(value))
}

/** A value as the file that holds it: canonical JSON on one line. */
export function documentText(value: unknown): string {
  return `${canonical(value)}\n`
}

/** SHA-256 over the UTF-8 bytes of a text. */
export function digestText(text: string): Digest {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, held]) => held !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, held]) => [key, sorted(held)]))
}
