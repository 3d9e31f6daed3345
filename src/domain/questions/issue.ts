import type { Name } from '../words/names.ts'
import type { Kind } from './kind.ts'

/** The issue that we raised under this marker. */
export interface IssueQuestion {
  readonly about: 'issue'
  readonly name: Name
  readonly marker: string
}

/** An issue that we raised: `digest` is the SHA-256 of its body without the marker. */
export interface IssueSeen {
  readonly number: number
  readonly open: boolean
  readonly title: string
  readonly digest: string
  readonly url: string
}

export interface IssueKept {
  /** `<name> <marker>` → the issue; `null`: none. */
  readonly issues: Readonly<Record<string, IssueSeen | null>>
}

export const issue: Kind<Pick<IssueQuestion, 'name' | 'marker'>, IssueKept, IssueSeen | null | undefined> = {
  key: ({ name, marker }) => `${name} ${marker}`,
  answer: ({ issues }, key) => issues[key],
}
