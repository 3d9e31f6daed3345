import type { Claim } from '../domain/pace/claims.ts'
import { at, itemsOf } from './loose.ts'

/** The file with the claims, on a branch of its own in control. */
export const claimsFile = 'pace.json'

/** The claims of a file; whatever is no claim is left out, for GitHub holds to its limits whoever wrote here. */
export function readClaims(text: string): readonly Claim[] {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return []
  }
  return itemsOf(at(read, 'claims')).flatMap(([, row]) => {
    const [instant, count] = [at(row, 'at'), at(row, 'count')]
    return isCount(instant) && isCount(count) ? [{ at: instant, count }] : []
  })
}

export function printClaims(claims: readonly Claim[]): string {
  return `${JSON.stringify({ claims: claims.map(({ at: instant, count }) => ({ at: instant, count })) })}\n`
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0
}
