/** The part of a ref that one part of a pattern matches. */
type Token =
  | { readonly is: 'one'; readonly takes: (character: string) => boolean }
  /** `*`: anything up to the next slash, nothing included. */
  | { readonly is: 'star' }
  /** `**` and a slash where a part begins: any number of whole parts. */
  | { readonly is: 'parts' }

/** The refs of a ruleset: patterns as GitHub writes them, `~ALL` and `~DEFAULT_BRANCH` among them. */
export interface RefPatterns {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
}

/** True if a ruleset is about a fully qualified ref; `defaultBranch` without `refs/heads/`. */
export function covers({ include, exclude }: RefPatterns, ref: string, defaultBranch: string | null): boolean {
  const matches = (pattern: string): boolean => {
    if (pattern === '~ALL') return true
    return pattern === '~DEFAULT_BRANCH'
      ? defaultBranch !== null && ref === `refs/heads/${defaultBranch}`
      : matchesRef(pattern, ref)
  }
  return include.some(matches) && !exclude.some(matches)
}

/**
 * Ruby's `File.fnmatch` with `FNM_PATHNAME`, by which GitHub matches refs: no wildcard takes a slash but `**` before
 * one, so `release/**` goes one level down and `release/**` with `/*` behind it any number
 * (https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/creating-rulesets-for-a-repository#using-fnmatch-syntax).
 * All ways through the pattern are followed at once: a hostile pattern costs its length for each character of the ref,
 * never more.
 */
export function matchesRef(pattern: string, ref: string): boolean {
  const tokens = tokensOf(pattern)
  if (tokens === null) return false
  let places = reach(tokens, [0], true)
  for (const character of ref) {
    const next = [...places].flatMap((place) => step(tokens[place], place, character))
    places = reach(tokens, next, character === '/')
  }
  return places.has(tokens.length)
}

/** The next positions in the pattern after one character. */
function step(token: Token | undefined, place: number, character: string): readonly number[] {
  if (token === undefined) return []
  switch (token.is) {
    case 'one':
      return token.takes(character) ? [place + 1] : []
    case 'star':
      return character === '/' ? [] : [place]
    case 'parts':
      return [place]
  }
}

/** These places and those behind what may take nothing; whole parts end only where the next one begins. */
function reach(tokens: readonly Token[], from: readonly number[], beginsPart: boolean): ReadonlySet<number> {
  const places = new Set<number>()
  for (const start of from) {
    for (let place = start; !places.has(place); place += 1) {
      places.add(place)
      const token = tokens[place]
      if (token?.is !== 'star' && !(token?.is === 'parts' && beginsPart)) break
    }
  }
  return places
}

/** `null`: a set is not closed, so that the pattern matches nothing. */
function tokensOf(pattern: string): readonly Token[] | null {
  const texts: readonly string[] = pattern.match(/(?<=^|\/)\*\*\/|\*+|\?|\[[!^]?(?:\\[^]|[^\]\\])+\]|\\[^]|[^]/gu) ?? []
  if (texts.includes('[')) return null
  return texts.map((text): Token => {
    if (text === '**/') return { is: 'parts' }
    if (text.startsWith('*')) return { is: 'star' }
    if (text === '?') return { is: 'one', takes: (character) => character !== '/' }
    if (text.length > 1 && text.startsWith('[')) return setOf(text.slice(1, -1))
    const literal = text.length > 1 && text.startsWith('\\') ? text.slice(1) : text
    return { is: 'one', takes: (character) => character === literal }
  })
}

/** `a-z_`, `!a` or `^a`: the characters between the brackets. */
function setOf(inner: string): Token {
  const negated = /^[!^]/.test(inner)
  const ranges = [...(negated ? inner.slice(1) : inner).matchAll(/(\\[^]|[^])(?:-(\\[^]|[^]))?/gu)].map(
    ([, from = '', to = from]) =>
      [from, to].map((end) => end.codePointAt(end.length > 1 && end.startsWith('\\') ? 1 : 0) ?? 0),
  )
  return {
    is: 'one',
    takes: (character) => {
      const code = character.codePointAt(0) ?? 0
      return character !== '/' && ranges.some(([from = 0, to = 0]) => from <= code && code <= to) !== negated
    },
  }
}
