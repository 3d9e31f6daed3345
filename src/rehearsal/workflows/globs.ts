/**
 * Whether a branch, tag or path is let through by `patterns`, in order: a `!pattern` takes back what an earlier one gave.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
export function matchesAny(patterns: readonly string[], name: string): boolean {
  return patterns.reduce((let_through, pattern) => (pattern.startsWith('!') ? let_through && !matches(pattern.slice(1), name) : let_through || matches(pattern, name)), false)
}

/** `*` any but `/`, `**` any, `?` none or one of what is before, `+` one or more of what is before, `[]` a class, `\` takes the next literally. */
function matches(pattern: string, name: string): boolean {
  return new RegExp(`^${translate(pattern)}$`, 'u').test(name)
}

function translate(pattern: string): string {
  const tokens = pattern.match(/\*\*\/|\*\*|\*|\?|\+|\[[^\]]*\]|\\.|[^]/gu) ?? []
  return tokens.map((token, at) => {
    if (token === '**/') return at === 0 || tokens[at - 1]?.endsWith('/') === true ? '(?:.*/)?' : '.*/'
    if (token === '**') return '.*'
    if (token === '*') return '[^/]*'
    if (token === '?' || token === '+') return token
    if (token.startsWith('[') && token.length > 1) return token
    return (token.startsWith('\\') && token.length > 1 ? token.slice(1) : token).replace(/[$()*+.?[\\\]^{|}/]/u, '\\$&')
  }).join('')
}
