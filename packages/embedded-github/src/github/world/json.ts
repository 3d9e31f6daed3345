import type { Json } from './names.ts'

/** Deeper than any request of GitHub's API; far above, writing a value again would overflow the stack. */
const mostLevels = 200

/** The value of a JSON text; `undefined` if it is not JSON or nests deeper than 200 levels. */
export function parseJson(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text)
    return isTooDeep(value) ? undefined : value
  } catch {
    return undefined // The caller says what GitHub says, whatever was wrong with it.
  }
}

function isTooDeep(value: Json): boolean {
  let level: readonly object[] = isNesting(value) ? [value] : []
  for (let depth = 0; depth < mostLevels && level.length > 0; depth += 1) {
    level = level.flatMap((one) => Object.values(one).filter(isNesting))
  }
  return level.length > 0
}

function isNesting(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
