import { anything, folders, oneOf, only, star, takesAll, type Step } from '../github/pattern-steps.ts'

/**
 * Whether a branch, tag or path is let through by `patterns`, in order: a `!pattern` takes back what an earlier one gave.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
export function matchesAny(patterns: readonly string[], name: string): boolean {
  return patterns.reduce((let_through, pattern) => (pattern.startsWith('!') ? let_through && !matches(pattern.slice(1), name) : let_through || matches(pattern, name)), false)
}

/** `*` any but `/`, `**` any, `?` none or one of what is before, `+` one or more of what is before, `[]` a class, `\` takes the next literally. */
function matches(pattern: string, name: string): boolean {
  return takesAll(stepsOf(pattern), name)
}

function stepsOf(pattern: string): readonly Step[] {
  const tokens = pattern.match(/\*\*\/|\*\*|\*|\?|\+|\[[^\]]*\]|\\.|[^]/gu) ?? []
  const steps: Step[] = []
  for (const [at, token] of tokens.entries()) {
    const before = steps.at(-1)
    if ((token === '?' || token === '+') && before !== undefined && 'takes' in before) steps[steps.length - 1] = { ...before, ...(token === '?' ? { optional: true } : { many: true }) }
    else if (token === '**/') steps.push(...(at === 0 || tokens[at - 1]?.endsWith('/') === true ? folders : [anything, only('/')]))
    else if (token === '**') steps.push(anything)
    else if (token === '*') steps.push(star)
    else if (token.startsWith('[') && token.length > 1) steps.push({ takes: oneOf(token) })
    else steps.push(only(token.startsWith('\\') && token.length > 1 ? token.slice(1) : token))
  }
  return steps
}
