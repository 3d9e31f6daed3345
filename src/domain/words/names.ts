/** Full name of a repository, `owner/name`. */
export type Name = string

/** A commit, tree or blob: 40 hex digits. */
export type Sha = string

/** Milliseconds since 1970 on GitHub's own clock; the domain has no other. */
export type Instant = number

/** A fully qualified ref, `refs/heads/x` or `refs/tags/x`. */
export type Ref = string

/** 64 hex digits of SHA-256 over canonical JSON. */
export type Digest = string

/** The amount required beyond the floor: quick ⊂ auto ⊂ careful. */
export const directives = ['quick', 'auto', 'careful'] as const

export type Directive = (typeof directives)[number]

export const phases = ['planning', 'development', 'staging', 'validation', 'ship'] as const

export type Phase = (typeof phases)[number]

/**
 * The step of control.yml that carries something out; `promote-staging` is the promote action with `hop: staging`.
 * @public The plan names it.
 */
export const steps = ['record-signal', 'plan-release', 'cut-rc', 'run-tier-gate', 'promote-staging', 'promote'] as const

export type Step = (typeof steps)[number]

/** One commit per repository. */
export type Heads = Readonly<Record<Name, Sha>>

/** The kind of sender: `human` may approve, `agent` and `ci` may not. */
export interface Actor {
  readonly login: string
  readonly kind: 'human' | 'agent' | 'ci'
  /** GitHub's number of the account, which stays when the login changes; absent where GitHub did not say it. */
  readonly id?: number
}
