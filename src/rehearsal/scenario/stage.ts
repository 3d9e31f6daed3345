import type { Directive } from '../../domain/words/names.ts'
import type { Name } from 'embedded-github/github/world/names'
import type { Dispatcher } from 'embedded-github/workflows/dispatcher'
import type { Hub } from 'embedded-github/workflows/words'

/**
 * The stage of a story, and the release that it is about. `onSaid` hears the acts of people, `onTurn` that the story
 * turns to another release.
 */
export interface Stage {
  readonly hub: Hub
  readonly dispatcher: Dispatcher
  readonly control: Name
  readonly release: string
  readonly directive: Directive
  readonly onSaid: (text: string) => void
  readonly onTurn: (release: string) => void
  /** The rehearsal was broken off: what a step comes to from now on says nothing. */
  readonly isBrokenOff: () => boolean
}
