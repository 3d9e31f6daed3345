import type { WaitName } from '../waits.ts'
import type { Context, Finding } from '../words/decision.ts'
import type { Effect } from '../words/effect.ts'
import type { Question } from '../words/look.ts'
import type { Hop, Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Instant } from '../words/names.ts'

/** What is done to a ref, as rules tell it apart: made, moved on to a descendant, set to any commit. */
export type RefChange = 'create' | 'advance' | 'reset'

/** The refs of a repository by which a release ships. */
export type ShippingRef = 'staging' | 'production' | 'tag'

/** How far a hop of one repository is. `there`: nothing more is to come of it. */
export type Progress =
  | { readonly is: 'there' }
  | Extract<Finding, { readonly is: 'due' }>
  /** `on`: the person who is waited for; absent where it is a machine. */
  | {
      readonly is: 'waiting'
      readonly wait: WaitName
      readonly reason: string
      readonly until?: Instant
      readonly on?: string
    }
  | { readonly is: 'lost'; readonly reason: string; readonly on: string }

/**
 * How the candidate comes to staging and production of a repository: all in which one way of promoting differs from
 * another (docs/decisions/0073-a-way-of-promoting-is-one-object.md). Layers, settling and the pivot are the same in all
 * of them (requirements/hop.ts), and so is the judgement of what stands in production (hops/production.ts).
 */
export interface Way {
  /** True if people move what ships and Convoy only looks on. */
  readonly isByHand: boolean
  /** The hops that the release makes or waits for; what is not here is nobody's business. */
  readonly hops: readonly Hop['to'][]
  /** What Convoy itself does to each ref, for rulesets and protections to be held against; absent: it is left alone. */
  readonly changes: Readonly<Partial<Record<ShippingRef, readonly RefChange[]>>>
  /** What has to be seen to name the hurdles. */
  readonly askHurdles: (manifest: Manifest, repository: PlannedRepository) => readonly Question[]
  /** What must not be, for production to become the candidate: a sentence each, with the way out; none: all is well. */
  readonly findHurdles: (context: Context, repository: PlannedRepository) => readonly string[]
  /** What has to be seen to know what is left to do of a hop. */
  readonly askMove: (manifest: Manifest, to: Hop['to'], repository: PlannedRepository) => readonly Question[]
  /**
   * What is due, or who is waited for, until the candidate stands where the hop leads; `null`: it does. By which commit
   * it does is recorded here where that is not its own (entry `landed`), once its tree was seen to be the same.
   */
  readonly move: (context: Context, to: Hop['to'], repository: PlannedRepository) => Progress | null
  /** What is due where it stands there, before anything that must follow is waited for. */
  readonly afterwards: (context: Context, to: Hop['to'], repository: PlannedRepository) => readonly Effect[]
}
