import type { Bearer } from './access.ts'
import type { Instant, Usage, World } from './world.ts'

type Resource = 'rest' | 'graphql'

/** One primary limit as `GET /rate_limit` says it; `reset` is seconds since 1970. */
export interface Limit { readonly limit: number; readonly used: number; readonly remaining: number; readonly reset: number }

const minuteMs = 60 * 1000
const hourMs = 60 * minuteMs

/** Requests and GraphQL points per hour (docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api). A GraphQL request counts one point, whatever it asks. */
function limitOf(bearer: Bearer, resource: Resource): number {
  if (bearer === 'anonymous') return resource === 'rest' ? 60 : 0
  return bearer.kind === 'actions' ? 1000 : 5000
}

/** A person, an installation and the GITHUB_TOKENs of one repository each share one budget. */
function bucketOf(bearer: Bearer): string {
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
    const limit = limitOf(bearer, resource)
    return { limit, used: usage[resource], remaining: Math.max(0, limit - usage[resource]), reset: resetOf(usage.since) }
  }
  return { rest: said('rest'), graphql: said('graphql') }
}

/** Searches per minute (docs.github.com/rest/search/search#rate-limit); none is imitated, so none is ever used. */
export function searchLimit({ at }: World, bearer: Bearer): Limit {
  const limit = bearer === 'anonymous' ? 10 : 30
  return { limit, used: 0, remaining: limit, reset: Math.ceil((at + minuteMs) / 1000) }
}

/** Counts one request; `null` where nothing remains of the hour's budget. */
export function spend(world: World, bearer: Bearer, resource: Resource): World | null {
  const usage = usageOf(world, bearer)
  if (usage[resource] >= limitOf(bearer, resource)) return null
  return { ...world, usage: { ...world.usage, [bucketOf(bearer)]: { ...usage, [resource]: usage[resource] + 1 } } }
}

/** The headers that say it. */
export function limitHeaders(world: World, bearer: Bearer, resource: Resource): Readonly<Record<string, string>> {
  const { limit, used, remaining, reset } = readLimits(world, bearer)[resource]
  return {
    'x-ratelimit-limit': String(limit), 'x-ratelimit-remaining': String(remaining), 'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(reset), 'x-ratelimit-resource': resource === 'rest' ? 'core' : 'graphql',
  }
}

function resetOf(since: Instant): number {
  return Math.ceil((since + hourMs) / 1000)
}
