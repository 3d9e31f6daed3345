import type { Instant } from './names.ts'

/**
 * A place to which jobs deploy: what they get there, and the conditions to meet first
 * (docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments).
 */
export interface Environment {
  /** Its protection rules have the three numbers that follow. */
  readonly id: number
  readonly name: string
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly waitMinutes: number
  /** One approval by any of them is enough; none: nobody is asked. */
  readonly reviewers: readonly { readonly type: 'User' | 'Team'; readonly id: number }[]
  readonly preventSelfReview: boolean
  /** Refs that may deploy; `protected`: branches that rules protect. */
  readonly refs: 'all' | 'protected' | readonly RefPattern[]
  readonly secrets: Readonly<Record<string, string>>
  /** The times when secrets were created and changed; absent for those of a seed. */
  readonly secretTimes?: Readonly<Record<string, SecretTimes>>
  readonly variables: Readonly<Record<string, string>>
}

export interface RefPattern {
  readonly id: number
  readonly name: string
  readonly type: 'branch' | 'tag'
}

/** When a secret was created, and when its value was last changed. */
export interface SecretTimes {
  readonly created: Instant
  readonly updated: Instant
}
