import type { Directive, Name, Sha } from '../words/names.ts'
import type { EdgeKind } from '../words/train.ts'

/** The state of a task: `open`; `merged`: its change is on the RC branch; `closed`: people gave it up. */
export type TaskState = 'open' | 'merged' | 'closed'

/**
 * A piece of work that belongs to a release. `id` is unique in the release: `owner/name#12` for an issue or a pull
 * request, else the one that its owner told.
 */
export interface ReleaseTask {
  readonly id: string
  readonly repository: Name
  /**
   * The places where it was found: a pull request into the RC branch, the release's milestone, an event, an earlier
   * release that deferred it.
   */
  readonly source: 'pull-request' | 'milestone' | 'event' | 'release'
  readonly state: TaskState
  readonly title?: string
  readonly issue?: number
  readonly branch?: string
  readonly pullRequest?: number
  readonly sprint?: string
  /** Its id in the system it came from, such as a TaskEntity of agent-core. */
  readonly externalId?: string
  /** The directive that the task asks of the release: the strictest in scope counts. */
  readonly directive?: Directive
  /** The commit by which it came onto the RC branch. */
  readonly commit?: Sha
  /** Ids of tasks that it needs. */
  readonly needs: readonly string[]
  /** Dependencies in its description that cannot be understood, for their author. */
  readonly unclear?: string
  /** The release that deferred it. */
  readonly from?: string
}

/** A change in `from` that needs another one in `to`; `source` is who said so. */
export interface CrossRepoDependency {
  readonly from: Name
  readonly to: Name
  readonly kind: EdgeKind
  readonly source: 'train' | 'task' | 'person'
}

/** `scope.json`: the tasks of a release, with those it leaves out, and the dependencies between its repositories. */
export interface Scope {
  readonly tasks: readonly (ReleaseTask & { readonly deferred?: true })[]
  readonly dependencies: readonly CrossRepoDependency[]
}

/**
 * A task as the manifest keeps it. `late`: found after the first candidate was frozen, and not taken in by name;
 * `candidate`: the first that holds it.
 */
export interface TaskEntry extends Pick<
  ReleaseTask,
  | 'id'
  | 'repository'
  | 'source'
  | 'state'
  | 'directive'
  | 'commit'
  | 'needs'
  | 'unclear'
  | 'pullRequest'
  | 'issue'
  | 'externalId'
> {
  readonly deferred?: true
  readonly late?: true
  readonly candidate?: number
}
