import type { Circumstances } from '../../toolkit/event.ts'
import type { TierRequest } from './tier-request.ts'

/** One name per request and attempt; a colon, which an id may hold, may not be in an artifact's name. */
export function artifactName({ request }: TierRequest, { attempt: number }: Circumstances): string {
  return `convoy-${request.replaceAll(':', '-')}-${number}`
}

/** The name of the artifact with the files that the command changed. */
export function changesName(request: TierRequest, circumstances: Circumstances): string {
  return `${artifactName(request, circumstances)}-changes`
}

/** Their file in that artifact. */
export const changesFile = 'changes.json'
