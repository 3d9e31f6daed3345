import fc from 'fast-check'
import { places } from './content.ts'

/*
 * Histories of three releases in a row: a small world, and for each release what people do before it is planned, on the
 * RC branch before the freeze, and after a candidate that failed. Each table is one list to which a new entry is added:
 * a way of promoting, something that people do, an answer that they give.
 */

/**
 * A way into production: what the train says under `promotion.mode`, and what people do by hand where it waits for
 * them; `squashes`: the repository allows no other merge of a pull request.
 */
export interface WayIntoProduction {
  readonly mode: string
  readonly byHand: readonly ByHand[]
  readonly squashes?: true
}
/** `merge`, `squash`: first so, and once that is part of the next candidate, by a push. */
type ByHand = 'push' | 'merge' | 'squash'

export const waysIntoProduction: Readonly<Record<string, WayIntoProduction>> = {
  'fast-forward': { mode: 'fast-forward', byHand: [] },
  'pull-request': { mode: 'pull-request, accept-race: people push when they like', byHand: [] },
  'pull-request-squash': { mode: 'pull-request, accept-race: people push when they like', byHand: [], squashes: true },
  observe: { mode: 'observe', byHand: ['push', 'merge', 'squash'] },
}

export type Branch = 'source' | 'production' | 'candidate'

/** Something that somebody does; `repository` and `place` are taken modulo what there is. */
export type Act = {
  readonly repository: number
} & (
  | { readonly is: 'change'; readonly on: Branch; readonly place: number }
  /** `says`: the commit names the one that it takes back, as `git revert` does. */
  | { readonly is: 'take-back'; readonly on: Branch; readonly place: number; readonly says: boolean }
  /** One branch is joined into another, with a merge commit or squashed. */
  | { readonly is: 'join'; readonly from: Branch; readonly into: Branch; readonly how: 'merge' | 'squash' }
  | { readonly is: 'write-version' }
  /** A change on production that its makers tag themselves, with the next patch version. */
  | { readonly is: 'hotfix'; readonly place: number }
  | { readonly is: 'task'; readonly place: number; readonly how: 'merge' | 'squash'; readonly end: TaskEnd }
  /** The branch of the newest task is merged into source. */
  | { readonly is: 'land-task' }
)
/** A pull request into the RC branch: merged; merged and reverted; the same and deferred; left open and deferred. */
const taskEnds = ['kept', 'reverted', 'reverted-and-deferred', 'deferred'] as const
type TaskEnd = (typeof taskEnds)[number]

/** What people do where Convoy says that production takes back what is to be released. */
const answers = ['leave-out', 'release-again', 'take-back-there-too'] as const
export type AnswerGiven = (typeof answers)[number]

export interface Round {
  readonly before: readonly Act[]
  readonly onCandidate: readonly Act[]
  /** What comes after a candidate that failed, beside the fix; `null`: the first candidate passes. */
  readonly afterFailure: readonly Act[] | null
  readonly byHand: ByHand
  readonly answer: AnswerGiven
}

export interface History {
  readonly repositories: readonly { readonly way: string; readonly prepares: boolean }[]
  readonly rounds: readonly Round[]
  /** A release leaves as it is what did not change, and people take it in or not; absent: it releases everything. */
  readonly leaves?: 'taken in' | 'left'
  /** The train asks for the review of what reaches an RC branch, which comes there unreviewed. */
  readonly reviews?: true
}

const repository = fc.nat(1)
const place = fc.nat(places.length - 1)
const how = fc.constantFrom('merge' as const, 'squash' as const)

/** What people do of their own accord on these branches: on the RC branch only while there is one. */
function acts(on: readonly Branch[], joins: readonly (readonly [from: Branch, into: Branch])[]): fc.Arbitrary<Act> {
  const branch = fc.constantFrom(...on)
  return fc.oneof(
    { weight: 5, arbitrary: fc.record({ repository, is: fc.constant('change' as const), on: branch, place }) },
    {
      weight: 4,
      arbitrary: fc.record({
        repository,
        is: fc.constant('take-back' as const),
        on: branch,
        place,
        says: fc.boolean(),
      }),
    },
    {
      weight: 3,
      arbitrary: fc
        .record({ repository, is: fc.constant('join' as const), pair: fc.constantFrom(...joins), how })
        .map(({ pair: [from, into], ...act }) => ({ ...act, from, into })),
    },
    { weight: 1, arbitrary: fc.record({ repository, is: fc.constant('write-version' as const) }) },
  )
}

const before = fc.oneof(
  {
    weight: 12,
    arbitrary: acts(
      ['source', 'production'],
      [
        ['production', 'source'],
        ['source', 'production'],
      ],
    ),
  },
  { weight: 1, arbitrary: fc.record({ repository, is: fc.constant('land-task' as const) }) },
  { weight: 1, arbitrary: fc.record({ repository, is: fc.constant('hotfix' as const), place }) },
)
const underWay = fc.oneof(
  {
    weight: 4,
    arbitrary: acts(
      ['candidate', 'candidate', 'production'],
      [
        ['production', 'candidate'],
        ['candidate', 'production'],
      ],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      repository,
      is: fc.constant('task' as const),
      place,
      how,
      end: fc.constantFrom(...taskEnds),
    }),
  },
)

const round: fc.Arbitrary<Round> = fc.record({
  before: fc.array(before, { maxLength: 4 }),
  onCandidate: fc.array(underWay, { maxLength: 3 }),
  afterFailure: fc.option(fc.array(underWay, { maxLength: 2 }), { freq: 3 }),
  byHand: fc.constantFrom('push' as const, 'merge' as const, 'squash' as const),
  answer: fc.constantFrom(...answers),
})

/** Any three releases in a row of one or two repositories. */
export const histories: fc.Arbitrary<History> = fc.record(
  {
    repositories: fc.array(
      fc.record({ way: fc.constantFrom(...Object.keys(waysIntoProduction)), prepares: fc.boolean() }),
      { minLength: 1, maxLength: 2 },
    ),
    rounds: fc.array(round, { minLength: 3, maxLength: 3 }),
    leaves: fc.constantFrom('taken in' as const, 'left' as const),
    reviews: fc.constant(true as const),
  },
  { requiredKeys: ['repositories', 'rounds'] },
)

/** The history of a seed. */
export function historyOf(seed: number): History {
  const [history] = fc.sample(histories, { seed, numRuns: 1 })
  if (history === undefined) throw new Error(`seed ${seed} makes no history`)
  return history
}
