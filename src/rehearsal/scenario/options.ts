import type { RehearsalReport } from '../../documents/rehearsal-report.ts'
import type { Scenario } from '../../documents/scenario/scenario.ts'
import type { AfterFreeze } from '../../domain/hops/after-freeze.ts'
import type { GateRow } from '../../report/rows/gate-rows.ts'
import type { Stand } from '../../domain/hops/production.ts'
import type { Manifest } from '../../domain/words/manifest.ts'
import type { Directive, Instant } from '../../domain/words/names.ts'
import type { Train } from '../../domain/words/train.ts'
import type { Moment } from '../../report/board/content.ts'
import type { OnAnswer } from 'embedded-github/server/hub'
import type { JobResult } from 'embedded-github/github/world/runs'
import type { LostTier } from './lost-tiers.ts'
import type { OutFolder } from '../report/out-folder.ts'
import type { ReleaseNow } from './release-branch.ts'
import type { Tampering } from './tampering.ts'

export interface RehearsalOptions {
  /** The folder with train.yml and repositories/. */
  readonly folder: string
  readonly train: Train
  readonly trainText: string
  readonly scenario: Scenario | null
  /** `null`: as the unfinished rehearsal, else as the scenario, else `auto` and `2026.11`. */
  readonly directive: Directive | null
  readonly release: string | null
  readonly out: OutFolder
  readonly fresh: boolean
  /** The root of the Convoy package: bundles, actions, workflows, starters. */
  readonly kit: string
  /** Path of the Node 24 binary. */
  readonly node: string
  readonly onScene: (scene: Scene) => void
  /** Told of every answer to a client of the API. */
  readonly onAnswer?: OnAnswer
  /** Breaks the rehearsal off: what runs is ended, and `rehearse` rejects with its reason. */
  readonly signal?: AbortSignal
}

/** The events that an onlooker hears during the play. */
export type Scene =
  | {
      readonly is: 'began'
      readonly release: string
      readonly resumed: boolean
      /** The release on whose GitHub this one begins; `null` where it begins on a new one, or goes on. */
      readonly after: string | null
      readonly url: string
      readonly changedTrain: boolean
      /** The finished rehearsal began with other actions than this kit's. */
      readonly otherKit: boolean
    }
  | { readonly is: 'said'; readonly at: Instant; readonly text: string }
  | {
      readonly is: 'job'
      readonly at: Instant
      readonly repository: string
      readonly workflow: string
      readonly name: string
      readonly conclusion: JobResult['conclusion']
      /** The titles of the errors that it reported, such as the code of a problem. */
      readonly errors: readonly string[]
    }
  | { readonly is: 'revision'; readonly at: Instant; readonly manifest: Manifest; readonly moments: readonly Moment[] }

/**
 * The end of a rehearsal. `release` is null if it was never planned; `refused` then says why: the codes of a refused
 * plan, and words.
 */
export interface RehearsalEnd {
  readonly report: RehearsalReport
  readonly release: ReleaseNow | null
  /** The place of production of every repository at the end. */
  readonly stands: readonly Stand[]
  /** What people pushed to the RC branches after a healthy freeze. */
  readonly later: readonly AfterFreeze[]
  /** What the gates of production say. */
  readonly gates: readonly GateRow[]
  /**
   * The author of the head of the release branch, if that is not Convoy; `release` is then null, because nothing there
   * can be trusted.
   */
  readonly tampering: Tampering | null
  readonly lost: readonly LostTier[]
  readonly refused: { readonly codes: readonly string[]; readonly words: readonly string[] }
  /** The expectations of the scenario that were not met; `null` if it had none. */
  readonly unmet: readonly string[] | null
}
