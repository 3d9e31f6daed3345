import type { InputDefinition } from './definition.ts'
import { text } from './reading.ts'
import type { Json } from '../words.ts'

type Inputs = Readonly<Record<string, Json>>
type Definitions = Readonly<Record<string, InputDefinition>>

/**
 * Inputs of a workflow_dispatch, typed and with defaults filled in, or what GitHub refuses them for.
 * https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event
 */
export function dispatchInputs(
  definitions: Definitions,
  given: Inputs,
): { readonly problem: string } | { readonly inputs: Inputs } {
  const unexpected = Object.keys(given).filter((name) => definitions[name] === undefined)
  if (unexpected.length > 0) return { problem: `Unexpected inputs provided: ${JSON.stringify(unexpected)}` }
  const typed: Record<string, Json> = {}
  for (const [name, definition] of Object.entries(definitions)) {
    const value = given[name] ?? definition.default
    if (definition.required && (value === undefined || value === null || value === ''))
      return { problem: `Required input '${name}' not provided` }
    const read = value === undefined || value === null ? emptyOf(definition) : typedText(definition, value)
    if (read === undefined) return { problem: refusal(name, definition, value) }
    typed[name] = read
  }
  return { inputs: typed }
}

/** The value of an input that nobody gave and that has no default. */
export function emptyOf(definition: InputDefinition): Json {
  if (definition.type === 'boolean') return false
  return definition.type === 'number' ? 0 : ''
}

/** An evaluated value as the callee's input type wants it; `undefined` where it does not fit. */
export function typedValue(definition: InputDefinition, value: Json): Json | undefined {
  if (value === null) return emptyOf(definition)
  if (definition.type === 'boolean') return typeof value === 'boolean' ? value : undefined
  if (definition.type === 'number') return asNumber(value)
  return typeof value === 'object' ? undefined : String(value)
}

/** The value that the form and the API send: text for everything, also `true` and `3`. */
function typedText(definition: InputDefinition, value: Json): Json | undefined {
  if (typeof value === 'object') return undefined
  if (definition.type === 'boolean')
    return String(value) === 'true' ? true : String(value) === 'false' ? false : undefined
  if (definition.type === 'number') return asNumber(value)
  if (definition.type === 'choice') return definition.options.includes(String(value)) ? String(value) : undefined
  return String(value)
}

function asNumber(value: Json): number | undefined {
  const written = typeof value === 'string' ? value.trim() : value
  return typeof written === 'boolean' || written === '' || Number.isNaN(Number(written)) ? undefined : Number(written)
}

function refusal(name: string, { type }: InputDefinition, value: Json | undefined): string {
  if (type === 'choice')
    return `Provided value '${text(value) ?? ''}' for input '${name}' not in the list of allowed values`
  return `Provided value ${JSON.stringify(value)} for input '${name}' is not a ${type === 'boolean' || type === 'number' ? type : 'string'}`
}
