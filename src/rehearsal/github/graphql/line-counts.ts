import { diffIndices } from 'node-diff3'
import { readCommit } from '../commits.ts'
import type { PullRequest } from '../issues.ts'
import { comparedWith, filesOf } from '../pulls.ts'
import type { ChangedFile } from '../representations/commits.ts'
import { findEntry } from '../trees.ts'
import type { Sha, World } from '../world.ts'

/** How many lines a pull request adds and takes out, as `git diff --numstat` counts them. What is no text counts as none, and so does a text of more than 5,000 lines: the time to compare grows with their square. */
export function linesOf(world: World, request: PullRequest): { readonly additions: number; readonly deletions: number } {
  const files = filesOf(world, request).map((file) => linesOfFile(world, comparedWith(world, request), file))
  return { additions: files.reduce((sum, { additions }) => sum + additions, 0), deletions: files.reduce((sum, { deletions }) => sum + deletions, 0) }
}

/** The same of one file, against the commit `base`. */
export function linesOfFile(world: World, base: Sha | null, { path, status, sha }: ChangedFile): { readonly additions: number; readonly deletions: number } {
  const [before, after] = [linesAt(world, base, path), status === 'removed' ? [] : linesIn(world, sha)]
  const stretches = before === null || after === null ? [] : diffIndices(before, after)
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
