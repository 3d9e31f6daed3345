import type { Move } from './move.ts'
import type { Name } from '../../domain/words/names.ts'
import { leaveToTheNextLook } from '../line/ambiguous.ts'
import type { GraphqlError } from '../line/answers.ts'
import { splitName } from '../line/connection.ts'
import { isTooMuch, Unrunnable } from '../line/graphql-outcome.ts'
import type { Connection } from '../line/connection.ts'
import type { Refusal } from '../github.ts'
import { lookAtRepositories } from '../look/batched.ts'
import { moveByRest } from './move-refs-by-rest.ts'

/** GraphQL's word for "no such ref". */
export const nothing = '0'.repeat(40)
/**
 * GitHub carries out 76 mutations of one request, and of further ones says RESOURCE_LIMITS_EXCEEDED each (measured by
 * others, of light ones).
 */
const repositoriesPerRequest = 50
const operation = 'MoveRefs'
/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api */
const tooLarge = 413

/**
 * Moves refs: all repositories in one request, each of them all or none, by compare-and-swap; by REST those that say
 * so.
 */
export async function move(connection: Connection, effects: readonly Move[]): Promise<readonly Refusal[]> {
  const { swaps = [], rest = [] } = Object.groupBy(effects, ({ by }) => (by === 'rest' ? 'rest' : 'swaps'))
  return [...(await swap(connection, swaps)), ...(await moveByRest(connection, rest))]
}

/**
 * If GitHub leaves out some repositories because they are too many for a request, or does not answer, the next look
 * sees what has moved; the rest then goes in requests of half that size.
 */
async function swap(connection: Connection, moves: readonly Move[]): Promise<readonly Refusal[]> {
  const unmet = [...new Set(moves.map((effect) => effect.repository))].filter(
    (name) => !connection.identities.has(name),
  )
  if (unmet.length > 0)
    await lookAtRepositories(
      connection,
      unmet.map((name) => ({ about: 'repository', name, refs: [], tags: [] })),
    )

  const refused: Refusal[] = []
  const addressed: (readonly [Move, string])[] = []
  for (const effect of moves) {
    splitName(effect.repository)
    const id = connection.identities.get(effect.repository)
    if (id === undefined) refused.push({ effect, message: unreadable(effect.repository) })
    else addressed.push([effect, id])
  }
  const size = connection.fitting.get(operation) ?? repositoriesPerRequest
  let fitting = size
  for (let start = 0; start < addressed.length; start += size) {
    const moved = await moveSome(connection, addressed.slice(start, start + size))
    refused.push(...moved.refused)
    fitting = Math.min(fitting, moved.fitting)
  }
  if (fitting < size) connection.fitting.set(operation, fitting)
  return refused
}

/** `fitting`: how many go into one request, as far as it is seen. */
async function moveSome(
  connection: Connection,
  moves: readonly (readonly [Move, string])[],
): Promise<{ readonly refused: readonly Refusal[]; readonly fitting: number }> {
  const declared = moves.map((_, index) => `$m${index}: UpdateRefsInput!`)
  const fields = moves.map((_, index) => `m${index}: updateRefs(input: $m${index}) { clientMutationId }`)
  const inputs = Object.fromEntries(moves.map(([effect, id], index) => [`m${index}`, describeMove(effect, id)]))
  const half = Math.ceil(moves.length / 2)
  let outcome
  try {
    outcome = await connection.mutate<unknown>(
      `mutation ${operation}(${declared.join(', ')}) {\n${fields.join('\n')}\n}`,
      inputs,
    )
  } catch (error) {
    return {
      refused: refuseAbsent(
        error,
        moves.map(([effect]) => effect),
      ),
      fitting: repositoriesPerRequest,
    }
  }

  switch (outcome.is) {
    case 'lost': {
      leaveToTheNextLook(outcome)
      return { refused: [], fitting: half }
    }
    case 'refused':
      return outcome.status === tooLarge
        ? { refused: [], fitting: half }
        : {
            refused: moves.map(([effect]) => ({ effect, message: outcome.why, elsewhere: true as const })),
            fitting: repositoriesPerRequest,
          }
    case 'done': {
      const left = outcome.data.errors.filter(isTooMuch).length
      const refused = outcome.data.errors
        .filter((error) => !isTooMuch(error))
        .flatMap((error) => {
          const { path, message } = error
          // One alias that fails leaves the others done: the request is no transaction.
          const concerned = path === undefined ? moves : moves.filter((_, index) => path[0] === `m${index}`)
          return concerned.map(([effect]) => ({
            effect,
            message,
            ...(isOfRef(error) ? {} : { elsewhere: true as const }),
          }))
        })
      return { refused, fitting: left === 0 ? repositoriesPerRequest : Math.max(half, moves.length - left) }
    }
  }
}

/** A host whose GraphQL has no `updateRefs` runs nothing of the request. */
function refuseAbsent(error: unknown, moves: readonly Move[]): readonly Refusal[] {
  if (!(error instanceof Unrunnable) || !/\bUpdateRefs(?:Input)?\b/iu.test(error.message)) throw error
  return moves.map((effect) => ({ effect, message: error.message, elsewhere: true }))
}

/**
 * Said of the ref itself: somebody moved it meanwhile, which the next look sees, or it cannot move so, whoever asks.
 * Any other refusal is one that REST need not share; where it does, it says so.
 */
function isOfRef({ type, message }: GraphqlError): boolean {
  return (
    type === 'STALE_DATA' ||
    /^Expected \S+ to point to|\bis at \S+ but expected\b|\b(?:already exists|does not exist|not a fast.forward)\b/iu.test(
      message,
    )
  )
}

function describeMove({ moves }: Move, repositoryId: string): unknown {
  return {
    repositoryId,
    refUpdates: moves.map(({ ref, from, to, force }) => ({
      name: ref,
      beforeOid: from ?? nothing,
      afterOid: to,
      force: force === true,
    })),
  }
}

function unreadable(name: Name): string {
  return `${name} does not exist or cannot be read with this token`
}
