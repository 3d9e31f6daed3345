import { diff3Merge } from 'node-diff3'

/** What may be merged line by line: time grows with the square of equal lines. */
const most = { lines: 5_000, characters: 500_000 }

/**
 * The lines of a file that two sides changed, as git merges them: a stretch that one side alone changed is that side's, one that both changed
 * alike is theirs. `null`: a stretch is changed differently on both sides, or there is too much of the file, or it is no text.
 */
export function mergeText(base: string, ours: string, theirs: string): string | null {
  if (ours === theirs || theirs === base) return ours
  if (ours === base) return theirs
  const sides = [ours, base, theirs].map((text) => (text === '' ? [] : text.split(/(?<=\n)/u)))
  if ([ours, base, theirs].some((text) => text.length > most.characters || text.includes('\0')) || sides.some(({ length }) => length > most.lines)) return null
  const [own = [], old = [], other = []] = sides
  const regions = diff3Merge(own, old, other, { excludeFalseConflicts: true })
  return regions.some(({ conflict }) => conflict !== undefined) ? null : regions.flatMap(({ ok = [] }) => ok).join('')
}
