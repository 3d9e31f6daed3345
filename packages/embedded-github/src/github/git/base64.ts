/** The bytes of a Base64 text, in which GitHub allows line breaks and other white space; `null` if it is not Base64. */
export function decodeBase64(text: string): Buffer | null {
  const written = text.replace(/\s+/g, '')
  const digits = written.replace(/={1,2}$/, '')
  const isPadded = digits.length < written.length
  if (/[^A-Za-z0-9+/]/.test(digits) || digits.length % 4 === 1 || (isPadded && written.length % 4 !== 0)) return null
  return Buffer.from(digits, 'base64')
}
