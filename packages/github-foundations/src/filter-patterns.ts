/**
 * One character of a pattern: what it takes, and how often. `parts`: `**` and a slash where a part begins, any number
 * of whole parts.
 */
interface Token {
  readonly takes: (character: string) => boolean
  readonly optional: boolean
  readonly repeats: boolean
  readonly parts?: true
}

/**
 * True if a branch, tag or path is let through by the filter of a workflow's trigger, in order: a `!pattern` takes back
 * what an earlier one gave.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
export function matchesAny(patterns: readonly string[], name: string): boolean {
  return patterns.reduce(
    (letThrough, pattern) =>
      pattern.startsWith('!') ? letThrough && !matches(pattern.slice(1), name) : letThrough || matches(pattern, name),
    false,
  )
}

/**
 * `*` any but `/`, `**` any, `?` none or one of what is before, `+` one or more of what is before, `[]` a class, `\`
 * takes the next literally. All ways through the pattern are followed at once: a hostile one costs its length for each
 * character of the name, never more.
 */
function matches(pattern: string, name: string): boolean {
  const tokens = tokensOf(pattern)
  let places = reach(tokens, [0], true)
  for (const character of name) {
    const next = [...places].flatMap((place) => step(tokens[place], place, character))
    places = reach(tokens, next, character === '/')
  }
  return places.has(tokens.length)
}

function step(token: Token | undefined, place: number, character: string): readonly number[] {
  if (token === undefined || !token.takes(character)) return []
  if (token.parts === true) return [place]
  return token.repeats ? [place, place + 1] : [place + 1]
}

/** These places and those behind what may take nothing; whole parts end only where the next one begins. */
function reach(tokens: readonly Token[], from: readonly number[], beginsPart: boolean): ReadonlySet<number> {
  const places = new Set<number>()
  for (const start of from) {
    for (let place = start; !places.has(place); place += 1) {
      places.add(place)
      const token = tokens[place]
      if (token === undefined || !(token.parts === true ? beginsPart : token.optional)) break
    }
  }
  return places
}

const any = (): boolean => true

function tokensOf(pattern: string): readonly Token[] {
  const texts: readonly string[] = pattern.match(/(?<=^|\/)\*\*\/|\*\*|\*|\?|\+|\[[^\]]+\]|\\[^]|[^]/gu) ?? []
  const tokens: Token[] = []
  for (const text of texts) {
    const last = tokens.at(-1)
    if (text === '**/') tokens.push({ takes: any, optional: true, repeats: true, parts: true })
    else if (text === '**') tokens.push({ takes: any, optional: true, repeats: true })
    else if (text === '*') tokens.push({ takes: (character) => character !== '/', optional: true, repeats: true })
    else if (text === '?' && last !== undefined) tokens.splice(-1, 1, { ...last, optional: true })
    else if (text === '+' && last !== undefined) tokens.splice(-1, 1, { ...last, repeats: true })
    else
      tokens.push({
        takes: text.length > 1 && text.startsWith('[') ? classOf(text.slice(1, -1)) : literal(text),
        optional: false,
        repeats: false,
      })
  }
  return tokens
}

function literal(text: string): Token['takes'] {
  const wanted = text.length > 1 && text.startsWith('\\') ? text.slice(1) : text
  return (character) => character === wanted
}

/** `a-z0-9`: the characters between the brackets, or with `^` all others. */
function classOf(inner: string): Token['takes'] {
  const negated = inner.startsWith('^')
  const ranges = [...(negated ? inner.slice(1) : inner).matchAll(/([^])(?:-([^]))?/gu)].map(
    ([, from = '', to = from]) => [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0] as const,
  )
  return (character) => {
    const code = character.codePointAt(0) ?? 0
    return ranges.some(([from, to]) => from <= code && code <= to) !== negated
  }
}
