import type { Name } from '../words/names.ts'
import type { Kind } from './kind.ts'

/** People who have one of these roles in a repository, of a team where one is named, until so many are found. */
export interface ApproversQuestion {
  readonly about: 'approvers'
  readonly name: Name
  readonly roles: readonly string[]
  readonly team?: string
  readonly enough: number
}

/** The people whose role lets them approve: all, or as many as were asked for; `denied`: the token may not see it. */
export type ApproversSeen =
  | { readonly is: 'seen'; readonly logins: readonly string[] }
  | { readonly is: 'denied'; readonly why: string }

export interface ApproversKept {
  /** Only where a plan or a release that waits for approvals asks for it. */
  readonly approvers: ApproversSeen | null
}

/** One look asks it once at most. */
export const approvers: Kind<object, ApproversKept, ApproversSeen | null> = {
  key: () => '',
  answer: (kept) => kept.approvers,
}
