import { member } from '../train/graph.ts'
import type { Name } from '../words/names.ts'
import type { PromotionMode, Train } from '../words/train.ts'
import type { Way } from './definition.ts'
import { fastForward } from './fast-forward.ts'
import { mergeQueue } from './merge-queue.ts'
import { observe } from './observe.ts'
import { pullRequest } from './pull-request.ts'

/** The one list of ways: what a train says under promotion.mode, and what it means. */
export const ways: Readonly<Record<PromotionMode, Way>> = {
  'fast-forward': fastForward,
  'pull-request': pullRequest,
  'merge-queue': mergeQueue,
  observe,
}

/** The way in which a repository is promoted; throws where the train has no such repository. */
export function wayOf(train: Train, name: Name): Way {
  return ways[member(train, name).promotion]
}

/** True if people move production of a repository while Convoy looks on; not of one that the train does not have. */
export function isByHand(train: Train, name: Name): boolean {
  return train.repositories.some((each) => each.name === name) && wayOf(train, name).isByHand
}
