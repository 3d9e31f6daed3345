import type { Described } from '../../representations/described.ts'
import { after, refuse, say, sayNothing, type Reply } from '../../answers/replies.ts'
import { changeRepository } from '../repositories/repository-changes.ts'
import { refuseOutsider } from './administrators.ts'
import type { RepositoryVisit, Row, WriteVisit } from '../row.ts'

const path = '/repos/{owner}/{repo}/immutable-releases'

/**
 * https://docs.github.com/rest/repos/repos#check-if-immutable-releases-are-enabled-for-a-repository and the two below
 * it; organizations demand nothing here.
 */
export const immutableReleaseRows: readonly Row[] = [
  {
    method: 'GET',
    path,
    operation: 'repos/check-immutable-releases',
    scope: 'reads',
    permission: 'administration',
    handle: check,
  },
  {
    method: 'PUT',
    path,
    operation: 'repos/enable-immutable-releases',
    scope: 'writes',
    permission: 'administration',
    handle: (visit) => change(visit, true),
  },
  {
    method: 'DELETE',
    path,
    operation: 'repos/disable-immutable-releases',
    scope: 'writes',
    permission: 'administration',
    handle: (visit) => change(visit, false),
  },
]

function check(visit: RepositoryVisit): Reply {
  const refused = refuseOutsider(visit)
  if (refused !== null) return refused
  return visit.repository.immutableReleases === true
    ? say(200, { enabled: true, enforced_by_owner: false } satisfies Described<'check-immutable-releases'>)
    : refuse(404, 'Not Found')
}

/** Releases that are published from now on; what was published before stays what it is. */
function change({ world, repository }: WriteVisit, immutableReleases: boolean): Reply {
  return after(changeRepository(world, repository.name, { immutableReleases }), [], sayNothing(204))
}
