import type { Sha } from './names.ts'

/**
 * Why a repository is unchanged. `identical`: source and what stands in production have one tree; `behind`: production
 * holds every commit of source; `within`: everything that source changed since both parted stands in production.
 */
export const reasonsUnchanged = ['identical', 'behind', 'within'] as const

/**
 * A repository whose source holds nothing that does not stand in production. `commit`: what stood there at the plan, by
 * which it is part of the candidate; `next`: what it gets if it is taken in after all, absent where the train fixes a
 * version that is released already.
 */
export interface Unchanged {
  readonly commit: Sha
  readonly because: (typeof reasonsUnchanged)[number]
  readonly next?: { readonly version: string; readonly tag: string }
}
