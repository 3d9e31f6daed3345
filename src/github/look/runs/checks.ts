import type { CheckSeen } from '../../../domain/words/evidence.ts'
import { keyOf } from '../../../domain/questions/kinds.ts'
import type { Name, Sha } from '../../../domain/words/names.ts'
import type { CheckRunFields } from '../commit-fields.ts'
import type { Connection } from '../../line/connection.ts'
import { commitKey, sourceOf } from '../commits.ts'
import type { CommitSeen, SuiteSeen } from '../commits.ts'
import type { Look } from '../definition.ts'
import { lookForLost } from './lost.ts'
import { awaitedRuns } from './open-runs.ts'
import { leaveReplaced } from './replaced.ts'

/** Asks for the checks of a commit. */
export const checks: Look<'checks'> = {
  complete: async (connection, questions, { looked, commits }) => {
    const kept: Record<string, readonly CheckSeen[]> = {}
    for (const [key, asked] of Map.groupBy(questions, (question) => keyOf(question))) {
      const [place] = asked
      const commit = place === undefined ? undefined : commits.get(commitKey(place.name, place.commit))
      if (place === undefined || commit === undefined) continue
      const names = new Set(asked.flatMap((question) => question.names))
      kept[key] = await lookAtChecks(connection, place, [...names], commit)
    }
    looked.checks = kept
  },
}

/**
 * The checks and statuses of a commit under these names: from every check suite those that no later check run in it
 * replaces.
 */
async function lookAtChecks(
  connection: Connection,
  place: { readonly name: Name; readonly commit: Sha },
  names: readonly string[],
  commit: CommitSeen,
): Promise<readonly CheckSeen[]> {
  const wanted = new Set(names)
  const found: CheckSeen[] = []
  for (const suite of commit.suites) {
    const named = suite.runs.filter(({ name }) => wanted.has(name))
    const runs = await leaveReplaced(connection, place.name, suite, named)
    found.push(...runs.map((run) => readCheck(suite, run)))
  }
  const statuses = commit.statuses.filter(({ context }) => wanted.has(context))
  found.push(
    ...statuses.map(({ context, state, targetUrl }): CheckSeen => ({
      // GitHub lists the newest of each context. One that errored says nothing about the commit, unlike one that
      // failed.
      name: context,
      app: null,
      conclusion: state === 'EXPECTED' ? 'pending' : state.toLowerCase(),
      url: shortUrl(targetUrl) ?? commit.url,
    })),
  )
  const lost = await lookForLost(connection, place.name, found)
  return [...lost, ...(await awaitedRuns(connection, place, names, commit, lost))]
}

function readCheck(suite: SuiteSeen, run: CheckRunFields): CheckSeen {
  return {
    name: run.name,
    app: suite.app?.slug ?? '',
    conclusion: concludeCheck(run),
    url: shortUrl(run.url) ?? '',
    ...(run.databaseId === null ? {} : { id: run.databaseId }),
    suite: suite.id,
    ...sourceOf(suite),
  }
}

/** A page that is longer leads nobody anywhere, and no file keeps it. */
function shortUrl(url: string | null): string | null {
  return url === null || url.length > 1000 ? null : url
}

/** GitHub's conclusion in lower case, `timed_out` and the like too; `pending` until there is one. */
export function concludeCheck({ status, conclusion }: Pick<CheckRunFields, 'status' | 'conclusion'>): string {
  return status === 'COMPLETED' && conclusion !== null ? conclusion.toLowerCase() : 'pending'
}
