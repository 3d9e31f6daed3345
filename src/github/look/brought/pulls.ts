import type { ApprovalSeen, BroughtQuestion, PullBrought } from '../../../domain/questions/brought.ts'
import type { Name, Sha } from '../../../domain/words/names.ts'
import { askAtOnce } from '../../line/at-once.ts'
import { splitName } from '../../line/connection.ts'
import type { Connection } from '../../line/connection.ts'
import { must, readAll } from '../../line/pages.ts'
import type { Page } from '../commit-fields.ts'
import { writersFields, writersOf } from './commits.ts'
import { lookAtPushes } from './pushes.ts'

interface ActorFields {
  readonly kind: string
  readonly login: string
}
interface ReviewFields {
  readonly author: ActorFields | null
  readonly state: ApprovalSeen['state']
  readonly submittedAt: string | null
  readonly authorCanPushToRepository: boolean
  readonly commit: { readonly oid: Sha } | null
}
interface CommitFields {
  readonly commit: Parameters<typeof writersOf>[0] & { readonly oid: Sha }
}
interface PullFields {
  readonly mergedAt: string | null
  readonly mergedBy: ActorFields | null
  readonly author: ActorFields | null
  readonly headRefName: string
  readonly headRefOid: Sha
  readonly isCrossRepository: boolean
  readonly commits?: Page<CommitFields>
  readonly reviews?: Page<ReviewFields> | null
}

const actor = '{ kind: __typename login }'
const commits = `commits(first: 50, after: $commits) { pageInfo { hasNextPage endCursor } nodes { commit { oid ${writersFields} } } }`
const reviews = `reviews(first: 100, after: $reviews) { pageInfo { hasNextPage endCursor } nodes { author ${actor} state submittedAt authorCanPushToRepository commit { oid } } }`

const inPull = (
  name: string,
  variables: string,
  fields: string,
): string => `query ${name}($owner: String!, $repo: String!, $number: Int!, ${variables}) {
  repository(owner: $owner, name: $repo, followRenames: false) { pullRequest(number: $number) { ${fields} } }
}`

const pullQuery = inPull(
  'PullBrought',
  '$commits: String, $reviews: String',
  `mergedAt mergedBy ${actor} author ${actor} headRefName headRefOid isCrossRepository ${commits} ${reviews}`,
)
const commitsQuery = inPull('ReadOnPullCommits', '$commits: String', commits)
const reviewsQuery = inPull('ReadOnReviews', '$reviews: String', reviews)
interface Answered {
  readonly repository: { readonly pullRequest: Partial<PullFields> | null } | null
}

/**
 * Merged pull requests by number, and which commits are their own. One request each, more where their lists are long.
 */
export async function lookAtPulls(
  connection: Connection,
  question: BroughtQuestion,
  numbers: ReadonlySet<number>,
): Promise<{
  readonly pulls: Readonly<Record<number, PullBrought>>
  readonly own: ReadonlyMap<number, ReadonlySet<Sha>>
}> {
  const found = await askAtOnce([...numbers], (number) => lookAtPull(connection, question, number))
  const seen = found.filter((each) => each !== null)
  return {
    pulls: Object.fromEntries(seen.map(({ number, pull }) => [number, pull])),
    own: new Map(seen.map(({ number, own }) => [number, own])),
  }
}

async function lookAtPull(
  connection: Connection,
  { name, lastPush }: BroughtQuestion,
  number: number,
): Promise<{ readonly number: number; readonly pull: PullBrought; readonly own: ReadonlySet<Sha> } | null> {
  const what = `pull request ${number} of ${name}`
  const ask = async (text: string, variables: Readonly<Record<string, unknown>>): Promise<Partial<PullFields>> => {
    const { data } = await connection.query<Answered>(what, text, { ...splitName(name), number, ...variables })
    return data.repository?.pullRequest ?? {}
  }
  const fields = await ask(pullQuery, { commits: null, reviews: null })
  const { mergedAt, mergedBy, author, headRefOid: head, headRefName, isCrossRepository } = fields
  if (mergedAt === undefined || mergedAt === null || head === undefined || headRefName === undefined) return null
  const held = await readAll(fields.commits, async (after) =>
    must(what, (await ask(commitsQuery, { commits: after })).commits),
  )
  const said = await readAll(fields.reviews, async (after) =>
    must(what, (await ask(reviewsQuery, { reviews: after })).reviews),
  )
  const pusher =
    lastPush === true && isCrossRepository === false ? await findPusher(connection, name, headRefName, head) : undefined
  return {
    number,
    own: new Set(held.map(({ commit }) => commit.oid)),
    pull: {
      opener: author?.login ?? null,
      merger: mergedBy?.login ?? null,
      mergedAt: Date.parse(mergedAt),
      head,
      writers: [...new Set(held.flatMap(({ commit }) => writersOf(commit)))],
      reviews: said.map(readReview),
      ...(pusher === undefined ? {} : { lastPush: pusher }),
    },
  }
}

function readReview({ author, state, submittedAt, authorCanPushToRepository, commit }: ReviewFields): ApprovalSeen {
  return {
    by: author?.login ?? '',
    person: author?.kind === 'User',
    state,
    at: submittedAt === null ? null : Date.parse(submittedAt),
    commit: commit?.oid ?? null,
    mayPush: authorCanPushToRepository,
  }
}

async function findPusher(connection: Connection, name: Name, branch: string, head: Sha): Promise<string | undefined> {
  const pushes = await lookAtPushes(connection, name, branch)
  return pushes?.findLast(({ after }) => after === head)?.by
}
