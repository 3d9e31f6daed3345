import { say, type Reply } from '../answers/replies.ts'
import type { Bearer } from './access.ts'
import type { Instant } from './names.ts'
import { bucketOf } from './rate-limits.ts'
import type { World } from './world.ts'

/**
 * So much content may be created within so many milliseconds
 * (docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits).
 */
const limits = [
  { within: 60_000, most: 80 },
  { within: 3_600_000, most: 500 },
] as const

/** The times within the last hour at which a bearer created content, oldest first. */
export function listCreations({ at, creations = {} }: World, bearer: Bearer): readonly Instant[] {
  return (creations[bucketOf(bearer)] ?? []).filter((time) => time > at - limits[1].within)
}

/** The World in which a bearer has created so much more. */
export function countCreations(world: World, bearer: Bearer, count: number): World {
  if (count === 0) return world
  const times = [...listCreations(world, bearer), ...Array.from({ length: count }, () => world.at)]
  return { ...world, creations: { ...world.creations, [bucketOf(bearer)]: times } }
}

/**
 * GitHub's refusal of a request that would create so much more than may be created
 * (github.com/pl-strflt/projects-migration/issues/2); `null` if it may, and where nobody enforces it.
 */
export function refuseCreations(world: World, bearer: Bearer, count: number): Reply | null {
  if (world.deviations?.contentCreation !== 'limited' || count === 0) return null
  const seconds = Math.max(...limits.map((limit) => waitFor(world, bearer, count, limit)))
  if (seconds <= 0) return null
  return say(
    403,
    {
      message:
        'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.',
      documentation_url:
        'https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits',
      status: '403',
    },
    { 'retry-after': String(seconds) },
  )
}

/** Seconds until so much more may be created; 0: now. */
function waitFor(world: World, bearer: Bearer, count: number, { within, most }: (typeof limits)[number]): number {
  const recent = listCreations(world, bearer).filter((time) => time > world.at - within)
  const excess = recent.length + count - most
  if (excess <= 0) return 0
  const last = recent[Math.min(excess, recent.length) - 1] ?? world.at
  return Math.max(1, Math.ceil((last + within - world.at) / 1000))
}
