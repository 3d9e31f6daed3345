import type { CheckSeen } from '../domain/seen.ts'
import type { CheckRunFields } from './commit-fields.ts'
import type { CommitSeen } from './look-commits.ts'

/** What Apps and statuses say about a commit, the newest of each name and App. */
export function readChecks({ url, suites, statuses }: CommitSeen): readonly CheckSeen[] {
  const runs = suites.flatMap(({ app, runs }) => runs.map((run) => ({ app: app?.slug ?? '', run })))
  // GitHub's own "latest" is the one created last, which a re-run shows to be another than the one started or completed last.
  const newest = new Map(runs.toSorted((a, b) => (a.run.databaseId ?? 0) - (b.run.databaseId ?? 0)).map((entry) => [JSON.stringify([entry.app, entry.run.name]), entry]))
  return [
    ...[...newest.values()].map(({ app, run }) => ({ name: run.name, app, conclusion: concludeCheck(run), url: run.url })),
    // GitHub lists the newest of each context. One that errored says nothing about the commit, unlike one that failed.
    ...statuses.map(({ context, state, targetUrl }) => ({ name: context, app: null, conclusion: state === 'EXPECTED' ? 'pending' : state.toLowerCase(), url: targetUrl ?? url })),
  ]
}

/** GitHub's conclusion in lower case, `timed_out` and the like too; `pending` until there is one. */
export function concludeCheck({ status, conclusion }: Pick<CheckRunFields, 'status' | 'conclusion'>): string {
  return status === 'COMPLETED' && conclusion !== null ? conclusion.toLowerCase() : 'pending'
}
