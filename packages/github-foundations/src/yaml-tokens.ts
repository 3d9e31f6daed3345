import { type CST, Lexer, Parser } from 'yaml'

/**
 * The limits of a text. `depth`: of nodes in nodes, from 0; `lexemes`: the smallest words of YAML, white space among
 * them.
 */
interface Limits {
  readonly depth: number
  readonly lexemes: number
}

/** The tokens of a text, none where it holds too much. `tooDeep`: the offset of what nests too deep. */
interface Tokens {
  readonly tokens: readonly CST.Token[]
  readonly tooDeep: number | null
  readonly isTooMuch: boolean
}

/**
 * Reads YAML word by word and stops at the first that is too much, so that a hostile text costs no more than what is
 * read of it. Lines are not counted.
 */
export function readTokens(text: string, limits: Limits): Tokens {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let lexemes = 0
  for (const lexeme of new Lexer().lex(text)) {
    if ((lexemes += 1) > limits.lexemes) return { tokens: [], tooDeep: null, isTooMuch: true }
    for (const token of parser.next(lexeme)) tokens.push(token)
    const deepest = parser.stack[limits.depth + 2] // A document holds the node of depth 0.
    if (deepest !== undefined) return { tokens: [], tooDeep: deepest.offset, isTooMuch: false }
  }
  for (const token of parser.end()) tokens.push(token)
  return { tokens, tooDeep: findTooDeep(tokens, limits.depth), isTooMuch: false }
}

/**
 * The place at which a text nests deeper than that, from 0; `null` if nowhere. Walks the tokens without recursion,
 * because composing them recurses.
 */
function findTooDeep(tokens: readonly CST.Token[], deepest: number): number | null {
  const open: { readonly token: CST.Token; readonly depth: number }[] = tokens.map((token) => ({ token, depth: 0 }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next
    if (depth > deepest) return token.offset
    if (token.type === 'document' && token.value !== undefined) open.push({ token: token.value, depth })
    if (!('items' in token)) continue
    for (const { key, value } of token.items) {
      for (const inner of [key, value]) if (inner) open.push({ token: inner, depth: depth + 1 })
    }
  }
  return null
}
