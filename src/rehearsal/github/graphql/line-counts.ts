import { diffIndices } from 'node-diff3'
import { readCommit } from '../commits.ts'
import type { PullRequest } from '../issues.ts'
import { comparedWith, filesOf } from '../pulls.ts'
import { findEntry } from '../trees.ts'
import type { Sha, World } from '../world.ts'

/** How many lines a pull request adds and takes out, as `git diff --numstat` counts them. What is no text counts as none, and so does a text of more than 5,000 lines: the time to compare grows with their square. */
export function linesOf(world: World, request: PullRequest): { readonly additions: number; readonly deletions: number } {
  const base = comparedWith(world, request)
  const stretches = filesOf(world, request).flatMap(({ path, status, sha }) => {
    const [before, after] = [linesAt(world, base, path), status === 'removed' ? [] : linesIn(world, sha)]
    return before === null || after === null ? [] : diffIndices(before, after)
  })
  return { additions: stretches.reduce((sum, { buffer2 }) => sum + buffer2[1], 0), deletions: stretches.reduce((sum, { buffer1 }) => sum + buffer1[1], 0) }
}

const mostLines = 5_000

function linesAt(world: World, commit: Sha | null, path: string): string[] | null {
  const entry = commit === null ? null : findEntry(world.objects, readCommit(world.objects, commit).tree, path)
  return entry === null ? [] : linesIn(world, entry.sha)
}

/** `null`: no text, or too long a one. */
function linesIn({ objects }: World, blob: Sha): string[] | null {
  const lines = Buffer.from(objects.get(blob)?.content ?? []).toString('utf8').split(/(?<=\n)/)
  const isText = !lines.some((line) => line.includes('\0'))
  return lines.length > mostLines || !isText ? null : lines.filter((line) => line !== '')
}
