import type { CheckSeen } from '../words/evidence.ts'
import type { Name, Sha } from '../words/names.ts'
import type { Kind } from './kind.ts'

/** The check runs and statuses of these names of a commit. */
export interface ChecksQuestion {
  readonly about: 'checks'
  readonly name: Name
  readonly commit: Sha
  readonly names: readonly string[]
}

export interface ChecksKept {
  /** `<name> <commit>` → its checks of the names asked for. */
  readonly checks: Readonly<Record<string, readonly CheckSeen[]>>
}

export const checks: Kind<Pick<ChecksQuestion, 'name' | 'commit'>, ChecksKept, readonly CheckSeen[] | undefined> = {
  key: ({ name, commit }) => `${name} ${commit}`,
  answer: (kept, key) => kept.checks[key],
}
