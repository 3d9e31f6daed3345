import type { Ground } from './ground.ts'

/** The behaviour of GitHub, in a sentence, and whether Convoy assumes it. */
export interface Finding {
  readonly did: string
  readonly same: boolean
}

/** Finds out one point. Throws NotSettled where GitHub's answers say neither. */
export type Probe = (ground: Ground) => Promise<Finding>

export const found = (did: string, same: boolean): Finding => ({ did, same })
