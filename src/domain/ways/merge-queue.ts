import { byPull } from './pull-request.ts'
import { tellQueueless } from './queueing.ts'
import type { Way } from './definition.ts'

/**
 * Convoy puts the candidate's pull request into the merge queue of production, and GitHub merges it in its turn; a
 * production without a queue is told (docs/decisions/0093-production-by-merge-queue.md).
 */
export const mergeQueue: Way = byPull(tellQueueless)
