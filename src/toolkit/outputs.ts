import { setOutput } from '@actions/core'

/**
 * Sets a step's outputs. Values are texts: an output that is nothing is said by a word, because `||` in a workflow
 * cannot tell an empty output from a step that never ran.
 */
export function writeOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
}
