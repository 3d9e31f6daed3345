/** Somebody else's words as one short line of printable characters. */
export function oneLine(message: string): string {
  return message
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim()
    .slice(0, 300)
}
