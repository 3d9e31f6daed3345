import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import { Expr, FunctionCall } from '@actions/expressions/ast'
import { TokenType, type Token } from '@actions/expressions/lexer'
import type { Json } from '../words.ts'

/**
 * The values and functions that an expression may use. Status functions and hashFiles come in here: their meaning
 * depends on who evaluates.
 */
export interface Scope {
  readonly contexts: Readonly<Record<string, Json>>
  readonly functions?: Readonly<Record<string, (...args: readonly Json[]) => Json>>
}

/**
 * Text with `${{ }}` replaced by values, coerced as GitHub does: null is empty, an object is `Object`.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/expressions
 */
export function interpolate(text: string, scope: Scope): string {
  return pieces(text)
    .map((piece) => ('text' in piece ? piece.text : compute(piece.expression, scope).coerceString()))
    .join('')
}

/** The value of a text: of one whole `${{ }}` with its type kept, else the interpolated text. */
export function evaluate(text: string, scope: Scope): Json {
  const whole = soleExpression(text)
  return whole === null ? interpolate(text, scope) : toJson(compute(whole, scope))
}

/**
 * True if an `if` holds. `${{ }}` is optional; without a status function it means `success() && (…)`; nothing written
 * means `success()`.
 */
export function condition(text: string | boolean | undefined, scope: Scope): boolean {
  const written = text === undefined ? '' : String(text).trim()
  const expression = written === '' ? 'success()' : asExpression(written)
  const holds = callsAny(parse(expression, scope), statusFunctions) ? expression : `success() && (${expression})`
  return truthy(compute(holds, scope))
}

/** Throws for an expression that is malformed or names what the scope does not have. */
export class ExpressionProblem extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ExpressionProblem'
  }
}

const statusFunctions: ReadonlySet<string> = new Set(['success', 'failure', 'always', 'cancelled'])

type Piece = { readonly text: string } | { readonly expression: string }

/** Cuts a text at `${{` and the `}}` that closes it; a `}}` within quotes does not. */
function pieces(text: string): readonly Piece[] {
  const found: Piece[] = []
  let at = 0
  for (;;) {
    const start = text.indexOf('${{', at)
    if (start < 0) break
    const end = closing(text, start + 3)
    if (end < 0)
      throw new ExpressionProblem(
        `The expression is not closed. An unescaped \${{ sequence was found, but the closing }} sequence was not found: ${text}`,
      )
    if (start > at) found.push({ text: text.slice(at, start) })
    found.push({ expression: text.slice(start + 3, end).trim() })
    at = end + 2
  }
  if (at < text.length) found.push({ text: text.slice(at) })
  return found
}

function closing(text: string, from: number): number {
  let quoted = false
  for (let at = from; at < text.length; at++) {
    if (text[at] === "'") quoted = !quoted
    else if (!quoted && text.startsWith('}}', at)) return at
  }
  return -1
}

function soleExpression(text: string): string | null {
  const [piece, ...others] = pieces(text)
  return piece !== undefined && 'expression' in piece && others.length === 0 ? piece.expression : null
}

/** An `if` that mixes text and `${{ }}` is a text, hence true unless empty; GitHub formats it likewise. */
function asExpression(written: string): string {
  const sole = soleExpression(written)
  if (sole !== null) return sole
  if (!written.includes('${{')) return written
  const values: string[] = []
  const format = pieces(written).map((piece) => {
    if ('text' in piece) return piece.text.replaceAll('{', '{{').replaceAll('}', '}}').replaceAll("'", "''")
    values.push(piece.expression)
    return `{${values.length - 1}}`
  })
  return `format('${format.join('')}', ${values.join(', ')})`
}

function parse(expression: string, scope: Scope): Expr {
  const functions = Object.keys(scope.functions ?? {}).map((name) => ({ name, minArgs: 0, maxArgs: 255 }))
  try {
    return new Parser(lex(expression), Object.keys(scope.contexts), functions).parse()
  } catch (error) {
    throw described(error, expression)
  }
}

/** GitHub's lexer in JavaScript unescapes only the first `''` of a text; the service unescapes each. */
function lex(expression: string): Token[] {
  const { tokens } = new Lexer(expression).lex()
  return tokens.map((token) =>
    token.type === TokenType.STRING ? { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") } : token,
  )
}

function compute(expression: string, scope: Scope): data.ExpressionData {
  const tree = parse(expression, scope)
  const contexts = new data.Dictionary(
    ...Object.entries(scope.contexts).map(([key, value]) => ({ key, value: fromJson(value) })),
  )
  const functions = Object.entries(scope.functions ?? {}).map(
    ([name, body]) =>
      [
        name.toLowerCase(),
        {
          name,
          minArgs: 0,
          maxArgs: 255,
          call: (...args: readonly data.ExpressionData[]) => fromJson(body(...args.map(toJson))),
        },
      ] as const,
  )
  try {
    return new Evaluator(tree, contexts, new Map(functions)).evaluate()
  } catch (error) {
    throw described(error, expression)
  }
}

function described(error: unknown, expression: string): ExpressionProblem {
  return new ExpressionProblem(`${error instanceof Error ? error.message : String(error)} in \${{ ${expression} }}`)
}

function callsAny(tree: unknown, names: ReadonlySet<string>): boolean {
  if (Array.isArray(tree)) return tree.some((part) => callsAny(part, names))
  if (!(tree instanceof Expr)) return false
  if (tree instanceof FunctionCall && names.has(tree.functionName.lexeme.toLowerCase())) return true
  return Object.values(tree).some((part) => callsAny(part, names))
}

function truthy(value: data.ExpressionData): boolean {
  const plain = toJson(value)
  return plain !== null && plain !== false && plain !== '' && plain !== 0 && !Number.isNaN(plain)
}

function fromJson(value: Json): data.ExpressionData {
  if (value === null || value === undefined) return new data.Null()
  if (typeof value === 'string') return new data.StringData(value)
  if (typeof value === 'number') return new data.NumberData(value)
  if (typeof value === 'boolean') return new data.BooleanData(value)
  const known = converted.get(value)
  if (known !== undefined) return known
  const made = isList(value)
    ? new data.Array(...value.map(fromJson))
    : new data.Dictionary(...Object.entries(value).map(([key, held]) => ({ key, value: fromJson(held) })))
  converted.set(value, made)
  return made
}

/** Payloads are large, never change and are read by many expressions. */
const converted = new WeakMap<object, data.ExpressionData>()

function toJson(value: data.ExpressionData): Json {
  if (value instanceof data.StringData || value instanceof data.NumberData || value instanceof data.BooleanData)
    return value.value
  if (value instanceof data.Array) return value.values().map(toJson)
  if (value instanceof data.Dictionary)
    return Object.fromEntries(value.pairs().map(({ key, value: held }) => [key, toJson(held)]))
  return null
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
