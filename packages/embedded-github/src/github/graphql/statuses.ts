import { allows, nodeId } from '../world/access.ts'
import type { Check } from '../checks/checks.ts'
import { isoTime } from '../representations/times.ts'
import { combine, latestStatuses, rollUp, type Rollup } from '../checks/statuses.ts'
import type { CommitStatus } from '../world/reports-on-commits.ts'
import type { Repository } from '../world/world.ts'
import type { Sha } from '../world/names.ts'
import { accountFields } from './accounts.ts'
import { capitals, checkFields } from './checks.ts'
import { objectId } from './ids.ts'
import { page, type PageArguments } from './pages.ts'
import { unreadable } from './refusal.ts'
import type { Fields, Session } from './session.ts'

/** `Commit.status`: the statuses of a commit, check runs left out; `null` where there are none. */
export function statusFields(session: Session, repository: Repository, sha: Sha): Fields | null {
  if (!allows(session.world, session.token, repository.name, 'statuses', 'read')) throw unreadable(session.token)
  const statuses = [...latestStatuses(session.world, repository.name, sha)].reverse()
  if (statuses.length === 0) return null
  return {
    __typename: 'Status',
    id: () => objectId(repository, 'Status', sha),
    state: capitals(combine(statuses.map(({ state }) => state))),
    contexts: () => statuses.map((status) => contextFields(session, repository, status)),
    context: ({ name }: { readonly name: string }) => {
      const status = statuses.find(({ context }) => context.toLowerCase() === name.toLowerCase())
      return status === undefined ? null : contextFields(session, repository, status)
    },
    commit: () => session.object(repository, sha),
  }
}

/** `Commit.statusCheckRollup`: check runs and statuses together; `null` where there are none. */
export function rollupFields(session: Session, repository: Repository, sha: Sha): Fields | null {
  for (const permission of ['checks', 'statuses'])
    if (!allows(session.world, session.token, repository.name, permission, 'read')) throw unreadable(session.token)
  const rollup = rollUp(session.world, repository.name, sha)
  return rollup === null
    ? null
    : {
        __typename: 'StatusCheckRollup',
        id: () => objectId(repository, 'StatusCheckRollup', sha),
        state: capitals(rollup.state),
        contexts: (args: PageArguments) => pageContexts(session, repository, rollup, args),
        commit: () => session.object(repository, sha),
      }
}

function pageContexts(
  session: Session,
  repository: Repository,
  { checks, statuses }: Rollup,
  args: PageArguments,
): Fields {
  const contexts: readonly (Check | CommitStatus)[] = [...checks, ...statuses]
  return {
    ...page('contexts', contexts, args, (context) =>
      'context' in context ? contextFields(session, repository, context) : checkFields(session, repository, context),
    ),
    checkRunCount: checks.length,
    statusContextCount: statuses.length,
    checkRunCountsByState: countsOf(checks.map(({ conclusion, status }) => capitals(conclusion ?? status))),
    statusContextCountsByState: countsOf(statuses.map(({ state }) => capitals(state))),
  }
}

/** The number of checks in each state. A check run that has ended counts by its conclusion. */
function countsOf(states: readonly string[]): readonly Fields[] {
  return [...new Set(states)].map((state) => ({ state, count: states.filter((other) => other === state).length }))
}

function contextFields(session: Session, repository: Repository, status: CommitStatus): Fields {
  return {
    __typename: 'StatusContext',
    id: () => nodeId('StatusContext', status.id),
    context: status.context,
    state: capitals(status.state),
    description: status.description,
    targetUrl: status.targetUrl,
    createdAt: () => isoTime(status.createdAt),
    creator: () => accountFields(session, status.creator),
    commit: () => session.object(repository, status.headSha),
  }
}
