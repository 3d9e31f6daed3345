import { evaluate, ExpressionProblem, type Scope } from './reading/expressions.ts'
import type { Json } from './words.ts'

/**
 * The labels by which a job asks for a machine: one, a list, or those beside a group; each may be an expression, and so
 * may the whole. Throws ExpressionProblem, in GitHub's words, for what is none of these.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idruns-on
 */
export function readRunsOn(written: Json, job: string, scope: Scope): readonly string[] {
  const value = typeof written === 'string' ? evaluate(written, scope) : written
  const named = isGroup(value) ? labelsOf(value['labels']) : labelsOf(value)
  const labels = named.map((label) => (typeof label === 'string' ? evaluate(label, scope) : label))
  const wrong = labels.find((label) => typeof label !== 'string' || label.trim() === '')
  if (wrong !== undefined || (labels.length === 0 && !isGroup(value)))
    throw new ExpressionProblem(
      `Error when evaluating 'runs-on' for job '${job}'. Unexpected value '${typeof wrong === 'string' || typeof wrong === 'number' ? wrong : ''}'`,
    )
  return labels as readonly string[]
}

function isGroup(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'group' in value
}

/** `null` in a list is a label that is none. */
function labelsOf(value: Json | undefined): readonly Json[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}
