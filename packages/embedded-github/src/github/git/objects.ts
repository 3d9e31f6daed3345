import type { Sha } from '../world/names.ts'

export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag'
export interface GitObject {
  readonly type: ObjectType
  readonly content: Uint8Array
}

/** Git's object database: grow-only and content-addressed, so every World may share it. */
export interface Objects {
  get(sha: Sha): GitObject | undefined
  has(sha: Sha): boolean
  /** Stores the object under its git name (SHA-1 of `type size\0content`) and says it. */
  put(object: GitObject): Sha
}
