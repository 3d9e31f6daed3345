/**
 * One step of a pattern: it takes a character, once, or many times, or not at all; or it goes on at other steps,
 * counted from itself.
 */
export type Step =
  | { readonly takes: (character: string) => boolean; readonly many?: boolean; readonly optional?: boolean }
  | { readonly jumps: readonly number[] }

/**
 * True if the steps take a whole text. All ways are followed at once: a hostile pattern costs its length for each
 * character, never more.
 */
export function takesAll(steps: readonly Step[], text: string): boolean {
  let places = reach(steps, [0])
  for (const character of text) {
    const next: number[] = []
    for (const place of places) {
      const step = steps[place]
      if (step === undefined || 'jumps' in step || !step.takes(character)) continue
      next.push(place + 1)
      if (step.many === true) next.push(place)
    }
    places = reach(steps, next)
    if (places.size === 0) return false
  }
  return places.has(steps.length)
}

/** These places and all that are reached from them without a character. */
function reach(steps: readonly Step[], from: readonly number[]): ReadonlySet<number> {
  const places = new Set<number>()
  const open = [...from]
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (places.has(place)) continue
    places.add(place)
    const step = steps[place]
    if (step === undefined) continue
    if ('jumps' in step) open.push(...step.jumps.map((by) => (place ?? 0) + by))
    else if (step.optional === true) open.push(place + 1)
  }
  return places
}

/** One character and no other. */
export function only(character: string): Step {
  return { takes: (found) => found === character }
}

/** Any character but a slash. */
export function notSlash(character: string): boolean {
  return character !== '/'
}

/** Any number of characters but slashes. */
export const star: Step = { takes: notSlash, many: true, optional: true }

/** Any number of characters. */
export const anything: Step = { takes: () => true, many: true, optional: true }

/** Nothing, or anything that ends with a slash. */
export const folders: readonly Step[] = [{ jumps: [1, 3] }, anything, only('/')]

/** One of the characters of a class as regular expressions write it, brackets included; none where it is no class. */
export function oneOf(characters: string): (character: string) => boolean {
  try {
    const expression = new RegExp(`^${characters}$`, 'u')
    return (character) => expression.test(character)
  } catch {
    return () => false // A range that runs backwards.
  }
}
