/**
 * The parts between the expressions `${{ … }}` of a text, one part if it has none. A `}}` within quotes does not close
 * one; an unclosed expression is text. Looks at each character once.
 */
export function splitExpressions(text: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  for (let start = text.indexOf('${{'); start >= 0; start = text.indexOf('${{', from)) {
    const end = closing(text, start + 3)
    if (end < 0) break
    parts.push(text.slice(from, start))
    from = end + 2
  }
  return [...parts, text.slice(from)]
}

function closing(text: string, from: number): number {
  let isQuoted = false
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "'") isQuoted = !isQuoted
    else if (!isQuoted && text.startsWith('}}', at)) return at
  }
  return -1
}
