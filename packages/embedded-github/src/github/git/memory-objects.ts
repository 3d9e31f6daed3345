import { createHash } from 'node:crypto'
import type { GitObject, Objects } from './objects.ts'
import type { Sha } from '../world/names.ts'

/** An object's git name: SHA-1 of `type size\0content` (git-scm.com/book/en/v2/Git-Internals-Git-Objects). */
export function nameObject(object: GitObject): Sha {
  return createHash('sha1').update(`${object.type} ${object.content.length}\0`).update(object.content).digest('hex')
}

/** An empty object database in memory. */
export function createObjects(): Objects {
  const stored = new Map<Sha, GitObject>()
  return {
    get: (sha) => stored.get(sha),
    has: (sha) => stored.has(sha),
    put(object) {
      const sha = nameObject(object)
      if (!stored.has(sha)) stored.set(sha, object)
      return sha
    },
  }
}
