import { keyOf } from '../../../domain/questions/kinds.ts'
import { workflowPath } from '../../../domain/proof/tiers.ts'
import type { FollowingRun, SettlingSeen } from '../../../domain/questions/settling.ts'
import type { Settling } from '../../../domain/words/train.ts'
import type { DeploymentFields } from '../commit-fields.ts'
import { concludeCheck } from './checks.ts'
import { commitKey, type CommitSeen } from '../commits.ts'
import type { Look } from '../definition.ts'

/** Asks what followed on a commit. The question about repositories looks up refs. */
export const settling: Look<'settling'> = {
  complete: (_connection, questions, { looked, commits }) => {
    looked.settlings = Object.fromEntries(
      questions.flatMap(({ about, name, commit, settling: by }) => {
        const found = commits.get(commitKey(name, commit))
        return found === undefined || by.kind === 'refs'
          ? []
          : [[keyOf({ about, name, commit, settling: by }), readSettling(by, found)] as const]
      }),
    )
    return Promise.resolve()
  },
}

/** The newest run or deployment on one commit; `null`: nothing yet. */
export function readSettling(
  by: Exclude<Settling, { readonly kind: 'refs' }>,
  commit: CommitSeen,
): SettlingSeen | null {
  return by.kind === 'workflow'
    ? newestRun(by.file, commit)
    : readDeployment(commit.deployments[by.environment] ?? null, commit.url)
}

/**
 * The newest run of a workflow file, and of each event and branch, which a re-run leaves as old as it was: `at` is when
 * its event happened.
 */
function newestRun(file: string, { suites }: CommitSeen): SettlingSeen | null {
  const runs = suites.flatMap(({ workflowRun, status, conclusion, branch = null }) =>
    workflowRun?.file?.path === workflowPath(file)
      ? [
          {
            run: {
              event: workflowRun.event,
              branch: branch?.name ?? null,
              conclusion: concludeCheck({ status, conclusion }),
              url: workflowRun.url,
              at: Date.parse(workflowRun.createdAt),
            },
            id: workflowRun.databaseId ?? 0,
          },
        ]
      : [],
  )
  const sorted = runs.toSorted((a, b) => a.run.at - b.run.at || a.id - b.id).map(({ run }) => run)
  const newest = sorted.at(-1)
  const isNewest = (run: FollowingRun, index: number): boolean =>
    !sorted.slice(index + 1).some(({ event, branch }) => event === run.event && branch === run.branch)
  return newest === undefined
    ? null
    : { conclusion: newest.conclusion, url: newest.url, at: newest.at, runs: sorted.filter(isNewest) }
}

function readDeployment(deployment: DeploymentFields | null, commitUrl: string): SettlingSeen | null {
  if (deployment === null) return null
  const { latestStatus, createdAt } = deployment
  return {
    conclusion: ended.get(latestStatus?.state ?? '') ?? 'pending',
    url: latestStatus?.logUrl ?? latestStatus?.environmentUrl ?? commitUrl,
    at: Date.parse(createdAt),
  }
}

/**
 * States after which a deployment does not move by itself.
 * https://docs.github.com/en/graphql/reference/enums#deploymentstatusstate
 */
const ended: ReadonlyMap<string, string> = new Map([
  ['SUCCESS', 'success'],
  ['FAILURE', 'failure'],
  ['ERROR', 'failure'],
  ['INACTIVE', 'inactive'],
])
