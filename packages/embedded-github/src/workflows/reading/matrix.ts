import { evaluate, ExpressionProblem, type Scope } from './expressions.ts'
import { isList, isRecord, list } from './reading.ts'
import type { Json } from '../words.ts'

type Values = Readonly<Record<string, Json>>

/** One job of a matrix: its values, and how GitHub tells it apart in names, ` (ubuntu, 20)`. */
export interface Leg {
  readonly matrix: Values
  readonly suffix: string
}

/** A matrix makes at most this many jobs. https://docs.github.com/en/actions/reference/limits */
const mostLegs = 256

/**
 * Multiplies out `strategy.matrix`, expressions evaluated.
 * https://docs.github.com/en/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations
 */
export function expandMatrix(written: Json, scope: Scope): readonly Leg[] {
  const matrix = evaluateDeep(written, scope)
  if (!isRecord(matrix)) throw new ExpressionProblem('The matrix is not a mapping')
  const { include, exclude, ...vectors } = matrix
  const combinations = Object.entries(vectors).reduce(multiply, Object.keys(vectors).length === 0 ? [] : [{}])
  const kept = combinations.filter(
    (values) => !list(exclude).some((pattern) => isRecord(pattern) && agrees(values, pattern)),
  )
  const legs = list(include)
    .filter(isRecord)
    .reduce<readonly { readonly base: Values; readonly values: Values }[]>(
      (found, extra) => includeOne(found, extra, Object.keys(vectors)),
      kept.map((values) => ({ base: values, values })),
    )
  if (legs.length === 0) throw new ExpressionProblem('The matrix has no combination')
  if (legs.length > mostLegs) throw new ExpressionProblem(`The matrix makes ${legs.length} jobs, more than ${mostLegs}`)
  return legs.map(({ base, values }) => ({
    matrix: values,
    suffix: ` (${Object.values(base).flatMap(scalars).join(', ')})`,
  }))
}

/** Evaluates every text in a value. */
export function evaluateDeep(value: Json, scope: Scope): Json {
  if (typeof value === 'string') return value.includes('${{') ? evaluate(value, scope) : value
  if (isList(value)) return value.map((item) => evaluateDeep(item, scope))
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([key, held]) => [key, evaluateDeep(held, scope)]))
    : value
}

function multiply(combinations: readonly Values[], [key, vector]: [string, Json]): readonly Values[] {
  if (!isList(vector) || vector.length === 0)
    throw new ExpressionProblem(`Matrix vector '${key}' does not contain any values`)
  return combinations.flatMap((values) => vector.map((value) => ({ ...values, [key]: value })))
}

/**
 * An entry joins every combination whose own values it does not change; if there is none, it is a combination of its
 * own.
 */
function includeOne(
  legs: readonly { readonly base: Values; readonly values: Values }[],
  extra: Values,
  vectors: readonly string[],
): readonly { readonly base: Values; readonly values: Values }[] {
  const shared = Object.fromEntries(Object.entries(extra).filter(([key]) => vectors.includes(key)))
  const joins = (leg: { readonly base: Values }): boolean =>
    vectors.every((key) => key in leg.base) && agrees(leg.base, shared)
  if (vectors.length === 0 || !legs.some(joins)) return [...legs, { base: extra, values: extra }]
  return legs.map((leg) => (joins(leg) ? { base: leg.base, values: { ...leg.values, ...extra } } : leg))
}

function agrees(values: Values, pattern: Values): boolean {
  return Object.entries(pattern).every(([key, wanted]) => JSON.stringify(values[key]) === JSON.stringify(wanted))
}

function scalars(value: Json): readonly string[] {
  if (isList(value)) return value.flatMap(scalars)
  return isRecord(value) ? Object.values(value).flatMap(scalars) : [value === null ? '' : String(value)]
}
