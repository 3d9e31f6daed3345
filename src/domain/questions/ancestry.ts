import type { Name, Ref } from '../words/names.ts'
import type { Kind } from './kind.ts'

/** True if `ancestor` is reachable from `of`, a commit or the name of a branch. */
export interface AncestryQuestion {
  readonly about: 'ancestry'
  readonly name: Name
  readonly ancestor: Ref
  readonly of: string
  /** Also how many commits the ref has that the other does not (`AncestrySeen.ahead`). */
  readonly counted?: true
}

/**
 * `reaches`: whether the ancestor is reachable from the other; `contains`: whether it contains the other, which is the
 * same comparison the other way round; `ahead`: how many commits it has that the other does not. `undefined` where
 * nobody asked.
 */
export interface AncestrySeen {
  readonly reaches: boolean | undefined
  readonly contains: boolean | undefined
  readonly ahead: number | undefined
}

export interface AncestryKept {
  /** `<name> <ancestor ref> <of>` → whether it is reachable. */
  readonly ancestry: Readonly<Record<string, boolean>>
  /** `<name> <ref> <of>` → whether the ref contains `of`. */
  readonly contains: Readonly<Record<string, boolean>>
  /** `<name> <ref> <of>` → how many commits the ref has that `of` does not; absent where nobody asked. */
  readonly ahead?: Readonly<Record<string, number>>
}

export const ancestry: Kind<Pick<AncestryQuestion, 'name' | 'ancestor' | 'of'>, AncestryKept, AncestrySeen> = {
  key: ({ name, ancestor, of }) => `${name} ${ancestor} ${of}`,
  answer: ({ ancestry: kept, contains, ahead }, key) => ({
    reaches: kept[key],
    contains: contains[key],
    ahead: ahead?.[key],
  }),
}
