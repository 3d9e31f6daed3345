import { pullRequest } from './pull-request.ts'
import type { Way } from './definition.ts'

/**
 * A pull request into a production that has a merge queue, by which alone it may come; where there is none it is not
 * merged (`whyNotQueued`, docs/decisions/0093-production-by-merge-queue.md).
 */
export const mergeQueue: Way = { ...pullRequest }
