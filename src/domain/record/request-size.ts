import { digestText } from '../text/canonical.ts'
import { mostNames } from '../proof/failures.ts'
import { pack } from '../text/packed.ts'
import { countFirst } from './room.ts'
import { bytesOf } from './stored.ts'
import { startedFor } from '../proof/table.ts'
import { proofsOf, releaseTierRepository } from '../proof/tiers.ts'
import type { Effect } from '../words/effect.ts'
import type { PlannedRepository } from '../words/manifest.ts'
import type { Heads, Name } from '../words/names.ts'
import type { Train } from '../words/train.ts'

type SendRequest = Extract<Effect, { readonly type: 'send'; readonly what: 'request' }>

/**
 * GitHub takes so many characters of inputs with a workflow_dispatch
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onworkflow_dispatchinputs).
 */
export const mostOfInputs = 65_535
/**
 * Everything in a request but its commits, its command and its pins: ids, names, digest, the version that is prepared.
 */
const besides = 3_000

/**
 * The input `convoy` of a tier's workflow. If it is larger than GitHub accepts, the parts that name repositories are
 * packed, but only for Convoy's own workflow (`command`): another workflow would look up a commit, find none, and test
 * whatever the branch holds by then.
 */
export function writeRequest(effect: SendRequest): string {
  const whole = JSON.stringify(describeRequest(effect, (named) => named))
  return effect.command === undefined || asInput(whole) + '{"convoy":}'.length <= mostOfInputs
    ? whole
    : JSON.stringify(describeRequest(effect, pack))
}

function describeRequest(
  { request, candidate, release, command, control, prepare }: SendRequest,
  say: (named: Readonly<Record<Name, string>>) => unknown,
): unknown {
  const { number, digest, heads, tierHeads } = candidate
  return {
    protocol: 1,
    request: request.id,
    release,
    tier: request.tier,
    ...(request.repository === undefined ? {} : { repository: request.repository }),
    candidate: { number, digest },
    heads: say(heads),
    tierHeads: say(tierHeads),
    ...(command === undefined ? {} : { command }),
    ...(control === undefined ? {} : { control }),
    ...(prepare === undefined
      ? {}
      : { prepare: { version: prepare.version, tag: prepare.tag, pins: say(prepare.pins) } }),
  }
}

/**
 * The length in characters of the largest request of a tier in the inputs of a dispatch, written as short as possible;
 * 0 if the repositories' own checks are all tiers. `planned`: the versions that commands are told.
 */
export function sizeOfRequests(train: Train, planned: readonly Pick<PlannedRepository, 'name' | 'version'>[]): number {
  const started = train.tiers
    .flatMap((tier) => proofsOf(train, tier))
    .flatMap((proof) => startedFor(train, proof) ?? [])
  const commands = started.flatMap(({ command }) => (command === undefined ? [] : [sizeOfText(command)]))
  const preparations = train.repositories.flatMap(({ version: { prepare }, dependsOn }) => {
    if (prepare === undefined) return []
    const built = new Set(dependsOn.flatMap((edge) => (edge.kind === 'build' ? [edge.repository] : [])))
    return [
      sizeOfText(prepare) +
        sizeOfNamed(
          Object.fromEntries(
            planned.filter(({ name }) => built.has(name)).map(({ name, version }) => [name, version.to]),
          ),
        ),
    ]
  })
  const told = [...commands, ...preparations]
  const heads = headsOf(train)
  const own = started.some(({ command }) => command === undefined) ? besides + sizeOfWhole(heads) : 0
  return Math.max(own, told.length === 0 ? 0 : besides + sizeOfNamed(heads) + Math.max(...told))
}

/** Commits as long and as random as those that do not exist yet. */
function headsOf(train: Train): Heads {
  const tested = train.tiers
    .filter(({ scope }) => scope === 'release')
    .map((tier) => releaseTierRepository(train, tier))
  return Object.fromEntries(
    [...train.repositories.map(({ name }) => name), ...tested].map((name) => [name, digestText(name).slice(0, 40)]),
  )
}

/** The factor by which other commits may be longer when packed, and a text by itself longer than two in one. */
const mostUneven = 1.02
const mostBeside = 100

function sizeOfNamed(named: Readonly<Record<Name, string>>): number {
  return Math.min(sizeOfWhole(named), Math.ceil(pack(named).length * mostUneven) + mostBeside)
}

function sizeOfWhole(named: Readonly<Record<Name, string>>): number {
  return asInput(JSON.stringify(named))
}

/** A text in a JSON text that is text in JSON. */
function sizeOfText(text: string): number {
  return asInput(JSON.stringify(text))
}

/**
 * The size of a failure message to an agent without its commits: names of what failed and the end of a log (fixes.ts,
 * log-lines.ts), ids and times.
 */
const toldBesides = 1_600 + 12_000 + 200 + besides

/**
 * The maximum size in bytes of a message to an agent whose commits can be those of the suspects alone (fixes.ts); 0 if
 * the train names no agent.
 */
export function sizeOfFixMessages({ fix, repositories }: Train): number {
  if (fix === undefined) return 0
  const longest = Math.max(...repositories.map(({ name }) => name.length))
  const told = Math.min(repositories.length, mostNames + 1)
  return (
    toldBesides +
    told * (JSON.stringify({ ['n'.repeat(longest)]: 'f'.repeat(40) }).length + longest + '"",'.length) +
    bytesOf(JSON.stringify(fix.denyPaths))
  )
}

/** The number of the train's repositories, counted from the first, that one message can name. */
export function countTold(train: Train, size: (train: Train) => number, most: number): number {
  return countFirst(
    train.repositories.length,
    (count) => count === 0 || size({ ...train, repositories: train.repositories.slice(0, count) }) <= most,
  )
}

/** The length of a text in the inputs, as JSON. */
function asInput(text: string): number {
  return JSON.stringify(text).length
}
