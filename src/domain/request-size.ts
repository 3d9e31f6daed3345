import { countFirst } from './room.ts'
import { bytesOf } from './stored.ts'
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

/** GitHub takes so many bytes with a repository_dispatch (https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event). */
export const mostOfPayload = 64_000
/** What an agent is told of a failure besides commits: names of what failed and the end of a log (fixes.ts, log-lines.ts), ids and times. */
const toldBesides = 1_600 + 12_000 + 200 + besides

/** How many bytes the largest message to an agent has at most; 0 where the train names none. */
export function sizeOfFixMessages({ fix, repositories }: Train): number {
  if (fix === undefined) return 0
  const suspects = 20 * Math.max(...repositories.map(({ name }) => name.length))
  return toldBesides + suspects + bytesOf(JSON.stringify(fix.denyPaths)) + repositories.reduce((sum, { name }) => sum + JSON.stringify({ [name]: 'f'.repeat(40) }).length, 0)
}

/** How many of the train's repositories, the first of them, can be told of at once. */
export function countTold(train: Train, size: (train: Train) => number, most: number): number {
  return countFirst(train.repositories.length, (count) => count === 0 || size({ ...train, repositories: train.repositories.slice(0, count) }) <= most)
}

/** A repository and its commit, as JSON in a JSON text. */
function sizeOfHead(name: Name): number {
  return asInput(JSON.stringify({ [name]: 'f'.repeat(40) }).slice(1, -1)) + ','.length
}

/** How long a text is in the inputs, where it is JSON. */
function asInput(text: string): number {
  return JSON.stringify(text).length
}
