import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Digest } from '../words/names.ts'

/**
 * JSON with sorted keys and no white space: equal values have equal texts (the idea of RFC 8785; our numbers are
 * integers).
 */
export function canonical(value: unknown): string {
  return written(value) as string
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

/**
 * Every change of a release asks this of all that it holds, many times: the text is written at once, and no sorted copy
 * is made for it.
 */
function written(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) as string | undefined
  if (Array.isArray(value)) return `[${value.map((item) => written(item) ?? 'null').join(',')}]`
  const held = value as Readonly<Record<string, unknown>>
  let members = ''
  for (const key of inOrder(Object.keys(held))) {
    const text = written(held[key])
    if (text !== undefined) members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${text}`
  }
  return `{${members}}`
}

/**
 * Orders keys by code units, but indices first and by size: JavaScript keeps the keys of an object in this order, and
 * the digests of all earlier records used it.
 */
function inOrder(keys: readonly string[]): readonly string[] {
  const others = keys.findIndex((key) => !isIndex(key))
  if (others === -1) return keys
  const words = others === 0 ? keys : keys.slice(others)
  const isSorted = words.every((key, index) => index === 0 || (words[index - 1] ?? '') < key)
  return isSorted ? keys : [...keys.slice(0, others), ...words.toSorted()]
}

/**
 * True if JavaScript holds a key as an index, before all others. https://tc39.es/ecma262/#sec-ordinaryownpropertykeys
 */
function isIndex(key: string): boolean {
  const code = key.charCodeAt(0)
  if (!(code >= 48 && code <= 57)) return false
  const index = Number(key)
  return index < 2 ** 32 - 1 && String(index) === key && Number.isInteger(index)
}
