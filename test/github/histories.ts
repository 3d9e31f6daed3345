import { readCommit, writeCommit } from 'embedded-github/github/git/commits'
import { seedRef } from 'embedded-github/github/world/seed'
import { writeTag } from 'embedded-github/github/git/tags'
import { writeTree, type TreeFile } from 'embedded-github/github/git/trees'
import type { World } from 'embedded-github/github/world/world'
import type { Name, Sha } from 'embedded-github/github/world/names'

/** Commits and tags of one repository as a story tells them, a second apart. */
export interface History {
  /**
   * A commit on these parents, with the tree of the first, this one instead, or the first with a file of this content.
   */
  commit(message: string, on: readonly Sha[], tree?: { readonly of: Sha } | { readonly text: string }): Sha
  branch(name: string, sha: Sha): void
  tag(name: string, sha: Sha): void
  /** An annotated tag, of as many tag objects. */
  annotate(name: string, sha: Sha, depth?: number): void
  headOf(branch: string): Sha
}

/** Writes to the World that it holds, with no event. */
export function openHistory(holder: { world: World }, repository: Name): History {
  const { objects } = holder.world
  const refs = (): Readonly<Record<string, Sha>> => holder.world.repositories[repository]?.refs ?? {}
  let at = holder.world.at
  const person = { name: 'zoe', email: 'zoe@example.com', zone: '+0000' }
  const place = (ref: string, sha: Sha): void => {
    holder.world = seedRef(holder.world, repository, ref, sha)
  }
  const treeWith = (text: string): Sha =>
    writeTree(
      objects,
      new Map<string, TreeFile>([
        ['text.txt', { sha: objects.put({ type: 'blob', content: Buffer.from(text) }), mode: '100644' }],
      ]),
    )
  return {
    commit(message, on, tree) {
      at += 1000
      const by = { ...person, at }
      const treeOf =
        tree === undefined || 'of' in tree ? readCommit(objects, tree?.of ?? on[0] ?? '').tree : treeWith(tree.text)
      return writeCommit(objects, { tree: treeOf, parents: on, author: by, committer: by, message })
    },
    branch: (name, sha) => place(`refs/heads/${name}`, sha),
    tag: (name, sha) => place(`refs/tags/${name}`, sha),
    annotate(name, sha, depth = 1) {
      const made = Array.from({ length: depth }).reduce<{ readonly sha: Sha; readonly type: 'commit' | 'tag' }>(
        (below) => ({
          sha: writeTag(objects, {
            object: below.sha,
            type: below.type,
            name,
            tagger: { ...person, at },
            message: name,
          }),
          type: 'tag',
        }),
        { sha, type: 'commit' },
      )
      place(`refs/tags/${name}`, made.sha)
    },
    headOf: (branch) => refs()[`refs/heads/${branch}`] ?? '',
  }
}
