import { ownerOf } from '../github/world/access.ts'
import type { FileNode } from './calls.ts'
import type { JobDefinition } from './reading/definition.ts'
import { evaluate, ExpressionProblem, interpolate, type Scope } from './reading/expressions.ts'
import { emptyOf, typedValue } from './reading/inputs.ts'
import type { Json } from './words.ts'
import type { Level } from './standing.ts'

export function calledInputs(
  file: FileNode,
  definition: JobDefinition,
  scope: Scope,
  own: Readonly<Record<'github' | 'vars', Json>>,
): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(file.workflow.call.inputs).map(([name, input]) => {
      const given = definition.with[name]
      const value =
        given === undefined ? settle(input.default ?? null, { contexts: { ...own, inputs: {} } }) : settle(given, scope)
      const typed = value === null ? emptyOf(input) : typedValue(input, value)
      if (typed === undefined)
        throw new ExpressionProblem(
          `Input ${name} of ${definition.uses ?? ''} is not a ${input.type}: ${JSON.stringify(value)}`,
        )
      return [name, typed]
    }),
  )
}

export function passedSecrets(
  definition: JobDefinition,
  own: Readonly<Record<string, string>>,
  token: string,
  scope: Scope,
): Readonly<Record<string, string>> {
  if (definition.secrets === 'inherit') return own
  const passed = Object.entries(definition.secrets).map(
    ([name, value]) => [name, interpolate(value, { contexts: { ...scope.contexts, secrets: own } })] as const,
  )
  return { ...Object.fromEntries(passed), GITHUB_TOKEN: token }
}

/**
 * True if a call opens a secret's name to the called file, whatever its value is for the caller (actions/runner#1490
 * and #4453; 47ng/actions-clever-cloud#259).
 */
export function isPassed({ secrets }: JobDefinition, secret: string, { admits }: Level): boolean {
  if (secrets === 'inherit') return admits(secret)
  return Object.keys(secrets).some((name) => name.toUpperCase() === secret.toUpperCase())
}

/** Secrets of an environment are not documented to reach a file of another owner (actions/runner#1490). */
export function isOfOwner(repository: string, home: string): boolean {
  return ownerOf(repository).toLowerCase() === ownerOf(home).toLowerCase()
}

export function settle(value: Json, scope: Scope): Json {
  return typeof value === 'string' ? evaluate(value, scope) : value
}

export function evaluateFlag(value: string | boolean, scope: Scope): boolean {
  return settle(value, scope) === true
}
