import { gateFragments } from './gate-fields.ts'

/** The settings of a repository that say by which methods its pull requests are merged, and whose it is. */
export interface MethodFields {
  readonly isInOrganization?: boolean
  readonly mergeCommitAllowed?: boolean
  readonly squashMergeAllowed?: boolean
  readonly rebaseMergeAllowed?: boolean
}

/** A pull request as GraphQL shows it; a Bot's login comes without the `[bot]` that REST and `viewer` append. */
export interface PullFields {
  readonly number: number
  readonly url: string
  readonly state: 'OPEN' | 'CLOSED' | 'MERGED'
  readonly isDraft: boolean
  readonly isCrossRepository: boolean
  readonly baseRefName: string
  readonly headRefOid: string
  readonly author: ActorFields | null
  readonly mergedBy: ActorFields | null
  readonly mergeStateStatus: string
  readonly viewerCanMergeAsAdmin: boolean
  readonly reviewDecision: 'APPROVED' | 'CHANGES_REQUESTED' | 'REVIEW_REQUIRED' | null
  readonly mergeCommit: {
    readonly oid: string
    readonly tree: { readonly oid: string }
    readonly parents: { readonly nodes: readonly { readonly oid: string }[] }
  } | null
  /** Only where it is to be merged. */
  readonly reviewRequests?: { readonly nodes: readonly (ReviewRequestFields | null)[] } | null
  readonly id?: string
  readonly isMergeQueueEnabled?: boolean
  readonly isInMergeQueue?: boolean
  readonly mergeQueueEntry?: { readonly state: string; readonly position: number; readonly enqueuedAt: string } | null
  readonly timelineItems?: { readonly nodes: readonly (QueueEventFields | null)[] } | null
  readonly statusCheckRollup?: { readonly contexts: { readonly nodes: readonly (ContextFields | null)[] } } | null
}

interface ActorFields {
  readonly kind: string
  readonly login: string
}

/** AddedToMergeQueueEvent, or RemovedFromMergeQueueEvent with a reason. */
interface QueueEventFields {
  readonly kind: string
  readonly actor?: ActorFields | null
  readonly remover?: ActorFields | null
  readonly reason?: string | null
  readonly beforeCommit?: { readonly tree: { readonly oid: string } } | null
}

interface ReviewRequestFields {
  readonly requestedReviewer: { readonly login?: string; readonly combinedSlug?: string } | null
}

/** A check run has a name, status and conclusion; a status a context and state. */
export interface ContextFields {
  readonly name?: string
  readonly status?: string
  readonly conclusion?: string | null
  readonly detailsUrl?: string | null
  readonly context?: string
  readonly state?: string
  readonly targetUrl?: string | null
}

/** The maximum numbers of pull requests of one head, of reviewers of one, of checks on its head, of queue events. */
export const [mostPulls, mostReviewers, mostContexts, mostQueueEvents] = [5, 10, 100, 10]

const pull = `number url state isDraft isCrossRepository baseRefName headRefOid author { kind: __typename login } mergedBy { kind: __typename login }
    mergeStateStatus viewerCanMergeAsAdmin reviewDecision mergeCommit { oid tree { oid } parents(first: 2) { nodes { oid } } }`
const byWhom = 'actor { kind: __typename login }'
const queue = `id isMergeQueueEnabled isInMergeQueue mergeQueueEntry { state position enqueuedAt }
    timelineItems(last: ${mostQueueEvents}, itemTypes: [ADDED_TO_MERGE_QUEUE_EVENT, REMOVED_FROM_MERGE_QUEUE_EVENT]) { nodes { kind: __typename
      ... on AddedToMergeQueueEvent { ${byWhom} } ... on RemovedFromMergeQueueEvent { remover: ${byWhom} reason beforeCommit { tree { oid } } } } }`
const landing = `reviewRequests(first: ${mostReviewers}) { nodes { requestedReviewer { ... on User { login } ... on Team { combinedSlug } } } }
    statusCheckRollup { contexts(first: ${mostContexts}) { nodes { ... on CheckRun { name status conclusion detailsUrl } ... on StatusContext { context state targetUrl } } } }`

/**
 * Fragments by name, as they stand after `fragment <name>`.
 * https://docs.github.com/en/graphql/reference/objects#pullrequest
 */
export const pullFragments = {
  Proposed: `on PullRequestConnection { nodes { ${pull} } }`,
  ...gateFragments,
  Landing: `on PullRequestConnection { nodes { ${pull} ${landing} ${queue} } }`,
}
