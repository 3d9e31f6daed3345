import type { EdgeKind, Kind, PromotionMode } from '../../domain/words/train.ts'

/**
 * train.yml as written, once schemas/release-train.schema.json has accepted it; only the keys that this version carries
 * out.
 */
export interface TrainText {
  readonly train: string
  readonly control: string
  readonly kit?: readonly string[]
  readonly branches?: BranchesText
  readonly repositories: readonly RepositoryText[]
  readonly tiers: readonly TierText[]
  readonly retries?: { readonly errored?: number; readonly failed?: number }
  readonly fix?: FixText
  readonly approvals?: ApprovalsText
  readonly promotion?: PromotionText
  readonly freeze?: readonly FreezeText[]
  /** By `enter-<phase>` or `leave-<phase>`. */
  readonly hooks?: Readonly<Record<string, { readonly repository: string; readonly event: string }>>
  readonly agents?: readonly string[]
  readonly 'without-rulesets'?: string
  readonly artifacts?: { readonly 'retention-days'?: number }
}

export interface BranchesText {
  readonly source?: string
  readonly candidate?: string
  readonly staging?: string
  readonly production?: string
}

export interface FixText {
  readonly agent: string
  readonly attempts?: number
  readonly 'release-attempts'?: number
  readonly 'deny-paths'?: readonly string[]
}

export interface ApprovalsText {
  readonly quorum?: number
  readonly auto?: number
  readonly team?: string
  readonly 'break-glass'?: { readonly team: string; readonly 'review-within'?: string }
}

interface PromotionText {
  readonly mode?: PromotionMode
}

/** Two days, both of them frozen. */
export interface FreezeText {
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly except?: readonly Kind[]
}

export interface RepositoryText {
  readonly name: string
  readonly owner?: string
  readonly 'depends-on'?: readonly (string | { readonly repository: string; readonly kind?: EdgeKind })[]
  readonly branches?: BranchesText
  readonly version?: {
    readonly strategy?: 'conventional' | 'fixed'
    readonly next?: string
    readonly prepare?: string
    readonly tag?: string
  }
  readonly 'settled-when'?: SettledText
  readonly tiers?: Readonly<Record<string, { readonly by?: ByText }>>
  readonly promotion?: PromotionText
}

/** `refs`, one thing that must succeed, or one for each hop. */
export type SettledText =
  | 'refs'
  | {
      readonly workflow?: string
      readonly deployment?: string
      readonly staging?: SettlingText
      readonly production?: SettlingText
    }
export type SettlingText = 'refs' | { readonly workflow?: string; readonly deployment?: string }

export interface TierText {
  readonly name: string
  readonly scope: 'repository' | 'release'
  readonly repository?: string
  readonly needs?: readonly string[]
  readonly required?: boolean
  readonly by?: ByText
  readonly inputs?: readonly string[]
  readonly soak?: string
  readonly deadline?: string
}

export interface ByText {
  readonly workflow?: string
  readonly command?: string
  readonly checks?: readonly (string | { readonly name: string; readonly app?: string })[]
}
