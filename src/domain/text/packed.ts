import { utf8ToBytes } from '@noble/hashes/utils.js'
import { base64 } from '@scure/base'
import { gzipSync } from 'fflate'
import { canonical } from './canonical.ts'

/**
 * A value as a text that is shorter than its JSON where that is long: gzip of it, in base64. Equal values have equal
 * texts.
 */
export function pack(value: unknown): string {
  return base64.encode(gzipSync(utf8ToBytes(canonical(value)), { level: 9, mtime: 0 }))
}
