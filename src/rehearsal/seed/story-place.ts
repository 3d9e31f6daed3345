import type { Instant, Sha, World } from 'embedded-github/github/world/world'
import { releaseHead } from '../scenario/release-branch.ts'
import type { Stage } from '../scenario/play.ts'

/** The place in a story from which it goes on; the World keeps it. */
export type StoryPlace = {
  /** How many steps were played to their end. */
  readonly steps: number
  /** What people did of the step that is being played, or since the story began that has none. */
  readonly done: readonly string[]
  /** To where time is being moved on, and the release branch's commit before; `null`: it is not. */
  readonly towards: { readonly at: Instant; readonly head: Sha | null } | null
  /** Sweeps in a row that changed nothing. */
  readonly idle: number
}

const beginning: StoryPlace = { steps: 0, done: [], towards: null, idle: 0 }

/** How far the story has come on this GitHub. */
export function placeIn(world: World): StoryPlace {
  return (world.place as StoryPlace | undefined) ?? beginning
}

/** The World in which the story has come to another place. */
export function withPlace(world: World, change: Partial<StoryPlace>): World {
  return { ...world, place: { ...placeIn(world), ...change } }
}

/**
 * Has people do something once, and says what went wrong: whoever goes on with a rehearsal that died finds it done, or
 * not begun.
 * `key` tells it from all else that is done since the last step.
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
