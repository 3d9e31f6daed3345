import { peel, readCommit } from '../git/commits.ts'
import { findEntry } from '../git/trees.ts'
import type { Objects } from '../git/objects.ts'
import type { Repository } from '../world/world.ts'
import type { Sha } from '../world/names.ts'
import { notImplemented } from './refusal.ts'

/** The full name of the ref that a name means: fully qualified, or a branch, or a tag; `null`: none. */
export function findRef(repository: Repository, name: string): string | null {
  return (
    [name, `refs/heads/${name}`, `refs/tags/${name}`, `refs/${name}`].find(
      (ref) => ref.startsWith('refs/') && Object.hasOwn(repository.refs, ref),
    ) ?? null
  )
}

/**
 * The object that a revision names: a ref, `HEAD`, a full sha, with `^{commit}`, `^{tree}` or `:path` behind it;
 * `null`: none.
 */
export function findObject(objects: Objects, repository: Repository, expression: string): Sha | null {
  const [, revision = '', type, path] = /^([^:^~]*)(?:\^\{(\w*)\})?(?::(.*))?$/su.exec(expression) ?? []
  if (revision === '') throw notImplemented(`the revision ${expression}`)
  const named = findNamed(objects, repository, revision)
  if (named === null || (type === undefined && path === undefined)) return named
  const commit = peel(objects, named)
  const tree = objects.get(commit)?.type === 'commit' ? readCommit(objects, commit).tree : commit
  if (path !== undefined)
    return objects.get(tree)?.type === 'tree' ? (findEntry(objects, tree, path)?.sha ?? null) : null
  return type === 'tree' ? tree : commit
}

function findNamed(objects: Objects, repository: Repository, revision: string): Sha | null {
  if (/^[0-9a-f]{40}$/u.test(revision)) return objects.has(revision) ? revision : null
  const ref = findRef(repository, revision === 'HEAD' ? `refs/heads/${repository.defaultBranch}` : revision)
  return ref === null ? null : (repository.refs[ref] ?? null)
}
