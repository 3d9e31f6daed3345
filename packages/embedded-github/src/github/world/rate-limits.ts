import type { Bearer } from './access.ts'
import { organizationOf } from './organizations.ts'
import type { Usage, World } from './world.ts'
import type { Instant } from './names.ts'

type Resource = 'rest' | 'graphql'

/** One primary limit as `GET /rate_limit` says it; `reset` is seconds since 1970. */
export interface Limit {
  readonly limit: number
  readonly used: number
  readonly remaining: number
  readonly reset: number
}

const minuteMs = 60 * 1000
const hourMs = 60 * minuteMs

/**
 * An installation with more repositories, or in an organization of more people, may ask more for each of those, up to a
 * bound.
 */
const growth = { from: 20, each: 50, most: 12_500 }

/** Requests and GraphQL points per hour (docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api). */
function limitOf(world: World, bearer: Bearer, resource: Resource): number {
  if (bearer === 'anonymous') return resource === 'rest' ? 60 : 0
  if (bearer.kind === 'actions') return 1000
  if (bearer.kind === 'user' || bearer.owner === undefined) return 5000
  const owner = bearer.owner.toLowerCase()
  const installed =
    world.apps[bearer.login.replace(/\[bot\]$/, '')]?.installations.find((one) => one.owner.toLowerCase() === owner)
      ?.repositories ?? 'all'
  const repositories =
    installed === 'all'
      ? Object.keys(world.repositories).filter((name) => name.toLowerCase().startsWith(`${owner}/`)).length
      : installed.length
  const people = Object.keys(organizationOf(world, bearer.owner).members).length
  const more = [repositories, people].reduce((sum, count) => sum + Math.max(0, count - growth.from) * growth.each, 0)
  return Math.min(growth.most, 5000 + more)
}

/** A person, an installation and the GITHUB_TOKENs of one repository each share one budget. */
export function bucketOf(bearer: Bearer): string {
  if (bearer === 'anonymous') return 'anonymous'
  return bearer.kind === 'actions' ? `actions ${String(bearer.repositories)}` : `${bearer.login} ${bearer.owner ?? ''}`
}

function usageOf(world: World, bearer: Bearer): Usage {
  const usage = world.usage?.[bucketOf(bearer)]
  return usage === undefined || world.at >= usage.since + hourMs ? { since: world.at, rest: 0, graphql: 0 } : usage
}

export function readLimits(world: World, bearer: Bearer): Readonly<Record<Resource, Limit>> {
  const usage = usageOf(world, bearer)
  const said = (resource: Resource): Limit => {
    const limit = limitOf(world, bearer, resource)
    return {
      limit,
      used: usage[resource],
      remaining: Math.max(0, limit - usage[resource]),
      reset: resetOf(usage.since),
    }
  }
  return { rest: said('rest'), graphql: said('graphql') }
}

/** Searches per minute (docs.github.com/rest/search/search#rate-limit); none is imitated, so none is ever used. */
export function searchLimit({ at }: World, bearer: Bearer): Limit {
  const limit = bearer === 'anonymous' ? 10 : 30
  return { limit, used: 0, remaining: limit, reset: Math.ceil((at + minuteMs) / 1000) }
}

/** Counts a request and what it costs; `null` where nothing remains of the hour's budget. */
export function spend(world: World, bearer: Bearer, resource: Resource, points = 1): World | null {
  const usage = usageOf(world, bearer)
  if (usage[resource] >= limitOf(world, bearer, resource)) return null
  return { ...world, usage: { ...world.usage, [bucketOf(bearer)]: { ...usage, [resource]: usage[resource] + points } } }
}

/** The headers that say it. */
export function limitHeaders(world: World, bearer: Bearer, resource: Resource): Readonly<Record<string, string>> {
  const { limit, used, remaining, reset } = readLimits(world, bearer)[resource]
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': resource === 'rest' ? 'core' : 'graphql',
  }
}

function resetOf(since: Instant): number {
  return Math.ceil((since + hourMs) / 1000)
}
