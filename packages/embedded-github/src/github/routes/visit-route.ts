import { allows, findRepository, forbid, sees, takesPart } from '../world/access.ts'
import { refuse, type Reply } from '../answers/replies.ts'
import { Refused } from './fields.ts'
import { requireListedWords } from './query-words.ts'
import { redirect } from './repositories/repository-moves.ts'
import type { Visit } from './row.ts'
import type { Match } from './table.ts'

/**
 * The answer of a route to a visit, or the reason why it does not let the visitor in. For routes of an App's own see
 * `askAsApp`.
 */
export function answerRoute(match: Match, visit: Visit): Reply {
  return guarded(() => visitRow(match, visit))
}

/** Operations that say themselves what they give as a diff and as a patch. */
const isDiffed: ReadonlySet<string> = new Set(['repos/get-commit', 'repos/compare-commits-with-basehead', 'pulls/get'])

function visitRow(match: Match, visit: Visit): Reply {
  const { row } = match
  if (row === null)
    return refuse(501, `The embedded GitHub does not do ${match.operation} (${match.method} ${match.path}).`)
  const [form] = isDiffed.has(match.operation)
    ? []
    : (/\bvnd\.github(?:\.v3)?\.(?:diff|patch)\b/.exec(visit.accept) ?? [])
  if (form !== undefined) return refuse(501, `The embedded GitHub does not do ${form} (${match.method} ${match.path}).`)
  if (row.scope === 'open') {
    const reply = row.handle(visit) // Which decides itself who may ask at all.
    if (reply.status < 400) requireListedWords(match.operation, visit.query)
    return reply
  }
  if (row.scope === 'app') throw new Error(`${row.operation} is answered to Apps.`)
  const { world, bearer, parameters } = visit
  const repository = findRepository(world, `${parameters['owner'] ?? ''}/${parameters['repo'] ?? ''}`)
  if (repository === null) return redirect(visit, match.method) ?? refuse(404, 'Not Found')
  if (!sees(world, bearer, repository)) return refuse(404, 'Not Found')
  if (row.scope === 'reads') {
    if (!permissionsFor(row).some((permission) => allows(world, bearer, repository.name, permission, 'read')))
      return forbid(bearer, permissionsFor(row), 'read')
    requireListedWords(match.operation, visit.query)
    return row.handle({ ...visit, repository })
  }
  if (bearer === 'anonymous') return refuse(401, 'Requires authentication')
  const may = row.readersToo === true ? takesPart : allows
  if (!permissionsFor(row).some((permission) => may(world, bearer, repository.name, permission, 'write')))
    return forbid(bearer, permissionsFor(row), 'write')
  if (repository.archived && row.evenArchived !== true) return refuse(403, 'Repository was archived so is read-only.')
  return row.handle({ ...visit, repository, token: bearer })
}

function permissionsFor({ permission, or }: { readonly permission: string; readonly or?: string }): readonly string[] {
  return or === undefined ? [permission] : [permission, or]
}

/** Runs a route; a refusal thrown inside it is its reply. */
export function guarded(route: () => Reply): Reply {
  try {
    return route()
  } catch (error) {
    if (error instanceof Refused) return error.reply
    throw error
  }
}
