/**
 * The deviations of this GitHub from the usual one, as some hosts and some tokens meet it; absent: nothing.
 * `updateRefs`: GraphQL's mutation is `refused` to Apps, `absent` as on a host before it, or `bound` by rulesets that
 * its caller may bypass elsewhere. `appsUnseen`: what is told of a caller's own rights is false throughout for an App's
 * token, whatever it may do (REST's `permissions`, GraphQL's `viewerCanPush`). `artifactStorage`: the account has used
 * up what it may store, and no artifact can be made. `contentCreation`: the limits on it are enforced; elsewhere they
 * are not, for the clock stands still while a process runs, and what takes minutes would be done in a second.
 */
export interface Deviations {
  readonly updateRefs?: 'refused' | 'absent' | 'bound'
  readonly appsUnseen?: true
  readonly artifactStorage?: 'full'
  readonly contentCreation?: 'limited'
}
