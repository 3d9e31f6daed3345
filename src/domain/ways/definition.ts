import type { WaitName } from '../waits.ts'
import type { Context, Finding } from '../words/decision.ts'
import type { Question } from '../words/look.ts'
import type { Hop, Manifest, PlannedRepository } from '../words/manifest.ts'
import type { Instant } from '../words/names.ts'
import type { Train } from '../words/train.ts'

/**
 * The change of a ref, as rulesets distinguish it: created, moved to a descendant, set to any commit, moved by the
 * merge of a pull request, deleted.
 */
export type RefChange = 'create' | 'advance' | 'reset' | 'merge' | 'delete'

/** The refs of a repository by which a release ships. */
export type ShippingRef = 'staging' | 'production' | 'tag'

/** The progress of a hop in one repository. `there`: nothing remains to be done. */
export type Progress =
  | { readonly is: 'there' }
  | Extract<Finding, { readonly is: 'due' }>
  /** `on`: the person whom the release waits for; absent if it waits for a machine. */
  | {
      readonly is: 'waiting'
      readonly wait: WaitName
      readonly reason: string
      readonly until?: Instant
      readonly on?: string
    }
  | { readonly is: 'lost'; readonly reason: string; readonly on: string }

/**
 * A way by which the candidate reaches staging and production of a repository: everything that differs between two ways
 * (docs/decisions/0073-a-way-of-promoting-is-one-object.md). Layers, settling and the pivot are the same in all of them
 * (requirements/hop.ts), and so is the judgement of what stands in production (hops/production.ts).
 */
export interface Way {
  /** True if people move production and tags, and Convoy only watches. */
  readonly isByHand: boolean
  /** True if Convoy brings the candidate to a production branch by a pull request. */
  readonly proposes: boolean
  /** The hops that the release makes or waits for; the release ignores the others. */
  readonly hops: readonly Hop['to'][]
  /**
   * The change that Convoy itself makes to each ref, to compare with rulesets and protections; absent: Convoy leaves
   * the ref alone.
   */
  readonly changes: Readonly<Partial<Record<ShippingRef, readonly RefChange[]>>>
  /** The questions whose answers `findHurdles` needs. */
  readonly askHurdles: (manifest: Manifest, repository: PlannedRepository) => readonly Question[]
  /**
   * The hurdles that keep production from becoming the candidate: a sentence each, with the way out; empty if there are
   * none.
   */
  readonly findHurdles: (context: Context, repository: PlannedRepository) => readonly string[]
  /** The questions whose answers `move` needs. */
  readonly askMove: (
    train: Train,
    manifest: Manifest,
    to: Hop['to'],
    repository: PlannedRepository,
  ) => readonly Question[]
  /**
   * The steps that are due, or whom the release waits for, until the hop's refs hold the candidate; `null` if they do.
   * If they hold another commit, this records it (entry `landed`) once a look has shown that its tree is the
   * candidate's.
   */
  readonly move: (context: Context, to: Hop['to'], repository: PlannedRepository) => Progress | null
  /**
   * The steps that are due, or what is waited for, once the refs hold the candidate and before Convoy waits for what
   * must follow; `null` if nothing is left.
   */
  readonly afterwards: (context: Context, to: Hop['to'], repository: PlannedRepository) => Progress | null
}
