import { nodeId } from '../../world/access.ts'
import { simpleUser } from '../../representations/accounts.ts'
import type { Described } from '../../representations/described.ts'
import { isoTime } from '../../representations/times.ts'
import { refuse, say, type Reply } from '../../answers/replies.ts'
import type { Activity } from '../../world/activity.ts'
import type { World } from '../../world/world.ts'
import type { RepositoryVisit, Row } from '../row.ts'

/** https://docs.github.com/rest/repos/repos#list-repository-activities */
export const activityRows: readonly Row[] = [
  {
    method: 'GET',
    path: '/repos/{owner}/{repo}/activity',
    operation: 'repos/list-activities',
    scope: 'reads',
    permission: 'contents',
    handle: list,
  },
]

const nowhere = '0'.repeat(40)
const isNumber = /^\d{1,9}$/u

/** Newest first, or as asked; `after` is the cursor of the `link` header, which is GitHub's own affair. */
function list(visit: RepositoryVisit): Reply {
  const { world, repository, query, url } = visit
  for (const filter of ['before', 'time_period'])
    if (query.has(filter)) return refuse(501, `The embedded GitHub does not list activities by ${filter}.`)
  const [ref, actor, type] = [query.get('ref'), query.get('actor'), query.get('activity_type')]
  const wanted = (repository.activity ?? [])
    .map((activity, index) => ({ activity, id: index + 1 }))
    .filter(
      ({ activity }) =>
        (ref === null || [ref, `refs/heads/${ref}`].includes(activity.ref)) &&
        (actor === null || activity.by.toLowerCase() === actor.toLowerCase()) &&
        (type === null || activity.type === type),
    )
  const ordered = query.get('direction') === 'asc' ? wanted : wanted.toReversed()
  const size = Math.min(100, readNumber(query.get('per_page'), 30))
  const from = readNumber(query.get('after'), 0)
  const next = new URL(url)
  next.searchParams.set('after', String(from + size))
  return say(
    200,
    ordered.slice(from, from + size).map(({ activity, id }) => activityJson(world, activity, id)),
    from + size < ordered.length ? { link: `<${next.href}>; rel="next"` } : {},
  )
}

function readNumber(text: string | null, absent: number): number {
  return text !== null && isNumber.test(text) ? Number(text) : absent
}

function activityJson(
  world: World,

  { at, ref, before, after, type, by }: Activity,
  id: number,
): Described<'activity'> {
  return {
    id,
    node_id: nodeId('Activity', id),
    before: before ?? nowhere,
    after: after ?? nowhere,
    ref,
    timestamp: isoTime(at),
    activity_type: type,
    actor: simpleUser(world, by),
  }
}
