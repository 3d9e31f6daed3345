import { listPulls } from 'embedded-github/github/tracker/issues'
import type { MergeQueueParameters, Rule } from 'embedded-github/github/rules/definitions'
import type { World } from 'embedded-github/github/world/world'
import { findPlace } from 'embedded-github/github/queue/entries'
import { chainTrain, namesOf, proposingWorld, reviewed, withRules } from '../pull-request/proposing.ts'
import { guard } from '../gate/guarded.ts'

/* Releases of repositories whose production takes pull requests from a merge queue. */

export const usual: MergeQueueParameters = {
  checkResponseTimeoutMinutes: 60,
  groupingStrategy: 'ALLGREEN',
  maxEntriesToBuild: 5,
  maxEntriesToMerge: 5,
  minEntriesToMerge: 1,
  minEntriesToMergeWaitMinutes: 0,
  mergeMethod: 'merge',
}

export const queueRule = (parts: Partial<MergeQueueParameters> = {}): Rule => ({
  type: 'merge_queue',
  parameters: { ...usual, ...parts },
})

/** A chain of repositories whose production has a merge queue that requires the gate; `how`: what the queue is like. */
export function queuedWorld(
  size: number,
  {
    queue = {},
    promotion = 'mode: merge-queue',
    modes = {},
    gated = true,
  }: {
    queue?: Partial<MergeQueueParameters>
    promotion?: string
    modes?: Readonly<Record<number, string>>
    gated?: boolean
  } = {},
): World {
  const names = namesOf(size)
  const isQueued = (index: number): boolean => ['merge-queue', undefined].includes(modes[index])
  const queuing = names.filter((_, index) => isQueued(index))
  const world = proposingWorld(chainTrain(size, { promotion, modes }), [])
  const ruled = queuing.reduce((each, name) => withRules(each, name, [reviewed(), queueRule(queue)]), world)
  return gated ? guard(ruled, queuing) : ruled
}

/** The place of a repository's pull request in its queue; `null`: it waits in none. */
export const placeOf = (world: World, name: string): number | null =>
  listPulls(world, name)
    .map(({ id }) => findPlace(world, id)?.position ?? null)
    .find((place) => place !== null) ?? null
