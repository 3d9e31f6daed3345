import type { Ground } from './ground.ts'

/** What GitHub did, in a sentence, and whether that is what Convoy takes for granted. */
export interface Finding {
  readonly did: string
  readonly same: boolean
}

/** Finds out one point. Throws NotSettled where GitHub's answers say neither. */
export type Probe = (ground: Ground) => Promise<Finding>

export const found = (did: string, same: boolean): Finding => ({ did, same })
