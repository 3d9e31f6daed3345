import { findRepository } from 'embedded-github/github/world/access'
import { addRuleset } from 'embedded-github/github/world/seed'
import type { World } from 'embedded-github/github/world/world'
import type { QueuedBranch } from '../../documents/scenario/merge-queues.ts'
import { UserError } from 'github-foundations/problem'
import { rehearsalProblem } from '../catalogue.ts'

const minuteMs = 60_000

/** The World in which pull requests come into these branches by merge queues only; refuses one of no repository. */
export function addQueues(world: World, branches: readonly QueuedBranch[]): World {
  const nowhere = branches.filter(({ repository }) => findRepository(world, repository) === null)
  if (nowhere.length > 0)
    throw new UserError(nowhere.map(({ repository }) => rehearsalProblem('SEED_QUEUE_NOWHERE', repository)))
  return branches.reduce(addQueue, world)
}

/** Nobody bypasses it: who may is a matter of rulesets that a story makes itself. */
function addQueue(world: World, queued: QueuedBranch): World {
  const { repository, branch, checks, method, grouping, checkTimeoutMs, build, most, least, patienceMs } = queued
  return addRuleset(world, repository, {
    name: `Merge queue of ${branch}`,
    target: 'branch',
    enforcement: 'active',
    bypassActors: [],
    include: [`refs/heads/${branch}`],
    exclude: [],
    rules: [
      {
        type: 'merge_queue',
        parameters: {
          checkResponseTimeoutMinutes: Math.ceil(checkTimeoutMs / minuteMs),
          groupingStrategy: grouping === 'all-green' ? 'ALLGREEN' : 'HEADGREEN',
          maxEntriesToBuild: build,
          maxEntriesToMerge: most,
          minEntriesToMerge: least,
          minEntriesToMergeWaitMinutes: Math.ceil(patienceMs / minuteMs),
          mergeMethod: method,
        },
      },
      {
        type: 'required_status_checks',
        parameters: {
          doNotEnforceOnCreate: true,
          requiredStatusChecks: checks.map((context) => ({ context, integrationId: null })),
          strictRequiredStatusChecksPolicy: false,
        },
      },
    ],
  })
}
