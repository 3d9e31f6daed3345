import { describe, expect, test } from '@jest/globals'
import type { Call, Exchange } from '../../../src/exchange/exchange.ts'
import { Broken } from './contract.ts'
import type { Act, History, Round } from './histories.ts'
import { playHistory, type Through } from './player.ts'

/*
 * The contract can be broken: each of these is Convoy, but for one thing that it leaves out, and a history that the
 * real one plays to its end.
 */

const quiet: Round = { before: [], onCandidate: [], afterFailure: null, byHand: 'push', answer: 'leave-out' }
const change = (on: 'source' | 'production' | 'candidate', place: number): Act => ({
  repository: 0,
  is: 'change',
  on,
  place,
})

type Fields = Readonly<Record<string, unknown>>

/** Changes the answers to what Convoy asks at addresses like this. */
function answering(path: RegExp, change: (body: Fields) => Fields): Through {
  return (exchange) => async (call) => {
    const answer = await exchange(call)
    if (!path.test(call.url) || answer.status !== 200) return answer
    return { ...answer, body: JSON.stringify(change(JSON.parse(answer.body) as Fields)) }
  }
}

/** Merges as `git merge -s ours` does: what comes in is contained, and none of its content is. */
function mergingOurs(exchange: Exchange): Exchange {
  return async (call) => {
    if (!call.url.endsWith('/merges')) return exchange(call)
    const { base, head } = bodyOf(call) as Readonly<Record<'base' | 'head', string>>
    const ask = asking(exchange, call, /\/merges$/u)
    const own = await ask('GET', `/git/ref/heads/${encodeURIComponent(base)}`)
    const { sha } = own['object'] as { readonly sha: string }
    const { tree } = (await ask('GET', `/git/commits/${sha}`)) as { readonly tree: { readonly sha: string } }
    const made = await ask('POST', '/git/commits', { message: 'ours', tree: tree.sha, parents: [sha, head] })
    await ask('PATCH', `/git/refs/heads/${encodeURIComponent(base)}`, { sha: made['sha'] })
    return { status: 201, headers: { 'content-type': 'application/json' }, body: JSON.stringify(made) }
  }
}

/** Joins two commits with the tree of the other one. */
function joiningTheirs(exchange: Exchange): Exchange {
  return async (call) => {
    const isMade = call.method === 'POST' && call.url.endsWith('/git/commits')
    const body = isMade ? bodyOf(call) : {}
    const [, theirs] = (body['parents'] ?? []) as readonly string[]
    if (theirs === undefined) return exchange(call)
    const { tree } = await asking(exchange, call, /\/git\/commits$/u)('GET', `/git/commits/${theirs}`)
    return exchange({ ...call, body: JSON.stringify({ ...body, tree: (tree as { readonly sha: string }).sha }) })
  }
}

function bodyOf({ body = '{}' }: Call): Fields {
  return JSON.parse(body) as Fields
}

/** Asks the same repository something else, in Convoy's name. */
function asking(exchange: Exchange, { url, headers }: Call, end: RegExp) {
  return async (method: string, path: string, body?: Fields): Promise<Fields> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    return JSON.parse((await exchange({ method, url: url.replace(end, path), headers, ...sent })).body) as Fields
  }
}

const others: readonly (readonly [what: string, part: string, through: Through, history: History])[] = [
  [
    'does not see what production takes back',
    'what was taken back on production is merged unsaid',
    answering(/\/compare\//u, (body) => ({ ...body, files: [], commits: [], total_commits: 0 })),
    {
      repositories: [{ way: 'fast-forward', prepares: false }],
      rounds: [
        { ...quiet, before: [change('source', 0)] },
        { ...quiet, before: [{ repository: 0, is: 'take-back', on: 'production', place: 0, says: false }] },
      ],
    },
  ],
  [
    'merges production without what it holds',
    'rc/2026.1 holds what nobody meant',
    mergingOurs,
    {
      repositories: [{ way: 'fast-forward', prepares: false }],
      rounds: [{ ...quiet, onCandidate: [change('production', 0)] }],
    },
  ],
  [
    'joins the squash of a candidate with the tree that production has',
    'rc/2026.2 holds what nobody meant',
    joiningTheirs,
    {
      repositories: [{ way: 'pull-request-squash', prepares: false }],
      rounds: [
        { ...quiet, before: [change('source', 0)] },
        { ...quiet, before: [change('source', 1)] },
      ],
    },
  ],
]

describe('The contract of production’s history is broken by a Convoy that', () => {
  test.each(others)('%s', async (_, part, through, history) => {
    await playHistory(history)
    const broken: unknown = await playHistory(history, through).catch((error: unknown) => error)
    expect(broken).toBeInstanceOf(Broken)
    expect(broken).toMatchObject({ part })
  })
})
