import { byOf, proofsOf, releaseTierRepository } from './tiers.ts'
import type { Name, Train } from './words.ts'

/** GitHub takes so many characters of inputs with a workflow_dispatch (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onworkflow_dispatchinputs). */
export const mostOfInputs = 65_535
/** Everything in a request but its commits and its command: ids, names, digest, the version that is prepared. */
const besides = 3_000

/** How many characters the largest request of a tier has in the inputs of a dispatch, at most; 0 where the repositories' own checks are all tiers. */
export function sizeOfRequests(train: Train): number {
  const commands = [
    ...train.tiers.flatMap((tier) => proofsOf(train, tier)).map((proof) => byOf(train, proof)).flatMap((by) => (by.kind === 'checks' ? [] : [by.kind === 'command' ? by.command : ''])),
    ...train.repositories.flatMap(({ version: { prepare = null } }) => (prepare === null ? [] : [prepare])),
  ]
  if (commands.length === 0) return 0
  const tested = new Set(train.tiers.filter(({ scope }) => scope === 'release').map((tier) => releaseTierRepository(train, tier)))
  const names = [...train.repositories.map(({ name }) => name), ...tested]
  return besides + Math.max(...commands.map(asInput)) + names.reduce((sum, name) => sum + sizeOfHead(name), 0)
}

/** How many of the train's repositories, the first of them, one request can name. */
export function countNamed(train: Train): number {
  let left = mostOfInputs - sizeOfRequests({ ...train, repositories: train.repositories.slice(0, 1) })
  const rest = train.repositories.slice(1).findIndex(({ name }) => (left -= sizeOfHead(name)) < 0)
  return rest === -1 ? train.repositories.length : rest + 1
}

/** A repository and its commit, as JSON in a JSON text. */
function sizeOfHead(name: Name): number {
  return asInput(JSON.stringify({ [name]: 'f'.repeat(40) }).slice(1, -1)) + ','.length
}

/** How long a text is in the inputs, where it is JSON. */
function asInput(text: string): number {
  return JSON.stringify(text).length
}
