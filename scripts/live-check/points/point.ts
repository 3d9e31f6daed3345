/** The needs of a point besides a token that may create and delete a repository. */
export type Need =
  /** LIVE_CHECK_APP_ID and LIVE_CHECK_APP_KEY of an App that is installed in the organization. */
  | 'app'
  /** `--mention LOGIN`: somebody who does not mind a notification. */
  | 'mention'
  /** `--later`: the answer comes within the hour, so the repository stays until `--resume`. */
  | 'later'

/**
 * One thing that no document settles: what is asked, what Convoy takes for granted, and whose work is wrong if it is
 * not so.
 */
export interface Point {
  readonly id: string
  readonly asks: string
  readonly assumes: string
  /** Files that depend on the answer. */
  readonly dependsOn: readonly string[]
  /** Parts of the lines of docs/rehearsal-fidelity.md that say so, word for word. */
  readonly rows?: readonly string[]
  readonly needs: readonly Need[]
  /** Jobs that it has Actions run, at most. */
  readonly jobs: number
}
