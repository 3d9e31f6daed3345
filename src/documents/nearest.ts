/** Nobody reads more suggestions than this, and each costs a comparison with every known word. */
const MOST_SUGGESTIONS = 100

/** `nearest` among these words, for the first hundred calls; after that it suggests nothing. */
export function suggestFrom(known: readonly string[]): (word: string) => string {
  let calls = 0
  return (word) => {
    calls += 1
    return calls > MOST_SUGGESTIONS ? '' : nearest(word, known)
  }
}

/**
 * The known word that was probably meant, in quotes; an empty text where none is near: at most a third of the letters
 * differ, or one is the start of the other.
 */
export function nearest(word: string, known: readonly string[]): string {
  const small = word.slice(0, 64).toLowerCase()
  const ranked = known
    .slice(0, 500)
    .map((candidate) => ({ candidate, distance: distanceBetween(small, candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
  const [best] = ranked
  if (best === undefined) return ''
  const limit = Math.max(1, Math.floor(Math.max(small.length, best.candidate.length) / 3))
  return best.distance <= limit ? `"${best.candidate}"` : startOf(small, known)
}

function startOf(word: string, known: readonly string[]): string {
  const longer = word.length < 3 ? undefined : known.find((candidate) => candidate.toLowerCase().startsWith(word))
  return longer === undefined ? '' : `"${longer}"`
}

/**
 * The number of letters that must be changed, added, dropped or swapped with their neighbour (optimal string
 * alignment).
 */
function distanceBetween(a: string, b: string): number {
  const width = b.length + 1
  const cells = Array.from({ length: (a.length + 1) * width }, () => 0)
  const at = (row: number, column: number): number => cells[row * width + column] ?? 0
  for (let row = 0; row <= a.length; row += 1) {
    for (let column = 0; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1] ? 0 : 1
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      cells[row * width + column] =
        row === 0 || column === 0
          ? row + column
          : Math.min(
              at(row - 1, column) + 1,
              at(row, column - 1) + 1,
              at(row - 1, column - 1) + same,
              swapped ? at(row - 2, column - 2) + 1 : Infinity,
            )
    }
  }
  return at(a.length, b.length)
}
