import type { ReleaseTask } from '../scope/tasks.ts'
import type { Name, Sha } from '../words/names.ts'
import type { GateState } from './gate.ts'
import type { Kind } from './kind.ts'

/**
 * The other releases of this control repository, the newest thirty by name: tasks that this train's deferred and no
 * later one took in, and the tags that those under way have planned; where a tag is fixed, `every` one under way;
 * `shipped`: those that have shipped, too.
 */
export interface ReleasesQuestion {
  readonly about: 'releases'
  readonly control: Name
  readonly train: string
  readonly every?: true
  readonly shipped?: true
}

/**
 * A tag that another release planned in a repository, by GitHub's permanent id of it. `holds`: that release has begun
 * to ship, or has shipped, so that the tag is its own.
 */
export interface PlannedElsewhere {
  readonly release: string
  readonly identity: string
  readonly tag: string
  readonly holds?: 'ships' | 'shipped'
  /**
   * The commit of its candidate and what it says of the gate there, of one under way where production requires
   * `convoy/gate`.
   */
  readonly head?: Sha
  readonly gate?: GateState
}

export interface ReleasesKept {
  readonly deferred: readonly ReleaseTask[]
  /** Tags that other releases under way have planned, and that others have shipped where that was asked. */
  readonly plannedElsewhere: readonly PlannedElsewhere[]
}

/** The findings in all of them together; asked once, of the control repository. */
export const releases: Kind<object, ReleasesKept, ReleasesKept> = {
  key: () => '',
  answer: ({ deferred, plannedElsewhere }) => ({ deferred, plannedElsewhere }),
}
