import type { World } from 'embedded-github/github/world/world'
import type { Instant, Sha } from 'embedded-github/github/world/names'
import { releaseHead } from '../scenario/release-branch.ts'
import type { Stage } from '../scenario/stage.ts'

/** The place in a story from which it goes on; the World keeps it. */
export type StoryPlace = {
  /** The number of steps that were played to their end. */
  readonly steps: number
  /** The acts of people in the step that is being played, or, in a story without steps, since it began. */
  readonly done: readonly string[]
  /**
   * The instant to which time is being moved, and the release branch's commit before; `null`: time is not being moved.
   */
  readonly towards: { readonly at: Instant; readonly head: Sha | null } | null
  /** Sweeps in a row that changed nothing. */
  readonly idle: number
}

/** The place of a story of which nothing was played yet. */
export const beginning: StoryPlace = { steps: 0, done: [], towards: null, idle: 0 }

/** A World as version 0.1.0 saved it: the place had another name. */
type EarlierWorld = World & { readonly story?: StoryPlace }

/** The progress of the story on this GitHub. */
export function placeIn(world: World): StoryPlace {
  return (world.place as StoryPlace | undefined) ?? (world as EarlierWorld).story ?? beginning
}

/** The World in which the story has come to another place. */
export function withPlace(world: World, change: Partial<StoryPlace>): World {
  return { ...world, place: { ...placeIn(world), ...change } }
}

/**
 * Lets people do something once, and says what went wrong: a rehearsal that continues one that died finds it done, or
 * not begun. `key` tells it from all else that is done since the last step.
 */
export async function actOnce({ hub }: Stage, key: string, work: () => Promise<string | null>): Promise<string | null> {
  if (placeIn(hub.world()).done.includes(key)) return null
  const problem = await hub.attempt('story', work)
  await hub.change((world) => [
    problem === null ? withPlace(world, { done: [...placeIn(world).done, key] }) : world,
    [],
  ])
  return problem
}

/**
 * Moves time on; one move that a rehearsal died in is finished first. Says whether the release branch stayed where it
 * was.
 */
export async function moveOn({ hub, dispatcher, control, release }: Stage, to: Instant): Promise<boolean> {
  const towards = placeIn(hub.world()).towards ?? { at: to, head: releaseHead(hub.world(), control, release) }
  await hub.change((world) => [withPlace(world, { towards }), []])
  await dispatcher.advance(towards.at)
  return releaseHead(hub.world(), control, release) === towards.head
}
