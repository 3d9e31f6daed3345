import type { Train } from '../words/train.ts'
import { leastMinutes, unclaimed } from './claims.ts'
import { countContent, type Creating } from './content.ts'

/** The words for GitHub's limits, wherever people read of them. */
export const limitsSaid = 'GitHub lets an App create 80 pieces of content a minute and 500 an hour'

/** How long a release must take because of what it creates; `null` where it creates too little to wait for that. */
export function describePace(train: Train, release: Creating): string | null {
  const { before, after } = countContent(train, release)
  const count = before + after
  if (count <= unclaimed) return null
  return `${limitsSaid}, and all releases of ${train.control} share that: the ${count} pull requests, merges and releases of this one take at least ${describeMinutes(leastMinutes(count))}. Convoy keeps below the limits, ends its runs where they are reached and goes on by itself`
}

function describeMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return hours === 0 ? `${minutes} min` : `${hours} h ${rest} min`
}
