import { createHmac, timingSafeEqual } from 'node:crypto'

const key = 'the embedded GitHub signs job tokens with this; it protects rehearsals, nothing else'

/** A signature of the text, for addresses and tokens that whoever has them may use. */
export function seal(text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url')
}

/** Whether the signature is that of the text. */
export function isSealed(text: string, signature: string): boolean {
  const expected = Buffer.from(seal(text))
  return expected.length === Buffer.byteLength(signature) && timingSafeEqual(expected, Buffer.from(signature))
}
