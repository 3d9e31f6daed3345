import { interpolate } from '../workflows/reading/expressions.ts'
import type { Action } from './action.ts'
import type { Turn } from './job.ts'
import { stepScope } from './scope.ts'

type Text = Readonly<Record<string, string>>

/**
 * The inputs of an action: what `with` says, and the defaults of what it does not. An unknown key only warns; a missing
 * required one is the action's own affair.
 */
export function readInputs(turn: Turn, action: Action): Text {
  const { job, frame, task } = turn
  const scope = stepScope(job, frame, task.stage, turn.github, turn.env)
  const given = Object.entries(task.step.with ?? {})
  const names = new Map(Object.keys(action.inputs).map((name) => [name.toLowerCase(), name]))
  if (task.stage === 'main') {
    const unexpected = given.map(([name]) => name).filter((name) => !names.has(name.toLowerCase()))
    if (unexpected.length > 0)
      job.log.annotate(
        'warning',
        `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${[...names.values()].join("', '")}']`,
      )
    for (const [name] of given) {
      const message = action.inputs[names.get(name.toLowerCase()) ?? '']?.deprecationMessage
      if (message !== undefined)
        job.log.annotate('warning', `Input '${name}' has been deprecated with message: ${message}`)
    }
  }
  const written = new Map(
    given.map(([name, text]) => [names.get(name.toLowerCase()) ?? name, interpolate(text, scope)]),
  )
  const defaults = Object.entries(action.inputs).filter(([name]) => !written.has(name))
  return {
    ...Object.fromEntries(written),
    ...Object.fromEntries(defaults.map(([name, input]) => [name, interpolate(input.default ?? '', scope)])),
  }
}

/**
 * INPUT_<NAME>: upper case, spaces become `_`, hyphens stay.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#inputs
 */
export function inputVariables(inputs: Text): Text {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  )
}
